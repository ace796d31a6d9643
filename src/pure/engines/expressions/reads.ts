import { partsOf, type Expression } from './tree.js';

/** The response itself. */
export const isResource = (tree: Expression | undefined): boolean =>
  tree?.is === 'variable' && tree.name === 'resource';

const isMember = (tree: Expression | undefined, name: string): boolean =>
  tree?.is === 'member' && tree.of === undefined && tree.name === name;

/** `linkId = 'x'` gives x. */
const comparedLinkId = (test: Expression): string | undefined => {
  if (test.is !== 'binary' || test.operator !== '=') return undefined;
  const [name, text] = isMember(test.left, 'linkId') ? [test.left, test.right] : [test.right, test.left];
  return isMember(name, 'linkId') && text.is === 'literal' && typeof text.value === 'string'
    ? text.value
    : undefined;
};

/** `repeat(item)` and `descendants()`: all items, at any depth. */
const isEverywhere = (tree: Expression | undefined): boolean =>
  tree?.is === 'call' &&
  (tree.name === 'descendants' || (tree.name === 'repeat' && isMember(tree.given[0], 'item')));

/** `%resource.repeat(item).where(linkId = 'x')`: the commonest step of FUT's scores. Gives x. */
export const readLinkId = (tree: Expression): string | undefined => {
  if (tree.is !== 'call' || tree.name !== 'where' || tree.given.length !== 1) return undefined;
  return isEverywhere(tree.of) && isResource(partsOf(tree.of!)[0])
    ? comparedLinkId(tree.given[0]!)
    : undefined;
};

/** The linkIds of which one must be met where a criterion holds; undefined where it may hold for any item. */
const linkIdsOf = (test: Expression): readonly string[] | undefined => {
  const linkId = comparedLinkId(test);
  if (linkId !== undefined) return [linkId];
  if (test.is !== 'binary') return undefined;
  const [left, right] = [linkIdsOf(test.left), linkIdsOf(test.right)];
  if (test.operator === 'and') return left ?? right;
  return test.operator === 'or' && left && right ? [...left, ...right] : undefined;
};

/** A walk from the response over items, each step by linkId or by none: it depends on no answer on its way. */
const isWalk = (tree: Expression | undefined): boolean => {
  if (isResource(tree)) return true;
  if (tree?.is === 'member') return ['item', 'answer'].includes(tree.name) && isWalk(tree.of);
  if (tree?.is !== 'call' || !isWalk(tree.of)) return false;
  return isEverywhere(tree) || (tree.name === 'where' && comparedLinkId(tree.given[0]!) !== undefined);
};

/** `%resource.item.where(linkId = 'g').item.where(linkId = 'x')` reads x, wherever the walk came by. */
const readsByLinkId = (tree: Expression): readonly string[] | undefined => {
  const chooses = tree.is === 'call' && (tree.name === 'where' || tree.name === 'exists');
  return chooses && tree.given.length === 1 && isWalk(tree.of) ? linkIdsOf(tree.given[0]!) : undefined;
};

/** Functions whose criterion looks at one value of their input at a time, not at what stands around. */
const looksInside = new Set(['where', 'select', 'repeat', 'exists', 'all', 'aggregate']);

/** Functions that ask for the moment. */
const clock = new Set(['today', 'now', 'timeOfDay']);

/** Functions that read no input where none is named. */
const readsNothing = new Set([...clock, 'iif']);

/** The function of an expression that asks for the moment: its result is another one tomorrow. */
export const readsClock = (tree: Expression): string | undefined =>
  tree.is === 'call' && clock.has(tree.name)
    ? tree.name
    : partsOf(tree).reduce<string | undefined>((found, part) => found ?? readsClock(part), undefined);

/** Whether an expression reads the place it stands at (`item…`, `$this`, `%context`) and not only `%resource`. */
export const readsContext = (tree: Expression): boolean => {
  if (tree.is === 'this' || (tree.is === 'variable' && tree.name === 'context')) return true;
  if ((tree.is === 'member' || tree.is === 'type') && !tree.of) return true;
  if (tree.is !== 'call') return partsOf(tree).some(readsContext);
  if (!tree.of && !readsNothing.has(tree.name)) return true;
  if (tree.of && readsContext(tree.of)) return true;
  return !looksInside.has(tree.name) && !(tree.of && tree.name === 'iif') && tree.given.some(readsContext);
};

/** What an expression reads of the answers: the questions it names, or 'all' where it walks the response freely. */
export const readsOf = (tree: Expression): ReadonlySet<string> | 'all' => {
  const found = new Set<string>();
  let freely = false;
  const visit = (part: Expression): void => {
    const linkIds = readsByLinkId(part);
    for (const linkId of linkIds ?? []) found.add(linkId);
    if (isResource(part)) freely = true;
    // The walk in front of it was looked at; its criterion may walk elsewhere.
    for (const inner of partsOf(part))
      if (!linkIds || inner !== (part as { of?: Expression }).of) visit(inner);
  };
  visit(tree);
  return freely ? 'all' : found;
};
