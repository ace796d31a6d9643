import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import 'kpro-elements/define/kpro-guidance.js';
import 'kpro-elements/define/kpro-overview.js';
import { find, press, shows, type Played } from './kit/act.js';
import { connected } from './kit/connection.js';
import { clock } from './kit/course.js';
import { properties } from './kit/properties.js';

const meta: Meta = {
  title: 'Fagperson/Smalt panel',
  tags: ['!autodocs'],
  parameters: { width: 380 },
  render: (_args, { globals }) =>
    connected(
      'karl-erik-damgaard',
      html`<kpro-overview lang=${globals['language']} ${properties(clock)}></kpro-overview>
        <kpro-guidance lang=${globals['language']} ${properties(clock)}></kpro-guidance>`,
    ),
};
export default meta;

type Story = StoryObj;

const bothStand = async (played: Played): Promise<void> => {
  await shows('kpro-overview', /Rød på 4 af 9 områder/)(played);
  await shows('kpro-guidance', /Sådan kan du åbne samtalen/)(played);
};

export const OverviewAndGuidance: Story = {
  name: 'Overblik og handlevejledning',
  play: bothStand,
};

export const OneChosen: Story = {
  name: 'Et svar er valgt, og vejledningen følger',
  play: async (played) => {
    await bothStand(played);
    await press(played, 'kpro-overview', /^Sover for tiden$/);
    await find(played, 'kpro-guidance', 'heading', /^Sover for tiden$/);
  },
};
