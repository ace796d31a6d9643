/** E20: light, dark, more contrast, paper, themes and density, as they are really painted. */
import { expect } from '@open-wc/testing';
import 'kpro-elements/define/kpro-inbox.js';
import 'kpro-elements/define/kpro-questionnaire.js';
import { checkA11y } from '../kit/a11y.js';
import { emulateMedia } from '../kit/commands.js';
import { mount, type ElementState, type KitElement } from '../kit/contracts.js';
import { find, findAll, until } from '../kit/find.js';
import { controls, stopName } from '../kit/focus.js';
import { skipUnless } from '../kit/skip.js';
import { inboxStates, questionnaireStates } from './citizen-states.js';
import { watchPens } from './pens.js';
import { staffTags } from './staff.js';
import { staffStates } from './staff-states.js';

type Group = Readonly<Record<string, { readonly $value: { readonly hex: string } }>>;

const tokens = (await (await fetch('/src/ui/styles/tokens.json')).json()) as Readonly<
  Record<string, Group>
> & {
  readonly dkfds: Readonly<Record<string, Group>>;
};

/** "#14233a" as a browser says it. */
const rgb = (hex: string): string =>
  `rgb(${[1, 3, 5].map((at) => parseInt(hex.slice(at, at + 2), 16)).join(', ')})`;

const token = (group: string, name: string): string => rgb(tokens[group]![name]!.$value.hex);

/** Puts it into a page, or a part of one, that says this of itself. */
const inside =
  (style: string, attributes: Readonly<Record<string, string>> = {}) =>
  (element: KitElement): HTMLElement => {
    const part = document.createElement('div');
    part.style.cssText = style;
    for (const [name, value] of Object.entries(attributes)) part.setAttribute(name, value);
    part.append(element);
    return part;
  };

const [talk] = inboxStates;
const inbox = (around?: ElementState['around']): Promise<KitElement> =>
  mount('kpro-inbox', { ...talk, ...(around && { around }) });
const inkOf = (element: Element): string => getComputedStyle(element).color;

/** The colour of a button that looks like a link. */
const linkIn = async (style: string): Promise<string> => {
  const element = await mount('kpro-questionnaire', {
    ...questionnaireStates.find(({ name }) => name === 'on the check page')!,
    around: inside(style),
  });
  return inkOf(findAll(element, 'button', /^Ret/)[0]!);
};

const withMedia = async (media: Parameters<typeof emulateMedia>[0], look: () => unknown): Promise<void> => {
  await emulateMedia(media);
  try {
    await look();
  } finally {
    await emulateMedia({});
  }
};

/** A style sheet of the page, for as long as one looks. */
const withSheet = async (text: string, look: () => unknown): Promise<void> => {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(text);
  document.adoptedStyleSheets = [sheet];
  try {
    await look();
  } finally {
    document.adoptedStyleSheets = [];
  }
};

describe('light and dark', () => {
  it('E20 is light in a page that says nothing, and dark in one that says so of itself', async () => {
    expect(inkOf(await inbox())).to.equal(token('color', 'ink'));
    expect(inkOf(await inbox(inside('color-scheme: dark')))).to.equal(token('color-dark', 'ink'));
    expect(inkOf(await inbox(inside('color-scheme: light')))).to.equal(token('color', 'ink'));
  });

  it('paints the levels of the dark in the dark', async () => {
    const element = await mount('kpro-overview', {
      ...staffStates['kpro-overview'][0],
      around: inside('color-scheme: dark'),
    });
    const shape = element.shadowRoot!.querySelector('[part="light red"]')!.firstElementChild!;
    expect(getComputedStyle(shape).fill).to.equal(token('color-dark', 'red-ink'));
  });

  it("takes a host's one colour for both, and another for the dark where the host names it", async () => {
    const one = '--kpro-ink: rgb(1, 2, 3);';
    const both = `${one} --kpro-ink-dark: rgb(250, 251, 252);`;
    expect(inkOf(await inbox(inside(one)))).to.equal('rgb(1, 2, 3)');
    expect(inkOf(await inbox(inside(`${one} color-scheme: dark`)))).to.equal('rgb(1, 2, 3)');
    expect(inkOf(await inbox(inside(both)))).to.equal('rgb(1, 2, 3)');
    expect(inkOf(await inbox(inside(`${both} color-scheme: dark`)))).to.equal('rgb(250, 251, 252)');
  });

  it('lets links follow the accent, in the light and in the dark', async () => {
    expect(await linkIn('')).to.equal(token('color', 'accent'));
    expect(await linkIn('color-scheme: dark')).to.equal(token('color-dark', 'accent'));
    expect(await linkIn('--kpro-link: rgb(0, 0, 9)')).to.equal('rgb(0, 0, 9)');
  });

  skipUnless('media emulation')('never follows the system alone, but the page that follows it', () =>
    withMedia({ colorScheme: 'dark' }, async () => {
      expect(inkOf(await inbox())).to.equal(token('color', 'ink'));
      expect(inkOf(await inbox(inside('color-scheme: light dark')))).to.equal(token('color-dark', 'ink'));
    }),
  );

  skipUnless('media emulation')('prints dark on white from a dark page', () =>
    withMedia({ media: 'print' }, async () => {
      expect(inkOf(await inbox(inside('color-scheme: dark')))).to.equal(token('color', 'ink'));
    }),
  );

  it('draws the charts again when the page around them turns dark', async () => {
    const on = watchPens();
    const around = inside('inline-size: 700px');
    const element = await mount('kpro-trend', { ...staffStates['kpro-trend'][0], around });
    const canvas = await until(() => element.shadowRoot!.querySelector('canvas'));
    const used = (group: string): boolean => {
      const pen = document.createElement('canvas').getContext('2d')!;
      pen.fillStyle = token(group, 'ink-soft');
      return on(element.shadowRoot!.querySelector('canvas')!).colours.has(String(pen.fillStyle));
    };
    await until(() => on(canvas).times > 0 && used('color'));
    element.parentElement!.style.colorScheme = 'dark';
    await until(() => used('color-dark'));
    expect(used('color')).to.equal(false);
  });
});

