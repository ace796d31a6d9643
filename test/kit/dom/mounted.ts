/**
 * E31: every element in a simulated page, as hosts' own tests have it: mounted, given its data, moved and removed. The
 * built modules are imported as a host's test runner imports them.
 */
import { existsSync } from 'node:fs';
import { describe, expect, vi } from 'vitest';
import { itWhen } from '../skip-node.js';
import { questionnaire, responses } from '../two-nights.js';

type Mounted = HTMLElement & { updateComplete: Promise<unknown>; printable?: () => HTMLElement | undefined };

// Not by import.meta.url: in a simulated page that is an address of the page.
const door = `${process.cwd()}/dist/define/all.js`;
const built = itWhen(existsSync(door), 'dist is not built');

const given = { questionnaires: [questionnaire], responses, results: [], guidance: [] };
const staffData = { ...given, provisional: true };

/** Each element with its data, and a text that it shows once it has read them. */
const elements: readonly (readonly [tag: string, data: object, shows: RegExp])[] = [
  ['kpro-answers', staffData, /Spørgsmål nights/],
  ['kpro-connection', {}, /^$/],
  ['kpro-guidance', staffData, /Der er ingen handlevejledning til disse svar/],
  ['kpro-inbox', { entries: [] }, /Du har ingen spørgeskemaer lige nu/],
  ['kpro-overview', staffData, /Rød på 1 af 1 område/],
  ['kpro-prepare', staffData, /Rød på 1 af 1 område/],
  ['kpro-questionnaire', { questionnaire }, /Begynd/],
  ['kpro-trend', staffData, /Spørgsmål nights er steget fra 1 i maj til 5 nu/],
];

export const mountsEverything = (where: string): void => {
  vi.setConfig({ testTimeout: 30_000 });

  describe(`E31 in ${where}`, () => {
    for (const [tag, data, shows] of elements)
      built(`<${tag}> mounts, takes its data and goes without throwing`, async () => {
        const faults: string[] = [];
        const hear = (error: unknown): unknown => faults.push(String(error));
        process.on('unhandledRejection', hear);
        window.addEventListener('error', ({ message }) => hear(message));
        await import(door);
        const element = document.createElement(tag) as Mounted;
        document.body.append(element);
        Object.assign(element, data);
        // Where style sheets cannot be adopted they stand in the root as text.
        const text = () =>
          [...(element.shadowRoot?.childNodes ?? [])]
            .filter(({ nodeName }) => nodeName !== 'STYLE')
            .map(({ textContent }) => textContent)
            .join('')
            .replace(/\s+/g, ' ')
            .trim();
        await vi.waitFor(async () => {
          await element.updateComplete;
          expect(text()).toMatch(shows);
          expect(element.shadowRoot?.querySelector('[part~=loading]')).toBeNull();
        }, 10_000);
        element.printable?.();
        document.body.prepend(element);
        await element.updateComplete;
        element.remove();
        await element.updateComplete;
        process.off('unhandledRejection', hear);
        expect(faults).toEqual([]);
      });
  });
};
