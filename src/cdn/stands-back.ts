import { isOther, runningKit } from '../define/running-kit.js';

/** Whether the script tag gives the elements another prefix: then they live beside any other version. */
export const ownPrefix = (document.currentScript as HTMLElement | null)?.dataset.prefix;

/**
 * Runs before anything of the kit is evaluated: whether this file has nothing to do here, since another version runs
 * on the page, or this very file was loaded before.
 */
export const standsBack = (): boolean => {
  const running = ownPrefix === undefined ? runningKit() : undefined;
  return running !== undefined && (isOther(running) || running.registerAs !== undefined);
};
