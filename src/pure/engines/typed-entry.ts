import type { FormatFault } from '../model/format-fault.js';
import type { Item } from '../model/questionnaire.js';
import type { Entry } from './entry.js';

const bounded = (item: Item, value: number): FormatFault | undefined => {
  const { min, max } = item;
  const [low, high] = [value < (min ?? -Infinity), value > (max ?? Infinity)];
  if (!low && !high) return undefined;
  if (min !== undefined && max !== undefined) return { fault: 'between', min, max };
  return low ? { fault: 'at-least', min: min! } : { fault: 'at-most', max: max! };
};

/** Reads a number as people write it here: "3,5" and "3.5" are the same. */
const readNumber = (item: Item, text: string): Entry => {
  const clean = text.replace(/\s/g, '').replace(',', '.');
  if (clean === '') return { answers: [] };
  if (!/^[+-]?\d{1,15}(?:\.\d{1,10})?$/.test(clean)) return { answers: [], fault: { fault: 'number' } };
  const value = Number(clean);
  if (item.type === 'integer' && !Number.isInteger(value))
    return { answers: [], fault: { fault: 'whole-number' } };
  const fault = bounded(item, value);
  return fault
    ? { answers: [], fault }
    : { answers: [{ kind: item.type === 'integer' ? 'integer' : 'decimal', value }] };
};

const longest = (item: Item): number => item.maxLength ?? 10_000;

const readText = (item: Item, text: string): Entry => {
  if (text.trim() === '') return { answers: [] };
  if (text.length > longest(item)) return { answers: [], fault: { fault: 'too-long', most: longest(item) } };
  return { answers: [{ kind: item.type === 'url' ? 'uri' : 'string', value: text }] };
};

const daysIn = (year: number, month: number): number => new Date(Date.UTC(year, month, 0)).getUTCDate();

/** Three fields, "day month year" joined by blanks. A date that does not exist is a fault, not another date. */
const readDate = (text: string): Entry => {
  const parts = text.split(/[\s./-]/).filter(Boolean);
  if (!parts.length) return { answers: [] };
  const [day, month, year] = parts.map(Number);
  const exists =
    parts.length === 3 &&
    parts.every((part) => /^\d{1,4}$/.test(part)) &&
    parts[2]!.length === 4 &&
    month! >= 1 &&
    month! <= 12 &&
    day! >= 1 &&
    day! <= daysIn(year!, month!);
  if (!exists) return { answers: [], fault: { fault: 'date' } };
  return {
    answers: [
      { kind: 'date', value: [year, String(month).padStart(2, '0'), String(day).padStart(2, '0')].join('-') },
    ],
  };
};

/** What a person typed, read for its question. */
export const readEntry = (item: Item, text: string): Entry => {
  if (item.type === 'integer' || item.type === 'decimal') return readNumber(item, text);
  return item.type === 'date' ? readDate(text) : readText(item, text);
};
