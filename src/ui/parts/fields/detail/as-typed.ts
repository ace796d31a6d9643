import { unitMark } from '../../../../pure/engines/detail-entry.js';
import { localParts } from '../../../../pure/engines/local-time.js';
import { numberOf, type Answer } from '../../../../pure/model/answer.js';
import type { Item } from '../../../../pure/model/questionnaire.js';
import { number } from '../../../../pure/words/numbers.js';
import type { FieldWords } from '../field.js';

/** "2026-03-09" as it stands in three fields. FHIR knows dates without a day: those leave the first field empty. */
const dayAsTyped = (iso: string): string => {
  const [year = '', month = '', day = ''] = iso.split('-').map((part) => part.replace(/^0/, ''));
  return `${day} ${month} ${year}`;
};

/** "9.30" in Danish, "9:30" in English, of "09:30:00". */
const timeAsTyped = (iso: string, { language }: FieldWords): string =>
  iso
    .slice(0, 5)
    .replace(/^0/, '')
    .replace(':', language === 'da' ? '.' : ':');

const numberAsTyped = (value: number | undefined, { language }: FieldWords): string =>
  value === undefined ? '' : number(value, language).replace(/\./g, '');

const momentAsTyped = (iso: string, words: FieldWords): string => {
  if (!iso.includes('T')) return dayAsTyped(iso) + unitMark;
  const [day, time] = localParts(iso);
  return dayAsTyped(day) + unitMark + timeAsTyped(time, words);
};

/** An answer as a person would type it into its field: what stands there when a draft is opened again. */
export const asTyped = ({ detail }: Item, answer: Answer | undefined, words: FieldWords): string => {
  switch (answer?.kind) {
    case 'string':
    case 'uri':
      return answer.value;
    case 'date':
      return dayAsTyped(answer.value);
    case 'time':
      return timeAsTyped(answer.value, words);
    case 'dateTime':
      return momentAsTyped(answer.value, words);
    case 'quantity': {
      const { value, code, unit } = answer.value;
      const same = (one: { code?: string; display?: string }) =>
        code === undefined ? one.display === unit : one.code === code;
      const at = detail?.unitOptions?.findIndex(same) ?? -1;
      return numberAsTyped(value, words) + unitMark + (at < 0 ? '' : String(at));
    }
    default:
      return answer ? numberAsTyped(numberOf(answer), words) : '';
  }
};
