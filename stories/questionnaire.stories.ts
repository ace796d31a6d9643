import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import 'kpro-elements/define/kpro-questionnaire.js';
import { questionnaire, reached, response, unsent } from './data/content.js';
import { begun, dateQuestion, numberQuestion } from './data/measurements.js';
import { find, findText, press, shows, type, type Played } from './kit/act.js';
import { connected, inConnection, waiting } from './kit/connection.js';
import { clock } from './kit/course.js';
import { help } from './kit/help.js';
import { properties } from './kit/properties.js';

interface Args {
  layout?: 'page' | 'section' | 'all';
  headingLevel?: number;
  readonly?: boolean;
  canonical?: string;
  request?: string;
  responseId?: string;
}

interface Data {
  readonly questionnaire: unknown;
  readonly response?: unknown;
}

/** Draws the element with a questionnaire and what was answered before. They are no controls: they are too large. */
const drawn =
  (data: Data): NonNullable<Story['render']> =>
  (args, { globals }) =>
    html`<kpro-questionnaire lang=${globals['language']} ${properties({ ...clock, ...data, ...args })}
      >${help}</kpro-questionnaire
    >`;

const meta: Meta<Args> = {
  title: 'Borger/kpro-questionnaire',
  component: 'kpro-questionnaire',
  args: { layout: 'page', headingLevel: 2, readonly: false },
  parameters: { data: ['questionnaire', 'response'] },
};
export default meta;

type Story = StoryObj<Args>;

const tag = 'kpro-questionnaire';
const who5 = questionnaire('who5|1.0');
const everyday = questionnaire('hverdag|2.1');
const pain = questionnaire('smerte|1.0');
const wellbeing = response('karl-erik-who5-aug');
const daily = response('karl-erik-hverdag-aug');
const unsentWellbeing = unsent(wellbeing);

// The words of a few buttons in both languages: a story can be played in either.
const begin = (played: Played) => press(played, tag, /^(Begynd|Begin)$/);
const goOn = (played: Played) => press(played, tag, /^(Fortsæt|Continue)$/);
const send = (played: Played) => press(played, tag, /^Send (svar|answers)$/);

// Stories that are reached by acts are tagged '!autodocs': acts move the focus, and a docs page would jump. The tag is
// written out each time, since Storybook reads it without running the file.

export const Introduction: Story = {
  name: 'Før det første spørgsmål',
  render: drawn({ questionnaire: who5 }),
  play: shows(tag, /Din trivsel/),
};

export const SingleChoice: Story = {
  name: 'Ét svar',
  render: drawn({ questionnaire: who5, response: reached(wellbeing, 'calm') }),
  play: shows(tag, /rolig og afslappet/),
};

export const Scale: Story = {
  tags: ['!autodocs'],
  name: 'Skala fra 0 til 10',
  render: drawn({ questionnaire: pain }),
  play: async (played) => {
    await begin(played);
    await find(played, tag, 'radio', /^10$/);
  },
};

export const SeveralChoices: Story = {
  name: 'Flere svar',
  render: drawn({ questionnaire: everyday, response: reached(daily, 'vigtigst') }),
  play: shows(tag, /Hvad er vigtigst for dig at tale om/),
};

export const FreeText: Story = {
  name: 'Egne ord',
  render: drawn({
    questionnaire: everyday,
    response: reached(response('leyla-hverdag-foerste'), 'stotte-kommentar'),
  }),
  play: shows(tag, /Vil du fortælle mere/),
};

export const DateQuestion: Story = {
  name: 'Dato',
  render: drawn({ questionnaire: dateQuestion, response: begun }),
  play: shows(tag, /Hvornår målte du sidst/),
};

export const NumberQuestion: Story = {
  name: 'Tal',
  render: drawn({ questionnaire: numberQuestion, response: begun }),
  play: shows(tag, /Hvor mange skridt/),
};

export const OneSectionPerPage: Story = {
  name: 'Et afsnit pr. side',
  args: { layout: 'section' },
  render: drawn({ questionnaire: everyday, response: reached(daily, 'okonomi') }),
  play: shows(tag, /^Hverdag$/),
};

export const SoftPrompt: Story = {
  tags: ['!autodocs'],
  name: 'Du har ikke svaret',
  render: SingleChoice.render!,
  play: async (played) => {
    await goOn(played);
    await findText(played, tag, /^(Du har ikke svaret|You have not answered)/);
  },
};

export const ErrorSummary: Story = {
  tags: ['!autodocs'],
  name: 'Noget skal rettes',
  render: NumberQuestion.render!,
  play: async (played) => {
    await type(played, tag, /Hvor mange skridt/, 'mange');
    await goOn(played);
    await find(played, tag, 'heading', /^(Ret dette|Correct this)/);
  },
};

export const CheckPage: Story = {
  name: 'Tjek dine svar',
  render: drawn({ questionnaire: everyday, response: unsent(daily) }),
  play: shows(tag, /Tjek dine svar/),
};

export const NotSent: Story = {
  tags: ['!autodocs'],
  name: 'Svarene kunne ikke sendes',
  render: (args, { globals }) =>
    html`<kpro-questionnaire
      lang=${globals['language']}
      ${properties({ ...clock, questionnaire: who5, response: unsentWellbeing, ...args })}
      @kpro-submit=${(event: HTMLElementEventMap['kpro-submit']) => event.respondWith(Promise.reject(new Error('refused')))}
    ></kpro-questionnaire>`,
  play: async (played) => {
    await send(played);
    await find(played, tag, 'heading', /^(Dine svar er ikke sendt|Your answers have not been sent)$/);
  },
};

export const Receipt: Story = {
  tags: ['!autodocs'],
  name: 'Kvittering, og næste skema',
  args: { request: 'ServiceRequest/jens-smerte-foerste-bestilling' },
  parameters: inConnection,
  render: (args, { globals }) =>
    connected(
      'jens-holm-krogh',
      html`<kpro-questionnaire lang=${globals['language']} ${properties({ ...clock, ...args })}
        >${help}</kpro-questionnaire
      >`,
    ),
  play: async (played) => {
    await begin(played);
    await press(played, tag, /^4$/, 'radio');
    await goOn(played);
    await send(played);
    await find(played, tag, 'heading', /^(Dine svar er sendt|Your answers have been sent)$/);
  },
};

export const OwnAnswers: Story = {
  name: 'Egne svar, kun til at læse',
  args: { readonly: true },
  render: drawn({ questionnaire: everyday, response: daily }),
  play: shows(tag, /Min hverdag/),
};

export const CannotBeShown: Story = {
  name: 'Kan ikke vises',
  render: drawn({ questionnaire: { resourceType: 'Questionnaire', status: 'active', item: 'ingen' } }),
  play: shows(tag, /Det kan ikke vises/),
};

export const Loading: Story = {
  name: 'Henter',
  args: { canonical: 'https://kpro-elements.example/Questionnaire/who5|1.0' },
  parameters: inConnection,
  render: (args, { globals }) =>
    waiting(
      html`<kpro-questionnaire
        lang=${globals['language']}
        ${properties({ ...clock, ...args })}
      ></kpro-questionnaire>`,
    ),
  play: shows(tag, /Henter spørgeskemaet/),
};

export const English: Story = {
  ...Receipt,
  tags: ['!autodocs'],
  name: 'På engelsk',
  globals: { language: 'en' },
};
