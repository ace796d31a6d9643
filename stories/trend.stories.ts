import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import 'kpro-elements/define/kpro-trend.js';
import { courseOf } from './data/content.js';
import { find, shows } from './kit/act.js';
import { connected, inConnection } from './kit/connection.js';
import { clock, courseArgTypes, courseData, type CourseArgs } from './kit/course.js';
import { properties } from './kit/properties.js';

const meta: Meta<CourseArgs> = {
  title: 'Fagperson/kpro-trend',
  component: 'kpro-trend',
  args: { provisional: false, headingLevel: 2 },
  argTypes: courseArgTypes,
  parameters: { data: courseData },
  render: ({ person, ...args }, { globals }) =>
    html`<kpro-trend
      lang=${globals['language']}
      ${properties({ ...courseOf(person), ...clock, ...args })}
    ></kpro-trend>`,
};
export default meta;

const marks = [
  { date: '2026-01-15', kind: 'talk', label: 'Afklarende samtale' },
  { date: '2026-02-10', kind: 'offer', label: 'Motionshold' },
  { date: '2026-05-04', kind: 'offer', label: 'Samtaler hos psykolog' },
];

type Story = StoryObj<CourseArgs>;

export const Worse: Story = {
  name: 'Værre: tre samtaler',
  args: {
    person: 'karl-erik-damgaard',
    canonical: 'https://kpro-elements.example/Questionnaire/who5',
    linkId: 'who5-score',
  },
  play: shows('kpro-trend', /Trivsel/),
};

export const OnePoint: Story = {
  name: 'Kun én måling',
  args: { person: 'poul-skovgaard' },
  play: shows('kpro-trend', /Udvikling over tid/),
};

export const MissingNow: Story = {
  name: 'Scoren mangler nu',
  args: {
    person: 'karl-erik-damgaard',
    canonical: 'https://kpro-elements.example/Questionnaire/gad7',
    linkId: 'gad7-score',
  },
  play: async (played) => {
    await find(played, 'kpro-trend', 'heading', /GAD-7/);
    await find(played, 'kpro-trend', 'cell', /mangler|missing/);
  },
};

export const MissingBetween: Story = {
  name: 'Et hul undervejs',
  args: Worse.args!,
  parameters: inConnection,
  render: ({ person, ...args }, { globals }) =>
    connected(
      person,
      html`<kpro-trend lang=${globals['language']} ${properties({ ...clock, ...args })}></kpro-trend>`,
    ),
  play: Worse.play!,
};

export const TalksAndOffers: Story = {
  name: 'Med samtaler og tilbud',
  args: Worse.args!,
  render: ({ person, ...args }, { globals }) =>
    html`<kpro-trend
      lang=${globals['language']}
      ${properties({ ...courseOf(person), ...clock, ...args, marks })}
    ></kpro-trend>`,
  play: async (played) => {
    await find(played, 'kpro-trend', 'cell', /Motionshold/);
  },
};

export const Changed: Story = {
  name: 'Spørgsmålet er ændret undervejs',
  args: { person: 'ruth-bjerregaard' },
  play: shows('kpro-trend', /Udvikling over tid/),
};

export const ForCitizen: Story = {
  name: 'Til borgeren: uden tal og farver',
  args: { person: 'karl-erik-damgaard' },
  render: ({ person, ...args }, { globals }) =>
    html`<kpro-trend
      audience="citizen"
      lang=${globals['language']}
      ${properties({ ...courseOf(person), ...clock, ...args })}
    ></kpro-trend>`,
  play: shows('kpro-trend', /Udviklingen i dine svar/),
};

export const English: Story = {
  ...Worse,
  name: 'På engelsk',
  globals: { language: 'en' },
  play: shows('kpro-trend', /Development over time/, 'en'),
};
