/** Builds what the demo serves, where that is missing or older than what it is made from. */
import { existsSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Children } from './children.js';

/** The kit itself (dist), then the demo pages, which are bundled from it. */
export async function buildPages(root: string, children: Children): Promise<void> {
  const at = (...parts: string[]): string => join(root, ...parts);
  if (!existsSync(at('dist', 'src.tsbuildinfo')) || newest(at('dist')) < newest(at('src')))
    await buildKit(root, children);
  const sources = ['dist', 'demo', 'package.json'].map((name) => newest(at(name), ['server', 'content']));
  if (newest(at('.build', 'pages')) >= Math.max(...sources)) return;
  await intoPlace(at('.build', 'pages'), (folder) =>
    children.node('Building the demo pages', [
      'node_modules/vite/bin/vite.js',
      'build',
      '--config',
      'demo/vite.config.ts',
      '--outDir',
      folder,
    ]),
  );
}

async function buildKit(root: string, children: Children): Promise<void> {
  try {
    await children.node('Building the kit', ['--import', 'tsx', 'tools/build.ts']);
  } catch (error) {
    // The compiler writes what it can; without this mark the next start does not take it for a finished build.
    rmSync(join(root, 'dist', 'src.tsbuildinfo'), { force: true });
    throw error;
  }
}

/** Where the catalogue stands, and the sentence that is shown in its place meanwhile. */
export class Catalogue {
  readonly #root: string;
  readonly #children: Children;
  notice = 'The catalogue is left out of this demo (--no-catalogue or --no-build).';

  constructor(root: string, children: Children) {
    this.#root = root;
    this.#children = children;
  }

  get folder(): string {
    return join(this.#root, '.build', 'catalogue');
  }

  /** Never fails: a demo without its catalogue is still a demo. */
  async build(): Promise<void> {
    const at = (name: string): string => join(this.#root, name);
    if (!existsSync(at('.storybook')))
      return void (this.notice = 'There is no catalogue here: .storybook is missing.');
    if (
      newest(this.folder) >=
      Math.max(
        ...['src', 'stories', 'demo/content', '.storybook', 'package.json'].map((name) => newest(at(name))),
      )
    )
      return;
    this.notice = 'The catalogue is being built. Reload in a minute.';
    try {
      await intoPlace(this.folder, (folder) => this.#run(folder));
    } catch (error) {
      this.notice = 'The catalogue could not be built. The window in which the demo runs says why.';
      if (!/stopp/.test((error as Error).message)) console.error((error as Error).message);
    }
  }

  async #run(folder: string): Promise<void> {
    const inBackground = true;
    const manifest = [
      'node_modules/@custom-elements-manifest/analyzer/cem.js',
      'analyze',
      '--config',
      'tools/config/manifest.config.js',
      '--quiet',
    ];
    await this.#children.node('Reading the elements', manifest, { inBackground });
    const storybook = [
      'node_modules/storybook/dist/bin/dispatcher.js',
      'build',
      '--quiet',
      '--disable-telemetry',
      '--output-dir',
      folder,
    ];
    await this.#children.node('Building the catalogue', storybook, { inBackground });
  }
}

/** Builds beside and then swaps, so that what is served is always whole. */
async function intoPlace(folder: string, build: (folder: string) => Promise<void>): Promise<void> {
  const beside = `${folder}.new`;
  rmSync(beside, { recursive: true, force: true });
  await build(beside);
  rmSync(folder, { recursive: true, force: true });
  renameSync(beside, folder);
}

/** What a build that was stopped left behind. */
export function removeUnfinished(root: string): void {
  for (const name of ['pages', 'catalogue'])
    rmSync(join(root, '.build', `${name}.new`), { recursive: true, force: true });
}

/** The newest time of a file, or of any file in a folder, in milliseconds; 0 where there is none. */
function newest(path: string, except: readonly string[] = []): number {
  if (!existsSync(path)) return 0;
  const stats = statSync(path);
  if (!stats.isDirectory()) return stats.mtimeMs;
  const names = readdirSync(path).filter((name) => !except.includes(name));
  return Math.max(0, ...names.map((name) => newest(join(path, name))));
}
