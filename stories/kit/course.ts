/** What the stories of the answer view share: the person whose answers are shown, and the controls. */
import type { ArgTypes } from '@storybook/web-components-vite';
import { now, people, type Person } from '../data/content.js';

export interface CourseArgs {
  person: Person;
  provisional?: boolean;
  headingLevel?: number;
  canonical?: string;
  linkId?: string;
}

/** Given to every element, so that a story looks the same every day. */
export const clock = { now };

export const courseArgTypes: ArgTypes = {
  person: {
    name: 'Borger',
    description: 'Kun i kataloget: hvem af de opfundne borgere der vises.',
    options: Object.keys(people),
    control: { type: 'select', labels: people },
  },
};

/** The rich properties that the code under a story names. */
export const courseData = ['questionnaires', 'responses', 'results', 'guidance'];
