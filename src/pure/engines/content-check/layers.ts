import type { GuidanceDocument } from '../../model/guidance.js';

/** A document among the others: what it lies over, and what lies over it. */
export interface Layer {
  readonly document: GuidanceDocument;
  /** Nearest first. */
  readonly bases: readonly GuidanceDocument[];
  /** Where it looks for what it names: itself, then what it lies over. */
  readonly knows: readonly GuidanceDocument[];
  readonly over: readonly GuidanceDocument[];
  /** Id of a document that it needs and that was not given. */
  readonly missing?: string;
  /** It lies over itself. */
  readonly circular: boolean;
}

/** What a document lies over, nearest first; ends where it comes round. */
const basesOf = (document: GuidanceDocument, byId: ReadonlyMap<string, GuidanceDocument>) => {
  const bases = new Set<GuidanceDocument>();
  let id = document.extends;
  for (; id !== undefined; id = byId.get(id)!.extends) {
    const base = byId.get(id);
    if (!base) return { bases: [...bases], missing: id };
    if (bases.has(base)) break;
    bases.add(base);
  }
  return { bases: [...bases] };
};

/** Every document with its place among the others. */
export const layersOf = (documents: readonly GuidanceDocument[]): readonly Layer[] => {
  const byId = new Map([...documents].reverse().map((one) => [one.id, one]));
  const found = documents.map((document) => ({ document, ...basesOf(document, byId) }));
  const over = new Map<GuidanceDocument, GuidanceDocument[]>();
  for (const { document, bases } of found)
    for (const base of bases) over.set(base, [...(over.get(base) ?? []), document]);
  return found.map((one) => ({
    ...one,
    knows: [one.document, ...one.bases],
    over: over.get(one.document) ?? [],
    circular: one.bases.includes(one.document),
  }));
};

/** Whether a topic only adds to one below it: its name and trigger are those of the document that began it. */
export const isLaidOver = ({ bases }: Layer, topicId: string): boolean =>
  bases.some(({ topics }) => topics.some(({ id }) => id === topicId));
