/** Dates and numbers as Intl writes them for Danes and for readers of English, and what stands in a text in another way. */
import { renderedChildren, tidy } from './names.js';

export type Language = 'da' | 'en';

const locales: Record<Language, string> = { da: 'da-DK', en: 'en-GB' };
// Taken before a test can put its own browser's language in their place.
const { DateTimeFormat, NumberFormat } = Intl;

export const numberIn = (value: number, language: Language): string =>
  new NumberFormat(locales[language], { maximumFractionDigits: 4 }).format(value);

/** At the hour on the wall in Denmark; a day alone is that day everywhere. */
export const dateIn = (iso: string, language: Language, options: Intl.DateTimeFormatOptions): string =>
  new DateTimeFormat(locales[language], {
    timeZone: iso.length > 10 ? 'Europe/Copenhagen' : 'UTC',
    ...options,
  }).format(Date.parse(iso));

export const day = { day: 'numeric', month: 'long', year: 'numeric' } as const;
export const shortDay = { day: 'numeric', month: 'short' } as const;
export const weekday = { weekday: 'long', day: 'numeric', month: 'long' } as const;
export const time = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' } as const;

export interface Said {
  readonly text: string;
  readonly language: Language;
}

const spoken = ['aria-label', 'aria-valuetext', 'placeholder', 'title'];

/** Every text of an element with the language that it stands in: content in another language says so. */
export const saidBy = (root: Node, language: Language): readonly Said[] => {
  if (root.nodeType === Node.TEXT_NODE) return [{ text: tidy(root.nodeValue ?? ''), language }];
  if (root.nodeType !== Node.ELEMENT_NODE) return [];
  const element = root as HTMLElement;
  if (/^(STYLE|SCRIPT|TEMPLATE)$/.test(element.tagName)) return [];
  const own = element.getAttribute('lang');
  const inside = own === 'da' || own === 'en' ? own : language;
  const value = element instanceof HTMLInputElement && element.type === 'text' ? [element.value] : [];
  const told = [...spoken.map((name) => element.getAttribute(name) ?? ''), ...value];
  return [
    ...told.filter(Boolean).map((text) => ({ text: tidy(text), language: inside })),
    ...renderedChildren(element).flatMap((child) => saidBy(child, inside)),
  ];
};

const monthsIn = (language: Language): readonly string[] =>
  Array.from({ length: 12 }, (_, i) => `2026-${String(i + 1).padStart(2, '0')}-01`).flatMap((iso) =>
    (['long', 'short'] as const).map((month) => dateIn(iso, language, { month }).replace('.', '')),
  );

const months = [...new Set([...monthsIn('da'), ...monthsIn('en')])].sort((a, b) => b.length - a.length);
const dated = new RegExp(String.raw`\d{1,2}\.? (?:${months.join('|')})(?!\p{L})\.?(?: \d{4})?`, 'giu');
const numbered = /\d+(?:[.,:/-]\d+)+/g;

/** What a text's token may be: a number as the language writes it. */
const isNumberIn = (token: string, language: Language): boolean => {
  const [group, point] = language === 'da' ? ['.', ','] : [',', '.'];
  return numberIn(Number(token.replaceAll(group, '').replace(point, '.')), language) === token;
};

/** Without the point that ends a sentence. */
const bare = (text: string): string => text.replace(/\.$/, '');

const dayAlone = { day: 'numeric', month: 'long' } as const;

/** Every way to say one of these days or hours. */
const waysOf = (stamps: readonly string[], language: Language): ReadonlySet<string> =>
  new Set(
    [...new Set(stamps)].flatMap((iso) =>
      [day, shortDay, dayAlone, time].map((options) => bare(dateIn(iso, language, options))),
    ),
  );

/**
 * The tokens that are neither a number in the language of their text, nor a date or time of these stamps in it.
 *
 * @param content what the data hold as text, such as versions and sources: it stands as it is
 */
export const oddFormats = (
  all: readonly Said[],
  stamps: readonly string[],
  content: readonly string[] = [],
): readonly string[] => {
  const isContent = (token: string): boolean => content.some((text) => text.includes(token));
  const ways = { da: waysOf(stamps, 'da'), en: waysOf(stamps, 'en') };
  return all.flatMap(({ text, language }) => {
    const right = ways[language];
    const dates = [...text.matchAll(dated)].map(([token]) => token);
    const rest = text.replace(dated, ' ').replace(/–/g, ' ');
    const numbers = [...rest.matchAll(numbered)].map(([token]) => token);
    return [
      ...dates.filter((token) => !right.has(bare(token))),
      ...numbers.filter((token) => !right.has(token) && !isNumberIn(token, language)),
    ]
      .filter((token) => !isContent(token))
      .map((token) => `${language}: ${token}`);
  });
};

/** Every date and time anywhere in the data. */
export const stampsIn = (data: unknown): readonly string[] => {
  if (typeof data === 'string') return /^\d{4}-\d\d-\d\d(T.+)?$/.test(data) ? [data] : [];
  return typeof data === 'object' && data !== null ? Object.values(data).flatMap(stampsIn) : [];
};
