import { arithmetic, compare, tidy } from './arithmetic.js';
import { Quantity, quantityOf } from './quantity.js';
import {
  answer,
  numberOf,
  single,
  wrong,
  type Apply,
  type Functions,
  type Value,
  type Values,
} from './values.js';

/** A number, or nothing where it is none: the logarithm of zero. */
const finite = (value: number): Values => (Number.isFinite(value) ? [tidy(value)] : []);

type OfNumber = (value: number, argument: number) => number;

const ofNumber =
  (of: OfNumber): Apply =>
  (input, given) => {
    const [value, argument] = [numberOf(input), given[0] ? numberOf(given[0]()) : 0];
    return value === undefined || argument === undefined ? [] : finite(of(value, argument));
  };

/** Of a number, or of a quantity's number. */
const ofSize =
  (of: OfNumber): Apply =>
  (input, given, world) => {
    const size = quantityOf(single(input));
    if (!size) return ofNumber(of)(input, given, world);
    return ofNumber(of)([size.value], given, world).map(
      (value) => new Quantity(value as number, size.unit, size.calendar),
    );
  };

const round: OfNumber = (value, digits) => {
  if (digits < 0 || digits > 20 || !Number.isInteger(digits)) return wrong();
  const [sign, power] = [Math.sign(value), 10 ** digits];
  return (sign * Math.round(tidy(Math.abs(value) * power))) / power;
};

const add = (total: Value, value: Value): Value => arithmetic('+', total, value);

const sum: Apply = (input) => (input.length ? answer(input.reduce(add)) : []);

const extreme =
  (operator: string): Apply =>
  (input) => {
    if (!input.length) return [];
    const least = (found: Value, value: Value): Value => (compare(operator, value, found) ? value : found);
    return [input.reduce(least)];
  };

const mean: Apply = (input, given, world) => {
  const total = sum(input, given, world);
  return total.length ? answer(arithmetic('/', total[0], input.length)) : [];
};

export const numberFunctions: Functions = {
  abs: [ofSize(Math.abs), 0, 0],
  ceiling: [ofSize(Math.ceil), 0, 0],
  floor: [ofSize(Math.floor), 0, 0],
  truncate: [ofSize(Math.trunc), 0, 0],
  round: [ofSize(round), 0, 1],
  sqrt: [ofNumber(Math.sqrt), 0, 0],
  exp: [ofNumber(Math.exp), 0, 0],
  ln: [ofNumber(Math.log), 0, 0],
  log: [ofNumber((value, base) => Math.log(value) / Math.log(base)), 1, 1],
  power: [ofNumber(Math.pow), 1, 1],
  sum: [sum, 0, 0],
  avg: [mean, 0, 0],
  min: [extreme('<'), 0, 0],
  max: [extreme('>'), 0, 0],
};
