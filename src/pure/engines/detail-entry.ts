import type { Answer } from '../model/answer.js';
import type { FormatFault } from '../model/format-fault.js';
import type { Item } from '../model/questionnaire.js';
import { rowsOf } from './entry-rows.js';
import { localMoment } from './local-time.js';
import type { Entry } from './entry.js';
import { readEntry } from './typed-entry.js';

/** Whether a text matches a content's regular expression as a whole; undefined where that cannot be bounded. */
export type Matches = (regex: string, text: string) => boolean | undefined;

/** What separates a measure from its unit, in the text that the form keeps. */
export const unitMark = '\u001f';

const faulty = (fault: FormatFault): Entry => ({ answers: [], fault });

/** "10.30", "10:30", "1030" and "9" as people write the time of a day. */
const readTime = (text: string): Entry => {
  const clean = text.trim().replace(/[\s.:]+/g, ':');
  if (clean === '') return { answers: [] };
  const [, hours, minutes = '00'] = /^(\d{1,2})(?::?(\d{2}))?$/.exec(clean) ?? [];
  if (hours === undefined || Number(hours) > 23 || Number(minutes) > 59) return faulty({ fault: 'time' });
  return { answers: [{ kind: 'time', value: `${hours.padStart(2, '0')}:${minutes}:00` }] };
};

/** A day in three fields and a time in a fourth; the time may be left open, as FHIR lets it. */
const readMoment = (item: Item, text: string): Entry => {
  const [day = '', time = ''] = text.split(unitMark);
  const date = readDay(item, day);
  const clock = readTime(time);
  const [on] = date.answers;
  const fault =
    date.fault ?? clock.fault ?? (!on && clock.answers.length ? { fault: 'date' as const } : undefined);
  if (fault) return faulty(fault);
  if (on?.kind !== 'date') return { answers: [] };
  const [at] = clock.answers;
  const value = at?.kind === 'time' ? localMoment(on.value, at.value.slice(0, 5)) : on.value;
  return { answers: [{ kind: 'dateTime', value }] };
};

const readDay = (item: Item, text: string): Entry => {
  const entry = readEntry({ ...item, type: 'date' }, text);
  const [answer] = entry.answers;
  if (answer?.kind !== 'date') return entry;
  const { minDate, maxDate } = item;
  if (minDate !== undefined && answer.value < minDate.slice(0, 10))
    return faulty({ fault: 'later', than: minDate.slice(0, 10) });
  if (maxDate !== undefined && answer.value > maxDate.slice(0, 10))
    return faulty({ fault: 'earlier', than: maxDate.slice(0, 10) });
  return entry;
};

const decimalsIn = (text: string): number => /[.,](\d*)\s*$/.exec(text)?.[1]?.length ?? 0;

const readNumber = (item: Item, text: string): Entry => {
  const most = item.detail?.maxDecimalPlaces;
  const entry = readEntry(item, text);
  return entry.answers.length && most !== undefined && decimalsIn(text) > most
    ? faulty({ fault: 'decimals', most })
    : entry;
};

/** A number and its unit. Where the content gives one unit or none, there is nothing to choose. */
const readQuantity = (item: Item, text: string): Entry => {
  const [number = '', chosen] = text.split(unitMark);
  const { unit, unitOptions = [], minQuantity, maxQuantity } = item.detail ?? {};
  const entry = readNumber(
    {
      ...item,
      type: 'decimal',
      ...(minQuantity !== undefined && { min: minQuantity }),
      ...(maxQuantity !== undefined && { max: maxQuantity }),
    },
    number,
  );
  const [answer] = entry.answers;
  if (answer?.kind !== 'decimal') return entry;
  const of = unitOptions.length ? unitOptions[Number(chosen || NaN)] : unit;
  if (unitOptions.length && !of) return faulty({ fault: 'unit' });
  return {
    answers: [
      {
        kind: 'quantity',
        value: {
          value: answer.value,
          ...(of && { unit: of.display ?? of.code ?? '' }),
          ...(of?.system !== undefined && { system: of.system }),
          ...(of?.code !== undefined && { code: of.code }),
        },
      },
    ],
  };
};

/** Bounded by hand: no regular expression looks at it, and nothing is fetched. */
const isWebAddress = (text: string): boolean => {
  if (/\s/.test(text) || text.length > 2_000) return false;
  return /^(https?:\/\/[^/]|urn:[a-z0-9])/i.test(text);
};

const readText = (item: Item, text: string, matches: Matches): Entry => {
  const entry = readEntry(item, text);
  const [answer] = entry.answers;
  if (!answer) return entry;
  const { minLength, regex, entryFormat } = item.detail ?? {};
  if (item.type === 'url' && !isWebAddress(text.trim())) return faulty({ fault: 'web-address' });
  if (minLength !== undefined && text.trim().length < minLength)
    return faulty({ fault: 'too-short', least: minLength });
  if (regex !== undefined && matches(regex, text) === false) return faulty({ fault: 'pattern', entryFormat });
  return item.type === 'url' ? { answers: [{ kind: 'uri', value: text.trim() }] } : entry;
};

const readOne = (item: Item, text: string, matches: Matches): Entry => {
  switch (item.type) {
    case 'integer':
    case 'decimal':
      return readNumber(item, text);
    case 'date':
      return readDay(item, text);
    case 'dateTime':
      return readMoment(item, text);
    case 'time':
      return readTime(text);
    case 'quantity':
      return readQuantity(item, text);
    default:
      return readText(item, text, matches);
  }
};

const readRows = (item: Item, text: string, matches: Matches): Entry => {
  const answers: Answer[] = [];
  for (const [i, { text: row, removed }] of rowsOf(text).entries()) {
    if (removed) continue;
    const entry = readOne(item, row, matches);
    // What stands in the other rows is no less an answer for it.
    if (entry.fault)
      return {
        answers: [...answers, ...laterRows(item, text, i, matches)],
        fault: { ...entry.fault, row: i + 1 } as FormatFault,
      };
    answers.push(...entry.answers);
  }
  return { answers };
};

const laterRows = (item: Item, text: string, after: number, matches: Matches): readonly Answer[] =>
  rowsOf(text)
    .slice(after + 1)
    .flatMap((row) => (row.removed ? [] : readOne(item, row.text, matches).answers));

/** Whether a question takes several entries, each in a row of its own. */
export const takesRows = ({ type, repeats, options }: Item): boolean =>
  repeats &&
  !options.length &&
  !['choice', 'open-choice', 'group', 'display', 'boolean', 'attachment', 'reference'].includes(type);

/** What a person typed, read for a question that says more than plain ones: limits, units, a time, several rows. */
export const readDetailEntry = (item: Item, text: string, matches: Matches): Entry =>
  takesRows(item) ? readRows(item, text, matches) : readOne(item, text, matches);
