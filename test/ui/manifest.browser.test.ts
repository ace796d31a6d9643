/** E21: custom-elements.json, from which editors, typings and the catalogue are made, against what is found on the page. */
import { expect } from '@open-wc/testing';
import type { PropertyDeclaration } from 'lit';
import * as kit from 'kpro-elements';
import { mount, type ElementState } from '../kit/contracts.js';
import { inboxStates, questionnaireStates } from './citizen-states.js';
import { staffStates } from './staff-states.js';

interface Named {
  readonly name: string;
  readonly description?: string;
}

interface Declared {
  readonly name: string;
  readonly tagName?: string;
  readonly attributes?: readonly Named[];
  readonly members?: readonly (Named & { readonly kind: string; readonly readonly?: boolean })[];
  readonly events?: readonly (Named & { readonly type: { readonly text: string } })[];
  readonly slots?: readonly Named[];
  readonly cssParts?: readonly Named[];
  readonly cssProperties?: readonly Named[];
}

type Class = CustomElementConstructor & {
  readonly observedAttributes: readonly string[];
  readonly elementProperties: ReadonlyMap<string, PropertyDeclaration>;
};

const { modules } = (await (await fetch('/custom-elements.json')).json()) as {
  modules: readonly { declarations?: readonly Declared[] }[];
};
const declared = modules.flatMap(({ declarations = [] }) => declarations).filter(({ tagName }) => tagName);

const states: Readonly<Record<string, readonly ElementState[]>> = {
  ...staffStates,
  'kpro-inbox': inboxStates,
  'kpro-questionnaire': questionnaireStates,
};

const names = (of: readonly Named[] | undefined): string[] => (of ?? []).map(({ name }) => name).sort();
const sorted = (of: Iterable<string>): string[] => [...new Set(of)].sort();

/** What stands in the roots of all states: parts by their first name, slots, and the custom properties that are read. */
const met = async (tag: string) => {
  const found = { parts: new Set<string>(), slots: new Set<string>(), properties: new Set<string>() };
  for (const state of states[tag] ?? []) {
    const element = await mount(tag, state);
    const root = element.shadowRoot!;
    for (const one of root.querySelectorAll('[part]')) found.parts.add(one.part[0]!);
    for (const slot of root.querySelectorAll('slot')) found.slots.add(slot.name);
    for (const { cssText } of root.adoptedStyleSheets.flatMap((sheet) => [...sheet.cssRules]))
      for (const [name] of cssText.matchAll(/--kpro-[\w-]+/g)) found.properties.add(name);
    element.remove();
  }
  return found;
};

describe('E21 custom-elements.json', function () {
  this.timeout(30_000);

  it('names every element that can be registered', () => {
    const tags = Object.keys(kit)
      .filter((name) => /^Kpro/.test(name))
      .map((name) => `kpro-${name.slice(4).toLowerCase()}`);
    expect(sorted(declared.map(({ tagName }) => tagName!))).to.deep.equal(sorted(tags));
  });

  for (const { name, tagName, attributes, members, events, slots, cssParts, cssProperties } of declared) {
    const Element = (kit as unknown as Record<string, Class>)[name]!;

    it(`lists every attribute of <${tagName}>`, () => {
      expect(names(attributes)).to.deep.equal(sorted(Element.observedAttributes));
    });

    it(`lists every property of <${tagName}>`, () => {
      const public_ = [...Element.elementProperties].filter(([, { state }]) => !state).map(([key]) => key);
      const fields = (members ?? []).filter(({ kind, readonly }) => kind === 'field' && !readonly);
      expect(names(fields)).to.deep.equal(sorted(public_));
    });

    it(`says what each thing of <${tagName}> is for`, () => {
      const all = [attributes, members, events, slots, cssParts, cssProperties].flatMap((some) => some ?? []);
      expect(all.filter(({ description }) => !description).map((one) => one.name)).to.deep.equal([]);
    });

    it(`gives each event of <${tagName}> a class that is exported`, () => {
      const classes = kit as unknown as Record<string, { readonly type?: string }>;
      expect((events ?? []).map((event) => classes[event.type.text]?.type)).to.deep.equal(
        (events ?? []).map((event) => event.name),
      );
    });

    if (states[tagName!])
      it(`lists every part, slot and custom property of <${tagName}>`, async () => {
        const found = await met(tagName!);
        expect(sorted(found.parts).filter((part) => !names(cssParts).includes(part))).to.deep.equal([]);
        expect(sorted(found.slots)).to.deep.equal(names(slots));
        expect(names(cssProperties)).to.deep.equal(sorted(found.properties));
      });
  }
});
