import type { RichText } from '../../../pure/model/rich-text.js';

/** Rich text as content gives it, not yet read. */
export interface RichSource {
  readonly kind: 'xhtml' | 'markdown';
  readonly source: string;
}

type Parse = (source: string) => RichText;

/**
 * The reader of one kind. Each comes with a tokenizer of its own, so that content in XHTML never loads the one for
 * markdown. Rejects where the file does not come: the plain text of the content then stands.
 */
export const richTextReader = (kind: RichSource['kind']): Promise<Parse> =>
  kind === 'xhtml'
    ? import('./xhtml.js').then(({ parseXhtml }) => parseXhtml)
    : import('./markdown.js').then(({ parseMarkdown }) => parseMarkdown);
