/** What stands around every story: its language, its width, and an ear for the kit's events. */
import type { Decorator } from '@storybook/web-components-vite';
import { html } from 'lit';
import { ref } from 'lit/directives/ref.js';
import { action } from 'storybook/actions';
import { eventNames } from './manifest.js';

/** `detail` holds ids and counts only, never an answer. */
const tell = (event: Event): void => action(event.type)((event as CustomEvent).detail);

const listen = (element: Element | undefined): void => {
  for (const name of eventNames) element?.addEventListener(name, tell);
};

/** `parameters.width` forces a width in pixels, whatever the window: a side panel, a phone. */
export const frame: Decorator = (story, { parameters, globals }) => {
  const language = String(globals['language']);
  const width = parameters['width'] as number | undefined;
  document.documentElement.lang = language;
  return html`<div
    lang=${language}
    style=${width ? `max-inline-size: ${width}px; margin-inline: auto` : ''}
    ${ref(listen)}
  >
    ${story()}
  </div>`;
};
