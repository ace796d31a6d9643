import type { Language } from '../language.js';
import { number } from '../numbers.js';

/** "350 kB", "2,5 MB": thousands of bytes, as file managers on phones count them. */
export const fileSize = (bytes: number, language: Language): string => {
  if (bytes < 1_000) return `${number(bytes, language)} B`;
  return bytes < 1_000_000
    ? `${number(Math.round(bytes / 1_000), language)} kB`
    : `${number(Math.round(bytes / 100_000) / 10, language)} MB`;
};

const names: Readonly<Record<string, string>> = {
  'image/jpeg': 'JPG',
  'image/png': 'PNG',
  'image/gif': 'GIF',
  'application/pdf': 'PDF',
  'text/plain': 'TXT',
};

/** What a content allows whole: any picture, whatever it is called. */
const families: Readonly<Record<Language, Readonly<Record<string, string>>>> = {
  da: {
    'image/*': 'billeder',
    'audio/*': 'lyd',
    'video/*': 'film',
    'text/*': 'tekst',
    '*/*': 'alle slags filer',
  },
  en: {
    'image/*': 'pictures',
    'audio/*': 'sound',
    'video/*': 'video',
    'text/*': 'text',
    '*/*': 'any kind of file',
  },
};

/** Kinds of file as people call them: "JPG, PNG, PDF", "billeder, PDF". */
export const fileKinds = (mimeTypes: readonly string[], language: Language): string => {
  const called = (type: string): string =>
    families[language][type] ?? names[type] ?? type.split('/').at(-1)!.toUpperCase();
  return [...new Set(mimeTypes.map(called))].join(', ');
};
