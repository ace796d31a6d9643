/** The role and the accessible name of an element, by the parts of accname that the kit's markup uses. */

type Scope = Document | ShadowRoot;

const byTag: Record<string, string> = {
  A: 'link',
  ARTICLE: 'article',
  ASIDE: 'complementary',
  BUTTON: 'button',
  CAPTION: 'caption',
  DETAILS: 'group',
  DIALOG: 'dialog',
  DD: 'definition',
  DT: 'term',
  FIELDSET: 'group',
  FIGURE: 'figure',
  FORM: 'form',
  H1: 'heading',
  H2: 'heading',
  H3: 'heading',
  H4: 'heading',
  H5: 'heading',
  H6: 'heading',
  HR: 'separator',
  IMG: 'img',
  LI: 'listitem',
  MAIN: 'main',
  METER: 'meter',
  NAV: 'navigation',
  OL: 'list',
  OPTION: 'option',
  OUTPUT: 'status',
  P: 'paragraph',
  PROGRESS: 'progressbar',
  SECTION: 'region',
  SUMMARY: 'button',
  TABLE: 'table',
  TBODY: 'rowgroup',
  TD: 'cell',
  TEXTAREA: 'textbox',
  TH: 'columnheader',
  THEAD: 'rowgroup',
  TR: 'row',
  UL: 'list',
};

const byInputType: Record<string, string> = {
  button: 'button',
  submit: 'button',
  reset: 'button',
  checkbox: 'checkbox',
  radio: 'radio',
  range: 'slider',
  number: 'spinbutton',
  search: 'searchbox',
};

export function roleOf(element: Element): string | undefined {
  const explicit = element.getAttribute('role')?.trim().split(/\s+/)[0];
  if (explicit) return explicit;
  const tag = element.tagName.toUpperCase();
  if (tag === 'INPUT') return byInputType[(element as HTMLInputElement).type] ?? 'textbox';
  if (tag === 'SELECT') return (element as HTMLSelectElement).multiple ? 'listbox' : 'combobox';
  if (tag === 'A' && !element.hasAttribute('href')) return undefined;
  if (tag === 'SVG') return undefined;
  if (tag === 'TH' && element.getAttribute('scope') === 'row') return 'rowheader';
  if (tag === 'IMG' && element.getAttribute('alt') === '') return undefined;
  if (tag === 'SECTION' && nameOf(element) === '') return undefined;
  return byTag[tag];
}

export function nameOf(element: Element): string {
  const sources = [labelledBy, ariaLabel, nativeLabel, content, title];
  for (const source of sources) {
    const name = tidy(source(element));
    if (name) return name;
  }
  return '';
}

export function descriptionOf(element: Element): string {
  return tidy(references(element, 'aria-describedby').map(textOf).join(' '));
}

/** What is read of an element: without what is hidden, with what is slotted. */
export function textOf(node: Node): string {
  if (node.nodeType === Node.TEXT_NODE) return node.nodeValue ?? '';
  if (node.nodeType !== Node.ELEMENT_NODE) return '';
  const element = node as HTMLElement;
  if (isHidden(element)) return '';
  const label = element.getAttribute('aria-label');
  const inner =
    label ?? (element.tagName === 'IMG' ? (element.getAttribute('alt') ?? '') : contentOf(element));
  return getComputedStyle(element).display.startsWith('inline') ? inner : ` ${inner} `;
}

export function isHidden(element: Element): boolean {
  if (element.getAttribute('aria-hidden') === 'true') return true;
  if (element.tagName === 'SLOT') return false;
  return (
    !element.checkVisibility({ visibilityProperty: true }) && getComputedStyle(element).display !== 'contents'
  );
}

/** Children as they are rendered: a shadow root instead of light children, assigned nodes instead of a slot's own. */
export function renderedChildren(parent: Node): Node[] {
  if (parent instanceof ownWindow(parent).HTMLSlotElement) {
    const assigned = parent.assignedNodes();
    return assigned.length > 0 ? assigned : [...parent.childNodes];
  }
  return [...((parent as Element).shadowRoot ?? parent).childNodes];
}

export const tidy = (text: string): string => text.replace(/\s+/g, ' ').trim();

const contentOf = (element: Element): string => renderedChildren(element).map(textOf).join('');

const labelledBy = (element: Element): string =>
  references(element, 'aria-labelledby').map(nameOrText).join(' ');

const nameOrText = (element: Element): string => element.getAttribute('aria-label') ?? contentOf(element);

const ariaLabel = (element: Element): string => element.getAttribute('aria-label') ?? '';

function nativeLabel(element: Element): string {
  const tag = element.tagName;
  if (tag === 'IMG') return element.getAttribute('alt') ?? '';
  if (tag === 'FIELDSET') return firstChildText(element, 'LEGEND');
  if (tag === 'TABLE') return firstChildText(element, 'CAPTION');
  if (tag === 'FIGURE') return firstChildText(element, 'FIGCAPTION');
  const { labels } = element as HTMLInputElement;
  return labels ? [...labels].map(contentOf).join(' ') : '';
}

const namedByContent = new Set(
  'button link heading listitem option radio checkbox switch tab cell row columnheader rowheader menuitem term paragraph status alert caption'.split(
    ' ',
  ),
);

function content(element: Element): string {
  const isField = /^(INPUT|SELECT|TEXTAREA)$/.test(element.tagName);
  const role = element.tagName === 'SECTION' ? element.getAttribute('role') : roleOf(element);
  if (isField)
    return /^(button|submit|reset)$/.test((element as HTMLInputElement).type) ? fieldValue(element) : '';
  return role && namedByContent.has(role) ? contentOf(element) : '';
}

const fieldValue = (element: Element): string => (element as HTMLInputElement).value;

const title = (element: Element): string =>
  element.getAttribute('title') ?? element.getAttribute('placeholder') ?? '';

function firstChildText(element: Element, tag: string): string {
  const child = [...element.children].find((each) => each.tagName === tag);
  return child ? contentOf(child) : '';
}

function references(element: Element, attribute: string): Element[] {
  const scope = element.getRootNode() as Scope;
  const ids = (element.getAttribute(attribute) ?? '').split(/\s+/).filter(Boolean);
  return ids.flatMap((id) => scope.getElementById(id) ?? []);
}

/** A frame's elements are instances of the frame's own classes. */
const ownWindow = (node: Node): Window & typeof globalThis =>
  (node.ownerDocument ?? (node as Document)).defaultView ?? window;
