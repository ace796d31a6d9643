/** What stands where a questionnaire will be. */
export const waitingDa = {
  language: 'da' as 'da' | 'en',
  loading: 'Henter spørgeskemaet …',
  nothing: 'Der er ikke valgt et spørgeskema.',
  tryAgain: 'Prøv igen',
};

export type WaitingWords = typeof waitingDa;
