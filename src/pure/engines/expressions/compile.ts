import type { Problem } from '../../model/problem.js';
import type { Result } from '../../model/result.js';
import { operators } from './evaluate.js';
import { functionNamed } from './functions.js';
import { parse } from './parse.js';
import { isResource, readsClock, readsContext, readsOf } from './reads.js';
import { walk, type Expression } from './tree.js';
import { typedName } from './types.js';

/** An expression ready to run, with what it reads: so that an answer re-evaluates only what depends on it. */
export interface Compiled {
  readonly tree: Expression;
  /** linkIds it reads, or 'all' where it walks the response freely. */
  readonly reads: ReadonlySet<string> | 'all';
  /** Variables and constants it names. */
  readonly variables: ReadonlySet<string>;
  /** Its string literals: linkIds may be among them. */
  readonly texts: ReadonlySet<string>;
  /** Whether it also reads the place where it stands: at place 'context' that is not part of `reads`. */
  readonly readsContext: boolean;
  /** Whether it asks for the moment, which the caller then has to give. */
  readonly readsClock: boolean;
}

/**
 * Where an expression stands. 'context': a path without a start is read from the items that the caller passes as
 * `context`, and the moment is the caller's `now`. 'form': such a path is read from the response. 'item': it is
 * refused. At these two so is what asks for the moment: a score must come out the same whenever it is counted.
 */
export type Place = 'form' | 'item' | 'context';

const wrongArguments = (part: Expression, path: string): Problem[] => {
  const own = part.is === 'call' ? functionNamed(part.name) : undefined;
  if (part.is !== 'call' || !own) return [];
  return part.given.length < own[1] || part.given.length > own[2]
    ? [{ code: 'bad-expression', path, subject: part.name }]
    : [];
};

/** What of an expression the kit's own evaluator does not run; undefined where it runs it all. */
const foreignPart = (tree: Expression): string | undefined => {
  let found: string | undefined;
  walk(tree, (part) => {
    if (part.is === 'call' && !functionNamed(part.name)) found ??= part.name;
    if (part.is === 'binary' && !operators.has(part.operator)) found ??= part.operator;
    if (part.is === 'type' && !typedName(part)) found ??= part.operator;
  });
  return found;
};

/** What an expression names, and what it calls with too few or too many arguments. */
const namedIn = (tree: Expression, path: string) => {
  const variables = new Set<string>();
  const texts = new Set<string>();
  const problems: Problem[] = [];
  walk(tree, (part) => {
    if (part.is === 'literal' && typeof part.value === 'string') texts.add(part.value);
    if (part.is === 'variable' && !isResource(part) && part.name !== 'context') variables.add(part.name);
    problems.push(...wrongArguments(part, path));
  });
  return { variables, texts, problems };
};

/**
 * Compiles a FHIRPath expression (decision D10). What is not FHIRPath is `bad-expression`; what lies outside the kit's
 * subset is `unsupported-expression`, and its result stays empty: grey, never a guess.
 */
export const compileExpression = (source: string, path: string, place: Place = 'form'): Result<Compiled> => {
  const tree = parse(source);
  if (!tree) return { ok: false, problems: [{ code: 'bad-expression', path }] };
  const { variables, texts, problems } = namedIn(tree, path);
  const context = readsContext(tree);
  const moment = readsClock(tree);
  const refused =
    foreignPart(tree) ??
    (place === 'item' && context ? '%context' : place === 'context' ? undefined : moment);
  if (refused !== undefined) problems.push({ code: 'unsupported-expression', path, subject: refused });
  if (problems.length) return { ok: false, problems };
  const reads = context && place !== 'context' ? 'all' : readsOf(tree);
  return {
    ok: true,
    value: { tree, reads, variables, texts, readsContext: context, readsClock: moment !== undefined },
    problems,
  };
};
