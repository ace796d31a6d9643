import { list, named, optional, record, text } from '../shape.js';
import { Concept, Extensions, Identifier, Meta, Period, Reference, References } from './element.js';

export const ServiceRequest = record({
  resourceType: named('ServiceRequest'),
  id: text,
  meta: optional(Meta),
  status: text,
  instantiatesCanonical: optional(list(text)),
  category: optional(list(Concept)),
  requisition: optional(Identifier),
  occurrencePeriod: optional(Period),
  occurrenceDateTime: optional(text),
  subject: optional(Reference),
  extension: Extensions,
});

export const Appointment = record({
  resourceType: named('Appointment'),
  id: optional(text),
  start: optional(text),
  basedOn: References,
  participant: optional(list(record({ actor: optional(Reference) }))),
});

export const CarePlan = record({
  resourceType: named('CarePlan'),
  id: optional(text),
  activity: optional(list(record({ reference: optional(Reference) }))),
});
