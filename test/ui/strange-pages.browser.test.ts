/** Every element in pages that do all they can to it: nothing gets in but what is said by custom properties. */
import { expect } from '@open-wc/testing';
import { mount, type ElementState, type KitElement } from '../kit/contracts.js';
import { findAll, until } from '../kit/find.js';
import { nameOf } from '../kit/names.js';
import { skipUnless } from '../kit/skip.js';
import { changed, computed, hostileSheet, insideOf, revertingSheet, withSheet } from '../kit/strange-page.js';
import { inboxStates, questionnaireStates } from './citizen-states.js';
import { inColumn, staffTags } from './staff.js';
import { staffStates } from './staff-states.js';

const named = (name: string): ElementState => questionnaireStates.find((state) => state.name === name)!;

const every: readonly (readonly [string, ElementState])[] = [
  ['kpro-inbox', inboxStates.find(({ name }) => name === 'with one talk in every state')!],
  ...['with a choice', 'with a scale', 'with a number that is none', 'on the check page'].map(
    (name) => ['kpro-questionnaire', named(name)] as const,
  ),
  ...staffTags.map((tag) => [tag, staffStates[tag][0]] as const),
];

const put = (tag: string, state: ElementState): Promise<KitElement> =>
  // Drawn charts are a test of their own; here it would be a matter of time whether they stand.
  mount(tag, { ...state, around: inColumn(700) });

const drawn = (element: Element): boolean => element.closest('.drawn') !== null;

const still = (element: KitElement): readonly Element[] => insideOf(element).filter((each) => !drawn(each));

describe('in a page with rules for everything', function () {
  // Every property of a thousand elements, twice.
  this.timeout(60_000);

  for (const [tag, state] of every)
    it(`U6 V2 <${tag}> ${state.name} looks as in any other page, html of 62.5 % and all`, async () => {
      const element = await put(tag, state);
      const inside = still(element);
      const before = computed(inside);
      expect(inside.length).to.be.above(10);
      await withSheet(hostileSheet, () => {
        expect(getComputedStyle(element.parentElement!).fontSize).to.equal('9px');
        expect(changed(before, computed(inside)).join('\n')).to.equal('');
      });
    });
});

describe('the language of the page', () => {
  // It chooses where a long word breaks.
  skipUnless('a name for the language')('stays, of all that is taken from the page', async () => {
    for (const lang of ['da', 'en']) {
      const element = await put(...every[0]!);
      element.setAttribute('lang', lang);
      const told = (): string =>
        getComputedStyle(findAll(element, 'heading')[0]!).getPropertyValue('-webkit-locale');
      await until(() => told().replaceAll('"', '') === lang);
    }
  });
});

describe('in a page that takes everything back', () => {
  for (const [tag, state] of every)
    it(`<${tag}> ${state.name} keeps its headings, its sizes and its page's width`, async () => {
      const element = await put(tag, state);
      const headings = (): readonly string[] =>
        findAll(element, 'heading').map((heading) => nameOf(heading) + getComputedStyle(heading).fontFamily);
      const before = headings();
      await withSheet(revertingSheet, () => {
        expect(headings()).to.deep.equal(before);
        expect(getComputedStyle(element).fontSize).to.equal(
          /inbox|questionnaire/.test(tag) ? '18px' : '14px',
        );
        expect(document.documentElement.scrollWidth).to.be.at.most(innerWidth);
      });
    });

  it('lets a person space the letters: what is set on an element itself is inherited', async () => {
    const element = await put(...every[0]!);
    await withSheet(revertingSheet, () => {
      const [heading] = findAll(element, 'heading', /samtale/);
      expect(getComputedStyle(heading!.firstElementChild ?? heading!).letterSpacing).not.to.equal('normal');
    });
  });
});
