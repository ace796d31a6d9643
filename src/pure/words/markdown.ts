/**
 * Text from content for a place that reads GitHub's markdown: it stays text. Escaped is all that could begin markup,
 * make a link by itself ("www.", "https:", an address with "@"), or start a block; and every white space is one blank.
 */
export const plainMarkdown = (text: string): string =>
  text
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim()
    .replace(/[\\`*_[\]<>~|&@!#$]/g, '\\$&')
    .replace(/[.:](?=\S)/g, '\\$&')
    .replace(/^[-+=]/, '\\$&')
    .replace(/^(\d{1,9})(?:\\)?([.)])/, '$1\\$2');
