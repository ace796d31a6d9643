/** axe with the tags of WCAG 2.2 AA: `accessible()` of @open-wc/testing never looks at the target size. */
import 'axe-core/axe.min.js';
import type { AxeResults, ElementContext, RunOptions } from 'axe-core';
import { axeFrame } from './commands.js';

declare const axe: { run(context: ElementContext, options: RunOptions): Promise<AxeResults> };

export const axeTags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

export interface A11yOptions {
  /** Rules left out, each with the reason why: `{ 'color-contrast': 'shown by shape, see …' }` */
  except?: Record<string, string>;
}

/** Fails with a line a fault. The element must be in the page; closed shadow roots are not seen. */
export async function checkA11y(element: Element, options: A11yOptions = {}): Promise<void> {
  const faults = await a11yFaults(element, options);
  if (faults.length > 0) throw new Error(`axe finds ${faults.length} fault(s):\n${faults.join('\n')}`);
}

/** The same as a list, for tests that expect a fault: 'target-size: … at button'. */
export async function a11yFaults(element: Element, options: A11yOptions = {}): Promise<string[]> {
  const results = await axe.run(element, axeOptions(options));
  if (results.passes.length + results.violations.length === 0) {
    return ['nothing: axe saw nothing to check; is the shadow root closed, or the element empty or hidden?'];
  }
  return sentences(results);
}

/** Chromium only: a whole demo page in a frame, whatever its content security policy. */
export async function checkFrameA11y(frameUrlPart: string, options: A11yOptions = {}): Promise<void> {
  const faults = sentences(await axeFrame<AxeResults>(frameUrlPart, axeOptions(options)));
  if (faults.length > 0) throw new Error(`axe finds ${faults.length} fault(s):\n${faults.join('\n')}`);
}

function axeOptions({ except = {} }: A11yOptions): RunOptions {
  const off = Object.keys(except).map((rule) => [rule, { enabled: false }] as const);
  return {
    runOnly: { type: 'tag', values: axeTags },
    rules: { 'target-size': { enabled: true }, ...Object.fromEntries(off) },
    resultTypes: ['violations'],
  };
}

const sentences = ({ violations }: AxeResults): string[] =>
  violations.flatMap(({ id, help, nodes }) =>
    nodes.map(({ target, html }) => `${id}: ${help} at ${target.flat().join(' >> ')} ${html.slice(0, 160)}`),
  );
