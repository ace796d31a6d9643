/** A search as the client wrote it, read into one shape. What R4 does not know is refused, never silently ignored. */
import { searchParameter } from '../definitions.js';
import { problem } from '../problem.js';

/** One condition: `authored=ge2026-01-01`, `status:not=completed`, `subject:Patient.name=Anna`, `_has:…`. */
export interface Condition {
  readonly code: string;
  readonly modifier: string;
  /** Comma-separated alternatives. */
  readonly values: readonly string[];
  /** What follows a dot in a chained condition, with its modifier. */
  readonly chain: string | undefined;
}

export interface SortKey {
  readonly code: string;
  readonly descending: boolean;
}

export interface Inclusion {
  readonly type: string;
  /** `*` for every reference. */
  readonly code: string;
  readonly target: string | undefined;
  readonly iterate: boolean;
}

export interface Search {
  readonly type: string;
  readonly conditions: readonly Condition[];
  readonly sort: readonly SortKey[];
  readonly count: number;
  readonly offset: number;
  readonly include: readonly Inclusion[];
  readonly revInclude: readonly Inclusion[];
}

const DEFAULT_COUNT = 50;
const MOST = 500;

/** Say how the answer is to look, not what to find; read by the interaction that sends it. */
const ABOUT_THE_ANSWER = new Set([
  '_count',
  '_offset',
  '_sort',
  '_include',
  '_revinclude',
  '_elements',
  '_summary',
  '_total',
  '_format',
  '_pretty',
]);

/** @throws FhirProblem 400 for a parameter, modifier or value that cannot be understood. */
export function readSearch(type: string, query: URLSearchParams): Search {
  const conditions = [...query]
    .filter(([name]) => !ABOUT_THE_ANSWER.has(name.split(':')[0] ?? ''))
    .map(([name, value]) => readCondition(type, name, value));
  return {
    type,
    conditions,
    sort: query.getAll('_sort').flatMap((keys) => keys.split(',').map((key) => readSortKey(type, key))),
    count: Math.min(readNumber(query, '_count', DEFAULT_COUNT), MOST),
    offset: readNumber(query, '_offset', 0),
    include: readInclusions(query, '_include'),
    revInclude: readInclusions(query, '_revinclude'),
  };
}

/** Splits on commas that no backslash guards. */
export function alternatives(value: string): string[] {
  return value.split(/(?<!\\),/).map((part) => part.replace(/\\([,|$\\])/g, '$1'));
}

function readCondition(type: string, name: string, value: string): Condition {
  if (name.startsWith('_has:'))
    return { code: '_has', modifier: name.slice('_has:'.length), values: [value], chain: undefined };
  const [head = '', ...rest] = name.split('.');
  const [code = '', modifier = ''] = head.split(':');
  const known = searchParameter(type, code);
  if (!known?.expression) throw problem(400, 'not-supported', `${type} is not searched by "${code}".`);
  if (value === '') throw problem(400, 'value', `The search parameter "${name}" has no value.`);
  const chain = rest.length > 0 ? rest.join('.') : undefined;
  if (chain && known.type !== 'reference')
    throw problem(400, 'not-supported', `"${code}" is no reference and leads nowhere further.`);
  return { code, modifier, values: alternatives(value), chain };
}

function readSortKey(type: string, key: string): SortKey {
  const descending = key.startsWith('-');
  const code = descending ? key.slice(1) : key;
  if (!searchParameter(type, code)?.expression)
    throw problem(400, 'not-supported', `${type} is not sorted by "${code}".`);
  return { code, descending };
}

function readInclusions(query: URLSearchParams, name: '_include' | '_revinclude'): Inclusion[] {
  return [...query]
    .filter(([key]) => key === name || key === `${name}:iterate`)
    .map(([key, value]) => {
      const [type = '', code = '', target] = value === '*' ? ['*', '*'] : value.split(':');
      if (code !== '*' && searchParameter(type, code)?.type !== 'reference') {
        throw problem(400, 'not-supported', `"${value}" names no reference that could be followed.`);
      }
      return { type, code, target, iterate: key.endsWith(':iterate') };
    });
}

function readNumber(query: URLSearchParams, name: string, otherwise: number): number {
  const text = query.get(name);
  if (text === null) return otherwise;
  if (!/^\d{1,9}$/.test(text)) throw problem(400, 'value', `${name} is a whole number, not "${text}".`);
  return Number(text);
}
