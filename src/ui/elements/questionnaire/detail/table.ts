import { html, nothing, type TemplateResult } from 'lit';
import { matricesOf, type Matrix } from '../../../../pure/engines/matrix.js';
import type { PagePart } from '../../../../pure/engines/paging.js';
import type { Item } from '../../../../pure/model/questionnaire.js';
import { instruction } from '../question-page.js';
import { question } from '../question.js';
import type { View } from '../view.js';
import { matrix } from './matrix.js';

/** The item whose place a row takes. */
const placeOf = ({ table, questions, copies, leads }: PagePart): string =>
  (table ?? questions[0] ?? copies ?? leads.at(-1)!).linkId;

const keysIn = (item: Item): readonly string[] => [item.linkId, ...item.items.flatMap(keysIn)];

/**
 * Questions that stand together as a table: those that are answered alike as a matrix, all others as anywhere. What is
 * drawn has its place among all that the group may show, so that nobody loses the field that they are in where a row opens.
 */
export const table = (part: PagePart, view: View, level: number): TemplateResult => {
  const group = part.table!;
  const matrices = matricesOf(group);
  // What was said further up on the page is not said again.
  const fresh = new Set(part.leads);
  const leadIn = ({ leads }: PagePart) => leads.filter((lead) => fresh.has(lead)).map(instruction(view));
  const alone = (row: PagePart): unknown => {
    if (row.table) return table({ ...row, leads: row.leads.filter((lead) => fresh.has(lead)) }, view, level);
    if (row.copies) return view.detail!.copiesPlace(row.copies, view, level, false);
    return html`${leadIn(row)} ${row.questions.map((item) => question(item, view, level))}`;
  };
  const rows = new Map(part.rows!.map((row) => [placeOf(row), row]));
  const together = (own: Matrix): unknown => {
    const shown = own.rows.map(({ linkId }) => rows.get(linkId));
    const first = shown.find(Boolean);
    if (!first) return nothing;
    return html`${leadIn(first)}
    ${matrix(
      own,
      shown.map((row) => row && { item: row.questions[0], leads: row === first ? [] : leadIn(row) }),
      view,
      level,
    )}`;
  };
  return html`<div class=${`together ${group.detail!.table}`}>
    ${keysIn(group).map((linkId) => {
      const own = matrices.get(linkId);
      if (own) return own.rows[0]!.linkId === linkId ? together(own) : nothing;
      const row = rows.get(linkId);
      return row ? alone(row) : nothing;
    })}
  </div>`;
};
