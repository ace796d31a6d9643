import { html, type TemplateResult } from 'lit';
import { answeredAt, type Course, type Talk } from '../../../pure/engines/course.js';
import { areaMoves } from '../../../pure/engines/area-moves.js';
import { goalsAt, lensLooks, openingOf } from '../../../pure/engines/preparation.js';
import { findingRows, type Row } from '../../../pure/engines/rows.js';
import { topicsOf } from '../../../pure/engines/topics.js';
import type { AreaMove } from '../../../pure/model/area-move.js';
import type { Level } from '../../../pure/model/level.js';
import { numberIn } from '../../../pure/words/number-in.js';
import { areaStrip } from '../../parts/area-strip.js';
import {
  answeredText,
  caveats,
  colourOrigin,
  mayStillCome,
  sinceLast,
  talkTitle,
  type SummaryView,
} from '../../parts/talk-summary.js';
import { levelColours } from '../../styles/level-colours.js';
import { talkHead } from '../../styles/talk-head.js';
import { goalsCard } from './goals-card.js';
import { lensCard } from './lens-card.js';
import { levelCard } from './level-card.js';
import { openingCard } from './opening-card.js';
import { redCard } from './red-card.js';
import { styles as own } from './styles/index.js';
import { topicsCard } from './topics-card.js';
import type { PrepareView } from './view.js';

export { printable } from '../../parts/printable.js';
export { prepareWords } from '../../../pure/words/prepare/index.js';

export const styles = [levelColours, talkHead, ...own];

/** The total, what is new, and the areas now and last time. */
const top = (
  course: Course,
  talk: Talk,
  rows: readonly Row[],
  moves: ReadonlyMap<string, AreaMove>,
  note: string,
  view: PrepareView,
): TemplateResult => {
  const { words, staffWords, now, level } = view;
  const [last] = view.talks.slice(1);
  const head: SummaryView = { words: staffWords, level: level - 1, now };
  return html`
    <div class="top">
      <header class="head">
        <p class="soft">${words.title(talk.occasion.kind, talk.occasion.talkAt, now)}</p>
        ${talkTitle(talk, head)} ${sinceLast(course, talk, rows, moves, staffWords)}
        <p class="small soft">${answeredText(talk, head)} ${note}</p>
      </header>
      <div class="strip">
        <p class="when small soft" aria-hidden="true">
          <span>${staffWords.now(answeredAt(talk))}</span>
          ${last ? html`<span class="moves">${staffWords.sinceLast}</span> <span>${staffWords.last(answeredAt(last))}</span>` : ''}
        </p>
        ${areaStrip(course, talk, moves, staffWords)}
      </div>
    </div>
  `;
};

/** One talk on one screen, in the order in which it is read in a narrow panel. */
export const preparation = (course: Course, talk: Talk, view: PrepareView): TemplateResult => {
  const { words, staffWords } = view;
  const rows = findingRows(course, talk);
  const moves = areaMoves(course, talk, rows);
  const has = (level: Level): boolean => rows.some(({ finding }) => finding?.level === level);
  const note = talk.total === 'red' ? '' : mayStillCome(talk, staffWords);
  return html`
    <section class="prepare" aria-labelledby="total">
      ${top(course, talk, rows, moves, has('grey') ? '' : note, view)} ${caveats(talk, staffWords)}
      <div class="cards">
        ${topicsCard(topicsOf(talk), course.givenName, view)}
        ${openingCard(openingOf(course, talk, numberIn), view)} ${redCard(rows, view)}
        ${goalsCard(goalsAt(course, talk), view)} ${lensCard(lensLooks(talk, rows, moves), view)}
        <div class="low">
          ${levelCard('yellow', rows, view)} ${levelCard('green', rows, view)}
          ${levelCard('grey', rows, view, note)}
        </div>
      </div>
      <footer class="small soft">
        <p>
          ${colourOrigin(talk, staffWords)}
          ${has('red') ? html`<span class="no-print">${words.pressLimit}</span>` : ''}
        </p>
        <slot name="footer"></slot>
      </footer>
    </section>
  `;
};
