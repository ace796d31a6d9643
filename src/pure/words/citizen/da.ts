import { clockTime, longDate, weekday } from '../dates.js';

const questions = (n: number) => (n === 1 ? '1 spørgsmål' : `${n} spørgsmål`);
const forms = (n: number) => (n === 1 ? '1 skema' : `${n} skemaer`);
const minutes = (n: number) => (n === 1 ? 'ca. 1 minut' : `ca. ${n} minutter`);

/** What a citizen reads. "Du", short sentences, no blame, no exclamation marks. */
export const citizenDa = {
  language: 'da' as 'da' | 'en',

  // one question
  question: (n: number) => `Spørgsmål ${n}`,
  questionOf: (n: number, of: number) => `Spørgsmål ${n} af ${of}`,
  part: (n: number, of: number, title: string) => `Del ${n} af ${of} · ${title}`,
  why: 'Hvorfor spørger vi?',
  next: 'Fortsæt',
  back: 'Tilbage',
  skip: 'Spring over',
  clear: 'Fjern mit svar',
  later: 'Luk og fortsæt senere',
  begin: 'Begynd',
  needed: 'Dette spørgsmål skal besvares, før du kan sende.',
  notAnswered: 'Du har ikke svaret. Du kan svare nu eller springe spørgsmålet over.',
  chooseUpTo: (n: number) => `Du kan vælge op til ${n}.`,
  chosen: (n: number, of: number) => `Du har valgt ${n} af ${of}.`,
  charactersLeft: (n: number) => (n === 1 ? '1 tegn tilbage' : `${n} tegn tilbage`),
  other: 'Skriv selv et svar',
  scale: (from: string, to: string) => `Vælg et tal fra ${from} til ${to}.`,
  choose: 'Vælg et svar',
  day: 'Dag',
  month: 'Måned',
  year: 'År',
  unsupported: 'Dette spørgsmål kan ikke vises her. Tag det op i samtalen.',

  // the introduction
  aboutYou: 'Der er ingen rigtige eller forkerte svar. Du bestemmer selv, hvad du vil svare på.',
  takes: (n: number) => `Det tager ${minutes(n)}.`,
  howMany: (n: number) => `Der er ${questions(n)}.`,

  // errors in a format, never in a person
  errorTitle: 'Ret dette, før du går videre',
  errorPrefix: 'Fejl: ',
  numberNeeded: 'Skriv et tal, for eksempel 3.',
  wholeNumberNeeded: 'Skriv et helt tal, for eksempel 3.',
  between: (min: string, max: string) => `Skriv et tal fra ${min} til ${max}.`,
  atLeast: (min: string) => `Skriv et tal, der er mindst ${min}.`,
  atMost: (max: string) => `Skriv et tal, der er højst ${max}.`,
  dateNeeded: 'Skriv en dato, som findes. For eksempel 3 3 2026.',
  tooLong: (n: number) => `Skriv højst ${n} tegn.`,
  tooMany: (n: number) => `Vælg højst ${n}.`,

  // saving
  saved: (at: string) => `Gemt kl. ${clockTime(at, 'da')}`,
  saving: 'Gemmer …',
  notSaved: 'Ikke gemt endnu',
  takeNewest: 'Hent de nyeste svar',
  keepMine: 'Behold svarene her',

  // check page
  check: 'Tjek dine svar',
  checkLead:
    'Du kan rette dine svar, før du sender dem. Du må gerne sende, selv om du har sprunget noget over.',
  answeredOf: (n: number, of: number) => `${n} af ${of} besvaret`,
  unanswered: 'Ikke besvaret',
  change: 'Ret',
  changeAnswer: (question: string) => `Ret svaret på: ${question}`,
  answer: 'Svar',
  answerQuestion: (question: string) => `Svar på: ${question}`,
  notReadAtOnce: 'Dine svar læses ikke med det samme',
  notReadAtOnceText: (reader: string | undefined) =>
    `${reader ?? 'Din kontaktperson'} læser dem før jeres samtale. Har du brug for hjælp før, så ring til din læge. Er det livstruende, så ring 112.`,
  send: 'Send svar',
  sending: 'Sender …',
  sendLater: 'Send senere',
  requiredTitle: 'Du mangler at svare på noget, før du kan sende',
  sendFailedTitle: 'Dine svar er ikke sendt',
  sendFailed: 'Svarene er ikke gået tabt. De står stadig her på siden.',
  tryAgain: 'Prøv igen',

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
  takesAbout: (n: number) => `Tager ${minutes(n)}.`,
  remaining: (n: number) => `Du mangler ${forms(n)} til samme samtale`,
  readOrPrint: 'Læs dine svar',
  backToInbox: 'Tilbage til dine spørgeskemaer',

  // own answers
  yourAnswers: 'Dine svar',
  notSentYet: 'Ikke sendt endnu',
  sentOn: (at: string) => `Sendt ${longDate(at, 'da')} kl. ${clockTime(at, 'da')}`,
  print: 'Udskriv',
};

/** "torsdag den 3. marts" -> "Torsdag den 3. marts" at the start of a line. */
const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

export type CitizenWords = typeof citizenDa;
