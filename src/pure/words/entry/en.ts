import type { EntryWords } from './da.js';

export const entryEn: EntryWords = {
  language: 'en',

  time: 'Time',
  timeHint: 'For example 9:30.',
  likeThis: 'Write it like this:',
  unit: 'Unit',
  chooseUnit: 'Choose a unit',

  row: (n) => `Answer ${n}`,
  addRow: 'Add one more answer',
  removeRow: (n) => `Remove answer ${n}`,
  removedRow: (n) => `Answer ${n} was removed.`,
  undo: 'Undo',
  mostRows: (n) => `You can give up to ${n} answers.`,

  answerTo: 'to:',

  addCopy: (name) => `Add one more: ${name}`,
  removeCopy: (name, n) => `Remove ${name} ${n}`,
  removedCopy: (name, n) => `${name} ${n} was removed.`,
  noMoreCopies: 'No more can be added.',
  copy: (name, n) => `${name} ${n}`,

  chooseFile: 'Choose a file',
  chooseOtherFile: 'Choose another file',
  fileLimit: (size) => `The file may be ${size} at most.`,
  fileTypes: (types) => `You can choose: ${types}.`,
  fileGiven: (name, size) => `${name} (${size})`,
  noName: 'File without a name',
  removeFile: (name) => `Remove ${name}`,
  picture: (name) => `Your picture: ${name}`,

  notAsked: '(Not asked, as you have answered.)',
  untitled: 'Questionnaire',
  nothingYet: '(There is nothing here yet.)',
  nothingToChoose: 'There is nothing to choose yet.',
  search: 'Search',
  searchHint: 'Write a few letters.',
  searching: 'Searching …',
  found: (n) => (n === 0 ? 'Nothing matches.' : n === 1 ? '1 matches.' : `${n} match.`),
  foundMore: (shown) => `The first ${shown} are shown. Write more to find the right one.`,
  searchFailed: 'Searching is not possible right now.',
  chosenNow: (text) => `You have chosen: ${text}`,

  timeNeeded: 'Write a time, for example 9:30.',
  addressNeeded: 'Write an internet address, for example https://www.sundhed.dk.',
  tooShort: (n) => (n === 1 ? 'Write at least 1 character.' : `Write at least ${n} characters.`),
  tooFew: (n) => `Give at least ${n} answers.`,
  decimals: (n) =>
    n === 0 ? 'Write a whole number.' : n === 1 ? 'Write 1 decimal at most.' : `Write ${n} decimals at most.`,
  patternNeeded: 'The answer is not written in the way that the questionnaire asks for.',
  patternLike: (format) => `Write it like this: ${format}.`,
  notBefore: (date) => `Write a date that is ${date} or later.`,
  notAfter: (date) => `Write a date that is ${date} or earlier.`,
  unitNeeded: 'Choose a unit too.',
  fileTooBig: (size) => `The file is too big. It may be ${size} at most.`,
  fileTypeWrong: (types) => `That kind of file cannot be used here. You can choose: ${types}.`,
  fileUnread: 'The file could not be read. Try again, or choose another.',
  inRow: (n, text) => `Answer ${n}: ${text}`,
};
