import type { Answer } from './answer.js';
import type { Significance } from './significance.js';

/** A colour that the server gave to one answer (FUT finding-basis). Only triggered rules are listed there. */
export interface FindingBasis {
  readonly linkId: string;
  /** Undefined for an exists=false rule. */
  readonly value?: Answer;
  readonly level: 'red' | 'yellow' | 'green';
  readonly rule: Significance;
}

/** FUT's ClinicalImpression as far as the kit reads it: a triage result, or staff's own assessment. */
export interface ServerResult {
  readonly id?: string;
  readonly kind: 'triage' | 'assessment' | 'validity' | 'other';
  /** ISO time. */
  readonly at?: string;
  /** Ids of the responses judged, e.g. "QuestionnaireResponse/81". */
  readonly responses: readonly string[];
  /** The computed or assessed total; undefined for no-answer-significance-defined and other codes. */
  readonly total?: 'red' | 'yellow' | 'green' | 'grey';
  readonly basis: readonly FindingBasis[];
  /** Staff's reason for their own assessment. */
  readonly summary?: string;
  readonly assessor?: string;
  readonly previous?: string;
  /** Said by a validity update: taken back, or (false) taken back no longer. The newest counts. */
  readonly invalidated?: boolean;
}
