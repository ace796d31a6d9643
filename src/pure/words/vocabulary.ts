import type { Language } from './language.js';

/** What brings the English of each vocabulary that is in use on this page and has none yet. */
const waiting = new Set<() => Promise<void>>();

/**
 * The words for one kind of reader. Danish is at hand; English is a file of its own that only those who read English
 * load, by `learn`. Where it cannot be loaded, Danish is better than nothing.
 */
export const vocabulary = <Words>(
  danish: Words,
  load: () => Promise<Words>,
): ((language: Language) => Words) => {
  let english: Words | undefined;
  let flight: Promise<void> | undefined;
  const bring = (): Promise<void> =>
    (flight ??= load()
      .then((words) => {
        english = words;
        waiting.delete(bring);
      })
      .finally(() => {
        flight = undefined;
      }));
  waiting.add(bring);
  return (language) => (language === 'en' && english) || danish;
};

/** The words of a language on their way; undefined where they are all at hand. Never rejects. */
export const learn = (language: Language): Promise<unknown> | undefined =>
  language === 'da' || !waiting.size ? undefined : Promise.allSettled([...waiting].map((bring) => bring()));
