/** Bundles the demo's pages. They import the kit by its public name, as any host would. */
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

export default defineConfig({
  root: here('.'),
  // The pages run under a strict policy: nothing inline, no script but the page's own.
  build: {
    target: 'es2022',
    outDir: here('../.build/pages'),
    emptyOutDir: true,
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    rolldownOptions: { input: [here('kommune.html'), here('ehr.html')] },
  },
  cacheDir: here('../.build/vite-pages'),
  logLevel: 'warn',
});
