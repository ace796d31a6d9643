/**
 * The checks that hold for every element of the kit in every state (screens.md section 2), under their ids. Others of them
 * stand where they are measured best: U1, U13, U16 in the ten contracts, U2, U3, U7, U8 with their goldens in
 * `citizen-measures` and `staff-measures`, U11 and U12 with what is announced, U17 in `paper`, U20 in `formats` and
 * `test/kit/own-formats`, U24 with the stories, U25 with the words.
 */
import { expect } from '@open-wc/testing';
import { contrast, linear } from '../kit/colours.js';
import { emulateMedia, press, setViewport } from '../kit/commands.js';
import { mount, stands, type ElementState, type KitElement } from '../kit/contracts.js';
import { findAll, findParts, painted, visible } from '../kit/find.js';
import { controls, stopName } from '../kit/focus.js';
import { clipped, groundOf, sideways } from '../kit/measures.js';
import { skipUnless } from '../kit/skip.js';
import { citizenStates } from './citizen-states.js';
import { inColumn, staffTags } from './staff.js';
import { staffStates } from './staff-states.js';

interface Shown {
  readonly tag: string;
  readonly state: ElementState;
}

const every: readonly Shown[] = [
  ...staffTags.flatMap((tag) => staffStates[tag].map((state) => ({ tag, state }))),
  ...citizenStates,
];

/** Each element once, in the state that most is seen in. */
const firsts = every.filter(({ tag }, i) => every.findIndex((other) => other.tag === tag) === i);

const forEvery = (sentence: string, check: (shown: Shown) => Promise<void>): void => {
  for (const shown of every)
    it(sentence.replace('…', `<${shown.tag}> ${shown.state.name}`), () => check(shown));
};

const forEach = (sentence: string, check: (shown: Shown) => Promise<void>): void => {
  for (const shown of firsts) it(sentence.replace('…', `<${shown.tag}>`), () => check(shown));
};

/** In a column, within whatever the state puts around it. */
const within =
  (width: number, { around }: ElementState, change: (column: HTMLElement) => void = () => undefined) =>
  (element: KitElement): HTMLElement => {
    const column = inColumn(width)(around?.(element) ?? element);
    change(column);
    return column;
  };

describe('room for text', () => {
  const spaced = new CSSStyleSheet();
  spaced.replaceSync(
    `* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }
     p { margin-block-end: 2em !important }`,
  );

  forEvery('U4 … keeps all its text where a reader spaces it out', async ({ tag, state }) => {
    const element = await mount(tag, { ...state, around: within(640, state) });
    element.shadowRoot!.adoptedStyleSheets.push(spaced);
    await painted();
    expect(clipped(element).join(' | ')).to.equal('');
    expect(sideways(element).join(' | ')).to.equal('');
  });

  forEach(
    'U5 … at twice the text size shows twice the text, clips nothing and stays in its column',
    async (shown) => {
      const { tag, state } = shown;
      const normal = await mount(tag, { ...state, around: within(640, state) });
      const large = await mount(tag, {
        ...state,
        around: within(640, state, (column) => {
          column.style.setProperty('--kpro-text-staff', '28px');
          column.style.setProperty('--kpro-text-citizen', '36px');
        }),
      });
      // Headings shrink where the column is narrow for its text; what everything else follows does not.
      const size = (element: KitElement) => parseFloat(getComputedStyle(visible(element)[0]!).fontSize);
      expect(size(large) / size(normal)).to.equal(2);
      expect(sideways(large)).to.deep.equal([]);
      expect(clipped(large)).to.deep.equal([]);
    },
  );

  forEach('U6 … keeps its sizes where the host sets html to 62.5 %', async ({ tag, state }) => {
    const element = await mount(tag, state);
    const sizes = () => visible(element).map((each) => getComputedStyle(each).fontSize);
    const before = sizes();
    document.documentElement.style.fontSize = '62.5%';
    try {
      expect(sizes()).to.deep.equal(before);
    } finally {
      document.documentElement.style.fontSize = '';
    }
  });

  forEach('U15 … from right to left stays in its column', async ({ tag, state }) => {
    for (const width of [320, 900]) {
      const turned = (column: HTMLElement) => (column.dir = 'rtl');
      const element = await mount(tag, { ...state, around: within(width, state, turned) });
      expect(sideways(element), `${width} px`).to.deep.equal([]);
      element.remove();
    }
  });
});

