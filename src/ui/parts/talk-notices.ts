import { html, nothing, type TemplateResult } from 'lit';
import type { Talk } from '../../pure/engines/course.js';
import type { StaffWords } from '../../pure/words/staff/index.js';
import { tag } from './tag.js';

/** "Foreløbig", wherever colours of the kit's own are shown (decision D6). */
export const provisionalTag = (
  talks: readonly Pick<Talk, 'source'>[],
  words: StaffWords,
): TemplateResult | typeof nothing =>
  talks.some(({ source }) => source === 'local') ? tag(words.provisional, 'clock') : nothing;

/** What staff took back is named: it colours nothing, and nobody wonders where its colours went. */
export const takenBack = ({ judged }: Talk, words: StaffWords): readonly TemplateResult[] =>
  judged
    .filter(({ invalidated }) => invalidated)
    .map(
      ({ questionnaire }) =>
        html`<p class="notice"><b>${questionnaire.staffTitle}.</b> ${words.invalidated}</p>`,
    );
