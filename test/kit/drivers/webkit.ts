/** WebKitGTK by classic WebDriver. Its window has a least width; a narrower page needs a frame (openFrame). */
import { setTimeout as wait } from 'node:timers/promises';
import { unsupported, type Driver, type Size } from './driver.js';

/** The few words of webdriverio that are used here. */
export interface WebDriver {
  execute(script: string): Promise<unknown>;
  performActions(actions: unknown[]): Promise<void>;
  releaseActions(): Promise<void>;
  setWindowRect(x: null, y: null, width: number, height: number): Promise<unknown>;
  getWindowRect(): Promise<Size>;
}

/** https://w3c.github.io/webdriver/#keyboard-actions */
const codes: Record<string, string> = {
  Backspace: '\uE003',
  Tab: '\uE004',
  Enter: '\uE007',
  Shift: '\uE008',
  Control: '\uE009',
  Alt: '\uE00A',
  Escape: '\uE00C',
  Space: ' ',
  PageUp: '\uE00E',
  PageDown: '\uE00F',
  End: '\uE010',
  Home: '\uE011',
  ArrowLeft: '\uE012',
  ArrowUp: '\uE013',
  ArrowRight: '\uE014',
  ArrowDown: '\uE015',
  Delete: '\uE017',
  Meta: '\uE03D',
};

export function webkitDriver(driver: WebDriver): Driver {
  const act = async (type: string, id: string, actions: unknown[]): Promise<void> => {
    const parameters = type === 'pointer' ? { parameters: { pointerType: 'mouse' } } : {};
    await driver.performActions([{ type, id, ...parameters, actions }]);
  };
  const keys = (values: string[]): Promise<void> => {
    const down = values.map((value) => ({ type: 'keyDown', value }));
    const up = [...values].reverse().map((value) => ({ type: 'keyUp', value }));
    return act('key', 'keyboard', [...down, ...up]);
  };
  const moveTo = (x: number, y: number) => ({ type: 'pointerMove', duration: 0, origin: 'viewport', x, y });
  return {
    viewport: (width, height) => resize(driver, width, height),
    media: async () => unsupported,
    press: (combination) => keys(combination.split(/\+(?=.)/).map(code)),
    async type(text) {
      for (const character of text) await keys([character]);
    },
    click: (x, y) =>
      act('pointer', 'mouse', [
        moveTo(x, y),
        { type: 'pointerDown', button: 0 },
        { type: 'pointerUp', button: 0 },
      ]),
    ariaSnapshot: async () => unsupported,
    tree: async () => unsupported,
    axe: async () => unsupported,
    cdp: async () => unsupported,
  };
}

function code(key: string): string {
  const known = codes[key] ?? key;
  if ([...known].length !== 1) throw new Error(`no WebDriver code for the key "${key}": add it to webkit.ts`);
  return known;
}

/** The window has a frame of its own, so it is set by the difference; the page hears of it a little later. */
async function resize(driver: WebDriver, width: number, height: number): Promise<Size> {
  const outer = await driver.getWindowRect();
  const inner = await innerSize(driver);
  await driver.setWindowRect(
    null,
    null,
    width + outer.width - inner.width,
    height + outer.height - inner.height,
  );
  const end = performance.now() + 2000;
  let size = await innerSize(driver);
  while (performance.now() < end && (size.width !== width || size.height !== height)) {
    await wait(20);
    size = await innerSize(driver);
  }
  return size;
}

const innerSize = async (driver: WebDriver): Promise<Size> =>
  (await driver.execute('return { width: innerWidth, height: innerHeight }')) as Size;
