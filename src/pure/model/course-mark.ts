import { problem, type Problem } from './problem.js';

/**
 * Something that happened in a person's course beside the answers: a talk, or an offer that was given or begun. Talks
 * that the kit knows of stand in the trend by themselves; the rest comes from the host by the property `marks`.
 */
export interface CourseMark {
  /** ISO date or time. */
  readonly date: string;
  readonly kind: 'talk' | 'offer';
  /** What it is called: "Motionshold". */
  readonly label: string;
}

const isDate = (value: unknown): value is string =>
  typeof value === 'string' && /^\d{4}-\d\d-\d\d/.test(value) && !Number.isNaN(Date.parse(value));

const readOne = (json: unknown, path: string): CourseMark | Problem => {
  if (typeof json !== 'object' || json === null || Array.isArray(json)) return problem('wrong-type', path);
  const { date, kind, label } = json as Partial<Record<keyof CourseMark, unknown>>;
  if (date === undefined) return problem('missing-field', `${path}.date`);
  if (!isDate(date)) return problem('wrong-type', `${path}.date`);
  if (kind !== 'talk' && kind !== 'offer') return problem('unknown-type', `${path}.kind`);
  if (typeof label !== 'string' || !label.trim()) return problem('missing-field', `${path}.label`);
  return { date, kind, label: label.replace(/\s+/g, ' ').trim() };
};

/** The gate for a host's marks: what is none is named with its place, and the rest stands. */
export const readCourseMarks = (
  json: unknown,
): { readonly marks: readonly CourseMark[]; readonly problems: readonly Problem[] } => {
  if (json === undefined) return { marks: [], problems: [] };
  if (!Array.isArray(json)) return { marks: [], problems: [problem('wrong-type', 'marks')] };
  const marks: CourseMark[] = [];
  const problems: Problem[] = [];
  json.forEach((one: unknown, i) => {
    const read = readOne(one, `marks[${i}]`);
    if ('code' in read) problems.push(read);
    else marks.push(read);
  });
  return { marks, problems };
};
