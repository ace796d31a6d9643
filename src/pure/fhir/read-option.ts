import type { Answer } from '../model/answer.js';
import type { Option } from '../model/questionnaire.js';
import { extensionUrl as url } from './codes.js';
import { booleanExtension, numberExtension, stringExtension } from './extensions.js';
import { readChoice } from './read-answer.js';
import type { Item as RawItem } from './schema/questionnaire.js';

const optionText = (answer: Answer): string => {
  if (answer.kind === 'coding') return answer.value.display ?? answer.value.code ?? '';
  return answer.kind === 'declined' || answer.kind === 'quantity' ? '' : String(answer.value);
};

type RawOption = NonNullable<RawItem['answerOption']>[number];

/** Reads one answer option; undefined where its value is of no kind that the kit knows. */
export const readOption = (raw: RawOption): Option | undefined => {
  const answer = readChoice(raw);
  if (!answer) return undefined;
  const coding = raw.valueCoding ?? {};
  const ordinal =
    numberExtension(raw, url.ordinal) ??
    numberExtension(raw, url.weight) ??
    numberExtension(coding, url.ordinal) ??
    numberExtension(coding, url.weight);
  const prefix = stringExtension(raw, url.optionPrefix);
  return {
    answer,
    text: optionText(answer),
    ...(ordinal !== undefined && { ordinal }),
    ...(prefix !== undefined && { prefix }),
    ...(booleanExtension(raw, url.exclusive) && { exclusive: true }),
    ...(booleanExtension(raw, url.declines) && { declines: true }),
  };
};
