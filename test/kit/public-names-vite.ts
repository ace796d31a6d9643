/** Lets Vite (Vitest, Storybook) resolve `kpro-elements/...` to the sources, as the browser tests do. */
import type { Plugin } from 'vite';
import { projectRoot, sourceOf } from './public-names.js';

export const publicNames = (): Plugin => ({
  name: 'public-names',
  enforce: 'pre',
  resolveId(source) {
    const path = sourceOf(source);
    return path === undefined ? undefined : `${projectRoot}${path}`;
  },
});
