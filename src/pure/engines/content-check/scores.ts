import type { Answer } from '../../model/answer.js';
import {
  contentSeverities,
  fault,
  type ContentCode,
  type ContentFault,
} from '../../model/content-finding.js';
import type { EnableWhen, Item } from '../../model/questionnaire.js';
import type { Problem } from '../../model/problem.js';
import type { Compiled } from '../expressions/compile.js';
import { withVariables } from './score-sources.js';
import { canHold } from './conditions.js';
import { isHidden } from './enablement.js';
import { linkIdsNamed, weightsRead } from './named-items.js';
import { piecesOf } from './pieces.js';
import type { Subject } from './subject.js';
import { sumOf } from './sums.js';

const scorePath = (subject: Subject, linkId: string): string =>
  `${subject.path(linkId)}.calculatedExpression`;

const isContentCode = (code: string): code is ContentCode => code in contentSeverities;

const inFile = (subject: Subject, { code, path, subject: about }: Problem): readonly ContentFault[] => {
  // "Questionnaire.item(sum).calculatedExpression": the engines name the item, an author looks for its place.
  const [, linkId, rest] = /^Questionnaire\.item\((.*)\)\.(\w+)$/s.exec(path) ?? [];
  const at = linkId === undefined ? path : `${subject.path(linkId)}.${rest}`;
  return isContentCode(code) ? [fault(code, at, { subject: about ?? '' })] : [];
};

const unknownItems = (subject: Subject, parts: readonly Compiled[], path: string): readonly ContentFault[] =>
  linkIdsNamed(parts)
    .filter((linkId) => !subject.questionnaire.byLinkId.has(linkId))
    .map((linkId) => fault('score-unknown-item', path, { linkId }));

/** An option that a score counts and that has no weight: whoever chooses it gets no score. Declining is meant so. */
const unweighed = (subject: Subject, parts: readonly Compiled[], path: string): readonly ContentFault[] =>
  weightsRead(subject.questionnaire, parts, subject.halfWeighed).flatMap(({ linkId, options }) => {
    const without = options.filter(({ ordinal, declines }) => ordinal === undefined && !declines);
    return without.length
      ? [fault('score-without-weight', path, { linkId, options: without.map(({ text }) => text).join(', ') })]
      : [];
  });

/** Everything that must hold for all these items to be shown, by the question asked. */
const together = (subject: Subject, items: readonly string[]) => {
  const all = new Map<string, Set<EnableWhen>>();
  for (const linkId of items)
    for (const each of [linkId, ...subject.questionnaire.ancestors.get(linkId)!])
      for (const [question, conditions] of subject.mustHold(each)) {
        const known = all.get(question) ?? new Set<EnableWhen>();
        for (const condition of conditions) known.add(condition);
        all.set(question, known);
      }
  return all;
};

/** A sum needs each of its parts; two that are never asked of the same person leave it empty for everybody. */
const needsApart = (subject: Subject, needed: readonly string[], path: string): readonly ContentFault[] => {
  const { byLinkId } = subject.questionnaire;
  const never = needed.filter((linkId) => isHidden(subject.questionnaire, subject.never, linkId));
  if (never.length) return [fault('score-never-computed', path, { needs: never.join(', ') })];
  for (const [question, conditions] of together(subject, needed)) {
    const asked = byLinkId.get(question);
    if (asked && !canHold(asked, subject.domain(asked), [...conditions]))
      return [fault('score-needs-apart', path, { question, needs: needed.join(', ') })];
  }
  return [];
};

/** An answer that a score can count: the first or the last of what can be answered. */
const sampleOf = (subject: Subject, linkId: string, end: 0 | -1): readonly Answer[] => {
  const item = subject.questionnaire.byLinkId.get(linkId)!;
  const piece = piecesOf(subject.domain(item), [])
    .filter(({ declines }) => !declines)
    .at(end);
  return piece ? [piece.sample] : [];
};

/** Works the score out for somebody who answered everything: what stays empty then is empty for everybody. */
const tried = (subject: Subject, item: Item, path: string): readonly ContentFault[] => {
  const results = ([-1, 0] as const).map((end) =>
    subject.graph.scores.compute(
      item,
      subject.makeView((linkId) => sampleOf(subject, linkId, end)),
    ),
  );
  if (results.some(({ answers }) => answers.length)) return [];
  const problem = results.find((result) => result.problem)?.problem;
  return problem ? inFile(subject, problem) : [fault('score-never-computed', path, { needs: '' })];
};

const outsideRange = (subject: Subject, item: Item): readonly ContentFault[] => {
  const [sums, range] = [subject.sums.get(item.linkId), subject.facts(item.linkId)?.range];
  if (!sums || !range || (sums[0]! >= range[0] && sums.at(-1)! <= range[1])) return [];
  return [
    fault('score-outside-range', subject.path(item.linkId), {
      reaches: `${sums[0]}–${sums.at(-1)}`,
      range: range.join('–'),
    }),
  ];
};

const checkScore = (subject: Subject, item: Item, compiled: Compiled): readonly ContentFault[] => {
  const path = scorePath(subject, item.linkId);
  const parts = withVariables(compiled, subject.variables);
  const wrong = [...unknownItems(subject, parts, path), ...unweighed(subject, parts, path)];
  if (wrong.length) return wrong;
  const sum = sumOf(compiled.tree, subject.variables);
  const apart = sum ? needsApart(subject, [...sum.parts.keys()], path) : [];
  return [...(apart.length ? apart : tried(subject, item, path)), ...outsideRange(subject, item)];
};

/** Scores that do not parse, ask for what is not there, or can never be worked out. */
export const checkScores = (subject: Subject): readonly ContentFault[] => [
  ...subject.graph.problems.flatMap((problem) => inFile(subject, problem)),
  ...[...subject.expressions].flatMap(([linkId, compiled]) =>
    checkScore(subject, subject.questionnaire.byLinkId.get(linkId)!, compiled),
  ),
];
