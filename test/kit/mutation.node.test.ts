import { describe, expect, it } from 'vitest';
import { measure, percent, type Equivalent, type StrykerReport } from '../../tools/mutants/report.js';

const file = 'src/pure/engines/totals.ts';
const source = 'const isRed = (n: number) =>\n  n > 3 && n < 9;\nconst isRound = (n: number) => n > 3;\n';
const mutant = (line: number, columns: [number, number], status: string, replacement: string) => ({
  mutatorName: 'EqualityOperator',
  replacement,
  status,
  location: { start: { line, column: columns[0] }, end: { line, column: columns[1] } },
});
const report = (...mutants: ReturnType<typeof mutant>[]): StrykerReport => ({
  files: { [file]: { source, mutants } },
});

const survivor = {
  file,
  line: 'n > 3 && n < 9;',
  mutator: 'EqualityOperator',
  original: 'n > 3',
  replacement: 'n >= 3',
};
const named: Equivalent = { ...survivor, reason: 'nobody answers 3' };

describe('mutation testing', () => {
  it('counts what was killed, also by a loop that was ended, against what no test noticed or came past', () => {
    const { files } = measure(
      report(
        mutant(2, [3, 8], 'Killed', 'n < 3'),
        mutant(2, [3, 8], 'Timeout', 'true'),
        mutant(2, [3, 8], 'Survived', 'n >= 3'),
        mutant(2, [12, 17], 'NoCoverage', 'n <= 9'),
        mutant(2, [12, 17], 'RuntimeError', 'false'),
      ),
      [],
    );
    expect(files).toMatchObject([{ file, killed: 2, equivalent: 0 }]);
    expect(percent(files)).toBe(50);
  });

  it('names a survivor by its words, not by its line’s number', () => {
    expect(measure(report(mutant(2, [3, 8], 'Survived', 'n >= 3')), []).files[0]!.survivors).toEqual([
      survivor,
    ]);
  });

  it('takes one that is named as equivalent out of the count, and no other that reads alike', () => {
    const { files, stale } = measure(
      report(mutant(2, [3, 8], 'Survived', 'n >= 3'), mutant(3, [32, 37], 'Survived', 'n >= 3')),
      [named],
    );
    expect(files).toMatchObject([
      { equivalent: 1, survivors: [{ line: 'const isRound = (n: number) => n > 3;' }] },
    ]);
    expect(stale).toEqual([]);
  });

  it('reports a name that no survivor bears any more, but not of a file that was not measured', () => {
    const elsewhere = { ...named, file: 'src/pure/engines/areas.ts' };
    const { stale } = measure(report(mutant(2, [3, 8], 'Killed', 'n >= 3')), [named, elsewhere]);
    expect(stale).toEqual([named]);
  });

  it('a file in which nothing can be changed lacks nothing', () => {
    expect(percent(measure(report(), []).files)).toBe(100);
  });
});
