/**
 * U17: the text that each element prints in each of its states is the one that is kept in `goldens/paper-*.txt`. What a
 * host prints of a clone is E28 in `printable`; that a browser's PDF has the same words is asked here of one state each.
 */
import { expect } from '@open-wc/testing';
import { now } from '../kit/cast.js';
import { emulateMedia, printedText } from '../kit/commands.js';
import { mount, type ElementState } from '../kit/contracts.js';
import { find } from '../kit/find.js';
import { matchesGolden } from '../kit/golden.js';
import { paperText } from '../kit/paper-text.js';
import { skipUnless } from '../kit/skip.js';
import { citizenStates } from './citizen-states.js';
import { choice, form, painScale } from './forms.js';
import { inDecimals } from './format-data.js';
import { staffTags } from './staff.js';
import { karlErik, staffStates, state } from './staff-states.js';
import { begin } from './visit.js';

interface Shown {
  readonly tag: string;
  readonly state: ElementState;
}

/** As a browser does it: the page hears of it before and after. */
const onPaper = async <T>(look: () => T | Promise<T>): Promise<T> => {
  window.dispatchEvent(new Event('beforeprint'));
  await emulateMedia({ media: 'print' });
  try {
    return await look();
  } finally {
    await emulateMedia({});
    window.dispatchEvent(new Event('afterprint'));
  }
};

const painful = await inDecimals();

/** Where paper holds more, or less, than one thinks. */
const onPaperAlone: readonly Shown[] = [
  { tag: 'kpro-guidance', state: state('all of it', karlErik, { attributes: { now, print: 'all' } }) },
  {
    tag: 'kpro-answers',
    state: state('with only the yellow ones', karlErik, {
      reach: async (element) => find(element, 'button', /^Gul \(/).click(),
    }),
  },
  {
    tag: 'kpro-prepare',
    state: { name: 'with nine reds', attributes: { now }, properties: () => ({ ...painful }) },
  },
];

const every: readonly Shown[] = [
  ...staffTags.flatMap((tag) => staffStates[tag].map((one) => ({ tag, state: one }))),
  ...onPaperAlone,
  ...citizenStates,
].filter(({ state: { loading } }) => !loading);

const goldenOf = ({ tag, state: { name } }: Shown): string =>
  `paper-${tag.slice(5)}-${name.toLowerCase().replace(/[^a-z0-9]+/g, '-')}`;

/** A name of a shape, or a mark of a control, is no text in a PDF; where a line breaks there is chance. */
const bare = (text: string): string => text.replace(/\{[^}]*\}|\[[^\]]*\]|[\s<>]/g, '');
const letters = (text: string): string => [...bare(text).replace(/\P{L}/gu, '')].sort().join('');

/** Each piece of the text stands in the PDF, and there is nothing else but what a chart says. */
const expectInPdf = (pdf: string, text: string): void => {
  const pieces = text.split(/\n| \| /);
  expect(pieces.filter((piece) => !bare(pdf).includes(bare(piece)))).to.deep.equal([]);
  if (!text.includes('{chart}')) expect(letters(pdf)).to.equal(letters(text));
};

/** A state each that is read back from a PDF. */
const printed = [
  ['kpro-overview', 'with a talk'],
  ['kpro-answers', 'with a talk'],
  ['kpro-guidance', 'all of it'],
  ['kpro-trend', 'over three talks'],
  ['kpro-prepare', 'with nine reds'],
  ['kpro-questionnaire', 'with answers that were sent'],
  ['kpro-inbox', 'with one talk in every state'],
] as const;

describe('U17 on paper', () => {
  for (const shown of every)
    skipUnless('media emulation')(`<${shown.tag}> ${shown.state.name} says what it did`, async () => {
      const element = await mount(shown.tag, shown.state);
      await matchesGolden(goldenOf(shown), await onPaper(() => paperText(element)));
    });

  for (const [tag, name] of printed)
    skipUnless('devtools protocol')(`a PDF of <${tag}> ${name} holds the same`, async () => {
      const shown = every.find((one) => one.tag === tag && one.state.name === name)!;
      const element = await mount(tag, shown.state);
      const text = await onPaper(() => paperText(element));
      expectInPdf(await printedText(), text);
    });

  skipUnless('media emulation')('what is chosen stays filled where a printer saves ink', async () => {
    const visit = await begin(
      {
        questionnaire: form([
          choice('a', 'Hvordan sover du?', ['Godt', 'Dårligt']),
          choice('b', 'Hvad hjælper?', ['At gå', 'At læse'], { repeats: true }),
          painScale(),
        ]),
      },
      { layout: 'all' },
    );
    await visit.choose('Godt', 'At gå', '4');
    const filled = await onPaper(() =>
      [...visit.element.shadowRoot!.querySelectorAll<HTMLInputElement>(':checked')].map((input) => {
        const cell = input.closest('.cell');
        return getComputedStyle(cell ?? input, cell ? undefined : '::after').printColorAdjust;
      }),
    );
    expect(filled).to.deep.equal(['exact', 'exact', 'exact']);
  });
});
