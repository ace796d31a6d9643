import type { Level } from '../model/level.js';
import type { Problem } from '../model/problem.js';
import { ok, type Result } from '../model/result.js';
import type { FindingBasis, ServerResult } from '../model/server-result.js';
import { check } from './check.js';
import { extensionUrl as url, systemUrl } from './codes.js';
import { codesOf, conceptCodes, extension, extensions, stringExtension } from './extensions.js';
import { readChoice } from './read-answer.js';
import { readSignificance } from './read-significance.js';
import { ClinicalImpression } from './schema/clinical-impression.js';
import type { Extension } from './schema/element.js';

/** FUT's finding codes, computed and staff's own; everything else carries no colour. */
const totals: ReadonlyMap<string, Level> = new Map([
  ['red-question-answer', 'red'],
  ['yellow-question-answer', 'yellow'],
  ['green-question-answer', 'green'],
  ['no-effective-answer-significance', 'grey'],
  ['data-absent', 'grey'],
  ['red', 'red'],
  ['yellow', 'yellow'],
  ['green', 'green'],
]);

const kinds: ReadonlyMap<string, ServerResult['kind']> = new Map([
  ['TriagingResult', 'triage'],
  ['MeasurementAssessment', 'assessment'],
  ['MeasurementValidityUpdate', 'validity'],
]);

const readBasis = (found: Extension, path: string, problems: Problem[]): FindingBasis[] => {
  const linkId = stringExtension(found, 'linkId');
  const rule = extension(found, url.significance);
  const level = conceptCodes(found, 'finding', systemUrl.finding)
    .map((code) => totals.get(code))
    .find((l) => l !== undefined && l !== 'grey');
  const element = extension(found, 'value');
  const value = element && readChoice(element);
  if (linkId === undefined || !rule || level === undefined) return [];
  return [{ linkId, level, rule: readSignificance(rule, path, problems), ...(value && { value }) }];
};

/** The gate for FUT's ClinicalImpression: the colours that the national platform gave, as sent. */
export const readServerResult = (json: unknown): Result<ServerResult> => {
  const checked = check(ClinicalImpression, 'ClinicalImpression', json);
  if (!checked.ok) return checked;
  const raw = checked.value;
  const problems: Problem[] = [];
  const codes = (raw.finding ?? []).flatMap((f) => codesOf(f.itemCodeableConcept, systemUrl.finding));
  const total = codes.map((code) => totals.get(code)).find((found) => found !== undefined);
  const kind =
    codesOf(raw.code, systemUrl.impression)
      .map((code) => kinds.get(code))
      .find((found) => found !== undefined) ?? 'other';
  return ok(
    {
      ...(raw.id !== undefined && { id: raw.id }),
      kind,
      ...(raw.date !== undefined && { at: raw.date }),
      responses: (raw.investigation ?? []).flatMap((i) =>
        (i.item ?? []).flatMap(({ reference }) => reference ?? []),
      ),
      ...(total && { total }),
      basis: extensions(raw, url.findingBasis).flatMap((e, i) =>
        readBasis(e, `ClinicalImpression.findingBasis[${i}]`, problems),
      ),
      ...(raw.summary !== undefined && { summary: raw.summary }),
      ...(raw.assessor?.display !== undefined && { assessor: raw.assessor.display }),
      ...(raw.previous?.reference !== undefined && { previous: raw.previous.reference }),
      ...(codes.includes('measurement-invalidated') && { invalidated: true }),
      ...(codes.includes('measurement-invalidation-retracted') && { invalidated: false }),
    },
    problems,
  );
};
