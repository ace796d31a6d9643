import type { Json } from '../content.js';

/** One way to put a questionnaire on a page. Each has a page of its own; all are clicked and timed by what stands here. */
export interface Side {
  /** Draws the form in an empty place. */
  readonly draw: (form: Json, place: HTMLElement) => unknown;
  /** Where its radio buttons are found. */
  readonly root: (place: HTMLElement) => ParentNode | null | undefined;
  /** Takes away what it keeps beside the place. */
  readonly end?: (place: HTMLElement) => void;
  /** Whether a person sees that it is chosen, where its own `checked` does not say so. */
  readonly isChosen?: (radio: HTMLInputElement) => boolean;
  /** The sum that the form worked out, as it would be sent. */
  readonly score?: (place: HTMLElement) => unknown;
}

/** What the tool calls in each page. */
export interface Measures {
  /** Milliseconds from nothing until so many radio buttons are painted; leaves it standing. */
  readonly open: (form: Json, radios: number) => Promise<number>;
  readonly close: () => Promise<void>;
  /** Milliseconds from a click on this radio button to the next paint; where a number is given, to that of so many. */
  readonly click: (index: number, radios?: number) => Promise<number>;
  readonly score: () => unknown;
}

/** Longer than anybody waits; then it is said that it never stood. */
const patience = 15_000;

/** Looked for in each frame; painted when a message that is posted in the frame's callback arrives. */
const paintedOnce = (holds: () => boolean): Promise<void> =>
  new Promise((done, fail) => {
    const from = performance.now();
    const look = (): void => {
      if (performance.now() - from > patience) return fail(new Error('not painted within 15 seconds'));
      if (!holds()) return void requestAnimationFrame(look);
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => done();
      port2.postMessage(null);
    };
    requestAnimationFrame(look);
  });

const anyFrame = (): Promise<void> => paintedOnce(() => true);

const radio = 'input[type=radio]';

const countOf = (root: ParentNode | null | undefined, selector: string): number =>
  root?.querySelectorAll(selector).length ?? 0;

/** Those a person can see: what a condition hides may stay in the document. Counted, never gone through: it is timed, too. */
const shownIn = (root: ParentNode | null | undefined): number =>
  countOf(root, radio) - countOf(root, `[hidden] ${radio}`);

/** Hands the tool what it calls: `globalThis.measures`. */
export const measured = (side: Side): void => {
  let place = document.createElement('div');
  const shows = (count: number | undefined): boolean =>
    count === undefined || shownIn(side.root(place)) === count;
  const radioAt = (index: number): HTMLInputElement =>
    [...(side.root(place)?.querySelectorAll<HTMLInputElement>(radio) ?? [])].filter(
      (one) => !one.closest('[hidden]'),
    )[index]!;
  const measures: Measures = {
    open: async (form, count) => {
      place = document.createElement('div');
      document.body.append(place);
      await anyFrame();
      const from = performance.now();
      void side.draw(form, place);
      await paintedOnce(() => shows(count));
      return performance.now() - from;
    },
    close: async () => {
      side.end?.(place);
      place.remove();
      place = document.createElement('div');
      await anyFrame();
    },
    click: async (index, count) => {
      const chosen = radioAt(index);
      await anyFrame();
      const from = performance.now();
      chosen.click();
      await paintedOnce(() => (side.isChosen?.(chosen) ?? chosen.checked) && shows(count));
      return performance.now() - from;
    },
    score: () => side.score?.(place),
  };
  Object.assign(globalThis, { measures });
};
