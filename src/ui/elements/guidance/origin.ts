import { html, nothing, type TemplateResult } from 'lit';
import type { GuidanceMatch } from '../../../pure/engines/guidance.js';
import { reviewOf } from '../../../pure/engines/guidance-offers.js';
import type { GuidanceDocument } from '../../../pure/model/guidance.js';
import type { GuidanceWords } from '../../../pure/words/guidance/index.js';
import { tag } from '../../parts/tag.js';
import type { GuidanceView } from './view.js';

/** Who speaks, in a word or two. */
const originName = ({ origin, publisher }: GuidanceDocument, words: GuidanceWords): string =>
  origin === 'national' ? words.nationalWords : publisher;

/**
 * Who says this one thing, where more than one document speaks in the topic. Where all of it comes from one, the line of
 * sources below says so once.
 */
export const originMark = (
  by: GuidanceDocument,
  { documents }: GuidanceMatch,
  { words }: GuidanceView,
): TemplateResult | typeof nothing =>
  documents.length > 1
    ? html`<span class="origin small soft" part="origin">${originName(by, words)}</span>`
    : nothing;

/** A date of review: told when it is to come, flagged when it is past, and named when it is no date. */
export const reviewText = (
  dated: { readonly reviewBy?: string },
  { words, today }: GuidanceView,
  pastText: (at: string) => string,
): unknown => {
  const at = dated.reviewBy ?? '';
  switch (reviewOf(dated, today)) {
    case 'none':
      return nothing;
    case 'ahead':
      return html`<p class="small soft">${words.reviewBy(at)}</p>`;
    case 'past':
      return html`<p class="overdue">${tag(words.overdue, 'clock')} ${pastText(at)}</p>`;
    case 'unreadable':
      return html`<p class="overdue">${words.unreadableReview(at)}</p>`;
  }
};

const sourceLine = (document: GuidanceDocument, view: GuidanceView): TemplateResult => {
  const { words } = view;
  return html`<li>
    <p class="small soft">
      ${words.source}: ${words.sourceText(document.publisher, document.version, document.date)}
    </p>
    ${reviewText(document, view, words.overdueWords)}
  </li>`;
};

/** Where it all comes from: each document once, and what the words build on. */
export const sources = (matches: readonly GuidanceMatch[], view: GuidanceView): TemplateResult => {
  const documents = [...new Set(matches.flatMap((match) => match.documents))];
  const builtOn = new Set(
    matches.flatMap(({ topic, documents: speakers }) => [
      ...(topic.source ? [topic.source] : []),
      ...speakers.map(({ source }) => source),
    ]),
  );
  return html`<ul class="sources">
    ${documents.map((document) => sourceLine(document, view))}
    ${[...builtOn].filter(Boolean).map((source) => html`<li class="small soft long">${view.words.builtOn(source)}</li>`)}
  </ul>`;
};
