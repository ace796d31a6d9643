/** The catalogue: which stories, which addons, and that it speaks to nobody. */
import type { StorybookConfig } from '@storybook/web-components-vite';
import { mergeConfig } from 'vite';
import { publicNames } from '../test/kit/public-names-vite.js';
import { demoContent } from './demo-content.js';
import { elementWeights } from './panels/weights.js';

const config: StorybookConfig = {
  framework: {
    name: '@storybook/web-components-vite',
    options: { builder: { viteConfigPath: 'tools/config/vite.storybook.config.ts' } },
  },
  stories: ['../stories/**/*.mdx', '../stories/**/*.stories.ts'],
  addons: ['@storybook/addon-docs', '@storybook/addon-a11y', '@storybook/addon-vitest'],
  core: { disableTelemetry: true, disableWhatsNewNotifications: true },
  features: {
    sidebarOnboardingChecklist: false,
    menuOnboardingChecklist: false,
    changeDetection: false,
  },
  // Here and not in the Vite settings, since the run of all stories as tests reads this file only.
  viteFinal: (vite) =>
    mergeConfig(vite, {
      plugins: [publicNames(), demoContent(), elementWeights()],
      // light-dark() as it is written: what it would be made into follows no color-scheme that a page sets by script.
      build: { cssTarget: ['chrome123', 'firefox120', 'safari17.5'] },
      // What Vite would find too late by itself: a test's page would reload, or get a second copy of Lit.
      optimizeDeps: { entries: ['src/define/all.ts'], include: ['lit/directive-helpers.js'] },
    }),
};

export default config;
