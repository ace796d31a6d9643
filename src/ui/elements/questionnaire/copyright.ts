import { html, nothing, type TemplateResult } from 'lit';
import type { Questionnaire } from '../../../pure/model/questionnaire.js';

/** The instrument's own copyright, always in sight (PRO-styleguide). */
export const copyrightLines = ({ copyright, byLinkId }: Questionnaire): TemplateResult | typeof nothing => {
  const shown = [...byLinkId.values()].filter((item) => item.copyright && item.text).map(({ text }) => text);
  const all = [...new Set([...shown, ...(shown.length || !copyright ? [] : [copyright])])];
  return all.length ? html`${all.map((text) => html`<p class="small">${text}</p>`)}` : nothing;
};
