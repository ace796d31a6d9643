import { refusal, reply, type Asked, type Fault } from './faults.js';
import { matching, UnknownParameter } from './search.js';
import { keyOf, sameContent, Store, versionOf, type Resource, type Triage } from './store.js';

export interface FakeBackEndOptions {
  /** Where it stands: an address or a path. Nothing needs to be there. */
  readonly base?: string;
  /** Judges responses that are there from the start, or are submitted, as the infrastructure does. Without it nobody does. */
  readonly triage?: Triage;
  /** ISO time of now, for what is stamped. */
  readonly now?: () => string;
}

/** So that a path can be read as an address. */
const nowhere = 'https://nowhere.invalid';

const capabilities = {
  resourceType: 'CapabilityStatement',
  status: 'active',
  kind: 'instance',
  fhirVersion: '4.0.1',
  format: ['json'],
  rest: [{ mode: 'server' }],
};

/**
 * A FHIR back end in memory for a host's tests: what the kit's elements ask is answered as the demo server answers it
 * (reads, searches, versions, If-Match, and colours on submit if wanted). Give `fetch` to a `<kpro-connection>`, or serve
 * it to a page of Playwright's (`kpro-elements/testing/playwright`). It keeps what was asked, and takes faults. Nobody
 * is asked for a token.
 *
 * ```ts
 * const backEnd = new FakeBackEnd([questionnaire, patient], { triage: triageResponse });
 * connection.fetch = backEnd.fetch;
 * ```
 */
export class FakeBackEnd {
  readonly base: string;
  /** Every request so far, oldest first. */
  readonly asked: Asked[] = [];
  readonly #store: Store;
  #fault: Fault | undefined;
  #made = 0;

  constructor(resources: readonly Resource[] = [], options: FakeBackEndOptions = {}) {
    this.base = (options.base ?? 'https://ehr.example/fhir').replace(/\/+$/, '');
    this.#store = new Store(options.now ?? (() => new Date().toISOString()), options.triage);
    for (const resource of resources) this.#store.put(resource);
    this.#store.judgeAll();
  }

  /** From now on each request meets this fault first; called with nothing, all is well again. */
  tell(fault?: Fault): void {
    this.#fault = fault;
  }

  /** Stores a resource as if it had always been there; gives it with its version. */
  put(resource: Resource): Resource {
    return this.#store.put(resource);
  }

  /** Everything of that type, as it stands now, in the order in which it came. */
  stored(type: string): readonly Resource[] {
    return this.#store.all(type);
  }

  /** What was asked, a line a request: "PUT QuestionnaireResponse/kpro-1". */
  lines(method?: string): readonly string[] {
    return this.asked
      .filter((one) => method === undefined || one.method === method)
      .map((one) => `${one.method} ${one.path}`);
  }

  /** In place of the page's own `fetch`. */
  readonly fetch: typeof fetch = async (input, init = {}) => {
    const request = input instanceof Request ? input : undefined;
    const body = init.body ?? (request && (await request.clone().text()));
    const url = this.#below(request?.url ?? String(input));
    const asked: Asked = {
      method: init.method ?? request?.method ?? 'GET',
      path: decodeURIComponent(url.pathname.slice(1) + url.search.replaceAll('+', ' ')),
      body: typeof body === 'string' && body !== '' ? (JSON.parse(body) as Resource) : undefined,
      headers: new Headers(init.headers ?? request?.headers),
      signal: init.signal ?? request?.signal,
    };
    this.asked.push(asked);
    const answer = async () => this.#answer(asked, url);
    return unlessAborted(asked.signal, async () => (await this.#fault?.(asked, answer)) ?? answer());
  };

  /** The address as it stands below the base. */
  #below(url: string): URL {
    const base = new URL(this.base, nowhere);
    const { pathname, search } = new URL(url, base);
    // A base without a path has "/" for one.
    const root = base.pathname.replace(/\/$/, '');
    if (!pathname.startsWith(`${root}/`)) throw new TypeError(`${url} is not below ${this.base}`);
    return new URL(pathname.slice(root.length) + search, nowhere);
  }

  #answer({ method, body, headers }: Asked, { pathname, searchParams }: URL): Response {
    const place = decodeURIComponent(pathname.slice(1));
    if (place === 'metadata') return reply(capabilities);
    if (method === 'PUT') return this.#update(place, body, headers.get('If-Match'));
    if (method === 'POST') return this.#create(place, body);
    if (method === 'DELETE') return this.#remove(place);
    if (method !== 'GET') return refused(405, `The fake back end knows no ${method}.`);
    return place.includes('/') ? this.#read(place) : this.#search(place, searchParams);
  }

  #read(place: string): Response {
    if (this.#store.wasDeleted(place)) return refused(410, `${place} was deleted.`);
    const found = this.#store.at(place);
    return found
      ? reply(found, 200, { ETag: tag(versionOf(found)!) })
      : refused(404, `There is no ${place}.`);
  }

  #search(type: string, query: URLSearchParams): Response {
    try {
      const entry = matching(this.stored(type), query).map((resource) => ({
        fullUrl: `${this.base}/${keyOf(resource)}`,
        resource,
        search: { mode: 'match' },
      }));
      return reply({ resourceType: 'Bundle', type: 'searchset', total: entry.length, entry });
    } catch (error) {
      if (error instanceof UnknownParameter) return refused(400, error.message);
      throw error;
    }
  }

  #update(place: string, body: Resource | undefined, ifMatch: string | null): Response {
    if (!body || place !== keyOf(body))
      return refused(400, 'The resource is not the one that the address names.');
    const before = this.#store.at(place);
    if (ifMatch !== null && ifMatch.replace(/^(?:W\/)?"|"$/g, '') !== versionOf(before))
      return refused(412, `${place} has changed since.`);
    const stored = before && sameContent(before, body) ? before : this.#store.take(body);
    return this.#written(stored, before ? 200 : 201);
  }

  #create(type: string, body: Resource | undefined): Response {
    if (body?.resourceType !== type)
      return refused(400, 'The resource is not of the type that the address names.');
    return this.#written(this.#store.take({ ...body, id: `made-${(this.#made += 1)}` }), 201);
  }

  #remove(place: string): Response {
    const version = this.#store.remove(place);
    const headers: Record<string, string> = version ? this.#madeBy(place, version) : {};
    return new Response(null, { status: 204, headers });
  }

  #written(stored: Resource, status: number): Response {
    return reply(stored, status, this.#madeBy(keyOf(stored), versionOf(stored)!));
  }

  #madeBy(key: string, version: string): Record<'ETag' | 'Location', string> {
    return { ETag: tag(version), Location: `${this.base}/${key}/_history/${version}` };
  }
}

const tag = (version: string): string => `W/"${version}"`;

const refused = (status: number, text: string): Response => refusal(status, {}, text);

/** As a real `fetch` ends when its signal does. */
const unlessAborted = async (
  signal: AbortSignal | undefined,
  act: () => Promise<Response>,
): Promise<Response> => {
  signal?.throwIfAborted();
  const over = new AbortController();
  const aborted = new Promise<never>((_resolve, reject) =>
    signal?.addEventListener('abort', () => reject(signal.reason as Error), { signal: over.signal }),
  );
  return Promise.race([act(), aborted]).finally(() => over.abort());
};
