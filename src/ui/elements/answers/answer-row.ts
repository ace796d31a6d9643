import { html, nothing, type TemplateResult } from 'lit';
import { isSelected, rowKey, type Row } from '../../../pure/engines/rows.js';
import type { AnswerRow } from '../../../pure/engines/answer-list.js';
import type { AnswerNote } from '../../../pure/model/answer-note.js';
import { isScore, shortName } from '../../../pure/model/questionnaire.js';
import { answerNow, answerThen } from '../../parts/answer-cell.js';
import { changeMark } from '../../parts/change-mark.js';
import { proof } from '../../parts/colour-proof.js';
import { levelMark } from '../../parts/light.js';
import { noteEditor, noteText } from './note-editor.js';
import type { AnswersView } from './view.js';

/** The question in the instrument's own words; a score under its short name, with its good end. */
const question = (row: AnswerRow, view: AnswersView): TemplateResult => {
  const { item, facts, parts } = row;
  const { staffWords: words, unfolded, acts } = view;
  if (!isScore(item)) return html`<span class="long">${item.text}</span>`;
  const key = rowKey(row);
  const open = unfolded.has(key);
  return html`${shortName(item)}, ${words.scoreOf}
    <span class="small soft"
      >${facts ? words.better[facts.direction] : nothing}
      ${
        parts.length
          ? html`<button
              type="button"
              class="link small no-print"
              aria-expanded=${open ? 'true' : 'false'}
              @click=${() => acts.unfold(key)}
            >
              ${open ? words.hideAnswers : words.showAnswers(parts.length)}
            </button>`
          : nothing
      }</span
    >`;
};

/** The level; pressing it shows the rule behind it. */
const colour = (row: Row, { staffWords: words, explained, acts }: AnswersView): TemplateResult => {
  const { finding, item } = row;
  if (!finding) return html`<span class="small soft">${words.noRule}</span>`;
  const key = rowKey(row);
  return html`<button
    type="button"
    class="link why"
    aria-expanded=${explained === key ? 'true' : 'false'}
    aria-label=${`${words.level[finding.level]}. ${words.whyNamed(shortName(item))}`}
    @click=${() => acts.explain(key)}
  >
    ${levelMark(finding.level, words)}
  </button>`;
};

const earlier = (row: Row, { staffWords: words, times }: AnswersView): TemplateResult[] =>
  times.slice(1).map(
    (at, i) =>
      html`<td role="cell" class="then soft" data-label=${i === 0 ? words.last(at) : words.before(at)}>
        <span>${answerThen(row.before[i], words)}</span>
      </td>`,
  );

/** Why there is no answer, in the person's own words, where they gave a reason. */
const reason = ({ answers, skipReason }: Row, { words }: AnswersView): TemplateResult | typeof nothing =>
  answers.length || skipReason === undefined
    ? nothing
    : html`<span class="small soft long">${` ${words.skipReason(skipReason)}`}</span>`;

const answer = (row: Row, view: AnswersView): TemplateResult => html`
  <td role="cell" class="now" data-label=${view.staffWords.now(view.times[0]!)}>
    <span>${answerNow(row, view.staffWords)}${reason(row, view)}</span>
  </td>
`;

/** Where no arrow can be drawn since something was changed: what, and between which versions. */
const changed = (row: Row, { words }: AnswersView): string => {
  if (row.change.comparable) return '';
  if (row.change.why === 'scale-changed') return words.scaleChanged;
  if (row.change.why !== 'question-changed') return '';
  return words.questionChanged(row.questionnaire.canonical.version, row.versionBefore);
};

const mark = (pressed: boolean, text: string, name: string, act: () => void): TemplateResult => html`
  <button
    type="button"
    class="button small"
    aria-pressed=${pressed ? 'true' : 'false'}
    aria-label=${name}
    @click=${act}
  >
    <span class="tick" aria-hidden="true">${pressed ? '✓' : ''}</span>${text}
  </button>
`;

const actions = (row: Row, note: AnswerNote | undefined, view: AnswersView): TemplateResult => {
  const { words, staffWords, acts } = view;
  const name = shortName(row.item);
  const key = rowKey(row);
  return html`
    ${mark(note?.discussed ?? false, words.discussed, words.discussedOf(name), () => acts.discuss(row))}
    <button
      type="button"
      class="button small"
      aria-expanded=${view.edited === key ? 'true' : 'false'}
      aria-label=${note?.text ? words.editNoteTo(name) : words.noteTo(name)}
      @click=${() => acts.edit(view.edited === key ? undefined : key)}
    >
      ${note?.text ? words.editNote : words.note}
    </button>
    ${mark(note?.followUp ?? false, words.followUp, words.followUpOf(name), () => acts.followUp(row))}
    <button
      type="button"
      class="link"
      aria-label=${staffWords.guidanceFor(name)}
      @click=${() => acts.select(row)}
    >
      ${staffWords.guidanceLink}
    </button>
  `;
};

/** What stands under an answer: the proof of its colour, why there is no arrow, the note, or the note's editor. */
const below = (
  row: Row,
  note: AnswerNote | undefined,
  view: AnswersView,
): TemplateResult | typeof nothing => {
  const key = rowKey(row);
  const why = changed(row, view);
  const parts = [
    view.explained === key ? proof(row, view.staffWords) : nothing,
    why ? html`<p class="notice">${why}</p>` : nothing,
    note?.text && view.edited !== key ? noteText(note, view) : nothing,
    view.edited === key ? noteEditor(row, note, view) : nothing,
  ];
  return parts.every((part) => part === nothing)
    ? nothing
    : html`<tr role="row" class="below">
        <td role="cell" colspan=${view.times.length + 4}>${parts}</td>
      </tr>`;
};

/** One answer that a score counts. It has no light of its own. */
const partRow = (row: Row, view: AnswersView): TemplateResult => html`
  <tr role="row" class="part">
    <td role="cell" class="colour"></td>
    <th role="rowheader" scope="row" class="asked"><span class="long">${row.item.text}</span></th>
    ${answer(row, view)} ${earlier(row, view)}
    <td role="cell" class="moved">${changeMark(row.change, view.staffWords)}</td>
    <td role="cell" class="act"></td>
  </tr>
`;

/** One question with its answers now and before, and what staff have done with it. */
export const answerRow = (row: AnswerRow, view: AnswersView): TemplateResult => {
  const note = view.notes.get(rowKey(row));
  return html`
    <tr role="row" class=${isSelected(row, view.selection) ? 'chosen' : ''} part="row">
      <td role="cell" class="colour">${colour(row, view)}</td>
      <th role="rowheader" scope="row" class="asked">${question(row, view)}</th>
      ${answer(row, view)} ${earlier(row, view)}
      <td role="cell" class="moved">${changeMark(row.change, view.staffWords)}</td>
      <td role="cell" class="act no-print">${actions(row, note, view)}</td>
    </tr>
    ${below(row, note, view)}
    ${view.unfolded.has(rowKey(row)) ? row.parts.map((part) => partRow(part, view)) : nothing}
  `;
};

/** All that one row is drawn from: as long as nothing of it changes, it is not drawn again (A6). */
export const drawnFrom = (row: AnswerRow, view: AnswersView): unknown[] => {
  const key = rowKey(row);
  return [
    row,
    view.words,
    view.staffWords,
    view.times.join(),
    isSelected(row, view.selection),
    view.explained === key,
    view.unfolded.has(key),
    view.notes.get(key),
    view.edited === key,
  ];
};
