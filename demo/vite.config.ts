/** Bundles the demo's pages. They import the kit by its public name, as any host would. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import vue from '@vitejs/plugin-vue';
import { defineConfig, type Plugin } from 'vite';
import { cdnFiles, closedFile, lateFiles } from '../tools/cdn/bundle.js';
import { scriptTag } from '../tools/cdn/snippet.js';

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

const dist = here('../dist/');

/** The page without a bundler loads the kit's own file, by the snippet that docs/embedding.md shows. */
const fileForPages = (): Plugin => ({
  name: 'file-for-pages',
  generateBundle() {
    for (const name of [closedFile, ...lateFiles])
      this.emitFile({ type: 'asset', fileName: `kpro/${name}`, source: readFileSync(dist + name, 'utf8') });
  },
  transformIndexHtml: (html) =>
    html.replace('<!-- kpro.min.js -->', () => scriptTag('/kpro/', cdnFiles(dist)[closedFile]!)),
});

export default defineConfig({
  root: here('.'),
  plugins: [
    vue({ template: { compilerOptions: { isCustomElement: (tag) => tag.startsWith('kpro-') } } }),
    fileForPages(),
  ],
  // A package finds itself by its name in scripts, not in style sheets.
  resolve: { alias: { 'kpro-elements/themes': `${dist}themes` } },
  // The pages run under a strict policy: nothing inline, no script but the page's own.
  build: {
    target: 'es2022',
    outDir: here('../.build/pages'),
    emptyOutDir: true,
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    rolldownOptions: {
      input: [
        'kommune.html',
        'ehr.html',
        'playground.html',
        'hosts/html/index.html',
        'hosts/react/index.html',
        'hosts/vue/index.html',
        'hosts/bootstrap/index.html',
        'hosts/dkfds/index.html',
      ].map(here),
    },
  },
  cacheDir: here('../.build/vite-pages'),
  logLevel: 'warn',
});
