/** What stands in a cell: a number stays one for a spreadsheet, a text is never run by it. */
export type Cell = string | number | undefined;

/** Where a spreadsheet would take text for a formula; also in their wide forms, and behind blanks. */
const isFormula = (text: string): boolean => /^\s*[=+\-@＝＋－＠]/u.test(text) || /^[\t\r\n]/.test(text);

const written = (cell: Cell): string => {
  if (cell === undefined) return '';
  if (typeof cell === 'number') return String(cell).replace('.', ',');
  const text = isFormula(cell) ? `'${cell}` : cell;
  return /[";\r\n,]|^'|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
};

/**
 * A table as a file that Danish spreadsheets open as it is: UTF-8 with its mark, semicolons, decimal commas. A text
 * that begins like a formula gets an apostrophe in front, so that what somebody wrote in an answer is never run.
 */
export const csv = (rows: readonly (readonly Cell[])[]): string =>
  `\ufeff${rows.map((row) => row.map(written).join(';')).join('\r\n')}\r\n`;
