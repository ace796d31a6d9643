import type { Helper, ResponseMode } from '../../model/response.js';
import { clockTime } from '../clock.js';
import { longDate, shortDate } from '../dates.js';

/** What staff read beside the answers of a talk: filters, marks, notes and copying. */
export const answersDa = {
  language: 'da' as 'da' | 'en',

  // filters
  filters: 'Vælg svar',
  level: (level: string, n: number) => `${level} (${n})`,
  onlyChanged: (n: number) => `Kun ændrede (${n})`,
  area: 'Område',
  allAreas: 'Alle områder',
  search: 'Søg i svarene',
  showing: (shown: number, of: number) =>
    shown === of ? (of === 1 ? '1 svar.' : `${of} svar.`) : `Viser ${shown} af ${of} svar.`,
  none: 'Ingen svar passer til det, du har valgt.',
  showAll: 'Vis alle svar',
  sortBy: (column: string) => `Sortér efter ${column.toLowerCase()}`,
  inTalk: 'I samtalen',
  foldedGreen: (n: number) =>
    n === 1 ? '1 grønt svar er foldet sammen.' : `${n} grønne svar er foldet sammen.`,

  // an answer
  notAsked: (names: string) => `Ikke stillet, fordi det afhænger af andre svar: ${names}.`,
  skipReason: (reason: string) => `Grund: ${reason}`,
  comment: 'Kommentar',
  questionChanged: (now: string | undefined, before: string | undefined) =>
    `Ingen pil, fordi spørgsmålet eller svarmulighederne er ændret${now && before && now !== before ? ` fra version ${before} til ${now}` : ''}.`,
  scaleChanged: 'Ingen pil, fordi skalaen er ændret.',
  mode: {
    home: 'hjemme',
    'on-site': 'på stedet',
    assisted: 'med hjælp',
    paper: 'på papir',
  } as Record<ResponseMode, string>,
  helper: {
    none: '',
    relative: 'fra en pårørende',
    staff: 'fra en medarbejder',
    interpreter: 'fra en tolk',
    other: 'fra en anden',
  } as Record<Helper, string>,
  by: { person: 'af borgeren selv', relative: 'af en pårørende', staff: 'af personalet' } as Record<
    string,
    string
  >,
  sent: (at: string, how: string) =>
    `Sendt ${longDate(at, 'da')} kl. ${clockTime(at, 'da')}${how ? ` ${how}` : ''}.`,
  discussedCount: (n: number, of: number) => `${n} af ${of} svar drøftet.`,

  // marks and notes
  discussed: 'Drøftet',
  discussedOf: (name: string) => `Drøftet: ${name}`,
  followUp: 'Følg op',
  followUpOf: (name: string) => `Følg op: ${name}`,
  note: 'Note',
  editNote: 'Ret note',
  noteTo: (name: string) => `Note til ${name}`,
  editNoteTo: (name: string) => `Ret note til ${name}`,
  saveNote: 'Gem note',
  cancel: 'Fortryd',
  characters: (n: number, most: number) => `${n} af ${most} tegn`,
  noteBy: (author: string | undefined, at: string | undefined) =>
    [author, at && `${shortDate(at, 'da')} kl. ${clockTime(at, 'da')}`].filter(Boolean).join(', '),

  // copying
  take: 'Tag med',
  parts: { all: 'Alle svar', 'red-yellow': 'Røde og gule', notes: 'Noter' } as Record<string, string>,
  copy: 'Kopiér som tekst',
  copied: 'Kopieret',
  copyByHand: 'Teksten kunne ikke kopieres herfra. Den er markeret. Tryk Ctrl+C.',
  copyText: 'Tekst til journalen',
  close: 'Luk',
  leftOut: (n: number) => (n === 1 ? '… 1 svar er ikke med.' : `… ${n} svar er ikke med.`),
  lastWas: (answer: string) => `sidst ${answer}`,
  noNotes: 'Ingen noter.',
  pressColour: 'Tryk på en farve for at se reglen bag.',
};

export type AnswersWords = typeof answersDa;
