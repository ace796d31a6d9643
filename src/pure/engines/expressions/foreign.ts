import type Library from 'fhirpath';
import type Model from 'fhirpath/fhir-context/r4';
import type { ExpressionView } from '../../model/expression-view.js';
import { degreeOf, fits } from './bound.js';
import type { Compiled } from './compile.js';
import { EvaluationProblem } from './limits.js';
import { isObject, wrong, type Environment, type Value, type Values } from './values.js';

export { canBound } from './bound.js';

/** Runs what the kit's own evaluator does not (decision D10). Synchronous, once it is there. */
export interface Foreign {
  /** As `evaluate`: gives values or throws an `EvaluationProblem`. Makes no request and reads no clock. */
  readonly run: (
    compiled: Compiled,
    view: ExpressionView,
    variableValues: (name: string) => Values,
    environment?: Environment,
  ) => Values;
}

/** How many objects and values an input holds; a long text counts as several. */
const sizeOf = (value: Value): number => {
  if (typeof value === 'string') return 1 + value.length / 100;
  if (typeof value !== 'object' || value === null) return 1;
  return Object.values(value).reduce<number>((sum, inner) => sum + sizeOf(inner), 1);
};

/** Functions of time with the moment that the caller gave: fhirpath.js would ask the machine. */
const timeOf = (fhirpath: typeof Library, now: string | undefined) => {
  const told = (literal: (now: string) => string) => ({
    fn: () =>
      now === undefined
        ? wrong()
        : fhirpath.evaluate({}, literal(now), {}, undefined, { async: false, resolveInternalTypes: false }),
    arity: { 0: [] },
  });
  return {
    now: told((moment) => `@${moment}`),
    today: told((moment) => `@${moment.slice(0, 10)}`),
    timeOfDay: told((moment) => `@T${moment.slice(11).replace(/(Z|[+-]\d\d:\d\d)$/, '')}`),
  };
};

/** As FHIR's JSON has it; a number that is none is nothing. */
const plain = (value: Value): Values => {
  if (value === null || value === undefined || (typeof value === 'number' && !Number.isFinite(value)))
    return [];
  return typeof value === 'bigint' ? wrong() : [JSON.parse(JSON.stringify(value)) as Value];
};

/** A copy: fhirpath.js marks what it gives back with where it stood. */
const copied = <T>(value: T): T => JSON.parse(JSON.stringify(value)) as T;

/** The items where it stands are no resources, so fhirpath.js is told what they are part of. */
const pathFor = (source: string, context: Values | undefined) =>
  context?.every((value) => isObject(value) && !('resourceType' in value))
    ? { base: 'QuestionnaireResponse.item', expression: source }
    : source;

const runner =
  (fhirpath: typeof Library, model: typeof Model): Foreign['run'] =>
  ({ source, tree, variables }, view, variableValues, { context, now, constants } = {}) => {
    const named = Object.fromEntries(
      [...variables].map((name) => [name, constants?.get(name) ?? variableValues(name)]),
    );
    const resource = view.resource();
    if (!fits(sizeOf([resource, context, named]), degreeOf(tree)))
      throw new EvaluationProblem('expression-budget');
    const options = { async: false, userInvocationTable: timeOf(fhirpath, now) } as const;
    try {
      const environment = { ...copied(named), resource: copied(resource) };
      const on = copied(context ?? [resource]) as object[];
      const found = fhirpath.evaluate(on, pathFor(source, context), environment, model, options);
      return (found as Values).flatMap(plain);
    } catch {
      return wrong();
    }
  };

/** Loads fhirpath.js. Only a form that needs it asks for it; undefined where it cannot be loaded. */
export const loadForeign = async (): Promise<Foreign | undefined> => {
  try {
    const [{ default: fhirpath }, { default: model }] = await Promise.all([
      import('fhirpath'),
      import('fhirpath/fhir-context/r4'),
    ]);
    return { run: runner(fhirpath, model) };
  } catch {
    return undefined;
  }
};
