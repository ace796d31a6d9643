/** How much of the FHIRPath in other projects' forms the kit runs. Where they are missing the test is skipped by name. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { compileExpression } from '../../src/pure/engines/expressions/compile.js';
import { projectRoot } from '../kit/public-names.js';
import { skipNote } from '../kit/results.js';

const corpus = `${projectRoot}../shared/corpus/`;

const expressionsIn = (value: unknown): readonly string[] => {
  if (typeof value !== 'object' || value === null) return [];
  const { language, expression } = value as { readonly language?: unknown; readonly expression?: unknown };
  const own = String(language).includes('fhirpath') && typeof expression === 'string' ? [expression] : [];
  return [...own, ...Object.values(value).flatMap(expressionsIn)];
};

const read = (file: string): unknown => {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as unknown;
  } catch {
    return undefined;
  }
};

const all = (): readonly string[] => {
  const folders = readdirSync(corpus, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  const files = folders.flatMap(({ name }) =>
    readdirSync(corpus + name).flatMap((file) =>
      file.endsWith('.json') ? [`${corpus}${name}/${file}`] : [],
    ),
  );
  return [...new Set(files.flatMap((file) => expressionsIn(read(file))))];
};

/** Who runs an expression, or why nobody does. */
const fate = (expression: string): string => {
  const compiled = compileExpression(expression, 'x', 'context');
  if (compiled.ok) return 'the kit';
  const [first] = compiled.problems;
  return first!.code === 'bad-expression' ? 'no FHIRPath' : `refused: ${first!.subject}`;
};

const counted = (expressions: readonly string[]): Readonly<Record<string, number>> => {
  const found: Record<string, number> = {};
  for (const each of expressions.map(fate)) found[each] = (found[each] ?? 0) + 1;
  return found;
};

describe('the expressions of other projects', () => {
  const title = 'are run by the kit, but for a pattern, a sloppy comparison and what is no FHIRPath';
  if (!existsSync(`${corpus}MANIFEST.tsv`)) {
    it.skip(title + skipNote('../shared/corpus is not on this machine'), () => undefined);
    return;
  }
  it(title, () => {
    const expressions = all();
    const found = counted(expressions);
    console.info(found);
    const { 'the kit': ours = 0, 'no FHIRPath': broken = 0, ...refused } = found;
    expect(ours / expressions.length).toBeGreaterThan(0.88);
    expect(broken).toBeLessThan(8);
    // A pattern; a function that nobody has, inside a join; and the type of a moment, which is none.
    expect(Object.keys(refused).sort()).toEqual(
      ['as', 'item', 'matches', 'replaceMatches'].map((subject) => `refused: ${subject}`),
    );
  });
});
