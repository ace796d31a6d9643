/**
 * What every story is measured by when it runs as a test, beside its play function and axe: that nothing sticks out of
 * the window, and for the situations that they look as their committed picture.
 */
import '@fontsource/ibm-plex-sans/latin-400.css';
import '@fontsource/ibm-plex-sans/latin-600.css';
import '@fontsource/ibm-plex-sans/latin-700.css';
import { afterEach, beforeEach, expect, inject } from 'vitest';
import { page } from 'vitest/browser';
import { runs, type Run } from './matrix.js';

interface Told {
  readonly story?: { readonly tags: readonly string[] };
  readonly task: { readonly meta: { readonly storyId?: string } };
}

const run = runs.find(({ name }) => name === inject('run' as never)) as Run;

/** A picture is no other on a machine with other fonts. */
const sheet = new CSSStyleSheet();
sheet.replaceSync(`
  :root { --kpro-font: 'IBM Plex Sans' }
  .situation, .situation * { font-family: 'IBM Plex Sans' !important; caret-color: transparent }`);

beforeEach(() => {
  document.adoptedStyleSheets = run.pictures ? [sheet] : [];
});

/** U3: nothing scrolls sideways but what is named and says so. */
const sticksOut = (): void => {
  const { scrollWidth, clientWidth } = document.documentElement;
  const wide = [...document.querySelectorAll('*')]
    .flatMap((element) => [element, ...(element.shadowRoot?.querySelectorAll('*') ?? [])])
    .filter((element) => element.getBoundingClientRect().right > clientWidth + 1)
    .map(({ localName, className }) => `${localName}.${String(className)}`);
  expect(scrollWidth, `${clientWidth} px wide; beyond it ${wide.slice(0, 5).join(', ')}`).toBeLessThanOrEqual(
    clientWidth,
  );
};

afterEach(async (context) => {
  const { story, task } = context as unknown as Told;
  if (!story) return;
  sticksOut();
  if (!run.pictures || !story.tags.includes('situation')) return;
  await document.fonts.ready;
  const shown = document.querySelector<HTMLElement>('.situation')!;
  // What lies below the window would be left out of the picture.
  const { innerWidth, innerHeight } = window;
  await page.viewport(innerWidth, Math.max(innerHeight, Math.ceil(shown.getBoundingClientRect().height)));
  scrollTo(0, 0);
  await expect(page.elementLocator(shown)).toMatchScreenshot(task.meta.storyId!);
});
