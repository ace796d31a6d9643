/** What others offer for the same task: fetched for this run only, never a dependency of the kit. */
import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '../../kit/public-names.js';

export interface Peer {
  /** With its version: "LHC-Forms 40.1.3". */
  readonly name: string;
  /** The script in this folder that draws with it. */
  readonly script: 'lforms' | 'survey';
  /** Its own production files, in the order in which they are loaded. */
  readonly files: readonly string[];
}

const from = join(projectRoot, 'test/bench/peers');
const to = join(projectRoot, '.build/peers');

interface Manifest {
  readonly version: string;
  readonly dependencies: Readonly<Record<string, string>>;
}

const manifestIn = (folder: string): Manifest =>
  JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as Manifest;

const versionOf = (name: string): string => manifestIn(join(to, 'node_modules', name)).version;

const isInstalled = (): boolean =>
  Object.entries(manifestIn(from).dependencies).every(
    ([name, version]) =>
      existsSync(join(to, 'node_modules', name, 'package.json')) && versionOf(name) === version,
  );

const install = (): void => {
  mkdirSync(to, { recursive: true });
  for (const file of ['.npmrc', 'package.json', 'package-lock.json'])
    cpSync(join(from, file), join(to, file));
  console.log('Peers are installed into .build/peers (npm ci --ignore-scripts) …');
  execFileSync('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund'], {
    cwd: to,
    stdio: ['ignore', 'ignore', 'ignore'],
    timeout: 600_000,
  });
};

const all = (): readonly Peer[] => [
  {
    name: `LHC-Forms ${versionOf('lforms')}`,
    script: 'lforms',
    files: [
      'lforms/dist/lforms/webcomponent/styles.css',
      'lforms/dist/lforms/webcomponent/assets/lib/zone.min.js',
      ...['runtime', 'polyfills', 'main'].map((name) => `lforms/dist/lforms/webcomponent/${name}.js`),
      'lforms/dist/lforms/fhir/R4/lformsFHIR.min.js',
    ],
  },
  {
    name: `SurveyJS ${versionOf('survey-core')}`,
    script: 'survey',
    files: [
      'survey-core/survey-core.min.css',
      'survey-core/survey.core.min.js',
      'survey-js-ui/survey-js-ui.min.js',
    ],
  },
];

/** The peers that are there, or none and why. */
export const peers = (): { readonly there: readonly Peer[]; readonly skipped?: string } => {
  try {
    if (!isInstalled()) install();
    return { there: all() };
  } catch {
    const names = Object.keys(manifestIn(from).dependencies).join(', ');
    return { there: [], skipped: `Skipped, since they could not be installed: ${names}.` };
  }
};

/** A file of a peer, as its package has it. */
export const peerFile = (path: string): Buffer => readFileSync(join(to, 'node_modules', path));
