import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';

/** What can be wrong with a file or a folder before anyone looks into its content; `words` has the sentences. */
export type FileFault = 'not-found' | 'unreadable' | 'not-json' | 'too-big' | 'no-files';

/** A file that was read, or why it was not. */
export type ReadFile =
  | { readonly file: string; readonly json: unknown; readonly bom: boolean }
  | { readonly file: string; readonly fault: FileFault };

/** More than any questionnaire with all its pictures. */
const biggest = 10 * 1024 * 1024;

const parse = (file: string, text: string): ReadFile => {
  const bom = text.startsWith('\uFEFF');
  try {
    return { file, json: JSON.parse(bom ? text.slice(1) : text) as unknown, bom };
  } catch {
    return { file, fault: 'not-json' };
  }
};

const readOne = (file: string, size: number): ReadFile => {
  if (size > biggest) return { file, fault: 'too-big' };
  try {
    return parse(file, readFileSync(file, 'utf8'));
  } catch {
    return { file, fault: 'unreadable' };
  }
};

/** What is no author's content, whatever stands in it. */
const isApart = (name: string): boolean => name === 'node_modules' || name.startsWith('.');

const readFolder = (folder: string): readonly ReadFile[] =>
  readdirSync(folder, { withFileTypes: true })
    .filter(({ name }) => !isApart(name))
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry): readonly ReadFile[] => {
      const path = join(folder, entry.name);
      if (entry.isDirectory()) return readSafely(path, () => readFolder(path));
      return entry.isFile() && entry.name.endsWith('.json')
        ? readSafely(path, () => [readOne(path, statSync(path).size)])
        : [];
    });

const readSafely = (file: string, read: () => readonly ReadFile[]): readonly ReadFile[] => {
  try {
    return read();
  } catch (error) {
    return [{ file, fault: (error as { code?: unknown }).code === 'ENOENT' ? 'not-found' : 'unreadable' }];
  }
};

const readPath = (path: string): readonly ReadFile[] =>
  readSafely(path, () => {
    const found = statSync(path);
    if (!found.isDirectory()) return [readOne(path, found.size)];
    const files = readFolder(path);
    return files.length ? files : [{ file: path, fault: 'no-files' as const }];
  });

/** Reads files, and the .json files of folders with all that is below them, each once. Never throws. */
export const readFiles = (paths: readonly string[]): readonly ReadFile[] => {
  const seen = new Set<string>();
  return paths.flatMap(readPath).filter(({ file }) => {
    const isNew = !seen.has(resolve(file));
    seen.add(resolve(file));
    return isNew;
  });
};
