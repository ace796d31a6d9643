/**
 * `npm run new -- plan`: the class, words, styles, door, test and story of `<kpro-plan>`, entered where every element is
 * named. Afterwards `npm run size:record` and `npm run snippet` write down what has changed with it.
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { pathToFileURL } from 'node:url';
import { format, resolveConfig } from 'prettier';
import { entered, filesOf, named } from './new/element.js';
import { root } from './run/command.js';

/** @param home the project's top, ending with a slash */
export async function scaffold(name: string, home: string): Promise<readonly string[]> {
  const element = named(name);
  const files = filesOf(element);
  for (const path of files.keys())
    if (existsSync(home + path)) throw new Error(`${path} exists: <kpro-${name}> is there already`);
  const lists = [...entered(element)].map(
    ([path, enter]) => [path, enter(readFileSync(home + path, 'utf8'))] as const,
  );
  for (const [path, text] of [...files, ...lists]) {
    mkdirSync(dirname(home + path), { recursive: true });
    const style = { ...(await resolveConfig(`${root}package.json`)), filepath: path };
    writeFileSync(home + path, await format(text, style));
  }
  return [...files.keys()];
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const [, , name = ''] = process.argv;
  try {
    console.log((await scaffold(name, root)).join('\n'));
  } catch (error) {
    console.error(`npm run new: ${(error as Error).message}`);
    process.exitCode = 1;
  }
}
