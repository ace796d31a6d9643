/** What rules say of an item; a constraint or a toggle is known by its place among its kind. */
export const facts = {
  shows: 'shows',
  text: 'text',
  required: 'required',
  options: 'options',
  candidates: 'candidates',
  holds: (i: number) => `holds ${i}`,
  toggle: (i: number) => `toggle ${i}`,
} as const;
