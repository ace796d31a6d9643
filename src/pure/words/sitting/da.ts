/** What a citizen reads beside the questions: to have them read aloud, not to answer, who helped, whom to call. */
export const sittingDa = {
  language: 'da' as 'da' | 'en',

  readAloud: 'Læs op',
  stopReading: 'Stop oplæsning',

  fewChosen: (n: number) => `Vælg mindst ${n}.`,

  decline: 'Jeg vil ikke svare',
  declined: 'Du har valgt ikke at svare på dette spørgsmål.',
  declineThis: (question: string) => `Jeg vil ikke svare på: ${question}`,

  helped: 'Har nogen hjulpet dig med at svare?',
  helpedWhy: 'Den, der læser dine svar, kan se det. Du behøver ikke svare på det.',
  helpers: {
    none: 'Nej',
    relative: 'Ja, en pårørende',
    staff: 'Ja, en medarbejder',
    interpreter: 'Ja, en tolk',
    other: 'Ja, en anden',
  },

  safetyTitle: 'Har du brug for at tale med nogen nu?',
  safetyText:
    'Dine svar læses ikke med det samme. Ring til din læge. Når lægen har lukket, så ring til lægevagten. Er det livstruende, så ring 112.',
  call: (phone: string) => `Ring ${phone}`,
  safetyAnnouncement: 'Der står en besked under spørgsmålet.',
};

export type SittingWords = typeof sittingDa;
