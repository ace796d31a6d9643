/**
 * What a reader of paper has no use for; a drawing, since the copy of a canvas is empty; the names beside a grid, which is
 * none without its styles.
 */
const dropped = 'script, style, select, input, textarea, form, svg, canvas, .drawn, .no-print, .when';

/** A shape with a name of its own, such as a level that stands without its word, is that name on plain paper. */
const nameOfShape = (node: Node): string | undefined =>
  node instanceof SVGElement && node.getAttribute('role') === 'img'
    ? (node.getAttribute('aria-label') ?? undefined)
    : undefined;

const kept = ['colspan', 'rowspan', 'scope', 'datetime', 'dir', 'lang', 'open', 'start', 'aria-hidden'];

const copyInto = (from: Node, to: Node): void => {
  for (const node of from.childNodes) {
    if (node instanceof Text) to.appendChild(node.cloneNode());
    const name = nameOfShape(node);
    if (name !== undefined) to.appendChild(document.createTextNode(name));
    if (!(node instanceof HTMLElement)) continue;
    if (node instanceof HTMLSlotElement) {
      const assigned = node.assignedNodes({ flatten: true });
      for (const one of assigned)
        if (!(one instanceof HTMLElement && one.matches(dropped))) to.appendChild(one.cloneNode(true));
      continue;
    }
    if (node.matches(dropped)) continue;
    // What can be pressed and stays on paper is a word there, such as a colour with its proof.
    const copy = document.createElement(node.localName === 'button' ? 'span' : node.localName);
    for (const name of kept) {
      const value = node.getAttribute(name);
      if (value !== null) copy.setAttribute(name, value);
    }
    copyInto(node, copy);
    to.appendChild(copy);
  }
};

/**
 * What an element shows, as plain semantic HTML without styles, controls or shadow roots: for hosts that print by
 * cloning their page, since a clone has no shadow root. Slots are filled; what folds on screen is there.
 */
export const printable = (root: ParentNode & Node, language: string): HTMLElement => {
  const article = document.createElement('article');
  article.lang = language;
  copyInto(root, article);
  return article;
};
