import { valued, type Answer } from '../model/answer.js';
import type { Change } from '../model/change.js';
import type { ScoreFacts } from '../model/guidance.js';
import { byWorst } from '../model/level.js';
import type { Item, Questionnaire } from '../model/questionnaire.js';
import { redHistories, type RedHistory } from '../model/red-history.js';
import type { Response } from '../model/response.js';
import type { GreyReason } from '../model/grey-reason.js';
import type { Finding } from '../model/triage.js';
import { areaName } from './areas.js';
import { compare, type Moment } from './comparison.js';
import {
  earlierTalks,
  findingAt,
  momentAt,
  responseTo,
  type Course,
  type JudgedResponse,
  type Talk,
} from './course.js';
import { rangeOf, scoreFacts } from './score-facts.js';

/** A key for a question of a questionnaire, whatever its linkId holds. */
export const rowKey = ({
  canonical,
  item,
}: {
  readonly canonical: string;
  readonly item: { readonly linkId: string };
}): string => `${canonical}#${item.linkId}`;

/** Whether it is the question that a person has chosen. */
export const isSelected = (
  { canonical, item }: Pick<Row, 'canonical' | 'item'>,
  selection: { readonly canonical: string; readonly linkId: string } | undefined,
): boolean => selection?.canonical === canonical && selection.linkId === item.linkId;

/** One question or score as staff read it: now, at earlier talks, and what has changed. */
export interface Row {
  readonly canonical: string;
  readonly questionnaire: Questionnaire;
  readonly response: Response;
  readonly item: Item;
  readonly area: string;
  /** Undefined where the question carries no colour rule: no light, in no count. */
  readonly finding: Finding | undefined;
  readonly answers: readonly Answer[];
  /** Why the person skipped it, where they said so. */
  readonly skipReason?: string;
  /** What the person wrote beside the answer, word for word. */
  readonly comment?: string;
  /** The same question at earlier talks, newest first; undefined where it was not asked. */
  readonly before: readonly (Moment | undefined)[];
  readonly change: Change;
  /** Version of the questionnaire that the last of them was answered in. */
  readonly versionBefore?: string;
  readonly facts: ScoreFacts | undefined;
  /** Scale ends, from the facts or the question itself. */
  readonly range: readonly [number, number] | undefined;
}

/** A comment is a text question that hangs on the question itself. */
const commentOn = ({ items }: Item, { answers }: Response): string | undefined =>
  items
    .filter(({ type }) => type === 'text' || type === 'string')
    .flatMap(({ linkId }) => valued(answers.get(linkId)))
    .flatMap((answer) => (answer.kind === 'string' ? [answer.value] : []))[0];

/** One question of a response as staff read it. */
export const rowOf = (course: Course, talk: Talk, judged: JudgedResponse, item: Item): Row => {
  const { questionnaire, response } = judged;
  const { url } = questionnaire.canonical;
  const now = momentAt(talk, url, item.linkId)!;
  const before = earlierTalks(course, talk).map((earlier) => momentAt(earlier, url, item.linkId));
  const facts = scoreFacts(course.guidance, url, item.linkId);
  const versionBefore = earlierTalks(course, talk)
    .map((earlier) => responseTo(earlier, url)?.response.canonical.version)
    .find((version) => version !== undefined);
  const comment = commentOn(item, response);
  const skipReason = response.skipReasons?.get(item.linkId);
  return {
    canonical: url,
    questionnaire,
    response,
    item,
    area: areaName(judged, item.linkId),
    finding: judged.triage.findings.find(({ linkId }) => linkId === item.linkId),
    answers: now.answers,
    ...(comment !== undefined && { comment }),
    ...(skipReason !== undefined && { skipReason }),
    before,
    change: compare(
      now,
      before.find((moment) => moment && !moment.invalidated && valued(moment.answers).length > 0) ??
        before.find((m) => m !== undefined),
      facts,
    ),
    ...(versionBefore !== undefined && { versionBefore }),
    facts,
    range: rangeOf(item, facts),
  };
};

/** Everything that carries a colour at a talk, worst first; what is newly red before what still is. */
export const findingRows = (course: Course, talk: Talk): readonly Row[] =>
  talk.judged
    .filter(({ invalidated }) => !invalidated)
    .flatMap((judged) =>
      judged.triage.findings.map(({ linkId }) =>
        rowOf(course, talk, judged, judged.questionnaire.byLinkId.get(linkId)!),
      ),
    )
    .sort((a, b) => byWorst(a.finding!.level, b.finding!.level) || redOrder(a) - redOrder(b));

/**
 * The same as an overview lists it: without what the content wants left out of it (FUT overviewUsageMode). Only what is green may be left
 * out: a red, a yellow or a gap stands there whatever the content says, and totals count everything.
 */
export const overviewRows = (rows: readonly Row[]): readonly Row[] =>
  rows.filter(({ item, finding }) => !(item.detail?.leftOutOfOverview && finding?.level === 'green'));

const redOrder = (row: Row): number =>
  row.finding!.level === 'red' ? redHistories.indexOf(redHistory(row)) : 0;

/** Whether something red is newly red, still red, or better but still red. */
export const redHistory = ({ before, change }: Row): RedHistory => {
  if (before[0]?.level !== 'red') return 'new';
  return change.comparable && change.judgement === 'better' ? 'better' : 'still';
};

/** Areas that are red now and were not at the talk before. */
export const newlyRed = (course: Course, talk: Talk): readonly string[] => {
  const [last] = earlierTalks(course, talk);
  if (!last) return [];
  const red = (areas: Talk['areas']) => areas.filter(({ level }) => level === 'red').map(({ name }) => name);
  const before = new Set(red(last.areas));
  return red(talk.areas).filter((name) => !before.has(name));
};

/** Whether every answer can be compared with the one before, and none went the wrong way: only then is it said. */
export const noneWorse = (rows: readonly Row[]): boolean =>
  rows.length > 0 &&
  rows.every(({ change }) => change.comparable && ['better', 'same'].includes(change.judgement));

/** Grey that a person made: by not answering, or by not wanting to. */
const silences: readonly (GreyReason | undefined)[] = ['unanswered', 'declined', 'score-not-computed'];

/** A question of a talk as staff read it, whether or not it carries a colour. */
export const rowAt = (course: Course, talk: Talk, canonical: string, linkId: string): Row | undefined => {
  const judged = responseTo(talk, canonical);
  const item = judged?.questionnaire.byLinkId.get(linkId);
  return judged && item ? rowOf(course, talk, judged, item) : undefined;
};

/**
 * What the guidance engine may ask about a talk. Nothing is said on the strength of what staff took back; grey counts
 * only where the person was silent: "du har sprunget noget over" is untrue where the platform has not answered.
 */
export const talkFacts = (course: Course, talk: Talk) => ({
  answers: (canonical: string, linkId: string) => {
    const moment = momentAt(talk, canonical, linkId);
    return moment && !moment.invalidated ? moment.answers : [];
  },
  level: (canonical: string, linkId: string) => {
    const { level, reason } = findingAt(talk, canonical, linkId) ?? {};
    return level !== 'grey' || silences.includes(reason) ? level : undefined;
  },
  item: (canonical: string, linkId: string) => momentAt(talk, canonical, linkId)?.item,
  change: (canonical: string, linkId: string) => rowAt(course, talk, canonical, linkId)?.change,
  reason: (canonical: string, linkId: string) => findingAt(talk, canonical, linkId)?.reason,
});
