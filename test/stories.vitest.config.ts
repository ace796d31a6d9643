/**
 * Every story as a test in Chromium, in each of the ways of `stories/matrix.ts`: it renders, its play function passes, axe
 * finds nothing, and nothing sticks out of the window.
 */
import { storybookTest } from '@storybook/addon-vitest/vitest-plugin';
import { playwright } from '@vitest/browser-playwright';
import { defineConfig } from 'vitest/config';
import { findChromium } from '../tools/engines.js';
import { chromiumFlags, timeZone } from './kit/launchers.js';
import { projectRoot as root } from './kit/public-names.js';
import { runs } from './stories/matrix.js';

/** Under this name the catalogue's run looks for what its toolbar says. */
const initialGlobals = 'storybook/test-initial-globals';

export default defineConfig({
  root,
  cacheDir: `${root}.build/vite-stories`,
  plugins: [storybookTest({ configDir: `${root}.storybook` })],
  test: {
    // One after the other: seven browsers at once wait for each other.
    fileParallelism: false,
    testTimeout: 60_000,
    hookTimeout: 60_000,
    // The accessibility tree is asked for over the browser's own protocol; pictures that differ are written, to be looked at.
    api: { allowWrite: true, allowExec: true },
    setupFiles: ['test/stories/measures.ts'],
    browser: {
      enabled: true,
      headless: true,
      screenshotFailures: false,
      expect: {
        toMatchScreenshot: {
          comparatorName: 'pixelmatch',
          // Edges of letters differ between machines; half a per cent of all pixels is a changed word or line.
          comparatorOptions: { allowedMismatchedPixelRatio: 0.005 },
          resolveScreenshotPath: ({ arg, ext }) => `${root}test/stories/pictures/${arg}${ext}`,
          resolveDiffPath: ({ arg, ext }) => `${root}.build/pictures/${arg}${ext}`,
        },
      },
      instances: runs.map(({ name, globals, media }) => ({
        browser: 'chromium' as const,
        name,
        provide: { [initialGlobals]: globals, run: name },
        provider: playwright({
          launchOptions: { executablePath: findChromium() ?? 'chromium', args: chromiumFlags },
          // In a window that is too small for a whole situation the story would be shown smaller.
          contextOptions: {
            locale: 'da-DK',
            timezoneId: timeZone,
            viewport: { width: 1400, height: 4000 },
            ...media,
          },
        }),
      })),
    },
  },
});
