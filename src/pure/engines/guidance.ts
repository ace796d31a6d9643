import { numberOf, sameAnswer, valued, type Answer } from '../model/answer.js';
import type { Change } from '../model/change.js';
import type { GreyReason } from '../model/grey-reason.js';
import type {
  GuidanceDocument,
  GuidanceTopic,
  Offer,
  Phrase,
  ScoreBand,
  Trigger,
  TriggerTest,
} from '../model/guidance.js';
import { byWorst, worst, type Level } from '../model/level.js';
import type { Item } from '../model/questionnaire.js';
import { layeredTopics, namedBand, type LayeredTopic, type Said } from './guidance-layers.js';

/** What the guidance engine may ask about one occasion: the answer, level and change of a question of a questionnaire. */
export interface OccasionFacts {
  readonly answers: (canonical: string, linkId: string) => readonly Answer[];
  readonly level: (canonical: string, linkId: string) => Level | undefined;
  readonly item: (canonical: string, linkId: string) => Item | undefined;
  /** Since the talk before; absent where nobody compares. */
  readonly change?: (canonical: string, linkId: string) => Change | undefined;
  /** Why a question is grey. */
  readonly reason?: (canonical: string, linkId: string) => GreyReason | undefined;
}

/** Facts that can be spoken of: a phrase says its numbers as its own language writes them. */
export interface SpokenFacts extends OccasionFacts {
  readonly say: (value: number, language: string) => string;
}

/** A topic that applies, with its phrases filled in, what every layer adds, and where each thing comes from. */
export interface GuidanceMatch {
  readonly document: GuidanceDocument;
  readonly topic: GuidanceTopic;
  /** Everybody who speaks in it, lowest layer first. */
  readonly documents: readonly GuidanceDocument[];
  readonly phrases: readonly Said<Phrase>[];
  readonly bands: readonly Said<ScoreBand>[];
  readonly actions: readonly Said<{ readonly text: string }>[];
  readonly offers: readonly Said<Offer>[];
  /** True when it links answers of more than one question (S37). */
  readonly combination: boolean;
  /** The worst level of what it is about; undefined where none of that carries a colour. */
  readonly level: Level | undefined;
  /** Why it is grey, where all of it is. */
  readonly greyReason?: GreyReason;
  /** The number that its ranges explain: that of its one question. */
  readonly score?: number;
}

/** The number of an answer: its own, or the weight of its option. The place of an option in a list is no number. */
const numberAt = (
  facts: OccasionFacts,
  { canonical, linkId }: Pick<TriggerTest, 'canonical' | 'linkId'>,
): number | undefined => {
  const answer = valued(facts.answers(canonical, linkId))[0];
  const option =
    answer && facts.item(canonical, linkId)?.options.find((one) => sameAnswer(one.answer, answer));
  return answer && !option?.declines ? (numberOf(answer) ?? option?.ordinal) : undefined;
};

/** A movement smaller than the score's minimal important difference is no reason to say something. */
const changeHolds = (
  facts: OccasionFacts,
  { canonical, linkId, change: wanted = [] }: TriggerTest,
): boolean => {
  const change = facts.change?.(canonical, linkId);
  if (!change?.comparable || !wanted.some((one) => one === change.judgement)) return false;
  return change.judgement === 'same' || change.relevant !== false;
};

/** Whether the number lies within the test's limits and in one of its bands. */
const numberHolds = (
  facts: OccasionFacts,
  { canonical, linkId, min = -Infinity, max = Infinity, band }: TriggerTest,
  documents: readonly GuidanceDocument[],
): boolean => {
  const number = numberAt(facts, { canonical, linkId });
  if (number === undefined || number < min || number > max) return false;
  const bands = band?.flatMap((id) => namedBand(documents, canonical, linkId, id) ?? []);
  return !bands || bands.some(({ from, to }) => number >= from && number <= to);
};

/** One test of a trigger. Missing data meets nothing: guidance is for what a person said. */
const meets = (facts: OccasionFacts, test: TriggerTest, documents: readonly GuidanceDocument[]): boolean => {
  const level = facts.level(test.canonical, test.linkId);
  if (test.level && !(level && test.level.includes(level))) return false;
  const answers = valued(facts.answers(test.canonical, test.linkId));
  if (test.answer && !answers.some((answer) => test.answer!.some((wanted) => sameAnswer(wanted, answer))))
    return false;
  if (test.change && !changeHolds(facts, test)) return false;
  const asksNumber = test.min !== undefined || test.max !== undefined || test.band !== undefined;
  if (!asksNumber) return test.level !== undefined || test.answer !== undefined || test.change !== undefined;
  return numberHolds(facts, test, documents);
};

