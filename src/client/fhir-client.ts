import { problem } from '../pure/model/problem.js';
import { codeOf, Failure, issuesOf, networkProblem } from './failure.js';
import { delayBefore, isPassing, retryAfter, retryPolicy, wait } from './retry.js';
import { TokenSource, type GetToken, type TokenRequest } from './token.js';

/** A resource as JSON. The client carries it; only the gate looks inside. */
export interface Resource {
  readonly resourceType: string;
  readonly id?: string;
  readonly meta?: { readonly versionId?: string };
  readonly [key: string]: unknown;
}

export interface ClientOptions {
  readonly base: string;
  /** Other bases of the same infrastructure; references across them are absolute. */
  readonly bases?: readonly string[];
  readonly fetch?: typeof fetch;
  readonly getToken?: GetToken | undefined;
  readonly context?: TokenRequest['context'];
  readonly signal: AbortSignal;
}

interface Send {
  readonly method: 'GET' | 'PUT' | 'POST' | 'DELETE';
  readonly url: string;
  readonly body?: Resource;
  readonly ifMatch?: string | undefined;
  /** PUT with an own id and GET may be repeated; nothing else is. */
  readonly repeatable: boolean;
  readonly keepalive?: boolean;
}

/** What came back: the body if it was a resource, and the version the server gave it. */
export interface Reply {
  readonly resource?: Resource;
  readonly versionId?: string;
}

const withoutSlash = (url: string): string => url.replace(/\/+$/, '');

const versionOf = (response: Response, body: Resource | undefined): string | undefined =>
  /^(?:W\/)?"(.*)"$/.exec(response.headers.get('ETag') ?? '')?.[1] ?? body?.meta?.versionId;

const parse = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};

const isResource = (body: unknown): body is Resource =>
  typeof (body as Resource | undefined)?.resourceType === 'string';

/**
 * Speaks FHIR R4 with one or several bases, by backend.md sections 4–6: tokens by callback, one renewal after a 401,
 * retries only of what may be repeated, and no header that a common server's CORS rules refuse. Throws `Failure`.
 */
export class FhirClient {
  readonly #bases: readonly string[];
  readonly #tokens = new Map<string, TokenSource>();
  readonly #fetch: typeof fetch;

  constructor(private readonly options: ClientOptions) {
    this.#bases = [options.base, ...(options.bases ?? [])].map(withoutSlash);
    this.#fetch = options.fetch ?? ((...args) => globalThis.fetch(...args));
  }

  /** Reads "Patient/5" or an absolute reference to a listed base; with parameters, an operation that changes nothing. */
  async read(reference: string, body?: Resource): Promise<Resource> {
    const method = body ? 'POST' : 'GET';
    const { resource } = await this.#send({ method, url: this.#resolve(reference), body, repeatable: true });
    return this.#needed(resource, reference);
  }

  /** The same; undefined where there is none, or none any more. */
  find(reference: string, body?: Resource): Promise<Resource | undefined> {
    return this.read(reference, body).catch((error: unknown) => {
      if (error instanceof Failure && (error.status === 404 || error.status === 410)) return undefined;
      throw error;
    });
  }

  /** Every match of a search, over all its pages. */
  async search(type: string, parameters: Readonly<Record<string, string>>): Promise<readonly Resource[]> {
    const found: Resource[] = [];
    const query = new URLSearchParams(parameters).toString();
    let url: string | undefined = `${this.#bases[0]!}/${type}?${query}`;
    for (let page = 0; url && page < 100; page += 1) {
      const bundle: Resource = this.#needed(
        (await this.#send({ method: 'GET', url, repeatable: true })).resource,
        type,
      );
      const entries = (bundle['entry'] ?? []) as readonly { resource?: unknown }[];
      found.push(
        ...entries
          .map(({ resource }) => resource)
          .filter(isResource)
          .filter((r) => r.resourceType === type),
      );
      url = this.#next(bundle);
    }
    return found;
  }

  /** Stores a resource under its own id: repeating it is safe. `ifMatch` is the version it builds on. */
  put(resource: Resource, ifMatch?: string, keepalive = false): Promise<Reply> {
    const url = `${this.#bases[0]!}/${resource.resourceType}/${encodeURIComponent(resource.id ?? '')}`;
    return this.#send({ method: 'PUT', url, body: resource, ifMatch, repeatable: true, keepalive });
  }

  async remove(reference: string): Promise<void> {
    await this.#send({ method: 'DELETE', url: this.#resolve(reference), repeatable: true });
  }

  /** Forgets tokens, so that a person who signed in again is asked for. */
  forgetTokens(): void {
    for (const source of this.#tokens.values()) source.forget();
  }

  #needed(resource: Resource | undefined, path: string): Resource {
    if (!resource) throw new Failure(problem('not-fhir', path));
    return resource;
  }

