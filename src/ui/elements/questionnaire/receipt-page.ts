import { html, nothing, type TemplateResult } from 'lit';
import { weekday } from '../../../pure/words/dates.js';
import { sendingWords } from '../../../pure/words/sending/index.js';
import { heading } from '../../parts/heading.js';
import { readerOf, type View } from './view.js';

const seal = html`<svg class="seal" viewBox="0 0 44 44" aria-hidden="true">
  <circle cx="22" cy="22" r="20.5" stroke-width="2" />
  <path
    d="M13 22.8l6.3 6.2L31.5 16"
    fill="none"
    stroke-width="3"
    stroke-linecap="round"
    stroke-linejoin="round"
  />
</svg>`;

const steps = ({ request, words: { language }, level }: View): TemplateResult => {
  const words = sendingWords(language);
  return html`
    <section class="block">
      ${heading(level + 1, words.nextSteps, { className: 'subtitle' })}
      <ol class="steps">
        <li>
          ${heading(level + 2, words.reads(readerOf(request)))}
          <p>${words.readsText}</p>
        </li>
        <li class="key">
          ${heading(level + 2, words.talk(request?.talkAt))}
          <p>${request?.place ? html`${request.place}. ` : nothing}${words.talkText}</p>
        </li>
        <li>
          ${heading(level + 2, words.agree)}
          <p>${words.agreeText}</p>
        </li>
      </ol>
    </section>
  `;
};

/** The next questionnaire of the same talk (decision D20). */
const nextUp = ({ open, words, level, acts }: View): TemplateResult | typeof nothing => {
  const [next] = open;
  if (!next) return nothing;
  const { request, title, minutes } = next;
  const say = sendingWords(words.language);
  return html`
    <section class="block next">
      ${heading(level + 1, say.remaining(open.length), { className: 'subtitle' })}
      <div class="card">
        <div>
          <b>${title}</b>
          <p class="small soft">
            ${request.due ? html`${say.dueBy} ${weekday(request.due, words.language)}. ` : nothing}
            ${minutes === undefined ? nothing : words.takesAbout(minutes)}
          </p>
        </div>
        <button type="button" class="button" @click=${() => acts.leave('next', request)}>
          ${words.begin}<span class="hidden-text"> ${title}</span>
        </button>
      </div>
    </section>
  `;
};

/** After the back end has said that it has the answers: when, what happens now, and whom to call meanwhile. */
export const receiptPage = (view: View, at: string): TemplateResult => {
  const { words, level, acts } = view;
  const say = sendingWords(words.language);
  return html`
    <div class="body" part="page receipt">
      <div class="done">
        ${seal}
        <div>
          ${heading(level, say.sent, { className: 'title', focusable: true })}
          <p class="soft">${say.sentAt(at)}</p>
        </div>
      </div>
      ${view.detail?.safetyNet(view) ?? nothing} ${nextUp(view)} ${steps(view)}
      <section class="block note">
        ${heading(level + 1, words.notReadAtOnce, { className: 'subtitle' })}
        <p>${say.nobodyWatches}</p>
        <ul>
          <li>${say.callDoctor}</li>
          <li>${say.callEmergency}</li>
        </ul>
      </section>
      <div class="links">
        <button type="button" class="quiet" @click=${() => acts.leave('answers')}>${say.readOrPrint}</button>
        <button type="button" class="quiet" @click=${() => acts.leave('inbox')}>${words.backToInbox}</button>
      </div>
    </div>
  `;
};
