import type { Resource } from './store.js';

interface Reference {
  readonly reference?: string;
}

interface Coded {
  readonly coding?: readonly { readonly system?: string; readonly code?: string }[];
}

const list = <T>(value: unknown): readonly T[] =>
  value === undefined ? [] : ((Array.isArray(value) ? value : [value]) as readonly T[]);

/** "Patient/5", and "5" for those who leave the type out. */
const references = (value: unknown): readonly string[] =>
  list<Reference>(value).flatMap(({ reference = '' }) => [reference, reference.split('/').at(-1)!]);

/** A code alone, and with its system before it. */
const codes = (value: unknown): readonly string[] =>
  list<Coded>(value)
    .flatMap(({ coding }) => coding ?? [])
    .flatMap(({ system = '', code = '' }) => [code, `${system}|${code}`]);

const person = (resource: Resource): readonly string[] => [
  ...references(resource['subject'] ?? resource['patient']),
  ...list<{ actor?: Reference }>(resource['participant']).flatMap(({ actor }) => references(actor)),
];

/** The search parameters that the kit's elements use, and a few that a host's own tests look things up by. */
const parameters: Readonly<Record<string, (resource: Resource) => readonly string[]>> = {
  _id: ({ id }) => [id],
  'based-on': (resource) => references(resource['basedOn']),
  code: (resource) => codes(resource['code']),
  patient: person,
  questionnaire: (resource) => list<string>(resource['questionnaire']),
  status: (resource) => list<string>(resource['status']),
  subject: person,
  url: (resource) => list<string>(resource['url']),
  version: (resource) => list<string>(resource['version']),
};

/** A search parameter that the fake does not know. */
export class UnknownParameter extends Error {}

/** The resources that every parameter fits; commas part alternatives. @throws UnknownParameter */
export const matching = (resources: readonly Resource[], query: URLSearchParams): readonly Resource[] =>
  [...query].reduce((left, [name, value]) => {
    const valuesOf = parameters[name];
    if (!valuesOf)
      throw new UnknownParameter(
        `the fake back end is not searched by "${name}", only by ${Object.keys(parameters).join(', ')}`,
      );
    const wanted = value.split(',');
    return left.filter((resource) => valuesOf(resource).some((one) => wanted.includes(one)));
  }, resources);
