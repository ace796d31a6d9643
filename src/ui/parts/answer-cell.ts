import { html, nothing, type TemplateResult } from 'lit';
import type { Moment } from '../../pure/engines/comparison.js';
import type { Row } from '../../pure/engines/rows.js';
import type { Answer } from '../../pure/model/answer.js';
import type { Item } from '../../pure/model/questionnaire.js';
import { answersText } from '../../pure/words/answer.js';
import { number } from '../../pure/words/numbers.js';
import type { StaffWords } from '../../pure/words/staff/index.js';
import { light } from './light.js';
import { reasonText } from './colour-proof.js';

const isOneNumber = (answers: readonly Answer[]): boolean =>
  answers.length === 1 && (answers[0]!.kind === 'integer' || answers[0]!.kind === 'decimal');

const isOwnWords = (item: Item): boolean => item.type === 'text' || item.type === 'string';

/** A person's own words in quotation marks, letter for letter; an option as the instrument has it. */
const said = (item: Item, answers: readonly Answer[], words: StaffWords): string => {
  const text = answersText(item, answers, words.language);
  return isOwnWords(item) && text ? `”${text}”` : text;
};

/** The answer now as plain text: with the end of its scale; without an answer, why there is none. */
export const answerNowText = (row: Row, words: StaffWords): string => {
  const { finding, item, answers, range } = row;
  if (!answers.length) return finding?.level === 'grey' ? reasonText(row, words) : words.skipped;
  const end = isOneNumber(answers) && range ? ` ${words.ofMax(number(range[1], words.language))}` : '';
  return `${said(item, answers, words)}${end}`;
};

/**
 * The answer now: with the end of its scale; without an answer, why there is none. Blanks stand in the text itself: one
 * between two elements is lost in accessible names where Lit has its comment beside it ("32af 100").
 */
export const answerNow = (row: Row, words: StaffWords): TemplateResult => {
  const { finding, item, answers, range } = row;
  if (!answers.length)
    return html`<span class="soft"
      >${finding?.level === 'grey' ? reasonText(row, words) : words.skipped}</span
    >`;
  const why =
    finding?.level === 'grey' && finding.reason !== 'declined'
      ? html`<span class="small soft">${` ${reasonText(row, words)}`}</span>`
      : nothing;
  const text = said(item, answers, words);
  const answer =
    finding?.reason === 'declined'
      ? html`<span class="answer long">${text}</span>`
      : finding?.reason === 'invalidated'
        ? html`<s class="answer long">${text}</s>`
        : html`<b class="answer long">${text}</b>`;
  return html`${answer}${isOneNumber(answers) && range ? html`<span class="of">${` ${words.ofMax(number(range[1], words.language))}`}</span>` : nothing}${why}`;
};

/** The answer at an earlier talk, with its small light; the word stands as the light's name. */
export const answerThen = (
  moment: Moment | undefined,
  words: StaffWords,
): TemplateResult | typeof nothing => {
  if (!moment) return nothing;
  const mark = moment.level ? html`${light(moment.level, 'small', words.level[moment.level])} ` : nothing;
  const text = moment.answers.length ? said(moment.item, moment.answers, words) : words.skipped;
  return html`${mark}${moment.invalidated ? html`<s class="long">${text}</s>` : html`<span class="long">${text}</span>`}`;
};
