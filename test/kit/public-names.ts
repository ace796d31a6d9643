/**
 * The package's public names, from package.json's exports, led back to the sources they are built from. Tests
 * then import `kpro-elements/define/kpro-questionnaire.js` as a customer does, without a build in between.
 */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

interface Manifest {
  version: string;
  name: string;
  exports: Record<string, string | Record<string, string>>;
  dependencies?: Record<string, string>;
}

export const projectRoot = fileURLToPath(new URL('../../', import.meta.url));

export const manifest = JSON.parse(readFileSync(`${projectRoot}package.json`, 'utf8')) as Manifest;

/** 'kpro-elements/define/x.js' -> 'src/define/x.ts'; undefined when it is not a public name of ours. */
export function sourceOf(specifier: string): string | undefined {
  const target = targetOf(specifier);
  if (target === undefined) return undefined;
  return target.startsWith('./dist/') ? builtFrom(target.slice(2)) : target.replace('./', '');
}

/** 'dist/define/x.js' -> 'src/define/x.ts'; a theme stands with the styles that it changes. */
export const builtFrom = (path: string): string =>
  path.replace('dist/themes/', 'src/ui/styles/themes/').replace('dist/', 'src/').replace(/\.js$/, '.ts');

/** The file in the package that a public name stands for, such as './dist/index.js'. */
export function targetOf(specifier: string): string | undefined {
  if (specifier !== manifest.name && !specifier.startsWith(`${manifest.name}/`)) return undefined;
  const key = `.${specifier.slice(manifest.name.length)}`;
  for (const [pattern, target] of Object.entries(manifest.exports)) {
    const star = matchStar(pattern, key);
    if (star !== undefined) return file(target).replaceAll('*', star);
  }
  return undefined;
}

export function file(target: string | Record<string, string>): string {
  return typeof target === 'string' ? target : (target['default'] ?? target['import'] ?? '');
}

function matchStar(pattern: string, key: string): string | undefined {
  const [head = '', tail] = pattern.split('*');
  if (tail === undefined) return pattern === key ? '' : undefined;
  const fits = key.length > head.length + tail.length && key.startsWith(head) && key.endsWith(tail);
  return fits ? key.slice(head.length, key.length - tail.length) : undefined;
}
