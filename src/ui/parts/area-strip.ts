import { html, nothing, type TemplateResult } from 'lit';
import { earlierTalks, type Course, type Talk } from '../../pure/engines/course.js';
import type { Area } from '../../pure/engines/areas.js';
import type { AreaMove } from '../../pure/model/area-move.js';
import type { Level } from '../../pure/model/level.js';
import type { StaffWords } from '../../pure/words/staff/index.js';
import { shortName } from '../../pure/model/questionnaire.js';
import { levelMark, light } from './light.js';

const areaId = (index: number): string => `area-${index}`;

/** Ids of the areas that give the total its level: its reasons, for those who do not see the grid. */
export const reasonIds = ({ areas: all, total }: Talk): string =>
  all.flatMap(({ level }, i) => (level === total ? areaId(i) : [])).join(' ');

/** A score of the area that cannot be computed: without it, its light says less than it seems to. */
const lackingScore = ({ findings }: Area, { judged }: Talk): string | undefined => {
  const lacking = findings.find(({ reason }) => reason === 'score-not-computed');
  const owner = lacking && judged.find(({ triage }) => triage.findings.includes(lacking));
  const item = owner?.questionnaire.byLinkId.get(lacking!.linkId);
  return item && shortName(item);
};

/** Of three parts the middle one is heard by all, but not seen where areas are columns: there is no room. */
const inFull = ([first, middle, last]: readonly string[]): unknown =>
  last ? html`${`${first} `}<span class="middle">${`${middle} `}</span>${last}` : first;

const lastLevel = (level: Level, words: StaffWords): TemplateResult =>
  html`${light(level, 'small')}
    <span class="was">${`${words.was} `}</span>${words.level[level].toLowerCase()}`;

/** The areas of life, each with its level now and last time, and how it moved within its level. */
export const areaStrip = (
  course: Course,
  talk: Talk,
  moves: ReadonlyMap<string, AreaMove>,
  words: StaffWords,
): TemplateResult | typeof nothing => {
  if (!talk.areas.length) return nothing;
  const [last] = earlierTalks(course, talk);
  return html`
    <ul class="areas card" role="list" aria-label=${words.areasCaption}>
      ${talk.areas.map((area, i) => {
        const { name, level } = area;
        const lacking = lackingScore(area, talk);
        const before = last?.areas.find((one) => one.name === name);
        const moved = words.moved(moves.get(name) ?? { move: 'none' });
        return html`<li class="${level === 'red' ? 'hot' : ''} ${lacking ? 'lacks' : ''}" part="area">
          <span class="area" id=${areaId(i)}>${name}</span>
          <span class="now">${levelMark(level, words)}</span>
          ${lacking ? html`<span class="lack soft">${inFull(words.scoreLacks(lacking))}</span>` : nothing}
          <span class="moved small">${inFull(moved)}</span>
          ${last ? html`<span class="last small soft">${before ? lastLevel(before.level, words) : nothing}</span>` : nothing}
        </li>`;
      })}
    </ul>
  `;
};
