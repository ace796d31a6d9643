import { html, nothing, type TemplateResult } from 'lit';
import type { Goal, GoalRating } from '../../../pure/model/goal.js';
import { number } from '../../../pure/words/numbers.js';
import { heading } from '../../parts/heading.js';
import type { PrepareView } from './view.js';

/** More would not fit the screen. */
const mostGoals = 3;

/** Whether a goal has come nearer: by the person's own number, where the scale is the same. */
const moved = (
  now: GoalRating,
  before: GoalRating,
  { words, staffWords: staff }: PrepareView,
): TemplateResult => {
  const way = Math.sign(now.value - before.value);
  const [judged, arrow, text] =
    way > 0
      ? ['better', '↑', words.nearer]
      : way < 0
        ? ['worse', '↓', words.further]
        : ['same', '=', staff.change({ comparable: true, judgement: 'same', direction: 'none' })];
  return html`<span class="change ${judged}"
    ><span class="arrow" aria-hidden="true">${arrow}</span> ${text}</span
  >`;
};

const goalLine = ({ text, ratings }: Goal, view: PrepareView): TemplateResult => {
  const { words, staffWords: staff } = view;
  const [now, before] = [ratings.at(-1), ratings.at(-2)];
  const say = (value: number) => number(value, staff.language);
  return html`<li>
    <b class="long">${text}</b>
    <span class="number"
      >${now ? words.rating(say(now.value), say(now.of)) : words.notRated}${before && now?.of === before.of ? html`, ${words.ratingBefore(say(before.value))} ${moved(now, before, view)}` : nothing}</span
    >
  </li>`;
};

/** What the person wants to reach, and how far they think they are (S35, S38). */
export const goalsCard = (goals: readonly Goal[], view: PrepareView): TemplateResult | typeof nothing => {
  if (!goals.length) return nothing;
  const { words, staffWords: staff, level } = view;
  const others = goals.slice(mostGoals);
  const scales = new Set(goals.flatMap(({ ratings }) => ratings.map(({ of }) => of)));
  const sinces = new Set(goals.map(({ since }) => since));
  const [scale] = scales;
  return html`
    <section class="card inside goals" part="goals" aria-labelledby="goals">
      ${heading(level, words.goals(sinces.size === 1 ? goals[0]!.since : undefined), { className: 'subtitle', id: 'goals' })}
      <ul role="list">
        ${goals.slice(0, mostGoals).map((goal) => goalLine(goal, view))}
      </ul>
      ${
        others.length
          ? html`<details>
              <summary class="link">${words.moreGoals(others.length)}</summary>
              <ul role="list">
                ${others.map((goal) => goalLine(goal, view))}
              </ul>
            </details>`
          : nothing
      }
      ${scales.size === 1 && scale !== undefined ? html`<p class="small soft">${words.goalNote(number(scale, staff.language))}</p>` : nothing}
    </section>
  `;
};
