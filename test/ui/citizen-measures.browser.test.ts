/** What a screen reader gets, where Tab leads, how large things are and what overflows: screens.md U2–U11. */
import { expect } from '@open-wc/testing';
import { setViewport } from '../kit/commands.js';
import { mount, type ElementState } from '../kit/contracts.js';
import { find, findAll, findParts, until, visible } from '../kit/find.js';
import { controls, stopName, tabStops } from '../kit/focus.js';
import { matchesGolden, matchesTree } from '../kit/golden.js';
import { nameOf, textOf, tidy } from '../kit/names.js';
import { skipUnless } from '../kit/skip.js';
import { citizenStates, inboxStates, onPhone, questionnaireStates } from './citizen-states.js';
import { form, now, sleep, sleepForm } from './forms.js';
import { open } from './visit.js';

const named = (states: readonly ElementState[], name: string): ElementState => {
  const state = states.find((one) => one.name === name);
  if (!state) throw new Error(`no state is "${name}"`);
  return state;
};

/** The states that people spend their time in, with the names of their goldens. */
const main: readonly (readonly [string, string, ElementState])[] = [
  ...(
    [
      ['questionnaire-introduction', 'on the introduction'],
      ['questionnaire-choice', 'with a choice'],
      ['questionnaire-empty', 'with a choice left empty'],
      ['questionnaire-several', 'with several choices'],
      ['questionnaire-scale', 'with a scale'],
      ['questionnaire-error', 'with a number that is none'],
      ['questionnaire-date', 'with a date'],
      ['questionnaire-table', 'with a table'],
      ['questionnaire-all', 'with everything on one page'],
      ['questionnaire-check', 'on the check page'],
      ['questionnaire-required', 'on the check page, with something that must be answered'],
      ['questionnaire-failed', 'when sending failed'],
      ['questionnaire-receipt', 'on the receipt'],
      ['questionnaire-sent', 'with answers that were sent'],
      ['questionnaire-problem', 'with a form that cannot be read'],
      ['questionnaire-sign-in', 'when a person has to sign in to save'],
    ] as const
  ).map(([golden, name]) => ['kpro-questionnaire', golden, named(questionnaireStates, name)] as const),
  ...(
    [
      ['inbox-talk', 'with one talk in every state'],
      ['inbox-empty', 'with nothing to answer'],
      ['inbox-sign-in', 'when a person has to sign in'],
    ] as const
  ).map(([golden, name]) => ['kpro-inbox', golden, named(inboxStates, name)] as const),
];

describe('what a screen reader gets', () => {
  for (const [tag, golden, state] of main)
    skipUnless('accessibility tree')(
      `U2 <${tag}> ${state.name}: roles, names, descriptions and states`,
      async () => {
        await mount(tag, state);
        await matchesTree(golden);
      },
    );
});

describe('where Tab leads', () => {
  for (const [tag, golden, state] of main)
    it(`U8 <${tag}> ${state.name}: stops in reading order, none jumps the queue, back the same way, and out`, async () => {
      const element = await mount(tag, state);
      const stops = await tabStops(element);
      expect(stops.filter(({ tabIndex }) => tabIndex > 0)).to.deep.equal([]);
      const back = (await tabStops(element, true)).map(stopName);
      expect(back.reverse()).to.deep.equal(stops.map(stopName));
      await matchesGolden(`${golden}-tab`, `${stops.map(stopName).join('\n')}\n`);
    });
});

