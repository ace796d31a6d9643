/** Every piece of text that an element shows or says, one a text node or label. */
import { renderedChildren, tidy } from './names.js';

const spokenAttributes = ['aria-label', 'title', 'placeholder', 'alt'];

/** Also what is hidden from assistive technology: people read it. Text that comes from the host's slots is left out. */
export const textsOf = (root: Node): string[] => {
  if (root.nodeType === Node.TEXT_NODE) return [tidy(root.nodeValue ?? '')].filter(Boolean);
  if (root.nodeType !== Node.ELEMENT_NODE) return [];
  const element = root as HTMLElement;
  if (/^(STYLE|SCRIPT|TEMPLATE|SLOT)$/.test(element.tagName)) return [];
  if (!element.checkVisibility() && getComputedStyle(element).display !== 'contents') return [];
  const spoken = spokenAttributes.map((name) => tidy(element.getAttribute(name) ?? '')).filter(Boolean);
  return [...spoken, ...renderedChildren(element).flatMap(textsOf)];
};

/** Every string anywhere in the data that an element was given. */
export const stringsIn = (data: unknown): string[] => {
  if (typeof data === 'string') return [tidy(data)];
  if (typeof data !== 'object' || data === null) return [];
  return Object.values(data).flatMap(stringsIn);
};

/**
 * Text that stands the same in two languages although the data does not hold it: a sentence that somebody forgot to
 * translate. Digits and single letters are the same in all languages.
 */
export const untranslated = (one: Node, other: readonly string[], data: unknown): string[] => {
  const given = stringsIn(data);
  return [...new Set(textsOf(one))].filter(
    (text) =>
      /\p{L}{2}/u.test(text) && other.includes(text) && !given.some((string) => string.includes(text)),
  );
};
