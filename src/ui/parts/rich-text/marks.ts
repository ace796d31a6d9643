import type { MarkedText } from '../../../pure/model/item-detail.js';
import { showsSomething, type RichText } from '../../../pure/model/rich-text.js';
import { richTextReader } from './read.js';

/** Texts with marks that were read, by the content's own piece: it stays the same wherever its item is copied to. */
const read = new WeakMap<MarkedText, RichText>();

/** A text with its marks, once it was read; undefined where the plain one stands. */
export const richOf = (marked: MarkedText | undefined): RichText | undefined => marked && read.get(marked);

/**
 * Reads texts with marks, before a form that has some is opened: an open form fetches nothing more.
 * @returns those that could not be read whole, or of which nothing is left: their plain text, or a part, stands
 */
export const readMarks = async (all: readonly MarkedText[]): Promise<readonly MarkedText[]> => {
  const faulty: MarkedText[] = [];
  for (const kind of ['xhtml', 'markdown'] as const) {
    const wanted = all.filter(({ format }) => format === kind);
    const parse = wanted.length ? await richTextReader(kind).catch(() => undefined) : undefined;
    for (const marked of wanted) {
      const rich = parse?.(marked.source);
      const isThere = rich !== undefined && showsSomething(rich);
      if (isThere) read.set(marked, rich);
      if (!isThere || rich.cut) faulty.push(marked);
    }
  }
  return faulty;
};
