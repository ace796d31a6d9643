import type { AssessedLevel } from '../../pure/model/assessment.js';
import { KitEvent } from './kit-event.js';

interface AssessDetail {
  readonly responseIds: readonly string[];
  /** Length of the reason. */
  readonly characters: number;
}

/** What staff found, and what is to be stored of it. */
interface Assessed {
  readonly level: AssessedLevel;
  readonly reason: string;
  /** ClinicalImpression, FHIR R4 JSON. */
  readonly resource: Readonly<Record<string, unknown>>;
}

/**
 * Staff gave a talk their own level, with a reason. The host stores it; `event.resource` is a ClinicalImpression in
 * FUT's dialect, to which the host adds who assessed. Level, reason and resource are getters, no part of the detail
 * (decision D5).
 */
export class AssessEvent extends KitEvent<AssessDetail> {
  static readonly type = 'kpro-assess';
  readonly #assessed: Assessed;

  constructor(responseIds: readonly string[], assessed: Assessed) {
    super('kpro-assess', { responseIds, characters: assessed.reason.length });
    this.#assessed = assessed;
  }

  get level(): AssessedLevel {
    return this.#assessed.level;
  }

  get reason(): string {
    return this.#assessed.reason;
  }

  /** ClinicalImpression, FHIR R4 JSON. */
  get resource(): Readonly<Record<string, unknown>> {
    return this.#assessed.resource;
  }
}

declare global {
  interface HTMLElementEventMap {
    'kpro-assess': AssessEvent;
  }
}
