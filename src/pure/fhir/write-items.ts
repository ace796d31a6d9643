import { sameAnswer, type Answer, type Answers } from '../model/answer.js';
import type { JsonObject } from '../model/json.js';
import { contentLinkId, type Item, type Questionnaire } from '../model/questionnaire.js';
import { readAnswer } from './read-answer.js';
import type { Item as RawItem } from './schema/response.js';
import { writeAnswer } from './write-answer.js';

type RawAnswer = NonNullable<RawItem['answer']>[number];

/** What is to be written, and what it was before. */
export interface Writing {
  readonly questionnaire: Questionnaire;
  readonly answers: Answers;
  readonly shown: (linkId: string) => boolean;
  /** The items as they came, by linkId (in copies of a group by their key), wherever they stood. */
  readonly came: ReadonlyMap<string, readonly RawItem[]>;
}

/** What is nested in an item, in it or in its answers. */
export const innerOf = (raw: RawItem): readonly RawItem[] => [
  ...(raw.item ?? []),
  ...(raw.answer ?? []).flatMap((answer) => answer.item ?? []),
];

/** Every item that came, by linkId, however deep it stood. */
export const byLinkId = (raws: readonly RawItem[]): ReadonlyMap<string, readonly RawItem[]> => {
  const all = new Map<string, RawItem[]>();
  const visit = (raw: RawItem): void => {
    const known = all.get(raw.linkId);
    if (known) known.push(raw);
    else all.set(raw.linkId, [raw]);
    innerOf(raw).forEach(visit);
  };
  raws.forEach(visit);
  return all;
};

const alike = (a: Answer, b: Answer): boolean => sameAnswer(a, b) || JSON.stringify(a) === JSON.stringify(b);

/** Whether the person's answers are still the ones that came, so that they can go back as they came. */
const isUntouched = (came: readonly RawAnswer[], answers: readonly Answer[]): boolean => {
  const before = came.flatMap((raw) => readAnswer(raw) ?? []);
  return before.length === answers.length && before.every((answer, i) => alike(answer, answers[i]!));
};

/** The answer as it came, with everything that hangs on it, where it was not changed; else a new one. */
const pickAnswers = (came: readonly RawAnswer[], answers: readonly Answer[]): readonly RawAnswer[] => {
  if (isUntouched(came, answers)) return came;
  const left = [...came];
  return answers.map((answer) => {
    const at = left.findIndex((raw) => {
      const before = readAnswer(raw);
      return before !== undefined && alike(before, answer);
    });
    return at < 0 ? (writeAnswer(answer) as RawAnswer) : left.splice(at, 1)[0]!;
  });
};

/** What is nested in a question goes back under the answer it came with; what is new, under the first. */
const writeAnswers = (
  came: readonly RawAnswer[],
  answers: readonly Answer[],
  children: readonly JsonObject[],
): JsonObject[] => {
  const picked = pickAnswers(came, answers);
  const home = (child: JsonObject) =>
    Math.max(
      0,
      picked.findIndex((raw) => raw.item?.some(({ linkId }) => linkId === child['linkId'])),
    );
  return picked.map(({ item: _replaced, ...kept }, i) => {
    const nested = children.filter((child) => home(child) === i);
    return { ...(kept as JsonObject), ...(nested.length > 0 && { item: nested }) };
  });
};

/** An item without an answer stays when it carries something else, such as the reason for skipping it. */
const hasMore = (raw: RawItem | undefined): boolean =>
  raw !== undefined &&
  Object.keys(raw).some((key) => !['linkId', 'text', 'answer', 'item', 'definition'].includes(key));

const isKnown = ({ questionnaire }: Writing, linkId: string): boolean =>
  questionnaire.byLinkId.has(linkId) || questionnaire.keysOf?.has(linkId) === true;

const isUntouchedBelow = (item: Item, writing: Writing): boolean =>
  writing.shown(item.linkId) &&
  isUntouched(
    (writing.came.get(item.linkId) ?? []).flatMap((raw) => raw.answer ?? []),
    writing.answers.get(item.linkId) ?? [],
  ) &&
  item.items.every((child) => isUntouchedBelow(child, writing));

/** Whether what came in an item is nested as in the questionnaire; what the questionnaire does not know may be there. */
const isAtHome = (raw: RawItem, item: Item | undefined, writing: Writing): boolean =>
  innerOf(raw).every((inner) => {
    const child = item?.items.find(({ linkId }) => linkId === inner.linkId);
    return (child !== undefined || !isKnown(writing, inner.linkId)) && isAtHome(inner, child, writing);
  });

/**
 * A group that repeats: the kit knows no instances, so it leaves them alone as long as nothing in them changed.
 */
const isLeftAlone = (item: Item, came: readonly RawItem[], writing: Writing): boolean =>
  item.type === 'group' &&
  came.length > 1 &&
  isUntouchedBelow(item, writing) &&
  came.every((raw) => isAtHome(raw, item, writing));

const writeItem = (item: Item, writing: Writing): readonly JsonObject[] => {
  const came = writing.came.get(item.linkId) ?? [];
  const asTheyCame = came as unknown as readonly JsonObject[];
  if (item.type === 'display' || isLeftAlone(item, came, writing)) return asTheyCame;
  const linkId = contentLinkId(item);
  const { answer: _answer, item: _item, ...kept } = came[0] ?? { linkId };
  const base = {
    ...(kept as unknown as JsonObject),
    linkId,
    ...((item.copy?.text ?? item.text) && { text: item.copy?.text ?? item.text }),
  };
  const children = writeItems(item.items, came.flatMap(innerOf), writing);
  const answers = writeAnswers(
    came.flatMap((raw) => raw.answer ?? []),
    writing.answers.get(item.linkId) ?? [],
    children,
  );
  if (answers.length) return [{ ...base, answer: answers }];
  return children.length || hasMore(came[0])
    ? [{ ...base, ...(children.length > 0 && { item: children }) }]
    : [];
};

type Holder = { readonly item?: readonly RawItem[] | undefined };

const prune = <T extends Holder>(holder: T, writing: Writing): T => {
  const { item, ...rest } = holder;
  const kept = item ? strangers(item, writing) : [];
  return { ...rest, ...(kept.length > 0 && { item: kept }) } as T;
};

/** What is not in the questionnaire, as it came; what the questionnaire knows is taken out of it and goes home. */
const strangers = (came: readonly RawItem[], writing: Writing): RawItem[] =>
  came
    .filter(({ linkId }) => !isKnown(writing, linkId))
    .map((raw) => ({
      ...prune(raw, writing),
      ...(raw.answer && { answer: raw.answer.map((answer) => prune(answer, writing)) }),
    }));

/** The shown items in the questionnaire's order, then what came with them and is not in the questionnaire. */
export const writeItems = (
  items: readonly Item[],
  came: readonly RawItem[],
  writing: Writing,
): JsonObject[] => {
  const known = items
    .filter((item) => writing.shown(item.linkId))
    .flatMap((item) => writeItem(item, writing));
  return [...known, ...(strangers(came, writing) as unknown as readonly JsonObject[])];
};
