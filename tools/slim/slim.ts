import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { slimDecorators } from './decorators.js';
import { slimTemplates } from './templates.js';

/** Makes the built modules of a folder lighter without changing what they do. The sources stay as people read them. */
export function slim(folder: string): void {
  for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
    if (!name.endsWith('.js')) continue;
    const path = join(folder, name);
    const code = readFileSync(path, 'utf8');
    const lighter = slimTemplates(slimDecorators(code));
    if (lighter !== code) writeFileSync(path, lighter);
  }
}
