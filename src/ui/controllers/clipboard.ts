import type { CopyEvent } from '../events/copy-event.js';

/**
 * Puts text on the clipboard. A record system's sandboxed frame often forbids the modern way: then the old one is
 * tried. False where neither may: the text has to be copied by hand.
 */
const toClipboard = async (text: string): Promise<boolean> => {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return copyFromField(text);
  }
};

const copyFromField = (text: string): boolean => {
  const field = document.createElement('textarea');
  field.value = text;
  field.readOnly = true;
  field.tabIndex = -1;
  Object.assign(field.style, { position: 'fixed', insetBlockStart: '0', opacity: '0' });
  const before = document.activeElement;
  document.body.append(field);
  field.select();
  try {
    return document.execCommand('copy');
  } catch {
    return false;
  } finally {
    field.remove();
    if (before instanceof HTMLElement) before.focus();
  }
};

/**
 * Tells the host of the text, and copies it unless the host takes it itself. False where the clipboard is closed to
 * scripts: the element lets the person copy by hand.
 */
export const copyOut = async (from: HTMLElement, event: CopyEvent): Promise<boolean> =>
  !from.dispatchEvent(event) || toClipboard(event.text);

/** The field that holds the text for copying by hand, with all of it marked. */
export const markedField = (root: ShadowRoot): HTMLElement | null => {
  const field = root.querySelector<HTMLTextAreaElement>('textarea[readonly]');
  field?.select();
  return field;
};
