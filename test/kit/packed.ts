/** The package as somebody has it who installed it: packed by npm, unpacked into a folder that holds nothing else. */
import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { manifest, projectRoot } from './public-names.js';

export const npm = (cwd: string, ...args: string[]): string =>
  execFileSync('npm', args, { cwd, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });

/** Packs the package and unpacks it into a new folder; gives the folder. */
export function unpacked(): string {
  const place = mkdtempSync(join(tmpdir(), 'kpro-packed-'));
  npm(projectRoot, 'pack', '--ignore-scripts', '--pack-destination', place);
  const [tarball = ''] = readdirSync(place).filter((name) => name.endsWith('.tgz'));
  const home = join(place, 'node_modules', manifest.name);
  mkdirSync(home, { recursive: true });
  execFileSync('tar', ['-xzf', join(place, tarball), '-C', home, '--strip-components=1']);
  return place;
}

/** The same with what it depends on, and what that depends on: all that an installation brings, without the network. */
export function installed(): string {
  const place = unpacked();
  for (const name of closureOf(manifest.dependencies))
    cpSync(join(projectRoot, 'node_modules', name), join(place, 'node_modules', name), { recursive: true });
  return place;
}

type Dependencies = Readonly<Record<string, string>>;

function closureOf(wanted: Dependencies = {}, known = new Set<string>()): ReadonlySet<string> {
  for (const name of Object.keys(wanted).filter((one) => !known.has(one))) {
    known.add(name);
    const path = join(projectRoot, 'node_modules', name, 'package.json');
    if (!existsSync(path)) throw new Error(`${name} is not installed.`);
    closureOf(
      (JSON.parse(readFileSync(path, 'utf8')) as { dependencies?: Dependencies }).dependencies,
      known,
    );
  }
  return known;
}
