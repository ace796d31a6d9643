import type { Dates } from '../dates.js';
import type { StaffWords } from './da.js';

const forms = (n: number) => (n === 1 ? '1 questionnaire' : `${n} questionnaires`);
const areas = (n: number) => (n === 1 ? '1 area' : `${n} areas`);
const list = (all: readonly string[]) =>
  all.length < 2 ? all.join('') : `${all.slice(0, -1).join(', ')} and ${all.at(-1)}`;

/** The dates are handed in: a file that comes late brings nothing which is there already. */
export const staffEn = ({ clockTime, longDate, number, shortDate, weekday }: Dates): StaffWords => ({
  language: 'en',
  list,
  level: { red: 'Red', yellow: 'Yellow', green: 'Green', grey: 'Grey' },
  sentence: {
    red: 'Needs special attention in the talk',
    yellow: 'Should be discussed and followed up',
    green: 'Resources, or areas without current problems',
    grey: 'Not answered / cannot be assessed',
  },
  heading: (level, n) => `${level} (${n})`,
  noRule: 'no colour rule',
  total: (level, at, of) =>
    level === 'grey'
      ? 'Cannot be assessed'
      : `${{ red: 'Red', yellow: 'Yellow', green: 'Green' }[level]} in ${at} of ${areas(of)}`,
  totalNone: 'The questionnaires have no colour rules',
  lastTotal: (level, at) =>
    level === 'grey' ? 'Last: could not be assessed.' : `Last time ${level} in ${at}.`,
  newlyRed: (names, within) => {
    const red = names.length ? `${list(names)} ${names.length === 1 ? 'has' : 'have'} become red` : '';
    const more = list(within.map(({ name, count }) => `${name} has ${count} new`));
    return `New: ${[red, more && `${more} red`].filter(Boolean).join(', ')}.`;
  },
  nothingNewRed: 'Nothing has become red since last time.',
  noneWorse: 'No answer has become worse.',
  moved: (moved) => {
    switch (moved.move) {
      case 'new':
        return ['new red'];
      case 'new-reds':
        return [`${moved.count} newly red`];
      case 'better':
        return ['better'];
      case 'worse':
        return ['worse'];
      case 'some-better':
        return [String(moved.count), moved.count === 1 ? 'answer' : 'answers', 'better'];
      case 'some-worse':
        return [String(moved.count), moved.count === 1 ? 'answer' : 'answers', 'worse'];
      case 'mixed':
        return ['mixed'];
      case 'lost':
        return ['unknown'];
      case 'same':
        return ['unchanged'];
      case 'none':
        return [];
    }
  },
  answeredForms: (fully, of, lacking = []) =>
    `${fully} of ${forms(of)} fully answered${lacking.length ? `, not ${list(lacking)}` : ''}.`,
  age: (days) =>
    days <= 0
      ? 'The answers are from today.'
      : days === 1
        ? 'The answers are from yesterday.'
        : `The answers are ${days} days old.`,
  mayGetWorse: 'The colour may become worse when the rest is answered.',
  mayBecomeRed: 'More may become red when the rest is answered.',
  notAnswered: (n, of) => `${n} of ${areas(of)} cannot be assessed yet.`,
  assessed: (level) => `Assessed by a professional: ${level}`,
  assessedBy: 'Assessed by',
  assessedReason: 'Reason',
  computed: 'By the answers',
  staffMember: 'A member of staff',
  assess: 'Assess yourself',
  assessAgain: 'Assess again',
  assessTitle: 'Your overall assessment',
  assessHelp: 'The computed colour stays beside it.',
  assessReasonLabel: 'Why? Write it so that others can follow you.',
  assessMissing: 'Choose a colour, and write why.',
  saveAssessment: 'Save assessment',
  cancel: 'Cancel',

  provisional: 'Provisional',
  provisionalText:
    'The colours were worked out here, by the questionnaires’ own rules. They may be corrected when the national platform has answered.',
  incomplete: 'Incomplete',
  noServerResult: 'The national platform has not assessed the answers yet.',
  invalidated: 'The answers have been declared invalid. They do not count.',
  disagree: (n) =>
    `For ${n === 1 ? '1 answer' : `${n} answers`} the questionnaire’s own rule says something else than the national platform. See why at the answer.`,
  totalMilder:
    'The overall colour from the national platform is milder than a colour at one of the answers. Read the answers.',
  computedHere: (at) => `Worked out here from answers of ${longDate(at, 'en')} at ${clockTime(at, 'en')}.`,
  fromServer: (at) => `Colours from the national platform, ${longDate(at, 'en')} at ${clockTime(at, 'en')}.`,
  areasCaption: 'Areas, now and last time',
  now: (at) => `Now, ${shortDate(at, 'en')}`,
  last: (at) => `Last, ${shortDate(at, 'en')}`,
  before: (at) => `Before, ${shortDate(at, 'en')}`,
  lastTime: 'Last time',
  was: 'last',
  question: 'Question',
  answerNow: 'Answer now',
  colour: 'Colour',
  sinceLast: 'Since last',
  limit: (level) => `Limit for ${level.toLowerCase()}`,
  ofMax: (max) => `of ${max}`,
  scoreOf: 'total score',
  better: { 'higher-is-better': 'Higher is better.', 'lower-is-better': 'Lower is better.' },
  grey: {
    unanswered: 'Not answered',
    declined: 'Does not want to answer',
    'no-rule-met': 'The answer meets no colour rule',
    'unreadable-rule': 'The colour rule cannot be read',
    'unreadable-answer': 'The answer cannot be read',
    'score-not-computed': 'Score not computed',
    'score-mismatch': 'The score does not fit the answers',
    'version-mismatch': 'The questionnaire’s version does not fit the answer',
    'no-server-result': 'Not assessed by the national platform',
    invalidated: 'Declared invalid',
  },
  scoreLacks: (name) => ['score', `in ${name}`, 'missing'],
  scoreMissing: (answered, of) => `${answered} of ${of} answered, no score`,
  why: 'Why this colour?',
  whyShort: 'Why?',
  whyColumn: 'Reason',
  whyNamed: (name) => `Why this colour? ${name}`,
  whyRule: 'Rule',
  whyAnswer: 'Answer',
  whyBand: 'Range',
  whySource: 'Source',
  whyVersion: 'Questionnaire',
  whyUse: 'About it',
  whyTime: 'Assessed',
  whyServer: 'The national platform',
  whyLocal: 'Worked out here, provisional',
  whyOther: (level) => `The questionnaire’s own rule says ${level.toLowerCase()}.`,
  ruleEarns: (level, condition) => `${level} at ${condition}`,
  ruleMissing: (level) => `Not answered; the questionnaire’s own rule says ${level.toLowerCase()}`,
  range: (from, to) => (from === to ? from : `${from}–${to}`),
  from: (value) => `${value} or more`,
  upTo: (value) => `${value} or less`,
  not: (value) => `anything but ${value}`,
  answered: 'any answer',
  stamp: (at) => `${longDate(at, 'en')} at ${clockTime(at, 'en')}`,
  version: (title, version) => (version ? `${title}, version ${version}` : title),
  change: (change) => {
    const way = { up: 'higher', down: 'lower', none: '' }[change.direction];
    const judged = { better: 'better', worse: 'worse', same: 'unchanged', unknown: 'changed' }[
      change.judgement
    ];
    if (change.judgement === 'same') return 'unchanged';
    return change.by === undefined
      ? judged
      : [`${number(change.by, 'en')} ${way}`, change.judgement === 'unknown' ? '' : judged]
          .filter(Boolean)
          .join(', ');
  },
  relevant: 'clinically relevant',
  noChange: {
    'first-time': 'first time',
    'missing-now': 'cannot be compared',
    'missing-before': 'no answer last time',
    'question-changed': 'the question has changed',
    'scale-changed': 'the scale has changed',
  },
  answers: 'Answers',
  countAnswers: (n) => (n === 1 ? '1 answer' : `${n} answers`),
  showAnswers: (n) => (n === 1 ? 'Show 1 answer' : `Show the ${n} answers`),
  hideAnswers: 'Hide answers',
  skipped: 'Not answered',
  guidanceFor: (name) => `Guidance for ${name}`,
  guidanceLink: 'Guidance',
  unknownForm: 'A questionnaire is missing or cannot be read, so the answers to it cannot be assessed.',
  unknownAnswers: 'Answers to a questionnaire that could not be fetched. They are shown as they were stored.',
  loading: 'Loading answers …',
  loadingText: 'The colours are shown when all answers are loaded.',
  noAnswersTitle: 'No answers yet',
  noAnswers: (asked, due) =>
    asked === 0
      ? 'No questionnaire has been sent out.'
      : `${forms(asked)} sent out.${due ? ` To be answered by ${weekday(due, 'en')}.` : ''}`,
  tryAgain: 'Try again',
});
