/**
 * The kit as single files for pages without a bundler, made from dist into dist: `kpro.min.js` with closed shadow
 * roots; `kpro.open.min.js`, the same with open ones, for tests of host pages; and the late files, which either fetches
 * when a chart is to be drawn, or a form has words with marks. `cdn.json` beside them names each with its hash and weight.
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

/** What is too heavy for those who never need it: the module, and who imports it. */
const late = [
  { name: chartFile, module: 'ui/elements/trend/chart.js', from: '/charts-controller.js', as: './chart.js' },
  {
    name: 'kpro-xhtml.min.js',
    module: 'ui/parts/rich-text/xhtml.js',
    from: '/rich-text/read.js',
    as: './xhtml.js',
  },
  {
    name: 'kpro-markdown.min.js',
    module: 'ui/parts/rich-text/markdown.js',
    from: '/rich-text/read.js',
    as: './markdown.js',
  },
] as const;

type LateFile = (typeof late)[number] & { readonly integrity: string };

export const lateFiles: readonly string[] = late.map(({ name }) => name);
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
  const fetched: LateFile[] = [];
  for (const file of late)
    fetched.push({ ...file, integrity: keep(file.name, await lateScript(dist + file.module)) });
  const intro = await standsBackScript(dist);
  for (const [name, roots] of [
    [closedFile, 'closed'],
    [openFile, 'open'],
  ] as const) {
    const lit: LitChoice = { roots, policy: `${dist}cdn/policy.js` };
    keep(name, await script(`${dist}cdn/kpro.js`, [oneFile(dist, fetched, lit)], intro));
  }
  writeFileSync(`${dist}cdn.json`, `${JSON.stringify(files, null, 2)}\n`);
  return files;
}

/** Leaves what it exports on the script element that fetched it (`src/cdn/late-file.ts`). */
async function lateScript(entry: string): Promise<string> {
  const hand = `import*as late from${JSON.stringify(entry)};document.currentScript.kproExports=late;`;
  return script('virtual:late', [virtual('virtual:late', hand)]);
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
const oneFile = (dist: string, fetched: readonly LateFile[], lit: LitChoice): Plugin => ({
  name: 'kpro-one-file',
  enforce: 'pre',
  transform(code, id) {
    const path = id.split('?')[0]!;
    const changed = changedLit(path, code, lit);
    if (changed !== undefined || !path.startsWith(dist)) return changed;
    const own = fetched.filter(({ from }) => path.endsWith(from));
    if (own.length)
      return own.reduce(
        (now, { as, name, integrity }) =>
          once(
            path,
            now,
            new RegExp(`import\\('${as.replace('.', '\\.')}'\\)`, 'g'),
            `kproLate(${JSON.stringify({ name, integrity })})`,
          ),
        `import{lateFile as kproLate}from${JSON.stringify(`${dist}cdn/late-file.js`)};${code}`,
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
