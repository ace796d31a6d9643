import type { AssessedLevel } from '../../pure/model/assessment.js';
import { KitEvent } from './kit-event.js';

interface AssessDetail {
  readonly level: AssessedLevel;
  readonly responseIds: readonly string[];
  /** Length of the reason. */
  readonly characters: number;
}

/**
 * Staff gave a talk their own level, with a reason. The host stores it; `event.resource` is a ClinicalImpression in
 * FUT's dialect, to which the host adds who assessed. Reason and resource are getters, no part of the detail (decision D5).
 */
export class AssessEvent extends KitEvent<AssessDetail> {
  static readonly type = 'kpro-assess';
  readonly #reason: string;
  readonly #resource: Readonly<Record<string, unknown>>;

  constructor(
    detail: Omit<AssessDetail, 'characters'>,
    reason: string,
    resource: Readonly<Record<string, unknown>>,
  ) {
    super('kpro-assess', { ...detail, characters: reason.length });
    this.#reason = reason;
    this.#resource = resource;
  }

  get reason(): string {
    return this.#reason;
  }

  /** ClinicalImpression, FHIR R4 JSON. */
  get resource(): Readonly<Record<string, unknown>> {
    return this.#resource;
  }
}

declare global {
  interface HTMLElementEventMap {
    'kpro-assess': AssessEvent;
  }
}
