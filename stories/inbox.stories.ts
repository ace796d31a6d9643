import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import 'kpro-elements/define/kpro-inbox.js';
import { entriesOf } from './data/content.js';
import { shows } from './kit/act.js';
import { failing, inConnection, waiting } from './kit/connection.js';
import { clock } from './kit/course.js';
import { help } from './kit/help.js';
import { properties } from './kit/properties.js';

interface Args {
  headingLevel?: number;
  entries?: unknown;
}

/** Draws the inbox with these entries. They are no controls: what is in them is a whole record. */
const drawn =
  (entries: unknown, now: string = clock.now): NonNullable<Story['render']> =>
  (args, { globals }) =>
    html`<kpro-inbox lang=${globals['language']} ${properties({ now, entries, ...args })}
      >${help}</kpro-inbox
    >`;

const meta: Meta<Args> = {
  title: 'Borger/kpro-inbox',
  component: 'kpro-inbox',
  args: { headingLevel: 2 },
  parameters: { data: ['entries'] },
};
export default meta;

type Story = StoryObj<Args>;

export const SeveralTalks: Story = {
  name: 'Flere samtaler',
  render: drawn(entriesOf('karl-erik-damgaard', '2026-08-28T09:00:00+02:00'), '2026-08-28T09:00:00+02:00'),
  play: shows('kpro-inbox', /Afklarende samtale/),
};

export const Begun: Story = {
  name: 'I gang med at svare',
  render: drawn(entriesOf('leyla-demir')),
  play: shows('kpro-inbox', /Dine spørgeskemaer/),
};

export const Later: Story = {
  name: 'Kommer senere',
  render: drawn(entriesOf('karl-erik-damgaard', '2026-08-20T09:00:00+02:00'), '2026-08-20T09:00:00+02:00'),
  play: shows('kpro-inbox', /Dine spørgeskemaer/),
};

export const EverythingAnswered: Story = {
  name: 'Alt er besvaret',
  render: drawn(entriesOf('birthe-lindegaard')),
  play: shows('kpro-inbox', /Afsluttende samtale/),
};

export const Empty: Story = {
  name: 'Ingen spørgeskemaer',
  render: drawn([]),
  play: shows('kpro-inbox', /Du har ingen spørgeskemaer lige nu/),
};

export const Loading: Story = {
  name: 'Henter',
  parameters: inConnection,
  render: (_args, { globals }) =>
    waiting(html`<kpro-inbox lang=${globals['language']} ${properties(clock)}></kpro-inbox>`),
  play: shows('kpro-inbox', /Henter dine spørgeskemaer/),
};

export const Failed: Story = {
  name: 'Kunne ikke hentes',
  parameters: inConnection,
  render: (_args, { globals }) =>
    failing(html`<kpro-inbox lang=${globals['language']} ${properties(clock)}></kpro-inbox>`),
  play: shows('kpro-inbox', /Det kunne ikke hentes/),
};

export const English: Story = {
  name: 'På engelsk',
  render: Begun.render!,
  globals: { language: 'en' },
  play: shows('kpro-inbox', /Your questionnaires/, 'en'),
};
