import { problem, type Problem } from '../model/problem.js';
import type { Significance, SignificanceCondition, SignificanceOperator } from '../model/significance.js';
import { extensionUrl } from './codes.js';
import { extensions } from './extensions.js';
import { readChoice } from './read-answer.js';
import type { Extension } from './schema/element.js';

export const operators: readonly string[] = [
  'exists',
  '=',
  '!=',
  '>',
  '<',
  '>=',
  '<=',
] satisfies SignificanceOperator[];

const colours = ['red', 'yellow', 'green'] as const;

const part = (extension: Extension, url: string): Extension | undefined =>
  extension.extension?.find((e) => e.url === url);

/** A code as it stands in the content, to name it to the author; any other JSON has no name. */
const named = (code: unknown): string | undefined => (typeof code === 'string' ? code : undefined);

const readCondition = (extension: Extension, path: string, problems: Problem[]): SignificanceCondition => {
  const operator = part(extension, 'operator')?.['valueCode'];
  const element = part(extension, 'value');
  const value = element && readChoice(element);
  if (typeof operator !== 'string' || !operators.includes(operator)) {
    problems.push(problem('unknown-operator', path, named(operator)));
    return { readable: false, subject: named(operator) ?? 'operator' };
  }
  if (!value) {
    problems.push(problem('wrong-type', `${path}.value`));
    return { readable: false, subject: 'value' };
  }
  return { readable: true, operator: operator as SignificanceOperator, value };
};

/** The conditions of a rule, all of which must hold. */
export const readConditions = (
  extension: Extension,
  path: string,
  problems: Problem[],
): readonly SignificanceCondition[] => {
  const conditions = extensions(extension, extensionUrl.condition).map((c, i) =>
    readCondition(c, `${path}.condition[${i}]`, problems),
  );
  if (!conditions.length) problems.push(problem('missing-field', `${path}.condition`));
  return conditions;
};

/** Reads one FUT colour rule. What cannot be read stays in it as unreadable: such a rule colours nothing. */
export const readSignificance = (extension: Extension, path: string, problems: Problem[]): Significance => {
  const coding = part(extension, 'significance')?.['valueCoding'] as { code?: unknown } | null | undefined;
  const colour = colours.find((c) => c === coding?.code);
  if (!colour) problems.push(problem('unknown-colour', path, named(coding?.code)));
  return { conditions: readConditions(extension, path, problems), colour };
};