describe('on a narrow phone', () => {
  for (const { tag, state } of citizenStates)
    it(`U3 <${tag}> ${state.name}: nothing scrolls sideways at 320 px`, async () => {
      const element = await onPhone(tag, state);
      const phone = element.closest('main')!;
      expect(phone.scrollWidth).to.be.at.most(320);
      const edge = phone.getBoundingClientRect().right;
      const outside = visible(element).filter((each) => each.getBoundingClientRect().right > edge + 0.5);
      expect(outside.map(({ outerHTML }) => outerHTML.slice(0, 120))).to.deep.equal([]);
    });

  skipUnless('narrow windows')('U3 a window of 320 by 640 has no sideways scroll bar', async () => {
    await setViewport(320, 640);
    document.body.style.margin = '0';
    for (const { tag, state } of citizenStates) {
      const element = await mount(tag, state);
      expect(document.documentElement.scrollWidth, state.name).to.be.at.most(320);
      element.closest('kpro-connection')?.remove();
      element.remove();
    }
    await setViewport(800, 600);
  });

  it('U3 long words without a blank break rather than push the page wide', async () => {
    const long = 'Hverdagsrehabiliteringsvisitationssamtaleforberedelse'.repeat(2);
    const state: ElementState = {
      name: '',
      attributes: { now, layout: 'all' },
      properties: () => ({
        questionnaire: form([{ ...sleep, text: long, answerOption: [{ valueString: long }] }], {
          title: long,
        }),
      }),
      reach: async (element) => {
        find(element, 'button', 'Begynd').click();
        await until(() => find(element, 'radio'));
      },
    };
    const element = await onPhone('kpro-questionnaire', state);
    expect(element.closest('main')!.scrollWidth).to.be.at.most(320);
  });
});

/** What a finger meets: the label around a radio button or a box, else the control itself. */
const target = (control: HTMLElement): DOMRect => {
  const { labels } = control as HTMLInputElement;
  const around = labels && [...labels].find((label) => label.contains(control));
  return (around ?? control).getBoundingClientRect();
};

describe('what a finger meets', () => {
  for (const { tag, state } of citizenStates)
    it(`U7 <${tag}> ${state.name}: targets of at least 24 by 24 px, answer options at least 44 high`, async () => {
      const element = await onPhone(tag, state);
      const cells = new Set(findParts(element, 'option').filter((part) => /^\d+$/.test(tidy(textOf(part)))));
      for (const control of controls(element)) {
        const { width, height } = target(control);
        expect(width, stopName(control)).to.be.at.least(24);
        expect(height, stopName(control)).to.be.at.least(24);
      }
      for (const option of [...findAll(element, 'radio'), ...findAll(element, 'checkbox')]) {
        const { width, height } = target(option);
        expect(width, nameOf(option)).to.be.at.least(24);
        expect(height, nameOf(option)).to.be.at.least(
          [...cells].some((cell) => cell.contains(option)) ? 24 : 44,
        );
      }
    });
});

describe('what is said aloud', () => {
  it('U11 nine elements share one polite and one assertive region, both there before the first word', async () => {
    document.querySelectorAll('[aria-live]').forEach((region) => region.remove());
    const visits = [];
    for (let i = 0; i < 9; i += 1) visits.push(await open({ questionnaire: sleepForm() }));
    expect(
      document.querySelectorAll('[aria-live]'),
      'nothing in the page before anybody did anything',
    ).to.have.lengthOf(0);
    for (const visit of visits) await visit.press('Begynd');
    const regions = [...document.querySelectorAll('[aria-live]')];
    expect(regions.map((region) => region.getAttribute('aria-live')).sort()).to.deep.equal([
      'assertive',
      'polite',
    ]);
    expect(regions.map(({ textContent }) => textContent).join(''), 'empty at first').to.equal('');
    await until(() => regions.some(({ textContent }) => textContent === 'Spørgsmål 1'));
  });

  it('U11 a host with regions of its own takes the words over, and then nothing stands in ours', async () => {
    document.querySelectorAll('[aria-live]').forEach((region) => region.remove());
    const visit = await open({ questionnaire: sleepForm() });
    const said: string[] = [];
    visit.element.addEventListener('kpro-announce', (event) => {
      event.preventDefault();
      said.push((event as CustomEvent<{ sentence: string }>).detail.sentence);
    });
    await visit.press('Begynd');
    expect(said).to.deep.equal(['Spørgsmål 1']);
    expect(document.querySelectorAll('[aria-live]')).to.have.lengthOf(0);
  });
});
