/**
 * Texts that are kept in test/ui/goldens and compared: what a screen reader gets, where Tab leads. A change of one is a
 * change that people notice: read the difference, then write it anew with KPRO_GOLDENS=write.
 */
import { expect } from '@open-wc/testing';
import { executeServerCommand } from '@web/test-runner-commands';
import { tidy } from './names.js';
import { accessibilityTree, type TreeNode } from './commands.js';

/** Compares with the kept text of that name. */
export async function matchesGolden(name: string, text: string): Promise<void> {
  const { kept } = await executeServerCommand<{ kept?: string }, object>('kpro:golden', { name, text });
  if (kept === undefined) throw new Error(`no golden "${name}" yet: run the test with KPRO_GOLDENS=write`);
  // Line by line: two whole texts beside each other hide the one line that differs.
  expect(difference(kept, text), `${name} differs from its golden`).to.equal('');
}

/** The lines that are only in one of two texts, with their numbers. */
const difference = (kept: string, now: string): string => {
  const [before, after] = [kept.split('\n'), now.split('\n')];
  const only = (lines: readonly string[], other: readonly string[], mark: string) =>
    lines.flatMap((one, i) => (one === other[i] || other.includes(one) ? [] : [`${mark} ${i + 1}: ${one}`]));
  const lines = [...only(before, after, '-'), ...only(after, before, '+')];
  if (lines.length) return lines.slice(0, 40).join('\n');
  return kept === now ? '' : 'the same lines in another order or number';
};

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

/** Chromium only: roles, names, descriptions and states of all that is on the page. */
export const treeText = async (): Promise<string> =>
  withoutDen(`${lines((await accessibilityTree()).flatMap((root) => root.children)).join('\n')}\n`);

const telling = /^\s*(button|link|heading \d|radio|checkbox|textbox|combobox|group|figure|table) "[^"]/m;

/** E33: a tree without a single named control or heading says nothing about the element, whatever it is compared with. */
export const saysSomething = (text: string): boolean => telling.test(text);

/** Compares the tree of what is on the page with the kept one. What was announced before is not part of it. */
export async function matchesTree(name: string): Promise<void> {
  document.querySelectorAll('[aria-live]').forEach((region) => region.remove());
  const text = await treeText();
  expect(saysSomething(text), `the tree "${name}" holds no named control or heading:\n${text}`).to.be.true;
  await matchesGolden(name, text);
}
