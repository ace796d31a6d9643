import { html, nothing, type TemplateResult } from 'lit';
import type { GuidanceMatch } from '../../../pure/engines/guidance.js';
import { number } from '../../../pure/words/dates.js';
import { heading } from '../../parts/heading.js';
import { light } from '../../parts/light.js';
import { originMark } from './origin.js';
import { scaleBar } from './scale-bar.js';
import { rowOfTopic, type GuidanceView } from './view.js';

type Range = GuidanceMatch['bands'][number];

const ends = ({ from, to }: Range, { words }: GuidanceView): string =>
  words.range(number(from, words.language), number(to, words.language));

/** What the person's own number says: first, and clear. */
const here = (range: Range, value: number, match: GuidanceMatch, view: GuidanceView): TemplateResult => {
  const { words } = view;
  const level = rowOfTopic(match, view)?.finding?.level;
  return html`<p class="here ${level ?? nothing}">
    ${level ? light(level, 'small') : nothing}
    <b>${words.lies(number(value, words.language), ends(range, view))}.</b> ${range.text}
    ${originMark(range.by, match, view)}
  </p>`;
};

const others = (ranges: readonly Range[], match: GuidanceMatch, view: GuidanceView): unknown =>
  ranges.length
    ? html`<dl class="bands number small">
        ${ranges.map(
          (range) =>
            html`<div>
              <dt>${ends(range, view)}</dt>
              <dd>${range.text} ${originMark(range.by, match, view)}</dd>
            </div>`,
        )}
      </dl>`
    : nothing;

/** The score on its scale, what its own range says and asks, and what the other ranges say. */
export const understanding = (match: GuidanceMatch, view: GuidanceView): unknown => {
  const { topic, bands, score } = match;
  const { words, staffWords, level } = view;
  if (!topic.understanding && !bands.length) return nothing;
  const row = rowOfTopic(match, view);
  const own = bands.filter(({ from, to }) => score !== undefined && score >= from && score <= to);
  return html`
    ${heading(level + 1, words.understand, { className: 'label' })}
    ${own.map((range) => here(range, score!, match, view))}
    ${row?.facts && score !== undefined ? scaleBar(row, row.facts, score, words, staffWords) : nothing}
    ${topic.understanding ? html`<p>${topic.understanding}</p>` : nothing}
    ${others(
      bands.filter((range) => !own.includes(range)),
      match,
      view,
    )}
    ${
      bands.length && !topic.understanding?.includes(words.notDiagnosis)
        ? html`<p class="small"><b>${words.notDiagnosis}</b></p>`
        : nothing
    }
  `;
};
