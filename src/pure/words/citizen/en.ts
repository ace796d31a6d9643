import type { Dates } from '../dates.js';
import type { CitizenWords } from './da.js';

const questions = (n: number) => (n === 1 ? '1 question' : `${n} questions`);
const minutes = (n: number) => (n === 1 ? 'about 1 minute' : `about ${n} minutes`);

/** The dates are handed in: a file that comes late brings nothing which is there already. */
export const citizenEn = ({ clockTime }: Pick<Dates, 'clockTime'>): CitizenWords => ({
  language: 'en',
  question: (n) => `Question ${n}`,
  questionOf: (n, of) => `Question ${n} of ${of}`,
  part: (n, of, title) => `Part ${n} of ${of} · ${title}`,
  why: 'Why do we ask?',
  next: 'Continue',
  back: 'Back',
  skip: 'Skip',
  clear: 'Remove my answer',
  later: 'Close and continue later',
  begin: 'Begin',
  needed: 'This question must be answered before you can send.',
  notAnswered: 'You have not answered. You can answer now or skip the question.',
  chooseUpTo: (n) => `You can choose up to ${n}.`,
  chosen: (n, of) => `You have chosen ${n} of ${of}.`,
  charactersLeft: (n) => (n === 1 ? '1 character left' : `${n} characters left`),
  other: 'Write your own answer',
  scale: (from, to) => `Choose a number from ${from} to ${to}.`,
  choose: 'Choose an answer',
  day: 'Day',
  month: 'Month',
  year: 'Year',
  unsupported: 'This question cannot be shown here. Bring it up in your talk.',
  aboutYou: 'There are no right or wrong answers. You decide what you want to answer.',
  takes: (n) => `It takes ${minutes(n)}.`,
  howMany: (n) => (n === 1 ? 'There is 1 question.' : `There are ${questions(n)}.`),
  takesAbout: (n) => `Takes ${minutes(n)}.`,
  notReadAtOnce: 'Your answers are not read at once',
  notReadAtOnceText: (reader) =>
    `${reader ?? 'Your contact person'} reads them before your talk. If you need help before then, call your doctor. If a life is in danger, call 112.`,
  backToInbox: 'Back to your questionnaires',
  errorTitle: 'Correct this before you go on',
  errorPrefix: 'Error: ',
  numberNeeded: 'Write a number, for example 3.',
  wholeNumberNeeded: 'Write a whole number, for example 3.',
  between: (min, max) => `Write a number from ${min} to ${max}.`,
  atLeast: (min) => `Write a number of at least ${min}.`,
  atMost: (max) => `Write a number of at most ${max}.`,
  dateNeeded: 'Write a date that exists. For example 3 3 2026.',
  tooLong: (n) => `Write at most ${n} characters.`,
  tooMany: (n) => `Choose at most ${n}.`,
  saved: (at) => `Saved at ${clockTime(at, 'en')}`,
  saving: 'Saving …',
  notSaved: 'Not saved yet',
  tryAgain: 'Try again',
});
