import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import 'kpro-elements/define/kpro-answers.js';
import { courseOf } from './data/content.js';
import { find, press, shows } from './kit/act.js';
import { clock, courseArgTypes, courseData, type CourseArgs } from './kit/course.js';
import { properties } from './kit/properties.js';

const meta: Meta<CourseArgs> = {
  title: 'Fagperson/kpro-answers',
  component: 'kpro-answers',
  args: { provisional: false, headingLevel: 2 },
  argTypes: courseArgTypes,
  parameters: { data: courseData },
  render: ({ person, ...args }, { globals }) =>
    html`<kpro-answers
      lang=${globals['language']}
      ${properties({ ...courseOf(person), ...clock, ...args })}
    ></kpro-answers>`,
};
export default meta;

type Story = StoryObj<CourseArgs>;

export const ThreeTalks: Story = {
  name: 'Tre samtaler side om side',
  args: { person: 'karl-erik-damgaard' },
  play: shows('kpro-answers', /^Svar$/),
};

export const Unfolded: Story = {
  name: 'En score med sine svar',
  args: { person: 'karl-erik-damgaard' },
  tags: ['!autodocs'],
  play: async (played) => {
    await press(played, 'kpro-answers', /^(Vis de|Show the) 5 (svar|answers)$/);
    await find(played, 'kpro-answers', 'rowheader', /glad og i godt humør/);
  },
};

export const VersionChanged: Story = {
  name: 'Skemaet er ændret undervejs',
  args: { person: 'ruth-bjerregaard' },
  play: shows('kpro-answers', /^Svar$/),
};

export const HostileText: Story = {
  name: 'Ondsindet tekst',
  args: { person: 'kaj-ravnsborg' },
  play: shows('kpro-answers', /^Svar$/),
};

export const Narrow: Story = {
  name: 'Smal: ét kort pr. svar',
  args: { person: 'karl-erik-damgaard' },
  parameters: { width: 380 },
  play: shows('kpro-answers', /^Svar$/),
};

export const English: Story = {
  name: 'På engelsk',
  args: { person: 'karl-erik-damgaard' },
  globals: { language: 'en' },
  play: shows('kpro-answers', /^Answers$/, 'en'),
};
