/**
 * A page of a hundred questions lays out what is near the view (`sitting/room.ts`). Nobody may notice: what lies under a
 * click stays there, and everything can be reached, is read aloud, and is printed.
 */
import { expect } from '@open-wc/testing';
import { accessibilityTree, click, flatten, press, printedText } from '../kit/commands.js';
import { painted, until } from '../kit/find.js';
import { engine, skipUnless } from '../kit/skip.js';
import { choice, form, type Json } from './forms.js';
import { begin, type Visit } from './visit.js';

const count = 100;
const name = (n: number): string => `Spørgsmål nr. ${n}`;

/** Of very different heights: what is guessed of them is never right. */
const questionnaire: Json = form(
  Array.from({ length: count }, (_, i) =>
    choice(
      `q${i + 1}`,
      name(i + 1),
      Array.from(
        { length: 2 + ((i * 7) % 9) },
        (_one, o) => `Svar ${o + 1} ${'og lidt mere '.repeat((i * o) % 14)}`,
      ),
    ),
  ),
);

const open = (): Promise<Visit> => begin({ questionnaire }, { layout: 'all' });
const groupsOf = ({ element }: Visit): readonly HTMLElement[] => [
  ...element.shadowRoot!.querySelectorAll<HTMLElement>('.question'),
];
const group = (visit: Visit, n: number): HTMLElement => groupsOf(visit)[n - 1]!;
const radio = (visit: Visit, n: number): HTMLInputElement => group(visit, n).querySelector('input')!;

/** Until every question has its real height. */
const settled = async (visit: Visit): Promise<void> => {
  let height = -1;
  let since = performance.now();
  await until(() => {
    const now = groupsOf(visit).at(-1)!.getBoundingClientRect().bottom + scrollY;
    if (now !== height) since = performance.now();
    height = now;
    return performance.now() - since > 1000;
  }, 8000);
};

const chosen = (visit: Visit): readonly number[] =>
  groupsOf(visit).flatMap((each, i) => (each.querySelector(':checked') ? [i + 1] : []));

describe('a page of a hundred questions', () => {
  afterEach(() => scrollTo(0, 0));

  it('is not laid out before somebody comes near it, where the browser keeps things in their place meanwhile', async () => {
    const visit = await open();
    await painted();
    expect(radio(visit, 1).checkVisibility({ contentVisibilityAuto: true })).to.equal(true);
    const isLaidOut = radio(visit, count).checkVisibility({ contentVisibilityAuto: true });
    expect(isLaidOut).to.equal(engine !== 'chromium');
  });

  it('a person who has gone far down at once answers what they aim at', async () => {
    const visit = await open();
    for (const n of [50, 97, 20, 75, 3]) {
      radio(visit, n).scrollIntoView({ block: 'center' });
      const { top } = group(visit, n).getBoundingClientRect();
      await painted();
      // Where they were brought is where it stays.
      expect(group(visit, n).getBoundingClientRect().top, `${n}`).to.be.closeTo(top, 2);
      await click(radio(visit, n));
    }
    expect(chosen(visit)).to.deep.equal([3, 20, 50, 75, 97]);
  });

  it('what scrolls beside it on the host’s page stays where the host put it', async () => {
    const visit = await open();
    const list = document.createElement('div');
    list.style.cssText = 'position:fixed;inset:0 auto auto 0;width:2em;height:5em;overflow:auto';
    list.innerHTML = '<div style="height:300em"></div>';
    document.body.append(list);
    // Both scroll in one frame, the host's first.
    list.scrollTop = 2000;
    group(visit, 50).scrollIntoView({ block: 'center' });
    const { top } = group(visit, 50).getBoundingClientRect();
    await painted();
    expect(list.scrollTop).to.equal(2000);
    expect(group(visit, 50).getBoundingClientRect().top).to.be.closeTo(top, 2);
    list.remove();
  });

  it('once it has come to rest nothing moves any more, wherever somebody scrolls', async () => {
    const visit = await open();
    await settled(visit);
    const tops = () => groupsOf(visit).map((each) => each.getBoundingClientRect().top + scrollY);
    const before = tops();
    for (const n of [count, 50, 20, 86]) {
      group(visit, n).scrollIntoView();
      await painted();
      for (const [i, top] of tops().entries()) expect(top, `${i + 1} from ${n}`).to.be.closeTo(before[i]!, 1);
    }
  });

  it('takes focus anywhere, and what has it is in sight', async () => {
    const visit = await open();
    radio(visit, 90).focus();
    await painted();
    expect(visit.focus).to.equal(radio(visit, 90));
    const { top, bottom } = radio(visit, 90).getBoundingClientRect();
    expect(top).to.be.at.least(0);
    expect(bottom).to.be.at.most(innerHeight);
  });

  skipUnless('questions that wait')(
    'cuts off no outline: there is room for it around every option',
    async () => {
      const visit = await open();
      radio(visit, 1).focus();
      await press('Tab');
      const option = visit.focus!.closest('label')!;
      const { outlineWidth, outlineOffset, outlineStyle } = getComputedStyle(option);
      expect(outlineStyle).to.equal('solid');
      const ring = Number.parseFloat(outlineWidth) + Number.parseFloat(outlineOffset);
      const around = group(visit, 2).getBoundingClientRect();
      for (const each of group(visit, 2).querySelectorAll('.option')) {
        const { left, right, bottom } = each.getBoundingClientRect();
        expect(left - around.left).to.be.at.least(ring);
        expect(around.right - right).to.be.at.least(ring);
        expect(around.bottom - bottom).to.be.at.least(ring);
      }
    },
  );

  skipUnless('accessibility tree')('a screen reader finds all of its questions', async () => {
    const visit = await open();
    await painted();
    const names = flatten(await accessibilityTree())
      .filter(({ role }) => role === 'radiogroup')
      .map((node) => node.name);
    expect(names).to.have.length(count);
    expect(names.at(-1)).to.equal(name(count));
    expect(visit.element.isConnected).to.equal(true);
  });

  skipUnless('devtools protocol')('stands on paper whole', async () => {
    await open();
    const text = await printedText();
    for (const n of [1, 50, count]) expect(text).to.contain(name(n));
  });
});
