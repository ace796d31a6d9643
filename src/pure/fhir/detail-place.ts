import type { Problem } from '../model/problem.js';
import type { Contained } from './contained.js';

/** What surrounds an item while it is read. */
export interface DetailPlace {
  readonly path: string;
  readonly problems: Problem[];
  readonly contained: Contained;
  /** Of the group around it: that all in it stands over or under every page. */
  readonly notice?: 'header' | 'footer' | undefined;
}
