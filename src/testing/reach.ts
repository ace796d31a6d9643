import type { Control, NamedLevel, Standing, Target } from './looks.js';

/** How a test gets at one element: within the page itself, or from outside through a driver such as Playwright. */
export interface Reach {
  standing(): Promise<Standing>;
  isReady(): Promise<boolean>;
  controls(nth: number): Promise<readonly Control[]>;
  namedLevels(): Promise<readonly NamedLevel[]>;
  totalLevel(): Promise<string | undefined>;
  press(target: Target): Promise<void>;
  fill(target: Target, text: string): Promise<void>;
}

export interface Patience {
  /** How long to wait for a page to change, in milliseconds; 5,000 where nothing is said. */
  readonly timeout?: number;
}

// Taken before a test puts clocks of its own in their place.
const { setTimeout: later, performance: clock } = globalThis;
const soon = (): Promise<void> => new Promise((resolve) => void later(resolve, 10));

/** Looks again and again until there is something. @throws the sentence that `otherwise` makes */
export const until = async <T>(
  look: () => Promise<T | undefined | false>,
  otherwise: () => Promise<string>,
  { timeout = 5000 }: Patience = {},
): Promise<T> => {
  const end = clock.now() + timeout;
  for (;;) {
    const seen = await look();
    if (seen !== undefined && seen !== false) return seen;
    if (clock.now() > end) throw new Error(`kpro-elements/testing: ${await otherwise()}`);
    await soon();
  }
};
