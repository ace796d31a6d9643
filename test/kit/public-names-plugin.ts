/** Lets browser tests import `kpro-elements/...` and get the sources. */
import { existsSync } from 'node:fs';
import type { TestRunnerPlugin } from '@web/test-runner';
import { manifest, projectRoot, sourceOf } from './public-names.js';

export const publicNamesPlugin = (): TestRunnerPlugin => ({
  name: 'public-names',
  resolveImport({ source }) {
    const path = sourceOf(source);
    if (path !== undefined && existsSync(`${projectRoot}${path}`)) return `/${path}`;
    if (source === manifest.name || source.startsWith(`${manifest.name}/`)) {
      throw new Error(`${source} is no public name of ${manifest.name}: see "exports" in package.json`);
    }
    return undefined;
  },
});
