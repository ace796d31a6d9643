import { html, nothing, type TemplateResult } from 'lit';
import { reach } from '../../../pure/engines/areas.js';
import { earlierTalks, type Course, type Talk } from '../../../pure/engines/course.js';
import { newlyRed } from '../../../pure/engines/rows.js';
import { byNewest } from '../../../pure/model/response.js';
import { daysBetween } from '../../../pure/words/dates.js';
import type { StaffWords } from '../../../pure/words/staff/index.js';
import { heading } from '../../parts/heading.js';
import { light } from '../../parts/light.js';
import { tag } from '../../parts/tag.js';
import { provisionalTag, takenBack } from '../../parts/talk-notices.js';
import { reasonIds } from './areas.js';

interface SummaryView {
  readonly words: StaffWords;
  readonly level: number;
  readonly now: string;
}

/** The total, never without its reach (decision D6b). */
const title = (talk: Talk, { words, level }: SummaryView): TemplateResult => {
  const { total, areas } = talk;
  const text = total ? words.total(total, reach(areas, total).at, areas.length) : words.totalNone;
  return heading(level, html`${total ? light(total, 'large') : nothing}<span>${text}</span>`, {
    className: 'title total',
    id: 'total',
    describedBy: reasonIds(talk),
  });
};

/** How it was last time, and what is newly red. */
const since = (course: Course, talk: Talk, words: StaffWords): TemplateResult | typeof nothing => {
  const [last] = earlierTalks(course, talk);
  if (!last?.total) return nothing;
  const fresh = newlyRed(course, talk);
  const then = words.lastTotal(last.total, reach(last.areas, last.total).at);
  return html`<p>
    ${then} ${fresh.length ? words.newlyRed(fresh) : talk.total === 'red' ? words.nothingNewRed : nothing}
  </p>`;
};

const unknownAreas = ({ areas }: Talk, words: StaffWords): string => {
  const { at, of } = reach(areas, 'grey');
  return at ? words.notAnswered(at, of) : '';
};

/** Where the platform and the questionnaire's own rules disagree: said in words, both are in the proof. */
const disagreement = ({ judged }: Talk, words: StaffWords): TemplateResult | typeof nothing => {
  const count = judged
    .flatMap(({ triage }) => triage.problems)
    .filter(({ code }) => code === 'result-mismatch').length;
  return count ? html`<p class="notice">${words.disagree(count)}</p>` : nothing;
};

/** Whether nobody has judged anything: neither the platform, nor this kit in its place. */
const isUnjudged = ({ judged, source }: Talk): boolean =>
  source === 'server' &&
  judged.every(({ triage }) => triage.at === undefined) &&
  judged.some(({ triage }) => triage.findings.some(({ reason }) => reason === 'no-server-result'));

/** Who gave the colours, and when. */
const origin = (talk: Talk, words: StaffWords): TemplateResult | typeof nothing => {
  if (isUnjudged(talk)) return html`<p>${words.noServerResult}</p>`;
  if (talk.at === undefined) return nothing;
  const text = talk.source === 'local' ? words.computedHere(talk.at) : words.fromServer(talk.at);
  return html`<p class="small soft">${text}</p>`;
};

/** The head of the overview: total with reach, what is new, how complete and how old it is. */
export const summary = (course: Course, talk: Talk, view: SummaryView): TemplateResult => {
  const { words, now } = view;
  const newest = talk.judged.map(({ response }) => response).sort(byNewest)[0]?.authored;
  return html`
    <header class="head">
      <div class="tags">
        ${title(talk, view)} ${provisionalTag([talk], words)}
        ${talk.incomplete ? tag(words.incomplete, 'gap') : nothing}
      </div>
      ${since(course, talk, words)}
      <p class="small soft">
        ${words.answeredForms(talk.answered.fully, talk.answered.of)}
        ${newest ? words.age(daysBetween(newest, now)) : nothing}
      </p>
      ${talk.source === 'local' ? html`<p>${words.provisionalText}</p>` : nothing}
      ${talk.incomplete && talk.total !== 'grey' ? html`<p>${unknownAreas(talk, words)} ${words.mayGetWorse}</p>` : nothing}
      ${disagreement(talk, words)} ${takenBack(talk, words)}
      ${talk.unknown.map(() => html`<p class="notice">${words.unknownForm}</p>`)} ${origin(talk, words)}
    </header>
  `;
};
