import type { Answer } from '../model/answer.js';
import type { Assessment } from '../model/assessment.js';
import { byWorst, type Level } from '../model/level.js';
import { problem, type Problem } from '../model/problem.js';
import type { FindingBasis, ServerResult } from '../model/server-result.js';
import { countLevels, type Finding, type Provenance, type Triage } from '../model/triage.js';
import { instant } from '../model/time.js';
import { isAboutMissing } from './significance.js';
import { isIncomplete } from './totals.js';

const worstBasis = (basis: readonly FindingBasis[], linkId: string): FindingBasis | undefined =>
  basis.filter((b) => b.linkId === linkId).sort((a, b) => byWorst(a.level, b.level))[0];

/** A colour whose rule is missing, unknown or of another colour was not earned (E4), whoever sent it. */
const isProved = ({ rule, level }: FindingBasis): boolean =>
  rule.colour === level && rule.conditions.length > 0 && rule.conditions.every(({ readable }) => readable);

/** What the platform says of one question, with its own rule as proof. */
const shownAs = (basis: FindingBasis, answers: readonly Answer[], provenance: Provenance): Finding => {
  const { linkId, level, rule, value } = basis;
  const known = answers.length ? answers : value ? [value] : [];
  if (!isProved(basis))
    return { linkId, level: 'grey', reason: 'unreadable-rule', answers: known, provenance };
  return {
    linkId,
    level,
    rule,
    answers: known,
    ...(value && { metBy: value }),
    ...(!value && isAboutMissing(rule) && { missing: true }),
    provenance,
  };
};

const provenanceOf = ({ canonical }: Triage, linkId: string, { at }: ServerResult): Provenance => ({
  source: 'server',
  canonical,
  linkId,
  ...(at !== undefined && { at }),
});

/** One question: the server's colour with the server's rule; grey with the reason that the questionnaire gives. */
const merge = (local: Finding, basis: FindingBasis | undefined, provenance: Provenance): Finding => {
  if (local.reason === 'version-mismatch') return { ...local, provenance };
  if (basis) return shownAs(basis, local.answers, provenance);
  const { rule: _rule, missing: _missing, metBy: _metBy, ...rest } = local;
  return { ...rest, level: 'grey', reason: local.reason ?? 'no-server-result', provenance };
};

/** Colours that the platform gave to questions which here have no rule or are hidden: shown, never dropped. */
const strangers = (local: Triage, result: ServerResult): readonly Finding[] => {
  const known = new Set(local.findings.map(({ linkId }) => linkId));
  const linkIds = new Set(result.basis.map(({ linkId }) => linkId).filter((linkId) => !known.has(linkId)));
  return [...linkIds].map((linkId) => {
    const shown = shownAs(worstBasis(result.basis, linkId)!, [], provenanceOf(local, linkId, result));
    return local.otherVersion
      ? {
          linkId,
          level: 'grey',
          reason: 'version-mismatch',
          answers: shown.answers,
          provenance: shown.provenance,
        }
      : shown;
  });
};

/** Where the platform and the questionnaire's own rules do not say the same, the proof holds both. */
const withOwn = (shown: Finding, local: Finding): Finding =>
  shown.level === local.level ? shown : { ...shown, own: local.level };

/** The host is told of each: also of a colour for what has no rule here. */
const disagreements = (local: readonly Finding[], server: readonly Finding[]): Problem[] =>
  server.flatMap(({ level, linkId }, i) =>
    level === local[i]?.level ? [] : [problem('result-mismatch', 'ClinicalImpression', linkId)],
  );

/** The host is told of a total that is milder than a colour that came with it: a red must not stand unseen under it. */
const milderTotal = (total: Level | undefined, findings: readonly Finding[]): Problem[] =>
  total !== undefined && total !== 'grey' && findings.some(({ level }) => byWorst(total, level) > 0)
    ? [problem('result-mismatch', 'ClinicalImpression.finding')]
    : [];

