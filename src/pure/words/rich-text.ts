import type { Language } from './language.js';

/** What is said around content's rich text by us. */
export interface RichTextWords {
  /** After a link that leads away, for those who cannot see the window change. */
  readonly newWindow: string;
  /** The name of a table that has none of its own. */
  readonly table: string;
}

const words: Readonly<Record<Language, RichTextWords>> = {
  da: { newWindow: '(åbner i et nyt vindue)', table: 'Tabel' },
  en: { newWindow: '(opens in a new window)', table: 'Table' },
};

export const richTextWords = (language: Language): RichTextWords => words[language];
