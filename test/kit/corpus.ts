/**
 * Public questionnaires and responses of other projects, kept beside this one and not part of it: where they are missing
 * the tests that need them are skipped by name.
 */
import { existsSync, readFileSync } from 'node:fs';
import { it } from 'vitest';
import { projectRoot } from './public-names.js';
import { skipNote } from './results.js';

type Fhir = Readonly<Record<string, unknown>>;

const corpus = `${projectRoot}../shared/corpus/`;
const isHere = existsSync(`${corpus}MANIFEST.tsv`);

const rows = isHere
  ? readFileSync(`${corpus}MANIFEST.tsv`, 'utf8')
      .trim()
      .split('\n')
      .slice(1)
      .map((line) => line.split('\t'))
  : [];

/** The corpus's resources of one type, with their file and FHIR version. */
export const corpusFiles = (type: string) =>
  rows
    .filter((row) => row[5] === type)
    .map((row) => ({
      file: row[0]!,
      fhir: row[6]!,
      json: JSON.parse(readFileSync(corpus + row[0]!, 'utf8')) as Fhir,
    }));

/** A test that needs the corpus. */
export const corpusIt = (title: string, body: () => void | Promise<void>, timeout?: number): void =>
  isHere
    ? it(title, body, timeout)
    : it.skip(title + skipNote('../shared/corpus is not on this machine'), body);
