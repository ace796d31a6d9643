import { html, nothing, type TemplateResult } from 'lit';
import type { GuidanceMatch } from '../../../pure/engines/guidance.js';
import type { Moment } from '../../../pure/engines/comparison.js';
import type { Row } from '../../../pure/engines/rows.js';
import { numberOf } from '../../../pure/model/answer.js';
import type { Offer } from '../../../pure/model/guidance.js';
import { shortName } from '../../../pure/model/questionnaire.js';
import { answersText } from '../../../pure/words/answer.js';
import { number } from '../../../pure/words/dates.js';
import type { StaffWords } from '../../../pure/words/staff/index.js';
import { heading } from '../../parts/heading.js';
import { link } from '../../parts/link.js';
import { tag } from '../../parts/tag.js';
import { scaleBar } from './scale-bar.js';

export interface TopicView {
  readonly words: StaffWords;
  readonly level: number;
  /** ISO time. */
  readonly now: string;
  readonly rows: readonly Row[];
  /** The question and answers of a trigger's test, whether or not they carry a colour. */
  readonly moment: (canonical: string, linkId: string) => Moment | undefined;
  readonly used: ReadonlySet<string>;
  readonly use: (topic: string, phrase: string) => void;
  readonly openOffer: (topic: string, offer: string) => void;
}

const phrases = ({ topic, phrases: all }: GuidanceMatch, { words, used, use }: TopicView): TemplateResult[] =>
  all.map(({ id, text }) => {
    const pressed = used.has(`${topic.id}#${id}`);
    return html`<li part="phrase">
      <blockquote>”${text}”</blockquote>
      <button
        type="button"
        class="button small"
        aria-pressed=${pressed ? 'true' : 'false'}
        @click=${() => use(topic.id, id)}
      >
        ${pressed ? html`<span aria-hidden="true">✓ </span>` : nothing}${words.used}
      </button>
    </li>`;
  });

/** Why a phrase is offered: the answers that it links. */
const because = ({ topic }: GuidanceMatch, { words, moment }: TopicView): TemplateResult | typeof nothing => {
  const named = topic.trigger.all.flatMap(({ canonical, linkId }) => moment(canonical, linkId) ?? []);
  const said = named.map(({ item, answers }) =>
    words.answerIs(shortName(item), answersText(item, answers, words.language)),
  );
  return said.length ? html`<p class="small soft">${words.shownBecause} ${words.list(said)}.</p>` : nothing;
};

/** "Kobl svarene": phrases that join several answers (domain.md S37). */
export const combination = (matches: readonly GuidanceMatch[], view: TopicView): TemplateResult => html`
  <section class="inside say">
    ${heading(view.level, view.words.combine, { className: 'subtitle' })}
    ${matches.map(
      (match) =>
        html`<ul class="phrases">
            ${phrases(match, view)}
          </ul>
          ${because(match, view)}`,
    )}
  </section>
`;

/** The score on its scale, what each stretch says and asks, and how much change matters. */
const understanding = (
  { topic, document }: GuidanceMatch,
  { words, rows, level }: TopicView,
): TemplateResult | typeof nothing => {
  if (!topic.understanding && !topic.bands.length) return nothing;
  const row = rows.find(({ canonical, item }) =>
    topic.trigger.all.some((test) => test.canonical === canonical && test.linkId === item.linkId),
  );
  const facts =
    row &&
    document.scores.find(
      ({ canonical, linkId }) => canonical === row.canonical && linkId === row.item.linkId,
    );
  const value = row?.answers[0] && numberOf(row.answers[0]);
  return html`
    ${heading(level + 1, words.understand, { className: 'label' })}
    ${topic.understanding ? html`<p>${topic.understanding}</p>` : nothing}
    ${row && facts && value !== undefined ? scaleBar(row, facts, value, words) : nothing}
    <dl class="bands number">
      ${topic.bands.map(
        ({ from, to, text }) =>
          html`<div class=${value !== undefined && value >= from && value <= to ? 'here' : ''}>
            <dt>${words.range(number(from, words.language), number(to, words.language))}</dt>
            <dd>${text}</dd>
          </div>`,
      )}
    </dl>
    ${
      topic.bands.length && !topic.understanding?.includes(words.notDiagnosis)
        ? html`<p class="small"><b>${words.notDiagnosis}</b></p>`
        : nothing
    }
  `;
};

const isOverdue = ({ reviewBy }: { readonly reviewBy?: string }, now: string): boolean =>
  reviewBy !== undefined && reviewBy < now.slice(0, 10);

/** An offer with who it comes from and when somebody last looked; past its review date it is flagged, not hidden. */
const offer = (one: Offer, topic: string, { words, now, openOffer }: TopicView): TemplateResult => html`
  <li>
    <b>${link(one.url, one.title, words.newWindow, () => openOffer(topic, one.id))}</b>
    <p>${one.text}</p>
    <p class="small soft">
      ${one.origin === 'local' ? words.local : words.national}.
      ${one.checked ? words.checked(one.checked) : nothing}
    </p>
    ${isOverdue(one, now) ? html`<p class="overdue">${tag(words.overdue, 'clock')} ${words.overdueText(one.reviewBy!)}</p>` : nothing}
  </li>
`;

/** What a topic holds below its name. */
const topicBody = (match: GuidanceMatch, view: TopicView): TemplateResult => {
  const { topic, document, offers } = match;
  const { words, level, now } = view;
  return html`
    ${
      match.phrases.length
        ? html`<ul class="phrases">
            ${phrases(match, view)}
          </ul>`
        : nothing
    }
    ${understanding(match, view)}
    ${
      topic.actions.length
        ? html`${heading(level + 1, words.actions, { className: 'label' })}
            <ul class="actions">
              ${topic.actions.map((text) => html`<li>${text}</li>`)}
            </ul>`
        : nothing
    }
    ${
      offers.length
        ? html`${heading(level + 1, words.offers, { className: 'label' })}
            <ul class="offers">
              ${offers.map((one) => offer(one, topic.id, view))}
            </ul>`
        : nothing
    }
    <p class="small soft">
      ${words.source}: ${words.sourceText(document.publisher, document.version, document.date)}
      ${isOverdue(document, now) ? tag(words.overdue, 'clock') : nothing}
    </p>
  `;
};

/** One topic of guidance for the chosen answer, whole. */
export const openTopic = (match: GuidanceMatch, view: TopicView): TemplateResult => html`
  <section class="inside topic">
    ${heading(view.level, match.topic.title, { className: 'subtitle' })} ${topicBody(match, view)}
  </section>
`;

/** One of many topics, folded: a person opens what the talk is about. */
export const foldedTopic = (match: GuidanceMatch, view: TopicView): TemplateResult => html`
  <details class="inside topic">
    <summary><span>${match.topic.title}</span></summary>
    ${topicBody(match, view)}
  </details>
`;
