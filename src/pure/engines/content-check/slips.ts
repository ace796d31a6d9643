/** Danish slips that are certain, each a pattern without repetition inside repetition. */
const slips: readonly RegExp[] = [
  // å, ø and æ written with other letters, in words that citizens' texts are full of
  /\b(?:soevn|bevaegelse|stoette|oekonomi|spoergsmaal|spoerg|maal|vaere|foele|foeler|gaa|faa|paa|ogsaa|naar)\b/i,
  // the same small word twice
  /(?<![\p{L}\d])(på|og|en|et|jeg|du|ikke|vi) \1(?![\p{L}\d])/iu,
  /\S{1,20} {2,}\S{1,20}/,
  /[\p{L}\d] [,;?!](?=\s|$)/u,
  /[\p{L}],[\p{Ll}]/u,
  /\bMit-ID\b|\bNem-ID\b|\be-?Boks'en\b/,
  /\bfysisk aktivet\b/i,
];

/** The first slip in a text, as it stands there; undefined where there is none. */
export const slipIn = (text: string): string | undefined => {
  for (const slip of slips) {
    const [found] = slip.exec(text) ?? [];
    if (found !== undefined) return found;
  }
  return undefined;
};
