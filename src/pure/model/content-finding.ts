/**
 * Everything that the content check can find in a questionnaire or in guidance, each with how much it matters.
 * `error`: somebody gets a wrong colour, no score or a question less, or the national platform refuses it.
 * `warning`: hardly meant so. `note`: worth knowing. What is wrong, why it matters for a person and what to do about
 * each stands in docs/content-check.md, one sentence to the author in `words/content-check`. The list is closed.
 */
export const contentSeverities = {
  // what the gate cannot read
  'not-json': 'error',
  'wrong-resource': 'error',
  'missing-field': 'error',
  'wrong-type': 'error',
  'unknown-type': 'error',
  'unknown-operator': 'error',
  'unknown-colour': 'error',
  'unsupported-content': 'warning',
  'too-deep': 'error',
  'duplicate-link-id': 'error',
  'bad-guidance': 'error',
  // which question is asked
  'unknown-question': 'error',
  'later-question': 'warning',
  'circular-rule': 'error',
  'impossible-condition': 'warning',
  'never-shown': 'error',
  // the national dialect
  'no-version': 'error',
  'no-modifier-role': 'error',
  'no-questionnaire-type': 'error',
  'no-program': 'warning',
  'unknown-item-control': 'error',
  'foreign-item-control': 'warning',
  'decimal-step': 'error',
  'occurs-too-few': 'error',
  'occurs-without-repeats': 'error',
  'copyright-place': 'error',
  'feedback-incomplete': 'error',
  'feedback-order': 'error',
  'help-without-text': 'error',
  'condition-count': 'error',
  'colour-system': 'warning',
  'image-missing': 'error',
  'image-type': 'error',
  'image-too-big': 'error',
  'image-svg': 'warning',
  'envelope-incomplete': 'error',
  // colours
  'colour-gap': 'error',
  'colour-overlap': 'warning',
  'no-green': 'warning',
  'missing-is-green': 'warning',
  'rule-cannot-apply': 'error',
  'rule-never-met': 'error',
  // scores
  'bad-expression': 'error',
  'unsupported-expression': 'error',
  'expression-budget': 'error',
  'score-unknown-item': 'error',
  'score-without-weight': 'error',
  'score-needs-apart': 'error',
  'score-never-computed': 'error',
  'score-outside-range': 'error',
  // guidance: when it is shown
  'no-questionnaires': 'note',
  'unknown-questionnaire': 'error',
  'unknown-item': 'error',
  'not-in-version': 'warning',
  'empty-trigger': 'error',
  'unknown-answer': 'error',
  'unknown-level': 'error',
  'unknown-band': 'error',
  'contradictory-trigger': 'error',
  'colour-without-guidance': 'note',
  // guidance: scores and their bands
  'range-order': 'error',
  'direction-against-colours': 'error',
  'change-without-source': 'warning',
  'band-gap': 'error',
  'band-overlap': 'error',
  'band-outside': 'error',
  'band-against-colours': 'warning',
  // guidance: layers, phrases, offers, dates
  'missing-base': 'warning',
  'duplicate-id': 'error',
  'topic-without-phrase': 'warning',
  'unknown-placeholder': 'error',
  'unknown-offer': 'error',
  'unused-offer': 'warning',
  'bad-link': 'error',
  'bad-date': 'error',
  'review-past': 'warning',
  'no-review-date': 'note',
  // words
  'blank-text': 'error',
  'no-title': 'warning',
  'no-text': 'error',
  'no-option-text': 'error',
  'not-danish': 'warning',
  'broken-letters': 'error',
  markup: 'error',
  'danish-slip': 'warning',
  'hard-to-read': 'warning',
  'hard-text': 'warning',
  'long-sentence': 'warning',
} as const satisfies Record<string, ContentSeverity>;

export type ContentCode = keyof typeof contentSeverities;

export type ContentSeverity = 'error' | 'warning' | 'note';

/** What a finding's sentence names: linkIds, colours, numbers as text. Content only, never an answer. */
export type ContentValues = Readonly<Record<string, string>>;

/** One thing that is wrong in one resource, before it is known which of the given ones it is. */
export interface ContentFault {
  readonly code: ContentCode;
  /** FHIRPath-like: "Questionnaire.item[3].item[0].enableWhen[0]", "Guidance.topics[2].trigger.all[0]". */
  readonly path: string;
  readonly values: ContentValues;
}

/** Which of the given resources a finding is about. */
export interface ContentResource {
  readonly type: 'Questionnaire' | 'Guidance';
  /** Its place in the list that was given. */
  readonly position: number;
  /** Its canonical or id, as far as it has one. */
  readonly name: string;
}

/** One thing that is wrong, for an author. */
export interface ContentFinding extends ContentFault {
  readonly severity: ContentSeverity;
  readonly resource: ContentResource;
}

export const fault = (code: ContentCode, path: string, values: ContentValues = {}): ContentFault => ({
  code,
  path,
  values,
});
