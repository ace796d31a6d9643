import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { readEntry } from '../../../../pure/engines/typed-entry.js';
import type { Option } from '../../../../pure/model/questionnaire.js';
import { answersText } from '../../../../pure/words/answer.js';
import { entryWords, type EntryWords } from '../../../../pure/words/entry/index.js';
import { checkBoxes, radios } from '../choice.js';
import { inputId, type FieldData, type FieldWords, type Search } from '../field.js';
import { ownAnswer } from '../typed/open-choice.js';
import { ownWords } from './options.js';
import type { Kind } from '../kind.js';

/** As many as one looks through without getting lost. */
export const mostFound = 20;

/** The options of a list at hand that hold what was typed: all its words, in any order, however they are written. */
export const looksThrough = (options: readonly Option[], text: string): readonly Option[] => {
  const words = text.toLocaleLowerCase('da').split(/\s+/).filter(Boolean);
  return options.filter((option) => {
    const name = option.text.toLocaleLowerCase('da');
    return words.every((word) => name.includes(word));
  });
};

const status = ({ phase, options, more }: Search, say: EntryWords): string => {
  if (phase === 'looking') return say.searching;
  if (phase === 'failed') return say.searchFailed;
  if (phase === 'idle') return say.searchHint;
  return more ? say.foundMore(options.length) : say.found(options.length);
};

/** What was chosen stands above, also where a new search does not find it. */
const chosen = (
  { item, answers, lang, key }: FieldData,
  words: FieldWords,
): TemplateResult | typeof nothing =>
  answers.length
    ? html`<p class="chosen" id=${`chosen-${key}`} lang=${lang}>
        ${entryWords(words.language).chosenNow(answersText(item, answers, words.language))}
      </p>`
    : nothing;

/** One, or several, among very many: a field to look with, and what it finds as plain options below. */
const draw = (data: FieldData, words: FieldWords): TemplateResult => {
  const { search, item, key } = data;
  const say = entryWords(words.language);
  if (!search) return html`<p class="note">${words.unsupported}</p>`;
  // What is chosen stays ticked among what is found, and an option that was found once is known by its text.
  const found = { ...data, key: `found-${key}`, item: { ...item, options: search.options } };
  const isOpen = item.type === 'open-choice';
  const known = { ...data, item: { ...item, options: [...item.options, ...search.options] } };
  const own = isOpen ? ownAnswer(known, ownWords(item, words)) : nothing;
  const described = [`status-${key}`, data.answers.length && `chosen-${key}`, data.describedBy]
    .filter(Boolean)
    .join(' ');
  return html`<div class="search">
    ${chosen(data, words)}
    <label class="small" for=${inputId(key)}>${say.search}</label>
    <input
      class="input"
      part="input"
      id=${inputId(key)}
      type="search"
      autocomplete="off"
      aria-describedby=${described}
      aria-invalid=${data.invalid}
      .value=${live(search.text)}
      @input=${(event: Event) => search.look((event.target as HTMLInputElement).value)}
    />
    <p class="hint small soft" id=${`status-${key}`} .textContent=${status(search, say)}></p>
    ${search.options.length || isOpen ? (item.repeats ? checkBoxes(found, own) : radios(found, own)) : nothing}
  </div>`;
};

export const searchField: Kind = { isGroup: () => true, isRadio: () => false, draw, read: readEntry };
