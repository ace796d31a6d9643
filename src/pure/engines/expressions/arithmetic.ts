import { bounded } from './limits.js';
import { compareMoments, Moment, momentOf, move } from './moment.js';
import { inOneUnit, Quantity, quantityOf } from './quantity.js';
import { isObject, wrong, type Value, type Values } from './values.js';

/** `+ - * / div mod`; undefined where there is no result, such as a division by zero. */
export const arithmetic = (operator: string, left: Value, right: Value): Value => {
  if (operator === '+' && typeof left === 'string' && typeof right === 'string') return bounded(left + right);
  if (typeof left === 'number' && typeof right === 'number') return finite(calculate(operator, left, right));
  const amount = quantityOf(right);
  const moment =
    amount && (typeof left === 'string' ? momentOf(left) : left instanceof Moment ? left : undefined);
  return moment
    ? moved(operator, moment, amount)
    : measured(operator, quantityOf(left) ?? left, amount ?? right);
};

const finite = (value: number): number | undefined => (Number.isFinite(value) ? value : undefined);

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
export const tidy = (value: number): number =>
  Number.isInteger(value) ? value : Number(value.toPrecision(14));

/** `today() - 18 years`. */
const moved = (operator: string, moment: Moment, { value, unit, calendar }: Quantity): Value => {
  if (!calendar || (operator !== '+' && operator !== '-')) return wrong();
  return move(moment, operator === '-' ? -value : value, unit);
};

/** Quantities of one unit add up; a number makes one longer or shorter. */
const measured = (operator: string, left: Value, right: Value): Value => {
  const of = (value: number, { unit, calendar }: Quantity): Value => {
    const result = finite(value);
    return result === undefined ? undefined : new Quantity(result, unit, calendar);
  };
  if (left instanceof Quantity && typeof right === 'number' && (operator === '*' || operator === '/'))
    return of(calculate(operator, left.value, right), left);
  if (typeof left === 'number' && right instanceof Quantity && operator === '*')
    return of(calculate(operator, left, right.value), right);
  const same =
    left instanceof Quantity &&
    right instanceof Quantity &&
    left.unit === right.unit &&
    left.calendar === right.calendar;
  return same && (operator === '+' || operator === '-')
    ? of(calculate(operator, left.value, right.value), left)
    : wrong();
};

/** Dates reach an expression as text, as FHIR's JSON has them; at least year and month, as 2020 may be a number. */
const looksDated = (text: string): boolean => /^\d{4}-\d\d/.test(text);

/** Two dates, where both are, or one is and the other can be read as one. */
const moments = (left: Value, right: Value): readonly [Moment, Moment] | undefined => {
  const both = typeof left === 'string' && typeof right === 'string';
  if (
    both ? !looksDated(left) || !looksDated(right) : !(left instanceof Moment) && !(right instanceof Moment)
  )
    return undefined;
  const [a, b] = [left, right].map((value) => (typeof value === 'string' ? momentOf(value) : value));
  return a instanceof Moment && b instanceof Moment ? [a, b] : undefined;
};

const quantities = (left: Value, right: Value): readonly [number, number] | undefined => {
  const a = quantityOf(left);
  const b = a && quantityOf(right);
  return b && inOneUnit(a, b);
};

/** `< > <= >=` between two numbers, texts, dates or quantities; undefined where two dates are not known well enough. */
export const compare = (operator: string, left: Value, right: Value): boolean | undefined => {
  const dates = moments(left, right);
  const by = dates && compareMoments(...dates);
  if (dates && by === undefined) return undefined;
  const pair = by === undefined ? (quantities(left, right) ?? [left, right]) : [by, 0];
  const comparable = typeof pair[0] === typeof pair[1] && ['number', 'string'].includes(typeof pair[0]);
  if (!comparable) return wrong();
  const [a, b] = pair as [number, number];
  return operator === '<' ? a < b : operator === '>' ? a > b : operator === '<=' ? a <= b : a >= b;
};

/** Collections are equal when they hold the same values in the same order; undefined where it cannot be told. */
export const equal = (left: Values, right: Values): boolean | undefined => {
  if (left.length !== right.length) return false;
  const found = left.map((value, i) => same(value, right[i]));
  return found.includes(false) ? false : found.includes(undefined) ? undefined : true;
};

/** Whether two values are the same; undefined for two dates of which one is not known well enough. */
export const same = (a: Value, b: Value): boolean | undefined => {
  if (a === b) return true;
  const dates = moments(a, b);
  if (dates) return dates[0].ofDay !== dates[1].ofDay ? false : zero(compareMoments(...dates));
  if (a instanceof Quantity || b instanceof Quantity) {
    const pair = quantities(a, b);
    return pair ? tidy(pair[0]) === tidy(pair[1]) : false;
  }
  if (Array.isArray(a) && Array.isArray(b)) return equal(a, b);
  if (!isObject(a) || !isObject(b)) return false;
  const keys = Object.keys(a);
  return (
    keys.length === Object.keys(b).length &&
    keys.every((key) => Object.hasOwn(b, key) && same(a[key], b[key]) === true)
  );
};

const zero = (by: number | undefined): boolean | undefined => (by === undefined ? undefined : by === 0);

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
