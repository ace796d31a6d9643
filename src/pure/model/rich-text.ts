/** What rich text may be made of. Headings keep their rank; how much of it is drawn is the drawing's affair. */
export type RichName =
  | 'p'
  | 'h1'
  | 'h2'
  | 'h3'
  | 'h4'
  | 'h5'
  | 'h6'
  | 'blockquote'
  | 'pre'
  | 'div'
  | 'hr'
  | 'ul'
  | 'ol'
  | 'li'
  | 'table'
  | 'caption'
  | 'thead'
  | 'tbody'
  | 'tr'
  | 'th'
  | 'td'
  | 'strong'
  | 'em'
  | 'u'
  | 's'
  | 'sub'
  | 'sup'
  | 'code'
  | 'span'
  | 'a'
  | 'br'
  | 'img';

/** All that an element may say besides what it holds. */
export interface RichAttributes {
  /** Of a link; `safeAddress` let it pass. */
  readonly href?: string;
  /** Of a picture: `data:` with a bitmap, or `#` and the id of a contained resource. */
  readonly src?: string;
  readonly alt?: string;
  readonly colspan?: number;
  readonly rowspan?: number;
  readonly lang?: string;
  readonly dir?: 'ltr' | 'rtl' | 'auto';
}

export interface RichElement {
  readonly name: RichName;
  readonly attributes: RichAttributes;
  readonly children: readonly RichNode[];
}

/** A text stands for itself. */
export type RichNode = string | RichElement;

/** What was too much of a content's rich text: beyond it stands plain text, and beyond the characters nothing. */
export type RichCut = 'depth' | 'nodes' | 'characters';

/** Text that content has marked up, as a tree by allow-list (decision D9). */
export interface RichText {
  readonly nodes: readonly RichNode[];
  /** Missing where all of it is there. An author is told of a cut. */
  readonly cut?: RichCut;
}

const inLine: ReadonlySet<RichName> = new Set([
  'strong',
  'em',
  'u',
  's',
  'sub',
  'sup',
  'code',
  'span',
  'a',
  'br',
  'img',
]);

/** Whether it can stand in a line of text, as in a label. */
export const isInLine = ({ nodes }: Pick<RichText, 'nodes'>): boolean =>
  nodes.every(
    (node) => typeof node === 'string' || (inLine.has(node.name) && isInLine({ nodes: node.children })),
  );

const within = (nodes: readonly RichNode[], keepsLines: boolean): string =>
  nodes.map((node) => textOf(node, keepsLines)).join('');

const textOf = (node: RichNode, keepsLines: boolean): string => {
  if (typeof node === 'string') return keepsLines ? node : node.replace(/\s+/g, ' ');
  const { name, attributes, children } = node;
  if (name === 'br') return '\n';
  if (name === 'img') return attributes.alt ?? '';
  const inner = within(children, keepsLines || name === 'pre');
  if (name === 'td' || name === 'th') return `${inner} `;
  return inLine.has(name) ? inner : `\n${inner}\n`;
};

/** What is left when nothing is marked up: a line a paragraph, row or point. For names, copying and announcements. */
export const plainTextOf = ({ nodes }: Pick<RichText, 'nodes'>): string =>
  within(nodes, false)
    .split('\n')
    .map((line) => line.replace(/\s+/g, ' ').trim())
    .filter(Boolean)
    .join('\n');

/** Whether there is anything to see of it: words, or a picture. */
export const showsSomething = ({ nodes }: Pick<RichText, 'nodes'>): boolean =>
  nodes.some((node) =>
    typeof node === 'string'
      ? /\S/.test(node)
      : node.name === 'img' || showsSomething({ nodes: node.children }),
  );
