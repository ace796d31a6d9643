import { below } from './below.js';
import { table } from './table.js';
import { tools } from './tools.js';

/** In the order of the cascade. */
export const styles = [tools, table, below];
