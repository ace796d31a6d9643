/** Bundles the demo's pages. They import the kit by its public name, as any host would. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import vue from '@vitejs/plugin-vue';
import { defineConfig, type Plugin } from 'vite';

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

const built = (name: string): string => readFileSync(here(`../dist/${name}`), 'utf8');

/** The page without a bundler loads the kit's own file, by the snippet that docs/embedding.md shows. */
const fileForPages = (): Plugin => ({
  name: 'file-for-pages',
  generateBundle() {
    for (const name of ['kpro.min.js', 'kpro-chart.min.js'])
      this.emitFile({ type: 'asset', fileName: `kpro/${name}`, source: built(name) });
  },
  transformIndexHtml(html) {
    const files = JSON.parse(built('cdn.json')) as { name: string; integrity: string }[];
    const { integrity } = files.find(({ name }) => name === 'kpro.min.js')!;
    const tag = `<script defer src="/kpro/kpro.min.js" integrity="${integrity}" crossorigin="anonymous"></script>`;
    return html.replace('<!-- kpro.min.js -->', tag);
  },
});

export default defineConfig({
  root: here('.'),
  plugins: [
    vue({ template: { compilerOptions: { isCustomElement: (tag) => tag.startsWith('kpro-') } } }),
    fileForPages(),
  ],
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
        'hosts/html/index.html',
        'hosts/react/index.html',
        'hosts/vue/index.html',
      ].map(here),
    },
  },
  cacheDir: here('../.build/vite-pages'),
  logLevel: 'warn',
});
