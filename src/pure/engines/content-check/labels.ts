import type { Answer } from '../../model/answer.js';

/** A value of a rule or a condition, as an author would write it. */
export const answerLabel = (answer: Answer): string => {
  if (answer.kind === 'declined') return '';
  if (answer.kind === 'coding') return answer.value.code ?? answer.value.display ?? '';
  if (answer.kind === 'quantity') return `${answer.value.value ?? ''} ${answer.value.unit ?? ''}`.trim();
  return String(answer.value);
};
