import { html, nothing, type TemplateResult } from 'lit';
import type { GuidanceMatch } from '../../../pure/engines/guidance.js';
import { reviewOf } from '../../../pure/engines/guidance-offers.js';
import { heading } from '../../parts/heading.js';
import { tag } from '../../parts/tag.js';
import { offers } from './offers.js';
import { originMark, sources } from './origin.js';
import { because, phrases } from './phrases.js';
import { understanding } from './understanding.js';
import type { GuidanceView } from './view.js';

const actions = (match: GuidanceMatch, view: GuidanceView): unknown =>
  match.actions.length
    ? html`${heading(view.level + 1, view.words.actions, { className: 'label' })}
        <ul class="actions">
          ${match.actions.map(({ text, by }) => html`<li>${text} ${originMark(by, match, view)}</li>`)}
        </ul>`
    : nothing;

/** What a topic holds below its name. */
const topicBody = (match: GuidanceMatch, view: GuidanceView): TemplateResult => html`
  ${phrases(match, view)} ${understanding(match, view)} ${actions(match, view)} ${offers(match, view)}
  ${sources(match, view)}
`;

/** One topic of guidance for the chosen answer, whole. */
export const openTopic = (match: GuidanceMatch, view: GuidanceView): TemplateResult => html`
  <section class="inside topic" part="topic">
    ${heading(view.level, match.topic.title, { className: 'subtitle' })} ${topicBody(match, view)}
  </section>
`;

const isOverdue = ({ documents, offers: all }: GuidanceMatch, today: string): boolean =>
  [...documents, ...all].some((dated) => reviewOf(dated, today) === 'past');

const name = (match: GuidanceMatch, { words, today }: GuidanceView): TemplateResult =>
  html`<summary>
    <span>${match.topic.title}</span> ${isOverdue(match, today) ? tag(words.overdue, 'clock') : nothing}
  </summary>`;

/** One of many topics, folded: a person opens what the talk is about. */
export const foldedTopic = (match: GuidanceMatch, view: GuidanceView): TemplateResult => html`
  <details class="inside topic" part="topic">${name(match, view)} ${topicBody(match, view)}</details>
`;

/** What links several answers: the phrase and why it is there; what to do about it unfolds. */
const linked = (match: GuidanceMatch, view: GuidanceView): TemplateResult => html`
  <div class="linked" part="topic">
    ${phrases(match, view)} ${because(match, view)}
    <details>
      ${name(match, view)} ${understanding(match, view)} ${actions(match, view)} ${offers(match, view)}
      ${sources(match, view)}
    </details>
  </div>
`;

const foldedLink = (match: GuidanceMatch, view: GuidanceView): TemplateResult => html`
  <details class="linked" part="topic">
    ${name(match, view)} ${because(match, view)} ${topicBody(match, view)}
  </details>
`;

/** So many links stand open: more at once is nothing to open a talk with. */
const openLinks = 3;

/** "Kobl svarene": phrases that join several answers (domain.md S37). */
export const combination = (matches: readonly GuidanceMatch[], view: GuidanceView): TemplateResult => html`
  <section class="inside say">
    ${heading(view.level, view.words.combine, { className: 'subtitle' })}
    ${matches.map((match, i) => (i < openLinks ? linked(match, view) : foldedLink(match, view)))}
  </section>
`;
