/** A paragraph of 3,000 characters with a mark at every one: a tenth of a second on a slow machine. */
const most = 10_000_000;

/** Quotes in lists in quotes: the lexer calls itself for each, and cuts the rest of the text anew. */
const tooDeep = /^(?:[ \t]*(?:>|[-*+]|\d{1,9}[.)])){40}/m;

const marks = (text: string): number => text.match(/[*_~[\]`<|]/g)?.length ?? 0;

/**
 * Whether markdown can be read in bearable time. For each mark of emphasis the lexer looks through the rest of its
 * paragraph, so that 100,000 characters made for it would take a minute and a half.
 */
export const isBearable = (source: string): boolean =>
  !tooDeep.test(source) &&
  source.split(/\n[ \t]*\n/).reduce((cost, paragraph) => cost + marks(paragraph) * paragraph.length, 0) <=
    most;
