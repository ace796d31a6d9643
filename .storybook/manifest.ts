/// <reference types="vite/client" />
/** custom-elements.json as the catalogue's tables and controls read it. */

interface Named {
  name?: string;
  description?: string;
  fieldName?: string;
  default?: string;
}

export interface Attribute extends Named {
  type?: { text?: string };
}

export interface Declaration {
  tagName?: string;
  attributes?: Attribute[];
  members?: (Named & { kind?: string; privacy?: string; static?: boolean })[];
  events?: Named[];
  slots?: Named[];
  cssParts?: Named[];
  cssProperties?: Named[];
  cssStates?: Named[];
}

export interface Manifest {
  modules: { declarations?: Declaration[] }[];
}

// A glob, so that stories run as tests also where nobody has made the manifest yet.
const [file] = Object.values(
  import.meta.glob<Manifest>('../custom-elements.json', { eager: true, import: 'default' }),
);

/** An attribute and its property are one thing: one row and one control, named as the property. */
const joined = (declaration: Declaration): Declaration => ({
  ...declaration,
  attributes: [],
  // A row needs a name.
  slots: (declaration.slots ?? []).map((slot) => ({ ...slot, name: slot.name || 'default' })),
  members: (declaration.members ?? []).map((member) => {
    const attribute = declaration.attributes?.find(
      ({ name, fieldName }) => (fieldName ?? name) === member.name,
    );
    return attribute
      ? { ...member, description: `${member.description ?? ''}\n\nAttribut: \`${attribute.name}\`` }
      : member;
  }),
});

export const manifest: Manifest = {
  ...file,
  modules: (file?.modules ?? []).map((module) => ({
    ...module,
    declarations: (module.declarations ?? []).map((one) => (one.tagName ? joined(one) : one)),
  })),
};

const elements = (file?.modules ?? []).flatMap(({ declarations }) => declarations ?? []);

/** The attribute that sets a property; undefined where only the property does. */
export const attributeOf = (tag: string, property: string): Attribute | undefined =>
  elements
    .find(({ tagName }) => tagName === tag)
    ?.attributes?.find(({ name, fieldName }) => (fieldName ?? name) === property);

/** What the manifest says of an element. */
export const declarationOf = (tag: string): Declaration | undefined =>
  elements.find(({ tagName }) => tagName === tag);

/** Every event of the kit. */
export const eventNames: readonly string[] = [
  ...new Set(elements.flatMap(({ events }) => events ?? []).flatMap(({ name }) => name ?? [])),
];
