import type { Dates } from '../dates.js';
import type { Relevance, TrendWords } from './da.js';

const weighed = (relevance: Relevance): string =>
  relevance === 'relevant'
    ? ', and the change is clinically relevant'
    : relevance === 'below'
      ? ', but less than what is called clinically relevant'
      : '';

/** How scores moved over time, in English. */
export const trendEn = ({ longDate, monthOf }: Dates): TrendWords => {
  const day = (iso: string): string => longDate(iso, 'en').replace(/ \d+$/, '');
  const month = (iso: string): string => longDate(iso, 'en').replace(/^\S+ /, '');
  const isDay = (at: string, now: string): boolean => month(at) === month(now);
  const when = (at: string, now: string): string => (isDay(at, now) ? day(at) : monthOf(at, 'en', now));
  const during = (at: string, now: string): string => `${isDay(at, now) ? 'on' : 'in'} ${when(at, now)}`;
  return {
    language: 'en',
    title: 'Development over time',
    lead: 'Worst first. Each scale has its own axis with fixed ends.',
    noPoints: 'No measurements yet.',

    stretches: 'Show',
    stretch: { all: 'The whole course', 'two-years': 'The last two years', year: 'The last year' },
    emptyStretch: 'No measurements in the chosen time.',
    showing: (shown, of) =>
      shown === of ? `All ${of} measurements are shown.` : `Showing ${shown} of ${of} measurements.`,
    page: (first, last, of) => `Measurement ${first}–${last} of ${of}.`,
    older: 'Older',
    newer: 'Newer',
    olderOf: (name) => `Older measurements: ${name}`,
    newerOf: (name) => `Newer measurements: ${name}`,

    scale: (min, max) => `Scale ${min}–${max}.`,
    date: 'Date',
    score: 'Score',
    missing: 'missing',
    invalid: 'invalid',
    notAnsweredThen: 'not answered',
    future: 'The date lies in the future',
    outside: (min, max) => `Outside the scale ${min}–${max}`,
    relevantMeans: (by) => `Clinically relevant here means a change of at least ${by}.`,
    sourceIs: (source) => `Source: ${source}`,

    onlyOne: 'Only one measurement. There is no development to show yet.',
    same: (name, value, at, now) => `${name} is ${value}, as ${during(at, now)}.`,
    moved: (name, from, to, at, now, up) =>
      `${name} has ${up ? 'risen' : 'fallen'} from ${from} ${during(at, now)} to ${to} now.`,
    means: (change, relevance) => `That is ${change}${weighed(relevance)}.`,
    sinceFirst: (at, now, change, relevance) =>
      `Since ${when(at, now)} it is ${change}${weighed(relevance)}.`,
    sameAsFirst: (at, now) => `That is the same as ${during(at, now)}.`,
    missingCount: (n) => (n === 1 ? '1 measurement is missing.' : `${n} measurements are missing.`),
    nowMissing: 'The score is not computed now, so it cannot be compared.',
    changed: {
      'question-changed': 'The question has changed on the way, so older numbers cannot be compared.',
      'scale-changed': 'The scale has changed on the way, so older numbers cannot be compared.',
    },
    changedBefore: {
      'question-changed': (at, now) =>
        `Numbers from before ${when(at, now)} cannot be compared with now, since the question was changed.`,
      'scale-changed': (at, now) =>
        `Numbers from before ${when(at, now)} cannot be compared with now, since the scale was changed.`,
    },
    newestInFuture: 'The newest measurement has a date in the future.',

    talk: 'Talk',
    talks: { initial: 'First talk', midway: 'Mid-course talk', final: 'Closing talk' },
    mark: { talk: 'Talk', offer: 'Offer' },
    offer: (label) => `Offer: ${label}`,

    chart: (name) => `Chart, ${name}. Arrow keys go from measurement to measurement.`,
    keys: '← → go from measurement to measurement',
    line: (level, text) => `${level.toLowerCase()} at ${text}`,
    breaks: { 'question-changed': 'the question was changed', 'scale-changed': 'the scale was changed' },
    lineKey: {
      dashed: 'across a missing answer',
      offScale: 'Older numbers on another scale stand in the table only.',
    },
    chartFailed: 'The chart could not be shown. The numbers are in the table.',

    copy: 'Copy',
    copyOf: (name) => `Copy: ${name}`,
    copied: 'Copied',
    copiedOf: (name) => `Copied: ${name}`,
    copyByHand: 'The text could not be copied from here. It is selected. Press Ctrl+C.',
    copyText: 'Text for the record',
    close: 'Close',
    csv: 'Get the numbers (CSV)',
    picture: 'Get a picture',
    pictureOf: (name) => `Get a picture: ${name}`,
    fileName: 'development',
    handedOver: 'The file was handed to your browser. If it does not come, this page may not download files.',
    fileFailed: 'The file could not be made here. The numbers are in the table.',
    columns: [
      'Scale',
      'Date',
      'Type',
      'Score',
      'Colour',
      'Since last',
      'Remark',
      'Questionnaire',
      'Question',
    ],
    measurement: 'Measurement',

    plainTitle: 'How your answers have developed',
    plainLead: 'This is worked out from your own answers. Feel free to bring it up in your next talk.',
    plain: {
      first: 'You have answered once. When you answer again, you can see whether anything has changed.',
      'question-changed': 'The questions have changed since last time, so the two cannot be compared.',
      'missing-now': 'Answers are missing this time, so it cannot be compared with last time.',
      'missing-before': 'Answers were missing last time, so it cannot be compared.',
      same: 'It is the same as last time, your answers show.',
      'about-same': 'It is about the same as last time, your answers show.',
      better: 'It has become better since last time, your answers show.',
      worse: 'It has become worse since last time, your answers show.',
      'towards-better':
        'Your answers point in a better direction than last time. How much that means is for your talk.',
      'towards-worse':
        'Your answers point in a worse direction than last time. How much that means is for your talk.',
      different: 'Your answers are different from last time.',
    },
    plainRow: {
      first: 'first time',
      'question-changed': 'the questions were changed',
      'missing-now': 'answers are missing',
      'missing-before': 'answers were missing the time before',
      same: 'the same as the time before',
      'about-same': 'about the same as the time before',
      better: 'better than the time before',
      worse: 'worse than the time before',
      'towards-better': 'in a better direction than the time before',
      'towards-worse': 'in a worse direction than the time before',
      different: 'different from the time before',
    },
    plainColumn: 'Compared',
    plainInvalid: 'does not count',
    better: 'better',
    worse: 'worse',
  };
};
