/**
 * What stands on paper, line by line, of an element under print styles (screens.md U17): only what takes room there, and
 * also what styles write. A control that is left on paper says so, and a level's shape stands as its name.
 */
import { renderedChildren, tidy } from './names.js';

const blank = /^(STYLE|SCRIPT|TEMPLATE)$/;

/** Text for screen readers alone is cut away to nothing. */
const isCutAway = (style: CSSStyleDeclaration): boolean =>
  style.clipPath.startsWith('inset(50%') || /^rect\(/.test(style.clip) || style.opacity === '0';

const isOffPaper = (element: Element, style: CSSStyleDeclaration): boolean =>
  style.display !== 'contents' &&
  (!element.checkVisibility({ visibilityProperty: true }) || isCutAway(style));

/** What a style writes before or after an element. */
const written = (element: Element, where: '::before' | '::after'): string => {
  const { content, display } = getComputedStyle(element, where);
  // `"jan." " " / ""`: what stands there, then what is said of it.
  const [shown = ''] = content.split(' / ');
  return display === 'none' ? '' : [...shown.matchAll(/"([^"]*)"/g)].map(([, text]) => text).join('');
};

/** What a person ticks stands before its label, whatever box it has. */
const isTick = (element: Element): boolean =>
  element instanceof HTMLInputElement && /^(radio|checkbox)$/.test(element.type);

const chosen = (box: HTMLInputElement): string => {
  const [left, right] = box.type === 'radio' ? '()' : '[]';
  return `${left}${box.checked ? 'x' : ' '}${right} `;
};

/** What a field shows, in the brackets that mark a control. */
const field = (element: Element): string | undefined => {
  if (element instanceof HTMLInputElement) return isTick(element) ? chosen(element) : `[${element.value}]`;
  if (element instanceof HTMLTextAreaElement) return `[${element.value}]`;
  if (element instanceof HTMLSelectElement) return `[${element.selectedOptions[0]?.text ?? ''}]`;
  if (element instanceof HTMLProgressElement) return `[${element.value}/${element.max}]`;
  return undefined;
};

/** A shape without a word: a level's says which, a named one its name. */
const shape = (element: Element): string | undefined => {
  if (element.localName === 'canvas') return '{chart}';
  if (element.localName !== 'svg') return undefined;
  const level = element.part.contains('light') && [...element.part].find((token) => token !== 'light');
  return level ? `{${level}} ` : (element.getAttribute('aria-label') ?? '');
};

/** On paper a button that looks like text, or like a link, is a word. */
const looksPressable = (element: Element): boolean => {
  const { borderStyle, backgroundColor } = getComputedStyle(element);
  const isPlain = borderStyle === 'none' && /, 0\)$|transparent/.test(backgroundColor);
  return element.localName === 'button' && !isPlain;
};

const inner = (element: Element): string => {
  const text = renderedChildren(element).map(textOf).join('');
  const whole = written(element, '::before') + text + written(element, '::after');
  return looksPressable(element) ? `<${tidy(whole)}> ` : whole;
};

/** Cells stand beside each other on a line, blocks below each other. */
const textOf = (node: Node): string => {
  if (node.nodeType === Node.TEXT_NODE) return (node.nodeValue ?? '').replace(/\s+/g, ' ');
  if (node.nodeType !== Node.ELEMENT_NODE) return '';
  const element = node as Element;
  const style = getComputedStyle(element);
  if (blank.test(element.tagName) || isOffPaper(element, style)) return '';
  const text = shape(element) ?? field(element) ?? inner(element);
  if (style.display === 'table-cell') return `${tidy(text)}\t`;
  return isTick(element) || /^(inline|contents)/.test(style.display) ? text : `\n${text}\n`;
};

const lines = (text: string): readonly string[] =>
  text
    .split('\n')
    .map((line) => line.split('\t').map(tidy).filter(Boolean).join(' | '))
    .filter(Boolean);

/** The element as paper has it now: print styles have to hold, and `beforeprint` to be over. */
export const paperText = (element: Element): string => `${lines(textOf(element)).join('\n')}\n`;
