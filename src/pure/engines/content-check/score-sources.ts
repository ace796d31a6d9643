import type { Problem } from '../../model/problem.js';
import type { Questionnaire } from '../../model/questionnaire.js';
import { compileExpression, type Compiled } from '../expressions/compile.js';

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
