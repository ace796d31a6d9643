import { html, nothing, type TemplateResult } from 'lit';
import { numberOf } from '../../../../pure/model/answer.js';
import type { Item } from '../../../../pure/model/questionnaire.js';
import type { View } from '../view.js';

/** FUT's message to the citizen while a number lies in its range. */
export const feedback = (item: Item, { walk, lang }: View): TemplateResult | typeof nothing => {
  const answer = walk.form.answers.get(item.linkId)?.[0];
  const value = answer && numberOf(answer);
  const { feedback: say } = item;
  return say && value !== undefined && value >= say.min && value <= say.max
    ? html`<p class="note feedback" lang=${lang}>${say.text}</p>`
    : nothing;
};
