import { partsOf, type Expression } from './tree.js';

/** `%resource.repeat(item).where(linkId = 'x')`: the commonest step of FUT's scores. Gives x. */
export const readLinkId = (tree: Expression): string | undefined => {
  if (tree.is !== 'call' || tree.name !== 'where' || tree.given.length !== 1) return undefined;
  const [of, test] = [tree.of, tree.given[0]!];
  if (of?.is !== 'call' || of.name !== 'repeat' || !isResource(of.of) || !isMember(of.given[0], 'item'))
    return undefined;
  if (test.is !== 'binary' || test.operator !== '=' || !isMember(test.left, 'linkId')) return undefined;
  return test.right.is === 'literal' && typeof test.right.value === 'string' ? test.right.value : undefined;
};

/** The response itself. */
export const isResource = (tree: Expression | undefined): boolean =>
  tree?.is === 'variable' && (tree.name === 'resource' || tree.name === 'context');

const isMember = (tree: Expression | undefined, name: string): boolean =>
  tree?.is === 'member' && tree.of === undefined && tree.name === name;

/** Functions whose criterion looks at one value of their input at a time, not at what stands around. */
const looksInside = new Set(['where', 'select', 'repeat', 'exists']);

/** Whether an expression reads the place it stands at (`item…`, `$this`, `%context`) and not only `%resource`. */
export const readsContext = (tree: Expression): boolean => {
  if (tree.is === 'this' || (tree.is === 'variable' && tree.name === 'context')) return true;
  if (tree.is === 'member' && !tree.of) return true;
  if (tree.is !== 'call') return partsOf(tree).some(readsContext);
  if (!tree.of && tree.name !== 'iif') return true;
  if (tree.of && readsContext(tree.of)) return true;
  return !looksInside.has(tree.name) && !(tree.of && tree.name === 'iif') && tree.given.some(readsContext);
};

/** What an expression reads of the answers: the questions it names, or 'all' where it walks the response freely. */
export const readsOf = (tree: Expression): ReadonlySet<string> | 'all' => {
  const found = new Set<string>();
  let freely = readsContext(tree);
  const visit = (part: Expression): void => {
    const linkId = readLinkId(part);
    if (linkId !== undefined) {
      found.add(linkId);
      return;
    }
    if (isResource(part)) freely = true;
    for (const inner of partsOf(part)) visit(inner);
  };
  visit(tree);
  return freely ? 'all' : found;
};
