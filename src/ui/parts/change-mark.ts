import { html, type TemplateResult } from 'lit';
import type { Change, Direction } from '../../pure/model/change.js';
import type { StaffWords } from '../../pure/words/staff/index.js';

/**
 * Where a number went; the word beside it says whether that is good. Options are no numbers: "Godt" after "Dårligt"
 * goes neither up nor down, so that their arrow only says that something moved.
 */
const arrows: Record<Direction, string> = { up: '↑', down: '↓', none: '=' };

const arrowOf = ({ by, direction, judgement }: Extract<Change, { comparable: true }>): string => {
  if (direction === 'none') return judgement === 'unknown' ? '' : arrows.none;
  return by === undefined ? '→' : arrows[direction];
};

/** Long tables hold hundreds of these, and each template in a template costs: an arrow is part of its own. */
const moved = (change: Extract<Change, { comparable: true }>, words: StaffWords): TemplateResult => {
  const arrow = arrowOf(change);
  const { judgement } = change;
  return arrow
    ? html`<span class="change ${judgement}" part="change ${judgement}"
        ><span class="arrow" aria-hidden="true">${arrow}</span> ${words.change(change)}</span
      >`
    : html`<span class="change ${judgement}" part="change ${judgement}">${words.change(change)}</span>`;
};

/** The change since last time: arrow, distance and judgement; or, without a comparison, the reason in words. */
export const changeMark = (change: Change, words: StaffWords): TemplateResult => {
  if (!change.comparable) return html`<span class="change unknown">${words.noChange[change.why]}</span>`;
  return change.relevant && change.judgement !== 'same'
    ? html`${moved(change, words)}<span class="relevant small">${` ${words.relevant}`}</span>`
    : moved(change, words);
};

/** Whether a change is clinically relevant stands with the answers and in the trend; here a row is one line. */
export const withoutRelevance = (change: Change): Change => {
  if (!change.comparable) return change;
  const { relevant: _relevant, ...rest } = change;
  return rest;
};
