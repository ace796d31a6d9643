/** Tells the panels of each story once it stands: its code, its tree, its weight, and what goes in and out. */
import type { Decorator } from '@storybook/web-components-vite';
import { html } from 'lit';
import { ref } from 'lit/directives/ref.js';
import { addons } from 'storybook/preview-api';
import { weights } from 'virtual:weights';
import { eventNames } from '../manifest.js';
import { codeOf } from '../source.js';
import { begin, tellEvent, tellGiven } from './exchange.js';
import { storyTold, type StoryTold } from './told.js';

const trees = import.meta.glob<string>('../../stories/trees/*.txt', { query: '?raw', import: 'default' });

const kitIn = (root: Element): readonly Element[] =>
  [...root.querySelectorAll('*')].filter(({ localName }) => localName.startsWith('kpro-'));

export const tell: Decorator = (story, context) => {
  const { id, viewMode } = context;
  // A page of many stories has no panel.
  if (viewMode !== 'story') return story() as ReturnType<Decorator>;
  const stands = (root: Element | undefined): void => {
    if (!root) return;
    begin(id);
    for (const name of eventNames) root.addEventListener(name, tellEvent);
    requestAnimationFrame(() => void report(root));
  };
  const report = async (root: Element): Promise<void> => {
    const elements = kitIn(root);
    tellGiven(elements);
    const tags = new Set(elements.map(({ localName }) => localName));
    const told: StoryTold = {
      code: codeOf(context as never),
      tree: await trees[`../../stories/trees/${id}.txt`]?.(),
      weights: weights.filter(({ tag }) => tags.has(tag)),
    };
    addons.getChannel().emit(storyTold, told);
  };
  return html`<div ${ref(stands)}>${story()}</div>`;
};
