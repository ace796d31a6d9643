/**
 * Texts that are kept in test/ui/goldens and compared: what a screen reader gets, where Tab leads. A change of one is a
 * change that people notice: read the difference, then write it anew with KPRO_GOLDENS=write.
 */
import { expect } from '@open-wc/testing';
import { executeServerCommand } from '@web/test-runner-commands';
import { accessibilityTree, type TreeNode } from './commands.js';

/** Compares with the kept text of that name. */
export async function matchesGolden(name: string, text: string): Promise<void> {
  const { kept } = await executeServerCommand<{ kept?: string }, object>('kpro:golden', { name, text });
  if (kept === undefined) throw new Error(`no golden "${name}" yet: run the test with KPRO_GOLDENS=write`);
  expect(text, name).to.equal(kept);
}

const told = ['level', 'checked', 'expanded', 'required', 'invalid', 'disabled', 'busy'];

const line = ({ role, name, description, value, states }: TreeNode): string => {
  const parts = [role, JSON.stringify(name)];
  if (value) parts.push(`= ${JSON.stringify(value)}`);
  if (description) parts.push(`(${description})`);
  const marks = told.filter((state) => states[state] !== undefined && states[state] !== false);
  if (marks.length) parts.push(`[${marks.map((state) => `${state}=${String(states[state])}`).join(' ')}]`);
  return parts.join(' ');
};

const lines = (nodes: readonly TreeNode[], depth = 0): string[] =>
  nodes.flatMap((node) => [`${'  '.repeat(depth)}${line(node)}`, ...lines(node.children, depth + 1)]);

/** Chromium only: roles, names, descriptions and states of all that is on the page. */
export const treeText = async (): Promise<string> =>
  `${lines((await accessibilityTree()).flatMap((root) => root.children)).join('\n')}\n`;

const telling =
  /^\s*(button|link|heading|radio|checkbox|textbox|combobox|group|figure|table|listitem) "[^"]/m;

/** E33: a tree without a single named control or heading says nothing about the element, whatever it is compared with. */
export const saysSomething = (text: string): boolean => telling.test(text);

/** Compares the tree of what is on the page with the kept one. */
export async function matchesTree(name: string): Promise<void> {
  const text = await treeText();
  expect(saysSomething(text), `the tree "${name}" holds no named control or heading:\n${text}`).to.be.true;
  await matchesGolden(name, text);
}
