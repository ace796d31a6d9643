import { functionNamed } from './functions.js';
import { partsOf, walk, type Expression } from './tree.js';

type Call = Extract<Expression, { is: 'call' }>;

/** Functions of fhirpath.js that the kit does not run itself and that cost no more than their input is long. */
const rare: Readonly<Record<string, readonly [least: number, most: number]>> = {
  convertsToBoolean: [0, 0],
  convertsToDate: [0, 0],
  convertsToDateTime: [0, 0],
  convertsToDecimal: [0, 0],
  convertsToInteger: [0, 0],
  convertsToQuantity: [0, 1],
  convertsToString: [0, 0],
  convertsToTime: [0, 0],
  toQuantity: [0, 1],
  comparable: [1, 1],
  getValue: [0, 0],
  lastIndexOf: [1, 1],
  toChars: [0, 0],
  lowBoundary: [0, 1],
  highBoundary: [0, 1],
  yearOf: [0, 0],
  monthOf: [0, 0],
  dayOf: [0, 0],
  hourOf: [0, 0],
  minuteOf: [0, 0],
  secondOf: [0, 0],
};

/**
 * Functions of ours whose result fhirpath.js would not stop: a text that doubles, a number beyond all digits.
 * Our own evaluator counts what they spend, so they run there or not at all.
 */
const growing = new Set(['aggregate', 'replace', 'join', 'split', 'power', 'exp']);

/** Whether fhirpath.js may run a function, with so many arguments. */
const mayCall = ({ name, given }: Call): boolean => {
  if (growing.has(name)) return false;
  if (functionNamed(name)) return true;
  const [least, most] = Object.hasOwn(rare, name) ? rare[name]! : [1, 0];
  return given.length >= least && given.length <= most;
};

/** Steps into what is there already, and nothing new: a repeat of these ends. */
const isNavigation = (tree: Expression): boolean => {
  if (tree.is === 'this') return true;
  if (tree.is === 'member') return !tree.of || isNavigation(tree.of);
  return tree.is === 'call' && tree.name === 'where' && (!tree.of || isNavigation(tree.of));
};

const runsForEach = new Set(['where', 'select', 'repeat', 'exists', 'all']);
const walksAll = new Set(['descendants', 'children', 'repeat']);
const comparesPairs = new Set([
  'distinct',
  'isDistinct',
  'union',
  'intersect',
  'exclude',
  'subsetOf',
  'supersetOf',
]);
const looksAtPairs = new Set(['|', '=', '!=', '~', '!~', 'in', 'contains']);

const walked = (tree: Expression | undefined): boolean =>
  tree !== undefined &&
  ((tree.is === 'call' && walksAll.has(tree.name)) || partsOf(tree).slice(0, 1).some(walked));

/**
 * How often an expression may look at all of its input, as a power of the input's size. A criterion is worked out for
 * each value in front of it; what it finds inside that value is counted with the walk that found the value.
 */
export const degreeOf = (tree: Expression, inCriterion = false): number => {
  const of = (part: Expression | undefined): number =>
    part ? degreeOf(part, inCriterion) : inCriterion ? 0 : 1;
  switch (tree.is) {
    case 'literal':
    case '$index':
    case '$total':
      return 0;
    case 'variable':
      return 1;
    case 'this':
      return of(undefined);
    case 'binary': {
      const [left, right] = [of(tree.left), of(tree.right)];
      return looksAtPairs.has(tree.operator) ? left + right : Math.max(left, right);
    }
    case 'call':
      return degreeOfCall(tree, of, inCriterion);
    case 'index':
      return Math.max(of(tree.of), of(tree.at));
    default:
      return of(tree.of);
  }
};

const degreeOfCall = (
  { of, name, given }: Call,
  degree: (part: Expression | undefined) => number,
  inCriterion: boolean,
): number => {
  const before = degree(of);
  const inside = Math.max(0, ...given.map((part) => degreeOf(part, inCriterion || runsForEach.has(name))));
  const again = walksAll.has(name) && walked(of) ? 1 : 0;
  if (runsForEach.has(name)) return before + inside + again;
  if (comparesPairs.has(name)) return before + (given.length ? inside : before);
  return Math.max(before + again, inside);
};

/** No form looks at all of itself for all of itself for all of itself. */
const most = 3;

/** How many objects and values an input may hold for an expression that looks at all of it so often. */
export const fits = (size: number, degree: number): boolean => size ** Math.max(1, degree) <= 2_000_000;

const isPlain = (tree: Expression): boolean => {
  if (tree.is === 'literal') return typeof tree.value === 'number' || typeof tree.value === 'string';
  return (
    tree.is === 'call' &&
    ['count', 'length', 'ordinal', 'weight', 'toString', 'toInteger'].includes(tree.name)
  );
};

const refusedPart = (part: Expression): string | undefined => {
  // fhirpath.js writes to the log what it cuts off a date's quantity, and that may be an answer.
  if (part.is === 'binary' && ['+', '-'].includes(part.operator))
    return isPlain(part.left) || isPlain(part.right) ? undefined : part.operator;
  if (part.is !== 'call') return undefined;
  const isWild = part.name === 'repeat' && !part.given.every(isNavigation);
  return isWild || !mayCall(part) ? part.name : undefined;
};

/**
 * What keeps an expression from fhirpath.js, which counts nothing and cannot be stopped; undefined where it is bounded.
 */
export const canBound = (tree: Expression): string | undefined => {
  let refused: string | undefined;
  walk(tree, (part) => {
    refused ??= refusedPart(part);
  });
  return refused ?? (degreeOf(tree) > most ? 'nesting' : undefined);
};
