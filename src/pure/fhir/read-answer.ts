import type { Answer } from '../model/answer.js';
import type { Coding } from '../model/coding.js';
import { extensionUrl } from './codes.js';
import type { Extension } from './schema/element.js';

type Choice = Readonly<Record<string, unknown>>;

/** A coding that names nothing is no answer. */
const asCoding = (value: unknown): Coding | undefined => {
  if (typeof value !== 'object' || value === null) return undefined;
  const { system, code, display } = value as Choice;
  if (typeof code !== 'string' && typeof display !== 'string') return undefined;
  return {
    ...(typeof system === 'string' && { system }),
    ...(typeof code === 'string' && { code }),
    ...(typeof display === 'string' && { display }),
  };
};

const asNumber = (value: unknown, kind: 'integer' | 'decimal'): Answer | undefined =>
  typeof value === 'number' && Number.isFinite(value) ? { kind, value } : undefined;

type TextKind = 'string' | 'date' | 'dateTime' | 'time' | 'uri';

const asText = (value: unknown, kind: TextKind): Answer | undefined =>
  typeof value === 'string' ? { kind, value } : undefined;

const asQuantity = (raw: unknown): Answer | undefined => {
  if (typeof raw !== 'object' || raw === null) return undefined;
  const { value, unit, system, code } = raw as Choice;
  return {
    kind: 'quantity',
    value: {
      ...(typeof value === 'number' && Number.isFinite(value) && { value }),
      ...(typeof unit === 'string' && { unit }),
      ...(typeof system === 'string' && { system }),
      ...(typeof code === 'string' && { code }),
    },
  };
};

/** What an object says in words, and the one number that a file has; whatever else stands in it is not read. */
const asWords =
  (kind: 'attachment' | 'reference') =>
  (raw: unknown): Answer | undefined => {
    if (typeof raw !== 'object' || raw === null) return undefined;
    const said = Object.entries(raw).filter(
      ([name, value]) => typeof value === (name === 'size' ? 'number' : 'string'),
    );
    return said.length ? ({ kind, value: Object.fromEntries(said) } as Answer) : undefined;
  };

const readers: Readonly<Record<string, (value: unknown) => Answer | undefined>> = {
  Boolean: (value) => (typeof value === 'boolean' ? { kind: 'boolean', value } : undefined),
  Integer: (value) => asNumber(value, 'integer'),
  Decimal: (value) => asNumber(value, 'decimal'),
  String: (value) => asText(value, 'string'),
  Date: (value) => asText(value, 'date'),
  DateTime: (value) => asText(value, 'dateTime'),
  Time: (value) => asText(value, 'time'),
  Uri: (value) => asText(value, 'uri'),
  Coding: (value) => {
    const coding = asCoding(value);
    return coding && { kind: 'coding', value: coding };
  },
  Quantity: asQuantity,
  Attachment: asWords('attachment'),
  Reference: asWords('reference'),
};

/**
 * Reads FHIR's `value[x]` (or `answer[x]` of enableWhen) into one answer.
 * Undefined when there is none, or it is of a type that the kit does not know: the caller says what that means.
 */
export const readChoice = (element: Choice, prefix: 'value' | 'answer' = 'value'): Answer | undefined => {
  for (const [type, read] of Object.entries(readers)) {
    const value = element[prefix + type];
    if (value !== undefined) return read(value);
  }
  return undefined;
};

const isDeclined = (extension: Extension): boolean =>
  extension.url === extensionUrl.dataAbsent && extension['valueCode'] === 'asked-declined';

/** One answer of a response; "vil ikke svare" comes as data-absent-reason (decision D19). */
export const readAnswer = (
  element: Choice & { extension?: readonly Extension[] | undefined },
): Answer | undefined =>
  readChoice(element) ?? (element.extension?.some(isDeclined) ? { kind: 'declined' } : undefined);
