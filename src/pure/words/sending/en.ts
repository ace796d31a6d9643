import type { Dates } from '../dates.js';
import type { SendingWords } from './da.js';

const forms = (n: number) => (n === 1 ? '1 questionnaire' : `${n} questionnaires`);

/** The dates are handed in: a file that comes late brings nothing which is there already. */
export const sendingEn = ({ clockTime, longDate, weekday }: Dates): SendingWords => ({
  language: 'en',
  check: 'Check your answers',
  checkLead:
    'You can change your answers before you send them. You may send even if you have skipped something.',
  answeredOf: (n, of) => `${n} of ${of} answered`,
  unanswered: 'Not answered',
  unanswerable: 'Cannot be answered here',
  change: 'Change',
  changeAnswer: (question) => `Change the answer to: ${question}`,
  answer: 'Answer',
  answerQuestion: (question) => `Answer: ${question}`,
  send: 'Send answers',
  sending: 'Sending …',
  sendLater: 'Send later',
  requiredTitle: 'There is something to answer before you can send',
  sendFailedTitle: 'Your answers have not been sent',
  sendFailed: 'The answers are not lost. They are still here on the page.',
  savedAnnouncement: 'Your answers are saved.',
  problems: {
    'newer-version': {
      title: 'There are newer answers',
      text: 'You have answered on another device meanwhile. Load the newest answers, or keep the ones here.',
    },
    refused: {
      title: 'The answers were not received',
      text: 'The system could not take them. Contact whoever sent you the questionnaire.',
    },
  },
  takeNewest: 'Load the newest answers',
  keepMine: 'Keep the answers here',
  sent: 'Your answers have been sent',
  sentAt: (at) => `${weekday(at, 'en')} at ${clockTime(at, 'en')}`,
  sentAnnouncement: 'Your answers have been sent.',
  nextSteps: 'What happens now',
  reads: (reader) => `${reader ?? 'Your contact person'} reads your answers`,
  readsText: 'It is done when your talk is prepared.',
  talk: (at) =>
    at ? `You talk together on ${weekday(at, 'en')} at ${clockTime(at, 'en')}` : 'You talk together',
  talkText: 'You start from what matters most to you.',
  agree: 'You agree on what is to happen',
  agreeText: 'It can be a goal, an offer, or going on as now.',
  nobodyWatches: 'Nobody watches the answers all the time. If you need help before the talk:',
  callDoctor: 'Call your doctor. When the doctor is closed, call the out-of-hours service.',
  callEmergency: 'If a life is in danger, call 112.',
  dueBy: 'Answer by',
  remaining: (n) => `There ${n === 1 ? 'is' : 'are'} ${forms(n)} left for the same talk`,
  readOrPrint: 'Read your answers',
  yourAnswers: 'Your answers',
  notSentYet: 'Not sent yet',
  sentOn: (at) => `Sent ${longDate(at, 'en')} at ${clockTime(at, 'en')}`,
  print: 'Print',
});
