import { html, nothing, type TemplateResult } from 'lit';
import type { Questionnaire } from '../../../pure/model/questionnaire.js';
import type { View } from './view.js';

/** The instrument's own copyright, always in sight (PRO-styleguide). */
export const copyrightLines = (
  { copyright, byLinkId }: Questionnaire,
  lang: View['lang'],
): TemplateResult | typeof nothing => {
  const shown = [...byLinkId.values()]
    .filter((item) => item.copyright && item.text && item.detail?.notice !== 'header')
    .map(({ text }) => text);
  const all = [...new Set([...shown, ...(shown.length || !copyright ? [] : [copyright])])];
  return all.length ? html`${all.map((text) => html`<p class="small" lang=${lang}>${text}</p>`)}` : nothing;
};
