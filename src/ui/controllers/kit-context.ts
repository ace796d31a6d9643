import { createContext } from '@lit/context';
import type { Connection } from '../../client/connection.js';
import type { Language } from '../../pure/words/index.js';

/** What a `<kpro-connection>` gives to the elements in it. */
export interface Kit {
  readonly connection: Connection | undefined;
  readonly language: Language | undefined;
}

export const kitContext = createContext<Kit>(Symbol.for('kpro.kit.context'));
