import { momentOf, type Moment } from './moment.js';
import { Quantity } from './quantity.js';
import { answer, isObject, Made, single, wrong, type Apply, type Functions, type Value } from './values.js';

const toText = (value: Value): Value => (isObject(value) ? wrong() : String(value));

const toNumber =
  (pattern: RegExp) =>
  (value: Value): Value => {
    if (typeof value === 'boolean') return Number(value);
    return pattern.test(String(value)) && !(value instanceof Made) ? Number(value) : undefined;
  };

const words: Readonly<Record<string, boolean>> = {
  true: true,
  t: true,
  yes: true,
  y: true,
  '1': true,
  '1.0': true,
  false: false,
  f: false,
  no: false,
  n: false,
  '0': false,
  '0.0': false,
};

const toBoolean = (value: Value): Value => {
  const word = isObject(value) ? '' : String(value).toLowerCase();
  return Object.hasOwn(words, word) ? words[word] : undefined;
};

const toMoment =
  (fits: (moment: Moment) => boolean) =>
  (value: Value): Value => {
    const moment = isObject(value) || value instanceof Quantity ? undefined : momentOf(String(value));
    return moment && fits(moment) ? moment : undefined;
  };

const conversions: Readonly<Record<string, (value: Value) => Value>> = {
  String: toText,
  Integer: toNumber(/^[+-]?\d+$/),
  Decimal: toNumber(/^[+-]?\d+(?:\.\d+)?$/),
  Boolean: toBoolean,
  Date: toMoment(({ ofDay, text }) => !ofDay && !text.includes('T')),
  DateTime: toMoment(({ ofDay }) => !ofDay),
  Time: toMoment(({ ofDay }) => ofDay),
};

const ofOne =
  (convert: (value: Value) => Value): Apply =>
  (input) => {
    const value = single(input);
    return value === undefined ? [] : answer(convert(value));
  };

/** `toInteger()` and the like: nothing where a value cannot be converted. */
export const conversionFunctions: Functions = Object.fromEntries(
  Object.entries(conversions).map(([type, convert]) => [`to${type}`, [ofOne(convert), 0, 0] as const]),
);
