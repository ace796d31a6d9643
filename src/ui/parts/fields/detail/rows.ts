import { html, nothing, type TemplateResult } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import { rowsOf, rowsText, type EntryRow } from '../../../../pure/engines/entry-rows.js';
import type { Item } from '../../../../pure/model/questionnaire.js';
import { entryWords } from '../../../../pure/words/entry/index.js';
import type { FieldData, FieldWords } from '../field.js';
import { numberField } from '../typed/text.js';
import { asTyped } from './as-typed.js';
import type { Kind } from '../kind.js';

type ByType = Readonly<Partial<Record<Item['type'], Kind>>>;

const shownRows = (data: FieldData, words: FieldWords): readonly EntryRow[] =>
  data.text === undefined
    ? rowsOf(
        rowsText(data.answers.map((answer) => ({ text: asTyped(data.item, answer, words), removed: false }))),
      )
    : rowsOf(data.text);

/** Several answers to one question, each in a row; a row that is taken away can be brought back. */
export const rows =
  (byType: ByType) =>
  (data: FieldData, words: FieldWords): TemplateResult => {
    const say = entryWords(words.language);
    const all = shownRows(data, words);
    const { maxOccurs = Infinity } = data.item;
    const standing = all.filter(({ removed }) => !removed).length;
    const write = (next: readonly EntryRow[]) => data.type(rowsText(next));
    const put = (i: number, row: EntryRow) => write(all.map((one, at) => (at === i ? row : one)));
    const keyOf = (i: number) => (i === 0 ? data.key : `${data.key}-${i}`);
    const draw = byType[data.item.type]?.draw ?? numberField;
    const row = ({ text, removed }: EntryRow, i: number) => {
      const [id, key] = [`row-${data.key}-${i}`, keyOf(i)];
      if (removed)
        return html`<div class="row gone">
          <span .textContent=${say.removedRow(i + 1)}></span>
          <button
            type="button"
            class="quiet"
            id=${`undo-${key}`}
            @click=${() => {
              put(i, { text, removed: false });
              data.focus(`input-${key}`);
            }}
          >
            ${say.undo}
          </button>
        </div>`;
      const inner: FieldData = {
        ...data,
        key,
        text,
        answers: [],
        labelledBy: `${data.labelledBy} ${id}`,
        type: (next) => put(i, { text: next, removed: false }),
      };
      return html`<div class="row" role="group" aria-labelledby=${`${data.labelledBy} ${id}`}>
        <span class="small soft" id=${id} .textContent=${say.row(i + 1)}></span>
        ${draw(inner, words)}
        ${
          standing > 1 || text
            ? html`<button
                type="button"
                class="quiet"
                @click=${() => {
                  put(i, { text, removed: true });
                  data.focus(`undo-${key}`);
                }}
              >
                ${say.removeRow(i + 1)}
              </button>`
            : nothing
        }
      </div>`;
    };
    return html`<div class="rows">
      ${all.map((one, i) => keyed(`${i} ${one.removed}`, row(one, i)))}
      ${
        standing < maxOccurs
          ? html`<button
              type="button"
              class="quiet add"
              part="button add"
              @click=${() => {
                write([...all, { text: '', removed: false }]);
                data.focus(`input-${keyOf(all.length)}`);
              }}
            >
              ${say.addRow}
            </button>`
          : html`<p class="hint small soft">${say.mostRows(maxOccurs)}</p>`
      }
    </div>`;
  };
