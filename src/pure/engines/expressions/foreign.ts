import type Library from 'fhirpath';
import type Model from 'fhirpath/fhir-context/r4';
import type { ExpressionView } from '../../model/expression-view.js';
import { degreeOf, fits } from './bound.js';
import type { Compiled } from './compile.js';
import { EvaluationProblem } from './limits.js';
import { isObject, wrong, type Environment, type Value, type Values } from './values.js';

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

/** How many objects and values an input holds. */
const sizeOf = (value: Value): number =>
  typeof value === 'object' && value !== null
    ? Object.values(value).reduce<number>((sum, inner) => sum + sizeOf(inner), 1)
    : 1;

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

const runner =
  (fhirpath: typeof Library, model: typeof Model): Foreign['run'] =>
  ({ source, tree, variables }, view, variableValues, { context, now, constants } = {}) => {
    const named = [...variables].map((name) => [name, constants?.get(name) ?? variableValues(name)] as const);
    const resource = view.resource();
    const input = context ?? [resource];
    if (!fits(sizeOf([resource, input, named]), degreeOf(tree)))
      throw new EvaluationProblem('expression-budget');
    const isPart = input.some((value) => isObject(value) && !('resourceType' in value));
    const path = isPart ? { base: 'QuestionnaireResponse.item', expression: source } : source;
    // A copy: fhirpath.js marks what it gives back with where it stood.
    const [on, of, values] = JSON.parse(JSON.stringify([input, resource, named])) as [
      object[],
      object,
      typeof named,
    ];
    try {
      const options = { async: false, userInvocationTable: timeOf(fhirpath, now) } as const;
      const found = fhirpath.evaluate(
        on,
        path,
        { ...Object.fromEntries(values), resource: of },
        model,
        options,
      );
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
