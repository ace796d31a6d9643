/** What stands around every story: the page as the toolbar says, its width, and an ear for the kit's events. */
import type { Decorator } from '@storybook/web-components-vite';
import { html } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import { ref } from 'lit/directives/ref.js';
import { action } from 'storybook/actions';
import 'kpro-elements/themes/dkfds.css';
import { network, type Network } from '../stories/kit/network.js';
import { initial } from './axes.js';
import { moreContrast } from './contrast.js';
import './hosts.css';
import { eventNames } from './manifest.js';

/** `detail` holds ids and counts only, never an answer. */
const tell = (event: Event): void => action(event.type)((event as CustomEvent).detail);

const listen = (element: Element | undefined): void => {
  for (const name of eventNames) element?.addEventListener(name, tell);
};

/** What the page says of itself, and the elements inherit. */
const page = ({ theme, scheme, textSize, density, host, language }: Record<string, string>): void => {
  const root = document.documentElement;
  root.lang = language!;
  root.dataset['host'] = host!;
  root.dataset['kproTheme'] = theme!;
  root.style.colorScheme = scheme!.startsWith('dark') ? 'dark' : 'light';
  document.body.style.background = 'light-dark(#f5f4f0, #10171f)';
  const size = (name: string, pixels: number) =>
    textSize === '200' ? root.style.setProperty(name, `${2 * pixels}px`) : root.style.removeProperty(name);
  size('--kpro-text-staff', 14);
  size('--kpro-text-citizen', 18);
  if (density === 'compact') root.style.setProperty('--kpro-density', '0.5');
  else root.style.removeProperty('--kpro-density');
};

/** Where an element can show itself to both, it does as the toolbar says. */
const address = (audience: string, within: Element): void => {
  if (audience === 'own') return;
  for (const element of within.querySelectorAll('kpro-trend')) element.setAttribute('audience', audience);
};

/** `parameters.width` forces a width in pixels, whatever the window: a side panel, a phone. */
export const frame: Decorator = (story, { parameters, globals }) => {
  const chosen = { ...initial, ...(globals as Record<string, string>) };
  const width = parameters['width'] as number | undefined;
  page(chosen);
  network.choose(chosen['network'] as Network);
  const settle = (element: Element | undefined): void => {
    listen(element);
    // Once the elements have their roots.
    if (element)
      requestAnimationFrame(() => {
        address(chosen['audience']!, element);
        moreContrast(chosen['scheme']!.endsWith('contrast'), element);
      });
  };
  // Another network is another visit.
  return html`${keyed(
    chosen['network'],
    html`<div
      lang=${chosen['language']!}
      style=${width ? `max-inline-size: ${width}px; margin-inline: auto` : ''}
      ${ref(settle)}
    >
      ${story()}
    </div>`,
  )}`;
};
