/**
 * The class of a long group of rows: it is laid out and painted when it comes near the view (`content-visibility`), so
 * that three hundred answers open as quickly as those that are seen. It stays whole for assistive technology, for looking
 * in the page, and on paper.
 */
export const manyRows = ({ length }: readonly unknown[]): 'many' | '' => (length > 12 ? 'many' : '');

/** What such a group says of its length, for the room it takes until it is laid out: bound to `.style`. */
export const rowRoom = ({ length }: readonly unknown[]): string => `--_rows: ${length}`;
