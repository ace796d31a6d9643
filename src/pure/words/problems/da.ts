import type { ProblemCode } from '../../model/problem.js';

/** What one kind of problem means for the reader, and what to do about it. */
export interface ProblemWords {
  readonly title: string;
  readonly text: string;
  readonly retry?: boolean;
}

const content: ProblemWords = {
  title: 'Det kan ikke vises',
  text: 'Indholdet er sat forkert op. Intet svar er gået tabt. Kontakt den, der har sendt det til dig.',
};
const server: ProblemWords = {
  title: 'Det kunne ikke hentes',
  text: 'Systemet svarer ikke, som det skal. Intet svar er gået tabt. Prøv igen om lidt.',
  retry: true,
};
const missing: ProblemWords = {
  title: 'Det findes ikke',
  text: 'Det er måske flyttet eller slettet. Gå tilbage og prøv igen.',
};

/** The few problems that have words of their own; every other code is content's fault. */
export const problemsDa: Partial<Record<ProblemCode, ProblemWords>> & { readonly content: ProblemWords } = {
  content,
  'version-mismatch': {
    title: 'Det kan ikke vises',
    text: 'Skemaet findes ikke i den udgave, som svarene hører til. Intet svar er gået tabt.',
  },
  offline: {
    title: 'Du er ikke på nettet',
    text: 'Intet svar er gået tabt. Prøv igen, når du er på nettet.',
    retry: true,
  },
  'server-down': {
    title: 'Det kunne ikke hentes',
    text: 'Systemet svarer ikke lige nu. Intet svar er gået tabt. Prøv igen om lidt.',
    retry: true,
  },
  'server-error': server,
  'not-fhir': server,
  refused: server,
  'sign-in-needed': {
    title: 'Du skal logge ind igen',
    text: 'Du har været væk for længe. Dine svar er her stadig. Log ind igen, så fortsætter vi.',
    retry: true,
  },
  forbidden: {
    title: 'Du har ikke adgang',
    text: 'Du har ikke ret til at se dette. Kontakt den, der har givet dig adgang, hvis det er en fejl.',
  },
  'not-found': missing,
  gone: missing,
  'no-connection': {
    title: 'Der er ingen forbindelse',
    text: 'Siden er ikke sat op til at hente noget. Kontakt den, der driver siden.',
  },
};
