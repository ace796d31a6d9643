import { list, named, optional, record, text } from '../shape.js';
import { Concept, Extensions, Reference, References } from './element.js';

export const ClinicalImpression = record({
  resourceType: named('ClinicalImpression'),
  id: optional(text),
  status: text,
  code: Concept,
  date: optional(text),
  summary: optional(text),
  assessor: optional(Reference),
  previous: optional(Reference),
  investigation: optional(list(record({ item: References }))),
  finding: optional(list(record({ itemCodeableConcept: optional(Concept) }))),
  extension: Extensions,
});
