import { controls, isReady, namedLevels, standing, targeted, totalLevel, type Target } from './looks.js';
import type { Reach } from './reach.js';

/** What answers are typed into: a list of options is filled with the text of one. */
export type Field = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

/**
 * How a test presses and types. By default scripts do; a test that wants a real pointer and keyboard brings its own
 * (`{ click: user.click, fill: … }` of a user-event library, or the commands of a test runner).
 */
export interface Hands {
  click(element: HTMLElement): unknown;
  /** Puts this text in the place of what stands in the field. */
  fill(field: Field, text: string): unknown;
}

/** An option by its text, or what is typed; then what a browser tells of it. */
const fillByScript = (field: Field, text: string): void => {
  const line = 'options' in field && [...field.options].find((option) => option.text.trim() === text);
  field.value = line ? line.value : text;
  field.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
  field.dispatchEvent(new Event('change', { bubbles: true }));
};

const byScript: Hands = { click: (element) => element.click(), fill: fillByScript };

/** Within the page. */
export const inPage = (element: Element, hands: Hands = byScript): Reach => {
  const at = (target: Target): HTMLElement => {
    const found = targeted(element, target);
    if (!found)
      throw new Error(`kpro-elements/testing: <${element.localName}> has no ${JSON.stringify(target)} now`);
    return found;
  };
  return {
    standing: async () => standing(element),
    isReady: async () => isReady(element),
    controls: async (nth) => controls(element, nth),
    namedLevels: async () => namedLevels(element),
    totalLevel: async () => totalLevel(element),
    press: async (target) => void (await hands.click(at(target))),
    fill: async (target, text) => void (await hands.fill(at(target) as Field, text)),
  };
};
