import { html, nothing, type TemplateResult } from 'lit';
import { brokenConstraints } from '../../../../pure/engines/constraints.js';
import type { Item } from '../../../../pure/model/questionnaire.js';
import { contentPicture } from '../../../parts/picture.js';
import type { View } from '../view.js';

/** What stands between a question's words and its field: its picture, and what the content says where a rule is broken. */
export const aboveField = (item: Item, { walk, lang }: View): TemplateResult => {
  const image = item.detail?.image;
  return html`${image ? contentPicture(image) : nothing}
  ${brokenConstraints(walk.form, item).map(
    ({ human, severity }) =>
      html`<p class=${severity === 'error' ? 'note error' : 'note'} lang=${lang}>${human}</p>`,
  )}`;
};
