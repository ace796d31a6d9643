/** Storybook's own Vite settings; without this file it would load the library's. */
import { defineConfig } from 'vite';
import { publicNames } from '../../test/kit/public-names-vite.js';

export default defineConfig({ plugins: [publicNames()] });
