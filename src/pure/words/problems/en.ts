import type { problemsDa, ProblemWords } from './da.js';

const content: ProblemWords = {
  title: 'This cannot be shown',
  text: 'The content has been set up wrongly. No answer is lost. Contact whoever sent it to you.',
};
const server: ProblemWords = {
  title: 'This could not be loaded',
  text: 'The system does not answer as it should. No answer is lost. Try again shortly.',
  retry: true,
};
const missing: ProblemWords = {
  title: 'This does not exist',
  text: 'It may have been moved or deleted. Go back and try again.',
};

export const problemsEn: typeof problemsDa = {
  content,
  'version-mismatch': {
    title: 'This cannot be shown',
    text: 'The questionnaire is not here in the version that was answered. No answer is lost.',
  },
  offline: {
    title: 'You are offline',
    text: 'No answer is lost. Try again when you are online.',
    retry: true,
  },
  'server-down': {
    title: 'This could not be loaded',
    text: 'The system does not answer right now. No answer is lost. Try again shortly.',
    retry: true,
  },
  'server-error': server,
  'not-fhir': server,
  refused: server,
  'sign-in-needed': {
    title: 'You need to sign in again',
    text: 'You have been away for too long. Your answers are still here. Sign in again and we will go on.',
    retry: true,
  },
  forbidden: {
    title: 'You do not have access',
    text: 'You are not allowed to see this. If this is a mistake, contact whoever gave you access.',
  },
  'not-found': missing,
  gone: missing,
  'no-connection': {
    title: 'There is no connection',
    text: 'The page is not set up to load anything. Contact whoever runs the page.',
  },
};
