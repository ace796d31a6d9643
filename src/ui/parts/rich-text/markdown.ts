import { Lexer, type MarkedToken, type Token, type Tokens } from 'marked';
import { plainRichText, richBounds, RichTextBuilder } from '../../../pure/engines/rich-text/builder.js';
import type { RichText } from '../../../pure/model/rich-text.js';
import { decoded } from './entities.js';
import { isBearable } from './markdown-cost.js';

/** Reads tokens into a builder. A kind of token without a line of its own leaves its text. */
class Reader {
  constructor(private readonly builder: RichTextBuilder) {}

  all(tokens: readonly Token[] | undefined): void {
    for (const token of tokens ?? []) this.#one(token as MarkedToken);
  }

  #within(name: string, inner: () => void, attributes: Readonly<Record<string, string>> = {}): void {
    this.builder.open(name, attributes);
    inner();
    this.builder.close();
  }

  #empty(name: string, attributes: Readonly<Record<string, string>> = {}): void {
    this.#within(name, () => {}, attributes);
  }

  #one(token: MarkedToken): void {
    switch (token.type) {
      case 'heading':
        return this.#within(`h${token.depth}`, () => this.all(token.tokens));
      case 'paragraph':
        return this.#within('p', () => this.all(token.tokens));
      case 'list':
        return this.#within(token.ordered ? 'ol' : 'ul', () =>
          token.items.forEach((item) => this.#item(item)),
        );
      case 'table':
        return this.#within('table', () => this.#table(token));
      case 'code':
        return this.#within('pre', () => this.#within('code', () => this.builder.text(token.text)));
      case 'blockquote':
      case 'strong':
      case 'em':
      case 'del':
        return this.#within(token.type, () => this.all(token.tokens));
      case 'hr':
      case 'br':
        return this.#empty(token.type);
      case 'codespan':
        return this.#within('code', () => this.builder.text(token.text));
      case 'link':
        return this.#within('a', () => this.all(token.tokens), { href: decoded(token.href) });
      case 'image':
        return this.#empty('img', { src: token.href, alt: token.text });
      case 'html':
        return this.#html(token.text);
      case 'text':
        return token.tokens ? this.all(token.tokens) : this.builder.text(decoded(token.text));
      case 'escape':
        return this.builder.text(token.text);
      default:
        return undefined;
    }
  }

  #item(item: Tokens.ListItem): void {
    this.#within('li', () => {
      if (item.task) this.builder.text(item.checked ? '☑ ' : '☐ ');
      this.all(item.tokens);
    });
  }

  #table({ header, rows }: Tokens.Table): void {
    const row = (name: 'th' | 'td', cells: readonly Tokens.TableCell[]): void =>
      this.#within('tr', () => cells.forEach((cell) => this.#within(name, () => this.all(cell.tokens))));
    this.#within('thead', () => row('th', header));
    if (rows.length > 0) this.#within('tbody', () => rows.forEach((cells) => row('td', cells)));
  }

  /** Markup in markdown is shown as it is written, but for the line break that tables have no other way to say. */
  #html(text: string): void {
    if (/^<br\s*\/?>$/i.test(text.trim())) this.#empty('br');
    else if (!/^<!--[^]*-->$/.test(text.trim())) this.builder.text(text);
  }
}

/**
 * Reads a content's markdown (GitHub's). The only file that imports the tokenizer, and fetched only by content that has
 * markdown. What would cost too much to read, or nests too deeply, stands as it is written.
 */
export const parseMarkdown = (source: string): RichText => {
  const text = source.slice(0, richBounds.characters);
  if (!isBearable(text)) return plainRichText(source, 'nodes');
  const builder = new RichTextBuilder();
  try {
    new Reader(builder).all(new Lexer({ gfm: true, breaks: false, pedantic: false }).lex(text));
  } catch {
    // The lexer calls itself for each level, and a stack ends.
    return plainRichText(source, 'depth');
  }
  const rich = builder.done();
  return source.length > text.length && !rich.cut ? { ...rich, cut: 'characters' } : rich;
};
