/**
 * A page in a same-origin frame of the wanted width: one text for three engines, at any width, across navigation.
 * Journeys open the demo's pages so; the runner's middleware brings them to the tests' own origin.
 */
import { click, press, type } from './commands.js';
import { find, findAll, findPart, query, until, visibleText, type Name } from './find.js';

const open = new Set<HTMLIFrameElement>();

/** `limits` are what a host takes from a frame, such as `{ sandbox: 'allow-scripts allow-same-origin' }`. */
export async function openFrame(
  path: string,
  width = 1280,
  height = 800,
  limits: Readonly<Record<string, string>> = {},
): Promise<Frame> {
  const element = document.createElement('iframe');
  element.title = 'Siden under prøve';
  element.style.cssText = `inline-size: ${width}px; block-size: ${height}px; border: 0; display: block`;
  for (const [name, value] of Object.entries(limits)) element.setAttribute(name, value);
  element.src = path;
  document.body.style.margin = '0';
  document.body.append(element);
  open.add(element);
  const frame = new Frame(element);
  await frame.loaded();
  return frame;
}

/** Frames go with the test that opened them. */
afterEach(() => {
  open.forEach((element) => element.remove());
  open.clear();
});

export class Frame {
  constructor(readonly element: HTMLIFrameElement) {}

  /** The page that is shown now: another one after each navigation, so never keep it. */
  get document(): Document {
    const page = this.element.contentDocument;
    if (!page) throw new Error('the frame shows a page of another origin');
    return page;
  }

  get window(): Window & typeof globalThis {
    return this.element.contentWindow as Window & typeof globalThis;
  }

  get path(): string {
    const { pathname, search, hash } = this.window.location;
    return pathname + search + hash;
  }

  /** When a page other than the empty one has loaded all that its HTML names. */
  async loaded(): Promise<void> {
    await until(
      () => this.window.location.href !== 'about:blank' && this.document.readyState === 'complete',
      20_000,
    );
  }

  find = (role: string, name?: Name): HTMLElement => find(this.document, role, name);
  findAll = (role: string, name?: Name): HTMLElement[] => findAll(this.document, role, name);
  query = (role: string, name?: Name): HTMLElement | undefined => query(this.document, role, name);
  findPart = (token: string): HTMLElement => findPart(this.document, token);

  /** find, as soon as there is one: after a navigation, an answer from the server, a re-render. */
  soon = (role: string, name?: Name, milliseconds?: number): Promise<HTMLElement> =>
    until(() => this.find(role, name), milliseconds);

  /** As soon as it is gone. */
  gone = async (role: string, name?: Name): Promise<void> =>
    void (await until(() => !this.query(role, name)));

  /** A trusted click on what has that role and name, as soon as it is there. */
  async press(role: string, name?: Name): Promise<void> {
    await click(await this.soon(role, name));
  }

  /** Trusted typing into the field of that role and name. */
  async type(role: string, name: Name, text: string): Promise<void> {
    await click(await this.soon(role, name));
    await type(text);
  }

  /** Gives the page the keyboard: the next Tab goes to its first stop. */
  async focus(): Promise<void> {
    this.element.focus();
    this.window.focus();
    await until(() => document.activeElement === this.element);
  }

  key = (keys: string): Promise<void> => press(keys);

  /** What has focus, down through open shadow roots. */
  get focused(): Element | null {
    let at = this.document.activeElement;
    while (at?.shadowRoot?.activeElement) at = at.shadowRoot.activeElement;
    return at;
  }

  /** All the text a person sees, in one line. */
  get text(): string {
    return visibleText(this.document.body);
  }

  resize(width: number, height?: number): void {
    this.element.style.inlineSize = `${width}px`;
    if (height !== undefined) this.element.style.blockSize = `${height}px`;
  }

  reload(): Promise<void> {
    return this.go(this.path);
  }

  /** Leaves for another page of the same origin, or for the same one again. */
  async go(path: string): Promise<void> {
    const old = this.document;
    this.element.src = path;
    if (this.path === path) this.window.location.reload();
    await until(() => this.document !== old);
    await this.loaded();
  }
}
