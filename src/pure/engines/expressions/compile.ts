import type { Problem } from '../../model/problem.js';
import type { Result } from '../../model/result.js';
import { argumentsOf, canBound, foreignPart } from './bound.js';
import { parse } from './parse.js';
import { isResource, readsContext, readsOf } from './reads.js';
import { walk, type Expression } from './tree.js';

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
  /** Outside the kit's subset: `evaluate` cannot run it, only `loadForeign` (foreign.ts), which takes the source. */
  readonly foreign?: true;
  readonly source: string;
}

/**
 * Where an expression stands. 'form': a path without a start is read from the response. 'context': it is read from
 * the items that the caller passes as `context`. 'item': there it is refused.
 */
export type Place = 'form' | 'item' | 'context';

/** Whether the caller can load fhirpath.js (foreign.ts) for what lies outside the subset. */
export type Library = 'none' | 'fhirpath';

const wrongArguments = (part: Expression, path: string): Problem[] => {
  if (part.is !== 'call') return [];
  const [least, most] = argumentsOf(part.name) ?? [0, part.given.length];
  return part.given.length < least || part.given.length > most
    ? [{ code: 'bad-expression', path, subject: part.name }]
    : [];
};

/** What nobody runs: neither our own evaluator nor, where the caller can load it, fhirpath.js. */
const refusedIn = (tree: Expression, foreign: string | undefined, place: Place, library: Library) => {
  if (foreign !== undefined) {
    const refused = library === 'none' ? foreign : canBound(tree);
    if (refused !== undefined) return refused;
  }
  return place === 'item' && readsContext(tree) ? '%context' : undefined;
};

/**
 * Compiles a FHIRPath expression (decision D10). What is not FHIRPath is `bad-expression`; what nobody can run within
 * bounds is `unsupported-expression`, and its result stays empty: grey, never a guess.
 */
export const compileExpression = (
  source: string,
  path: string,
  place: Place = 'form',
  library: Library = 'none',
): Result<Compiled> => {
  const tree = parse(source);
  if (!tree) return { ok: false, problems: [{ code: 'bad-expression', path }] };
  const variables = new Set<string>();
  const texts = new Set<string>();
  const problems: Problem[] = [];
  walk(tree, (part) => {
    if (part.is === 'literal' && typeof part.value === 'string') texts.add(part.value);
    if (part.is === 'variable' && !isResource(part) && part.name !== 'context') variables.add(part.name);
    problems.push(...wrongArguments(part, path));
  });
  const foreign = foreignPart(tree);
  const refused = refusedIn(tree, foreign, place, library);
  if (refused !== undefined) problems.push({ code: 'unsupported-expression', path, subject: refused });
  if (problems.length) return { ok: false, problems };
  const context = readsContext(tree);
  const reads = context && place !== 'context' ? 'all' : readsOf(tree);
  const value = { tree, reads, variables, texts, readsContext: context, source };
  return { ok: true, value: foreign === undefined ? value : { ...value, foreign: true }, problems };
};
