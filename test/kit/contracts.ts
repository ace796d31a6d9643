/**
 * The ten contracts that every element of the kit keeps (house.md), written once and run on each:
 *
 *   contracts({ tag: 'kpro-inbox', rich: ['entries'], states: [{ name: 'with two rows', properties: () => ({ entries }) }] });
 *
 * A state is how an element may stand: its attributes, its properties, and what a person did to get there.
 */
import { expect } from '@open-wc/testing';
import { checkA11y } from './a11y.js';
import { emulateMedia } from './commands.js';
import { findParts, until, visible, visibleText } from './find.js';
import { controls, stopName, tabStops } from './focus.js';
import { lostInForcedColours } from './forced-colors.js';
import { listenForFaults, litWarnings } from './silence.js';
import { skipUnless } from './skip.js';
import { textsOf, untranslated } from './texts.js';

export type KitElement = HTMLElement & { readonly updateComplete?: Promise<unknown> };

export interface ElementState {
  /** The end of a sentence: 'with a question open'. */
  readonly name: string;
  readonly attributes?: Readonly<Record<string, string>>;
  readonly properties?: () => Readonly<Record<string, unknown>>;
  /** Puts it into something else before it goes onto the page: a connection, a page. Gives the outermost element. */
  readonly around?: (element: KitElement) => HTMLElement;
  /** What a person does to get there, once the element has its data. Must work in both languages. */
  readonly reach?: (element: KitElement) => Promise<unknown>;
  /** Loading stays loading: nothing is waited for. */
  readonly loading?: boolean;
  /** axe rules left out, each with the reason. */
  readonly except?: Record<string, string>;
  /** Texts from elsewhere than the properties, such as a back end: they are in whatever language they are in. */
  readonly content?: unknown;
}

export interface Contract {
  readonly tag: string;
  /** The first state is the one in which the element is moved, hidden and upgraded. */
  readonly states: readonly [ElementState, ...ElementState[]];
  /** Properties that take JSON from outside: each is given every wrong thing there is. */
  readonly rich: readonly string[];
  /** Hostile content of the right type, such as texts with markup and linkIds like `__proto__`. */
  readonly hostile?: readonly ElementState[];
  /** Words that are rightly the same in Danish and English. */
  readonly sameInBoth?: readonly string[];
  /** An element that draws nothing itself: contracts about what is seen are left out. */
  readonly invisible?: boolean;
}

const mounted = new Set<HTMLElement>();

afterEach(() => {
  mounted.forEach((element) => element.remove());
  mounted.clear();
});

const fill = (element: KitElement, { attributes = {}, properties }: ElementState): void => {
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  Object.assign(element, properties?.() ?? {});
};

const place = (element: KitElement, state: ElementState): void => {
  const outer = state.around?.(element) ?? element;
  document.body.append(outer);
  mounted.add(outer);
};

/** When the element shows what it was given. */
export const stands = async (element: KitElement): Promise<void> => {
  await element.updateComplete;
  await until(() => findParts(element, 'loading').length === 0);
  await element.updateComplete;
};

const arrive = async (element: KitElement, state: ElementState): Promise<void> => {
  await element.updateComplete;
  if (!state.loading) await stands(element);
  await state.reach?.(element);
  await element.updateComplete;
};

/** Puts an element in this state onto the page. It goes with the test. */
export const mount = async <T extends KitElement = KitElement>(
  tag: string,
  state: ElementState,
  lang?: string,
): Promise<T> => {
  const element = document.createElement(tag) as T;
  fill(element, state);
  if (lang) element.setAttribute('lang', lang);
  place(element, state);
  await arrive(element, state);
  return element;
};

/** What a host may hand over by mistake where JSON is wanted. */
const wrongThings = (): readonly unknown[] => {
  const circular: Record<string, unknown> = {};
  circular['self'] = circular;
  const throwing = new Proxy({}, { get: (_target, key) => (typeof key === 'symbol' ? undefined : 7) });
  return [
    null,
    0,
    Number.NaN,
    true,
    '',
    'tekst',
    '{"resourceType":',
    [],
    [null, 1, 'tekst', [], {}],
    {},
    { resourceType: 'Patient' },
    [{ resourceType: 'Questionnaire' }],
    { resourceType: 'Questionnaire', url: 1, status: [], item: {} },
    JSON.parse('{"__proto__":{"polluted":true},"constructor":{"prototype":{"polluted":true}}}') as unknown,
    new Date(),
    new Map([['a', 1]]),
    () => 1,
    10n,
    circular,
    throwing,
  ];
};

/** Elements that no template of the kit makes. */
const neverMade = /^(img|script|iframe|object|embed|base|form|meta|style|link|video|audio)$/;

/** Sets these while hostile content runs: nothing may. */
const trap = globalThis as { kproRan?: unknown };

const untouched = (): void => {
  expect(trap.kproRan, 'a script in content ran').to.equal(undefined);
  expect(({} as Record<string, unknown>)['polluted'], 'Object.prototype was polluted').to.equal(undefined);
};

