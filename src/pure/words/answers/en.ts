import type { Dates } from '../dates.js';
import type { AnswersWords } from './da.js';

/** What staff read beside the answers of a talk, in English. */
export const answersEn = ({ clockTime, longDate, shortDate }: Dates): AnswersWords => ({
  language: 'en',

  filters: 'Choose answers',
  level: (level, n) => `${level} (${n})`,
  onlyChanged: (n) => `Changed only (${n})`,
  area: 'Area',
  allAreas: 'All areas',
  search: 'Search the answers',
  showing: (shown, of) =>
    shown === of ? (of === 1 ? '1 answer.' : `${of} answers.`) : `Showing ${shown} of ${of} answers.`,
  none: 'No answers match what you have chosen.',
  showAll: 'Show all answers',
  sortBy: (column) => `Sort by ${column.toLowerCase()}`,
  inTalk: 'In the talk',
  foldedGreen: (n) => (n === 1 ? '1 green answer is folded.' : `${n} green answers are folded.`),

  notAsked: (names) => `Not asked, since it depends on other answers: ${names}.`,
  skipReason: (reason) => `Reason: ${reason}`,
  comment: 'Comment',
  questionChanged: (now, before) =>
    `No arrow, since the question or its options were changed${now && before && now !== before ? ` from version ${before} to ${now}` : ''}.`,
  scaleChanged: 'No arrow, since the scale was changed.',
  mode: { home: 'at home', 'on-site': 'on site', assisted: 'with help', paper: 'on paper' },
  helper: {
    none: '',
    relative: 'from a relative',
    staff: 'from a member of staff',
    interpreter: 'from an interpreter',
    other: 'from somebody else',
  },
  by: { person: 'by the citizen', relative: 'by a relative', staff: 'by staff' },
  sent: (at, how) => `Sent ${longDate(at, 'en')} at ${clockTime(at, 'en')}${how ? ` ${how}` : ''}.`,
  discussedCount: (n, of) => `${n} of ${of} answers discussed.`,

  discussed: 'Discussed',
  discussedOf: (name) => `Discussed: ${name}`,
  followUp: 'Follow up',
  followUpOf: (name) => `Follow up: ${name}`,
  note: 'Note',
  editNote: 'Edit note',
  noteTo: (name) => `Note to ${name}`,
  editNoteTo: (name) => `Edit note to ${name}`,
  saveNote: 'Save note',
  cancel: 'Cancel',
  characters: (n, most) => `${n} of ${most} characters`,
  noteBy: (author, at) =>
    [author, at && `${shortDate(at, 'en')} at ${clockTime(at, 'en')}`].filter(Boolean).join(', '),

  take: 'Take',
  parts: { all: 'All answers', 'red-yellow': 'Red and yellow', notes: 'Notes' },
  copy: 'Copy as text',
  copied: 'Copied',
  copyByHand: 'The text could not be copied from here. It is selected. Press Ctrl+C.',
  copyText: 'Text for the record',
  close: 'Close',
  leftOut: (n) => (n === 1 ? '… 1 answer is left out.' : `… ${n} answers are left out.`),
  lastWas: (answer) => `last ${answer}`,
  noNotes: 'No notes.',
  pressColour: 'Press a colour to see the rule behind it.',
});
