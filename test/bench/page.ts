/** What a bench gave, as docs/benchmark.md shows it: a table between two marks. All else on that page is written by hand. */
import type { Measured } from './measured.js';

/** By what it was measured. */
export interface Conditions {
  /** Of the day, ISO 8601. */
  readonly date: string;
  readonly chromium: string;
  /** As `process.version` has it. */
  readonly node: string;
  readonly runs: number;
  /** How many programs wanted to run, in the minute before its end. */
  readonly load: number;
}

const cells = (row: readonly (string | number)[]): string => `| ${row.join(' | ')} |`;

const measured = ({ ratio, goal, ours, bare, unit = 'ms' }: Measured): string =>
  `${ratio} (${ours} and ${bare} ${unit})${ratio > goal ? ', **missed**' : ''}`;

/** The first line of each: the rest is for whoever runs it. */
const besides = ({ notes = [] }: Measured): string =>
  notes.map((note) => note.replace(/\n[^]*/, '').replaceAll('|', '\\|')).join('; ');

/** An element's name is no markup of the page's own. */
const code = (name: string): string => name.replace(/<[^>]+>/g, '`$&`');

const row = (one: Measured): string =>
  cells([code(one.name), one.goal, one.fails ?? '–', measured(one), besides(one)]);

/** A table of all figures, and one line of how they came about. */
export const tableOf = (
  results: readonly Measured[],
  { date, chromium, node, runs, load }: Conditions,
): string =>
  [
    cells(['times as long as what it stands against', 'goal', 'limit', 'measured', 'besides']),
    cells(['---', '---:', '---:', '---:', '---']),
    ...results.map(row),
    '',
    `${date}, ${runs} runs, Chromium ${chromium}, Node ${node.replace(/^v/, '')}, load of the machine ${load.toFixed(1)}.`,
  ].join('\n');

/** The page with the table in its place. @throws where the page has no such place */
export const withTable = (page: string, bench: string, table: string): string => {
  const begin = `<!-- ${bench}, written by \`npm run bench -- --write\` -->`;
  const end = `<!-- /${bench} -->`;
  const [from, to] = [page.indexOf(begin), page.indexOf(end)];
  if (from < 0 || to < from) throw new Error(`expected "${begin}", and below it "${end}"`);
  return `${page.slice(0, from + begin.length)}\n\n${table}\n\n${page.slice(to)}`;
};
