import { secondsIn } from './moment.js';
import { isObject, Made, wrong } from './values.js';

/** A number with its unit: a calendar's (`4 days`) or UCUM's (`4 'mg'`). */
export class Quantity extends Made {
  constructor(
    readonly value: number,
    readonly unit: string,
    readonly calendar: boolean,
  ) {
    super();
  }

  override toString(): string {
    return `${this.value} ${this.calendar ? this.unit : `'${this.unit}'`}`;
  }
}

/** UCUM's units of time that a calendar knows too. */
const times: Readonly<Record<string, string>> = {
  a: 'year',
  mo: 'month',
  wk: 'week',
  d: 'day',
  h: 'hour',
  min: 'minute',
  s: 'second',
  ms: 'millisecond',
};

/** A quantity of an expression, or a FHIR Quantity as one; undefined for anything else. */
export const quantityOf = (value: unknown): Quantity | undefined => {
  if (value instanceof Quantity) return value;
  if (!isObject(value) || typeof value['value'] !== 'number' || 'comparator' in value) return undefined;
  const unit = value['code'] ?? value['unit'];
  if (typeof unit !== 'string') return undefined;
  const time = Object.hasOwn(times, unit) ? times[unit] : undefined;
  return new Quantity(value['value'], time ?? unit, time !== undefined);
};

/** A FHIR Quantity, as an answer holds it. */
export const fhirQuantity = ({ value, unit, calendar }: Quantity): object =>
  calendar ? { value, unit } : { value, unit, system: 'http://unitsofmeasure.org', code: unit };

const week = secondsIn('week')!;

/** The two numbers in one unit. What would need a table of units is refused: kilo and gram are no equal units. */
export const inOneUnit = (a: Quantity, b: Quantity): readonly [number, number] => {
  if (a.unit === b.unit && a.calendar === b.calendar) return [a.value, b.value];
  const [one, other] = [a, b].map(({ unit, calendar }) => (calendar ? unit : (times[unit] ?? '')));
  if (a.calendar && b.calendar && one === 'year' && other === 'month') return [a.value * 12, b.value];
  if (a.calendar && b.calendar && one === 'month' && other === 'year') return [a.value, b.value * 12];
  const [first, second] = [secondsIn(one!), secondsIn(other!)];
  // A month has no fixed length: only what is a week or shorter is counted in seconds.
  return first && second && first <= week && second <= week ? [a.value * first, b.value * second] : wrong();
};
