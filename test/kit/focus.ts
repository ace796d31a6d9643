/** Where the keyboard is, and where Tab leads. */
import { press } from './commands.js';
import { until, visible, type Where } from './find.js';
import { nameOf, roleOf } from './names.js';

/** What has focus, down through open shadow roots; undefined when it is on the page itself. */
export function focused(): HTMLElement | undefined {
  let at = document.activeElement;
  while (at?.shadowRoot?.activeElement) at = at.shadowRoot.activeElement;
  return at && at !== document.body ? (at as HTMLElement) : undefined;
}

/** Waits until this has focus. */
export const focusOn = async (look: () => Element): Promise<void> =>
  void (await until(() => focused() === look()));

const isRadio = (element: Element): element is HTMLInputElement =>
  element instanceof HTMLInputElement && element.type === 'radio';

/** Radio buttons of one group are one stop: this stands for all of them. */
const sameStop = (a: Element, b: Element): boolean =>
  a === b || (isRadio(a) && isRadio(b) && a.name === b.name && a.getRootNode() === b.getRootNode());

/** A stop as a person hears of it: 'button "Fortsæt"', 'radio group "Hvordan sover du?"'. */
export const stopName = (element: Element): string => {
  if (!isRadio(element)) return `${roleOf(element) ?? element.localName} "${nameOf(element)}"`;
  const group = element.closest('fieldset, [role=radiogroup], [role=group]');
  return `radio group "${group ? nameOf(group) : ''}"`;
};

/** Everything that the keyboard must reach, in reading order; a radio group once. */
export const controls = (root: Where): HTMLElement[] =>
  visible(root)
    .filter((element) => element.tabIndex >= 0 && !(element as HTMLButtonElement).disabled)
    .filter((element) => !element.shadowRoot)
    .filter((element, i, all) => all.findIndex((other) => sameStop(other, element)) === i);

const guard = (text: string): HTMLButtonElement => {
  const button = document.createElement('button');
  button.textContent = text;
  return button;
};

/**
 * Presses Tab from a button in front of the element until focus has left it, and gives every stop inside; backwards
 * from a button behind it. Throws where focus never leaves.
 */
export async function tabStops(element: Element, backwards = false): Promise<HTMLElement[]> {
  const [front, behind] = [guard('før'), guard('efter')];
  element.before(front);
  element.after(behind);
  const [from, to] = backwards ? [behind, front] : [front, behind];
  try {
    from.focus();
    const stops: HTMLElement[] = [];
    for (let i = 0; i < 300; i += 1) {
      await press(backwards ? 'Shift+Tab' : 'Tab');
      const at = focused();
      if (at === to || at === undefined) return stops;
      if (at === from) throw new Error('focus went back to where it came from');
      if (!stops.some((stop) => sameStop(stop, at))) stops.push(at);
    }
    throw new Error(`focus does not leave: ${stops.map(stopName).join(', ')}`);
  } finally {
    front.remove();
    behind.remove();
  }
}
