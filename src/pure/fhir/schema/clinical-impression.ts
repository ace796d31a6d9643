import * as z from 'zod/mini';
import { Concept, Extensions, Reference } from './element.js';

export const ClinicalImpression = z.looseObject({
  resourceType: z.literal('ClinicalImpression'),
  id: z.optional(z.string()),
  status: z.string(),
  code: Concept,
  date: z.optional(z.string()),
  summary: z.optional(z.string()),
  assessor: z.optional(Reference),
  previous: z.optional(Reference),
  investigation: z.optional(z.array(z.looseObject({ item: z.optional(z.array(Reference)) }))),
  finding: z.optional(z.array(z.looseObject({ itemCodeableConcept: z.optional(Concept) }))),
  extension: Extensions,
});
