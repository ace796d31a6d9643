import type {
  GuidanceDocument,
  GuidanceTopic,
  NamedBand,
  Offer,
  Phrase,
  ScoreBand,
} from '../model/guidance.js';

/** Something that guidance says, and the document that says it: its origin is told with it. */
export type Said<T> = T & { readonly by: GuidanceDocument };

/** A topic with all that is laid over it. Its name and trigger are those of the document that began it. */
export interface LayeredTopic {
  readonly document: GuidanceDocument;
  readonly topic: GuidanceTopic;
  /** Everybody who speaks in it: the one that began it, then layer by layer. */
  readonly documents: readonly GuidanceDocument[];
  /** Where it looks for named ranges and facts of a score: the document that began it, then what that one builds on. */
  readonly knows: readonly GuidanceDocument[];
  readonly phrases: readonly Said<Phrase>[];
  readonly bands: readonly Said<ScoreBand>[];
  readonly actions: readonly Said<{ readonly text: string }>[];
  readonly offers: readonly Said<Offer>[];
}

/** A document that comes from two places, such as the host and the back end, is said once; the first one counts. */
export const eachOnce = (documents: readonly GuidanceDocument[]): readonly GuidanceDocument[] => {
  const first = new Map<string, GuidanceDocument>();
  for (const one of documents) if (!first.has(one.id)) first.set(one.id, one);
  return [...first.values()];
};

type ById = ReadonlyMap<string, GuidanceDocument>;

const baseOf = ({ extends: base }: GuidanceDocument, all: ById): GuidanceDocument | undefined =>
  base === undefined ? undefined : all.get(base);

/** What a document lies over, nearest first. Ends where it comes round to a document that was there already. */
const basesOf = (document: GuidanceDocument, all: ById): readonly GuidanceDocument[] => {
  const found = new Set<GuidanceDocument>();
  for (let at = baseOf(document, all); at && !found.has(at); at = baseOf(at, all)) found.add(at);
  return [...found];
};

/** Whether a document lies over itself: nobody can say what comes first, so it says nothing. */
const isCircular = (document: GuidanceDocument, all: ById): boolean =>
  basesOf(document, all).includes(document);

const byId = (documents: readonly GuidanceDocument[]): ById => new Map(documents.map((one) => [one.id, one]));

/** Documents that lie over themselves, round a ring. They are left out. */
export const circularDocuments = (documents: readonly GuidanceDocument[]): readonly GuidanceDocument[] => {
  const once = eachOnce(documents);
  const all = byId(once);
  return once.filter((one) => isCircular(one, all));
};

/** The layers over a document, lowest first; those over the same one in the order of their ids, however they came. */
const layersOver = (
  document: GuidanceDocument,
  layers: ReadonlyMap<string, readonly GuidanceDocument[]>,
): readonly GuidanceDocument[] =>
  (layers.get(document.id) ?? []).flatMap((layer) => [layer, ...layersOver(layer, layers)]);

const topicIn = ({ topics }: GuidanceDocument, id: string): GuidanceTopic | undefined =>
  topics.find((topic) => topic.id === id);

/** A layer's words: the same id says it anew in its place, everything else comes after. */
const laid = <T extends { readonly id?: string }>(below: readonly T[], above: readonly T[]): readonly T[] => {
  const result = [...below];
  for (const one of above) {
    const at = one.id === undefined ? -1 : below.findIndex(({ id }) => id === one.id);
    if (at < 0) result.push(one);
    else result[at] = one;
  }
  return result;
};

/** What the speakers of a topic say, each with its document, the first one's first. */
const saidBy = <T extends { readonly id?: string }>(
  speakers: readonly GuidanceDocument[],
  what: (document: GuidanceDocument) => readonly T[],
): readonly Said<T>[] =>
  speakers
    .map((by) => what(by).map((one) => ({ ...one, by })))
    .reduce<readonly Said<T>[]>((below, above) => laid(below, above), []);

const offersOf = (ids: readonly string[], documents: readonly GuidanceDocument[]): readonly Said<Offer>[] =>
  [...new Set(ids)].flatMap((id) => {
    for (const by of documents) {
      const offer = by.offers.find((one) => one.id === id);
      if (offer) return [{ ...offer, by }];
    }
    return [];
  });

const layTopic = (
  topic: GuidanceTopic,
  document: GuidanceDocument,
  over: readonly GuidanceDocument[],
  bases: readonly GuidanceDocument[],
): LayeredTopic => {
  const documents = [document, ...over.filter((layer) => topicIn(layer, topic.id))];
  // The topic itself, not the first of its id: two of one id in one document both stand.
  const said = (by: GuidanceDocument) => (by === document ? topic : topicIn(by, topic.id)!);
  const understanding = documents.map((by) => said(by).understanding).find(Boolean);
  const source = documents.map((by) => said(by).source).find(Boolean);
  return {
    document,
    topic: { ...topic, ...(understanding && { understanding }), ...(source && { source }) },
    documents,
    knows: [document, ...bases],
    phrases: saidBy(documents, (by) => said(by).phrases),
    bands: saidBy(documents, (by) => said(by).bands),
    actions: documents.flatMap((by) => said(by).actions.map((text) => ({ text, by }))),
    offers: offersOf(
      documents.flatMap((by) => said(by).offers),
      [...[...over].reverse(), document, ...bases],
    ),
  };
};

/**
 * All topics with a municipality's layers over the national ones (decision D19): a layer's topic of the same id adds its
 * phrases, ranges, actions and offers after those below; a phrase, range or offer of the same id says it anew; a topic
 * of a new id stands as it is. Nothing is ever taken away, and a layer without what it lies over stands on its own.
 */
export const layeredTopics = (documents: readonly GuidanceDocument[]): readonly LayeredTopic[] => {
  const once = eachOnce(documents);
  const circular = new Set(circularDocuments(once));
  const standing = once.filter((one) => !circular.has(one));
  const all = byId(standing);
  const layers = new Map<string, GuidanceDocument[]>();
  for (const one of standing)
    if (one.extends !== undefined) layers.set(one.extends, [...(layers.get(one.extends) ?? []), one]);
  for (const some of layers.values()) some.sort((a, b) => (a.id < b.id ? -1 : 1));
  return standing.flatMap((document) => {
    const bases = basesOf(document, all);
    const over = layersOver(document, layers);
    return document.topics
      .filter(({ id }) => !bases.some((base) => topicIn(base, id)))
      .map((topic) => layTopic(topic, document, over, bases));
  });
};

/** A score's range by its name, as these documents know it. */
export const namedBand = (
  documents: readonly GuidanceDocument[],
  canonical: string,
  linkId: string,
  id: string,
): NamedBand | undefined =>
  documents
    .flatMap(({ scores }) => scores)
    .filter((score) => score.canonical === canonical && score.linkId === linkId)
    .flatMap(({ bands = [] }) => bands)
    .find((band) => band.id === id);
