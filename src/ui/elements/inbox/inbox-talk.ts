import { html, nothing, type TemplateResult } from 'lit';
import type { InboxEntry, InboxTalk } from '../../../pure/engines/inbox.js';
import type { InboxWords } from '../../../pure/words/inbox/index.js';
import { longDate, weekday } from '../../../pure/words/dates.js';
import { heading } from '../../parts/heading.js';

interface TalkView {
  readonly words: InboxWords;
  readonly level: number;
  readonly now: string;
  readonly open: (entry: InboxEntry, event: MouseEvent) => void;
}

const tick = html`<svg class="tick" viewBox="0 0 16 16" aria-hidden="true">
  <path
    d="M3 8.6l3.3 3.2L13 4.7"
    fill="none"
    stroke="currentColor"
    stroke-width="2"
    stroke-linecap="round"
    stroke-linejoin="round"
  />
</svg>`;

const time = (iso: string, text: string): TemplateResult => html`<time datetime=${iso}>${text}</time>`;

/** A sentence with its date marked as one. */
const dated = (iso: string, sentence: string, date: string): TemplateResult => {
  const [before, ...after] = sentence.split(date);
  return html`${before}${time(iso, date)}${after.join(date)}`;
};

/** What there is to know about a row beside its title and status. */
const details = (
  { status, request, response, minutes }: InboxEntry,
  { words, now }: TalkView,
): TemplateResult | typeof nothing => {
  switch (status) {
    case 'todo':
    case 'started':
      return html`${request?.due ? html`<span>${words.dueBy} <b>${time(request.due, weekday(request.due, words.language, now))}</b>.</span> ` : nothing}${
        minutes !== undefined && status === 'todo'
          ? html`<span class="keep">${words.takesAbout(minutes)}</span>`
          : nothing
      }`;
    case 'answered':
      return response?.authored
        ? dated(
            response.authored,
            words.sentDay(response.authored),
            longDate(response.authored, words.language),
          )
        : nothing;
    case 'later':
      return request?.from
        ? dated(request.from, words.opensOn(request.from), weekday(request.from, words.language))
        : nothing;
    default:
      return request?.due
        ? dated(request.due, words.expiredOn(request.due), weekday(request.due, words.language))
        : nothing;
  }
};

const action = (entry: InboxEntry, words: InboxWords): string => {
  if (entry.status === 'answered') return words.readAnswers;
  return entry.progress ? words.continueAt(entry.progress.answered, entry.progress.of) : words.begin;
};

/**
 * A row that can be opened: a click anywhere in it does what its button does, and its text can be selected. The
 * button's name holds the title and what it does.
 */
/* eslint-disable lit-a11y/click-events-have-key-events -- the keyboard's way is the button in the row. */
const openable = (entry: InboxEntry, id: string, view: TalkView): TemplateResult => html`
  <li class="row open" part="row" @click=${(event: MouseEvent) => view.open(entry, event)}>
    <div class="what">
      <button type="button" class="name" aria-describedby=${id}>
        ${entry.title}<span class="hidden-text"> ${action(entry, view.words)}</span>
      </button>
    </div>
    <p class="about" id=${id}>
      <span class="status ${entry.status}"
        >${entry.status === 'answered' ? tick : nothing}${view.words.status[entry.status]}</span
      >
      ${details(entry, view)}
    </p>
    ${entry.progress ? html`<progress aria-hidden="true" max=${entry.progress.of} .value=${entry.progress.answered}></progress>` : nothing}
    <p class="do" aria-hidden="true">
      <span
        class=${entry.status === 'answered' ? 'go' : `button ${entry.status === 'started' ? 'second' : ''}`}
        >${action(entry, view.words)}</span
      >
    </p>
  </li>
`;
/* eslint-enable lit-a11y/click-events-have-key-events */

const closed = (entry: InboxEntry, view: TalkView): TemplateResult => html`
  <li class="row" part="row">
    <p class="what">${entry.title}</p>
    <p class="about">
      <span class="status ${entry.status}">${view.words.status[entry.status]}</span> ${details(entry, view)}
    </p>
  </li>
`;

/** One talk: when it is, with whom, and the questionnaires that belong to it. */
export const inboxTalk = (
  { occasion, held, entries }: InboxTalk,
  at: number,
  view: TalkView,
): TemplateResult => {
  const { words, level } = view;
  const { kind, talkAt, contactPerson } = occasion;
  return html`
    <section class="talk" part="talk">
      <header>
        ${heading(level, (kind && words.occasion[kind]) ?? words.talkUnknown, { className: 'subtitle' })}
        ${
          talkAt
            ? html`<p class="small soft">
                <b>${time(talkAt, held ? words.talkHeld(talkAt) : words.talkAt(talkAt))}</b>
                ${contactPerson ? words.withPerson(contactPerson.split(',')[0]!) : nothing}
              </p>`
            : nothing
        }
      </header>
      <ul class="rows" role="list">
        ${entries.map((entry, i) =>
          entry.status === 'later' || entry.status === 'expired'
            ? closed(entry, view)
            : openable(entry, `about-${at}-${i}`, view),
        )}
      </ul>
    </section>
  `;
};
