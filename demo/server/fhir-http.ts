/** The FHIR interface over HTTP: tokens, bad weather, headers; everything else is the interactions'. */
import { setTimeout as wait } from 'node:timers/promises';
import type { IncomingMessage, OutgoingHttpHeaders, ServerResponse } from 'node:http';
import type { HttpMethod } from '@medplum/fhir-router';
import type { OperationOutcome, Resource } from '@medplum/fhirtypes';
import type { Tokens } from './auth.js';
import type { Answer, Call, Reach } from './call.js';
import { versionOfTag } from './preconditions.js';
import type { Faults, Mode } from './faults.js';
import { etagOf } from './history.js';
import { readBody, readJsonBody, sendJson } from './http.js';
import { perform } from './interactions.js';
import { asProblem, isOurFault, issue, FhirProblem, problem } from './problem.js';
import { baseOf, homeOf, type Profile, type Service } from './profiles.js';
import { Repository, type Surroundings } from './repository.js';
import { mapReferences } from './validate/references.js';

export interface FhirService {
  readonly tokens: Tokens;
  readonly faults: Faults;
  readonly profile: Profile;
  /** Who else is there: the store, the clock, the colours. Asked anew for each request. */
  surroundings(): Surroundings;
}

const METHODS = new Set(['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE']);
const JSON_TYPES = /^application\/((fhir|json-patch)\+)?json\b/;

/** Answers one request below `/fhir`. @param headers added to every answer, such as CORS */
export async function serveFhir(
  service: FhirService,
  at: Service,
  request: IncomingMessage,
  response: ServerResponse,
  headers: OutgoingHttpHeaders = {},
): Promise<void> {
  const { profile } = service;
  const mode = service.faults.next(request.method ?? '');
  try {
    await suffer(mode, response);
    if (response.destroyed) return;
    const call = await readCall(request, { profile, service: at });
    const answer = addressed(await answerTo(service, call, request), call);
    if (mode.kind === 'drop') response.destroy();
    else send(request, response, call, answer, headers);
  } catch (error) {
    if (isOurFault(error)) console.error(error);
    const refusal = asProblem(error);
    const outcome = saidIn(profile.saysIn, refusal.outcome);
    sendResource(response, refusal.status, outcome, { ...headers, ...refusal.headers });
  }
}

async function suffer(mode: Mode, response: ServerResponse): Promise<void> {
  if (mode.kind === 'slow') await wait(mode.milliseconds);
  if (mode.kind === 'drop' && mode.what === 'before') response.destroy();
  if (mode.kind !== 'fail') return;
  const retry = [429, 503].includes(mode.status) ? { 'Retry-After': '1' } : undefined;
  throw new FhirProblem(
    mode.status,
    [issue('transient', 'Serveren svarer ikke, som den skal. Prøv igen om lidt.')],
    retry,
  );
}

async function answerTo(service: FhirService, call: Call, request: IncomingMessage): Promise<Answer> {
  const isOpen = call.path === 'metadata';
  const who = isOpen ? { kind: 'staff' as const } : service.tokens.identify(request.headers.authorization);
  return perform(new Repository(who, service.surroundings()), call);
}

/** @throws FhirProblem 400, 405, 406, 413 or 415 */
async function readCall(request: IncomingMessage, reach: Reach): Promise<Call> {
  const { method = 'GET', headers } = request;
  if (!METHODS.has(method)) throw problem(405, 'not-supported', `${method} is nothing this server does.`);
  const base = baseOf(originOf(request), reach.service);
  const url = new URL(request.url ?? '/', base);
  const path = decodeURIComponent(url.pathname)
    .slice(new URL(base).pathname.length)
    .replace(/^\/|\/$/g, '');
  checkFormats(request, url.searchParams);
  const isForm = (headers['content-type'] ?? '').startsWith('application/x-www-form-urlencoded');
  const form = isForm ? new URLSearchParams((await readBody(request)).toString('utf8')) : [];
  return {
    method: (method === 'HEAD' ? 'GET' : method) as HttpMethod,
    path,
    query: new URLSearchParams([...url.searchParams, ...form]),
    body: isForm ? undefined : await readJsonBody(request),
    ifMatch: headers['if-match'],
    ifNoneMatch: headers['if-none-match'],
    ifNoneExist: oneLine(headers['if-none-exist']),
    base,
    reach,
  };
}

