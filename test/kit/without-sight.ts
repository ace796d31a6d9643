/** A page as it is met without sight and without a pointer: lines of the accessibility tree, and keys. Chromium only. */
import { accessibilityTree, flatten, press } from './commands.js';
import { painted } from './find.js';

/** What assistive technology meets in a frame, a line a node in reading order: `heading "Rød (3)" level=2`. */
export const heard = async (path: string): Promise<readonly string[]> =>
  flatten(await accessibilityTree(path)).map(({ role, name, states, description }) =>
    [
      role,
      name && `"${name}"`,
      ...Object.entries(states)
        .filter(([state, value]) => told.has(state) && value !== false && value !== 'false')
        .map(([state, value]) => `${state}=${value}`),
      description && `(${description})`,
    ]
      .filter(Boolean)
      .join(' '),
  );

const told = new Set(['required', 'invalid', 'checked', 'expanded', 'level', 'pressed', 'focused']);

/** As soon as there is a line like that; gives the whole page then. */
export const hears = async (path: string, line: RegExp): Promise<readonly string[]> => {
  for (let looks = 0; looks < 200; looks += 1) {
    const lines = await heard(path);
    if (lines.some((one) => line.test(one))) return lines;
    await painted();
  }
  throw new Error(`expected ${String(line)} among:\n${(await heard(path)).join('\n')}`);
};

/** Tab until what has focus is called so: never by a script's focus(). */
export const tabTo = async (path: string, name: RegExp): Promise<void> => {
  await hears(path, name);
  for (let stops = 0; stops < 40; stops += 1) {
    await press('Tab');
    if ((await heard(path)).some((line) => / focused=true/.test(line) && name.test(line))) return;
  }
  throw new Error(`expected to come by Tab to ${String(name)}`);
};
