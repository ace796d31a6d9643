import type { MarkedText } from '../../../pure/model/item-detail.js';
import { showsSomething, type RichText } from '../../../pure/model/rich-text.js';
import { richTextReader } from './read.js';

/** Texts with marks that were read, by the content's own piece: it stays the same wherever its item is copied to. */
const read = new WeakMap<MarkedText, RichText>();

/** A text with its marks, once it was read; undefined where the plain one stands. */
export const richOf = (marked: MarkedText | undefined): RichText | undefined => {
  const rich = marked && read.get(marked);
  return rich && showsSomething(rich) ? rich : undefined;
};

/** Whether a content has taken its words off the page: with marks of which nothing is to be seen. */
export const isBlank = (marked: MarkedText | undefined): boolean =>
  marked !== undefined && read.has(marked) && !richOf(marked);

/** Whether a text meant a picture, which is more than nothing. */
const hasPicture = ({ source }: MarkedText): boolean => /<img|!\[/i.test(source);

/**
 * Reads texts with marks, before a form that has some is opened: an open form fetches nothing more.
 * @returns those that could not be read whole, or without the picture that they are: their plain text, or a part, stands
 */
export const readMarks = async (all: readonly MarkedText[]): Promise<readonly MarkedText[]> => {
  const faulty: MarkedText[] = [];
  for (const kind of ['xhtml', 'markdown'] as const) {
    const wanted = all.filter(({ format }) => format === kind);
    const parse = wanted.length ? await richTextReader(kind).catch(() => undefined) : undefined;
    for (const marked of wanted) {
      const rich = parse?.(marked.source);
      if (rich) read.set(marked, rich);
      if (!rich || rich.cut || (isBlank(marked) && hasPicture(marked))) faulty.push(marked);
    }
  }
  return faulty;
};
