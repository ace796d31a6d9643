/** What each element weighs in a host's page, weighed when the catalogue is built: a module for the panel. */
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';
import { weigh } from '../../test/kit/size.js';
import type { Weight } from './told.js';

const name = 'virtual:weights';
const root = fileURLToPath(new URL('../..', import.meta.url));

const tags = ['answers', 'connection', 'guidance', 'inbox', 'overview', 'prepare', 'questionnaire', 'trend'];

const weightOf = async (short: string): Promise<Weight> => {
  const tag = `kpro-${short}`;
  const { gzip, all } = await weigh([`dist/define/${tag}.js`]);
  return { tag, door: gzip, all };
};

export const elementWeights = (): Plugin => ({
  name: 'element-weights',
  resolveId: (id) => (id === name ? `\0${name}` : undefined),
  async load(id) {
    if (id !== `\0${name}`) return undefined;
    // Stories run as tests also where nobody has built the kit.
    const weights = existsSync(`${root}dist/define/all.js`) ? await Promise.all(tags.map(weightOf)) : [];
    return `export const weights = ${JSON.stringify(weights)};`;
  },
});
