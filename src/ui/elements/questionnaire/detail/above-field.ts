import { html, nothing, type TemplateResult } from 'lit';
import { brokenConstraints } from '../../../../pure/engines/constraints.js';
import type { Item } from '../../../../pure/model/questionnaire.js';
import { contentPicture } from '../../../parts/picture.js';
import { markedBlock } from './marked-words.js';
import { keyOf, type View } from '../view.js';

const ruleId = ({ linkId }: Item, { questionnaire }: View): string => `rule-${keyOf(questionnaire, linkId)}`;

/** The id of what is said of a broken rule, for the field that it is about; empty where none is. */
export const ruleSaid = (item: Item, view: View): string =>
  brokenConstraints(view.walk.form, item).length ? ruleId(item, view) : '';

/** What the back end knows that helps to answer. */
const known = ({ detail }: Item, { lang }: View): TemplateResult | typeof nothing =>
  detail?.known?.length
    ? html`<p class="hint" lang=${lang}>
        ${detail.context?.label ? html`<b>${detail.context.label}:</b> ` : nothing}${detail.known.join(', ')}
      </p>`
    : nothing;

/** What stands between a question's words and its field: its picture, and what the content says where a rule is broken. */
export const aboveField = (item: Item, view: View): TemplateResult => {
  const { walk, lang } = view;
  const image = item.detail?.image;
  const broken = brokenConstraints(walk.form, item);
  const above = html`${markedBlock(item, view) ?? nothing} ${image ? contentPicture(image) : nothing}
  ${known(item, view)}`;
  if (!broken.length) return above;
  return html`${above}
    <div id=${ruleId(item, view)}>
      ${broken.map(
        ({ human, severity }) =>
          html`<p class=${severity === 'error' ? 'note error' : 'note'} lang=${lang}>${human}</p>`,
      )}
    </div>`;
};
