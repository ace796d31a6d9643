/**
 * Texts that are kept in test/ui/goldens and compared: what a screen reader gets, where Tab leads. A change of one is a
 * change that people notice: read the difference, then write it anew with KPRO_GOLDENS=write.
 */
import { expect } from '@open-wc/testing';
import { executeServerCommand } from '@web/test-runner-commands';
import { accessibilityTree } from './commands.js';
import { saysSomething, textOfTree } from './tree-text.js';

/** Compares with the kept text of that name. */
export async function matchesGolden(name: string, text: string): Promise<void> {
  const { kept } = await executeServerCommand<{ kept?: string }, object>('kpro:golden', { name, text });
  if (kept === undefined) throw new Error(`no golden "${name}" yet: run the test with KPRO_GOLDENS=write`);
  // Line by line: two whole texts beside each other hide the one line that differs.
  expect(difference(kept, text), `${name} differs from its golden`).to.equal('');
}

/** The lines that are only in one of two texts, with their numbers. */
export const difference = (kept: string, now: string): string => {
  const [before, after] = [kept.split('\n'), now.split('\n')];
  const only = (lines: readonly string[], other: readonly string[], mark: string) =>
    lines.flatMap((one, i) => (one === other[i] || other.includes(one) ? [] : [`${mark} ${i + 1}: ${one}`]));
  const lines = [...only(before, after, '-'), ...only(after, before, '+')];
  if (lines.length) return lines.slice(0, 40).join('\n');
  return kept === now ? '' : 'the same lines in another order or number';
};

/** Chromium only: roles, names, descriptions and states of all that is on the page. */
export const treeText = async (): Promise<string> => textOfTree(await accessibilityTree());

/** Compares the tree of what is on the page with the kept one. What was announced before is not part of it. */
export async function matchesTree(name: string): Promise<void> {
  document.querySelectorAll('[aria-live]').forEach((region) => region.remove());
  const text = await treeText();
  expect(saysSomething(text), `the tree "${name}" holds no named control or heading:\n${text}`).to.be.true;
  await matchesGolden(name, text);
}
