import {
  copyMark,
  isRepeatedGroup,
  keyIn,
  onlyFirst,
  standing,
  type Copies,
  type Path,
} from '../model/copies.js';
import type { EnableWhen, Item, Questionnaire } from '../model/questionnaire.js';
import { withItems } from '../model/with-items.js';

/** The key of the place where copies of a group are added and taken away. */
const placeKey = (groupKey: string): string => `${groupKey}${copyMark}+`;

interface Target {
  /** The groups that repeat around an item, outermost first. */
  readonly groups: readonly string[];
  readonly paths: readonly Path[];
}

/** Of every item in a group that repeats: those groups, and the copies it stands in. */
const targetsIn = (items: readonly Item[], copies: Copies): ReadonlyMap<string, Target> => {
  const all = new Map<string, Target>();
  const walk = (item: Item, groups: readonly string[], paths: readonly Path[]): void => {
    const repeated = isRepeatedGroup(item);
    const inner = repeated ? [...groups, item.linkId] : groups;
    const innerPaths = repeated
      ? paths.flatMap((path) => standing(copies.get(keyIn(item.linkId, path))).map(({ id }) => [...path, id]))
      : paths;
    if (inner.length) all.set(item.linkId, { groups: inner, paths: innerPaths });
    for (const child of item.items) walk(child, inner, innerPaths);
  };
  for (const item of items) walk(item, [], [[]]);
  return all;
};

interface Around {
  readonly groups: readonly string[];
  readonly path: Path;
}

/** The keys that a linkId means where it is named: within the same copy, or in all copies of what lies elsewhere. */
const meant = (
  linkId: string,
  { groups, path }: Around,
  targets: ReadonlyMap<string, Target>,
): readonly string[] => {
  const target = targets.get(linkId);
  if (!target) return [linkId];
  let common = 0;
  while (common < groups.length && groups[common] === target.groups[common]) common += 1;
  const here = target.paths.filter((one) => one.slice(0, common).every((id, i) => id === path[i]));
  return here.map((one) => keyIn(linkId, one));
};

const remapped = (
  condition: EnableWhen,
  around: Around,
  targets: ReadonlyMap<string, Target>,
): EnableWhen => {
  const [question = condition.question, ...also] = meant(condition.question, around, targets);
  return { ...condition, question, ...(also.length > 0 && { also }) };
};

/**
 * A questionnaire with each copy of its repeating groups as items of its own: everything that reads, pages and draws
 * items then knows copies without knowing of them. In a copy `linkId` is a key; `copy.linkId` is the content's own.
 */
export const unfold = (template: Questionnaire, copies: Copies): Questionnaire => {
  const targets = targetsIn(template.items, copies);
  if (!targets.size) return template;
  const keys = new Map<string, string[]>();
  const made = (item: Item, around: Around, n?: number): Item => {
    const key = keyIn(item.linkId, around.path);
    if (targets.has(item.linkId)) keys.set(item.linkId, [...(keys.get(item.linkId) ?? []), key]);
    return {
      ...item,
      linkId: key,
      ...((key !== item.linkId || n !== undefined) && {
        copy: { linkId: item.linkId, text: item.text, ...(n !== undefined && { number: n }) },
      }),
      ...(n !== undefined && { text: `${item.text} ${n}`.trim() }),
      enableWhen: item.enableWhen.map((condition) => remapped(condition, around, targets)),
      items: item.items.flatMap((child) => unfolded(child, around)),
    };
  };
  const unfolded = (item: Item, { groups, path }: Around): Item[] => {
    if (!isRepeatedGroup(item)) return [made(item, { groups, path })];
    const own = standing(copies.get(keyIn(item.linkId, path)));
    const inner = [...groups, item.linkId];
    return [
      ...own.map(({ id }, i) =>
        made(item, { groups: inner, path: [...path, id] }, own.length > 1 ? i + 1 : undefined),
      ),
      placeOf(item, { groups, path }),
    ];
  };
  const placeOf = (item: Item, around: Around): Item => {
    const groupKey = keyIn(item.linkId, around.path);
    return {
      ...item,
      linkId: placeKey(groupKey),
      copy: { linkId: item.linkId, text: item.text },
      type: 'display',
      text: '',
      repeats: false,
      significances: [],
      initial: [],
      detail: {
        copiesOf: groupKey,
        // It goes with its group.
        ...(item.detail?.enableWhenExpression && { enableWhenExpression: item.detail.enableWhenExpression }),
      },
      enableWhen: item.enableWhen.map((condition) => remapped(condition, around, targets)),
      items: [],
    };
  };
  const items = template.items.flatMap((item) => unfolded(item, { groups: [], path: [] }));
  return { ...withItems(template, items), keysOf: keys };
};

/** One copy more. Its id was never used, so what was answered in one that was taken away stays its own. */
export const withCopy = (copies: Copies, groupKey: string): Copies => {
  const known = copies.get(groupKey) ?? onlyFirst;
  return new Map(copies).set(groupKey, [...known, { id: Math.max(-1, ...known.map(({ id }) => id)) + 1 }]);
};

/** The same with one taken away, or brought back. */
export const withRemoved = (copies: Copies, groupKey: string, id: number, removed: boolean): Copies =>
  new Map(copies).set(
    groupKey,
    (copies.get(groupKey) ?? onlyFirst).map((copy) =>
      copy.id === id ? { id, ...(removed && { removed }) } : copy,
    ),
  );
