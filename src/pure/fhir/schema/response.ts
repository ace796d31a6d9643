import * as z from 'zod/mini';
import { Extensions, Identifier, Meta, Reference } from './element.js';

const AnswerElement = z.looseObject({
  extension: Extensions,
  get item() {
    return z.optional(z.array(Item));
  },
});

export const Item = z.looseObject({
  linkId: z.string(),
  answer: z.optional(z.array(AnswerElement)),
  get item() {
    return z.optional(z.array(Item));
  },
});

export type Item = z.infer<typeof Item>;

export const Response = z.looseObject({
  resourceType: z.literal('QuestionnaireResponse'),
  id: z.optional(z.string()),
  meta: z.optional(Meta),
  identifier: z.optional(Identifier),
  status: z.enum(['in-progress', 'completed', 'amended', 'entered-in-error', 'stopped']),
  questionnaire: z.string(),
  subject: z.optional(Reference),
  source: z.optional(Reference),
  basedOn: z.optional(z.array(Reference)),
  authored: z.optional(z.string()),
  extension: Extensions,
  item: z.optional(z.array(Item)),
});
