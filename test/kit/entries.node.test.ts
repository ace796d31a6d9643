import { existsSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { promisedTags, publicFiles, tracesOf } from './entries.js';
import { projectRoot } from './public-names.js';
import { itWhen } from './skip-node.js';

const paths = publicFiles();
const tags = promisedTags(paths);
const untouched = { globals: [], defined: [], error: null };

describe('E18 imported in Node without a page', () => {
  it('there is something to import', () => expect(paths).not.toEqual([]));

  for (const path of paths) {
    const title = `${path} neither throws, nor registers an element, nor leaves anything behind`;
    itWhen(existsSync(projectRoot + path), `${path} is not built`)(title, () => {
      expect(tracesOf(path, tags)).toEqual(untouched);
    });
  }
});

describe('the entries check', () => {
  it('notices a global that is left behind', () => {
    expect(tracesOf('test/kit/fixtures/entries/leaves-a-global.js', []).globals).toEqual(['leftBehind']);
  });

  it('notices an element that registers', () => {
    expect(tracesOf('test/kit/fixtures/entries/registers.js', []).defined).toEqual(['x-registered']);
  });

  it('notices what throws', () => {
    expect(tracesOf('test/kit/fixtures/entries/throws.js', []).error).toContain('document is not defined');
  });
});
