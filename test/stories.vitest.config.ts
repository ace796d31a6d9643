/** Every story as a test in Chromium: it renders, its play function passes, and axe finds nothing. */
import { storybookTest } from '@storybook/addon-vitest/vitest-plugin';
import { playwright } from '@vitest/browser-playwright';
import { defineConfig } from 'vitest/config';
import { findChromium } from '../tools/engines.js';
import { chromiumFlags, timeZone } from './kit/launchers.js';
import { projectRoot as root } from './kit/public-names.js';

export default defineConfig({
  root,
  cacheDir: `${root}.build/vite-stories`,
  plugins: [storybookTest({ configDir: `${root}.storybook` })],
  test: {
    name: 'stories',
    browser: {
      enabled: true,
      headless: true,
      screenshotFailures: false,
      provider: playwright({
        launchOptions: { executablePath: findChromium() ?? 'chromium', args: chromiumFlags },
        contextOptions: { locale: 'da-DK', timezoneId: timeZone },
      }),
      instances: [{ browser: 'chromium' }],
    },
  },
});
