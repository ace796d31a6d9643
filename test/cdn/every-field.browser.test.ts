/** E19: a form with every kind of field in the file for pages, whose root is closed: by keys alone, and as the tree has it. */
import { expect } from '@open-wc/testing';
import type { SubmitEvent } from 'kpro-elements';
import { press, type } from '../kit/commands.js';
import type { Frame } from '../kit/frame.js';
import { skipUnless } from '../kit/skip.js';
import { heard, hears, tabTo } from '../kit/without-sight.js';
import { choice, extension, form, item, type Json } from '../ui/forms.js';
import { met, mount, openPage } from './page.js';

const hl7 = (name: string): string => `http://hl7.org/fhir/StructureDefinition/${name}`;
const kg: Json = { system: 'http://unitsofmeasure.org', code: 'kg', display: 'kg' };

/** What a person does at a field once Tab has led there. */
type Act = () => Promise<void>;
const write =
  (text: string): Act =>
  () =>
    type(text);
const keys =
  (...names: string[]): Act =>
  async () => {
    for (const name of names) await press(name);
  };

interface Kind {
  readonly asks: Json;
  /** Where Tab leads, one after the other, and what is done there. */
  readonly way: readonly (readonly [RegExp, Act])[];
  readonly stored: unknown;
  /** Lines of the tree while it must be answered and is not, or is wrong: every control of it. */
  readonly controls: readonly RegExp[];
}

const coded = (display: string): Json => ({
  system: 'https://kommune.example/svar',
  code: display.toLowerCase(),
  display,
});

