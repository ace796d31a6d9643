import { EvaluationProblem, type Spent } from './limits.js';

export type Value = unknown;
export type Values = readonly Value[];

/** What an expression is told besides the answers (decision D10). Nothing in `pure` has a clock. */
export interface Environment {
  /** What `%context` and a path without a start read: the response items that it stands on. Absent: the response. */
  readonly context?: Values;
  /** An ISO moment with zone, for `now()`, `today()` and `timeOfDay()`. */
  readonly now?: string;
  /** What the host names, such as `%patient`. They stand before the questionnaire's variables. */
  readonly constants?: ReadonlyMap<string, Values>;
}

/** What a criterion sees around it: `$this`, `$index`, `$total`. */
export interface Around {
  readonly self: Values;
  readonly index?: number;
  readonly total?: Values;
}

/** An argument of a function: worked out where the call stands, or for one value of its input. */
export type Given = (around?: Around) => Values;

/** What a function may need besides its input. */
export interface World {
  readonly now: string | undefined;
  readonly spent: Spent;
}

export type Apply = (input: Values, given: readonly Given[], world: World) => Values;

/** Functions by name, each with the least and the most arguments that it takes. */
export type Functions = Readonly<Record<string, readonly [apply: Apply, least: number, most: number]>>;

/** A value that FHIRPath makes and JSON has no word for: a date or a quantity. Content cannot pose as one. */
export abstract class Made {
  abstract toString(): string;
}

/** A FHIR element or resource, not a primitive. */
export const isObject = (value: Value): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof Made);

export const wrong = (): never => {
  throw new EvaluationProblem('bad-expression');
};

export const single = (values: Values): Value => (values.length > 1 ? wrong() : values[0]);

/** A boolean of three-valued logic; a single value that is no boolean counts as true (FHIRPath singleton rule). */
export const truth = (values: Values): boolean | undefined => {
  const value = single(values);
  return value === undefined ? undefined : typeof value === 'boolean' ? value : true;
};

/** What decides between two results must be a boolean: fhirpath.js takes a lone 1 for "no", others for "yes". */
export const decision = (values: Values): boolean => {
  const value = single(values);
  return value === undefined ? false : typeof value === 'boolean' ? value : wrong();
};

/** The one text or number of a collection; undefined for none, refused for anything else. */
export const textOf = (values: Values): string | undefined => {
  const value = single(values);
  return value === undefined || typeof value === 'string' ? value : wrong();
};

export const numberOf = (values: Values): number | undefined => {
  const value = single(values);
  return value === undefined || typeof value === 'number' ? value : wrong();
};

/** Nothing is the empty collection. */
export const answer = (value: Value): Values => (value === undefined ? [] : [value]);
