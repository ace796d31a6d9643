/** The page's side of commands-plugin.ts: what a test asks of the browser around it. */
import { executeServerCommand } from '@web/test-runner-commands';
import { tidy } from './names.js';
import type { Media, Size, Support, TreeNode, Unsupported } from './drivers/driver.js';

export type { Media, TreeNode } from './drivers/driver.js';
export { engine, type Engine } from './skip.js';

/** Resizes the page. WebKit's window has a least width: look at what comes back, or use openFrame. */
export const setViewport = (width: number, height: number): Promise<Size> =>
  ask('kpro:viewport', { width, height });

/** Chromium only. Everything not named goes back to what the browser has by itself. */
export const emulateMedia = (media: Media): Promise<Support> => ask('kpro:media', { ...media });

/** A trusted key press on what has focus: 'Tab', 'Shift+Tab', 'Space', 'ArrowDown', 'Control+a'. */
export const press = (keys: string): Promise<void> => ask('kpro:press', { keys });

/** Trusted typing into what has focus. */
export const type = (text: string): Promise<void> => ask('kpro:type', { text });

/** A trusted click in the middle of an element, also one in shadow roots and same-origin frames. */
export async function click(element: Element): Promise<void> {
  element.scrollIntoView({ block: 'center', inline: 'center', behavior: 'instant' });
  await ask('kpro:click', middleOf(element));
}

/** Chromium only: Playwright's text form of the tree under a CSS selector of the top page. */
export const ariaSnapshot = async (selector: string): Promise<string> =>
  mustHave(await ask<string | Unsupported>('kpro:aria-snapshot', { selector }), 'ariaSnapshot');

/** Chromium only; sees closed shadow roots too. For a frame give a part of its address. */
export const accessibilityTree = async (frameUrlPart?: string): Promise<TreeNode[]> =>
  mustHave(await ask<TreeNode[] | Unsupported>('kpro:tree', { frame: frameUrlPart }), 'accessibilityTree');

/** Chromium only; a11y.ts uses it for whole pages in frames. */
export const axeFrame = async <T>(frameUrlPart: string, options: object): Promise<T> =>
  mustHave(await ask<T | Unsupported>('kpro:axe', { frame: frameUrlPart, options }), 'axeFrame');

/** Chromium only: one message of the DevTools protocol to this page, such as 'Page.printToPDF'. */
export const cdp = async <T = unknown>(method: string, params: Record<string, unknown> = {}): Promise<T> =>
  mustHave(await ask<T | Unsupported>('kpro:cdp', { method, params }), method);

/** Chromium only: what stands on paper when this page is printed, in one line. One long page: no head is said twice. */
export async function printedText(): Promise<string> {
  const { data } = await cdp<{ data: string }>('Page.printToPDF', { paperHeight: 180 });
  return tidy(await ask<string>('kpro:pdf-text', { base64: data }));
}

/**
 * Journeys only: ends the demo server and starts one with freshly seeded data. Flags as of `npm start`.
 *
 * @public for journeys that must not meet another's data
 */
export const freshDemo = (flags: Record<string, unknown> = {}): Promise<{ pages: string; fhir: string }> =>
  ask('kpro:fresh-demo', flags);

/** Every node of a tree in reading order. */
export const flatten = (nodes: TreeNode[]): TreeNode[] =>
  nodes.flatMap((node) => [node, ...flatten(node.children)]);

function ask<T>(command: string, payload: Record<string, unknown>): Promise<T> {
  return executeServerCommand(command, payload);
}

function mustHave<T>(answer: T | Unsupported, what: string): T {
  if (typeof answer === 'object' && answer !== null && 'supported' in answer && answer.supported === false) {
    throw new Error(`${what} works in Chromium only: define the test by skipUnless`);
  }
  return answer as T;
}

/** From the top left corner of the top page: frames are added up on the way out. */
function middleOf(element: Element): { x: number; y: number } {
  const box = element.getBoundingClientRect();
  let x = box.x + box.width / 2;
  let y = box.y + box.height / 2;
  let view = element.ownerDocument.defaultView;
  while (view && view !== window && view.frameElement) {
    const frame = view.frameElement.getBoundingClientRect();
    x += frame.x + view.frameElement.clientLeft;
    y += frame.y + view.frameElement.clientTop;
    view = view.parent as Window & typeof globalThis;
  }
  return { x: Math.round(x), y: Math.round(y) };
}
