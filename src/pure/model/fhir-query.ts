import type { ItemDetail, Rule } from './item-detail.js';

/** SDC's language for a search at the back end, beside FHIRPath. */
export const fhirQuery = 'application/x-fhir-query';

/** The rule by which an item's options, or what belongs beside it, are looked for, where it is a search. */
export const queryOf = (detail: ItemDetail | undefined): Rule | undefined =>
  [detail?.answerExpression, detail?.candidateExpression, detail?.context?.rule].find(
    (rule) => rule?.language === fhirQuery,
  );
