/** How a red one came to be red since the talk before. */
export type RedHistory = 'new' | 'still' | 'better';

/** In the order in which staff want them: what is new first. */
export const redHistories: readonly RedHistory[] = ['new', 'still', 'better'];
