import type { Answer } from '../model/answer.js';
import type { JsonObject } from '../model/json.js';
import { extensionUrl } from './codes.js';

const suffix: Record<Exclude<Answer['kind'], 'declined'>, string> = {
  boolean: 'Boolean',
  integer: 'Integer',
  decimal: 'Decimal',
  string: 'String',
  date: 'Date',
  dateTime: 'DateTime',
  time: 'Time',
  uri: 'Uri',
  coding: 'Coding',
  quantity: 'Quantity',
  attachment: 'Attachment',
  reference: 'Reference',
};

/** `value[x]` of an answer, under the given prefix. */
export const writeChoice = (answer: Exclude<Answer, { kind: 'declined' }>, prefix = 'value'): JsonObject => ({
  [prefix + suffix[answer.kind]]: answer.value as JsonObject,
});

/** One answer element of a response. */
export const writeAnswer = (answer: Answer): JsonObject =>
  answer.kind === 'declined'
    ? { extension: [{ url: extensionUrl.dataAbsent, valueCode: 'asked-declined' }] }
    : writeChoice(answer);
