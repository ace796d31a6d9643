/** A text cut at a word, with "…" where something was left out: only where the whole text stands elsewhere. */
export const shorten = (text: string, most: number): string => {
  const clean = text.replace(/\s+/g, ' ').trim();
  if (clean.length <= most) return clean;
  const cut = clean.slice(0, most);
  const blank = cut.lastIndexOf(' ');
  return `${(blank > most / 2 ? cut.slice(0, blank) : cut).replace(/[.,;:]$/, '')} …`;
};
