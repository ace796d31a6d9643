/** A page with a file of the kit, in a frame: what a test puts on it, and what the page met. */
import { until } from '../kit/find.js';
import { openFrame, type Frame } from '../kit/frame.js';

export interface Met {
  readonly faults: readonly string[];
  readonly conflicts: readonly { readonly running: string; readonly refused: string }[];
  readonly recorded?: readonly unknown[];
}

/** What the page's own scripts wrote down since it began. */
export const met = (frame: Frame): Met => frame.document as unknown as Met;

export const openPage = (name: string, width = 1280, height = 900): Promise<Frame> =>
  openFrame(`/cdn/pages/${name}.html`, width, height);

/** Puts an element on the page, with its data as that page's own objects, and gives it when it says that it stands. */
export async function mount(
  frame: Frame,
  tag: string,
  data: object,
  attributes: Readonly<Record<string, string>> = {},
): Promise<HTMLElement> {
  await until(() => frame.window.customElements.get(tag));
  const element = frame.document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  Object.assign(element, frame.window.JSON.parse(JSON.stringify(data)));
  const stands = new Promise((resolve) => element.addEventListener('kpro-ready', resolve, { once: true }));
  frame.document.querySelector('main')!.append(element);
  await stands;
  return element;
}
