import { flag, list, named, number, optional, record, text, type ReadFields, type Shape } from '../shape.js';
import { Coding, Extensions } from './element.js';

const Option = record({
  valueCoding: optional(record({ extension: Extensions })),
  extension: Extensions,
});

const itemFields = {
  linkId: text,
  type: text,
  text: optional(text),
  prefix: optional(text),
  definition: optional(text),
  code: optional(list(Coding)),
  enableWhen: optional(list(record({ question: text, operator: text }))),
  enableBehavior: optional(text),
  required: optional(flag),
  repeats: optional(flag),
  readOnly: optional(flag),
  maxLength: optional(number),
  answerOption: optional(list(Option)),
  answerValueSet: optional(text),
  initial: optional(list(record({}))),
  extension: Extensions,
};

export interface Item extends ReadFields<typeof itemFields> {
  readonly item?: readonly Item[] | undefined;
}

const Items: Shape<readonly Item[] | undefined> = optional(
  list(record({ ...itemFields, item: (...inner) => Items(...inner) })),
);

export const Questionnaire = record({
  resourceType: named('Questionnaire'),
  id: optional(text),
  language: optional(text),
  url: text,
  version: optional(text),
  status: text,
  title: optional(text),
  name: optional(text),
  description: optional(text),
  copyright: optional(text),
  extension: Extensions,
  item: Items,
});