const kinds: readonly Kind[] = [
  {
    asks: choice('radio', 'Hvordan sover du?', ['Godt', 'Dårligt']),
    way: [[/^radio "Godt"/, keys('Space', 'ArrowDown')]],
    stored: [coded('Dårligt')],
    controls: [/^radiogroup "Hvordan sover du\?".* required=true/, /^radio "Godt"/, /^radio "Dårligt"/],
  },
  {
    asks: choice('boks', 'Hvilke dyr?', ['Hund', 'Kat'], { repeats: true }),
    way: [
      [/^checkbox "Hund"/, keys('Space')],
      [/^checkbox "Kat"/, keys('Space')],
    ],
    stored: [coded('Hund'), coded('Kat')],
    controls: [/^group "Hvilke dyr\?".*\(.*skal besvares/, /^checkbox "Hund"/, /^checkbox "Kat"/],
  },
  {
    asks: choice('liste', 'Hvilken by?', ['Aars', 'Ærø'], { extension: [extension.control('drop-down')] }),
    way: [[/^combobox "Hvilken by\?"/, keys('ArrowDown', 'ArrowDown')]],
    stored: [coded('Ærø')],
    // Chromium's tree has no such state for a list to choose from; its description says it.
    controls: [/^combobox "Hvilken by\?".*\(.*skal besvares/],
  },
  {
    asks: item('jn', 'boolean', 'Ryger du?'),
    way: [[/^radio "Ja"/, keys('Space')]],
    stored: [true],
    controls: [/^radiogroup "Ryger du\?".* required=true/, /^radio "Ja"/, /^radio "Nej"/],
  },
  {
    asks: item('aaben', 'open-choice', 'Hvilket dyr?', {
      answerOption: choice('x', '', ['Hest'])['answerOption'] as Json[],
    }),
    way: [[/^textbox /, write('Hamster')]],
    stored: ['Hamster'],
    controls: [/^radiogroup|^group "Hvilket dyr\?"/, /^radio "Hest"/, /^textbox "./],
  },
  {
    asks: item('skala', 'integer', 'Hvor ondt?', {
      extension: [extension.control('slider'), extension.min(0), extension.max(10), extension.step(1)],
    }),
    way: [[/^radio "0"/, keys('Space', 'ArrowRight', 'ArrowRight')]],
    stored: [2],
    controls: [/^radiogroup "Hvor ondt\?".* required=true/, /^radio "0"/, /^radio "10"/],
  },
  {
    asks: item('hel', 'integer', 'Hvor mange?'),
    way: [[/^textbox "Hvor mange\?"/, write('7')]],
    stored: [7],
    controls: [/^textbox "Hvor mange\?".* required=true/],
  },
  {
    asks: item('tal', 'decimal', 'Hvor meget?'),
    way: [[/^textbox "Hvor meget\?"/, write('7,5')]],
    stored: [7.5],
    controls: [/^textbox "Hvor meget\?".* required=true/],
  },
  {
    asks: item('linje', 'string', 'Hvad hedder din hund?'),
    way: [[/^textbox "Hvad hedder din hund\?"/, write('Rollo')]],
    stored: ['Rollo'],
    controls: [/^textbox "Hvad hedder din hund\?".* required=true/],
  },
  {
    asks: item('tekst', 'text', 'Hvad vil du tale om?'),
    way: [[/^textbox "Hvad vil du tale om\?"/, write('Min søvn')]],
    stored: ['Min søvn'],
    controls: [/^textbox "Hvad vil du tale om\?".* required=true/],
  },
  {
    asks: item('side', 'url', 'Hvilken side?'),
    way: [[/^textbox "Hvilken side\?"/, write('https://kommune.example/')]],
    stored: ['https://kommune.example/'],
    controls: [/^textbox "Hvilken side\?".* required=true/],
  },
  {
    asks: item('dag', 'date', 'Hvilken dag?'),
    way: [
      [/^textbox "Dag"/, write('9')],
      [/^textbox "Måned"/, write('7')],
      [/^textbox "År"/, write('2026')],
    ],
    stored: ['2026-07-09'],
    controls: ['Dag', 'Måned', 'År'].map((part) => new RegExp(`^textbox "${part}".* required=true`)),
  },
  {
    asks: item('tid', 'time', 'Hvornår?'),
    way: [[/^textbox "Hvornår\?"/, write('7.30')]],
    stored: ['07:30:00'],
    controls: [/^textbox "Hvornår\?".* required=true/],
  },
  {
    asks: item('begge', 'dateTime', 'Dag og tid?'),
    way: [
      [/^textbox "Dag"/, write('9')],
      [/^textbox "Måned"/, write('7')],
      [/^textbox "År"/, write('2026')],
      [/^textbox "Klokkeslæt"/, write('9.30')],
    ],
    stored: ['2026-07-09T09:30:00+02:00'],
    controls: [
      ...['Dag', 'Måned', 'År'].map((part) => new RegExp(`^textbox "${part}".* required=true`)),
      /^textbox "Klokkeslæt"/,
    ],
  },
  {
    asks: item('maal', 'quantity', 'Hvad vejer du?', {
      extension: [{ url: hl7('questionnaire-unit'), valueCoding: kg }],
    }),
    way: [[/^textbox "Hvad vejer du\?"/, write('72')]],
    stored: [{ value: 72, unit: 'kg', system: 'http://unitsofmeasure.org', code: 'kg' }],
    controls: [/^textbox "Hvad vejer du\?".* required=true.*\(.*kg/],
  },
  {
    asks: item('raekker', 'string', 'Hvilken medicin?', { repeats: true }),
    way: [
      [/^textbox "Hvilken medicin\? Svar 1"/, write('Panodil')],
      [/^button "Tilføj et svar mere"/, keys('Enter')],
      [/^textbox "Hvilken medicin\? Svar 2"/, write('Ipren')],
    ],
    stored: ['Panodil', 'Ipren'],
    controls: [/^textbox "Hvilken medicin\? Svar 1"/],
  },
];

/** Not on the way of the keys: a file is chosen in the browser's own window, a search is one more list. */
const alsoDrawn: readonly Pick<Kind, 'asks' | 'controls'>[] = [
  {
    asks: item('fil', 'attachment', 'Vil du vise noget?'),
    controls: [/^group "Vil du vise noget\?"/, /^button "Vælg en fil".*\(.*skal besvares/],
  },
  {
    asks: choice('soeg', 'Hvilken sport?', ['Dans', 'Svømning'], {
      extension: [extension.control('autocomplete')],
    }),
    controls: [/^searchbox/],
  },
];

const whereTheTreeIsRead = skipUnless('accessibility tree');

const begin = async (questionnaire: Json): Promise<{ frame: Frame; element: HTMLElement }> => {
  const frame = await openPage('whole', 480, 900);
  const element = await mount(frame, 'kpro-questionnaire', { questionnaire });
  await frame.focus();
  await tabTo(frame.path, /^button "Begynd"/);
  await press('Enter');
  return { frame, element };
};

/** Where Tab leads; one who is there already stays. */
const goTo = async (frame: Frame, line: RegExp): Promise<void> => {
  const lines = await hears(frame.path, line);
  if (!lines.some((one) => line.test(one) && one.includes('focused=true'))) await tabTo(frame.path, line);
};

describe('every kind of field in the file for pages', function () {
  this.timeout(120_000);

  whereTheTreeIsRead('E19 a whole form of all of them is answered and sent by keyboard alone', async () => {
    const { frame, element } = await begin(form(kinds.map(({ asks }) => asks)));
    const sent = new Promise<SubmitEvent>((resolve) =>
      element.addEventListener('kpro-submit', (event) => {
        event.respondWith(Promise.resolve({ id: 'svar-1', versionId: '1' }));
        resolve(event);
      }),
    );
    for (const { asks, way } of kinds) {
      await hears(frame.path, new RegExp(`^heading "${String(asks['text']).replace('?', '\\?')}`));
      for (const [line, act] of way) {
        await goTo(frame, line);
        await act();
      }
      await tabTo(frame.path, /^button "Fortsæt"/);
      await press('Enter');
    }
    await hears(frame.path, /^heading "Tjek dine svar"/);
    await tabTo(frame.path, /^button "Send svar"/);
    await press('Enter');
    const { response } = await sent;
    const items = response['item'] as readonly { linkId: string; answer: readonly object[] }[];
    expect(
      items.map(({ linkId, answer }) => [linkId, answer.map((one) => Object.values(one)[0] as unknown)]),
    ).to.deep.equal(kinds.map(({ asks, stored }) => [asks['linkId'], stored]));
    await hears(frame.path, /^heading "Dine svar er sendt" focused=true/);
    expect(met(frame).faults).to.deep.equal([]);
  });

  for (const { asks, controls } of [...kinds, ...alsoDrawn])
    whereTheTreeIsRead(
      `E19 the tree names each control and says that it is required: ${String(asks['linkId'])}`,
      async () => {
        const { frame } = await begin(form([{ ...asks, required: true }]));
        const lines = await hears(frame.path, controls[0]!);
        for (const control of controls)
          expect(
            lines.some((line) => control.test(line)),
            `${String(control)} among\n${lines.join('\n')}`,
          ).to.equal(true);
        const nameless = lines.filter((line) =>
          /^(radio|checkbox|textbox|combobox|button|spinbutton)(?![a-z]| ")/.test(line),
        );
        expect(nameless).to.deep.equal([]);
        expect(lines.some((line) => line.includes('skal besvares, før du kan sende'))).to.equal(true);
      },
    );

  const faulty: readonly (readonly [Json, readonly RegExp[], string])[] = [
    [item('hel', 'integer', 'Hvor mange?'), [/^textbox "Hvor mange\?"/], 'mange'],
    [item('tal', 'decimal', 'Hvor meget?'), [/^textbox "Hvor meget\?"/], 'meget'],
    [item('linje', 'string', 'Hvad?', { maxLength: 3 }), [/^textbox "Hvad\?"/], 'fire'],
    [item('side', 'url', 'Hvilken side?'), [/^textbox "Hvilken side\?"/], 'min side'],
    [item('tid', 'time', 'Hvornår?'), [/^textbox "Hvornår\?"/], '25.10'],
    [item('dag', 'date', 'Hvilken dag?'), [/^textbox "Dag"/], '44'],
    [item('begge', 'dateTime', 'Dag og tid?'), [/^textbox "Dag"/], '44'],
    [kinds.find(({ asks }) => asks['linkId'] === 'maal')!.asks, [/^textbox "Hvad vejer du\?"/], 'tung'],
  ];
  for (const [asks, [line], text] of faulty)
    whereTheTreeIsRead(
      `E19 what is wrong is invalid and described by its error: ${String(asks['linkId'])}`,
      async () => {
        const { frame } = await begin(form([asks]));
        await goTo(frame, line!);
        await type(text);
        await tabTo(frame.path, /^button "Fortsæt"/);
        await press('Enter');
        await hears(frame.path, /^region "Ret dette, før du går videre".*focused=true/);
        const wrong = (await heard(frame.path)).filter(
          (one) => one.startsWith('textbox') && one.includes('invalid=true'),
        );
        expect(wrong).not.to.deep.equal([]);
        const lines = await heard(frame.path);
        const described = lines.filter(
          (one) => /^(textbox|group|radiogroup)/.test(one) && one.includes('Fejl: '),
        );
        expect(described, lines.join('\n')).not.to.deep.equal([]);
        await tabTo(frame.path, /^button "Skriv/);
        await press('Enter');
        await hears(frame.path, /^textbox .*focused=true/);
      },
    );
});
