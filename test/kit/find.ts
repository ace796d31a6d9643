/** Finds what a person would: by role and name, through open shadow roots, past what is hidden. */
import { isHidden, nameOf, renderedChildren, roleOf, tidy } from './names.js';

export type Name = string | RegExp;
export type Where = Document | DocumentFragment | Element;

/** The one visible element of that role and name; none or several is an error that lists what is there. */
export function find(root: Where, role: string, name?: Name): HTMLElement {
  const matches = findAll(root, role, name);
  const [first] = matches;
  if (matches.length === 1 && first) return first;
  const wanted = `${role}${name === undefined ? '' : ` ${String(name)}`}`;
  const there = [...new Set(findAll(root, role).map((each) => `"${nameOf(each)}"`))].join(', ');
  throw new Error(`${matches.length} visible elements are ${wanted}; visible ${role}s: ${there || 'none'}`);
}

/** As find, but undefined when there is none. */
export const query = (root: Where, role: string, name?: Name): HTMLElement | undefined =>
  findAll(root, role, name)[0];

/** All visible elements of that role (and name), in reading order. */
export function findAll(root: Where, role: string, name?: Name): HTMLElement[] {
  return visible(root).filter(
    (each) => roleOf(each) === role && (name === undefined || fits(nameOf(each), name)),
  );
}

/** The one element with `part="…"` (one of its tokens), where role and name cannot tell it apart. */
export function findPart(root: Where, token: string): HTMLElement {
  const [first] = findParts(root, token);
  if (!first) throw new Error(`no visible element has part="${token}"`);
  return first;
}

export const findParts = (root: Where, token: string): HTMLElement[] =>
  visible(root).filter((each) => each.part.contains(token));

/** All the text a person sees there, in one line. */
export const visibleText = (root: Where): string =>
  tidy(
    renderedChildren(root)
      .map((node) => lines(node))
      .join(' '),
  );

/**
 * Waits, frame by frame, until `look` gives something, and gives that. What look throws counts as "not yet".
 * For what has an event, `oneEvent` is better; this is for pages that load.
 */
export async function until<T>(look: () => T | undefined | null | false, milliseconds = 8000): Promise<T> {
  const end = performance.now() + milliseconds;
  for (;;) {
    let last: unknown = 'nothing';
    try {
      const seen = look();
      if (seen !== undefined && seen !== null && seen !== false) return seen;
    } catch (error) {
      last = error;
    }
    if (performance.now() > end)
      throw new Error(`after ${milliseconds} ms: ${String(last)}; looked for ${look}`);
    await nextTick();
  }
}

/** Not requestAnimationFrame: it stops in windows that are not in front. */
const nextTick = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 16));

/**
 * Until the page was drawn as it now stands. Firefox tells what lies at a point from its last drawing: asked before,
 * it answers for where things were.
 */
export const painted = (page: Window = window): Promise<void> =>
  new Promise((resolve) => page.requestAnimationFrame(() => page.requestAnimationFrame(() => resolve())));

/** Every element a person can meet, in reading order. */
export function visible(root: Where): HTMLElement[] {
  return renderedChildren(root).flatMap((node) => {
    if (node.nodeType !== Node.ELEMENT_NODE || isHidden(node as Element)) return [];
    return [node as HTMLElement, ...visible(node as Element)];
  });
}

function lines(node: Node): string {
  if (node.nodeType === Node.TEXT_NODE) return node.nodeValue ?? '';
  if (node.nodeType !== Node.ELEMENT_NODE) return '';
  const element = node as HTMLElement;
  if (/^(STYLE|SCRIPT|TEMPLATE)$/.test(element.tagName) || isHidden(element)) return '';
  const inner = renderedChildren(element).map(lines).join('');
  return getComputedStyle(element).display.startsWith('inline') ? inner : ` ${inner} `;
}

const fits = (actual: string, wanted: Name): boolean =>
  typeof wanted === 'string' ? actual === tidy(wanted) : wanted.test(actual);
