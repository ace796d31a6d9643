import type { Dates } from '../dates.js';
import type { GuidanceWords } from './da.js';
import { richTextWords } from '../rich-text.js';

/** What staff read in the guidance, in English. */
export const guidanceEn = ({ longDate }: Dates): GuidanceWords => ({
  language: 'en',

  guidance: 'Guidance',
  none: 'There is no guidance for these answers.',
  noneFor: (name) => `There is no guidance for ${name}.`,
  missingBase: 'Part of the guidance is missing. What is shown here builds on it.',
  close: 'Close',

  phrases: 'How you can open the talk',
  combine: 'Link the answers',
  shownBecause: 'Shown because',
  answerIs: (question, answer) => `“${question}” is “${answer}”`,
  used: 'Used',
  copy: 'Copy',
  copied: 'Copied',
  copyByHand: 'The phrase could not be copied from here. It is selected. Press Ctrl+C.',
  copyText: 'Phrases to copy',
  alsoIn: 'Also show in',
  onlyDanish: 'Danish only',
  notIn: (language) => `None of the phrases are there in ${language}.`,

  understand: 'Help to understand the score',
  nowMark: (value) => `Now ${value}`,
  lastMark: (value) => `last ${value}`,
  range: (from, to) => (from === to ? from : `${from}–${to}`),
  lies: (value, range, label) => `${value} lies in ${range}${label === undefined ? '' : `: ${label}`}`,
  notDiagnosis: 'The number is not a diagnosis.',

  actions: 'What you can do',
  offers: 'Offers',
  local: 'Local offer',
  national: 'National offer',
  wholeCountry: 'The whole country',
  municipalities: (codes) => `Municipality code ${codes}`,
  checked: (at) => `Checked ${longDate(at, 'en')}.`,
  noLink: 'Without a link.',
  newWindow: richTextWords('en').newWindow,

  nationalWords: 'National',
  source: 'Source',
  sourceText: (publisher, version, at) => `${publisher}. Version ${version}, ${longDate(at, 'en')}.`,
  builtOn: 'What it builds on',
  version: (version) => `Version ${version}.`,
  reviewBy: (at) => `To be reviewed by ${longDate(at, 'en')}.`,
  overdue: 'Review overdue',
  overdueText: (at) =>
    `The time limit was ${longDate(at, 'en')}. Check that the offer exists before you suggest it.`,
  overdueWords: (at) => `The time limit was ${longDate(at, 'en')}. Use it with care.`,
  unreadableReview: (text) => `The date of review cannot be read: “${text}”.`,
});
