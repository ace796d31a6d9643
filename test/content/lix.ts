/** Björnsson's reading index: words a sentence, and the share of words over six letters. */
export const lix = (text: string): number => {
  const words = text.match(/[\p{L}\d-]+/gu) ?? [];
  const sentences = text.match(/[.!?:](?=\s|$)/g) ?? ['.'];
  return (
    words.length / sentences.length +
    (100 * words.filter((word) => word.length > 6).length) / Math.max(1, words.length)
  );
};
