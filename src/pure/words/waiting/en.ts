import type { WaitingWords } from './da.js';

export const waitingEn: WaitingWords = {
  language: 'en',
  loading: 'Loading the questionnaire …',
  loadingAnswers: 'Loading your answers …',
  nothing: 'No questionnaire has been chosen.',
  tryAgain: 'Try again',
};
