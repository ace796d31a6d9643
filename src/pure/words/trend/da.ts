import type { PlainChange } from '../../model/plain-change.js';
import type { OccasionKind } from '../../model/request.js';
import { longDate, monthOf } from '../dates.js';

/** How a change stands to the instrument's minimal important difference; undefined where it has none. */
export type Relevance = 'relevant' | 'below' | undefined;

/** "april"; "april 2025" from another year; the day where both lie in one month. */
const when = (at: string, now: string): string =>
  longDate(at, 'da').replace(/^\S+ /, '') === longDate(now, 'da').replace(/^\S+ /, '')
    ? `den ${longDate(at, 'da').replace(/ \d+$/, '')}`
    : monthOf(at, 'da', now);

const during = (at: string, now: string): string =>
  when(at, now).startsWith('den ') ? when(at, now) : `i ${when(at, now)}`;

const weighed = (relevance: Relevance): string =>
  relevance === 'relevant'
    ? ', og ændringen er klinisk relevant'
    : relevance === 'below'
      ? ', men mindre end det, der kaldes klinisk relevant'
      : '';

/** How scores moved over time: for staff, and, without numbers, for the person whose they are. */
export const trendDa = {
  language: 'da' as 'da' | 'en',
  title: 'Udvikling over tid',
  lead: 'Værst først. Hver skala har sin egen akse med faste ender.',
  noPoints: 'Ingen målinger endnu.',

  // how much of it
  stretches: 'Vis',
  stretch: { all: 'Hele forløbet', 'two-years': 'De seneste to år', year: 'Det seneste år' } as Record<
    'all' | 'two-years' | 'year',
    string
  >,
  emptyStretch: 'Ingen målinger i det valgte tidsrum.',
  showing: (shown: number, of: number): string =>
    shown === of ? `Alle ${of} målinger vises.` : `Viser ${shown} af ${of} målinger.`,
  page: (first: number, last: number, of: number) => `Måling ${first}–${last} af ${of}.`,
  older: 'Ældre',
  newer: 'Nyere',
  olderOf: (name: string) => `Ældre målinger: ${name}`,
  newerOf: (name: string) => `Nyere målinger: ${name}`,

  // a scale and its table
  scale: (min: string, max: string) => `Skala ${min}–${max}.`,
  date: 'Dato',
  score: 'Score',
  missing: 'mangler',
  invalid: 'ugyldig',
  notAnsweredThen: 'ikke besvaret',
  future: 'Datoen ligger i fremtiden',
  outside: (min: string, max: string) => `Uden for skalaen ${min}–${max}`,
  relevantMeans: (by: string) => `Klinisk relevant betyder her en ændring på mindst ${by}.`,
  sourceIs: (source: string) => `Kilde: ${source}`,

  // the sentence
  onlyOne: 'Kun én måling. Der er endnu ingen udvikling at vise.',
  same: (name: string, value: string, at: string, now: string) =>
    `${name} er ${value}, som ${during(at, now)}.`,
  moved: (name: string, from: string, to: string, at: string, now: string, up: boolean) =>
    `${name} er ${up ? 'steget' : 'faldet'} fra ${from} ${during(at, now)} til ${to} nu.`,
  means: (change: string, relevance: Relevance) => `Det er ${change}${weighed(relevance)}.`,
  sinceFirst: (at: string, now: string, change: string, relevance: Relevance) =>
    `Siden ${when(at, now)} er det ${change}${weighed(relevance)}.`,
  sameAsFirst: (at: string, now: string) => `Det er det samme som ${during(at, now)}.`,
  missingCount: (n: number) => (n === 1 ? '1 måling mangler.' : `${n} målinger mangler.`),
  nowMissing: 'Scoren er ikke beregnet nu, så den kan ikke sammenlignes.',
  changed: {
    'question-changed': 'Spørgsmålet er ændret undervejs, så ældre tal kan ikke sammenlignes.',
    'scale-changed': 'Skalaen er ændret undervejs, så ældre tal kan ikke sammenlignes.',
  } as Record<'question-changed' | 'scale-changed', string>,
  changedBefore: {
    'question-changed': (at: string, now: string) =>
      `Tal fra før ${when(at, now)} kan ikke sammenlignes med nu, for spørgsmålet er ændret.`,
    'scale-changed': (at: string, now: string) =>
      `Tal fra før ${when(at, now)} kan ikke sammenlignes med nu, for skalaen er ændret.`,
  } as Record<'question-changed' | 'scale-changed', (at: string, now: string) => string>,
  newestInFuture: 'Den nyeste måling har en dato i fremtiden.',

  // talks and offers
  talk: 'Samtale',
  talks: {
    initial: 'Afklarende samtale',
    midway: 'Forløbssamtale',
    final: 'Afsluttende samtale',
  } as Record<OccasionKind, string>,
  mark: { talk: 'Samtale', offer: 'Tilbud' } as Record<'talk' | 'offer', string>,
  offer: (label: string) => `Tilbud: ${label}`,

  // the chart
  chart: (name: string) => `Graf, ${name}. Piletaster går fra måling til måling.`,
  keys: '← → går fra måling til måling',
  line: (level: string, text: string) => `${level.toLowerCase()} ved ${text}`,
  breaks: { 'question-changed': 'spørgsmålet er ændret', 'scale-changed': 'skalaen er ændret' } as Record<
    'question-changed' | 'scale-changed',
    string
  >,
  lineKey: {
    dashed: 'hen over et svar, der mangler',
    offScale: 'Ældre tal på en anden skala står kun i tabellen.',
  },
  chartFailed: 'Grafen kunne ikke vises. Tallene står i tabellen.',

  // out of here
  copy: 'Kopiér',
  copyOf: (name: string) => `Kopiér: ${name}`,
  copied: 'Kopieret',
  copiedOf: (name: string) => `Kopieret: ${name}`,
  copyByHand: 'Teksten kunne ikke kopieres herfra. Den er markeret. Tryk Ctrl+C.',
  copyText: 'Tekst til journalen',
  close: 'Luk',
  csv: 'Hent tal (CSV)',
  picture: 'Hent billede',
  pictureOf: (name: string) => `Hent billede: ${name}`,
  fileName: 'udvikling',
  handedOver: 'Filen er givet til din browser. Kommer den ikke, må siden ikke hente filer.',
  fileFailed: 'Filen kunne ikke laves her. Tallene står i tabellen.',
  columns: [
    'Skala',
    'Dato',
    'Type',
    'Score',
    'Farve',
    'Siden sidst',
    'Bemærkning',
    'Spørgeskema',
    'Spørgsmål',
  ],
  measurement: 'Måling',

  // for the person whose scores they are
  plainTitle: 'Udviklingen i dine svar',
  plainLead: 'Det er regnet ud fra dine egne svar. Tal gerne om det i din næste samtale.',
  plain: {
    first: 'Du har svaret én gang. Når du svarer igen, kan du se, om noget har ændret sig.',
    'question-changed': 'Spørgsmålene er ændret siden sidst, så de to gange kan ikke sammenlignes.',
    'missing-now': 'Der mangler svar denne gang, så det kan ikke sammenlignes med sidst.',
    'missing-before': 'Der manglede svar sidst, så det kan ikke sammenlignes.',
    same: 'Det går som sidst, viser dine svar.',
    'about-same': 'Det går omtrent som sidst, viser dine svar.',
    better: 'Det er blevet bedre siden sidst, viser dine svar.',
    worse: 'Det er blevet dårligere siden sidst, viser dine svar.',
    'towards-better': 'Dine svar peger i en bedre retning end sidst. Hvor meget det betyder, kan I tale om.',
    'towards-worse':
      'Dine svar peger i en dårligere retning end sidst. Hvor meget det betyder, kan I tale om.',
    different: 'Dine svar er anderledes end sidst.',
  } as Record<PlainChange, string>,
  plainRow: {
    first: 'første gang',
    'question-changed': 'spørgsmålene er ændret',
    'missing-now': 'svar mangler',
    'missing-before': 'svar manglede gangen før',
    same: 'som gangen før',
    'about-same': 'omtrent som gangen før',
    better: 'bedre end gangen før',
    worse: 'dårligere end gangen før',
    'towards-better': 'i en bedre retning end gangen før',
    'towards-worse': 'i en dårligere retning end gangen før',
    different: 'anderledes end gangen før',
  } as Record<PlainChange, string>,
  plainColumn: 'Sammenlignet',
  plainInvalid: 'tæller ikke med',
  better: 'bedre',
  worse: 'dårligere',
};

export type TrendWords = typeof trendDa;
