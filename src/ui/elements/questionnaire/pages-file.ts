import type * as OpenFormFile from './open-form.js';

/** The file with an open questionnaire's pages: fetched once one is to be opened, or brought by the door at once. */
export type Pages = typeof OpenFormFile;

let pages: Pages | undefined;

/** For a door that brings it. */
export const withPages = (file: Pages): void => {
  pages = file;
};

/** Undefined where it does not come: no network, most likely. */
export const fetchPages = async (): Promise<Pages | undefined> =>
  pages ?? (await import('./open-form.js').catch(() => undefined));
