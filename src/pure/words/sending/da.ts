import type { ProblemCode } from '../../model/problem.js';
import type { ProblemWords } from '../problems/index.js';
import { clockTime } from '../clock.js';
import { longDate, weekday } from '../dates.js';

const forms = (n: number) => (n === 1 ? '1 skema' : `${n} skemaer`);

/** What a citizen reads after the last question: before sending, after it, and later. */
export const sendingDa = {
  language: 'da' as 'da' | 'en',

  // check page
  check: 'Tjek dine svar',
  checkLead:
    'Du kan rette dine svar, før du sender dem. Du må gerne sende, selv om du har sprunget noget over.',
  answeredOf: (n: number, of: number) => `${n} af ${of} besvaret`,
  unanswered: 'Ikke besvaret',
  unanswerable: 'Kan ikke besvares her',
  change: 'Ret',
  changeAnswer: (question: string) => `Ret svaret på: ${question}`,
  answer: 'Svar',
  answerQuestion: (question: string) => `Svar på: ${question}`,
  send: 'Send svar',
  sending: 'Sender …',
  sendLater: 'Send senere',
  requiredTitle: 'Du mangler at svare på noget, før du kan sende',
  sendFailedTitle: 'Dine svar er ikke sendt',
  sendFailed: 'Svarene er ikke gået tabt. De står stadig her på siden.',

  // a draft that is kept, or not
  savedAnnouncement: 'Dine svar er gemt.',
  problems: {
    'newer-version': {
      title: 'Der er nyere svar',
      text: 'Du har svaret på en anden enhed imens. Hent de nyeste svar, eller behold dem, du har her.',
    },
    refused: {
      title: 'Svarene blev ikke modtaget',
      text: 'Systemet kunne ikke tage imod dem. Kontakt den, der har sendt skemaet til dig.',
    },
  } satisfies Partial<Record<ProblemCode, ProblemWords>>,
  takeNewest: 'Hent de nyeste svar',
  keepMine: 'Behold svarene her',

  // receipt
  sent: 'Dine svar er sendt',
  sentAt: (at: string) => `${capital(weekday(at, 'da'))} kl. ${clockTime(at, 'da')}`,
  sentAnnouncement: 'Dine svar er sendt.',
  nextSteps: 'Det sker der nu',
  reads: (reader: string | undefined) => `${reader ?? 'Din kontaktperson'} læser dine svar`,
  readsText: 'Det sker, når jeres samtale forberedes.',
  talk: (at: string | undefined) =>
    at ? `I taler sammen ${weekday(at, 'da')} kl. ${clockTime(at, 'da')}` : 'I taler sammen',
  talkText: 'I tager udgangspunkt i det, der er vigtigst for dig.',
  agree: 'I aftaler, hvad der skal ske',
  agreeText: 'Det kan være et mål, et tilbud eller at fortsætte som nu.',
  nobodyWatches: 'Ingen holder øje med svarene hele tiden. Har du brug for hjælp før samtalen:',
  callDoctor: 'Ring til din læge. Når lægen har lukket, så ring til lægevagten.',
  callEmergency: 'Er det livstruende, så ring 112.',
  dueBy: 'Svar senest',
  remaining: (n: number) => `Du mangler ${forms(n)} til samme samtale`,
  readOrPrint: 'Læs dine svar',

  // own answers
  yourAnswers: 'Dine svar',
  notSentYet: 'Ikke sendt endnu',
  sentOn: (at: string) => `Sendt ${longDate(at, 'da')} kl. ${clockTime(at, 'da')}`,
  print: 'Udskriv',
};

/** "torsdag den 3. marts" -> "Torsdag den 3. marts" at the start of a line. */
const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

export type SendingWords = typeof sendingDa;
