import type { LensMove } from '../../model/lens.js';
import type { OccasionKind } from '../../model/request.js';
import type { Dates } from '../dates.js';
import type { PrepareWords } from './da.js';

const talks: Record<OccasionKind, string> = {
  initial: 'the first talk',
  midway: 'the mid-course talk',
  final: 'the closing talk',
};

/** What staff read in the minute before a talk, in English. */
export const prepareEn = ({ clockTime, dayOf, longDate }: Dates): PrepareWords => ({
  language: 'en',

  title: (kind, talkAt, now) => {
    const talk = `Preparing ${kind ? talks[kind] : 'the talk'}`;
    if (talkAt === undefined) return talk;
    const day = longDate(talkAt, 'en').replace(/ \d{4}$/, '');
    const today = dayOf(talkAt) === dayOf(now);
    return `${talk} ${today ? `today, ${day},` : `on ${longDate(talkAt, 'en')}`} at ${clockTime(talkAt, 'en')}`;
  },

  history: { new: 'New red', still: 'Still red', better: 'Better, but red' },
  redRows: 'Red answers',
  group: 'Since last red',
  more: (n) => (n === 1 ? 'Show 1 more red answer' : `Show ${n} more red answers`),
  fewer: 'Show fewer',
  others: (n) => `and ${n} more`,
  lastWas: (answer) => `last ${answer}`,
  same: 'same',
  levelAt: (month, level) => `${month} ${level.toLowerCase()}`,

  topics: (name) => (name ? `${name} wants to talk about` : 'Wants to talk about'),
  noTopics: 'No topics were chosen for the talk.',

  lenses: 'Consider before the talk',
  lens: {
    'mental-trivsel': { name: 'Mental well-being', question: 'Is there surplus for a programme now?' },
    hverdag: { name: 'Everyday life', question: 'Does something else weigh more than the illness?' },
    'social-stoette': { name: 'Social support', question: 'Who can help with looking after the health?' },
    soevn: { name: 'Sleep', question: 'Is there energy for training?' },
  },
  moved: (moved: LensMove) => {
    switch (moved.move) {
      case 'new':
        return 'new';
      case 'new-reds':
        return `${moved.count} new`;
      case 'better':
        return 'better';
      case 'worse':
        return 'worse';
      case 'none':
        return '';
    }
  },
  noData: 'No answers about this.',

  opening: 'How to open the talk',
  guidance: 'Guidance',
  noOpening: 'There is no guidance for these answers.',

  goals: (since) => (since ? `Goals from ${longDate(since, 'en').replace(/ \d{4}$/, '')}` : 'Goals'),
  rating: (value, of) => `${value} of ${of}`,
  ratingBefore: (value) => `last ${value}`,
  nearer: 'nearer',
  further: 'further away',
  notRated: 'not rated yet',
  goalNote: (of) => `The citizen sets the number. ${of} is reached.`,
  pressLimit: 'Press a limit to see the rule behind the colour.',
});
