/** Which browser engines this machine has, and where. The tests never download one. */
import { accessSync, constants, existsSync, readdirSync } from 'node:fs';
import { delimiter, join } from 'node:path';

export type Engine = 'chromium' | 'firefox' | 'webkit';
export const engines: readonly Engine[] = ['chromium', 'firefox', 'webkit'];

export interface WebKit {
  driver: string;
  miniBrowser: string;
  xvfbRun: string;
}

export const findChromium = (): string | undefined =>
  onPath('chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable');

export const findFirefox = (): string | undefined => onPath('firefox-esr', 'firefox');

/** WebKitGTK needs three things: its driver, the small browser that the driver steers, and a screen. */
export function findWebKit(): WebKit | undefined {
  const driver = onPath('WebKitWebDriver');
  const miniBrowser = onPath('MiniBrowser') ?? inLibraryFolders('webkit2gtk-4', 'MiniBrowser');
  const xvfbRun = onPath('xvfb-run');
  return driver && miniBrowser && xvfbRun ? { driver, miniBrowser, xvfbRun } : undefined;
}

export function isHere(engine: Engine): boolean {
  if (engine === 'chromium') return findChromium() !== undefined;
  if (engine === 'firefox') return findFirefox() !== undefined;
  return findWebKit() !== undefined;
}

export function onPath(...names: string[]): string | undefined {
  const folders = (process.env['PATH'] ?? '').split(delimiter).filter(Boolean);
  return names.flatMap((name) => folders.map((folder) => join(folder, name))).find(isExecutable);
}

/** Debian keeps MiniBrowser out of PATH, in a folder named by architecture and WebKit's ABI. */
function inLibraryFolders(folderStart: string, name: string): string | undefined {
  const roots = ['/usr/lib', '/usr/libexec', '/usr/lib64'].filter(existsSync);
  const candidates = roots.flatMap((root) => [root, ...subfolders(root)]);
  return candidates
    .flatMap((folder) => subfolders(folder).filter((sub) => sub.startsWith(join(folder, folderStart))))
    .map((folder) => join(folder, name))
    .find(isExecutable);
}

function subfolders(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => join(folder, entry.name));
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
