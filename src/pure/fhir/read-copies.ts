import type { Answer, Answers } from '../model/answer.js';
import { isRepeatedGroup, keyIn, type Copies, type Copy, type Path } from '../model/copies.js';
import type { Item, Questionnaire } from '../model/questionnaire.js';
import { readAnswer } from './read-answer.js';
import type { Item as RawItem } from './schema/response.js';
import { innerOf } from './write-items.js';

/** A response laid over its questionnaire: which copies of repeating groups it has, and what came for each item. */
export interface Placed {
  readonly copies: Copies;
  /** The items as they came, by key. */
  readonly came: ReadonlyMap<string, readonly RawItem[]>;
  readonly answers: Answers;
}

const answersIn = (came: readonly RawItem[]): readonly Answer[] =>
  came.flatMap(({ answer }) => (answer ?? []).flatMap((one) => readAnswer(one) ?? []));

/** As many copies as came, and as many as the content asks for. */
const copiesFor = ({ minOccurs = 1 }: Item, came: number): readonly Copy[] =>
  Array.from({ length: Math.max(1, came, Math.min(minOccurs, 20)) }, (_copy, id) => ({ id }));

/**
 * Lays a response's items over the questionnaire, copy by copy. What stands where the questionnaire has no place for it
 * is left to whoever wrote it: it goes back as it came.
 */
export const placeItems = (template: Questionnaire, raws: readonly RawItem[]): Placed => {
  const copies = new Map<string, readonly Copy[]>();
  const came = new Map<string, readonly RawItem[]>();
  const answers = new Map<string, readonly Answer[]>();
  const put = (item: Item, path: Path, own: readonly RawItem[]): void => {
    const key = keyIn(item.linkId, path);
    if (own.length) came.set(key, own);
    const given = answersIn(own);
    if (given.length) answers.set(key, given);
    place(item.items, path, own.flatMap(innerOf));
  };
  const place = (items: readonly Item[], path: Path, inside: readonly RawItem[]): void => {
    for (const item of items) {
      const own = inside.filter(({ linkId }) => linkId === item.linkId);
      if (!isRepeatedGroup(item)) {
        put(item, path, own);
        continue;
      }
      const list = copiesFor(item, own.length);
      if (list.length > 1) copies.set(keyIn(item.linkId, path), list);
      for (const { id } of list) put(item, [...path, id], own.slice(id, id + 1));
    }
  };
  place(template.items, [], raws);
  return { copies, came, answers };
};
