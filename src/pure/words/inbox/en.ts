import type { Dates } from '../dates.js';
import type { InboxWords } from './da.js';

const forms = (n: number) => (n === 1 ? '1 questionnaire' : `${n} questionnaires`);
const minutes = (n: number) => (n === 1 ? 'about 1 minute' : `about ${n} minutes`);

export const inboxEn = ({ clockTime, longDate, weekday }: Dates): InboxWords => ({
  language: 'en',
  begin: 'Begin',
  tryAgain: 'Try again',
  inbox: 'Your questionnaires',
  inboxLead: (n) =>
    n === 0
      ? 'There is nothing to answer right now. We will write to you when there is something new.'
      : `There ${n === 1 ? 'is' : 'are'} ${forms(n)} to answer before your next talk. You decide what you want to answer.`,
  toDo: (n) => `What to do now (${n})`,
  occasion: { initial: 'First talk', midway: 'Mid-course talk', final: 'Closing talk' },
  talkUnknown: 'Questionnaires',
  talkAt: (at) => `${weekday(at, 'en')} at ${clockTime(at, 'en')}`,
  talkHeld: (at) => `Held ${longDate(at, 'en')}`,
  withPerson: (name) => `with ${name}`,
  status: {
    todo: 'Not begun',
    started: 'In progress',
    answered: 'Answered',
    later: 'Comes later',
    expired: 'Expired',
  },
  dueBy: 'Answer by',
  takesAbout: (n) => `Takes ${minutes(n)}.`,
  sentDay: (at) => `Sent ${longDate(at, 'en')}`,
  opensOn: (at) => `You can answer from ${weekday(at, 'en')}. We will write to you.`,
  expiredOn: (at) =>
    `The time limit was ${weekday(at, 'en')}. You can no longer answer. Bring it up in your talk if it matters to you.`,
  continueAt: (n, of) => `Continue (${n} of ${of} answered)`,
  readAnswers: 'Read your answers',
  inboxUpdated: 'The list of questionnaires has been updated.',
  loadingInbox: 'Loading your questionnaires …',
  empty: 'You have no questionnaires right now',
  emptyText: 'We will write to you when there is one to answer.',
});
