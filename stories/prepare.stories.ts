import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import 'kpro-elements/define/kpro-prepare.js';
import { courseOf, recordOf, type Person } from './data/content.js';
import { press, shows } from './kit/act.js';
import { connected, failing, inConnection, waiting } from './kit/connection.js';
import { clock, courseArgTypes, courseData, type CourseArgs } from './kit/course.js';
import { properties } from './kit/properties.js';

const goalsOf = (person: Person) => recordOf(person).filter(({ resourceType }) => resourceType === 'Goal');

/** What a record system puts below: the way to the rest of the answers. */
const links = html`<p slot="footer" .style=${'margin: 0'}>
  <a href="#svar">Alle svar</a> · <a href="#udvikling">Udvikling over tid</a>
</p>`;

const meta: Meta<CourseArgs> = {
  title: 'Fagperson/kpro-prepare',
  component: 'kpro-prepare',
  args: { provisional: false, headingLevel: 2 },
  argTypes: courseArgTypes,
  parameters: { data: [...courseData, 'goals'] },
  render: ({ person, ...args }, { globals }) =>
    html`<kpro-prepare
      lang=${globals['language']}
      ${properties({ ...courseOf(person), goals: goalsOf(person), ...clock, ...args })}
      >${links}</kpro-prepare
    >`,
};
export default meta;

type Story = StoryObj<CourseArgs>;

export const RedInFour: Story = {
  name: 'Rød på 4 af 9 områder',
  args: { person: 'karl-erik-damgaard' },
  parameters: inConnection,
  render: ({ person }, { globals }) =>
    connected(
      person,
      html`<kpro-prepare lang=${globals['language']} ${properties(clock)}>${links}</kpro-prepare>`,
    ),
  play: shows('kpro-prepare', /Rød på 4 af 9 områder/),
};

export const WithAProof: Story = {
  name: 'Hvorfor er den rød?',
  args: { person: 'karl-erik-damgaard' },
  play: (played) => press(played, 'kpro-prepare', /^0–35\./),
};

export const OneRedArea: Story = {
  name: 'Ét rødt område',
  args: { person: 'ruth-bjerregaard' },
  play: shows('kpro-prepare', /Rød på 1 af/),
};

export const Assessed: Story = {
  name: 'Vurderet af en medarbejder',
  args: { person: 'sanne-kjaersgaard' },
  play: shows('kpro-prepare', /Vurderet af fagperson: Gul/),
};

export const AllGreen: Story = {
  name: 'Alt er grønt',
  args: { person: 'birthe-lindegaard' },
  play: shows('kpro-prepare', /Grøn på 9 af 9 områder/),
};

export const Provisional: Story = {
  name: 'Foreløbig: kittets egne farver',
  args: { person: 'inger-marie-bach', provisional: true },
  play: shows('kpro-prepare', /på \d af 9 områder/),
};

export const NotYetJudged: Story = {
  name: 'Platformen har ikke svaret',
  args: { person: 'inger-marie-bach' },
  play: shows('kpro-prepare', /Kan ikke vurderes/),
};

export const Incomplete: Story = {
  name: 'Ufuldstændig: resten er ikke besvaret',
  args: { person: 'leyla-demir' },
  parameters: inConnection,
  render: RedInFour.render!,
  play: shows('kpro-prepare', /Gul på 1 af 1 område/),
};

export const CannotBeAssessed: Story = {
  name: 'Kan ikke vurderes',
  args: { person: 'aage-winther' },
  play: shows('kpro-prepare', /Kan ikke vurderes/),
};

export const NoAnswers: Story = {
  name: 'Ingen svar endnu',
  args: { person: 'jens-holm-krogh' },
  parameters: inConnection,
  render: RedInFour.render!,
  play: shows('kpro-prepare', /Ingen svar endnu/),
};

export const Loading: Story = {
  name: 'Henter',
  parameters: inConnection,
  render: (_args, { globals }) =>
    waiting(html`<kpro-prepare lang=${globals['language']} ${properties(clock)}></kpro-prepare>`),
  play: shows('kpro-prepare', /Henter svar/),
};

export const Failed: Story = {
  name: 'Kunne ikke hentes',
  parameters: inConnection,
  render: (_args, { globals }) =>
    failing(html`<kpro-prepare lang=${globals['language']} ${properties(clock)}></kpro-prepare>`),
  play: shows('kpro-prepare', /Det kunne ikke hentes/),
};

export const Narrow: Story = {
  name: 'I et smalt panel',
  args: { person: 'karl-erik-damgaard' },
  decorators: [(story) => html`<div .style=${'max-inline-size: 380px'}>${story()}</div>`],
  play: shows('kpro-prepare', /Rød på 4 af 9 områder/),
};

export const English: Story = {
  name: 'På engelsk',
  args: { person: 'karl-erik-damgaard' },
  globals: { language: 'en' },
  play: shows('kpro-prepare', /Red in 4 of 9 areas/, 'en'),
};
