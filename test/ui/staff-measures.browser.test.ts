/** What a screen reader gets of the staff's elements, where Tab leads, how large things are: screens.md U2, U3, U7, U8. */
import { expect } from '@open-wc/testing';
import { emulateMedia, setViewport } from '../kit/commands.js';
import { mount, type ElementState } from '../kit/contracts.js';
import { findAll, visibleText } from '../kit/find.js';
import { nameOf } from '../kit/names.js';
import { controls, stopName, tabStops } from '../kit/focus.js';
import { matchesGolden, matchesTree } from '../kit/golden.js';
import { clipped, sideways } from '../kit/measures.js';
import { skipUnless } from '../kit/skip.js';
import { inColumn, staffTags, type StaffTag } from './staff.js';
import { karlErik, staffStates, state } from './staff-states.js';

/** The states that staff spend their time in, with the names of their goldens. */
const main: readonly (readonly [golden: string, tag: StaffTag, state: ElementState])[] = staffTags.flatMap(
  (tag) =>
    staffStates[tag].map(
      (one) => [`${tag.slice(5)}-${one.name.replace(/[^a-z]+/g, '-')}`, tag, one] as const,
    ),
);

describe('what a screen reader gets', () => {
  for (const [golden, tag, one] of main)
    skipUnless('accessibility tree')(
      `U2 <${tag}> ${one.name}: roles, names, descriptions and states`,
      async () => {
        await mount(tag, one);
        await matchesTree(golden);
      },
    );
});

describe('where Tab leads', () => {
  for (const [golden, tag, one] of main)
    it(`U8 <${tag}> ${one.name}: stops in reading order, none jumps the queue, back the same way, and out`, async () => {
      const element = await mount(tag, one);
      const stops = await tabStops(element);
      expect(stops.filter(({ tabIndex }) => tabIndex > 0)).to.deep.equal([]);
      const back = (await tabStops(element, true)).map(stopName);
      expect(back.reverse()).to.deep.equal(stops.map(stopName));
      await matchesGolden(`${golden}-tab`, `${stops.map(stopName).join('\n')}\n`);
    });
});

const every = staffTags.flatMap((tag) => staffStates[tag].map((one) => ({ tag, one })));

describe('in a narrow column', () => {
  for (const { tag, one } of every)
    it(`U3 <${tag}> ${one.name}: nothing goes sideways at 320 px`, async () => {
      const element = await mount(tag, { ...one, around: inColumn(320) });
      expect(sideways(element)).to.deep.equal([]);
      expect(clipped(element)).to.deep.equal([]);
    });

  skipUnless('narrow windows')('U3 a window of 320 by 640 has no sideways scroll bar', async () => {
    await setViewport(320, 640);
    document.body.style.margin = '0';
    for (const tag of staffTags) {
      const element = await mount(tag, staffStates[tag][0]);
      expect(document.documentElement.scrollWidth, tag).to.be.at.most(320);
      element.remove();
    }
    await setViewport(800, 600);
  });
});

describe('what a finger meets', () => {
  for (const { tag, one } of every)
    it(`U7 <${tag}> ${one.name}: targets of at least 24 by 24 px`, async () => {
      const element = await mount(tag, one);
      for (const control of controls(element)) {
        const { width, height } = control.getBoundingClientRect();
        expect(height, stopName(control)).to.be.at.least(24);
        expect(width, stopName(control)).to.be.at.least(24);
      }
    });
});

describe('on paper', () => {
  /** What says how to use a screen. */
  const onScreenOnly =
    / (Vurdér selv|Kopiér Brugt|Vis også på|Handlevejledning|Tryk på en grænse for at se reglen bag farven\.|Hent tal \(CSV\)|Kopiér|Hent billede)/g;

  skipUnless('media emulation')('T1 print keeps every word and every level', async () => {
    for (const tag of staffTags) {
      const element = await mount(tag, state('with a talk', karlErik));
      // On paper there is nothing to press, and nothing folds: the rows of the answers stand as they are read.
      const rows = () =>
        findAll(element, 'rowheader')
          .map(nameOf)
          .filter((name) => !/^Grøn \(/.test(name));
      const said = () => (tag === 'kpro-answers' ? rows() : [visibleText(element).replace(onScreenOnly, '')]);
      const words = said();
      await emulateMedia({ media: 'print' });
      try {
        for (const text of words) expect(said()).to.include(text.replace(/ Vis de \d svar$/, ''));
      } finally {
        await emulateMedia({});
      }
    }
  });
});
