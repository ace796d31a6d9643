import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import 'kpro-elements/define/kpro-connection.js';
import 'kpro-elements/define/kpro-inbox.js';
import { base, backEndOf } from './data/back-end.js';
import { shows } from './kit/act.js';
import { clock } from './kit/course.js';
import { properties } from './kit/properties.js';

const meta: Meta = {
  title: 'Forbindelse/kpro-connection',
  component: 'kpro-connection',
  parameters: {
    docs: {
      source: {
        transform: undefined,
        code: [
          '<kpro-connection fhir-base="https://ehr.example/fhir" patient="Patient/leyla-demir">',
          '  <kpro-inbox></kpro-inbox>',
          '</kpro-connection>',
          '',
          '<script type="module">',
          "  import 'kpro-elements/define/kpro-connection.js';",
          "  import 'kpro-elements/define/kpro-inbox.js';",
          "  document.querySelector('kpro-connection').getToken = async () => token;",
          '</script>',
        ].join('\n'),
      },
    },
  },
};
export default meta;

const backEnd = backEndOf('leyla-demir');

/** It draws nothing itself: what is seen is the inbox inside it. Here the back end is a function in the page. */
export const AroundAnInbox: StoryObj = {
  name: 'Med en indbakke i',
  args: { fhirBase: base, patient: 'Patient/leyla-demir' },
  render: (args, { globals }) =>
    html`<kpro-connection lang=${globals['language']} ${properties({ fetch: backEnd, ...args })}>
      <kpro-inbox ${properties(clock)}></kpro-inbox>
    </kpro-connection>`,
  play: shows('kpro-inbox', /Dine spørgeskemaer/),
};