function checkFormats({ method, headers }: IncomingMessage, query: URLSearchParams): void {
  const wanted = query.get('_format') ?? headers.accept ?? '*/*';
  if (!/json|\*\/\*|application\/\*/.test(wanted))
    throw problem(406, 'not-supported', 'This server speaks JSON only.');
  const sent = headers['content-type'];
  const isForm = sent?.startsWith('application/x-www-form-urlencoded') && method === 'POST';
  if (sent !== undefined && !isForm && !JSON_TYPES.test(sent))
    throw problem(415, 'not-supported', 'Send JSON, as application/fhir+json.');
}

function send(
  request: IncomingMessage,
  response: ServerResponse,
  { base }: Call,
  { status, resource, version }: Answer,
  headers: OutgoingHttpHeaders,
): void {
  const { method, headers: asked } = request;
  const about: OutgoingHttpHeaders = { ...headers };
  if (version) {
    about['ETag'] = etagOf(version);
    about['Last-Modified'] = new Date(version.lastUpdated).toUTCString();
    if (method !== 'GET' && method !== 'HEAD') about['Location'] = locationOf(base, version);
  }
  const isUnchanged =
    version &&
    (method === 'GET' || method === 'HEAD') &&
    sameVersion(asked['if-none-match'], version.versionId);
  if (isUnchanged) return void response.writeHead(304, { 'Cache-Control': 'no-store', ...about }).end();
  const isMinimal = method !== 'GET' && /\breturn=minimal\b/.test(String(asked['prefer'] ?? ''));
  if (!resource || (isMinimal && version))
    return void response.writeHead(status, { 'Content-Length': 0, ...about }).end();
  sendResource(response, status, resource, about);
}

function sendResource(
  response: ServerResponse,
  status: number,
  resource: Resource,
  headers: OutgoingHttpHeaders,
): void {
  if (response.headersSent || response.destroyed) return;
  sendJson(response, status, resource, {
    ...headers,
    'Content-Type': 'application/fhir+json; charset=utf-8',
  });
}

function locationOf(
  base: string,
  { type, id, versionId }: { type: string; id: string; versionId: number },
): string {
  return `${base}/${type}/${id}/_history/${versionId}`;
}

const originOf = ({ headers }: IncomingMessage): string => `http://${headers.host ?? 'localhost'}`;

/** What lives at another of the profile's bases is referred to by its whole address. */
function addressed({ resource, ...answer }: Answer, { base, reach }: Call): Answer {
  const { profile, service } = reach;
  if (!resource || profile.services.length === 1) return { ...answer, ...(resource && { resource }) };
  const origin = new URL(base).origin;
  const whole = mapReferences(resource, (reference) => {
    const [, type = ''] = /^([A-Z][A-Za-z]+)\/[A-Za-z0-9\-.]{1,64}/.exec(reference) ?? [];
    const home = type && homeOf(profile, type);
    return home && home !== service ? `${baseOf(origin, home)}/${reference}` : reference;
  });
  return { ...answer, resource: whole as Resource };
}

/** Servers say what is wrong in one of two places. */
const saidIn = (place: Profile['saysIn'], outcome: OperationOutcome): OperationOutcome =>
  place === 'details'
    ? outcome
    : {
        ...outcome,
        issue: outcome.issue?.map(({ details, ...issue }) => ({
          ...issue,
          ...(details?.text !== undefined && { diagnostics: details.text }),
        })),
      };

function sameVersion(ifNoneMatch: string | undefined, versionId: number): boolean {
  return ifNoneMatch?.split(',').some((tag) => versionOfTag(tag) === String(versionId)) ?? false;
}

const oneLine = (header: string | string[] | undefined): string | undefined =>
  Array.isArray(header) ? header.join(', ') : header;
