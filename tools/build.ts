/**
 * `npm run build`: dist from nothing (ES modules and types, themes, and the files for pages without a bundler),
 * custom-elements.json beside it, and what editors read of it.
 * From nothing, since a file that was moved in src must not live on in the package.
 */
import { spawnSync } from 'node:child_process';
import { cpSync, readFileSync, rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { generateJetBrainsWebTypes } from 'custom-element-jet-brains-integration';
import { generateVsCodeCustomElementData } from 'custom-element-vs-code-integration';
import { bundleForPages } from './cdn/bundle.js';
import { slim } from './slim/slim.js';
import { writeTypings } from './typings/typings.js';

const root = fileURLToPath(new URL('..', import.meta.url));

rmSync(`${root}dist`, { recursive: true, force: true });
run('tsc', '-b', 'tools/config/tsconfig.src.json', 'src/cli');
slim(`${root}dist/ui`);
cpSync(`${root}src/ui/styles/themes`, `${root}dist/themes`, { recursive: true });
run('cem', 'analyze', '--config', 'tools/config/manifest.config.js', '--quiet');
writeEditorData();
if (!process.exitCode) await bundleForPages(`${root}dist/`);

/** So that VS Code, JetBrains, React and Vue complete tags and attributes, and say what each is for. */
function writeEditorData(): void {
  const manifest = JSON.parse(readFileSync(`${root}custom-elements.json`, 'utf8')) as never;
  writeTypings(manifest, `${root}dist/`);
  const options = { outdir: `${root}dist`, hideLogs: true };
  generateVsCodeCustomElementData(manifest, {
    ...options,
    htmlFileName: 'html-data.json',
    cssFileName: null,
  });
  generateJetBrainsWebTypes(manifest, { ...options, webTypesFileName: 'web-types.json', packageJson: false });
}

function run(command: string, ...args: string[]): void {
  const { status, error } = spawnSync(`${root}node_modules/.bin/${command}`, args, {
    cwd: root,
    stdio: 'inherit',
  });
  if (error) throw error;
  if (status !== 0) process.exitCode = status ?? 1;
}
