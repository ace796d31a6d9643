/** An element of the answer view that stands with neither answers nor a connection (decision D4): what it says, and when. */
import { expect } from '@open-wc/testing';
import { cast } from '../kit/cast.js';
import { press } from '../kit/commands.js';
import { findParts, until, visibleText } from '../kit/find.js';
import { listenForFaults } from '../kit/silence.js';
import { staffTags, type StaffTag } from './staff.js';

const { questionnaires, responses, results } = await cast('karl-erik-damgaard');

type View = HTMLElementTagNameMap[StaffTag];

const placed: HTMLElement[] = [];
afterEach(() => {
  for (const element of placed.splice(0)) element.remove();
});

interface Standing {
  readonly element: View;
  readonly told: readonly { readonly code: string; readonly path: string }[];
}

/** Stands in the page without anything, in `around` where there is one. */
const standing = async (tag: StaffTag, around?: HTMLElement): Promise<Standing> => {
  const element = document.createElement(tag) as View;
  const told: { code: string; path: string }[] = [];
  element.addEventListener('kpro-problem', ({ detail: { code, path } }) => told.push({ code, path }));
  if (around) around.append(element);
  const outermost = around ?? element;
  document.body.append(outermost);
  placed.push(outermost);
  await element.updateComplete;
  return { element, told };
};

const waits = (element: View): boolean => findParts(element, 'loading').length > 0;

const use = async ({ element }: Standing): Promise<void> => {
  await press('a');
  await element.updateComplete;
};

describe('an element with neither answers nor a connection', () => {
  for (const tag of staffTags)
    it(`${tag} waits until somebody uses the page, and then says that nothing is set up to be fetched`, async () => {
      const faults = listenForFaults();
      const one = await standing(tag);
      expect(waits(one.element)).to.equal(true);
      expect(one.told).to.deep.equal([]);
      await use(one);
      await use(one);
      expect(waits(one.element)).to.equal(false);
      expect(visibleText(one.element)).to.contain('Siden er ikke sat op til at hente noget.');
      expect(one.told, 'once').to.deep.equal([{ code: 'no-connection', path: 'responses' }]);
      const another = await standing(tag);
      await use(another);
      faults.stop();
      expect(faults.heard, 'one hint for the developer').to.deep.equal([
        `console.warn: <${tag}> has neither a connection nor answers: put it in a <kpro-connection>, or set its property \`responses\`.`,
      ]);
    });

  it('shows answers that come after all', async () => {
    const one = await standing('kpro-overview');
    await use(one);
    Object.assign(one.element, { questionnaires, responses, results, now: '2026-09-03T09:00:00+02:00' });
    await until(() => visibleText(one.element).includes('Rød på'));
    expect(findParts(one.element, 'problem').length).to.equal(0);
  });

  it('waits for a connection whose script has not come yet, also around a root that it stands in', async () => {
    const around = document.createElement('later-connection');
    const inner = document.createElement('div');
    around.append(inner);
    const one = await standing('kpro-overview');
    inner.attachShadow({ mode: 'open' }).append(one.element);
    document.body.append(around);
    placed.push(around);
    await use(one);
    expect(waits(one.element)).to.equal(true);
    expect(one.told).to.deep.equal([]);
  });

  it('waits in a connection that was not told yet whose answers to fetch', async () => {
    const one = await standing('kpro-overview', document.createElement('kpro-connection'));
    await use(one);
    expect(waits(one.element)).to.equal(true);
    expect(one.told).to.deep.equal([]);
  });

  it('waits anew where it is moved to', async () => {
    const one = await standing('kpro-overview');
    await use(one);
    const connection = document.createElement('kpro-connection');
    document.body.append(connection);
    placed.push(connection);
    connection.append(one.element);
    await one.element.updateComplete;
    expect(waits(one.element)).to.equal(true);
  });
});