/**
 * As sent. A total that was not sent, or in a code that is not known, is none: grey where there are rules; so is a green
 * one for which no answer stands green, since nothing here earned it (E4).
 */
const serverTotal = (
  { total }: ServerResult,
  findings: readonly Finding[],
  { otherVersion }: Triage,
): Level | undefined => {
  if (otherVersion) return 'grey';
  if (!findings.length) return total;
  return total === undefined || (total === 'green' && !findings.some(({ level }) => level === 'green'))
    ? 'grey'
    : total;
};

/**
 * The national platform's result as the kit shows it (rule 10): its colours as sent, its total as sent, and for what
 * it does not list the reason, derived from the questionnaire (FUT lists only triggered rules).
 * `local` is the kit's own judgement of the same response; it is never shown in place of the server's. A colour for
 * something that the questionnaire at hand does not even hold (`isKnown`) is reported, since there is no row to show it.
 */
export const withServerResult = (
  local: Triage,
  result: ServerResult,
  isKnown: (linkId: string) => boolean = () => true,
): Triage => {
  const merged = local.findings.map((finding) =>
    withOwn(
      merge(finding, worstBasis(result.basis, finding.linkId), provenanceOf(local, finding.linkId, result)),
      finding,
    ),
  );
  const all = [...merged, ...strangers(local, result)];
  const findings = all.filter(({ linkId }) => isKnown(linkId));
  const total = serverTotal(result, findings, local);
  return {
    canonical: local.canonical,
    source: 'server',
    total,
    counts: countLevels(findings.map(({ level }) => level)),
    incomplete: isIncomplete(findings.filter(({ reason }) => reason !== 'no-server-result')),
    findings,
    ...(result.at !== undefined && { at: result.at }),
    problems: [...local.problems, ...disagreements(local.findings, all), ...milderTotal(total, findings)],
  };
};

type About = ReadonlyMap<string | undefined, readonly ServerResult[]>;

const kept = new WeakMap<readonly ServerResult[], About>();

/** "…/QuestionnaireResponse/5/_history/2" is about the response "5". */
const responseIdOf = (reference: string): string | undefined =>
  reference.split('/_history/')[0]!.split('QuestionnaireResponse/')[1];

/** Results by the response that they are about: a long course has as many of them as it has answers. */
const byResponse = (results: readonly ServerResult[]): About => {
  const known = kept.get(results);
  if (known) return known;
  const about = new Map<string | undefined, ServerResult[]>();
  for (const result of results)
    for (const id of result.responses.map(responseIdOf)) about.set(id, [...(about.get(id) ?? []), result]);
  kept.set(results, about);
  return about;
};

const newestAbout = (
  results: readonly ServerResult[],
  responseIds: readonly string[],
  counts: (result: ServerResult) => boolean,
): ServerResult | undefined =>
  responseIds
    .flatMap((id) => byResponse(results).get(id) ?? [])
    .filter(counts)
    .sort((a, b) => instant(b.at) - instant(a.at))[0];

/** The newest triage result about this response. */
export const resultFor = (results: readonly ServerResult[], responseId: string): ServerResult | undefined =>
  newestAbout(results, [responseId], ({ kind }) => kind === 'triage');

/** Staff's newest own assessment about any of these responses; a grey one says nothing. */
export const assessmentOf = (
  results: readonly ServerResult[],
  responseIds: readonly string[],
): Assessment | undefined => {
  const newest = newestAbout(results, responseIds, ({ kind }) => kind === 'assessment');
  const { total: level, summary: reason, assessor, at } = newest ?? {};
  if (level === undefined || level === 'grey') return undefined;
  return {
    level,
    ...(reason !== undefined && { reason }),
    ...(assessor !== undefined && { assessor }),
    ...(at !== undefined && { at }),
  };
};

/** Whether staff have taken this response back; the newest word counts, since taking back can itself be taken back. */
export const isInvalidated = (results: readonly ServerResult[], responseId: string): boolean =>
  newestAbout(results, [responseId], ({ invalidated }) => invalidated !== undefined)?.invalidated === true;
