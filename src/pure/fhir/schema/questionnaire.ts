import * as z from 'zod/mini';
import { Coding, Extensions } from './element.js';

const Option = z.looseObject({
  valueCoding: z.optional(z.looseObject({ extension: Extensions })),
  extension: Extensions,
});

const EnableWhen = z.looseObject({ question: z.string(), operator: z.string() });

export const Item = z.looseObject({
  linkId: z.string(),
  type: z.string(),
  text: z.optional(z.string()),
  prefix: z.optional(z.string()),
  definition: z.optional(z.string()),
  code: z.optional(z.array(Coding)),
  enableWhen: z.optional(z.array(EnableWhen)),
  enableBehavior: z.optional(z.string()),
  required: z.optional(z.boolean()),
  repeats: z.optional(z.boolean()),
  readOnly: z.optional(z.boolean()),
  maxLength: z.optional(z.number()),
  answerOption: z.optional(z.array(Option)),
  answerValueSet: z.optional(z.string()),
  initial: z.optional(z.array(z.looseObject({}))),
  extension: Extensions,
  get item() {
    return z.optional(z.array(Item));
  },
});

export type Item = z.infer<typeof Item>;

export const Questionnaire = z.looseObject({
  resourceType: z.literal('Questionnaire'),
  id: z.optional(z.string()),
  url: z.string(),
  version: z.optional(z.string()),
  status: z.string(),
  title: z.optional(z.string()),
  name: z.optional(z.string()),
  description: z.optional(z.string()),
  copyright: z.optional(z.string()),
  extension: Extensions,
  item: z.optional(z.array(Item)),
});
