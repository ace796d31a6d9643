/** `npm run browsers`: installs the engines that are missing from Debian's packages, or says how to. */
import { spawnSync } from 'node:child_process';
import { pathToFileURL } from 'node:url';
import { engines, isHere, onPath, type Engine } from './engines.js';

const packages: Record<Engine, string[]> = {
  chromium: ['chromium'],
  firefox: ['firefox-esr'],
  webkit: ['webkit2gtk-driver', 'xvfb', 'xauth'],
};

/** What reads the text of a printed page. */
const reader = { name: 'pdftotext', package: 'poppler-utils' };

/** Without any font WebKit draws boxes, and text has no width to test. Liberation Sans is as wide as Arial. */
const fonts = ['fonts-dejavu-core', 'fonts-liberation'];

export const canReadPrint = (): boolean => onPath(reader.name) !== undefined;

export const missingEngines = (): Engine[] => engines.filter((engine) => !isHere(engine));

/** What gets the missing engines, for a person to read and run. */
export function installCommand(missing: Engine[]): string {
  const names = [...missing.flatMap((engine) => packages[engine]), reader.package, ...fonts].join(' ');
  return `apt-get update && apt-get install -y --no-install-recommends ${names}`;
}

export const canInstall = (): boolean => process.getuid?.() === 0 && onPath('apt-get') !== undefined;

/** Installs what is missing where that is possible; gives what is still missing afterwards. */
export function provideEngines(): Engine[] {
  const missing = missingEngines();
  const wanted = [...missing, ...(canReadPrint() ? [] : [reader.name])];
  if (wanted.length === 0) return [];
  const command = installCommand(missing);
  if (!canInstall()) {
    console.log(`Not on this machine: ${wanted.join(', ')}. As root on Debian: ${command}`);
    return missing;
  }
  console.log(`Installing ${wanted.join(', ')} from Debian's packages: ${command}`);
  spawnSync('sh', ['-c', command], {
    stdio: 'inherit',
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  });
  return missingEngines();
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const missing = provideEngines();
  for (const engine of engines) console.log(`${engine}: ${isHere(engine) ? 'here' : 'missing'}`);
  if (missing.length > 0) process.exitCode = 1;
}
