import type { Item, Questionnaire } from '../../model/questionnaire.js';
import type { Compiled } from '../expressions/compile.js';
import { partsOf, walk, type Expression } from '../expressions/tree.js';

const isLinkId = (tree: Expression): boolean => tree.is === 'member' && tree.name === 'linkId';

const textOf = (tree: Expression): string | undefined =>
  tree.is === 'literal' && typeof tree.value === 'string' ? tree.value : undefined;

/** The linkIds that an expression compares with: `where(linkId = 'x' or linkId = 'y')`. */
const compared = (tree: Expression): readonly string[] => {
  const found: string[] = [];
  walk(tree, (part) => {
    if (part.is !== 'binary' || part.operator !== '=') return;
    const text = isLinkId(part.left)
      ? textOf(part.right)
      : isLinkId(part.right)
        ? textOf(part.left)
        : undefined;
    if (text !== undefined) found.push(text);
  });
  return found;
};

/** Every linkId that a score names, itself or through its variables. */
export const linkIdsNamed = (parts: readonly Compiled[]): readonly string[] => [
  ...new Set(parts.flatMap(({ tree }) => compared(tree))),
];

/** The steps in front of a call of `ordinal()` or `weight()`, outermost first. */
const weighed = (tree: Expression): readonly Expression[] => {
  const found: Expression[] = [];
  walk(tree, (part) => {
    if (part.is === 'call' && (part.name === 'ordinal' || part.name === 'weight') && part.of)
      found.push(part.of);
  });
  return found;
};

const readsVariable = (tree: Expression): boolean => {
  if (tree.is === 'variable') return tree.name !== 'resource' && tree.name !== 'context';
  return partsOf(tree).some(readsVariable);
};

/**
 * The choices whose weight a score counts. Where it names none it counts what has weights: there a choice is
 * looked at only when some of its options have one.
 */
export const weightsRead = (
  { byLinkId }: Questionnaire,
  parts: readonly Compiled[],
  halfWeighed: readonly Item[],
): readonly Item[] => {
  const reads = parts.flatMap(({ tree }) => weighed(tree));
  const named = [...new Set(reads.flatMap(compared))].flatMap((linkId) => byLinkId.get(linkId) ?? []);
  const freely = reads.some((tree) => !compared(tree).length && !readsVariable(tree));
  return [...new Set([...named, ...(freely ? halfWeighed : [])])];
};

/** Choices of which some options weigh and some do not: those that a score may stumble over that counts all weights. */
export const halfWeighedOf = ({ byLinkId }: Questionnaire): readonly Item[] =>
  [...byLinkId.values()].filter(({ options }) => {
    const weighs = options.filter(({ declines }) => !declines).map(({ ordinal }) => ordinal !== undefined);
    return weighs.includes(true) && weighs.includes(false);
  });
