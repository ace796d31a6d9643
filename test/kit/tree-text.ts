/** What a screen reader gets, as text: roles, names, descriptions and states, a line a node, indented. */
import type { TreeNode } from './drivers/driver.js';
import { tidy } from './names.js';

const told = ['checked', 'expanded', 'required', 'invalid', 'disabled', 'busy'];

/** What only wraps others, or comes and goes with Chromium's versions. */
const wrappers = new Set(['LabelText', 'Legend', 'sectionheader', 'sectionfooter', 'ListMarker', 'time']);

const unwrapped = (nodes: readonly TreeNode[]): TreeNode[] =>
  nodes.flatMap((node) => (wrappers.has(node.role) ? unwrapped(node.children) : [node]));

const line = ({ role, name, description, value, states }: TreeNode): string => {
  const level = role === 'heading' ? ` ${String(states['level'])}` : '';
  const marks = told.filter((state) => states[state] !== undefined && String(states[state]) !== 'false');
  return [
    role + level,
    name && JSON.stringify(name),
    value && `= ${JSON.stringify(value)}`,
    description && `(${description})`,
    marks.length && `[${marks.map((state) => `${state}=${String(states[state])}`).join(' ')}]`,
  ]
    .filter(Boolean)
    .join(' ');
};

/** Where one piece of text ends and the next begins Chromium leaves the blank out. */
const joined = (text: string): string => tidy(text).replace(/ (?=[.,])/g, '');

/** Text in several nodes is one text to a reader. */
const lines = (nodes: readonly TreeNode[], depth = 0): string[] => {
  const indent = '  '.repeat(depth);
  const all: string[] = [];
  let text = '';
  const flush = () => {
    // A label's text is its control's name, which stands one line above.
    if (text.trim() && !all.at(-1)?.includes(` ${JSON.stringify(joined(text))}`))
      all.push(`${indent}text ${JSON.stringify(joined(text))}`);
    text = '';
  };
  for (const node of unwrapped(nodes)) {
    if (node.role === 'StaticText') {
      text += `${node.name} `;
      continue;
    }
    flush();
    all.push(indent + line(node), ...lines(node.children, depth + 1));
  }
  flush();
  return all;
};

/** "onsdag den 11. marts" or "onsdag 11. marts": that is Chromium's version, not the kit's. */
const withoutDen = (text: string): string => text.replace(/dag den (?=\d)/g, 'dag ');

/** What stands below the roots: all that is on the page. */
export const textOfTree = (roots: readonly TreeNode[]): string =>
  withoutDen(`${lines(roots.flatMap(({ children }) => children)).join('\n')}\n`);

const telling = /^\s*(button|link|heading \d|radio|checkbox|textbox|combobox|group|figure|table) "[^"]/m;

/** E33: a tree without a single named control or heading says nothing about the element, whatever it is compared with. */
export const saysSomething = (text: string): boolean => telling.test(text);
