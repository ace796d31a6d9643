import { longDate } from '../dates.js';
import { richTextWords } from '../rich-text.js';

/** What staff read in the guidance: what to say and do, and who says so. */
export const guidanceDa = {
  language: 'da' as 'da' | 'en',

  guidance: 'Handlevejledning',
  none: 'Der er ingen handlevejledning til disse svar.',
  noneFor: (name: string) => `Der er ingen handlevejledning til ${name}.`,
  missingBase: 'En del af vejledningen mangler. Det, der vises her, bygger på den.',
  close: 'Luk',

  // phrases
  phrases: 'Sådan kan du åbne samtalen',
  combine: 'Kobl svarene',
  shownBecause: 'Vises, fordi',
  answerIs: (question: string, answer: string) => `”${question}” er ”${answer}”`,
  used: 'Brugt',
  copy: 'Kopiér',
  copied: 'Kopieret',
  copyByHand: 'Frasen kunne ikke kopieres herfra. Den er markeret. Tryk Ctrl+C.',
  copyText: 'Fraser til at kopiere',
  alsoIn: 'Vis også på',
  onlyDanish: 'Kun dansk',
  notIn: (language: string) => `Ingen af fraserne findes på ${language}.`,

  // a score
  understand: 'Hjælp til at forstå scoren',
  nowMark: (value: string) => `Nu ${value}`,
  lastMark: (value: string) => `sidst ${value}`,
  range: (from: string, to: string) => (from === to ? from : `${from}–${to}`),
  lies: (value: string, range: string, label?: string) =>
    `${value} ligger i ${range}${label === undefined ? '' : `: ${label}`}`,
  notDiagnosis: 'Tallet er ikke en diagnose.',

  // what to do
  actions: 'Det kan du gøre',
  offers: 'Tilbud',
  local: 'Lokalt tilbud',
  national: 'Nationalt tilbud',
  wholeCountry: 'Hele landet',
  municipalities: (codes: string) => `Kommunekode ${codes}`,
  checked: (at: string) => `Tjekket ${longDate(at, 'da')}.`,
  noLink: 'Uden link.',
  newWindow: richTextWords('da').newWindow,

  // who says so
  nationalWords: 'National',
  source: 'Kilde',
  sourceText: (publisher: string, version: string, at: string) =>
    `${publisher}. Version ${version}, ${longDate(at, 'da')}.`,
  builtOn: 'Hvad det bygger på',
  version: (version: string) => `Version ${version}.`,
  reviewBy: (at: string) => `Gennemgås senest ${longDate(at, 'da')}.`,
  overdue: 'Mangler gennemsyn',
  overdueText: (at: string) =>
    `Fristen var ${longDate(at, 'da')}. Tjek, at tilbuddet findes, før du foreslår det.`,
  overdueWords: (at: string) => `Fristen var ${longDate(at, 'da')}. Brug den med omtanke.`,
  unreadableReview: (text: string) => `Datoen for gennemsyn kan ikke læses: ”${text}”.`,
};

export type GuidanceWords = typeof guidanceDa;
