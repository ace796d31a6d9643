import { clockTime } from '../clock.js';

const questions = (n: number) => (n === 1 ? '1 spørgsmål' : `${n} spørgsmål`);
const minutes = (n: number) => (n === 1 ? 'ca. 1 minut' : `ca. ${n} minutter`);

/** What a citizen reads while answering. "Du", short sentences, no blame, no exclamation marks. */
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
  takesAbout: (n: number) => `Tager ${minutes(n)}.`,
  notReadAtOnce: 'Dine svar læses ikke med det samme',
  notReadAtOnceText: (reader: string | undefined) =>
    `${reader ?? 'Din kontaktperson'} læser dem før jeres samtale. Har du brug for hjælp før, så ring til din læge. Er det livstruende, så ring 112.`,
  backToInbox: 'Tilbage til dine spørgeskemaer',

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
  tryAgain: 'Prøv igen',
};

export type CitizenWords = typeof citizenDa;
