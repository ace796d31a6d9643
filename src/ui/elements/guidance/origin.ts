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

/** A review that is past is flagged, and a date that is none is named; neither hides anything. */
export const reviewFlag = (
  dated: { readonly reviewBy?: string },
  { words, today }: GuidanceView,
  pastText: (at: string) => string,
): unknown => {
  const at = dated.reviewBy ?? '';
  const review = reviewOf(dated, today);
  if (review === 'past') return html`<p class="overdue">${tag(words.overdue, 'clock')} ${pastText(at)}</p>`;
  return review === 'unreadable' ? html`<p class="overdue">${words.unreadableReview(at)}</p>` : nothing;
};

/** "Kilde: Egelund Kommune. Version 3.2, 14. maj 2026. Gennemgås senest 14. maj 2027." */
const sourceLine = (document: GuidanceDocument, view: GuidanceView): TemplateResult => {
  const { words, today } = view;
  const next = reviewOf(document, today) === 'ahead' ? words.reviewBy(document.reviewBy!) : '';
  return html`<p class="small soft">
      ${words.source}: ${words.sourceText(document.publisher, document.version, document.date)} ${next}
    </p>
    ${reviewFlag(document, view, words.overdueWords)}`;
};

/** Where a topic comes from: each document that speaks in it; what the words build on unfolds. */
export const sources = ({ topic, documents }: GuidanceMatch, view: GuidanceView): TemplateResult => {
  const builtOn = [...new Set([topic.source ?? '', ...documents.map(({ source }) => source)])].filter(
    Boolean,
  );
  return html`<div class="sources">
    ${documents.map((document) => sourceLine(document, view))}
    ${
      builtOn.length
        ? html`<details class="small">
            <summary><span>${view.words.builtOn}</span></summary>
            ${builtOn.map((source) => html`<p class="soft long">${source}</p>`)}
          </details>`
        : nothing
    }
  </div>`;
};
