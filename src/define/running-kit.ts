import { VersionConflictEvent } from '../ui/events/version-conflict-event.js';
import { version } from './version.js';

/** What a page can ask about the kit that runs in it: `globalThis[Symbol.for('kpro.kit')]`. */
export interface RunningKit {
  readonly version: string;
  /** Versions that came later and stood back. */
  readonly refused: readonly string[];
  /** Registers every element once more, as `<prefix>-overview` and so on. Only the file for pages without a bundler has it. */
  readonly registerAs?: (prefix: string) => void;
}

const mark: unique symbol = Symbol.for('kpro.kit') as never;

const page = globalThis as typeof globalThis & { [mark]?: RunningKit };

export const runningKit = (): RunningKit | undefined => page[mark];

/** Says which kit runs here, for the next one that comes. */
export const announceKit = (kit: RunningKit): void => {
  page[mark] = kit;
};

/**
 * Whether this copy may register elements: in a page, and when no other version is there already. Two versions would
 * share their contexts and events without knowing each other's, so the later one stands back as a whole.
 */
export const mayDefine = (): boolean => {
  // In Node nothing is registered, not even on a library's stand-in for the registry.
  if (typeof document === 'undefined') return false;
  const running = runningKit();
  if (!running) announceKit({ version, refused: [] });
  return !running || !isOther(running);
};

/** Whether a kit that runs here is another version; the first time it is asked, the page is told. */
export const isOther = (running: RunningKit): boolean => {
  if (running.version === version) return false;
  if (!running.refused.includes(version)) tell(running);
  return true;
};

const tell = (running: RunningKit): void => {
  announceKit({ ...running, refused: [...running.refused, version] });
  // eslint-disable-next-line no-console -- said to the page's developer, once; it holds two version numbers.
  console.warn(
    `kpro-elements ${running.version} runs on this page, so ${version} registered nothing. Load one of them only.`,
  );
  whenLoaded(() => {
    const told = document.querySelector('kpro-connection') ?? document;
    told.dispatchEvent(new VersionConflictEvent({ running: running.version, refused: version }));
  });
};

/** When every script that came with the page has run, and so had its chance to listen. */
const whenLoaded = (act: () => void): void => {
  if (document.readyState === 'complete') return act();
  const once = new AbortController();
  const { signal } = once;
  const go = (): void => {
    once.abort();
    act();
  };
  document.addEventListener('DOMContentLoaded', go, { signal });
  addEventListener('load', go, { signal });
};
