/** Tests that need no browser: the pure rooms, the client, the demo server, the tools. */
import { defineConfig } from 'vitest/config';
import { projectRoot as root } from './kit/public-names.js';
import { publicNames } from './kit/public-names-vite.js';

export default defineConfig({
  root,
  plugins: [publicNames()],
  cacheDir: `${root}.build/vite`,
  test: {
    include: ['test/**/*.node.test.ts'],
    environment: 'node',
    globals: false,
    env: { TZ: 'Europe/Copenhagen' },
    testTimeout: 10_000,
  },
});
