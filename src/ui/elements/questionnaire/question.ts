import { html, nothing, type TemplateResult } from 'lit';
import { isAnswered } from '../../../pure/engines/completeness.js';
import { mostChoices } from '../../../pure/engines/choices.js';
import { valued } from '../../../pure/model/answer.js';
import type { Item } from '../../../pure/model/questionnaire.js';
import {
  canBeAnswered,
  field,
  inputId,
  isGroupOfControls,
  isRadioGroup,
  sayFault,
  type FieldData,
} from '../../parts/fields/index.js';
import { heading } from '../../parts/heading.js';
import { keyOf, type View } from './view.js';

const circle = html`<svg class="icon" viewBox="0 0 20 20" aria-hidden="true">
  <circle cx="10" cy="10" r="8.5" fill="none" stroke="currentColor" stroke-width="1.5" />
  <path
    d="M7.6 7.8c0-1.4 1-2.3 2.4-2.3s2.4.9 2.4 2.1c0 1.7-2.3 1.9-2.3 3.7"
    fill="none"
    stroke="currentColor"
    stroke-width="1.6"
    stroke-linecap="round"
  />
  <circle cx="10.1" cy="14.2" r="1" fill="currentColor" />
</svg>`;

const help = (item: Item, view: View): TemplateResult | typeof nothing =>
  item.helpText
    ? html`<details class="help">
        <summary>${circle}<span>${view.words.why}</span></summary>
        <div lang=${view.lang}>${view.detail?.help(item, view) ?? item.helpText}</div>
      </details>`
    : nothing;

/** Said where it is asked, so that nobody meets it first when sending. */
const needed = (item: Item, key: string, { words }: View): TemplateResult | typeof nothing =>
  item.required ? html`<p class="hint small soft" id=${`needed-${key}`}>${words.needed}</p>` : nothing;

/** How many may be chosen, and how many are: said before a person runs into it. */
const choiceHint = (item: Item, key: string, { words, walk }: View): TemplateResult | typeof nothing => {
  const most = item.repeats ? mostChoices(item) : undefined;
  if (most === undefined) return nothing;
  const chosen = walk.form.answers.get(item.linkId)?.length ?? 0;
  return html`<p
    class="hint small soft"
    id=${`hint-${key}`}
    .textContent=${chosen ? words.chosen(chosen, most) : words.chooseUpTo(most)}
  ></p>`;
};

const error = (item: Item, key: string, { walk, words }: View): TemplateResult | typeof nothing => {
  const fault = walk.showsFaults ? walk.faults.get(item.linkId) : undefined;
  return fault
    ? html`<p class="error" id=${`error-${key}`}>
        <span class="hidden-text">${words.errorPrefix}</span>${sayFault(fault, words)}
      </p>`
    : nothing;
};

const fieldData = (item: Item, key: string, view: View): FieldData => {
  const { walk, acts } = view;
  const invalid = walk.showsFaults && walk.faults.has(item.linkId);
  const hinted = item.repeats && mostChoices(item) !== undefined;
  return {
    item,
    key,
    labelledBy: `question-${key}`,
    search: acts.search?.(item),
    invalid: invalid ? 'true' : nothing,
    required: item.required ? 'true' : nothing,
    lang: view.lang,
    // Who declines has given nothing that a field could show.
    answers: valued(walk.form.answers.get(item.linkId)),
    text: walk.texts.get(item.linkId),
    describedBy: [
      item.required && `needed-${key}`,
      hinted && `hint-${key}`,
      invalid && `error-${key}`,
      view.detail?.describedBy(item, view),
    ]
      .filter(Boolean)
      .join(' '),
    answer: (answers) => acts.answer(item.linkId, answers),
    type: (text) => acts.type(item.linkId, text),
    enter: acts.goOn,
    focus: acts.focusOn,
  };
};

/** The question's own words, letter for letter. */
const ownWords = (item: Item, view: View): TemplateResult =>
  html`${item.prefix ? html`<span class="prefix">${item.prefix} </span>` : nothing}<span
      class="words"
      lang=${view.lang}
      >${view.detail?.words(item, view) ?? item.text}</span
    >`;

const classOf = ({ invalid }: FieldData): string => (invalid === nothing ? 'question' : 'question invalid');

/** Several controls that answer one question. What describes it hangs on all of them: whoever comes to any of them hears it. */
const group = (data: FieldData, title: TemplateResult, inside: TemplateResult): TemplateResult => {
  const { key, invalid, required, describedBy } = data;
  const id = `question-${key}`;
  const isRadio = isRadioGroup(data);
  return html`<fieldset
    class=${classOf(data)}
    part="question"
    role=${isRadio ? 'radiogroup' : nothing}
    aria-labelledby=${id}
    aria-describedby=${describedBy || nothing}
    aria-required=${isRadio ? required : nothing}
    aria-invalid=${isRadio ? invalid : nothing}
  >
    <legend id=${id}>${title}</legend>
    ${inside}
  </fieldset>`;
};

/** One question: its words, why it is asked, and the field. Alone on its page its heading takes focus. */
export const question = (asked: Item, view: View, level: number, focusable = false): TemplateResult => {
  const item = view.detail?.standing(asked, view) ?? asked;
  const key = keyOf(view.questionnaire, item.linkId);
  const data = fieldData(item, key, view);
  const options = { className: 'question-title', focusable };
  const aloud = focusable && view.late ? view.late.aloud(view) : nothing;
  const inside = html`${aloud} ${help(item, view)} ${needed(item, key, view)} ${choiceHint(item, key, view)}
  ${error(item, key, view)} ${view.detail?.above(item, view) ?? nothing} ${field(data, view.words)}
  ${view.late?.below(item, view, focusable)}`;
  if (canBeAnswered(item) && isGroupOfControls(data))
    return group(data, heading(level, ownWords(item, view), options), inside);
  if (!canBeAnswered(item))
    return html`<div class="question" part="question">
      ${heading(level, ownWords(item, view), options)} ${help(item, view)} ${field(data, view.words)}
    </div>`;
  const label = html`<label id=${`question-${key}`} for=${inputId(key)}>${ownWords(item, view)}</label>`;
  return html`<div class=${classOf(data)} part="question">${heading(level, label, options)} ${inside}</div>`;
};

/** Whether there is something to remove. */
export const hasSomething = (item: Item, { walk }: View): boolean =>
  isAnswered(walk.form, item.linkId) || !!walk.texts.get(item.linkId);
