/**
 * Several entries to one question, in the one text that the form keeps of it: so that an empty row, or one that was taken
 * away and may come back, is remembered like everything else that was typed and is no answer yet.
 */
const between = '\u001e';
const gone = '\u001d';

export interface EntryRow {
  readonly text: string;
  /** Taken away, and still to be brought back. */
  readonly removed: boolean;
}

export const rowsOf = (text: string): readonly EntryRow[] =>
  text.split(between).map((row) => ({ text: row.replace(gone, ''), removed: row.startsWith(gone) }));

export const rowsText = (rows: readonly EntryRow[]): string =>
  rows.map(({ text, removed }) => (removed ? gone : '') + text).join(between);

/** Whether a text holds nothing that a person wrote. */
export const isBlank = (text: string | undefined): boolean => !/[^\s\u001c-\u001f]/.test(text ?? '');
