import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import 'kpro-elements/define/kpro-guidance.js';
import { courseOf } from './data/content.js';
import { guidanceForms, type GuidanceForm } from './data/guidance.js';
import { findText, press, shows } from './kit/act.js';
import { clock, courseArgTypes, courseData, type CourseArgs } from './kit/course.js';
import { properties } from './kit/properties.js';

interface GuidanceArgs extends CourseArgs {
  form?: GuidanceForm;
  municipality?: string;
  citizenLanguage?: string;
  print?: 'open' | 'all';
}

const meta: Meta<GuidanceArgs> = {
  title: 'Fagperson/kpro-guidance',
  component: 'kpro-guidance',
  args: { provisional: false, headingLevel: 2 },
  argTypes: {
    ...courseArgTypes,
    form: {
      name: 'Vejledning',
      description: 'Kun i kataloget: hvilken vejledning der vises.',
      options: Object.keys(guidanceForms),
      control: { type: 'select' },
    },
  },
  parameters: { data: courseData, width: 520 },
  render: ({ person, form = 'demo', ...args }, { globals }) =>
    html`<kpro-guidance
      lang=${globals['language']}
      ${properties({ ...courseOf(person), guidance: guidanceForms[form], ...clock, ...args })}
    ></kpro-guidance>`,
};
export default meta;

type Story = StoryObj<GuidanceArgs>;

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
    linkId: 'vigtigst-sovn-tekst',
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

export const Layers: Story = {
  ...OneAnswer,
  name: 'Kommunens lag oven på det nationale',
  args: { ...OneAnswer.args, form: 'layers' },
  play: async (played) => {
    await findText(played, 'kpro-guidance', /Egelund Kommune/);
    await findText(played, 'kpro-guidance', /^National$/);
  },
};

export const LayerAlone: Story = {
  ...OneAnswer,
  name: 'Laget alene, uden det nationale',
  args: { ...OneAnswer.args, form: 'alone' },
  play: async (played) => void (await findText(played, 'kpro-guidance', /Kender du vores åbne samtale/)),
};

export const OtherLanguage: Story = {
  ...OneAnswer,
  name: 'På borgerens sprog ved siden af det danske',
  args: { ...OneAnswer.args, form: 'layers', citizenLanguage: 'ar' },
  play: async (played) => void (await findText(played, 'kpro-guidance', /كيف حالك اليوم؟/)),
};

export const PastReview: Story = {
  ...OneAnswer,
  name: 'Gennemsynet mangler, eller datoen kan ikke læses',
  args: { ...OneAnswer.args, form: 'layers' },
  play: async (played) => {
    await findText(played, 'kpro-guidance', /^(Mangler gennemsyn|Review overdue)$/);
    await findText(played, 'kpro-guidance', /efter ferien/);
  },
};

export const Hostile: Story = {
  ...OneAnswer,
  name: 'Ondsindet indhold står som tekst',
  args: { ...OneAnswer.args, form: 'hostile' },
  play: shows('kpro-guidance', /<img src=x onerror=alert\(1\)>/),
};

export const Closed: Story = {
  ...OneAnswer,
  name: 'Lukket: alt, der passer til svarene, står igen',
  play: async (played) => {
    await press(played, 'kpro-guidance', /Luk|Close/);
    await shows('kpro-guidance', /Sådan kan du åbne samtalen/)(played);
  },
};
