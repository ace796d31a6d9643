import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import 'kpro-elements/define/kpro-guidance.js';
import { courseOf } from './data/content.js';
import { findText, shows } from './kit/act.js';
import { clock, courseArgTypes, courseData, type CourseArgs } from './kit/course.js';
import { properties } from './kit/properties.js';

const meta: Meta<CourseArgs> = {
  title: 'Fagperson/kpro-guidance',
  component: 'kpro-guidance',
  args: { provisional: false, headingLevel: 2 },
  argTypes: courseArgTypes,
  parameters: { data: courseData, width: 520 },
  render: ({ person, ...args }, { globals }) =>
    html`<kpro-guidance
      lang=${globals['language']}
      ${properties({ ...courseOf(person), ...clock, ...args })}
    ></kpro-guidance>`,
};
export default meta;

type Story = StoryObj<CourseArgs>;

export const LinkedAnswers: Story = {
  name: 'Kobl svarene: lav trivsel og lyst til at bevæge sig',
  args: {
    person: 'karl-erik-damgaard',
    canonical: 'https://kpro-elements.example/Questionnaire/hverdag',
    linkId: 'aktiv-onske',
  },
  play: shows('kpro-guidance', /Kobl svarene/),
};

export const OneAnswer: Story = {
  name: 'Til ét valgt svar',
  args: {
    person: 'karl-erik-damgaard',
    canonical: 'https://kpro-elements.example/Questionnaire/who5',
    linkId: 'who5-score',
  },
  play: shows('kpro-guidance', /Hjælp til at forstå scoren/),
};

export const Everything: Story = {
  name: 'Alt, der passer til svarene',
  args: { person: 'karl-erik-damgaard' },
  play: shows('kpro-guidance', /Sådan kan du åbne samtalen/),
};

export const None: Story = {
  name: 'Ingen vejledning til svaret',
  args: {
    person: 'karl-erik-damgaard',
    canonical: 'https://kpro-elements.example/Questionnaire/hverdag',
    linkId: 'vigtigst',
  },
  play: async (played) => {
    await findText(played, 'kpro-guidance', /^(Der er ingen handlevejledning|There is no guidance)/);
  },
};

export const English: Story = {
  ...OneAnswer,
  name: 'På engelsk',
  globals: { language: 'en' },
  play: shows('kpro-guidance', /./, 'en'),
};
