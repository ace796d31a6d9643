import { nothing, type TemplateResult } from 'lit';
import { yesNoText } from '../../../pure/words/yes-no.js';
import { radios } from './choice.js';
import type { FieldData, FieldWords } from './field.js';

/** Ja or Nej, or neither: a yes-no question can stay open. */
export const yesNo = (data: FieldData, words: FieldWords): TemplateResult => {
  const option = (value: boolean) => ({
    answer: { kind: 'boolean' as const, value },
    text: yesNoText(value, words.language),
  });
  return radios({ ...data, lang: nothing, item: { ...data.item, options: [option(true), option(false)] } });
};
