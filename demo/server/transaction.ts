/** Bundles: a batch, whose entries stand alone, and a transaction, of which all is done or nothing. */
import { randomUUID } from 'node:crypto';
import type { HttpMethod } from '@medplum/fhir-router';
import type { Bundle, BundleEntry } from '@medplum/fhirtypes';
import type { Answer, Call } from './call.js';
import { etagOf, statusText } from './history.js';
import { perform } from './interactions.js';
import { asProblem, FhirProblem, isOurFault, problem } from './problem.js';
import type { Repository } from './repository.js';
import { findByCriteria } from './search/search.js';
import { mapReferences } from './validate/references.js';

type Where = Pick<Call, 'base' | 'reach'>;

/** FHIR's order of a transaction, whatever the order of its entries. */
const ORDER = ['DELETE', 'POST', 'PUT', 'PATCH', 'GET'];

/** @throws FhirProblem where the bundle, or in a transaction any of its entries, is refused. */
export async function processBundle(
  repository: Repository,
  { body, base, reach }: Pick<Call, 'body' | 'base' | 'reach'>,
): Promise<Answer> {
  const at = { base, reach };
  const bundle = body as Bundle | undefined;
  if (bundle?.resourceType !== 'Bundle')
    throw problem(400, 'structure', 'A Bundle was expected in the body.');
  const entries = bundle.entry ?? [];
  if (bundle.type === 'batch') return answer('batch-response', await batch(repository, entries, at));
  if (bundle.type === 'transaction')
    return answer('transaction-response', await transaction(repository, entries, at));
  throw problem(400, 'value', 'A bundle sent here is a batch or a transaction.', 'Bundle.type');
}

async function batch(
  repository: Repository,
  entries: readonly BundleEntry[],
  at: Where,
): Promise<BundleEntry[]> {
  const done: BundleEntry[] = [];
  for (const [index, entry] of entries.entries()) {
    done.push(await performEntry(repository, index, () => callFor(entry, index, at)).catch(refusedEntry));
  }
  return done;
}

async function transaction(
  repository: Repository,
  entries: readonly BundleEntry[],
  at: Where,
): Promise<BundleEntry[]> {
  return repository.transact(async () => {
    const calls = entries.map((entry, index) => callFor(entry, index, at));
    const promised = calls.map((call) => promiseIdentity(repository, call));
    checkDistinct(promised.map(({ reference }) => reference));
    const renamed = new Map(
      entries.flatMap(({ fullUrl }, index) =>
        fullUrl ? [[fullUrl, promised[index]?.reference] as const] : [],
      ),
    );
    const done = new Array<BundleEntry>(entries.length);
    for (const method of ORDER) {
      for (const [index, { call }] of promised.entries()) {
        if (call.method !== method) continue;
        const body = mapReferences(call.body, (reference) => resolved(repository, renamed, reference));
        done[index] = await performEntry(repository, index, () => ({ ...call, body }));
      }
    }
    return done;
  });
}

function callFor({ request, resource }: BundleEntry, index: number, { base, reach }: Where): Call {
  const { method, url } = request ?? {};
  if (!method || url === undefined || !ORDER.includes(method)) {
    throw problem(
      400,
      'required',
      'An entry says what to do by its method and address.',
      `Bundle.entry[${index}].request`,
    );
  }
  const local = url.startsWith(`${base}/`) ? url.slice(base.length + 1) : url.replace(/^\//, '');
  const mark = local.indexOf('?');
  return {
    method: method as HttpMethod,
    path: mark < 0 ? local : local.slice(0, mark),
    query: new URLSearchParams(mark < 0 ? '' : local.slice(mark + 1)),
    body: resource,
    ifMatch: request?.ifMatch,
    ifNoneMatch: request?.ifNoneMatch,
    ifNoneExist: request?.ifNoneExist,
    origin: `Bundle.entry[${index}].resource`,
    base,
    reach,
  };
}

/** Settles beforehand which id an entry's resource will have, so that the others can refer to it. */
function promiseIdentity(repository: Repository, call: Call): { call: Call; reference: string | undefined } {
  const type = call.path.split('/')[0] ?? '';
  if (call.method === 'GET') return { call, reference: undefined };
  const criteria =
    call.method === 'POST'
      ? call.ifNoneExist && new URLSearchParams(call.ifNoneExist)
      : call.path === type && call.query;
  const found = criteria ? findByCriteria(repository, type, criteria)[0]?.id : undefined;
  if (found !== undefined) return { call, reference: `${type}/${found}` };
  if (call.path !== type) return { call, reference: call.path };
  if (call.method === 'DELETE') return { call, reference: undefined };
  const assignedId = randomUUID();
  const own = call.method === 'PUT' ? (call.body as { id?: string } | undefined)?.id : undefined;
  return { call: { ...call, assignedId }, reference: `${type}/${own ?? assignedId}` };
}

function checkDistinct(references: readonly (string | undefined)[]): void {
  const index = references.findIndex(
    (reference, at) => reference !== undefined && references.indexOf(reference) < at,
  );
  if (index >= 0)
    throw problem(
      400,
      'duplicate',
      `A transaction changes ${references[index]} only once.`,
      `Bundle.entry[${index}]`,
    );
}

/** Another entry's fullUrl, or a condition that finds exactly one resource, becomes a literal reference. */
function resolved(
  repository: Repository,
  renamed: ReadonlyMap<string, string | undefined>,
  reference: string,
): string {
  const known = renamed.get(reference);
  if (known) return known;
  const [, type, criteria] = /^([A-Z][A-Za-z]+)\?(.+)$/.exec(reference) ?? [];
  if (!type) return reference;
  const found = findByCriteria(repository, type, new URLSearchParams(criteria));
  if (found.length !== 1)
    throw problem(
      412,
      'multiple-matches',
      `The reference ${reference} fits ${found.length} resources; it must fit one.`,
    );
  return `${type}/${found[0]?.id}`;
}

/** Does one entry. What goes wrong is said of that entry. */
async function performEntry(repository: Repository, index: number, call: () => Call): Promise<BundleEntry> {
  try {
    return entryFor(await perform(repository, call()));
  } catch (error) {
    if (isOurFault(error)) throw error;
    const { status, issues, headers } = asProblem(error);
    const placed = issues.map((issue) => ({
      ...issue,
      expression: issue.expression ?? [`Bundle.entry[${index}]`],
    }));
    throw new FhirProblem(status, placed, headers);
  }
}

function entryFor({ status, resource, version }: Answer): BundleEntry {
  const about = version && {
    etag: etagOf(version),
    lastModified: version.lastUpdated,
    location: `${version.type}/${version.id}/_history/${version.versionId}`,
  };
  return { ...(resource ? { resource } : {}), response: { status: statusText(status), ...about } };
}

function refusedEntry(error: unknown): BundleEntry {
  const { status, outcome } = asProblem(error);
  return { response: { status: statusText(status), outcome } };
}

function answer(type: Bundle['type'], entry: BundleEntry[]): Answer {
  return { status: 200, resource: { resourceType: 'Bundle', type, ...(entry.length > 0 ? { entry } : {}) } };
}