describe('where the keyboard is', () => {
  /** The ring around a control: its own, or that of the option or row it fills. */
  const ring = (control: Element): { width: number; ratio: number } => {
    let at: Element | null = control;
    while (at && getComputedStyle(at).outlineStyle === 'none') at = at.parentElement;
    if (!at) return { width: 0, ratio: 1 };
    const { outlineWidth, outlineColor } = getComputedStyle(at);
    const ground = groundOf(at.parentElement ?? at);
    return { width: parseFloat(outlineWidth), ratio: contrast(linear(outlineColor), linear(ground)) };
  };

  for (const scheme of ['light', 'dark'])
    forEach(`U9 … shows a ring of at least 2 px and 3:1 at each stop, ${scheme}`, async ({ tag, state }) => {
      document.documentElement.style.colorScheme = scheme;
      try {
        const element = await mount(tag, state);
        // As after a key: a ring is for those who use them.
        await press('Tab');
        for (const control of controls(element)) {
          control.focus();
          const { width, ratio } = ring(control);
          expect(width, stopName(control)).to.be.at.least(2);
          expect(ratio, stopName(control)).to.be.at.least(3);
        }
      } finally {
        document.documentElement.style.colorScheme = '';
      }
    });

  forEach('U10 … has each stop in sight under bars of the host that stick', async ({ tag, state }) => {
    await setViewport(800, 600);
    const element = await mount(tag, {
      ...state,
      around: within(780, state, (column) => {
        column.style.setProperty('--kpro-sticky-top', '90px');
        column.style.setProperty('--kpro-sticky-bottom', '90px');
        column.style.paddingBlock = '700px';
      }),
    });
    for (const control of controls(element)) {
      control.focus();
      // What waits to be laid out until it comes near is laid out now, and may move what stands below it.
      await painted();
      const { top, bottom } = control.getBoundingClientRect();
      const middle = (top + bottom) / 2;
      expect(middle, stopName(control)).to.be.within(90, window.innerHeight - 90);
    }
  });
});

describe('without colour, movement or a mouse', () => {
  skipUnless('media emulation')('U14 nothing moves with reduced motion', async () => {
    await emulateMedia({ reducedMotion: 'reduce' });
    try {
      for (const { tag, state } of every) {
        const element = await mount(tag, state);
        expect(document.getAnimations(), `${tag} ${state.name}`).to.deep.equal([]);
        element.remove();
      }
    } finally {
      await emulateMedia({});
    }
  });

  forEvery(
    'U18 … says nothing by a tooltip, which a finger and a key would not reach',
    async ({ tag, state }) => {
      const element = await mount(tag, state);
      const tips = element.shadowRoot!.querySelectorAll('[title], [popover], [role="tooltip"]');
      expect([...tips].map(({ outerHTML }) => outerHTML.slice(0, 80)).join(' | ')).to.equal('');
    },
  );

  it('U19 each level has a shape of its own wherever it stands', async () => {
    const shapes = new Map<string, Set<string>>();
    for (const { tag, state } of every.filter(({ tag }) => (staffTags as readonly string[]).includes(tag))) {
      const element = await mount(tag, state);
      for (const light of findParts(element, 'light')) {
        const level = [...light.part].find((name) => name !== 'light')!;
        const shape = light.querySelector('path')?.getAttribute('d') ?? '';
        shapes.set(level, (shapes.get(level) ?? new Set()).add(shape));
      }
      element.remove();
    }
    expect([...shapes.keys()].sort()).to.deep.equal(['green', 'grey', 'red', 'yellow']);
    const all = [...shapes.values()].flatMap((own) => [...own]);
    expect(all.length, 'one shape a level').to.equal(4);
    expect(new Set(all).size).to.equal(4);
  });
});

describe('in the host’s page', () => {
  forEach('U21 … begins its outline where the host says, and skips no level', async ({ tag, state }) => {
    for (const start of [1, 2, 4]) {
      const attributes = { ...state.attributes, 'heading-level': String(start) };
      const element = await mount(tag, { ...state, attributes });
      const levels = findAll(element, 'heading').map(({ localName }) => Number(localName.slice(1)));
      expect(levels[0]).to.equal(start);
      levels.forEach((level, i) => expect(level - (levels[i - 1] ?? start)).to.be.at.most(1));
      element.remove();
    }
  });

  forEvery('U22 … holds each id once, and gives the page none', async ({ tag, state }) => {
    const element = await mount(tag, state);
    await mount(tag, state);
    const ids = [...element.shadowRoot!.querySelectorAll('[id]')].map(({ id }) => id);
    expect(ids.length).to.equal(new Set(ids).size);
    const inPage = [...document.querySelectorAll('[id^="kpro"], [aria-live] [id]')];
    expect(inPage.map(({ outerHTML }) => outerHTML.slice(0, 80))).to.deep.equal([]);
  });

  const shifts = 'layout-shift';
  const canSee = PerformanceObserver.supportedEntryTypes.includes(shifts);
  (canSee ? forEach : () => undefined)(
    'U23 … moves what stands there by less than 0.1 when its data come',
    async ({ tag, state }) => {
      let score = 0;
      const observer = new PerformanceObserver((list) => {
        for (const entry of list.getEntries()) score += (entry as PerformanceEntry & { value: number }).value;
      });
      observer.observe({ type: shifts });
      const element = await mount(tag, { ...state, properties: () => ({}), loading: true });
      await painted();
      Object.assign(element, state.properties?.() ?? {});
      await stands(element);
      await painted();
      observer.disconnect();
      expect(score).to.be.below(0.1);
    },
  );
});
