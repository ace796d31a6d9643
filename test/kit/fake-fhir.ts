/**
 * A FHIR store in memory, handed to `<kpro-connection>` as its `fetch`: just enough of R4 for the elements' own tests.
 * Journeys use the real server. It keeps what was asked, and can be told to be slow, to refuse or to answer nonsense.
 */
export interface Resource {
  readonly resourceType: string;
  readonly id: string;
  readonly [key: string]: unknown;
}

export interface Asked {
  readonly method: string;
  /** After the base: 'QuestionnaireResponse?subject=Patient/a'. */
  readonly path: string;
  readonly body: Resource | undefined;
  readonly headers: Headers;
  readonly signal: AbortSignal | undefined;
}

/** What a told fault does to one request: answers in the store's place, rejects, or lets it through (undefined). */
export type Fault = (asked: Asked) => Response | Promise<Response | undefined> | undefined;

export const fhirBase = 'https://fhir.example/fhir';

const json = (body: unknown, status = 200, headers: Record<string, string> = {}): Response =>
  new Response(JSON.stringify(body), {
    status,
    headers: { 'Content-Type': 'application/fhir+json', ...headers },
  });

/** An answer that is not worth waiting for: statuses that pass by themselves are repeated at once. */
export const refusal = (status: number, headers: Record<string, string> = {}): Response =>
  json(
    {
      resourceType: 'OperationOutcome',
      issue: [{ severity: 'error', code: 'processing', diagnostics: 'Nej' }],
    },
    status,
    { 'Retry-After': '0', ...headers },
  );

/** What a proxy answers when the server behind it is gone: a page for people. */
export const htmlPage = (status = 200): Response =>
  new Response('<!doctype html><title>Vedligehold</title><p>Kom igen senere', {
    status,
    headers: { 'Content-Type': 'text/html', 'Retry-After': '0' },
  });

const referenceIn = (resource: Resource, field: string): string =>
  (resource[field] as { reference?: string } | undefined)?.reference ?? '';

const isAbout = (resource: Resource, person: string): boolean =>
  referenceIn(resource, 'subject') === person ||
  ((resource['participant'] as { actor?: { reference?: string } }[] | undefined) ?? []).some(
    ({ actor }) => actor?.reference === person,
  );

const matches: Record<string, (resource: Resource, value: string) => boolean> = {
  subject: isAbout,
  patient: isAbout,
  url: (resource, value) => value.split(',').includes(String(resource['url'])),
  version: (resource, value) => resource['version'] === value,
  'based-on': (resource, value) =>
    ((resource['basedOn'] as { reference: string }[] | undefined) ?? []).some(
      ({ reference }) => reference === value,
    ),
};

export class FakeFhir {
  readonly asked: Asked[] = [];
  readonly #stored = new Map<string, Resource>();
  #fault: Fault | undefined;

  constructor(resources: readonly Resource[] = []) {
    for (const resource of resources) this.put(resource);
  }

  /** From now on each request goes past this first; nothing told: the store answers. */
  tell(fault?: Fault): void {
    this.#fault = fault;
  }

  put(resource: Resource): Resource {
    const key = `${resource.resourceType}/${resource.id}`;
    const version = Number(
      (this.#stored.get(key)?.['meta'] as { versionId?: string } | undefined)?.versionId ?? 0,
    );
    const stored = { ...resource, meta: { versionId: String(version + 1) } };
    this.#stored.set(key, stored);
    return stored;
  }

  all(type: string): readonly Resource[] {
    return [...this.#stored.values()].filter(({ resourceType }) => resourceType === type);
  }

  /** What was asked, as 'PUT QuestionnaireResponse/kpro-1'. */
  lines(method?: string): readonly string[] {
    return this.asked
      .filter((one) => method === undefined || one.method === method)
      .map((one) => `${one.method} ${one.path}`);
  }

  readonly fetch: typeof fetch = async (url, init = {}) => {
    const body = typeof init.body === 'string' ? (JSON.parse(init.body) as Resource) : undefined;
    const asked: Asked = {
      method: init.method ?? 'GET',
      path: decodeURIComponent(String(url).replace(`${fhirBase}/`, '')),
      body,
      headers: new Headers(init.headers),
      signal: init.signal ?? undefined,
    };
    this.asked.push(asked);
    const { signal } = asked;
    const told = await Promise.race([
      Promise.resolve(this.#fault?.(asked)),
      new Promise<never>((_resolve, reject) =>
        signal?.addEventListener('abort', () => reject(signal.reason as Error)),
      ),
    ]);
    return told ?? this.#answer(asked);
  };

  #answer({ method, path, body, headers }: Asked): Response {
    const [place = '', query] = path.split('?');
    if (method === 'PUT') return this.#write(body!, headers.get('If-Match'));
    if (query === undefined) {
      const found = this.#stored.get(place);
      return found ? json(found) : refusal(404);
    }
    const wanted = [...new URLSearchParams(query)];
    const found = this.all(place).filter((resource) =>
      wanted.every(([name, value]) => matches[name]?.(resource, value) ?? true),
    );
    return json({
      resourceType: 'Bundle',
      type: 'searchset',
      entry: found.map((resource) => ({ resource })),
    });
  }

  #write(resource: Resource, ifMatch: string | null): Response {
    const key = `${resource.resourceType}/${resource.id}`;
    const before = this.#stored.get(key)?.['meta'] as { versionId: string } | undefined;
    if (before && ifMatch !== null && ifMatch !== `W/"${before.versionId}"`) return refusal(412);
    const stored = this.put(resource);
    const { versionId } = stored['meta'] as { versionId: string };
    return json(stored, before ? 200 : 201, { ETag: `W/"${versionId}"` });
  }
}

/** A gate that a told fault can wait at: `fhir.tell(() => gate.wait)`, and later `gate.open()`. */
export const gate = (): { wait: Promise<undefined>; open: () => void } => {
  let open = (): void => undefined;
  const wait = new Promise<undefined>((resolve) => {
    open = () => resolve(undefined);
  });
  return { wait, open };
};
