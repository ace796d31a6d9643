/** What a screen reader gets of the staff's elements, where Tab leads, how large things are: screens.md U2–U22. */
import { expect } from '@open-wc/testing';
import { emulateMedia, setViewport } from '../kit/commands.js';
import { mount, type ElementState, type KitElement } from '../kit/contracts.js';
import { findAll, visible, visibleText } from '../kit/find.js';
import { nameOf } from '../kit/names.js';
import { controls, stopName, tabStops } from '../kit/focus.js';
import { matchesGolden, matchesTree } from '../kit/golden.js';
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

/** What stands out over the edge of its column, in words. */
const sideways = (element: HTMLElement): readonly string[] => {
  const { left, right } = element.getBoundingClientRect();
  const out = visible(element).filter((each) => {
    const box = each.getBoundingClientRect();
    return box.width > 1 && (box.right > right + 0.5 || box.left < left - 0.5);
  });
  return [
    ...out.map(({ outerHTML }) => outerHTML.slice(0, 120)),
    ...(element.scrollWidth > element.clientWidth ? ['the element itself scrolls'] : []),
  ];
};

/** Text that is cut off where it stands. */
const clipped = (element: KitElement): readonly string[] =>
  visible(element)
    .filter((each) => each.childElementCount === 0 && each.textContent!.trim() && each.clientWidth > 1)
    .filter(
      (each) => getComputedStyle(each).overflowX !== 'visible' && each.scrollWidth > each.clientWidth + 1,
    )
    .map((each) => each.textContent!);

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

  for (const tag of staffTags)
    it(`U5 <${tag}> at twice the text size shows twice the text, clips nothing and stays in its column`, async () => {
      const [first] = staffStates[tag];
      const around = inColumn(640);
      const normal = await mount(tag, { ...first, around });
      const large = await mount(tag, {
        ...first,
        around: (element) => {
          element.style.setProperty('--kpro-text-staff', '28px');
          return around(element);
        },
      });
      const sizes = (element: KitElement) =>
        findAll(element, 'heading').map((heading) => parseFloat(getComputedStyle(heading).fontSize));
      const [one, two] = [sizes(normal)[0]!, sizes(large)[0]!];
      expect(two / one).to.be.closeTo(2, 0.35);
      expect(sideways(large)).to.deep.equal([]);
      expect(clipped(large)).to.deep.equal([]);
    });

  for (const tag of staffTags)
    it(`U15 <${tag}> from right to left stays in its column`, async () => {
      for (const width of [320, 900]) {
        const element = await mount(tag, {
          ...staffStates[tag][0],
          around: (inner) => {
            const column = inColumn(width)(inner);
            column.dir = 'rtl';
            return column;
          },
        });
        expect(sideways(element), `${width} px`).to.deep.equal([]);
      }
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

describe('the outline', () => {
  for (const tag of staffTags)
    it(`U21 <${tag}> begins where the host says, and skips no level`, async () => {
      for (const start of [1, 2, 4]) {
        const [first] = staffStates[tag];
        const element = await mount(tag, {
          ...first,
          attributes: { ...first.attributes, 'heading-level': String(start) },
        });
        const levels = findAll(element, 'heading').map(({ localName }) => Number(localName.slice(1)));
        expect(levels[0]).to.equal(start);
        levels.forEach((level, i) => expect(level - (levels[i - 1] ?? start)).to.be.at.most(1));
        element.remove();
      }
    });

  for (const tag of staffTags)
    it(`U22 <${tag}> holds each id once`, async () => {
      const element = await mount(tag, staffStates[tag][0]);
      const ids = [...element.shadowRoot!.querySelectorAll('[id]')].map(({ id }) => id);
      expect(ids.length).to.equal(new Set(ids).size);
    });
});

describe('in a strange page', () => {
  for (const tag of staffTags)
    it(`U6 <${tag}> keeps its sizes where the host sets html to 62.5 %`, async () => {
      const element = await mount(tag, staffStates[tag][0]);
      const sizes = () => findAll(element, 'heading').map((heading) => getComputedStyle(heading).fontSize);
      const before = sizes();
      document.documentElement.style.fontSize = '62.5%';
      try {
        expect(sizes()).to.deep.equal(before);
      } finally {
        document.documentElement.style.fontSize = '';
      }
    });

  skipUnless('media emulation')('U14 nothing moves with reduced motion', async () => {
    await emulateMedia({ reducedMotion: 'reduce' });
    try {
      for (const tag of staffTags) await mount(tag, staffStates[tag][0]);
      expect(document.getAnimations()).to.deep.equal([]);
    } finally {
      await emulateMedia({});
    }
  });

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
