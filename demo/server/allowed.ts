/** Refuses what the profile has not, before anything is looked at: what a client was told is what it meets. */
import type { Call } from './call.js';
import { problem } from './problem.js';
import { rulesFor, type InteractionCode, type TypeRules } from './profiles.js';

/** What FHIR calls this method at this kind of address. */
const interactionOf = (method: string, hasId: boolean, part: string | undefined): InteractionCode => {
  if (part === '_history') return 'history-instance';
  if (part?.startsWith('_history/')) return 'vread';
  if (method === 'GET') return hasId ? 'read' : 'search-type';
  if (method === 'PUT') return 'update';
  if (method === 'PATCH') return 'patch';
  return method === 'DELETE' ? 'delete' : 'create';
};

const refused = (what: string) => problem(405, 'not-supported', `${what} is nothing this server does.`);

const checkSearch = (type: string, rules: TypeRules, { query }: Call): void => {
  for (const name of query.keys()) {
    const isMissing = name.startsWith('_include')
      ? !rules.include
      : name.startsWith('_revinclude') && !rules.revInclude;
    if (isMissing) throw problem(400, 'not-supported', `${name} is not supported for ${type}.`);
  }
  const { needs } = rules;
  if (needs && !needs.some((name) => [...query.keys()].some((key) => key.split(/[:.]/)[0] === name)))
    throw problem(400, 'required', `A search for ${type} names one of: ${needs.join(', ')}.`);
};

const checkWrite = (
  code: InteractionCode,
  type: string,
  id: string | undefined,
  rules: TypeRules,
  { ifNoneExist, reach: { profile } }: Call,
): void => {
  if (ifNoneExist !== undefined && !rules.conditionalCreate) throw refused('If-None-Exist');
  if (id === undefined && code === 'update' && !rules.conditionalUpdate)
    throw refused(`PUT ${type} by criteria`);
  if (id === undefined && code === 'delete' && !rules.conditionalDelete)
    throw refused(`DELETE ${type} by criteria`);
  if (code === 'update' && id !== undefined && !profile.numericIds && /^\d+$/.test(id))
    throw problem(400, 'value', `An id that a client chooses holds a letter, and "${id}" has none.`);
};

/** @throws FhirProblem 400, 404 or 405 where the profile has no such thing */
export function assertAllowed(call: Call): void {
  const { method, path, reach } = call;
  const { service } = reach;
  if (path === 'metadata') return;
  if (path.startsWith('$')) {
    if (service.operations.includes(path.slice(1))) return;
    throw refused(`${method} ${path}`);
  }
  if (path === '') {
    const { type } = (call.body ?? {}) as { type?: unknown };
    // What is neither is no bundle of this address at any server.
    const isMissing = (['transaction', 'batch'] as const).some(
      (one) => one === type && !service.bundles.includes(one),
    );
    if (isMissing) throw refused(`A ${String(type)}`);
    return;
  }
  const [type = '', id, ...more] = path.split('/');
  const rules = rulesFor(service, type);
  if (!rules) throw problem(404, 'not-supported', `${type} does not live at this base.`);
  // Operations on types ($validate, $expand) change nothing.
  if (id?.startsWith('$')) return;
  const isSearch = id === '_search';
  const at = isSearch ? undefined : id;
  const code = isSearch
    ? 'search-type'
    : interactionOf(method, at !== undefined, more.join('/') || undefined);
  if (!rules.interactions.includes(code)) throw refused(`${method} ${path}`);
  if (code === 'search-type') checkSearch(type, rules, call);
  else checkWrite(code, type, at, rules, call);
}
