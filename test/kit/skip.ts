/** Skips that say why: the reason stands in the title, and the summary at the end of `npm test` lists it. */
import { skipNote } from './results.js';

export type Engine = 'chromium' | 'firefox' | 'webkit';

export const engine: Engine = navigator.userAgent.includes('Firefox')
  ? 'firefox'
  : navigator.userAgent.includes('Chrome')
    ? 'chromium'
    : 'webkit';

interface Feature {
  engines: readonly Engine[];
  reason: string;
}

const chromiumOnly = (what: string): Feature => ({
  engines: ['chromium'],
  reason: `${what}: only Chromium's tools can`,
});

const features = {
  'media emulation': chromiumOnly(
    'forced colours, print, dark and reduced motion cannot be set from outside',
  ),
  'accessibility tree': chromiumOnly('the accessibility tree cannot be read'),
  'devtools protocol': chromiumOnly('touch, PDF, crashes and offline cannot be caused'),
  'a name for the language': {
    engines: ['chromium', 'webkit'],
    reason: 'Firefox has no property for the language that it breaks words by',
  },
  'the table': {
    engines: ['chromium'],
    reason: 'one engine writes the table of features, the others run its tests',
  },
  'questions that wait': {
    engines: ['chromium'],
    reason: 'WebKit and Firefox would move what lies under a click: all questions are laid out at once there',
  },
  'narrow windows': {
    engines: ['chromium', 'firefox'],
    reason: "WebKitGTK's window is at least 447 px wide",
  },
} satisfies Record<string, Feature>;

/** `skipUnless('accessibility tree')('names every field', async () => …)` */
export function skipUnless(
  feature: keyof typeof features,
): (title: string, body: () => void | Promise<void>) => void {
  const { engines, reason }: Feature = features[feature];
  return (title, body) => (engines.includes(engine) ? it(title, body) : it.skip(title + skipNote(reason)));
}
