import type { Problem } from '../model/problem.js';
import type { Item, Questionnaire } from '../model/questionnaire.js';
import { compileExpression, type Compiled } from './expressions/compile.js';

export type CompiledByName = ReadonlyMap<string, Compiled>;

/** The expressions of a questionnaire's scores and variables. What cannot be run is named, and left out. */
export const compileAll = (questionnaire: Questionnaire, problems: Problem[]) => {
  const expressions = new Map<string, Compiled>();
  const variables = new Map<string, Compiled>();
  const compile = (
    into: Map<string, Compiled>,
    key: string,
    result: ReturnType<typeof compileExpression>,
  ) => {
    if (result.ok) into.set(key, result.value);
    else problems.push(...result.problems);
  };
  for (const { name, expression } of questionnaire.variables)
    compile(variables, name, compileExpression(expression, `Questionnaire.variable(${name})`));
  for (const item of questionnaire.byLinkId.values())
    if (item.calculated !== undefined)
      compile(expressions, item.linkId, compileExpression(item.calculated, pathOf(item.linkId), 'item'));
  for (const [linkId, compiled] of expressions) {
    const missing = missingVariable(compiled, variables);
    if (missing === undefined) continue;
    // A score is no better than the variables it is made of.
    expressions.delete(linkId);
    problems.push({ code: 'bad-expression', path: pathOf(linkId), subject: missing });
  }
  return { expressions, variables };
};

/** Where a score's expression stands. */
export const pathOf = (linkId: string): string => `Questionnaire.item(${linkId}).calculatedExpression`;

const missingVariable = (compiled: Compiled, variables: CompiledByName): string | undefined =>
  withVariables(compiled, variables)
    .flatMap((part) => [...part.variables])
    .find((name) => !variables.has(name));

/** A score's expression with those of the variables that it names, and of the ones these name. */
export const withVariables = (compiled: Compiled, variables: CompiledByName): readonly Compiled[] => {
  const found = new Set([compiled]);
  for (const { variables: named } of found)
    for (const name of named) {
      const variable = variables.get(name);
      if (variable) found.add(variable);
    }
  return [...found];
};

const withInner = (item: Item): readonly Item[] => [item, ...item.items.flatMap(withInner)];

/**
 * What a score reads. Reading a group or a question reads what is nested in it. One that walks the response freely
 * reads every question, and of the other scores those that it names.
 */
export const readsOfScore = (questionnaire: Questionnaire, linkId: string, parts: readonly Compiled[]) => {
  const items = questionnaire.byLinkId;
  const given = (all: Iterable<Item>): readonly string[] =>
    [...all].filter(({ calculated }) => calculated === undefined).map((item) => item.linkId);
  const below = (id: string): readonly string[] => {
    const item = items.get(id);
    return item ? [id, ...given(withInner(item))] : [];
  };
  const exact = parts.flatMap(({ reads }) => (reads === 'all' ? [] : [...reads].flatMap(below)));
  const free = parts.filter(({ reads }) => reads === 'all');
  const named = free.flatMap(({ texts }) => [...texts].filter((text) => items.has(text) && text !== linkId));
  const all = free.length ? given(items.values()) : [];
  return {
    reads: new Set([...exact, ...all, ...named]),
    counts: free.length && !named.length ? all : [...exact, ...named.flatMap(below)],
  };
};
