import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';
import { readContent, type ContentResource } from '../demo/server/seed/content.js';

const name = 'virtual:demo-content';
const folder = fileURLToPath(new URL('../demo/content', import.meta.url));

/** The day that the cast's offsets count from: the catalogue looks the same every day. */
const day = '2026-09-03';

/** The demo's content as a module for the stories: the resources of every file, read as the demo's server reads it. */
export const demoContent = (): Plugin => ({
  name: 'demo-content',
  resolveId: (id) => (id === name ? `\0${name}` : undefined),
  async load(id) {
    if (id !== `\0${name}`) return undefined;
    const files = new Map<string, ContentResource['resource'][]>();
    for (const { source, resource } of await readContent(folder, day)) {
      const file = source.split(' ')[0]!;
      files.set(file, [...(files.get(file) ?? []), resource]);
    }
    for (const file of files.keys()) this.addWatchFile(join(folder, file));
    return `export const content = JSON.parse(${JSON.stringify(JSON.stringify(Object.fromEntries(files)))});`;
  },
});
