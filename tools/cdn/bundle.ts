/**
 * The kit as single files for pages without a bundler, made from dist into dist: `kpro.min.js` with closed shadow
 * roots; `kpro.open.min.js`, the same with open ones, for tests of host pages; `kpro-chart.min.js`, which either
 * fetches when a chart is to be drawn. `cdn.json` beside them names each with its hash and weight.
 */
import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { build, type Plugin } from 'vite';
import { changedLit, once, type LitChoice } from './lit.js';

export interface CdnFile {
  name: string;
  /** As the `integrity` attribute takes it. */
  integrity: string;
  bytes: number;
  gzip: number;
}

export const chartFile = 'kpro-chart.min.js';
export const closedFile = 'kpro.min.js';
export const openFile = 'kpro.open.min.js';

/** @param dist the built modules' folder, ending with a slash */
export async function bundleForPages(dist: string): Promise<CdnFile[]> {
  const files: CdnFile[] = [];
  const keep = (name: string, code: string): string => {
    writeFileSync(dist + name, code);
    const integrity = `sha384-${createHash('sha384').update(code).digest('base64')}`;
    files.push({
      name,
      integrity,
      bytes: Buffer.byteLength(code),
      gzip: gzipSync(code, { level: 9 }).length,
    });
    return integrity;
  };
  const chart = { name: chartFile, integrity: keep(chartFile, await chartScript(dist)) };
  const intro = await standsBackScript(dist);
  for (const [name, roots] of [
    [closedFile, 'closed'],
    [openFile, 'open'],
  ] as const) {
    const lit: LitChoice = { roots, policy: `${dist}cdn/policy.js` };
    keep(name, await script(`${dist}cdn/kpro.js`, [oneFile(dist, chart, lit)], intro));
  }
  writeFileSync(`${dist}cdn.json`, `${JSON.stringify(files, null, 2)}\n`);
  return files;
}

/** Leaves what it exports on the script element that fetched it (`src/cdn/late-file.ts`). */
async function chartScript(dist: string): Promise<string> {
  const entry = `${dist}ui/elements/trend/chart.js`;
  const hand = `import*as chart from${JSON.stringify(entry)};document.currentScript.kproExports=chart;`;
  return script('virtual:chart', [virtual('virtual:chart', hand)]);
}

/** Runs before the kit is evaluated, in the same function, and leaves it where there is nothing to do. */
async function standsBackScript(dist: string): Promise<string> {
  const ask = `import{standsBack}from${JSON.stringify(`${dist}cdn/stands-back.js`)};kproStandsBack=standsBack();`;
  const code = await script('virtual:ask', [virtual('virtual:ask', ask)]);
  return `let kproStandsBack;${code};if(kproStandsBack)return;`;
}

const virtual = (id: string, code: string): Plugin => ({
  name: id,
  resolveId: (asked) => (asked === id ? id : undefined),
  load: (asked) => (asked === id ? code : undefined),
});

/** Everything that the kit fetches later is in the file, but for what is too heavy for those who never need it. */
const oneFile = (dist: string, chart: { name: string; integrity: string }, lit: LitChoice): Plugin => ({
  name: 'kpro-one-file',
  enforce: 'pre',
  transform(code, id) {
    const path = id.split('?')[0]!;
    const changed = changedLit(path, code, lit);
    if (changed !== undefined || !path.startsWith(dist)) return changed;
    if (path.endsWith('/charts-controller.js'))
      return (
        `import{lateFile as kproLate}from${JSON.stringify(`${dist}cdn/late-file.js`)};` +
        once(path, code, /import\('\.\/chart\.js'\)/g, `kproLate(${JSON.stringify(chart)})`)
      );
    const imports: string[] = [];
    const flat = code.replace(/\bimport\('(\.[^']+)'\)/g, (_, specifier: string) => {
      imports.push(`import*as kproLater${imports.length} from'${specifier}';`);
      return `Promise.resolve(kproLater${imports.length - 1})`;
    });
    return imports.length > 0 ? imports.join('') + flat : undefined;
  },
});

async function script(entry: string, plugins: Plugin[], intro = ''): Promise<string> {
  const result = await build({
    configFile: false,
    publicDir: false,
    logLevel: 'warn',
    define: { 'process.env.NODE_ENV': '"production"' },
    resolve: { conditions: ['production', 'browser', 'module'] },
    plugins,
    build: {
      write: false,
      target: 'es2022',
      minify: true,
      modulePreload: false,
      rolldownOptions: {
        input: entry,
        output: {
          format: 'iife',
          codeSplitting: false,
          intro,
          minify: { compress: true, mangle: true, codegen: { removeWhitespace: true } },
          comments: false,
        },
      },
    },
  });
  const [made] = [result].flat();
  if (!made || !('output' in made)) throw new Error(`expected a script of ${entry}`);
  const [chunk, ...more] = made.output;
  if (more.length > 0 || /\bimport\s*\(/.test(chunk.code))
    throw new Error(`expected one file of ${entry} without imports`);
  return chunk.code;
}

/** What was built last, by name. */
export const cdnFiles = (dist: string): Record<string, CdnFile> =>
  Object.fromEntries(
    (JSON.parse(readFileSync(`${dist}cdn.json`, 'utf8')) as CdnFile[]).map((file) => [file.name, file]),
  );
