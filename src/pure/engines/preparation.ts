import type { AreaMove } from '../model/area-move.js';
import type { Goal } from '../model/goal.js';
import { lenses, type Lens } from '../model/lens.js';
import { sameAnswer } from '../model/answer.js';
import type { Topic } from '../model/topic.js';
import type { Area } from './areas.js';
import { answeredAt, type Course, type Talk } from './course.js';
import { guidanceFor, type GuidanceMatch, type SpokenFacts } from './guidance.js';
import { redHistories, type RedHistory } from '../model/red-history.js';
import { redHistory, talkFacts, type Row } from './rows.js';
import { topicsOf } from './topics.js';

/** The red rows that came to be red in one way: new, still, or better but red. */
export interface RedGroup {
  readonly history: RedHistory;
  readonly rows: readonly Row[];
}

/** The red rows in the order a nurse wants them: what is new first. */
export const redGroups = (rows: readonly Row[]): readonly RedGroup[] => {
  const red = rows.filter(({ finding }) => finding?.level === 'red');
  return redHistories
    .map((history) => ({ history, rows: red.filter((row) => redHistory(row) === history) }))
    .filter((group) => group.rows.length > 0);
};

/** The first rows of groups, at most so many in all; a group that is left without any goes away. */
export const firstRows = (groups: readonly RedGroup[], most: number): readonly RedGroup[] => {
  let left = most;
  return groups
    .map(({ history, rows }) => {
      const shown = rows.slice(0, Math.max(0, left));
      left -= shown.length;
      return { history, rows: shown };
    })
    .filter(({ rows }) => rows.length > 0);
};

/** One lens: its area with everything in it, worst first. Without data the lens still asks its question. */
export interface LensLook {
  readonly lens: Lens;
  /** The area's name in the content; absent where nobody was asked. */
  readonly area: Area | undefined;
  readonly rows: readonly Row[];
  readonly moved: AreaMove;
}

/** The four lenses over a talk (S22), in their fixed order. */
export const lensLooks = (
  talk: Talk,
  rows: readonly Row[],
  moves: ReadonlyMap<string, AreaMove>,
): readonly LensLook[] =>
  lenses.map((lens) => {
    const own = rows.filter(({ item }) => item.areaCode === lens);
    const area = talk.areas.find(({ name }) => name === own[0]?.area);
    return { lens, area, rows: own, moved: (area && moves.get(area.name)) ?? { move: 'none' } };
  });

/** The talk that came after this one, where somebody has answered for it. */
const nextTalk = ({ talks }: Course, { occasion }: Talk): Talk | undefined =>
  talks
    .slice(
      0,
      Math.max(
        0,
        talks.findIndex((talk) => talk.occasion.id === occasion.id),
      ),
    )
    .reverse()
    .find(({ judged }) => judged.length);

/**
 * The goals as they stood before a talk. Looking back at an earlier one, what was set or rated once the answers to the
 * next had come was not known there.
 */
export const goalsAt = (course: Course, talk: Talk): readonly Goal[] => {
  const next = nextTalk(course, talk);
  if (!next) return course.goals;
  const end = answeredAt(next).slice(0, 10);
  return course.goals
    .filter(({ since }) => since === undefined || since < end)
    .map((goal) => ({ ...goal, ratings: goal.ratings.filter(({ at }) => at.slice(0, 10) < end) }));
};

/** How the talk may be opened: with what the citizen wants first, and then with what the answers say. */
export interface Opening {
  /** The topic that the citizen put first, and what guidance says about that choice. */
  readonly wish: { readonly topic: Topic; readonly phrase: string | undefined } | undefined;
  /** What links several answers (S37), else what is worst: guidance that has a phrase. */
  readonly link: GuidanceMatch | undefined;
}

const isChoiceOf = ({ topic: { trigger } }: GuidanceMatch, { canonical, linkId, answer }: Topic): boolean =>
  trigger.all.every(
    (test) =>
      test.canonical === canonical &&
      test.linkId === linkId &&
      test.answer?.some((wanted) => sameAnswer(wanted, answer)),
  );

/**
 * The suggested opening. The citizen's own first wish comes before every phrase about colours (decision 0011); what is
 * said about a choice of topic is no phrase about the answers.
 */
export const openingOf = (course: Course, talk: Talk, say: SpokenFacts['say']): Opening => {
  const topics = topicsOf(talk);
  const spoken = guidanceFor(course.guidance, { ...talkFacts(course, talk), say }).filter(
    ({ phrases }) => phrases.length,
  );
  const [topic] = topics;
  const wished = topic && spoken.find((match) => isChoiceOf(match, topic));
  return {
    wish: topic && { topic, phrase: wished?.phrases[0]!.text },
    link: spoken.find((match) => !topics.some((one) => isChoiceOf(match, one))),
  };
};
