import { valued, type Answer } from '../model/answer.js';
import type { Change } from '../model/change.js';
import type { ScoreFacts } from '../model/guidance.js';
import { byWorst, type Level } from '../model/level.js';
import { isQuestion, isScore, type Item, type Questionnaire } from '../model/questionnaire.js';
import { redHistories, type RedHistory } from '../model/red-history.js';
import type { Response } from '../model/response.js';
import type { GreyReason } from '../model/grey-reason.js';
import type { Finding } from '../model/triage.js';
import { areaName } from './areas.js';
import { compare, type Moment } from './comparison.js';
import { earlierTalks, findingAt, momentAt, type Course, type JudgedResponse, type Talk } from './course.js';
import { scoreFacts } from './guidance.js';
import { needsOf } from './scores.js';

/** A key for a question of a questionnaire, whatever its linkId holds. */
export const rowKey = ({ canonical, item }: Pick<Row, 'canonical' | 'item'>): string =>
  `${canonical}#${item.linkId}`;

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
  /** What the person wrote beside the answer, word for word. */
  readonly comment?: string;
  /** The same question at earlier talks, newest first; undefined where it was not asked. */
  readonly before: readonly (Moment | undefined)[];
  readonly change: Change;
  readonly facts: ScoreFacts | undefined;
  /** Scale ends, from the facts or the question itself. */
  readonly range: readonly [number, number] | undefined;
}

const rangeOf = (item: Item, facts: ScoreFacts | undefined): readonly [number, number] | undefined =>
  facts?.range ?? (item.min !== undefined && item.max !== undefined ? [item.min, item.max] : undefined);

/** A comment is a text question that hangs on the question itself. */
const commentOn = ({ items }: Item, { answers }: Response): string | undefined =>
  items
    .filter(({ type }) => type === 'text' || type === 'string')
    .flatMap(({ linkId }) => answers.get(linkId) ?? [])
    .flatMap((answer) => (answer.kind === 'string' && answer.value.trim() ? [answer.value] : []))[0];

const rowOf = (course: Course, talk: Talk, judged: JudgedResponse, item: Item): Row => {
  const { questionnaire, response } = judged;
  const { url } = questionnaire.canonical;
  const now = momentAt(talk, url, item.linkId)!;
  const before = earlierTalks(course, talk).map((earlier) => momentAt(earlier, url, item.linkId));
  const facts = scoreFacts(course.guidance, url, item.linkId);
  const comment = commentOn(item, response);
  return {
    canonical: url,
    questionnaire,
    response,
    item,
    area: areaName(judged, item.linkId),
    finding: judged.triage.findings.find(({ linkId }) => linkId === item.linkId),
    answers: now.answers,
    ...(comment !== undefined && { comment }),
    before,
    change: compare(
      now,
      before.find((moment) => moment && !moment.invalidated && valued(moment.answers).length > 0) ??
        before.find((m) => m !== undefined),
      facts,
    ),
    facts,
    range: rangeOf(item, facts),
  };
};

/** Whether a question was put to the person: shown, or answered in spite of everything. */
const wasAsked = ({ triage, response }: JudgedResponse, item: Item): boolean =>
  triage.findings.some(({ linkId }) => linkId === item.linkId) ||
  response.answers.has(item.linkId) ||
  (!item.significances.length && !item.enableWhen.length);

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

/** A row of the answer view; a score brings the answers that it counts. */
export interface AnswerRow extends Row {
  readonly parts: readonly Row[];
}

/** The answers of one area. */
export interface AnswerGroup {
  readonly area: string;
  readonly level: Level | undefined;
  readonly rows: readonly AnswerRow[];
}

const answerRows = (course: Course, talk: Talk, judged: JudgedResponse): readonly AnswerRow[] => {
  const items = [...judged.questionnaire.byLinkId.values()].filter(
    (item) => (isQuestion(item) || isScore(item)) && wasAsked(judged, item),
  );
  const counted = new Map(
    items.filter(isScore).map((item) => [item.linkId, needsOf(judged.graph, item.linkId)]),
  );
  const inScore = new Set([...counted.values()].flat());
  const row = (item: Item) => rowOf(course, talk, judged, item);
  return items
    .filter((item) => !inScore.has(item.linkId) || item.significances.length > 0)
    .map((item) => ({
      ...row(item),
      parts: (counted.get(item.linkId) ?? [])
        .flatMap((linkId) => judged.questionnaire.byLinkId.get(linkId) ?? [])
        .map(row),
    }));
};

/** Every answer of a talk by area: areas worst first, then what carries no rule. Nothing is left out. */
export const answerGroups = (course: Course, talk: Talk): readonly AnswerGroup[] => {
  const groups = new Map<string, AnswerRow[]>();
  for (const judged of talk.judged)
    for (const row of answerRows(course, talk, judged))
      groups.set(row.area, [...(groups.get(row.area) ?? []), row]);
  const levelOf = (area: string): Level | undefined => talk.areas.find(({ name }) => name === area)?.level;
  return [...groups]
    .map(([area, rows]) => ({ area, level: levelOf(area), rows: [...rows].sort(worstRow) }))
    .sort((a, b) => worst(a.level, b.level));
};

const worst = (a: Level | undefined, b: Level | undefined): number =>
  a && b ? byWorst(a, b) : Number(!a) - Number(!b);

const worstRow = (a: Row, b: Row): number => worst(a.finding?.level, b.finding?.level);

const redOrder = (row: Row): number =>
  row.finding?.level === 'red' ? redHistories.indexOf(redHistory(row)) : 0;

/** Whether something red is newly red, still red, or better but still red. */
export const redHistory = ({ before, change }: Row): RedHistory => {
  if (before[0]?.level !== 'red') return 'new';
  return change.comparable && change.judgement === 'better' ? 'better' : 'still';
};

/** Areas that are red now and were not at the talk before. */
export const newlyRed = (course: Course, talk: Talk): readonly string[] => {
  const [last] = earlierTalks(course, talk);
  const red = (areas: Talk['areas']) => areas.filter(({ level }) => level === 'red').map(({ name }) => name);
  const before = new Set(last ? red(last.areas) : []);
  return last ? red(talk.areas).filter((name) => !before.has(name)) : [];
};

/** Grey that a person made: by not answering, or by not wanting to. */
const silences: readonly (GreyReason | undefined)[] = ['unanswered', 'declined', 'score-not-computed'];

/**
 * What the guidance engine may ask about a talk. Nothing is said on the strength of what staff took back; grey counts
 * only where the person was silent: "du har sprunget noget over" is untrue where the platform has not answered.
 */
export const talkFacts = (talk: Talk) => ({
  answers: (canonical: string, linkId: string) => {
    const moment = momentAt(talk, canonical, linkId);
    return moment && !moment.invalidated ? moment.answers : [];
  },
  level: (canonical: string, linkId: string) => {
    const { level, reason } = findingAt(talk, canonical, linkId) ?? {};
    return level !== 'grey' || silences.includes(reason) ? level : undefined;
  },
  item: (canonical: string, linkId: string) => momentAt(talk, canonical, linkId)?.item,
});
