import { html, nothing, type TemplateResult } from 'lit';
import { reach } from '../../pure/engines/areas.js';
import { earlierTalks, newestResponse, type Course, type Talk } from '../../pure/engines/course.js';
import { newlyRed, noneWorse, type Row } from '../../pure/engines/rows.js';
import type { AreaMove } from '../../pure/model/area-move.js';
import { daysBetween } from '../../pure/words/dates.js';
import type { StaffWords } from '../../pure/words/staff/index.js';
import { assessment, totalText } from './assessment.js';
import { heading } from './heading.js';
import { light } from './light.js';
import { tag } from './tag.js';
import { provisionalTag, takenBack } from './talk-notices.js';
import { reasonIds } from './area-strip.js';

/** How each area has moved, by its name. */
type AreaMoves = ReadonlyMap<string, AreaMove>;

export interface SummaryView {
  readonly words: StaffWords;
  readonly level: number;
  readonly now: string;
}

/** The total, never without its reach (decision D6b). */
const title = (talk: Talk, { words, level }: SummaryView): TemplateResult => {
  const shown = talk.assessment?.level ?? talk.total;
  const text = talk.assessment ? words.assessed(words.level[talk.assessment.level]) : totalText(talk, words);
  return heading(level, html`${shown ? light(shown, 'large') : nothing}<span>${text}</span>`, {
    className: 'title total',
    id: 'total',
    describedBy: reasonIds(talk),
  });
};

/** What is newly red: areas, and answers in areas that were red already; else what can be said of nothing new. */
const news = (
  course: Course,
  talk: Talk,
  rows: readonly Row[],
  moves: AreaMoves,
  words: StaffWords,
): string => {
  const areas = newlyRed(course, talk);
  const within = [...moves].flatMap(([name, moved]) =>
    moved.move === 'new-reds' ? [{ name, count: moved.count }] : [],
  );
  if (areas.length || within.length) return words.newlyRed(areas, within);
  return `${talk.total === 'red' ? words.nothingNewRed : ''} ${noneWorse(rows) ? words.noneWorse : ''}`;
};

/** How it was last time, and what is newly red. */
export const sinceLast = (
  course: Course,
  talk: Talk,
  rows: readonly Row[],
  moves: AreaMoves,
  words: StaffWords,
): TemplateResult | typeof nothing => {
  const [last] = earlierTalks(course, talk);
  if (!last?.total) return nothing;
  const then = words.lastTotal(last.total, reach(last.areas, last.total).at);
  return html`<p>${then} ${news(course, talk, rows, moves, words)}</p>`;
};

const unknownAreas = ({ areas }: Talk, words: StaffWords): string => {
  const { at, of } = reach(areas, 'grey');
  return at ? words.notAnswered(at, of) : '';
};

/** Where the platform and the questionnaire's own rules disagree: said in words, both are in the proof. */
const disagreement = ({ judged }: Talk, words: StaffWords): TemplateResult => {
  const found = judged
    .flatMap(({ triage }) => triage.problems)
    .filter(({ code }) => code === 'result-mismatch');
  const [atAnswers, atTotals] = [
    found.filter(({ subject }) => subject),
    found.filter(({ subject }) => !subject),
  ];
  return html`${atTotals.length ? html`<p class="notice">${words.totalMilder}</p>` : nothing}
  ${atAnswers.length ? html`<p class="notice">${words.disagree(atAnswers.length)}</p>` : nothing}`;
};

/** Whether nobody has judged anything: neither the platform, nor this kit in its place. */
const isUnjudged = ({ judged, source }: Talk): boolean =>
  source === 'server' &&
  judged.every(({ triage }) => triage.at === undefined) &&
  judged.some(({ triage }) => triage.findings.some(({ reason }) => reason === 'no-server-result'));

/** Who gave the colours, and when; or that nobody has yet. */
export const colourOrigin = (talk: Talk, words: StaffWords): string => {
  if (isUnjudged(talk)) return words.noServerResult;
  if (talk.at === undefined) return '';
  return talk.source === 'local' ? words.computedHere(talk.at) : words.fromServer(talk.at);
};

/** The total with what it must not stand without: its reach, and whether it is provisional or incomplete. */
export const talkTitle = (talk: Talk, view: SummaryView): TemplateResult => html`
  <div class="tags" part="total">
    ${title(talk, view)} ${provisionalTag([talk], view.words)}
    ${talk.incomplete ? tag(view.words.incomplete, 'gap') : nothing}
  </div>
  ${assessment(talk, view.words)}
`;

/** More names than this say less than the count. */
const mostNames = 2;

const fewNames = (names: readonly string[]): readonly string[] => (names.length > mostNames ? [] : names);

/** How much is answered, and how old the answers are. */
export const answeredText = (talk: Talk, { words, now }: SummaryView): string => {
  const { answered } = talk;
  const newest = newestResponse(talk)?.authored;
  return [
    words.answeredForms(answered.fully, answered.of, fewNames(answered.lacking)),
    newest === undefined ? '' : words.age(daysBetween(newest, now)),
  ].join(' ');
};

/** What an incomplete total may still become: red cannot become worse, but more may become red. */
export const mayStillCome = ({ incomplete, total }: Talk, words: StaffWords): string => {
  if (!incomplete || total === 'grey') return '';
  return total === 'red' ? words.mayBecomeRed : words.mayGetWorse;
};

/** What must be known of a total before one leans on it. */
export const caveats = (talk: Talk, words: StaffWords): TemplateResult => html`
  ${talk.source === 'local' ? html`<p>${words.provisionalText}</p>` : nothing} ${disagreement(talk, words)}
  ${takenBack(talk, words)} ${talk.unknown.map(() => html`<p class="notice">${words.unknownForm}</p>`)}
`;

/** The head of a talk: total with reach, what is new, how complete and how old it is, and who gave the colours. */
export const talkSummary = (
  course: Course,
  talk: Talk,
  rows: readonly Row[],
  moves: AreaMoves,
  view: SummaryView,
): TemplateResult => {
  const { words } = view;
  const source = colourOrigin(talk, words);
  const still = [
    talk.incomplete && talk.total !== 'grey' ? unknownAreas(talk, words) : '',
    mayStillCome(talk, words),
  ];
  return html`
    <header class="head">
      ${talkTitle(talk, view)} ${sinceLast(course, talk, rows, moves, words)}
      <p class="small soft">${answeredText(talk, view)}</p>
      ${still.some(Boolean) ? html`<p>${still.filter(Boolean).join(' ')}</p>` : nothing}
      ${caveats(talk, words)}
      ${source ? html`<p class=${talk.at === undefined ? '' : 'small soft'}>${source}</p>` : nothing}
    </header>
  `;
};