export function contracts({
  tag,
  states,
  rich,
  hostile = [],
  sameInBoth = [],
  invisible = false,
}: Contract): void {
  const [first] = states;
  const shown = invisible ? [] : states;

  describe(`the ten contracts of <${tag}>`, () => {
    it('1 defines once: a second copy of its door changes nothing and throws nothing', async () => {
      const before = customElements.get(tag);
      await import(/* a copy of the door */ `/src/define/${tag}.ts?once-more`);
      expect(before).to.exist;
      expect(customElements.get(tag)).to.equal(before);
    });

    it('2 upgrades late: properties and attributes set before the upgrade count', async () => {
      const normal = await mount(tag, first);
      const inert = document.implementation.createHTMLDocument();
      const early = inert.createElement(tag) as KitElement;
      expect(early.updateComplete, 'not upgraded yet').to.equal(undefined);
      fill(early, first);
      place(document.adoptNode(early), first);
      await arrive(early, first);
      expect(textsOf(early)).to.deep.equal(textsOf(normal));
    });

    it('3 reconnects: stands as before after being taken out and moved, and takes properties after connection', async () => {
      const element = await mount(tag, first);
      const before = textsOf(element);
      const elsewhere = document.createElement('section');
      const outer = [...mounted].find((one) => one === element || one.contains(element))!;
      elsewhere.append(document.createElement('div'));
      document.body.prepend(elsewhere);
      mounted.add(elsewhere);
      outer.remove();
      await Promise.resolve();
      elsewhere.firstElementChild!.append(outer);
      await element.updateComplete;
      if (!first.loading) await stands(element);
      expect(textsOf(element)).to.deep.equal(before);

      const late = document.createElement(tag) as KitElement;
      place(late, first);
      await late.updateComplete;
      fill(late, first);
      await arrive(late, first);
      expect(textsOf(late)).to.deep.equal(before);
    });

    it('4 hides by [hidden], and is a block otherwise', async () => {
      const element = await mount(tag, first);
      expect(getComputedStyle(element).display).to.equal('block');
      element.hidden = true;
      expect(getComputedStyle(element).display).to.equal('none');
      element.hidden = false;
      expect(getComputedStyle(element).display).to.equal('block');
    });

    for (const state of shown)
      it(`5 U1 axe finds nothing ${state.name}`, async () => {
        const element = await mount(tag, state);
        await checkA11y(element, { ...(state.except && { except: state.except }) });
      });

    it('6 gives no warning, of Lit or of the kit, and no error in any state', async () => {
      const silence = listenForFaults();
      for (const state of states) await mount(tag, state);
      silence.assert();
      expect(litWarnings()).to.deep.equal([]);
    });

    for (const name of rich)
      it(`7 survives every wrong thing as ${name}, says so calmly, and stands again with the right one`, async () => {
        const normal = await mount(tag, first);
        const right = textsOf(normal);
        const properties = first.properties?.() ?? {};
        const silence = listenForFaults();
        const element = await mount(tag, first);
        for (const wrong of wrongThings()) {
          Object.assign(element, { [name]: wrong });
          await stands(element);
          expect(visibleText(element), `with ${String(wrong?.constructor?.name)}`).not.to.equal('');
        }
        Object.assign(element, { [name]: properties[name] });
        await arrive(element, first);
        silence.assert();
        untouched();
        expect(textsOf(element)).to.deep.equal(right);
      });

    for (const state of hostile)
      it(`7 survives hostile content ${state.name}`, async () => {
        const silence = listenForFaults();
        const element = await mount(tag, state);
        expect(visibleText(element)).not.to.equal('');
        const made = visible(element).filter(({ localName }) => neverMade.test(localName));
        expect(
          made.map(({ outerHTML }) => outerHTML),
          'markup in content became elements',
        ).to.deep.equal([]);
        silence.assert();
        untouched();
      });

    for (const state of shown)
      it(`8 U16 speaks Danish and English ${state.name}, also when the language changes under it`, async () => {
        const danish = await mount(tag, state, 'da');
        const english = await mount(tag, state, 'en');
        const [da, en] = [textsOf(danish), textsOf(english)];
        const data = [state.properties?.(), state.content, sameInBoth];
        expect(untranslated(english, da, data).join('\n'), 'the same in both languages').to.equal('');
        danish.setAttribute('lang', 'en');
        await danish.updateComplete;
        expect(textsOf(danish)).to.deep.equal(en);
      });

    for (const state of shown)
      it(`9 the keyboard alone reaches everything ${state.name}, in reading order, and back`, async () => {
        const element = await mount(tag, state);
        const wanted = controls(element).map(stopName);
        const there = (await tabStops(element)).map(stopName);
        const back = (await tabStops(element, true)).map(stopName);
        expect(there).to.deep.equal(wanted);
        expect(back.reverse()).to.deep.equal(wanted);
      });

    for (const state of shown)
      skipUnless('media emulation')(
        `10 U13 forced colours lose no edge and no glyph ${state.name}`,
        async () => {
          const element = await mount(tag, state);
          for (const colorScheme of ['light', 'dark'] as const) {
            await emulateMedia({ forcedColors: 'active', colorScheme });
            try {
              const lost = lostInForcedColours(element);
              expect(lost, `${colorScheme}: ${lost.join('; ')}`).to.deep.equal([]);
            } finally {
              await emulateMedia({});
            }
          }
        },
      );
  });
}
