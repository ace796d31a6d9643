import type { Problem } from '../../model/problem.js';
import type { Result } from '../../model/result.js';
import { functionArguments, operators } from './evaluate.js';
import { parse } from './parse.js';
import { isResource, readsContext, readsOf } from './reads.js';
import { walk, type Expression } from './tree.js';

/** An expression ready to run, with what it reads: so that an answer re-evaluates only what depends on it. */
export interface Compiled {
  readonly tree: Expression;
  /** linkIds it reads, or 'all' where it walks the response freely. */
  readonly reads: ReadonlySet<string> | 'all';
  /** Variables it names. */
  readonly variables: ReadonlySet<string>;
  /** Its string literals: linkIds may be among them. */
  readonly texts: ReadonlySet<string>;
}

const problemsOf = (part: Expression, path: string): Problem[] => {
  const unsupported = (subject: string): Problem[] => [{ code: 'unsupported-expression', path, subject }];
  if (part.is === 'foreign') return unsupported(part.what);
  if (part.is === 'binary') return operators.has(part.operator) ? [] : unsupported(part.operator);
  if (part.is !== 'call') return [];
  const bounds = functionArguments(part.name);
  if (!bounds) return unsupported(part.name);
  const [least, most] = bounds;
  return part.given.length < least || part.given.length > most
    ? [{ code: 'bad-expression', path, subject: part.name }]
    : [];
};

/**
 * Compiles a FHIRPath expression of the kit's subset (decision D10). What is not FHIRPath is `bad-expression`;
 * what lies outside the subset is `unsupported-expression`, and its result stays empty: grey, never a guess.
 * Paths without a start are read from the response, as SDC has it for a variable of the form. On an item they would
 * start at that item's place in the response, which the kit does not follow: there they are refused.
 */
export const compileExpression = (
  source: string,
  path: string,
  place: 'form' | 'item' = 'form',
): Result<Compiled> => {
  const tree = parse(source);
  if (!tree) return { ok: false, problems: [{ code: 'bad-expression', path }] };
  const variables = new Set<string>();
  const texts = new Set<string>();
  const problems: Problem[] = [];
  walk(tree, (part) => {
    if (part.is === 'literal' && typeof part.value === 'string') texts.add(part.value);
    if (part.is === 'variable' && !isResource(part)) variables.add(part.name);
    problems.push(...problemsOf(part, path));
  });
  if (!problems.length && place === 'item' && readsContext(tree))
    problems.push({ code: 'unsupported-expression', path, subject: '%context' });
  return problems.length
    ? { ok: false, problems }
    : { ok: true, value: { tree, reads: readsOf(tree), variables, texts }, problems };
};
