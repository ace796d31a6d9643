import { html, nothing, type TemplateResult } from 'lit';
import type { GuidanceMatch } from '../../../pure/engines/guidance.js';
import type { NamedBand } from '../../../pure/model/guidance.js';
import { number } from '../../../pure/words/numbers.js';
import { heading } from '../../parts/heading.js';
import { light } from '../../parts/light.js';
import { originMark } from './origin.js';
import { scaleBar } from './scale-bar.js';
import { rowOfTopic, type GuidanceView } from './view.js';

type Explained = GuidanceMatch['bands'][number];

/** A range of the score: what its author calls it, what the guidance says of it, or both. */
type Range = Pick<Explained, 'from' | 'to'> & Partial<Explained> & { readonly label?: string };

/** The ranges that the guidance explains, each with its own word, and those that have a word alone; lowest first. */
const rangesOf = (bands: readonly Explained[], named: readonly NamedBand[]): readonly Range[] => {
  const isSame = (a: Pick<Range, 'from' | 'to'>) => (b: Pick<Range, 'from' | 'to'>) =>
    a.from === b.from && a.to === b.to;
  const explained = bands.map((band) => {
    const label = named.find(isSame(band))?.label;
    return { ...band, ...(label !== undefined && { label }) };
  });
  const alone = named
    .filter((one) => !bands.some(isSame(one)))
    .map(({ from, to, label }) => ({ from, to, ...(label !== undefined && { label }) }));
  return alone.length ? [...explained, ...alone].sort((a, b) => a.from - b.from) : explained;
};

const origin = ({ by }: Range, match: GuidanceMatch, view: GuidanceView): unknown =>
  by ? originMark(by, match, view) : nothing;

const ends = ({ from, to }: Range, { words }: GuidanceView): string =>
  words.range(number(from, words.language), number(to, words.language));

/** What the person's own number says: first, and clear. */
const here = (range: Range, value: number, match: GuidanceMatch, view: GuidanceView): TemplateResult => {
  const { words } = view;
  const level = rowOfTopic(match, view)?.finding?.level;
  return html`<p class="here ${level ?? nothing}">
    ${level ? light(level, 'small') : nothing}
    <b>${words.lies(number(value, words.language), ends(range, view), range.label)}.</b> ${range.text}
    ${origin(range, match, view)}
  </p>`;
};

const others = (ranges: readonly Range[], match: GuidanceMatch, view: GuidanceView): unknown =>
  ranges.length
    ? html`<dl class="bands number small">
        ${ranges.map(
          (range) =>
            html`<div>
              <dt>${ends(range, view)}</dt>
              <dd>
                ${range.label === undefined ? nothing : html`<b>${range.label}${range.text ? '. ' : ''}</b>`}${range.text}
                ${origin(range, match, view)}
              </dd>
            </div>`,
        )}
      </dl>`
    : nothing;

/** The score on its scale, what its own range says and asks, and what the other ranges say. */
export const understanding = (match: GuidanceMatch, view: GuidanceView): unknown => {
  const { topic, score } = match;
  const { words, staffWords, level } = view;
  const row = match.combination ? undefined : rowOfTopic(match, view);
  const named = row?.facts?.bands?.filter(({ label }) => label) ?? [];
  const bands = rangesOf(match.bands, named);
  if (!topic.understanding && !bands.length) return nothing;
  const own = bands.filter(({ from, to }) => score !== undefined && score >= from && score <= to);
  return html`
    ${heading(level + 1, words.understand, { className: 'label' })}
    ${own.map((range) => here(range, score!, match, view))}
    ${row?.facts && score !== undefined ? scaleBar(row, row.facts, score, named, words, staffWords) : nothing}
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
