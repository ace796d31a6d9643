/** The demo's back end as a whole: a store, a FHIR server on its own port, and a server for the pages. */
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import { join } from 'node:path';
import { Tokens } from './auth.js';
import { clockFrom } from './clock.js';
import { corsOf, preflightOf } from './cors.js';
import { loadDefinitions } from './definitions.js';
import { serveDemo, type DemoState } from './demo-api.js';
import { Faults, readMode } from './faults.js';
import { serveForms } from './forms.js';
import { serveFhir, type FhirService } from './fhir-http.js';
import { listen, portOf, stop } from './http.js';
import { servePage, type PageFolders } from './pages.js';
import { baseOf, profileNamed, type Profile, type Service } from './profiles.js';
import type { Surroundings } from './repository.js';
import { Store } from './store.js';
import { triageResource as kitTriage } from './triage-on-submit.js';
import type { TriageResource } from './triage.js';

export interface DemoOptions {
  /** Folder of the demo's data; the store is a folder in it. */
  readonly data: string;
  /** Forgets the data of former starts. */
  readonly reset?: boolean;
  readonly host?: string;
  /** 0 is any free port. A taken one moves on to the next. */
  readonly port?: number;
  readonly fhirPort?: number;
  /** ISO time with zone to live at, or null for the real time. */
  readonly now?: string | null;
  readonly mode?: string;
  /** What kind of back end it is: plain, fut or hapi. */
  readonly profile?: string;
  readonly triage?: boolean;
  readonly tokenSeconds?: number;
  readonly folders?: PageFolders;
  /** A folder of Questionnaires for the playground. */
  readonly forms?: string | undefined;
  /** In place of the kit's own triage, for tests. */
  readonly triageResource?: TriageResource;
}

export interface Demo {
  /** `http://127.0.0.1:4173` */
  readonly pages: string;
  /** `http://127.0.0.1:4174/fhir`; of several, the one for answers. */
  readonly fhir: string;
  readonly state: DemoState;
  surroundings(): Surroundings;
  /** Lets what is under way finish, writes everything, stops listening. */
  close(): Promise<void>;
}

const NO_PAGES: PageFolders = {
  pages: '/nowhere',
  catalogue: '/nowhere',
  catalogueNotice: () => 'No catalogue.',
};

/** @throws Error in words where the store is in use, or an option makes no sense. */
export async function startDemo(options: DemoOptions): Promise<Demo> {
  const clock = clockFrom(options.now ?? null);
  const faults = new Faults(readMode(options.mode ?? 'plain'));
  const profile = profileNamed(options.profile ?? 'plain');
  loadDefinitions();
  const store = await openStore(join(options.data, 'store'), options.reset ?? false);
  const tokens = new Tokens(options.tokenSeconds);
  const state: DemoState = { store, clock, tokens, faults, triageOn: options.triage ?? true, bases: [] };
  const triageResource = options.triageResource ?? kitTriage;
  const triage = { triageResource, at: () => clock.now(), wants: () => state.triageOn };
  const bases: string[] = [];
  const service: FhirService = {
    tokens,
    faults,
    profile,
    surroundings: () => ({ store, clock, bases, triage }),
  };
  const servers = await listenBoth(options, state, service);
  const [pages, origin] = servers.map((server) => address(server, options.host)) as [string, string];
  const basesAt = (where: string) => profile.services.map((one) => baseOf(where, one));
  bases.push(...basesAt(pages), ...basesAt(origin));
  const [fhir = ''] = (state.bases = basesAt(origin));
  const close = async (): Promise<void> => {
    await Promise.all(servers.map((server) => stop(server)));
    await store.close();
  };
  return { pages, fhir, state, surroundings: service.surroundings, close };
}

async function listenBoth(
  options: DemoOptions,
  state: DemoState,
  service: FhirService,
): Promise<[Server, Server]> {
  const host = options.host ?? '127.0.0.1';
  const folders = options.folders ?? NO_PAGES;
  const open: Server[] = [];
  try {
    const pages = await listen(
      (request, response) =>
        void servePages(state, service, { ...folders, forms: options.forms }, request, response),
      options.port ?? 4173,
      host,
    );
    open.push(pages);
    const fhir = await listen(
      (request, response) => void serveFhirOnly(service, request, response),
      options.fhirPort ?? 4174,
      host,
    );
    return [pages, fhir];
  } catch (error) {
    await Promise.all(open.map((server) => stop(server)));
    await state.store.close();
    throw error;
  }
}

async function servePages(
  state: DemoState,
  service: FhirService,
  { forms, ...folders }: PageFolders & Pick<DemoOptions, 'forms'>,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const path = pathOf(request);
  const at = serviceAt(service.profile, path);
  if (at) return serveFhir(service, at, request, response);
  if (/^\/demo\/forms(\/|$)/.test(path)) return serveForms(forms, response, path);
  if (path.startsWith('/demo/')) return serveDemo(state, request, response, path);
  return servePage(folders, request, response, path, state.bases[0]!);
}

async function serveFhirOnly(
  service: FhirService,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const { profile } = service;
  if (request.method === 'OPTIONS') return void response.writeHead(204, preflightOf(profile)).end();
  const at = serviceAt(profile, pathOf(request));
  const headers = corsOf(profile);
  if (at) return serveFhir(service, at, request, response, headers);
  const all = profile.services.map((one) => baseOf('', one)).join(', ');
  response
    .writeHead(404, { 'Content-Type': 'text/plain; charset=utf-8', ...headers })
    .end(`The FHIR server is at ${all}.`);
}

/** The service whose base a path stands under. */
const serviceAt = ({ services }: Profile, path: string): Service | undefined =>
  services.find((one) => `${path}/`.startsWith(`${baseOf('', one)}/`));

/** The decoded path; what cannot be decoded is no page. */
function pathOf({ url = '/' }: IncomingMessage): string {
  try {
    return decodeURIComponent(new URL(url, 'http://localhost').pathname);
  } catch {
    return '/ ';
  }
}

function address(server: Server, host = '127.0.0.1'): string {
  const name = host === '0.0.0.0' || host === '::' ? '127.0.0.1' : host;
  return `http://${name.includes(':') ? `[${name}]` : name}:${portOf(server)}`;
}

async function openStore(folder: string, reset: boolean): Promise<Store> {
  try {
    if (reset) await Store.destroy(folder);
    return await Store.open(folder);
  } catch (error) {
    const { code, cause } = error as { code?: string; cause?: { code?: string } };
    if (code !== 'LEVEL_LOCKED' && cause?.code !== 'LEVEL_LOCKED') throw error;
    throw new Error(
      `Another demo is running on the data in ${folder}. Stop it, or give this one its own by --data <folder>.`,
    );
  }
}
