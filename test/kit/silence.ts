/** What must never happen in a host's page: an uncaught error, a promise nobody caught, a warning of Lit or ours. */
import { expect } from '@open-wc/testing';

export interface Silence {
  /** What was heard so far. */
  readonly heard: readonly string[];
  /** Fails with every line that was heard, and stops listening. */
  assert(): void;
  stop(): void;
}

/** Listens from now on. Warnings are passed on, so that the runner shows them too. */
export function listenForFaults(): Silence {
  const heard: string[] = [];
  const listening = new AbortController();
  const { signal } = listening;
  addEventListener('error', (event) => heard.push(`error: ${event.message}`), { signal });
  addEventListener('unhandledrejection', (event) => heard.push(`unhandled rejection: ${event.reason}`), {
    signal,
  });
  const { warn, error } = console;
  console.warn = (...words: unknown[]) => {
    if (!/Lit is in dev mode/.test(String(words[0])))
      heard.push(`console.warn: ${words.map(String).join(' ')}`);
    warn(...words);
  };
  console.error = (...words: unknown[]) => {
    heard.push(`console.error: ${words.map(String).join(' ')}`);
    error(...words);
  };
  const stop = () => {
    listening.abort();
    Object.assign(console, { warn, error });
  };
  return {
    heard,
    stop,
    assert() {
      stop();
      expect(heard, 'what the page complained of').to.deep.equal([]);
    },
  };
}

/** What Lit's development build warned of so far on this page: a change in an update, a property that is shadowed. */
export const litWarnings = (): string[] =>
  [...((globalThis as { litIssuedWarnings?: Set<string | undefined> }).litIssuedWarnings ?? [])].filter(
    (text): text is string => !!text && text !== 'dev-mode' && !/Lit is in dev mode/.test(text),
  );
