import { html, nothing, type TemplateResult } from 'lit';
import type { Item } from '../../../../pure/model/questionnaire.js';
import { markedWords } from './marked-words.js';
import type { View } from '../view.js';

/** What the content has over every page (itemControl header): its words, never a heading of ours. */
export const header = (view: View): TemplateResult | typeof nothing => {
  const all = [...view.questionnaire.byLinkId.values()].filter(
    ({ detail, text }) => detail?.notice === 'header' && text,
  );
  const line = (item: Item) =>
    html`<p lang=${view.lang}>
      ${markedWords(item, view) ?? html`<span .textContent=${item.text}></span>`}
    </p>`;
  return all.length ? html`<div class="header">${all.map(line)}</div>` : nothing;
};