/**
 * Whether guidance applies: every test holds over the completed responses of one occasion (decision D20). Ranges that a
 * test names are looked up in these documents.
 */
export const applies = (
  facts: OccasionFacts,
  trigger: Trigger,
  documents: readonly GuidanceDocument[] = [],
): boolean => trigger.all.length > 0 && trigger.all.every((test) => meets(facts, test, documents));

const placeholder = /\{score:([^{}]{1,64})\}/g;

/** Fills `{score:linkId}`; undefined where a number is not there: a sentence is not spoken with a hole. */
const fill = (
  facts: SpokenFacts,
  { topic, documents, knows }: LayeredTopic,
  { text, language = 'da' }: { readonly text: string; readonly language?: string | undefined },
): string | undefined => {
  let complete = true;
  const filled = text.replace(placeholder, (_all, linkId: string) => {
    const named =
      topic.trigger.all.find((test) => test.linkId === linkId) ??
      [...documents, ...knows].flatMap(({ scores }) => scores).find((score) => score.linkId === linkId);
    const number = named && numberAt(facts, named);
    complete &&= number !== undefined;
    return number === undefined ? '' : facts.say(number, language);
  });
  return complete ? filled : undefined;
};

const filledPhrase = (
  facts: SpokenFacts,
  laid: LayeredTopic,
  phrase: Said<Phrase>,
): readonly Said<Phrase>[] => {
  const text = fill(facts, laid, { text: phrase.text, language: phrase.by.language });
  if (text === undefined) return [];
  const translations = phrase.translations?.flatMap((one) => {
    const filled = fill(facts, laid, one);
    return filled === undefined ? [] : [{ language: one.language, text: filled }];
  });
  return [{ ...phrase, text, ...(translations && { translations }) }];
};

/** What a topic is about, as colours: the worst of them, and why it is grey where none is known. */
const levelOf = (
  facts: OccasionFacts,
  { trigger }: GuidanceTopic,
): Pick<GuidanceMatch, 'level' | 'greyReason'> => {
  const level = worst(trigger.all.flatMap(({ canonical, linkId }) => facts.level(canonical, linkId) ?? []));
  const [greyReason] = trigger.all.flatMap(
    ({ canonical, linkId }) => facts.reason?.(canonical, linkId) ?? [],
  );
  const isGrey = level === undefined || level === 'grey';
  return greyReason && isGrey ? { level: 'grey', greyReason } : { level };
};

const matchOf = (facts: SpokenFacts, laid: LayeredTopic): GuidanceMatch => {
  const { all } = laid.topic.trigger;
  const combination = new Set(all.map(({ canonical, linkId }) => `${canonical}#${linkId}`)).size > 1;
  const score = combination ? undefined : numberAt(facts, all[0]!);
  return {
    document: laid.document,
    topic: laid.topic,
    documents: laid.documents,
    phrases: laid.phrases.flatMap((phrase) => filledPhrase(facts, laid, phrase)),
    bands: laid.bands,
    actions: laid.actions,
    offers: laid.offers,
    combination,
    ...(score !== undefined && { score }),
    ...levelOf(facts, laid.topic),
  };
};

const shownLevel = ({ level }: GuidanceMatch): Level => level ?? 'grey';

/** All guidance that applies to an occasion, combinations first: they say what single answers cannot (S37). */
export const guidanceFor = (
  documents: readonly GuidanceDocument[],
  facts: SpokenFacts,
): readonly GuidanceMatch[] => {
  const matches = layeredTopics(documents)
    .filter(({ topic, knows }) => applies(facts, topic.trigger, knows))
    .map((laid) => matchOf(facts, laid));
  const single = matches.filter(({ combination }) => !combination);
  return [
    ...matches.filter(({ combination }) => combination),
    ...single.sort((a, b) => byWorst(shownLevel(a), shownLevel(b))),
  ];
};

/** Whether a match is about this question: what opens beside its answer. */
export const isAbout = ({ topic }: GuidanceMatch, canonical: string, linkId: string): boolean =>
  topic.trigger.all.some((test) => test.canonical === canonical && test.linkId === linkId);
