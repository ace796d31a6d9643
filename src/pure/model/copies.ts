import type { Item } from './questionnaire.js';

/** One copy of a group that repeats: "Medicin 2". Removed ones are kept until the page is left, to be brought back. */
export interface Copy {
  readonly id: number;
  readonly removed?: boolean;
}

/** The copies of each group that repeats, by the group's key. A group that is not named has one, the first. */
export type Copies = ReadonlyMap<string, readonly Copy[]>;

/** The ids of the copies around an item, outermost first. */
export type Path = readonly number[];

export const onlyFirst: readonly Copy[] = [{ id: 0 }];

/** No FHIR string holds it, so no linkId of any content can be mistaken for the key of a copy. */
export const copyMark = '\u001f';

/** The key of an item within the copies around it. In the first ones it is the linkId itself. */
export const keyIn = (linkId: string, path: Path): string =>
  path.every((id) => id === 0) ? linkId : linkId + copyMark + path.join('.');

export const isRepeatedGroup = ({ type, repeats }: Item): boolean => type === 'group' && repeats;

/** Those that were not taken away. */
export const standing = (copies: readonly Copy[] = onlyFirst): readonly Copy[] =>
  copies.filter(({ removed }) => !removed);
