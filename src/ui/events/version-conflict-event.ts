import { KitEvent } from './kit-event.js';

/** Two versions of the kit that met on a page, as semantic versions. */
export interface VersionConflict {
  /** The one that came first and goes on. */
  readonly running: string;
  /** The one that stands back: it registers nothing. */
  readonly refused: string;
}

/**
 * A second version of the kit was loaded into the page, and stands back. Fired once a version, by the page's connection
 * where there is one and else by the document, when everything that was to load has loaded.
 */
export class VersionConflictEvent extends KitEvent<VersionConflict> {
  static readonly type = 'kpro-version-conflict';

  constructor(detail: VersionConflict) {
    super('kpro-version-conflict', detail);
  }
}

declare global {
  interface HTMLElementEventMap {
    'kpro-version-conflict': VersionConflictEvent;
  }
  interface DocumentEventMap {
    'kpro-version-conflict': VersionConflictEvent;
  }
}
