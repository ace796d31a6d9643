import { html, nothing, type TemplateResult } from 'lit';
import { numberOf, valued } from '../../../pure/model/answer.js';
import type { ScoreFacts } from '../../../pure/model/guidance.js';
import type { Row } from '../../../pure/engines/rows.js';
import { bandsOf, type Band } from '../../../pure/engines/bands.js';
import { number } from '../../../pure/words/dates.js';
import type { GuidanceWords } from '../../../pure/words/guidance/index.js';
import type { StaffWords } from '../../../pure/words/staff/index.js';
import { light } from '../../parts/light.js';

/** Where a value stands between the scale's ends, in per cent. */
const place = (value: number, [min, max]: readonly [number, number]): number =>
  max === min ? 0 : Math.min(100, Math.max(0, (100 * (value - min)) / (max - min)));

const band = (one: Band, range: readonly [number, number], words: StaffWords): TemplateResult => {
  const [from, to] = [one.from ?? range[0], one.to ?? range[1]];
  // Widths are set as properties: a style attribute would be blocked by a strict content security policy.
  return html`<span class="band ${one.colour}" .style=${`flex-grow:${Math.max(1, to - from + 1)}`}
    >${light(one.colour, 'small')} <span class="name">${words.level[one.colour]}</span>
    <span class="ends">${words.range(number(from, words.language), number(to, words.language))}</span></span
  >`;
};

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

/** The score on its scale with the coloured stretches, now and last time. Hidden from the tree: the text says it all. */
export const scaleBar = (
  row: Row,
  facts: ScoreFacts,
  value: number,
  words: GuidanceWords,
  staffWords: StaffWords,
): TemplateResult => {
  const last = valued(row.before[0]?.answers)[0];
  const before = last && numberOf(last);
  const now = place(value, facts.range);
  const then = before === undefined || before === value ? undefined : place(before, facts.range);
  const say = (one: number) => number(one, words.language);
  return html`
    <div class="bar" aria-hidden="true">
      <div class="marks ${then === undefined ? '' : 'two'}">
        ${markLine({ at: now, other: then, text: words.nowMark(say(value)), name: 'now' })}
        ${then === undefined ? nothing : markLine({ at: then, other: now, text: words.lastMark(say(before!)), name: 'then' })}
      </div>
      <div class="stretches">${bandsOf(row.item).map((one) => band(one, facts.range, staffWords))}</div>
    </div>
  `;
};
