/** What the guidance tests share: an occasion in memory. */
import type { SpokenFacts } from '../../src/pure/engines/index.js';
import { numberIn } from '../../src/pure/words/number-in.js';
import type { Answer, Change, GreyReason, Item, Level } from '../../src/pure/model/index.js';

export { int } from './forms.js';

export interface Known {
  readonly answers?: readonly Answer[];
  readonly level?: Level;
  readonly item?: Item;
  readonly change?: Change;
  readonly reason?: GreyReason;
}

/** What one occasion knows, by "canonical#linkId". */
export const occasion = (all: Readonly<Record<string, Known>>): SpokenFacts => ({
  answers: (canonical, linkId) => all[`${canonical}#${linkId}`]?.answers ?? [],
  level: (canonical, linkId) => all[`${canonical}#${linkId}`]?.level,
  item: (canonical, linkId) => all[`${canonical}#${linkId}`]?.item,
  change: (canonical, linkId) => all[`${canonical}#${linkId}`]?.change,
  reason: (canonical, linkId) => all[`${canonical}#${linkId}`]?.reason,
  say: numberIn,
});
