import { html, nothing, type TemplateResult } from 'lit';
import type { Page } from '../../../../pure/engines/paging.js';
import { spokenQuestion } from '../../../../pure/words/spoken.js';
import { sittingWords } from '../../../../pure/words/sitting/index.js';
import type { ReadAloudController } from '../../../controllers/read-aloud.js';
import { currentPage } from '../walk.js';
import type { View } from '../view.js';

const speaker = html`<svg class="icon" viewBox="0 0 20 20" aria-hidden="true">
  <path d="M3 7.5h3l4-3.5v12l-4-3.5H3z" fill="currentColor" />
  <path
    d="M12.8 7.2a4 4 0 0 1 0 5.6M15 4.8a7.2 7.2 0 0 1 0 10.4"
    fill="none"
    stroke="currentColor"
    stroke-width="1.6"
    stroke-linecap="round"
  />
</svg>`;

/** All that stands on a page, as sentences: what leads in, each question, and what one may answer. */
const spokenPage = ({ leads, questions }: Page, view: View): readonly string[] =>
  [...leads, ...questions]
    .map((item) => view.detail?.standing(item, view) ?? item)
    .flatMap((item) => spokenQuestion(item, view.words))
    .filter((sentence) => sentence.trim() !== '');

/** "Læs op", where the person's device has a voice for the questionnaire's language; while it reads, the way to stop it. */
export const readAloudButton = (view: View, voice: ReadAloudController): TemplateResult | typeof nothing => {
  const { questionnaire, words } = view;
  const language = questionnaire.language ?? words.language;
  const page = currentPage(view.walk);
  if (!page || !voice.canRead(language)) return nothing;
  const say = sittingWords(words.language);
  const turn = () => (voice.isReading ? voice.stop() : voice.read(spokenPage(page, view), language));
  return html`<button type="button" class="quiet aloud no-print" part="button read-aloud" @click=${turn}>
    ${speaker}<span .textContent=${voice.isReading ? say.stopReading : say.readAloud}></span>
  </button>`;
};