  #next(bundle: Resource): string | undefined {
    const links = (bundle['link'] ?? []) as readonly { relation?: string; url?: string }[];
    const url = links.find(({ relation }) => relation === 'next')?.url;
    return url && this.#resolve(url);
  }

  /** An absolute address under a listed base; a reference to anywhere else is refused, with or without a token. */
  #resolve(reference: string): string {
    if (!/^[a-z][a-z0-9+.-]*:/i.test(reference)) return `${this.#bases[0]!}/${reference.replace(/^\/+/, '')}`;
    if (this.#baseOf(reference)) return reference;
    throw new Failure(problem('not-found', reference.split('?')[0]!));
  }

  #baseOf(url: string): string | undefined {
    const at = new URL(url, globalThis.location?.href);
    return this.#bases
      .filter((base) => {
        const listed = new URL(base, globalThis.location?.href);
        return (
          at.origin === listed.origin &&
          (at.pathname === listed.pathname || at.pathname.startsWith(`${listed.pathname}/`))
        );
      })
      .sort((a, b) => b.length - a.length)[0];
  }

  #tokensFor(url: string): TokenSource | undefined {
    const { getToken, context = {} } = this.options;
    const base = this.#baseOf(url);
    if (!getToken || !base) return undefined;
    const source = this.#tokens.get(base) ?? new TokenSource(getToken, base, context);
    this.#tokens.set(base, source);
    return source;
  }

  async #send(send: Send): Promise<Reply> {
    for (let attempt = 1; ; attempt += 1) {
      const last = !send.repeatable || send.keepalive || attempt >= retryPolicy.tries;
      const response = await this.#authorised(send).catch((error: unknown) => {
        if (this.options.signal.aborted || error instanceof Failure || last) throw error;
        return undefined;
      });
      if (response && (last || !isPassing(response.status))) return this.#reply(response, send);
      const asked = response && retryAfter(response.headers.get('Retry-After'), Date.now());
      await wait(Math.min(asked ?? delayBefore(attempt), retryPolicy.most), this.options.signal);
    }
  }

  /** One request; after a 401 once more with a renewed token. */
  async #authorised(send: Send): Promise<Response> {
    const { signal } = this.options;
    const tokens = this.#tokensFor(send.url);
    // A host that fails to bring a token is answered like one that has none: the server says 401.
    const token = tokens && (await tokens.get(signal).catch(() => null));
    const first = await this.#request(send, token);
    if (first.status !== 401 || !tokens || !token) return first;
    const renewed = await tokens.renew(token, signal).catch(() => null);
    return renewed && renewed !== token ? this.#request(send, renewed) : first;
  }

  #request(
    { method, url, body, ifMatch, keepalive }: Send,
    token: string | null | undefined,
  ): Promise<Response> {
    const headers: Record<string, string> = { Accept: 'application/fhir+json' };
    if (token) headers['Authorization'] = `Bearer ${token}`;
    if (body) headers['Content-Type'] = 'application/fhir+json';
    if (ifMatch !== undefined) headers['If-Match'] = `W/"${ifMatch}"`;
    const init: RequestInit = {
      method,
      headers,
      signal: this.options.signal,
      ...(keepalive && { keepalive }),
    };
    return this.#fetch(url, body ? { ...init, body: JSON.stringify(body) } : init).catch((error: unknown) => {
      if (this.options.signal.aborted) throw error;
      throw new NetworkFailure(url);
    });
  }

  async #reply(response: Response, { url }: Send): Promise<Reply> {
    const body = parse(await response.text().catch(() => ''));
    const resource = isResource(body) ? body : undefined;
    if (!response.ok)
      throw new Failure(
        problem(
          codeOf(response.status),
          new URL(url, globalThis.location?.href).pathname,
          String(response.status),
        ),
        response.status,
        issuesOf(body),
        response.headers.get('WWW-Authenticate') ?? undefined,
      );
    const versionId = versionOf(response, resource);
    return { ...(resource && { resource }), ...(versionId !== undefined && { versionId }) };
  }
}

/** Nothing came back. Repeatable, unlike a `Failure`, which is the server's word. */
class NetworkFailure extends Error {
  readonly problem;
  constructor(url: string) {
    super('no answer');
    this.problem = networkProblem(new URL(url, globalThis.location?.href).pathname);
  }
}

/** Any error of this client as a problem that can be said. */
export const problemOf = (error: unknown) =>
  error instanceof Failure || error instanceof NetworkFailure
    ? error.problem
    : problem('server-error', 'request');
