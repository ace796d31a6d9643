import type { Answer } from '../model/answer.js';
import type { Item } from '../model/questionnaire.js';

const ofText = ({ type }: Item, value: string): Answer => {
  if (type === 'date') return { kind: 'date', value: value.slice(0, 10) };
  if (type === 'dateTime' || type === 'time') return { kind: type, value };
  return { kind: type === 'url' ? 'uri' : 'string', value };
};

const ofNumber = ({ type, detail }: Item, value: number): Answer => {
  if (type !== 'quantity') return { kind: type === 'integer' ? 'integer' : 'decimal', value };
  const { system, code, display = code } = detail?.unit ?? {};
  return {
    kind: 'quantity',
    value: {
      value,
      ...(display !== undefined && { unit: display }),
      ...(system !== undefined && { system }),
      ...(code !== undefined && { code }),
    },
  };
};

type Json = Readonly<Record<string, unknown>>;

const ofObject = (raw: Json): Answer | undefined => {
  const texts = (...names: readonly string[]) =>
    Object.fromEntries(names.flatMap((name) => (typeof raw[name] === 'string' ? [[name, raw[name]]] : [])));
  if (typeof raw['value'] === 'number')
    return { kind: 'quantity', value: { value: raw['value'], ...texts('unit', 'system', 'code') } };
  if (typeof raw['reference'] === 'string')
    return { kind: 'reference', value: texts('reference', 'type', 'display') };
  return typeof raw['code'] === 'string'
    ? { kind: 'coding', value: texts('system', 'code', 'display') }
    : undefined;
};

/** What an expression gives, as an answer to this item; undefined where it is nothing that could be one. */
export const asAnswer = (item: Item, value: unknown): Answer | undefined => {
  if (typeof value === 'number') return ofNumber(item, value);
  // A score is a number: an option, or a text, is what it was made of and no sum.
  if (item.type === 'integer' || item.type === 'decimal') return undefined;
  if (typeof value === 'boolean') return { kind: 'boolean', value };
  if (typeof value === 'string') return ofText(item, value);
  return typeof value === 'object' && value !== null ? ofObject(value as Json) : undefined;
};
