import type { Goal, GoalRating } from '../model/goal.js';
import { problem } from '../model/problem.js';
import { failed, ok, type Result } from '../model/result.js';
import { instant } from '../model/time.js';
import { check } from './check.js';
import { Goal as GoalResource } from './schema/goal.js';

/** Goals that nobody works with. */
const dropped: readonly string[] = ['proposed', 'cancelled', 'entered-in-error', 'rejected'];

/** A rating stands in a note as "2 af 10": R4's Goal has no place for it (decision D21). Other notes are no rating. */
const ratingIn = (text: string): Omit<GoalRating, 'at'> | undefined => {
  const found = /^\s*(\d{1,3})\s+(?:af|of)\s+(\d{1,3})\s*$/.exec(text);
  const [value, of] = [Number(found?.[1]), Number(found?.[2])];
  return found && of > 0 && value <= of ? { value, of } : undefined;
};

/** The gate for a person's goal. One that was dropped is read as nothing. */
export const readGoal = (json: unknown): Result<Goal | undefined> => {
  const checked = check(GoalResource, 'Goal', json);
  if (!checked.ok) return checked;
  const { id, lifecycleStatus, description, startDate, note = [] } = checked.value;
  if (dropped.includes(lifecycleStatus)) return ok(undefined);
  const text = description.text?.trim() || description.coding?.find(({ display }) => display)?.display;
  if (!text) return failed(problem('missing-field', 'Goal.description.text', id));
  const ratings = note.flatMap(({ text: said, time }) => {
    const rating = ratingIn(said);
    return rating && time !== undefined ? [{ at: time, ...rating }] : [];
  });
  return ok({
    text,
    ...(id !== undefined && { id }),
    ...(startDate !== undefined && { since: startDate }),
    ratings: ratings.sort((a, b) => instant(a.at) - instant(b.at)),
  });
};
