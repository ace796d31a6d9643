/** docs/accessibility.md as data: its rows, and whether what a row names is there. */
import { existsSync, readFileSync, statSync } from 'node:fs';
import { projectRoot } from './public-names.js';

export interface Row {
  /** '1.4.10' */
  readonly number: string;
  readonly level: string;
  readonly clause: string;
  readonly appliesTo: readonly string[];
  readonly status: string;
  readonly how: string;
  readonly fails: string;
}

export const accessibility = readFileSync(`${projectRoot}docs/accessibility.md`, 'utf8');

export const criterionRows: readonly Row[] = accessibility
  .split('\n')
  .map((line) => line.split('|').map((cell) => cell.trim()))
  .filter(([, name = '']) => /^\d\.\d\.\d+ /.test(name))
  .map(([, name = '', level = '', clause = '', applies = '', status = '', how = '', fails = '']) => ({
    number: name.split(' ')[0]!,
    level,
    clause,
    appliesTo: applies.split(', '),
    status,
    how,
    fails,
  }));

/** The criteria of level A and AA; those that are new in WCAG 2.2 are in no clause of EN 301 549 v3.2.1. */
export const criteria: Readonly<Record<'A' | 'AA', readonly string[]>> = {
  A: `1.1.1 1.2.1 1.2.2 1.2.3 1.3.1 1.3.2 1.3.3 1.4.1 1.4.2 2.1.1 2.1.2 2.1.4 2.2.1 2.2.2 2.3.1 2.4.1 2.4.2 2.4.3 2.4.4
    2.5.1 2.5.2 2.5.3 2.5.4 3.1.1 3.2.1 3.2.2 3.2.6 3.3.1 3.3.2 3.3.7 4.1.2`.split(/\s+/),
  AA: `1.2.4 1.2.5 1.3.4 1.3.5 1.4.3 1.4.4 1.4.5 1.4.10 1.4.11 1.4.12 1.4.13 2.4.5 2.4.6 2.4.7 2.4.11 2.5.7 2.5.8 3.1.2
    3.2.3 3.2.4 3.3.3 3.3.4 3.3.8 4.1.3`.split(/\s+/),
};
export const newIn22: readonly string[] = ['2.4.11', '2.5.7', '2.5.8', '3.2.6', '3.3.7', '3.3.8'];

/** Of a name without its ending: the test, and the helper of the same name. */
const endings = ['', '.ts', '.browser.test.ts', '.journey.test.ts', '.node.test.ts'];

const sourceOf = (path: string): string =>
  endings
    .map((ending) => projectRoot + path + ending)
    .filter((file) => existsSync(file) && statSync(file).isFile())
    .map((file) => readFileSync(file, 'utf8'))
    .join('\n');

/** Whether a title begins with this id, alone or after others: `'T1 U19 tells …`. */
const isTitled = (source: string, id: string): boolean =>
  new RegExp(`['"\`](?:[A-Z]\\d+ )*${id} `).test(source);

/** Text that names a source in backticks, and after it what is in there: ids, and titles in quotation marks. F1 is a failure. */
const missingIn = (text: string): readonly string[] => {
  const [, path = '', rest = ''] = /^`([^`]*)`(.*)$/s.exec(text)!;
  const source = sourceOf(path);
  if (!source) return [path];
  const titles = [...rest.matchAll(/"([^"]+)"/g)].map(([, title]) => title!);
  const ids = rest.replace(/"[^"]*"/g, '').match(/\b(?!F)[A-Z]\d{1,2}\b/g) ?? [];
  return [
    ...ids.filter((id) => !isTitled(source, id)),
    ...titles.filter((title) => !source.includes(title)),
  ].map((what) => `${path} ${what}`);
};

/** What a cell of "how checked" names and is not there: a file, a check's id, the words of a title, a contract. */
export const missing = (how: string): readonly string[] => {
  const contracts = sourceOf('test/kit/contracts');
  return [
    ...(how.match(/`(?:test|src)\/[^`]*`[^`]*/g) ?? []).flatMap(missingIn),
    ...[...how.matchAll(/contract (\d+)/g)]
      .filter(([, id]) => !isTitled(contracts, id!))
      .map(([name]) => name),
  ];
};

/** The rules of axe that a cell names. */
export const axeRules = (how: string): readonly string[] =>
  (/axe ((?:`[^`]*`(?:, )?)+)/.exec(how)?.[1] ?? '').match(/[a-z-]+/g) ?? [];

const heading = /^### (kpro-[a-z]+)$/m;

/** The section of each element, by its tag. */
export const sections: ReadonlyMap<string, string> = new Map(
  accessibility
    .split(/^(?=### )/m)
    .filter((part) => heading.test(part))
    .map((part) => [heading.exec(part)![1]!, part] as const),
);
