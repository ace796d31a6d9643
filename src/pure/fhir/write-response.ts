import { sameAnswer, type Answer, type Answers } from '../model/answer.js';
import { formatCanonical } from '../model/canonical.js';
import type { JsonObject } from '../model/json.js';
import type { Item, Questionnaire } from '../model/questionnaire.js';
import type { Response } from '../model/response.js';
import { extensionUrl as url, systemUrl } from './codes.js';
import { readAnswer } from './read-answer.js';
import type { Item as RawItem } from './schema/response.js';
import { writeAnswer } from './write-answer.js';

type RawAnswer = NonNullable<RawItem['answer']>[number];

interface Writing {
  readonly questionnaire: Questionnaire;
  readonly answers: Answers;
  readonly shown: (linkId: string) => boolean;
  /** The items as they came, by linkId, wherever they stood. */
  readonly came: ReadonlyMap<string, readonly RawItem[]>;
}

const innerOf = (raw: RawItem): readonly RawItem[] => [
  ...(raw.item ?? []),
  ...(raw.answer ?? []).flatMap((answer) => answer.item ?? []),
];

const byLinkId = (raws: readonly RawItem[]): ReadonlyMap<string, readonly RawItem[]> => {
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

const isUntouchedBelow = (item: Item, writing: Writing): boolean =>
  writing.shown(item.linkId) &&
  isUntouched(
    (writing.came.get(item.linkId) ?? []).flatMap((raw) => raw.answer ?? []),
    writing.answers.get(item.linkId) ?? [],
  ) &&
  item.items.every((child) => isUntouchedBelow(child, writing));

const writeItem = (item: Item, writing: Writing): readonly JsonObject[] => {
  const came = writing.came.get(item.linkId) ?? [];
  const asTheyCame = came as unknown as readonly JsonObject[];
  if (item.type === 'display') return asTheyCame;
  // A group that repeats: the kit knows no instances, so it leaves them alone as long as nothing in them changed.
  if (item.type === 'group' && came.length > 1 && isUntouchedBelow(item, writing)) return asTheyCame;
  const { answer: _answer, item: _item, ...kept } = came[0] ?? { linkId: item.linkId };
  const base = {
    ...(kept as unknown as JsonObject),
    linkId: item.linkId,
    ...(item.text && { text: item.text }),
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

/** The shown items in the questionnaire's order, then what came with them and is not in the questionnaire. */
const writeItems = (items: readonly Item[], came: readonly RawItem[], writing: Writing): JsonObject[] => {
  const known = items
    .filter((item) => writing.shown(item.linkId))
    .flatMap((item) => writeItem(item, writing));
  const unknown = came.filter(
    ({ linkId }) => !writing.questionnaire.byLinkId.has(linkId),
  ) as unknown as readonly JsonObject[];
  return [...known, ...unknown];
};

type RawExtension = { readonly url?: unknown } & JsonObject;

/** FUT's two extensions, added where they are missing; what stands there already is kept. */
const writeExtensions = (response: Response): readonly JsonObject[] => {
  const before = (response.raw?.['extension'] ?? []) as readonly RawExtension[];
  const missing = (wanted: string) => !before.some((extension) => extension.url === wanted);
  const added: JsonObject[] = [];
  if (response.episodeOfCare && missing(url.episodeOfCare))
    added.push({ url: url.episodeOfCare, valueReference: { reference: response.episodeOfCare } });
  if (response.requestVersionId && missing(url.resolvedTiming))
    added.push({
      url: url.resolvedTiming,
      extension: [
        { url: 'serviceRequestVersionId', valueId: response.requestVersionId },
        { url: 'type', valueCodeableConcept: { coding: [{ system: systemUrl.timing, code: 'Resolved' }] } },
      ],
    });
  return [...before, ...added];
};

/** A reference as it came, with its display, as long as it still points to the same. */
const reference = (raw: JsonObject, key: string, value: string | undefined): JsonObject => {
  if (!value) return {};
  const before = raw[key] as JsonObject | undefined;
  return { [key]: before?.['reference'] === value ? before : { reference: value } };
};

const identifier = (raw: JsonObject, value: string | undefined): JsonObject => {
  if (value === undefined) return {};
  const before = raw['identifier'] as JsonObject | undefined;
  return { identifier: before?.['value'] === value ? before : { system: systemUrl.uri, value } };
};

/**
 * The way out of the gate: a QuestionnaireResponse with the shown answers, in the questionnaire's order. Answers of
 * hidden questions are left out (they are remembered by the form, not by the record). What came in and was not
 * understood is written back.
 */
export const writeResponse = (
  questionnaire: Questionnaire,
  response: Response,
  shown: (linkId: string) => boolean,
): JsonObject => {
  const raw = response.raw ?? {};
  const extensions = writeExtensions(response);
  const came = (raw['item'] ?? []) as unknown as readonly RawItem[];
  const items = writeItems(questionnaire.items, came, {
    questionnaire,
    answers: response.answers,
    shown,
    came: byLinkId(came),
  });
  const { item: _items, ...rest } = raw as { item?: unknown } & JsonObject;
  return {
    ...rest,
    resourceType: 'QuestionnaireResponse',
    ...(response.id !== undefined && { id: response.id }),
    ...(response.versionId !== undefined && {
      meta: { ...(raw['meta'] as JsonObject | undefined), versionId: response.versionId },
    }),
    ...(extensions.length > 0 && { extension: extensions }),
    ...identifier(raw, response.identifier),
    ...(response.request !== undefined && !raw['basedOn'] && { basedOn: [{ reference: response.request }] }),
    questionnaire: formatCanonical(response.canonical),
    status: response.status,
    ...reference(raw, 'subject', response.subject),
    ...reference(raw, 'source', response.source),
    ...(response.authored !== undefined && { authored: response.authored }),
    ...(items.length > 0 && { item: items }),
  };
};
