import { numberOf, sameAnswer, valued, type Answer } from '../model/answer.js';
import type {
  GuidanceDocument,
  GuidanceTopic,
  Offer,
  ScoreFacts,
  Trigger,
  TriggerTest,
} from '../model/guidance.js';
import { byWorst, worst, type Level } from '../model/level.js';
import type { Item } from '../model/questionnaire.js';

/** What the guidance engine may ask about one occasion: the answer and level of a question of a questionnaire. */
export interface OccasionFacts {
  readonly answers: (canonical: string, linkId: string) => readonly Answer[];
  readonly level: (canonical: string, linkId: string) => Level | undefined;
  readonly item: (canonical: string, linkId: string) => Item | undefined;
}

/** A topic that applies, with its phrases filled in and where it comes from. */
export interface GuidanceMatch {
  readonly document: GuidanceDocument;
  readonly topic: GuidanceTopic;
  readonly phrases: readonly { readonly id: string; readonly text: string }[];
  readonly offers: readonly Offer[];
  /** True when it links answers of more than one question (S37). */
  readonly combination: boolean;
}

/** The number of an answer: its own, or the weight of its option. The place of an option in a list is no number. */
const numberAt = (facts: OccasionFacts, { canonical, linkId }: TriggerTest): number | undefined => {
  const answer = valued(facts.answers(canonical, linkId))[0];
  const option =
    answer && facts.item(canonical, linkId)?.options.find((one) => sameAnswer(one.answer, answer));
  return answer && !option?.declines ? (numberOf(answer) ?? option?.ordinal) : undefined;
};

/** One test of a trigger. Missing data meets nothing: guidance is for what a person said. */
const meets = (facts: OccasionFacts, test: TriggerTest): boolean => {
  const answers = valued(facts.answers(test.canonical, test.linkId));
  const level = facts.level(test.canonical, test.linkId);
  if (test.level && !(level && test.level.includes(level))) return false;
  if (test.answer && !answers.some((answer) => test.answer!.some((wanted) => sameAnswer(wanted, answer))))
    return false;
  if (test.min === undefined && test.max === undefined)
    return test.level !== undefined || test.answer !== undefined;
  const number = numberAt(facts, test);
  return number !== undefined && number >= (test.min ?? -Infinity) && number <= (test.max ?? Infinity);
};

/** Whether guidance applies: every test holds over the completed responses of one occasion (decision D20). */
export const applies = (facts: OccasionFacts, trigger: Trigger): boolean =>
  trigger.all.length > 0 && trigger.all.every((test) => meets(facts, test));

const placeholder = /\{score:([^{}]{1,64})\}/g;

/** Fills `{score:linkId}`; a phrase whose number is not there is left out rather than spoken with a hole. */
const fill = (
  facts: OccasionFacts,
  document: GuidanceDocument,
  topic: GuidanceTopic,
  text: string,
): string | undefined => {
  let complete = true;
  const filled = text.replace(placeholder, (_all, linkId: string) => {
    const canonical =
      topic.trigger.all.find((test) => test.linkId === linkId)?.canonical ??
      document.scores.find((s) => s.linkId === linkId)?.canonical;
    const number = canonical === undefined ? undefined : numberAt(facts, { canonical, linkId });
    complete &&= number !== undefined;
    return String(number);
  });
  return complete ? filled : undefined;
};

const matchOf = (facts: OccasionFacts, document: GuidanceDocument, topic: GuidanceTopic): GuidanceMatch => ({
  document,
  topic,
  phrases: topic.phrases.flatMap(({ id, text }) => {
    const filled = fill(facts, document, topic, text);
    return filled === undefined ? [] : [{ id, text: filled }];
  }),
  offers: topic.offers.flatMap((id) => document.offers.find((offer) => offer.id === id) ?? []),
  combination: new Set(topic.trigger.all.map(({ canonical, linkId }) => `${canonical}#${linkId}`)).size > 1,
});

/** A document that comes from two places, such as the host and the back end, is said once; the first one counts. */
const eachOnce = (documents: readonly GuidanceDocument[]): readonly GuidanceDocument[] =>
  documents.filter(({ id }, i) => documents.findIndex((one) => one.id === id) === i);

/** The level that a topic answers to: what is worst is talked about first. */
const levelOf = (facts: OccasionFacts, { topic }: GuidanceMatch): Level =>
  worst(topic.trigger.all.flatMap(({ canonical, linkId }) => facts.level(canonical, linkId) ?? [])) ?? 'grey';

/** All guidance that applies to an occasion, combinations first: they say what single answers cannot (S37). */
export const guidanceFor = (
  documents: readonly GuidanceDocument[],
  facts: OccasionFacts,
): readonly GuidanceMatch[] => {
  const matches = eachOnce(documents).flatMap((document) =>
    document.topics
      .filter((topic) => applies(facts, topic.trigger))
      .map((topic) => matchOf(facts, document, topic)),
  );
  const single = matches.filter(({ combination }) => !combination);
  return [
    ...matches.filter(({ combination }) => combination),
    ...single.sort((a, b) => byWorst(levelOf(facts, a), levelOf(facts, b))),
  ];
};

/** Whether a match is about this question: what opens beside its answer. */
export const isAbout = ({ topic }: GuidanceMatch, canonical: string, linkId: string): boolean =>
  topic.trigger.all.some((test) => test.canonical === canonical && test.linkId === linkId);

/** What the content knows about a score: its range, its good end, its minimal important difference (decision D19). */
export const scoreFacts = (
  documents: readonly GuidanceDocument[],
  canonical: string,
  linkId: string,
): ScoreFacts | undefined =>
  documents
    .flatMap(({ scores }) => scores)
    .find((score) => score.canonical === canonical && score.linkId === linkId);
