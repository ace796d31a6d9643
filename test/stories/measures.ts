/**
 * What every story is measured by when it runs as a test, beside its play function and axe: that nothing sticks out of
 * the window, that a screen reader gets what is committed, and for the situations that they look as their picture.
 */
import '@fontsource/ibm-plex-sans/latin-400.css';
import '@fontsource/ibm-plex-sans/latin-600.css';
import '@fontsource/ibm-plex-sans/latin-700.css';
import { afterEach, beforeEach, expect, inject } from 'vitest';
import { cdp, page } from 'vitest/browser';
import { treeOf, type AxNode } from '../kit/drivers/tree.js';
import { saysSomething, textOfTree } from '../kit/tree-text.js';
import { runs, type Run } from './matrix.js';
import { tellsAll, type Rows } from './table.js';

interface Told {
  readonly story?: {
    readonly tags: readonly string[];
    readonly argTypes: Rows;
  };
  readonly task: { readonly meta: { readonly storyId?: string } };
}

const run = runs.find(({ name }) => name === inject('run' as never)) as Run;

/** A picture is no other on a machine with other fonts. */
const sheet = new CSSStyleSheet();
sheet.replaceSync(`
  :root { --kpro-font: 'IBM Plex Sans' }
  .situation, .situation * { font-family: 'IBM Plex Sans' !important; caret-color: transparent }`);

beforeEach(() => {
  document.adoptedStyleSheets = run.isKept ? [sheet] : [];
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

interface FrameTree {
  readonly frame: { readonly id: string; readonly url: string };
  readonly childFrames?: readonly FrameTree[];
}

const framesIn = ({ frame, childFrames = [] }: FrameTree): readonly FrameTree['frame'][] => [
  frame,
  ...childFrames.flatMap(framesIn),
];

const treeNow = async (): Promise<string> => {
  const session = cdp() as unknown as { send(method: string, options?: object): Promise<object> };
  const { frameTree } = (await session.send('Page.getFrameTree')) as { frameTree: FrameTree };
  const { id } = framesIn(frameTree).find(({ url }) => url === location.href)!;
  const { nodes } = (await session.send('Accessibility.getFullAXTree', { frameId: id })) as {
    nodes: AxNode[];
  };
  return textOfTree(treeOf(nodes));
};

/** U2, E33: what a screen reader gets of the story, once it stays. What is announced is no part of it. */
const readsAsKept = async (story: string): Promise<void> => {
  let text = '';
  for (let before = ' '; text !== before; await new Promise(requestAnimationFrame)) {
    before = text;
    document.querySelectorAll('[aria-live]').forEach((region) => region.remove());
    text = await treeNow();
  }
  expect(saysSomething(text), `${story} holds no named control or heading:\n${text}`).toBe(true);
  await expect(text).toMatchFileSnapshot(`trees/${story}.txt`);
};

/** As its picture, whole: what lies below the window would be left out of it. */
const looksAsKept = async (story: string): Promise<void> => {
  await document.fonts.ready;
  const shown = document.querySelector<HTMLElement>('.situation')!;
  const { innerWidth, innerHeight } = window;
  await page.viewport(innerWidth, Math.max(innerHeight, Math.ceil(shown.getBoundingClientRect().height)));
  scrollTo(0, 0);
  await expect(page.elementLocator(shown)).toMatchScreenshot(story, { timeout: 30_000 });
};

afterEach(async (context) => {
  const { story, task } = context as unknown as Told;
  if (!story) return;
  sticksOut();
  if (!run.isKept) return;
  const [, tag] = /-(kpro-\w+)--/.exec(task.meta.storyId!) ?? [];
  if (tag) tellsAll(tag, story.argTypes);
  await readsAsKept(task.meta.storyId!);
  if (story.tags.includes('situation')) await looksAsKept(task.meta.storyId!);
});
