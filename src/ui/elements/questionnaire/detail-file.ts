import type * as Detail from './detail/index.js';

/** What reads and draws a form that is not plain; undefined where it does not come: no network, most likely. */
export const fetchDetail = (): Promise<typeof Detail | undefined> =>
  import('./detail/index.js').catch(() => undefined);
