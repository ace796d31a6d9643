import { html, nothing, type TemplateResult } from 'lit';
import type { GuidanceMatch } from '../../../pure/engines/guidance.js';
import { shortName } from '../../../pure/model/questionnaire.js';
import type { Phrase, Translation } from '../../../pure/model/guidance.js';
import { answersText } from '../../../pure/words/answer.js';
import { directionOf, languageName, sameLanguage } from '../../../pure/words/language-name.js';
import { copyLabel } from '../../parts/copy-label.js';
import { byHandField } from '../../parts/by-hand-field.js';
import { originMark } from './origin.js';
import { phraseKey, type GuidanceView } from './view.js';

/** The phrase in the citizen's language, where it exists. */
const translationOf = (
  { translations = [] }: Phrase,
  language: string | undefined,
): Translation | undefined =>
  language
    ? (translations.find((one) => one.language.toLowerCase() === language.toLowerCase()) ??
      translations.find((one) => sameLanguage(one.language, language)))
    : undefined;

const translated = ({ language, text }: Translation): TemplateResult =>
  html`<blockquote class="translation" lang=${language} dir=${directionOf(language)}>${text}</blockquote>`;

const pressedMark = (isPressed: boolean): unknown =>
  isPressed ? html`<span aria-hidden="true">✓ </span>` : nothing;

const phrase = (one: GuidanceMatch['phrases'][number], match: GuidanceMatch, view: GuidanceView) => {
  const { words, used, copied, byHand, acts } = view;
  const { topic } = match;
  const key = phraseKey(topic.id, one.id);
  const isUsed = used.has(one.id);
  const other = translationOf(one, view.citizenLanguage);
  const text = other ? `${one.text}\n${other.text}` : one.text;
  return html`<li part="phrase">
    <blockquote id=${key} lang=${one.by.language ?? 'da'}>”${one.text}”</blockquote>
    ${other ? translated(other) : nothing}
    <div class="tools">
      <button
        type="button"
        class="button small no-print"
        aria-describedby=${key}
        @click=${() => acts.copy(topic.id, one.id, text)}
      >
        ${copyLabel(words.copy, words.copied, copied === key)}
      </button>
      <button
        type="button"
        class="button small ${isUsed ? '' : 'no-print'}"
        aria-pressed=${isUsed ? 'true' : 'false'}
        aria-describedby=${key}
        @click=${() => acts.use(topic.id, one.id)}
      >
        ${pressedMark(isUsed)}${words.used}
      </button>
      ${originMark(one.by, match, view)}
    </div>
    ${byHand?.key === key ? byHandField(byHand.text, words, acts.closeCopy) : nothing}
  </li>`;
};

/** Sentences that open the talk, each to copy and to mark as used; what was used stands on paper too. */
export const phrases = (match: GuidanceMatch, view: GuidanceView): unknown =>
  match.phrases.length
    ? html`<ul class="phrases">
        ${match.phrases.map((one) => phrase(one, match, view))}
      </ul>`
    : nothing;

/** Why a phrase is offered: the answers that it links. */
export const because = ({ topic }: GuidanceMatch, view: GuidanceView): unknown => {
  const { words, staffWords, moment } = view;
  const asked = new Map(topic.trigger.all.map((test) => [`${test.canonical}#${test.linkId}`, test]));
  const said = [...asked.values()].flatMap(({ canonical, linkId }) => {
    const found = moment(canonical, linkId);
    if (!found) return [];
    const { item, answers } = found;
    const answer = answers.length ? answersText(item, answers, words.language) : staffWords.skipped;
    return [words.answerIs(shortName(item), answer)];
  });
  return said.length
    ? html`<p class="small soft">${words.shownBecause} ${staffWords.list(said)}.</p>`
    : nothing;
};

/** The languages that some phrase here exists in, by their names. */
const languagesIn = (matches: readonly GuidanceMatch[]): readonly string[] => [
  ...new Set(
    matches.flatMap((match) =>
      match.phrases.flatMap(({ translations = [] }) => translations.map(({ language }) => language)),
    ),
  ),
];

/** "Vis også på": the languages that the phrases exist in; says so where the citizen's is not among them. */
export const languageChoice = (view: GuidanceView): unknown => {
  const { words, matches, citizenLanguage: wanted, acts } = view;
  const all = languagesIn(matches)
    .map((tag) => ({ tag, name: languageName(tag, words.language) }))
    .sort((a, b) => a.name.localeCompare(b.name, words.language));
  const chosen = wanted && all.find(({ tag }) => sameLanguage(tag, wanted))?.tag;
  const missing =
    wanted && !chosen && matches.some((match) => match.phrases.length)
      ? html`<p class="small soft">${words.notIn(languageName(wanted, words.language))}</p>`
      : nothing;
  if (!all.length) return missing;
  return html`<label class="speak small no-print"
      >${words.alsoIn}
      <select @change=${(event: Event) => acts.speak((event.target as HTMLSelectElement).value)}>
        <option value="" ?selected=${!chosen}>${words.onlyDanish}</option>
        ${all.map(({ tag, name }) => html`<option value=${tag} ?selected=${tag === chosen}>${name}</option>`)}
      </select></label
    >${missing}`;
};
