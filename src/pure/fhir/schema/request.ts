import * as z from 'zod/mini';
import { Concept, Extensions, Identifier, Meta, Period, Reference } from './element.js';

export const ServiceRequest = z.looseObject({
  resourceType: z.literal('ServiceRequest'),
  id: z.string(),
  meta: z.optional(Meta),
  status: z.string(),
  instantiatesCanonical: z.optional(z.array(z.string())),
  category: z.optional(z.array(Concept)),
  requisition: z.optional(Identifier),
  occurrencePeriod: z.optional(Period),
  occurrenceDateTime: z.optional(z.string()),
  subject: z.optional(Reference),
  extension: Extensions,
});

export const Appointment = z.looseObject({
  resourceType: z.literal('Appointment'),
  id: z.optional(z.string()),
  start: z.optional(z.string()),
  basedOn: z.optional(z.array(Reference)),
  participant: z.optional(z.array(z.looseObject({ actor: z.optional(Reference) }))),
});

export const CarePlan = z.looseObject({
  resourceType: z.literal('CarePlan'),
  id: z.optional(z.string()),
  activity: z.optional(z.array(z.looseObject({ reference: z.optional(Reference) }))),
});
