import { budget, EvaluationProblem } from './limits.js';

type Value = unknown;
type Values = readonly Value[];

/** A FHIR element or resource, not a primitive. */
export const isObject = (value: Value): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** `+ - * / div mod`; undefined where there is no result, such as a division by zero. */
export const arithmetic = (operator: string, left: Value, right: Value): Value => {
  if (operator === '+' && typeof left === 'string' && typeof right === 'string') return bounded(left + right);
  if (typeof left !== 'number' || typeof right !== 'number') throw new EvaluationProblem('bad-expression');
  const result = calculate(operator, left, right);
  return Number.isFinite(result) ? result : undefined;
};

const calculate = (operator: string, left: number, right: number): number => {
  switch (operator) {
    case '+':
      return tidy(left + right);
    case '-':
      return tidy(left - right);
    case '*':
      return tidy(left * right);
    case '/':
      return tidy(left / right);
    case 'div':
      return Math.trunc(tidy(left / right));
    default:
      return tidy(left - right * Math.trunc(tidy(left / right)));
  }
};

/** Decimals as FHIRPath has them: 0.1 + 0.2 is 0.3. Fourteen digits are more than any instrument counts. */
const tidy = (value: number): number => (Number.isInteger(value) ? value : Number(value.toPrecision(14)));

const bounded = (text: string): string => {
  if (text.length > budget.characters) throw new EvaluationProblem('expression-budget');
  return text;
};

/** `< > <= >=` between two numbers or two texts (dates compare as ISO text). */
export const compare = (operator: string, left: Value, right: Value): boolean => {
  const pair = typeof left === typeof right && (typeof left === 'number' || typeof left === 'string');
  if (!pair) throw new EvaluationProblem('bad-expression');
  const [a, b] = [left as number, right as number];
  return operator === '<' ? a < b : operator === '>' ? a > b : operator === '<=' ? a <= b : a >= b;
};

/** Collections are equal when they hold the same values in the same order. */
export const equal = (left: Values, right: Values): boolean =>
  left.length === right.length && left.every((value, i) => same(value, right[i]));

const same = (a: Value, b: Value): boolean => {
  if (Array.isArray(a) && Array.isArray(b)) return equal(a, b);
  if (!isObject(a) || !isObject(b)) return a === b;
  const keys = Object.keys(a);
  return keys.length === Object.keys(b).length && keys.every((key) => same(a[key], b[key]));
};

/** Three-valued `and or xor implies`: undefined is "not known". */
export const logic = (
  operator: string,
  a: boolean | undefined,
  b: boolean | undefined,
): boolean | undefined => {
  switch (operator) {
    case 'and':
      return b === false ? false : a && b;
    case 'or':
      return a === true || b === true ? true : a === undefined || b === undefined ? undefined : false;
    case 'xor':
      return a === undefined || b === undefined ? undefined : a !== b;
    default:
      return a === false || b === true ? true : a === undefined ? undefined : b;
  }
};
