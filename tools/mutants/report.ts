/** What a run of Stryker found, less the mutants that are named as changing nothing. */

/** One change in one place, known by its words and not by its line's number, so that it is found again after an edit. */
export interface Mutant {
  file: string;
  /** The trimmed text of the line on which it begins. */
  line: string;
  mutator: string;
  original: string;
  replacement: string;
}

/** A mutant that no test can notice, and why not. */
export interface Equivalent extends Mutant {
  reason: string;
}

interface Place {
  line: number;
  column: number;
}

export interface StrykerFile {
  source: string;
  mutants: {
    mutatorName: string;
    replacement?: string;
    status: string;
    location: { start: Place; end: Place };
  }[];
}

/** Files by path, as in the report that Stryker writes. */
export interface StrykerReport {
  files: Record<string, StrykerFile>;
}

export interface FileScore {
  file: string;
  killed: number;
  /** Named in the list of equivalents. */
  equivalent: number;
  survivors: Mutant[];
}

export interface Measured {
  files: FileScore[];
  /** Names in the list that no surviving mutant bears any more. */
  stale: Equivalent[];
}

const isKilled = (status: string): boolean => status === 'Killed' || status === 'Timeout';
const isSurvivor = (status: string): boolean => status === 'Survived' || status === 'NoCoverage';

const named = (mutant: Mutant): string =>
  JSON.stringify([mutant.file, mutant.line, mutant.mutator, mutant.original, mutant.replacement]);

/** Counts what was killed; each name of an equivalent takes the survivors that bear it out of the count. */
export function measure(report: StrykerReport, equivalents: readonly Equivalent[]): Measured {
  const names = new Set(equivalents.map(named));
  const seen = new Set<string>();
  const files = Object.entries(report.files).map(([file, { source, mutants }]): FileScore => {
    const survived = mutants
      .filter(({ status }) => isSurvivor(status))
      .map((mutant) => mutantOf(file, source, mutant));
    for (const survivor of survived) seen.add(named(survivor));
    const survivors = survived.filter((survivor) => !names.has(named(survivor)));
    const killed = mutants.filter(({ status }) => isKilled(status)).length;
    return { file, killed, equivalent: survived.length - survivors.length, survivors };
  });
  const stale = equivalents.filter((each) => report.files[each.file] && !seen.has(named(each)));
  return { files: files.sort((a, b) => (a.file < b.file ? -1 : 1)), stale };
}

/** Killed in a hundred of those that could be; a file in which nothing can change has nothing to be noticed. */
export function percent(scores: readonly FileScore[]): number {
  const killed = scores.reduce((sum, score) => sum + score.killed, 0);
  const survived = scores.reduce((sum, score) => sum + score.survivors.length, 0);
  return killed + survived === 0 ? 100 : (100 * killed) / (killed + survived);
}

function mutantOf(file: string, source: string, mutant: StrykerFile['mutants'][number]): Mutant {
  const lines = source.split('\n');
  const { start, end } = mutant.location;
  const text = lines.slice(start.line - 1, end.line);
  text[text.length - 1] = text.at(-1)!.slice(0, end.column - 1);
  text[0] = text[0]!.slice(start.column - 1);
  return {
    file,
    line: lines[start.line - 1]!.trim(),
    mutator: mutant.mutatorName,
    original: oneLine(text.join('\n')),
    replacement: oneLine(mutant.replacement ?? ''),
  };
}

const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();
