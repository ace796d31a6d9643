import type { ReactiveControllerHost } from 'lit';
import type { Language } from '../../pure/words/language.js';
import { learn } from '../../pure/words/vocabulary.js';

/** Lit's own hook for updates that wait. It is protected, so a controller has to reach for it by name. */
interface Scheduling {
  scheduleUpdate: () => unknown;
}

/**
 * Lets the updates of an element wait until the words of its language are there: it draws nothing meanwhile, rather
 * than another language. Danish never waits.
 */
export const wordsFirst = (host: ReactiveControllerHost, language: () => Language): void => {
  const scheduling = host as unknown as Scheduling;
  const update = scheduling.scheduleUpdate.bind(host);
  scheduling.scheduleUpdate = () => {
    const words = learn(language());
    return words ? words.then(update) : update();
  };
};
