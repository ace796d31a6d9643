import { sameAnswer } from '../../model/answer.js';
import { fault, type ContentFault } from '../../model/content-finding.js';
import type { Item } from '../../model/questionnaire.js';
import { asksNothing, type Asked } from './asked.js';
import { answerLabel } from './labels.js';
import { piecesOf } from './pieces.js';
import type { Subject } from './subject.js';
import { meetsTest, outcomesOf } from './trigger-pieces.js';

/** The versions of each questionnaire that were given, by url. */
export type Forms = ReadonlyMap<string, readonly Subject[]>;

/** Answers that the question does not offer. A question that takes any text or number offers everything of its kind. */
const unknownAnswers = (
  subject: Subject,
  item: Item,
  { test }: Asked,
  path: string,
): readonly ContentFault[] => {
  const wanted = test.answer ?? [];
  const pieces = piecesOf(subject.domain(item), wanted);
  return wanted
    .filter((answer) => !pieces.some(({ sample }) => sameAnswer(sample, answer)))
    .map((answer) => fault('unknown-answer', path, { linkId: item.linkId, answer: answerLabel(answer) }));
};

const unknownLevels = (
  subject: Subject,
  item: Item,
  { test }: Asked,
  path: string,
): readonly ContentFault[] => {
  const outcomes = outcomesOf(subject, item, []);
  return (test.level ?? [])
    .filter((wanted) => !outcomes.some(({ level }) => level === wanted))
    .map((colour) => fault('unknown-level', path, { linkId: item.linkId, colour }));
};

/** What is wrong with one test, held against one version of the questionnaire. */
const misfits = (
  subject: Subject,
  asked: Asked,
  together: readonly Asked[],
  path: string,
): readonly ContentFault[] => {
  const { linkId } = asked.test;
  const item = subject.questionnaire.byLinkId.get(linkId);
  if (!item) return [fault('unknown-item', path, { linkId })];
  if (subject.domain(item).is === 'elsewhere') return [];
  const found = [...unknownAnswers(subject, item, asked, path), ...unknownLevels(subject, item, asked, path)];
  if (found.length) return found;
  const isMet = outcomesOf(subject, item, together).some((outcome) =>
    together.every((one) => meetsTest(outcome, one)),
  );
  return isMet ? [] : [fault('contradictory-trigger', path, { linkId })];
};

const checkTest = (
  forms: Forms,
  asked: Asked,
  together: readonly Asked[],
  path: string,
): readonly ContentFault[] => {
  const { canonical, linkId } = asked.test;
  if (asksNothing(asked)) return [fault('empty-trigger', path)];
  if (asked.unknown.length) return asked.unknown.map((band) => fault('unknown-band', path, { linkId, band }));
  const versions = forms.get(canonical);
  if (!versions) return [fault('unknown-questionnaire', path, { canonical })];
  const each = versions.map((subject) => ({ subject, found: misfits(subject, asked, together, path) }));
  const [broken] = each.filter(({ found }) => found.length);
  if (!broken) return [];
  // What one version lacks and another has is guidance for the other: the author may want both.
  if (each.every(({ found }) => found.length)) return each.at(-1)!.found;
  const { version = '' } = broken.subject.questionnaire.canonical;
  return [fault('not-in-version', path, { linkId, version })];
};

const isSameQuestion = ({ test: a }: Asked, { test: b }: Asked): boolean =>
  a.canonical === b.canonical && a.linkId === b.linkId;

/** Whether a topic can ever be shown, and whether what it asks about exists (decision D20). */
export const checkTrigger = (forms: Forms, all: readonly Asked[], path: string): readonly ContentFault[] => {
  if (!all.length) return [fault('empty-trigger', path)];
  return all.flatMap((asked, i) => {
    const together = all.filter((one) => isSameQuestion(one, asked));
    const found = checkTest(forms, asked, together, `${path}.all[${i}]`);
    // A contradiction between several tests is one fault: that of the first.
    return found.filter(({ code }) => code !== 'contradictory-trigger' || asked === together[0]);
  });
};
