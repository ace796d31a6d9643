/** What stands where a questionnaire will be. */
export const waitingDa = {
  language: 'da' as 'da' | 'en',
  loading: 'Henter spørgeskemaet …',
  loadingAnswers: 'Henter dine svar …',
  nothing: 'Der er ikke valgt et spørgeskema.',
  tryAgain: 'Prøv igen',
};

export type WaitingWords = typeof waitingDa;
