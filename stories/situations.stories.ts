import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import 'kpro-elements/define/all.js';
import { questionnaire, reached, response } from './data/content.js';
import { find, findInPage, press, shows, type Played } from './kit/act.js';
import { connected } from './kit/connection.js';
import { clock } from './kit/course.js';
import { help } from './kit/help.js';
import { properties } from './kit/properties.js';
import { besideRecord, inRecord, onPaper, onPhone, onWebsite } from './situations/hosts.js';

const meta: Meta = {
  title: 'Situationer',
  // Each is a page of its own: several in one would be several pages in a page.
  tags: ['!autodocs', 'situation'],
  parameters: { layout: 'fullscreen' },
};
export default meta;

type Story = StoryObj;

const person = 'karl-erik-damgaard';

const both = async (played: Played): Promise<void> => {
  await shows('kpro-overview', /Rød på 4 af 9 områder/)(played);
  await shows('kpro-trend', /Udvikling over tid/)(played);
};

/** A nurse has one minute and one screen. */
export const MinuteBeforeTheTalk: Story = {
  name: 'Minuttet før samtalen',
  render: (_args, { globals }) =>
    inRecord(
      connected(
        person,
        html`<kpro-prepare lang=${globals['language']} ${properties({ ...clock, headingLevel: 1 })}
          ><p slot="footer" .style=${'margin: 0'}>
            <a href="#svar">Alle svar</a> · <a href="#udvikling">Udvikling over tid</a>
          </p></kpro-prepare
        >`,
      ),
    ),
  play: shows('kpro-prepare', /Rød på 4 af 9 områder/),
};

/** A citizen answers alone, in the evening, with a thumb. */
export const PhoneAtTheKitchenTable: Story = {
  name: 'Telefonen ved køkkenbordet',
  render: (_args, { globals }) =>
    onPhone(
      html`<kpro-questionnaire
        lang=${globals['language']}
        ${properties({
          ...clock,
          headingLevel: 1,
          questionnaire: questionnaire('who5|1.0'),
          response: reached(response('karl-erik-who5-aug'), 'active'),
        })}
        >${help}</kpro-questionnaire
      >`,
    ),
  play: async (played) => {
    await press(played, 'kpro-questionnaire', /^Lidt mindre end halvdelen af tiden$/, 'radio');
    await find(played, 'kpro-questionnaire', 'button', /^(Fjern mit svar|Remove my answer)$/);
  },
};

/** What a year of talks has moved, and what it has not. */
export const ThreeTalksOverAYear: Story = {
  name: 'Tre samtaler over et år',
  render: (_args, { globals }) =>
    inRecord(
      connected(
        person,
        html`<kpro-overview
            lang=${globals['language']}
            ${properties({ ...clock, headingLevel: 1 })}
          ></kpro-overview>
          <kpro-trend lang=${globals['language']} ${properties(clock)}></kpro-trend>`,
      ),
    ),
  play: both,
};

/** Beside the record, in whatever room it leaves. */
export const NarrowPanelOfTheRecord: Story = {
  name: 'Journalens smalle panel',
  render: (_args, { globals }) =>
    besideRecord(
      connected(
        person,
        html`<kpro-overview lang=${globals['language']} ${properties(clock)}></kpro-overview>
          <kpro-guidance lang=${globals['language']} ${properties(clock)}></kpro-guidance>`,
      ),
    ),
  play: async (played) => {
    await shows('kpro-overview', /Rød på 4 af 9 områder/)(played);
    await press(played, 'kpro-overview', /^Sover for tiden$/);
    await find(played, 'kpro-guidance', 'heading', /^Sover for tiden$/);
  },
};

/** In a website that looks as the municipality wants it to. */
export const MunicipalitysPage: Story = {
  name: 'Kommunens hjemmeside',
  render: (_args, { globals }) =>
    onWebsite(
      connected(
        'leyla-demir',
        html`<kpro-inbox lang=${globals['language']} ${properties({ ...clock, headingLevel: 1 })}
          >${help}</kpro-inbox
        >`,
      ),
    ),
  play: shows('kpro-inbox', /Dine spørgeskemaer/),
};

/** The answers on paper, for whoever takes them along. */
export const OnPaper: Story = {
  name: 'På papir',
  render: (_args, { globals }) =>
    onPaper(
      'kpro-prepare',
      connected(person, html`<kpro-prepare lang=${globals['language']} ${properties(clock)}></kpro-prepare>`),
    ),
  play: (played) => findInPage(played, 'heading', /Rød på 4 af 9 områder|Red in 4 of 9 areas/),
};
