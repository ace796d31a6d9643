import { Parser } from 'htmlparser2';
import { RichTextBuilder } from '../../../pure/engines/rich-text/builder.js';
import type { RichText } from '../../../pure/model/rich-text.js';

/** With a picture or two in it; the bounds on what is drawn are the builder's. */
const longest = 1_000_000;

/**
 * Reads a content's XHTML, well formed or not. The only file that imports the tokenizer, and fetched only by content that
 * has XHTML. Safety does not lean on it: whatever it says, the builder makes nothing that is not on the list.
 */
export const parseXhtml = (source: string): RichText => {
  const builder = new RichTextBuilder();
  const parser = new Parser(
    {
      onopentag: (name, attributes) => {
        builder.open(name, attributes);
        if (builder.isFull) parser.pause();
      },
      onclosetag: () => builder.close(),
      ontext: (text) => builder.text(text),
    },
    { decodeEntities: true, recognizeCDATA: true, recognizeSelfClosing: true },
  );
  parser.end(source.slice(0, longest));
  const rich = builder.done();
  return source.length > longest && !rich.cut ? { ...rich, cut: 'characters' } : rich;
};
