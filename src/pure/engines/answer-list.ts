import { byWorst, type Level } from '../model/level.js';
import { isQuestion, isScore, type Item } from '../model/questionnaire.js';
import type { Course, JudgedResponse, Talk } from './course.js';
import { areaName } from './areas.js';
import { rowOf, type Row } from './rows.js';
import { needsOf } from './scores.js';

/** A row of the answer view; a score brings the answers that it counts. */
export interface AnswerRow extends Row {
  /** Where it stands among the answers of its talk, in the order of the content. */
  readonly place: number;
  readonly parts: readonly Row[];
}

/** The answers of one area. */
export interface AnswerGroup {
  readonly area: string;
  readonly level: Level | undefined;
  readonly rows: readonly AnswerRow[];
  /** Questions that other answers kept from being asked: neither skipped nor declined. */
  readonly hidden: readonly Item[];
}

/** Whether a question was put to the person: shown, or answered in spite of everything. */
const wasAsked = ({ triage, response, shown }: JudgedResponse, { linkId }: Item): boolean =>
  shown.has(linkId) ||
  response.answers.has(linkId) ||
  triage.findings.some((finding) => finding.linkId === linkId);

const answerRows = (
  course: Course,
  talk: Talk,
  judged: JudgedResponse,
): readonly Omit<AnswerRow, 'place'>[] => {
  const items = [...judged.questionnaire.byLinkId.values()].filter(
    (item) => isScore(item) || (isQuestion(item) && wasAsked(judged, item)),
  );
  const counted = new Map(items.map(({ linkId }) => [linkId, needsOf(judged.graph, linkId)]));
  const inScore = new Set([...counted.values()].flat());
  const row = (item: Item) => rowOf(course, talk, judged, item);
  return items
    .filter((item) => !inScore.has(item.linkId) || item.significances.length > 0)
    .map((item) => ({
      ...row(item),
      parts: counted.get(item.linkId)!.map((linkId) => row(judged.questionnaire.byLinkId.get(linkId)!)),
    }));
};

const hiddenItems = (judged: JudgedResponse): readonly Item[] =>
  [...judged.questionnaire.byLinkId.values()].filter((item) => isQuestion(item) && !wasAsked(judged, item));

const push = <T>(groups: Map<string, T[]>, area: string, one: T): void => {
  const known = groups.get(area);
  if (known) known.push(one);
  else groups.set(area, [one]);
};

/** Every answer of a talk by area: areas worst first, then what carries no rule. Nothing is left out. */
export const answerGroups = (course: Course, talk: Talk): readonly AnswerGroup[] => {
  const rows = new Map<string, AnswerRow[]>();
  const hidden = new Map<string, Item[]>();
  let place = 0;
  for (const judged of talk.judged) {
    for (const row of answerRows(course, talk, judged)) push(rows, row.area, { ...row, place: (place += 1) });
    for (const item of hiddenItems(judged)) push(hidden, areaName(judged, item.linkId), item);
  }
  const levelOf = (area: string): Level | undefined => talk.areas.find(({ name }) => name === area)?.level;
  return [...new Set([...rows.keys(), ...hidden.keys()])]
    .map((area) => ({
      area,
      level: levelOf(area),
      rows: [...(rows.get(area) ?? [])].sort(worstRow),
      hidden: hidden.get(area) ?? [],
    }))
    .sort((a, b) => worst(a.level, b.level));
};

const worst = (a: Level | undefined, b: Level | undefined): number =>
  a && b ? byWorst(a, b) : Number(!a) - Number(!b);

/** Worst first; what carries no rule last. */
export const worstRow = (a: Row, b: Row): number => worst(a.finding?.level, b.finding?.level);