describe('more contrast', () => {
  skipUnless('media emulation')('E20 is given to whoever asks for it, in the light and in the dark', () =>
    withMedia({ contrast: 'more' }, async () => {
      expect(await linkIn('')).to.equal(token('color-more', 'accent'));
      expect(await linkIn('color-scheme: dark')).to.equal(token('color-more-dark', 'accent'));
    }),
  );
});

const dkfds = await (await fetch('/src/ui/styles/themes/dkfds.css')).text();

describe('the theme dkfds', () => {
  const accent = (): string => rgb(tokens.dkfds['color']!['accent']!.$value.hex);
  const introduction = questionnaireStates.find(({ name }) => name === 'on the introduction')!;
  const begin = async (around?: ElementState['around']): Promise<CSSStyleDeclaration> => {
    const element = await mount('kpro-questionnaire', { ...introduction, ...(around && { around }) });
    return getComputedStyle(find(element, 'button', 'Begynd'));
  };

  it('paints the whole page once it is linked, with its own corners', () =>
    withSheet(dkfds, async () => {
      const { backgroundColor, borderRadius } = await begin();
      expect(backgroundColor).to.equal(accent());
      expect(borderRadius).to.equal('8px');
    }));

  it('is for what is marked alone where the page marks something else', () =>
    withSheet(dkfds, async () => {
      document.documentElement.dataset['kproTheme'] = 'none';
      try {
        expect((await begin()).backgroundColor).to.equal(token('color', 'accent'));
        const marked = await begin(inside('', { 'data-kpro-theme': 'dkfds' }));
        expect(marked.backgroundColor).to.equal(accent());
      } finally {
        delete document.documentElement.dataset['kproTheme'];
      }
    }));

  it('gives way to any rule of the page', () =>
    withSheet(`html { --kpro-accent: rgb(9, 9, 9) } ${dkfds}`, async () =>
      expect((await begin()).backgroundColor).to.equal('rgb(9, 9, 9)'),
    ));
});

describe('density', () => {
  const states = [
    ['kpro-inbox', talk],
    ...['with a choice', 'with a scale', 'on the check page'].map(
      (name) => ['kpro-questionnaire', questionnaireStates.find((state) => state.name === name)!] as const,
    ),
    ...staffTags.map((tag) => [tag, staffStates[tag][0]] as const),
  ] as const;

  for (const [tag, state] of states)
    it(`U7 <${tag}> ${state.name}: compact is lower, and nothing that is pressed is too small`, async () => {
      const usual = await mount(tag, { ...state, around: inside('inline-size: 700px') });
      const compact = await mount(tag, {
        ...state,
        around: inside('inline-size: 700px; --kpro-density: 0.5'),
      });
      expect(compact.offsetHeight).to.be.below(usual.offsetHeight);
      for (const control of controls(compact)) {
        const box = (control.closest('label') ?? control).getBoundingClientRect();
        expect(box.height, stopName(control)).to.be.at.least(24);
      }
      for (const option of [...findAll(compact, 'radio'), ...findAll(compact, 'checkbox')])
        if (tag === 'kpro-questionnaire')
          expect(option.closest('label')!.getBoundingClientRect().height).to.be.at.least(44);
    });
});

describe('axe', function () {
  this.timeout(60_000);

  const every = [
    ...(['with one talk in every state'] as const).map(
      (name) => ['kpro-inbox', inboxStates.find((state) => state.name === name)!] as const,
    ),
    ...['with a choice', 'with a number that is none', 'on the check page', 'on the receipt'].map(
      (name) => ['kpro-questionnaire', questionnaireStates.find((state) => state.name === name)!] as const,
    ),
    ...staffTags.map((tag) => [tag, staffStates[tag][0]] as const),
  ] as const;

  for (const [tag, state] of every)
    it(`E20 finds nothing in the dark, nor in the theme, with <${tag}> ${state.name}`, async () => {
      const dark = 'color-scheme: dark; background: #10171f';
      await checkA11y(await mount(tag, { ...state, around: inside(dark) }));
      await withSheet(dkfds, async () => {
        await checkA11y(await mount(tag, { ...state, around: inside('background: #fff') }));
        await checkA11y(
          await mount(tag, { ...state, around: inside('color-scheme: dark; background: #111') }),
        );
      });
    });
});
