import type { SittingWords } from './da.js';

export const sittingEn: SittingWords = {
  language: 'en',
  readAloud: 'Read aloud',
  stopReading: 'Stop reading',
  fewChosen: (n) => `Choose at least ${n}.`,
  decline: 'I do not want to answer',
  declined: 'You have chosen not to answer this question.',
  declineThis: (question) => `I do not want to answer: ${question}`,
  helped: 'Did anybody help you to answer?',
  helpedWhy: 'Whoever reads your answers can see it. You do not have to say.',
  helpers: {
    none: 'No',
    relative: 'Yes, a relative',
    staff: 'Yes, a member of staff',
    interpreter: 'Yes, an interpreter',
    other: 'Yes, somebody else',
  },
  safetyTitle: 'Do you need to talk to somebody now?',
  safetyText:
    'Your answers are not read at once. Call your doctor, and the out-of-hours doctor when yours has closed. If life is in danger, call 112.',
  call: (phone) => `Call ${phone}`,
  safetyAnnouncement: 'There is a message below the question.',
};
