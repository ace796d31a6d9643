import type { GuidanceMatch } from './engines/guidance.js';
import { offersFor, reviewOf } from './engines/guidance-offers.js';
import { safeAddress } from './model/address.js';
import type { GuidanceDocument, Offer } from './model/guidance.js';
import type { Level } from './model/level.js';
import { number } from './words/numbers.js';
import { guidanceWords, type GuidanceWords } from './words/guidance/index.js';
import type { Language } from './words/language.js';
import { plainMarkdown } from './words/markdown.js';
import { shorten } from './words/shorten.js';
import { staffWords } from './words/staff/index.js';
import { learn } from './words/vocabulary.js';

/** A card as CDS Hooks has it, of what guidance can fill. */
export interface CdsCard {
  readonly uuid: string;
  /** Under 140 characters. */
  readonly summary: string;
  /** GitHub's markdown; nothing from content is markup in it. */
  readonly detail: string;
  readonly indicator: 'info' | 'warning' | 'critical';
  readonly source: { readonly label: string; readonly url?: string };
  readonly links: readonly { readonly label: string; readonly url: string; readonly type: 'absolute' }[];
}

export interface CdsCardOptions {
  /** Danish where it is absent. */
  readonly language?: Language;
  /** Calendar day, "2026-09-03": what is past its review date then is flagged. */
  readonly today?: string;
  /** Four-digit code: only offers that its citizens may use. */
  readonly municipality?: string | undefined;
  /**
   * A UUID for each card; the key names document, version and topic. Without it the UUID is worked out from the key
   * (version 8), the same every time.
   */
  readonly uuid?: (key: string) => string;
}

const indicators: Record<Level, CdsCard['indicator']> = {
  red: 'critical',
  yellow: 'warning',
  green: 'info',
  grey: 'info',
};

/** Thirty-two bits of a text, FNV-1a from a seed. */
const hash = (text: string, seed: number): number => {
  let value = 0x811c9dc5 ^ seed;
  for (let i = 0; i < text.length; i += 1) value = Math.imul(value ^ text.charCodeAt(i), 0x01000193);
  return (value ^ (value >>> 15)) >>> 0;
};

/** A UUID of version 8 (RFC 9562) that is the same for the same key. It names a card; it keeps no secret. */
const uuidOf = (key: string): string => {
  const hex = [1, 2, 3, 4]
    .map((seed) =>
      hash(key, seed * 0x9e3779b1)
        .toString(16)
        .padStart(8, '0'),
    )
    .join('');
  const variant = ((Number.parseInt(hex.charAt(16), 16) & 3) | 8).toString(16);
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `8${hex.slice(13, 16)}`,
    `${variant}${hex.slice(17, 20)}`,
    hex.slice(20),
  ].join('-');
};

const isPast = (dated: { readonly reviewBy?: string }, today: string | undefined): boolean =>
  today !== undefined && reviewOf(dated, today) === 'past';

const absolute = (url: string | undefined): string | undefined => {
  const safe = safeAddress(url);
  return safe && /^https:\/\/./i.test(safe) ? safe : undefined;
};

interface Making {
  readonly words: GuidanceWords;
  readonly today: string | undefined;
}

const section = (title: string, lines: readonly string[]): readonly string[] =>
  lines.length ? [`### ${title}`, lines.join('\n')] : [];

const offerLine = (offer: Offer, { words, today }: Making): string => {
  const late = isPast(offer, today) ? ` (${words.overdue})` : '';
  return `- **${plainMarkdown(offer.title) || '·'}**${late}: ${plainMarkdown(offer.text)}`;
};

const sourceLine = (document: GuidanceDocument, { words, today }: Making): string => {
  const late = isPast(document, today) ? ` ${words.overdue}.` : '';
  const text = words.sourceText(document.publisher, document.version, document.date);
  return `${words.source}: ${plainMarkdown(text)}${late}`;
};

/** What the range of the score says. The number stands in the phrases; here it is what to ask. */
const rangeLines = ({ bands, score }: GuidanceMatch, { words }: Making): readonly string[] =>
  bands
    .filter(({ from, to }) => score !== undefined && score >= from && score <= to)
    .map(({ from, to, text }) => {
      const range = words.range(number(from, words.language), number(to, words.language));
      return `${range}: ${plainMarkdown(text)} ${words.notDiagnosis}`;
    });

const detailOf = (match: GuidanceMatch, offers: readonly Offer[], making: Making): string =>
  [
    match.phrases.map(({ text }) => `> ${plainMarkdown(text)}`).join('\n>\n'),
    ...section(making.words.understand, rangeLines(match, making)),
    ...section(
      making.words.actions,
      match.actions.map(({ text }) => `- ${plainMarkdown(text)}`),
    ),
    ...section(
      making.words.offers,
      offers.map((offer) => offerLine(offer, making)),
    ),
    match.documents.map((document) => sourceLine(document, making)).join('  \n'),
  ]
    .filter(Boolean)
    .join('\n\n');

/** Cut at a word to under 140 characters, and never in the middle of a letter. */
const summaryOf = (text: string): string =>
  shorten(text, 137).replace(/[\ud800-\udbff](?![\udc00-\udfff])/g, '');

const cardOf = (
  match: GuidanceMatch,
  { language = 'da', today, municipality, uuid = uuidOf }: CdsCardOptions,
): CdsCard => {
  const { topic, document, documents, level, greyReason } = match;
  const words = guidanceWords(language);
  const grey = greyReason ? ` (${staffWords(language).grey[greyReason]})` : '';
  const offers = offersFor(match.offers, municipality);
  const url = absolute(document.source);
  return {
    uuid: uuid([document.id, document.version, topic.id].join('|')),
    summary: summaryOf(`${shorten(topic.title, 135 - grey.length)}${grey}`),
    detail: detailOf(match, offers, { words, today }),
    indicator: indicators[level ?? 'grey'],
    source: {
      label: [...new Set(documents.map(({ publisher }) => publisher))].join(', '),
      ...(url !== undefined && { url }),
    },
    links: offers.flatMap((offer) => {
      const address = absolute(offer.url);
      const label = isPast(offer, today) ? `${offer.title} (${words.overdue})` : offer.title;
      return address ? [{ label, url: address, type: 'absolute' as const }] : [];
    }),
  };
};

/**
 * Guidance as CDS Hooks cards, one for each topic that applies, in the order of the matches: red is critical, yellow a
 * warning, green information, and grey information with its reason in the summary.
 */
export const toCdsCards = async (
  matches: readonly GuidanceMatch[],
  options: CdsCardOptions = {},
): Promise<readonly CdsCard[]> => {
  await learn(options.language ?? 'da');
  return matches.map((match) => cardOf(match, options));
};
