import type { RichName } from '../../model/rich-text.js';

const itself = (...names: readonly RichName[]): readonly (readonly [string, RichName])[] =>
  names.map((name) => [name, name] as const);
const as = (name: RichName, ...others: readonly string[]): readonly (readonly [string, RichName])[] =>
  others.map((other) => [other, name] as const);

/** What each element of a content's markup becomes. What stands neither here nor below leaves its text behind. */
const allowed: ReadonlyMap<string, RichName> = new Map([
  ...itself('p', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'blockquote', 'pre', 'div', 'hr', 'ul', 'ol', 'li'),
  ...itself('table', 'caption', 'thead', 'tbody', 'tr', 'th', 'td'),
  ...itself('strong', 'em', 'u', 's', 'sub', 'sup', 'code', 'span', 'a', 'br', 'img'),
  ...as('strong', 'b'),
  ...as('em', 'i'),
  ...as('u', 'ins'),
  ...as('s', 'del', 'strike'),
  ...as('code', 'kbd', 'samp', 'tt'),
  ...as('tbody', 'tfoot'),
  // They part their text from what stands around it.
  ...as(
    'div',
    'section',
    'article',
    'header',
    'footer',
    'main',
    'nav',
    'aside',
    'address',
    'center',
    'details',
  ),
  ...as('div', 'summary', 'figure', 'figcaption', 'dl', 'dt', 'dd', 'form', 'fieldset', 'legend', 'hgroup'),
]);

/** Gone with all that they hold: it is not text, or it is text for somebody else. */
const dropped: ReadonlySet<string> = new Set(
  (
    'script style template iframe frame frameset noframes noscript noembed object embed applet portal fencedframe ' +
    'svg math canvas audio video source track head title meta base link xmp plaintext listing ' +
    'input button select option optgroup datalist textarea output meter progress keygen'
  ).split(' '),
);

/** `html:P` is `p`. */
const plainName = (name: string): string => name.slice(name.lastIndexOf(':') + 1).toLowerCase();

/** What an element becomes; undefined where only its text stays, 'dropped' where nothing does. */
export const fateOf = (name: string): RichName | 'dropped' | undefined => {
  const plain = plainName(name);
  return dropped.has(plain) ? 'dropped' : allowed.get(plain);
};

/** What may hold a part of a list or a table; elsewhere it is a paragraph of its own. */
const parents: ReadonlyMap<RichName, readonly RichName[]> = new Map([
  ['li', ['ul', 'ol']],
  ['caption', ['table']],
  ['thead', ['table']],
  ['tbody', ['table']],
  ['tr', ['table', 'thead', 'tbody']],
  ['th', ['tr']],
  ['td', ['tr']],
]);

export const fitsIn = (name: RichName, parent: RichName | undefined): boolean =>
  parents.get(name)?.some((each) => each === parent) ?? true;

/** Holds parts only, and no text between them. */
export const holdsPartsOnly = (name: RichName | undefined): boolean =>
  name !== undefined && ['ul', 'ol', 'table', 'thead', 'tbody', 'tr'].includes(name);
