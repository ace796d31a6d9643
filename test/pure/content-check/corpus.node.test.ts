/**
 * Public questionnaires of other projects, kept beside this one and not part of it: where they are missing the test is
 * skipped by name. They are not the national dialect; what is asked is that each is checked and nothing breaks.
 */
import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { checkContent, findingSentence } from '../../../src/pure/check-content.js';
import { projectRoot } from '../../kit/public-names.js';
import { skipNote } from '../../kit/results.js';

const corpus = `${projectRoot}../shared/corpus/`;
const isHere = existsSync(`${corpus}MANIFEST.tsv`);
const title = 'are checked without an exception, each finding with its sentence';

const body = (): void => {
  const rows = readFileSync(`${corpus}MANIFEST.tsv`, 'utf8').trim().split('\n').slice(1);
  const files = rows.map((line) => line.split('\t')).filter((row) => row[5] === 'Questionnaire');
  expect(files.length).toBeGreaterThan(200);
  for (const [file] of files)
    for (const finding of checkContent([JSON.parse(readFileSync(corpus + file!, 'utf8'))]))
      expect(findingSentence(finding, 'da'), file).toMatch(/^[^\n]+\.$/);
};

describe('the questionnaires of other projects', () => {
  if (isHere) it(title, body, 60_000);
  else it.skip(title + skipNote('../shared/corpus is not on this machine'), body);
});
