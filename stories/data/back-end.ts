/** A FHIR back end in a function, for stories that stand in a `<kpro-connection>`: no request leaves the page. */
import { content } from 'virtual:demo-content';
import { recordOf, type Person, type Resource } from './content.js';

/** A base that exists nowhere. */
export const base = 'https://ehr.example/fhir';

const reply = (body: object, status = 200): Response =>
  new Response(JSON.stringify(body), {
    status,
    headers: { 'Content-Type': 'application/fhir+json', ETag: 'W/"1"' },
  });

const referenceIn = (value: unknown): string | undefined =>
  (value as readonly { readonly reference?: string }[] | undefined)?.[0]?.reference;

const matches = (one: Resource, parameters: URLSearchParams): boolean => {
  const urls = parameters.get('url')?.split(',');
  const [version, request] = [parameters.get('version'), parameters.get('based-on')];
  return (
    (!urls || urls.includes(one.url ?? '')) &&
    (!version || one.version === version) &&
    (!request || referenceIn(one['basedOn']) === request)
  );
};

/** Answers searches and reads with one person's record; takes what is sent to it, and keeps nothing. */
export const backEndOf = (person: Person): typeof fetch => {
  const shared = Object.entries(content).flatMap(([name, found]) => (name.startsWith('cast/') ? [] : found));
  const resources = [...shared, ...recordOf(person)];
  return async (input, init) => {
    const { pathname, searchParams } = new URL(input instanceof Request ? input.url : input);
    const [type, id] = pathname.replace('/fhir/', '').split('/');
    if (init?.method === 'PUT') return reply(JSON.parse(String(init.body)) as object);
    const ofType = resources.filter(({ resourceType }) => resourceType === type);
    if (id === undefined) {
      const entry = ofType.filter((one) => matches(one, searchParams)).map((resource) => ({ resource }));
      return reply({ resourceType: 'Bundle', type: 'searchset', entry });
    }
    const one = ofType.find((resource) => resource.id === id);
    return one ? reply(one) : reply({ resourceType: 'OperationOutcome', issue: [] }, 404);
  };
};

/** Never answers. */
export const silent: typeof fetch = () => new Promise(() => undefined);

/** Always says that it has failed. */
export const broken: typeof fetch = async () => reply({ resourceType: 'OperationOutcome', issue: [] }, 500);
