/** Whether a resource meets one condition of a search, by the kind of its parameter. */
import type { Resource } from '@medplum/fhirtypes';
import { searchParameter } from '../definitions.js';
import { problem } from '../problem.js';
import { PREFIXES, spanMatches, spanOf, spanOfValue, type Prefix } from './dates.js';
import type { Condition } from './parameters.js';
import { matchesReference } from './references.js';
import { matchesToken } from './tokens.js';
import { valuesOf } from './values.js';

type Test = (value: unknown) => boolean;

/** A condition of one resource type, made ready once and asked of each resource. @throws 400 where it makes no sense */
export function matcher(
  type: string,
  condition: Condition,
  bases: readonly string[],
): (resource: Resource) => boolean {
  const { code, modifier, values } = condition;
  const kind = searchParameter(type, code)?.type ?? '';
  if (modifier === 'missing') {
    const wanted = values[0] === 'true';
    return (resource) => (valuesOf(resource, code).length === 0) === wanted;
  }
  const isNot = modifier === 'not' && kind === 'token';
  const tests = values.map((value) =>
    testFor(kind, { ...condition, modifier: isNot ? '' : modifier }, value, bases),
  );
  return (resource) => valuesOf(resource, code).some((found) => tests.some((test) => test(found))) !== isNot;
}

function testFor(kind: string, condition: Condition, value: string, bases: readonly string[]): Test {
  const { code, modifier } = condition;
  switch (kind) {
    case 'token':
      return plain(condition, () => (found) => matchesToken(found, value));
    case 'reference':
      return (found) => matchesReference(found, modifier, value, bases);
    case 'date':
      return plain(condition, () => dateTest(code, value));
    case 'number':
    case 'quantity':
      return plain(condition, () => numberTest(code, value));
    case 'uri':
      return plain(condition, () => (found) => found === value);
    case 'string':
      return stringTest(condition, value);
    default:
      throw problem(400, 'not-supported', `Searching by "${code}" is not supported here.`);
  }
}

/** For kinds of parameter that take no modifier. */
function plain({ code, modifier }: Condition, make: () => Test): Test {
  if (modifier)
    throw problem(400, 'not-supported', `The modifier ":${modifier}" is not supported on "${code}".`);
  return make();
}

function dateTest(code: string, text: string): Test {
  const prefix = PREFIXES.find((candidate) => text.startsWith(candidate));
  // A plus sign that nobody escaped arrives as a blank.
  const wanted = spanOf((prefix ? text.slice(2) : text).replace(' ', '+'));
  if (!wanted) throw problem(400, 'value', `"${text}" is no date to search "${code}" by.`);
  return (found) => {
    const span = spanOfValue(found);
    return span !== undefined && spanMatches(span, prefix ?? 'eq', wanted);
  };
}

function numberTest(code: string, text: string): Test {
  const prefix: Prefix = PREFIXES.find((candidate) => text.startsWith(candidate)) ?? 'eq';
  const [amount = '', , unit] = text.replace(/^[a-z]{2}/, '').split('|');
  const wanted = Number(amount);
  if (amount === '' || Number.isNaN(wanted))
    throw problem(400, 'value', `"${text}" is no number to search "${code}" by.`);
  return (found) => {
    const { value, code: ucum } = (typeof found === 'object' && found ? found : { value: found }) as {
      value?: unknown;
      code?: string;
    };
    if (typeof value !== 'number' || (unit && unit !== ucum)) return false;
    return spanMatches({ from: value, until: value }, prefix, { from: wanted, until: wanted });
  };
}

function stringTest({ code, modifier }: Condition, value: string): Test {
  const wanted = fold(value);
  if (modifier === 'exact') return (found) => texts(found).includes(value);
  if (modifier === 'contains') return (found) => texts(found).some((text) => fold(text).includes(wanted));
  if (modifier)
    throw problem(400, 'not-supported', `The modifier ":${modifier}" is not supported on "${code}".`);
  return (found) => texts(found).some((text) => fold(text).startsWith(wanted));
}

/** A string, or the parts of a name or address. */
function texts(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, part]) =>
    key === 'use' || key === 'period' ? [] : Array.isArray(part) ? part.flatMap(texts) : texts(part),
  );
}

const fold = (text: string): string => text.toLocaleLowerCase('da').normalize('NFC');
