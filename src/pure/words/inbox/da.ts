import { clockTime } from '../clock.js';
import { longDate, weekday } from '../dates.js';

const forms = (n: number) => (n === 1 ? '1 skema' : `${n} skemaer`);
const minutes = (n: number) => (n === 1 ? 'ca. 1 minut' : `ca. ${n} minutter`);

/** What a citizen reads in the list of questionnaires. */
export const inboxDa = {
  language: 'da' as 'da' | 'en',
  begin: 'Begynd',
  tryAgain: 'Prøv igen',
  inbox: 'Dine spørgeskemaer',
  inboxLead: (n: number) =>
    n === 0
      ? 'Der er ikke noget, du skal svare på lige nu. Vi skriver til dig, når der er noget nyt.'
      : `Du mangler at svare på ${forms(n)} før din næste samtale. Du bestemmer selv, hvad du vil svare på.`,
  toDo: (n: number) => `Det skal du gøre nu (${n})`,
  occasion: {
    initial: 'Afklarende samtale',
    midway: 'Forløbssamtale',
    final: 'Afsluttende samtale',
  } as Record<string, string>,
  talkUnknown: 'Spørgeskemaer',
  talkAt: (at: string) => `${capital(weekday(at, 'da'))} kl. ${clockTime(at, 'da')}`,
  talkHeld: (at: string) => `Holdt ${longDate(at, 'da')}`,
  withPerson: (name: string) => `med ${name}`,
  status: {
    todo: 'Ikke begyndt',
    started: 'I gang',
    answered: 'Besvaret',
    later: 'Kommer senere',
    expired: 'Udløbet',
  } as Record<string, string>,
  dueBy: 'Svar senest',
  takesAbout: (n: number) => `Tager ${minutes(n)}.`,
  sentDay: (at: string) => `Sendt ${longDate(at, 'da')}`,
  opensOn: (at: string) => `Du kan svare fra ${weekday(at, 'da')}. Vi skriver til dig.`,
  expiredOn: (at: string) =>
    `Fristen var ${weekday(at, 'da')}. Du kan ikke svare længere. Tag det op i samtalen, hvis det er vigtigt for dig.`,
  continueAt: (n: number, of: number) => `Fortsæt (${n} af ${of} besvaret)`,
  readAnswers: 'Læs dine svar',
  inboxUpdated: 'Listen med spørgeskemaer er opdateret.',
  loadingInbox: 'Henter dine spørgeskemaer …',
  empty: 'Du har ingen spørgeskemaer lige nu',
  emptyText: 'Vi skriver til dig, når der er et skema, du kan svare på.',
};

/** "torsdag den 3. marts" -> "Torsdag den 3. marts" at the start of a line. */
const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

export type InboxWords = typeof inboxDa;
