/**
 * What React 19 and Vue 3 need to know of the elements, made from custom-elements.json: `kpro-elements/react` and
 * `kpro-elements/vue`. They are types only, so neither framework is a dependency.
 */
import { writeFileSync } from 'node:fs';

interface Manifest {
  modules: readonly { declarations?: readonly Declaration[] }[];
}

interface Declaration {
  name: string;
  description?: string;
  tagName?: string;
  customElement?: boolean;
  attributes?: readonly { name: string; fieldName?: string; type?: { text: string } }[];
  members?: readonly { kind: string; name: string; readonly?: boolean; static?: boolean }[];
  events?: readonly { name: string; type: { text: string } }[];
}

interface Element {
  tag: string;
  /** The class that is exported. */
  name: string;
  says: string;
  /** Properties that a host may set, by name. */
  properties: readonly string[];
  /** Attributes whose name is not a property's: name and type. */
  attributes: readonly (readonly [name: string, type: string])[];
  /** Events: name and class. */
  events: readonly (readonly [name: string, type: string])[];
}

export const elementsOf = ({ modules }: Manifest): readonly Element[] =>
  modules
    .flatMap(({ declarations = [] }) => declarations)
    .filter((one): one is Declaration & { tagName: string } => !!one.customElement && !!one.tagName)
    .map(elementOf)
    .sort((one, other) => one.tag.localeCompare(other.tag));

const elementOf = (declaration: Declaration & { tagName: string }): Element => {
  const { name, tagName, description = '', attributes = [], members = [], events = [] } = declaration;
  const properties = members
    .filter((member) => member.kind === 'field' && !member.static && !member.readonly)
    .map((member) => member.name);
  return {
    tag: tagName,
    name,
    says: description.split('\n\n')[0]!.replace(/\s+/g, ' '),
    properties,
    attributes: attributes
      .filter((attribute) => !properties.includes(attribute.name))
      .map((attribute) => [attribute.name, plainType(attribute.type?.text)] as const),
    events: events.map((event) => [event.name, event.type.text] as const),
  };
};

/** An attribute is text; a framework may write it as a number or a switch. */
const plainType = (text = 'string'): string => /^(?:number|boolean)$/.exec(text)?.[0] ?? 'string';

const imports = (elements: readonly Element[]): string => {
  const names = elements.flatMap(({ name, events }) => [name, ...events.map(([, type]) => type)]);
  return `import type {\n${[...new Set(names)]
    .sort()
    .map((name) => `  ${name},\n`)
    .join('')}} from './index.js';`;
};

const body = (
  { says, tag, name, properties, attributes, events }: Element,
  eventName: (name: string) => string,
  wrapped: (own: string, name: string) => string,
): string => {
  const picked = properties.map((property) => `'${property}'`).join(' | ') || 'never';
  const fields = [
    ...attributes.map(([attribute, type]) => `'${attribute}'?: ${type} | undefined;`),
    ...events.map(([event, type]) => `'${eventName(event)}'?: ((event: ${type}) => void) | undefined;`),
  ];
  const own = `Given<${name}, ${picked}> & {\n${fields.map((field) => `      ${field}\n`).join('')}    }`;
  return `    /** ${says} */\n    '${tag}': ${wrapped(own, name)};\n`;
};

const given = `/** Properties, each as the class has it; what is left out keeps its default. */
type Given<Class, Names extends keyof Class> = { [Name in Names]?: Class[Name] | undefined };`;

export const reactTypings = (elements: readonly Element[]): string =>
  `import type { DetailedHTMLProps, HTMLAttributes } from 'react';
${imports(elements)}

${given}

type Host<Class> = DetailedHTMLProps<HTMLAttributes<Class>, Class>;

declare module 'react' {
  namespace JSX {
    interface IntrinsicElements {
${elements
  .map((element) =>
    body(
      element,
      (name) => `on${name}`,
      (own, name) => `Host<${name}> & ${own}`,
    ),
  )
  .join('')}    }
  }
}
`;

export const vueTypings = (elements: readonly Element[]): string =>
  `import type { HTMLAttributes, ReservedProps } from 'vue';
${imports(elements)}

${given}

type Host<Class, Own> = new () => Class & { $props: HTMLAttributes & ReservedProps & Own };

declare module 'vue' {
  interface GlobalComponents {
${elements.map((element) => body(element, vueEvent, (own, name) => `Host<${name}, ${own}>`)).join('')}  }
}
`;

/** `@kpro-select` in a template is `onKproSelect` to Vue. */
const vueEvent = (name: string): string =>
  `on-${name}`.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());

/** Writes both beside the built modules: types, and a module that does nothing, so that either way of importing works. */
export function writeTypings(manifest: Manifest, dist: string): void {
  const elements = elementsOf(manifest);
  for (const [name, text] of [
    ['react', reactTypings(elements)],
    ['vue', vueTypings(elements)],
  ] as const) {
    writeFileSync(`${dist}${name}.d.ts`, text);
    writeFileSync(`${dist}${name}.js`, 'export {};\n');
  }
}
