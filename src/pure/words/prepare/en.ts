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
  answers: (level, n) => `${level} (${n === 1 ? '1 answer' : `${n} answers`})`,
  redRows: 'Red answers',
  group: 'Since last red',
  area: 'Area',
  more: (n) => (n === 1 ? 'Show 1 more red answer' : `Show ${n} more red answers`),
  fewer: 'Show fewer',
  others: (n) => `and ${n} more`,
  moreGoals: (n) => (n === 1 ? 'Show 1 more goal' : `Show ${n} more goals`),
  lastWas: (answer) => `last ${answer}`,
  same: 'same',
  levelAt: (month, level) => `${month} ${level.toLowerCase()}`,

  topics: (name) => (name ? `${name} wants to talk about` : 'Wants to talk about'),
  noTopics: 'No topics were chosen for the talk.',

  lenses: 'Four things to ask yourself before the talk',
  lens: {
    'mental-trivsel': { name: 'Mental well-being', question: 'Is there surplus for a programme now?' },
    hverdag: { name: 'Everyday life', question: 'Does something else weigh more than the illness?' },
    'social-stoette': { name: 'Social support', question: 'Who can help with looking after the health?' },
    soevn: { name: 'Sleep', question: 'Is there energy for training?' },
  },
  noData: 'No answers about this.',

  opening: 'How to open the talk',
  wishFirst: 'Begin with what the citizen wants:',
  openByTopic: (topic) => `You want to talk about ${topic.toLowerCase()}. What matters most to you?`,
  thenAnswers: 'Then talk about the answers:',
  guidance: 'Guidance',
  noOpening: 'There is no guidance for these answers.',

  goals: (since) => (since ? `Goals from ${longDate(since, 'en').replace(/ \d{4}$/, '')}` : 'Goals'),
  rating: (value, of) => `rated ${value} of ${of}`,
  ratingBefore: (value) => `last ${value}`,
  nearer: 'nearer',
  further: 'further away',
  notRated: 'not rated yet',
  goalNote: (of) => `The citizen sets the number. ${of} is reached.`,
  pressLimit: 'Press a limit to see the rule behind the colour.',
});
