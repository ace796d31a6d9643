import type { AreaMove } from '../model/area-move.js';
import type { Level } from '../model/level.js';
import { earlierTalks, type Course, type Talk } from './course.js';
import { redHistory, type Row } from './rows.js';

/** Judged answers that became red although their area was red already. */
const freshReds = (rows: readonly Row[]): number =>
  rows.filter((row) => row.finding!.level === 'red' && redHistory(row) === 'new').length;

const wayOf = (rows: readonly Row[]): AreaMove => {
  const judged = rows.flatMap(({ change }) => (change.comparable ? [change.judgement] : []));
  const count = (way: string): number => judged.filter((one) => one === way).length;
  const [better, worse] = [count('better'), count('worse')];
  if (better && worse) return { move: 'mixed' };
  if (!better && !worse) return { move: count('same') && count('same') === judged.length ? 'same' : 'none' };
  if (better + worse === judged.length) return { move: better ? 'better' : 'worse' };
  return { move: better ? 'some-better' : 'some-worse', count: better + worse };
};

const moveOf = (level: Level, before: Level | undefined, rows: readonly Row[]): AreaMove => {
  if (before === undefined) return { move: 'none' };
  if (level === 'red' && before !== 'red') return { move: 'new' };
  if (level === 'grey' && before !== 'grey') return { move: 'lost' };
  const fresh = freshReds(rows);
  return fresh ? { move: 'new-reds', count: fresh } : wayOf(rows);
};

/** How each area of a talk has moved since the talk before, by its name. Only what carries a rule moves an area. */
export const areaMoves = (
  course: Course,
  talk: Talk,
  rows: readonly Row[],
): ReadonlyMap<string, AreaMove> => {
  const [last] = earlierTalks(course, talk);
  return new Map(
    talk.areas.map(({ name, level }) => {
      const before = last?.areas.find((area) => area.name === name)?.level;
      return [
        name,
        moveOf(
          level,
          before,
          rows.filter((row) => row.finding && row.area === name),
        ),
      ];
    }),
  );
};
