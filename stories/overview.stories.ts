import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import 'kpro-elements/define/kpro-overview.js';
import { courseOf } from './data/content.js';
import { shows } from './kit/act.js';
import { connected, failing, inConnection, waiting } from './kit/connection.js';
import { clock, courseArgTypes, courseData, type CourseArgs } from './kit/course.js';
import { properties } from './kit/properties.js';

const meta: Meta<CourseArgs> = {
  title: 'Fagperson/kpro-overview',
  component: 'kpro-overview',
  args: { provisional: false, headingLevel: 2 },
  argTypes: courseArgTypes,
  parameters: { data: courseData },
  render: ({ person, ...args }, { globals }) =>
    html`<kpro-overview
      lang=${globals['language']}
      ${properties({ ...courseOf(person), ...clock, ...args })}
    ></kpro-overview>`,
};
export default meta;

type Story = StoryObj<CourseArgs>;

export const RedInFour: Story = {
  name: 'Rød på 4 af 9 områder',
  args: { person: 'karl-erik-damgaard' },
  play: shows('kpro-overview', /Rød på 4 af 9 områder/),
};

export const OneRedArea: Story = {
  name: 'Ét rødt område',
  args: { person: 'ruth-bjerregaard' },
  play: shows('kpro-overview', /Rød på 1 af/),
};

export const Assessed: Story = {
  name: 'Vurderet af en medarbejder',
  args: { person: 'sanne-kjaersgaard' },
  play: shows('kpro-overview', /Vurderet af fagperson: Gul/),
};

export const AllGreen: Story = {
  name: 'Alt er grønt',
  args: { person: 'birthe-lindegaard' },
  play: shows('kpro-overview', /Grøn på 9 af 9 områder/),
};

export const Provisional: Story = {
  name: 'Foreløbig: kittets egne farver',
  args: { person: 'inger-marie-bach', provisional: true },
  play: shows('kpro-overview', /på \d af 9 områder/),
};

export const NotYetJudged: Story = {
  name: 'Platformen har ikke svaret',
  args: { person: 'inger-marie-bach' },
  play: shows('kpro-overview', /Kan ikke vurderes/),
};

export const Incomplete: Story = {
  name: 'Ufuldstændig: resten er ikke besvaret',
  args: { person: 'leyla-demir' },
  parameters: inConnection,
  render: ({ person }, { globals }) =>
    connected(person, html`<kpro-overview lang=${globals['language']} ${properties(clock)}></kpro-overview>`),
  play: shows('kpro-overview', /Gul på 1 af 1 område/),
};

export const CannotBeAssessed: Story = {
  name: 'Kan ikke vurderes',
  args: { person: 'aage-winther' },
  play: shows('kpro-overview', /Kan ikke vurderes/),
};

export const Disagreement: Story = {
  name: 'Platform og regler er uenige',
  args: { person: 'poul-skovgaard' },
  play: shows('kpro-overview', /på \d af 9 områder/),
};

export const NoAnswers: Story = {
  name: 'Ingen svar endnu',
  args: { person: 'jens-holm-krogh' },
  parameters: inConnection,
  render: Incomplete.render!,
  play: shows('kpro-overview', /Ingen svar endnu/),
};

export const Loading: Story = {
  name: 'Henter',
  parameters: inConnection,
  render: (_args, { globals }) =>
    waiting(html`<kpro-overview lang=${globals['language']} ${properties(clock)}></kpro-overview>`),
  play: shows('kpro-overview', /Henter svar/),
};

export const Failed: Story = {
  name: 'Kunne ikke hentes',
  parameters: inConnection,
  render: (_args, { globals }) =>
    failing(html`<kpro-overview lang=${globals['language']} ${properties(clock)}></kpro-overview>`),
  play: shows('kpro-overview', /Det kunne ikke hentes/),
};

export const English: Story = {
  name: 'På engelsk',
  args: { person: 'karl-erik-damgaard' },
  globals: { language: 'en' },
  play: shows('kpro-overview', /Red in 4 of 9 areas/, 'en'),
};
