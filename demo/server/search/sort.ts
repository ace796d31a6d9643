/** Order of results: by each `_sort` key in turn, then by id, so that pages never overlap. */
import { searchParameter } from '../definitions.js';
import type { Stored } from '../store.js';
import { spanOfValue } from './dates.js';
import type { SortKey } from './parameters.js';
import { tokensOf } from './tokens.js';
import { valuesOf } from './values.js';

export function comparator(keys: readonly SortKey[]): (one: Stored, other: Stored) => number {
  return (one, other) => {
    for (const key of keys) {
      const order = compareBy(key, one, other);
      if (order !== 0) return order;
    }
    return one.id < other.id ? -1 : one.id > other.id ? 1 : 0;
  };
}

/** What has no value comes last, whichever way the rest is sorted. */
function compareBy({ code, descending }: SortKey, one: Stored, other: Stored): number {
  const [left, right] = [sortValue(one, code), sortValue(other, code)];
  if (left === undefined || right === undefined)
    return Number(left === undefined) - Number(right === undefined);
  const order =
    typeof left === 'string' && typeof right === 'string'
      ? left.localeCompare(right, 'da')
      : Number(left) - Number(right);
  return descending ? -order : order;
}

function sortValue({ resource }: Stored, code: string): string | number | undefined {
  const [value] = valuesOf(resource, code);
  if (value === undefined) return undefined;
  const kind = searchParameter(resource.resourceType, code)?.type;
  if (kind === 'date') return spanOfValue(value)?.from;
  if (kind === 'token') return tokensOf(value)[0]?.code;
  if (typeof value === 'number' || typeof value === 'string') return value;
  const { reference, family, text, value: amount } = value as Record<string, unknown>;
  return [reference, family, text, amount].find(
    (part) => typeof part === 'string' || typeof part === 'number',
  ) as string | number | undefined;
}
