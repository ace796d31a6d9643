import { numberOf, sameAnswer, type Answer } from '../model/answer.js';
import type { Item } from '../model/questionnaire.js';
import { clockTime } from './clock.js';
import { longDate } from './dates.js';
import { number } from './numbers.js';
import type { Language } from './language.js';
import { yesNoText } from './yes-no.js';

const declined: Record<Language, string> = { da: 'Vil ikke svare', en: 'Does not want to answer' };

const fileWithoutName: Record<Language, string> = { da: 'En fil', en: 'A file' };

/** "9.30" in Danish, "9:30" in English, of "09:30:00": the hour of any day. */
const timeText = (iso: string, language: Language): string =>
  iso
    .slice(0, 5)
    .replace(/^0/, '')
    .replace(':', language === 'da' ? '.' : ':');

/** "9. marts 2026 kl. 9.30"; a day alone where nothing says when on it. */
const momentText = (iso: string, language: Language): string =>
  iso.includes('T')
    ? `${longDate(iso, language)} ${language === 'da' ? 'kl.' : 'at'} ${clockTime(iso, language)}`
    : longDate(iso, language);

/** Days, times and numbers have no words of their own: an option of them is said as the reader's language says it. */
const hasWords = ({ kind }: Answer): boolean =>
  !['date', 'dateTime', 'time', 'integer', 'decimal'].includes(kind);

/** One answer in words: the option's own text, letter for letter; numbers and dates in the reader's language. */
export const answerText = (item: Item | undefined, answer: Answer, language: Language): string => {
  const option = item?.options.find((candidate) => sameAnswer(candidate.answer, answer));
  if (option && hasWords(answer)) return option.text;
  switch (answer.kind) {
    case 'declined':
      return declined[language];
    case 'boolean':
      return yesNoText(answer.value, language);
    case 'coding':
      return answer.value.display ?? answer.value.code ?? '';
    case 'date':
      return longDate(answer.value, language);
    case 'dateTime':
      return momentText(answer.value, language);
    case 'time':
      return timeText(answer.value, language);
    case 'attachment':
      return answer.value.title ?? fileWithoutName[language];
    case 'reference':
      return answer.value.display ?? answer.value.reference ?? '';
    case 'quantity':
      return [answer.value.value === undefined ? '' : number(answer.value.value, language), answer.value.unit]
        .filter(Boolean)
        .join(' ');
    default: {
      const value = numberOf(answer);
      return value === undefined ? String(answer.value) : number(value, language);
    }
  }
};

/** All answers to a question, in the order they were given. */
export const answersText = (item: Item | undefined, answers: readonly Answer[], language: Language): string =>
  answers.map((answer) => answerText(item, answer, language)).join(', ');
