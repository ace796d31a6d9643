/** Node's side of golden.ts: `KPRO_GOLDENS=write npm run test:browser -- --files …` writes what it would compare with. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { projectRoot } from './public-names.js';

const folder = `${projectRoot}test/ui/goldens/`;

export interface Golden {
  /** What is kept; undefined where nothing was written yet. */
  kept: string | undefined;
}

export function golden(name: string, text: string): Golden {
  if (!/^[a-z0-9-]+$/.test(name))
    throw new Error(`a golden's name is small letters, digits and hyphens: ${name}`);
  const path = `${folder}${name}.txt`;
  if (process.env['KPRO_GOLDENS'] === 'write') {
    mkdirSync(folder, { recursive: true });
    writeFileSync(path, text);
  }
  try {
    return { kept: readFileSync(path, 'utf8') };
  } catch {
    return { kept: undefined };
  }
}
