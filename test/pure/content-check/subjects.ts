/** A questionnaire under check, for tests that ask one part of the check alone. An item's path is its linkId. */
import { subjectOf, type Subject } from '../../../src/pure/engines/content-check/subject.js';
import type { Item, ScoreFacts } from '../../../src/pure/model/index.js';
import { form, read, viewOf, type Fhir } from '../forms.js';

export const subject = (
  items: readonly Fhir[],
  facts: Readonly<Record<string, ScoreFacts>> = {},
): Subject => {
  const questionnaire = read(form(items));
  return subjectOf({
    questionnaire,
    path: (linkId) => linkId,
    makeView: viewOf(questionnaire),
    facts: (linkId) => facts[linkId],
  });
};

export const itemIn = ({ questionnaire }: Subject, linkId: string): Item =>
  questionnaire.byLinkId.get(linkId)!;
