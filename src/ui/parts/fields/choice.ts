import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { sameAnswer, type Answer } from '../../../pure/model/answer.js';
import type { Option } from '../../../pure/model/questionnaire.js';
import { inputId, type FieldData, type FieldWords } from './field.js';

const isChosen = (data: FieldData, option: Option): boolean =>
  data.answers.some((answer) => sameAnswer(answer, option.answer));

/** Letter for letter. */
const wordsOf = ({ prefix, text }: Option): string => (prefix ? `${prefix} ${text}` : text);

/** An option's words as a part of their own. */
export const optionLabel = (option: Option, { lang }: Pick<FieldData, 'item' | 'lang'>): TemplateResult =>
  html`<span class="label" lang=${lang} .textContent=${wordsOf(option)}></span>`;

/** One listener for all: thousands of options stand on a page. A line of one's own among them tells its changes itself. */
const chosenBy =
  ({ item, answer }: FieldData) =>
  ({ target }: Event): void => {
    const { type, value } = target as HTMLInputElement;
    if (type === 'radio') answer([item.options[Number(value)]!.answer]);
  };

/**
 * One of several: native radio buttons, one Tab stop, arrows choose. Nothing is chosen until the person does. Plain words
 * stand in the option's own template: one more for each of thousands is 0.2 kB of memory each.
 */
export const radios = (
  data: FieldData,
  extra: TemplateResult | typeof nothing = nothing,
  label?: typeof optionLabel,
): TemplateResult => {
  const { item, key, lang } = data;
  const name = `answer-${key}`;
  return html`
    <div class="options" part="options" @change=${chosenBy(data)}>
      ${item.options.map((option, i) => {
        const id = i ? nothing : inputId(key);
        const isOn = live(isChosen(data, option));
        return label
          ? html`<label class="option" part="option">
              <input type="radio" id=${id} name=${name} value=${i} .checked=${isOn} />
              ${label(option, data)}
            </label>`
          : html`<label class="option" part="option">
              <input type="radio" id=${id} name=${name} value=${i} .checked=${isOn} />
              <span class="label" lang=${lang} .textContent=${wordsOf(option)}></span>
            </label>`;
      })}
      ${extra}
    </div>
  `;
};

/** The next set of answers when this option is ticked or cleared; an exclusive option stands alone. */
const toggled = (data: FieldData, option: Option, on: boolean): readonly Answer[] => {
  if (!on) return data.answers.filter((answer) => !sameAnswer(answer, option.answer));
  if (option.exclusive) return [option.answer];
  const exclusive = data.item.options.filter((o) => o.exclusive).map((o) => o.answer);
  return [...data.answers.filter((answer) => !exclusive.some((e) => sameAnswer(e, answer))), option.answer];
};

/** Several of several: native check boxes. What was chosen first stays first. */
export const checkBoxes = (
  data: FieldData,
  extra: TemplateResult | typeof nothing = nothing,
  label = optionLabel,
): TemplateResult => html`
  <div class="options" part="options">
    ${data.item.options.map(
      (option, i) => html`
        <label class="option" part="option">
          <input
            type="checkbox"
            id=${i === 0 ? inputId(data.key) : nothing}
            aria-invalid=${data.invalid}
            .checked=${live(isChosen(data, option))}
            @change=${(event: Event) => data.answer(toggled(data, option, (event.target as HTMLInputElement).checked))}
          />
          ${label(option, data)}
        </label>
      `,
    )}
    ${extra}
  </div>
`;

/** One of many in a list, where the questionnaire asks for one. Its first line is no answer. */
export const dropDown = (data: FieldData, words: FieldWords): TemplateResult => {
  const chosen = data.item.options.findIndex((option) => isChosen(data, option));
  return html`
    <select
      class="input"
      id=${inputId(data.key)}
      aria-labelledby=${data.labelledBy}
      aria-describedby=${data.describedBy || nothing}
      aria-required=${data.required}
      .value=${live(String(chosen))}
      @change=${(event: Event) => {
        const option = data.item.options[Number((event.target as HTMLSelectElement).value)];
        data.answer(option ? [option.answer] : []);
      }}
    >
      <option value="-1" ?selected=${chosen < 0}>${words.choose}</option>
      ${data.item.options.map((option, i) => html`<option value=${String(i)} lang=${data.lang} ?selected=${i === chosen} .textContent=${option.text}></option>`)}
    </select>
  `;
};
