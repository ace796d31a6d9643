import { cards } from './cards.js';
import { page } from './page.js';
import { reds } from './reds.js';
import { top } from './top.js';

/** In the order of the cascade. */
export const styles = [page, top, reds, cards];
