import { list, named, oneOf, optional, record, text, type ReadFields, type Shape } from '../shape.js';
import { Extensions, Identifier, Meta, Reference, References } from './element.js';

const answerFields = { extension: Extensions };

export interface AnswerElement extends ReadFields<typeof answerFields> {
  readonly item?: readonly Item[] | undefined;
}

const itemFields = { linkId: text, extension: Extensions };

export interface Item extends ReadFields<typeof itemFields> {
  readonly answer?: readonly AnswerElement[] | undefined;
  readonly item?: readonly Item[] | undefined;
}

const inner: Shape<readonly Item[] | undefined> = (...given) => Items(...given);

const Items: typeof inner = optional(
  list(
    record({
      ...itemFields,
      answer: optional(list(record({ ...answerFields, item: inner }))),
      item: inner,
    }),
  ),
);

export const Response = record({
  resourceType: named('QuestionnaireResponse'),
  id: optional(text),
  meta: optional(Meta),
  identifier: optional(Identifier),
  status: oneOf('in-progress', 'completed', 'amended', 'entered-in-error', 'stopped'),
  questionnaire: text,
  subject: optional(Reference),
  source: optional(Reference),
  basedOn: References,
  authored: optional(text),
  extension: Extensions,
  item: Items,
});
