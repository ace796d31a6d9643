import { html, nothing, type TemplateResult } from 'lit';
import { leadsAway, safePicture } from '../../../pure/model/address.js';
import {
  isInLine,
  plainTextOf,
  type RichElement,
  type RichName,
  type RichNode,
  type RichText,
} from '../../../pure/model/rich-text.js';
import type { RichTextWords } from '../../../pure/words/rich-text.js';
import { link } from '../link.js';

/** What drawing needs besides the text: the words around it, and where contained pictures are. */
export interface RichTextOptions {
  readonly words: RichTextWords;
  /** The `data:` address of a contained resource, by its id. */
  readonly picture?: (id: string) => string | undefined;
}

type Draw = (inner: TemplateResult, element: RichElement, options: RichTextOptions) => TemplateResult;

const langOf = ({ attributes }: RichElement): string | typeof nothing => attributes.lang ?? nothing;
const dirOf = ({ attributes }: RichElement): string | typeof nothing => attributes.dir ?? nothing;

/** A heading of content would stand in the page's outline at a rank that the content cannot know: it is a strong line. */
const headingLine: Draw = (inner, of) =>
  html`<p class="rich-heading" lang=${langOf(of)} dir=${dirOf(of)}>${inner}</p>`;

/** A table wider than the screen scrolls in a region that a keyboard reaches and a screen reader names. */
const table: Draw = (inner, of, options) => {
  const caption = of.children.find(
    (child): child is RichElement => typeof child !== 'string' && child.name === 'caption',
  );
  const name = caption ? plainTextOf({ nodes: caption.children }) : '';
  return html`<div class="rich-table" role="region" tabindex="0" aria-label=${name || options.words.table}>
    <table lang=${langOf(of)} dir=${dirOf(of)}>
      ${inner}
    </table>
  </div>`;
};

const anchor: Draw = (inner, of, options) => {
  const { href = '', lang, dir } = of.attributes;
  const text = lang || dir ? html`<span lang=${langOf(of)} dir=${dirOf(of)}>${inner}</span>` : inner;
  return link(href, text, leadsAway(href) ? options.words.newWindow : undefined);
};

const picture: Draw = (_, { attributes: { src = '', alt = '' } }, options) => {
  const address = safePicture(src.startsWith('#') ? options.picture?.(src.slice(1)) : src);
  return address?.startsWith('data:') ? html`<img src=${address} alt=${alt} />` : html`${alt}`;
};

/** One template an element of the list: there is no way to draw another. */
const templates: Readonly<Record<RichName, Draw>> = {
  p: (inner, of) => html`<p lang=${langOf(of)} dir=${dirOf(of)}>${inner}</p>`,
  h1: headingLine,
  h2: headingLine,
  h3: headingLine,
  h4: headingLine,
  h5: headingLine,
  h6: headingLine,
  blockquote: (inner, of) => html`<blockquote lang=${langOf(of)} dir=${dirOf(of)}>${inner}</blockquote>`,
  pre: (inner, of) => html`<pre lang=${langOf(of)} dir=${dirOf(of)}>${inner}</pre>`,
  div: (inner, of) => html`<div lang=${langOf(of)} dir=${dirOf(of)}>${inner}</div>`,
  hr: () => html`<hr />`,
  ul: (inner, of) =>
    html`<ul lang=${langOf(of)} dir=${dirOf(of)}>
      ${inner}
    </ul>`,
  ol: (inner, of) =>
    html`<ol lang=${langOf(of)} dir=${dirOf(of)}>
      ${inner}
    </ol>`,
  li: (inner, of) => html`<li lang=${langOf(of)} dir=${dirOf(of)}>${inner}</li>`,
  table,
  caption: (inner, of) =>
    html`<caption lang=${langOf(of)} dir=${dirOf(of)}>
      ${inner}
    </caption>`,
  thead: (inner, of) =>
    html`<thead lang=${langOf(of)} dir=${dirOf(of)}>
      ${inner}
    </thead>`,
  tbody: (inner, of) =>
    html`<tbody lang=${langOf(of)} dir=${dirOf(of)}>
      ${inner}
    </tbody>`,
  tr: (inner, of) =>
    html`<tr lang=${langOf(of)} dir=${dirOf(of)}>
      ${inner}
    </tr>`,
  th: (inner, of) =>
    html`<th
      lang=${langOf(of)}
      dir=${dirOf(of)}
      colspan=${of.attributes.colspan ?? nothing}
      rowspan=${of.attributes.rowspan ?? nothing}
    >
      ${inner}
    </th>`,
  td: (inner, of) =>
    html`<td
      lang=${langOf(of)}
      dir=${dirOf(of)}
      colspan=${of.attributes.colspan ?? nothing}
      rowspan=${of.attributes.rowspan ?? nothing}
    >
      ${inner}
    </td>`,
  strong: (inner, of) => html`<strong lang=${langOf(of)} dir=${dirOf(of)}>${inner}</strong>`,
  em: (inner, of) => html`<em lang=${langOf(of)} dir=${dirOf(of)}>${inner}</em>`,
  u: (inner, of) => html`<u lang=${langOf(of)} dir=${dirOf(of)}>${inner}</u>`,
  s: (inner, of) => html`<s lang=${langOf(of)} dir=${dirOf(of)}>${inner}</s>`,
  sub: (inner, of) => html`<sub lang=${langOf(of)} dir=${dirOf(of)}>${inner}</sub>`,
  sup: (inner, of) => html`<sup lang=${langOf(of)} dir=${dirOf(of)}>${inner}</sup>`,
  code: (inner, of) => html`<code lang=${langOf(of)} dir=${dirOf(of)}>${inner}</code>`,
  span: (inner, of) => html`<span lang=${langOf(of)} dir=${dirOf(of)}>${inner}</span>`,
  a: anchor,
  br: () => html`<br />`,
  img: picture,
};

const within = (nodes: readonly RichNode[], options: RichTextOptions): TemplateResult =>
  html`${nodes.map((node) => drawn(node, options))}`;

const drawn = (node: RichNode, options: RichTextOptions): string | TemplateResult =>
  typeof node === 'string' ? node : templates[node.name](within(node.children, options), node, options);

/**
 * A content's rich text, drawn: every element by a template of ours and every text as text. In a line (a label) where it
 * has nothing but words and marks, else as a block. What is read aloud, copied or named is `plainTextOf` of the same.
 */
export const richText = (rich: RichText, options: RichTextOptions): TemplateResult =>
  isInLine(rich)
    ? html`<span class="rich">${within(rich.nodes, options)}</span>`
    : html`<div class="rich">${within(rich.nodes, options)}</div>`;
