import { html, nothing, type TemplateResult } from 'lit';
import { numberOf, valued } from '../../../pure/model/answer.js';
import type { NamedBand, ScoreFacts } from '../../../pure/model/guidance.js';
import type { Row } from '../../../pure/engines/rows.js';
import { bandsOf, cutScale, scaleParts, type ScalePart } from '../../../pure/engines/bands.js';
import { number } from '../../../pure/words/numbers.js';
import type { GuidanceWords } from '../../../pure/words/guidance/index.js';
import type { StaffWords } from '../../../pure/words/staff/index.js';
import { light } from '../../parts/light.js';

/** Where a value stands between the scale's ends, in per cent. */
const place = (value: number, [min, max]: readonly [number, number]): number =>
  max === min ? 0 : Math.min(100, Math.max(0, (100 * (value - min)) / (max - min)));

type Range = readonly [number, number];

/** How much of the scale a stretch takes: too little has no place for its words, and the text beside says them. */
const sizeOf = (from: number, to: number, [min, max]: Range): 'wide' | 'slim' | 'thin' | 'hair' => {
  const share = (to - from + 1) / (max - min + 1);
  if (share >= 0.16) return 'wide';
  if (share >= 0.09) return 'slim';
  return share >= 0.06 ? 'thin' : 'hair';
};

const stretch = (
  { from, to }: Pick<ScalePart, 'from' | 'to'>,
  range: Range,
  className: string,
  inside: unknown,
  words: StaffWords,
): TemplateResult =>
  // Widths are set as properties: a style attribute would be blocked by a strict content security policy.
  html`<span
    class="band ${className} ${sizeOf(from, to, range)}"
    .style=${`flex-grow:${Math.max(1, to - from + 1)}`}
    >${inside}
    <span class="ends">${words.range(number(from, words.language), number(to, words.language))}</span></span
  >`;

const coloured = (part: ScalePart, range: Range, words: StaffWords): TemplateResult => {
  const { colour } = part;
  const name = colour && html`${light(colour, 'small')} <span class="name">${words.level[colour]}</span>`;
  return stretch(part, range, colour ?? '', name ?? nothing, words);
};

/** The score's own ranges, without a colour; the one that the number lies in stands out. */
const named = (all: readonly NamedBand[], value: number, range: Range, words: StaffWords): unknown =>
  all.length
    ? html`<div class="stretches own">
        ${cutScale(all, range).map((part) =>
          stretch(part, range, value >= part.from && value <= part.to ? 'mine' : '', nothing, words),
        )}
      </div>`
    : nothing;

interface Mark {
  readonly at: number;
  /** Where the other mark stands; this one's words go away from it. */
  readonly other: number | undefined;
  readonly text: string;
  readonly name: 'now' | 'then';
}

/** On which side of its line a mark's words stand: away from the other mark, but never out over the scale's ends. */
const sideOf = ({ at, other }: Mark): 'before' | 'after' => {
  if (at < 25) return 'after';
  if (at > 75) return 'before';
  return other !== undefined && other < at ? 'after' : 'before';
};

const markLine = (mark: Mark): TemplateResult =>
  html`<span class="mark ${mark.name} ${sideOf(mark)}" .style=${`inset-inline-start:${mark.at}%`}
    ><span>${mark.text}</span></span
  >`;

/** The score on its scale with the coloured stretches and its own ranges, now and last time. Hidden from the tree: the text says it all. */
export const scaleBar = (
  row: Row,
  facts: ScoreFacts,
  value: number,
  bands: readonly NamedBand[],
  words: GuidanceWords,
  staffWords: StaffWords,
): TemplateResult => {
  const last = valued(row.before[0]?.answers)[0];
  const before = last && numberOf(last);
  const now = place(value, facts.range);
  const then = before === undefined || before === value ? undefined : place(before, facts.range);
  const colours = bandsOf(row.item);
  const say = (one: number) => number(one, words.language);
  return html`
    <div class="bar" aria-hidden="true">
      <div class="marks ${then === undefined ? '' : 'two'}">
        ${markLine({ at: now, other: then, text: words.nowMark(say(value)), name: 'now' })}
        ${then === undefined ? nothing : markLine({ at: then, other: now, text: words.lastMark(say(before!)), name: 'then' })}
      </div>
      ${
        colours.length || !bands.length
          ? html`<div class="stretches">
              ${scaleParts(colours, facts.range).map((part) => coloured(part, facts.range, staffWords))}
            </div>`
          : nothing
      }
      ${named(bands, value, facts.range, staffWords)}
    </div>
  `;
};
