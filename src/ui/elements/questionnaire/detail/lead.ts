import { html, nothing, type TemplateResult } from 'lit';
import { answersTo, isShown } from '../../../../pure/engines/form.js';
import { standingItem } from '../../../../pure/engines/standing-item.js';
import type { Item } from '../../../../pure/model/questionnaire.js';
import { answersText } from '../../../../pure/words/answer.js';
import { entryWords } from '../../../../pure/words/entry/index.js';
import { contentPicture } from '../../../parts/picture.js';
import { markedBlock, markedWords } from './marked-words.js';
import type { View } from '../view.js';

/** A value that is only to be read, under its words: "BMI 24,1". */
const value = (item: Item, { walk, words, lang }: View): TemplateResult => {
  const answers = answersTo(walk.form, item.linkId);
  // "…-non-empty": without a value there is nothing to say.
  if (!answers.length && item.detail?.usageMode?.endsWith('non-empty')) return html``;
  return html`<p class="instruction" part="instruction" lang=${lang}>
    <span .textContent=${item.text}></span>
    ${
      answers.length
        ? html`<b .textContent=${answersText(item, answers, words.language)}></b>`
        : html`<span lang=${words.language}>${entryWords(words.language).nothingYet}</span>`
    }
  </p>`;
};

/** A question that is not asked now, where the content wants its words to stand there all the same. */
const notAsked = ({ text }: Item, { words, lang }: View): TemplateResult =>
  html`<p class="instruction" part="instruction">
    <span lang=${lang} .textContent=${text}></span> <span>${entryWords(words.language).notAsked}</span>
  </p>`;

/** A text between the questions, with its picture. */
export const lead = (asked: Item, view: View): TemplateResult | undefined => {
  if (!isShown(view.walk.form, asked.linkId)) return notAsked(asked, view);
  const item = standingItem(view.walk.form, asked);
  if (item.type !== 'display' && item.type !== 'group') return value(item, view);
  const image = item.detail?.image;
  const rich = markedWords(item, view) ?? markedBlock(item, view);
  if (!image && !rich && item === asked) return undefined;
  return html`<div class="instruction" part="instruction" lang=${view.lang}>
    ${rich ?? html`<p .textContent=${item.text}></p>`} ${image ? contentPicture(image) : nothing}
  </div>`;
};
