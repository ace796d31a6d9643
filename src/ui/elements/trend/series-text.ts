import { isBreak, isMeasured, type Series, type TrendPoint } from '../../../pure/engines/trend.js';
import type { PlacedMark } from '../../../pure/engines/course-marks.js';
import type { Change } from '../../../pure/model/change.js';
import { shortName } from '../../../pure/model/questionnaire.js';
import { longDate } from '../../../pure/words/dates.js';
import { number } from '../../../pure/words/numbers.js';
import type { StaffWords } from '../../../pure/words/staff/index.js';
import type { Relevance, TrendWords } from '../../../pure/words/trend/index.js';

/** The words that the trend is told in. */
export interface Told {
  readonly words: TrendWords;
  readonly staff: StaffWords;
}

type Broken = 'question-changed' | 'scale-changed';

const breakOf = (change: Change | undefined): Broken | undefined =>
  change && !change.comparable && (change.why === 'question-changed' || change.why === 'scale-changed')
    ? change.why
    : undefined;

/** "Below" is said only where the content carries a minimal important difference: else nobody knows. */
const relevanceOf = ({ facts }: Series, change: Extract<Change, { comparable: true }>): Relevance =>
  change.relevant ? 'relevant' : facts?.relevantChange === undefined ? undefined : 'below';

/** Scale ends and the good end, in words. */
export const scaleText = ({ range, facts }: Series, { words, staff }: Told): string =>
  [
    range && words.scale(number(range[0], words.language), number(range[1], words.language)),
    facts && staff.better[facts.direction],
  ]
    .filter(Boolean)
    .join(' ');

const sinceLastText = (series: Series, now: TrendPoint, last: TrendPoint, told: Told): string => {
  const { item, sinceLast } = series;
  const { words, staff } = told;
  const say = (value: number | undefined) => number(value!, words.language);
  const name = shortName(item);
  if (!sinceLast.comparable) return words.changed[breakOf(sinceLast) ?? 'question-changed'];
  if (sinceLast.judgement === 'same') return words.same(name, say(now.value), last.at, now.at);
  const up = sinceLast.direction === 'up';
  const way = words.moved(name, say(last.value), say(now.value), last.at, now.at, up);
  return `${way} ${words.means(staff.change(sinceLast), relevanceOf(series, sinceLast))}`;
};

/** The change over the whole course, where it says more than the change since last; else from when it can be told. */
const sinceFirstText = (series: Series, measured: readonly TrendPoint[], { words, staff }: Told): string => {
  const [now, first] = [measured.at(-1)!, measured[0]!];
  if (measured.length < 3 || !series.sinceLast.comparable) return '';
  const { sinceFirst } = series;
  const broken = breakOf(sinceFirst);
  const from = measured.filter(isBreak).at(-1);
  if (broken && from) return words.changedBefore[broken](from.at, now.at);
  if (!sinceFirst.comparable) return '';
  return sinceFirst.judgement === 'same'
    ? words.sameAsFirst(first.at, now.at)
    : words.sinceFirst(first.at, now.at, staff.change(sinceFirst), relevanceOf(series, sinceFirst));
};

/**
 * The course in sentences that claim no more than the numbers: the same on screen, in print and in what is copied. The
 * first part is what a nurse reads. `series` is the whole course, whatever stretch of it is looked at.
 */
export const summaryParts = (series: Series, told: Told): readonly [first: string, rest: string] => {
  const { words } = told;
  const standing = series.points.filter(({ invalidated }) => !invalidated);
  const now = standing.at(-1);
  const measured = standing.filter(isMeasured);
  if (!now || !isMeasured(now)) return [words.nowMissing, ''];
  const last = measured.at(-2);
  const missing = standing.length - measured.length;
  const rest = [
    last && sinceFirstText(series, measured, told),
    missing && words.missingCount(missing),
    now.future && words.newestInFuture,
  ];
  return [last ? sinceLastText(series, now, last, told) : words.onlyOne, rest.filter(Boolean).join(' ')];
};

export const summaryOf = (series: Series, told: Told): string =>
  summaryParts(series, told).filter(Boolean).join(' ');

/** "Klinisk relevant betyder her en ændring på mindst 10. Kilde: …", where the content says so. */
export const relevantText = ({ facts }: Series, { words }: Told, withSource = true): string =>
  facts?.relevantChange === undefined
    ? ''
    : [
        words.relevantMeans(number(facts.relevantChange, words.language)),
        withSource && facts.source && words.sourceIs(facts.source),
      ]
        .filter(Boolean)
        .join(' ');

/** What has to be said beside a measurement: why it is grey, that it does not fit. */
export const remarksOf = (
  point: TrendPoint,
  { range }: Series,
  { words, staff }: Told,
): readonly string[] => {
  const { value, reason, invalidated, future } = point;
  const outside = value !== undefined && range && (value < range[0] || value > range[1]);
  const ends = (range ?? []).map((end) => number(end, words.language)) as [string, string];
  return [
    invalidated
      ? staff.grey.invalidated
      : reason
        ? staff.grey[reason]
        : value === undefined
          ? words.notAnsweredThen
          : '',
    outside ? words.outside(...ends) : '',
    future ? words.future : '',
  ].filter(Boolean);
};

/** "16 lavere, værre, klinisk relevant"; empty where there is nothing to compare. */
export const changeText = ({ change, invalidated }: TrendPoint, { staff }: Told): string => {
  if (!change || invalidated) return '';
  if (!change.comparable) return change.why === 'first-time' ? '' : staff.noChange[change.why];
  return [staff.change(change), change.relevant && staff.relevant].filter(Boolean).join(', ');
};

/** A measurement in one line: for the keyboard, and for what is copied. */
export const pointText = (point: TrendPoint, series: Series, told: Told): string => {
  const { words, staff } = told;
  const value = point.value === undefined ? words.missing : number(point.value, words.language);
  const rest = [
    value,
    point.level && staff.level[point.level],
    changeText(point, told),
    ...remarksOf(point, series, told),
  ];
  return `${longDate(point.at, words.language)}: ${rest.filter(Boolean).join(', ')}`;
};

/** What a mark is called: a host's own word, or the kind of talk. */
export const markName = ({ kind, label, occasion }: PlacedMark, { words }: Told): string => {
  if (kind === 'offer') return words.offer(label ?? '');
  return label ?? (occasion ? words.talks[occasion] : words.talk);
};

/** One score as text for a record: name, scale, sentence, then a measurement a line. */
export const seriesText = (
  series: Series,
  whole: Series,
  marks: readonly PlacedMark[],
  told: Told,
): string => {
  const lines = [
    ...series.points.map((point) => [point.at, pointText(point, whole, told)] as const),
    ...marks.map(
      (mark) => [mark.at, `${longDate(mark.at, told.words.language)}: ${markName(mark, told)}`] as const,
    ),
  ].sort(([a], [b]) => Date.parse(a) - Date.parse(b));
  return [
    [shortName(series.item), scaleText(series, told)].filter(Boolean).join('. '),
    summaryOf(whole, told),
    ...lines.map(([, text]) => `- ${text}`),
    ...[relevantText(series, told)].filter(Boolean),
  ].join('\n');
};
