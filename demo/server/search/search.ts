/** A search, from its conditions to a page of results. Filters and sorts first, and only then touches what is shown. */
import type { Bundle, BundleEntry } from '@medplum/fhirtypes';
import { problem } from '../problem.js';
import type { Repository } from '../repository.js';
import type { Stored } from '../store.js';
import { tester } from './chain.js';
import { includedWith } from './include.js';
import { readSearch, type Search } from './parameters.js';
import { comparator } from './sort.js';
import { checkElements, subset } from './subset.js';

/** @param base where this server is, as the client sees it. @throws FhirProblem 400 */
export function searchBundle(
  repository: Repository,
  type: string,
  query: URLSearchParams,
  base: string,
): Bundle {
  checkElements(type, query);
  const search = readSearch(type, splitVersion(type, query));
  const matches = findAll(repository, search);
  const page =
    query.get('_summary') === 'count' ? [] : matches.slice(search.offset, search.offset + search.count);
  const entry = [
    ...page.map((stored) => entryFor(stored, base, query, 'match')),
    ...includedWith(repository, page, search).map((stored) => entryFor(stored, base, query, 'include')),
  ];
  return {
    resourceType: 'Bundle',
    type: 'searchset',
    total: matches.length,
    link: links(search, query, matches.length, base),
    ...(entry.length > 0 ? { entry } : {}),
  };
}

/** Every match, in order, unpaged: what conditional interactions go by. */
export function findAll(
  repository: Repository,
  search: Pick<Search, 'type' | 'conditions' | 'sort'>,
): Stored[] {
  const test = tester(repository, search.type, search.conditions);
  return [...repository.visible(search.type)]
    .filter(({ resource }) => test(resource))
    .sort(comparator(search.sort));
}

/**
 * The matches of a conditional create, update or delete.
 * @throws FhirProblem 400 without any condition, since that would mean everything
 */
export function findByCriteria(repository: Repository, type: string, query: URLSearchParams): Stored[] {
  const { conditions } = readSearch(type, splitVersion(type, query));
  if (conditions.length === 0) throw problem(400, 'required', 'A conditional interaction needs a condition.');
  return findAll(repository, { type, conditions, sort: [] });
}

/** `Questionnaire?url=https://…|2.1` means url and version. */
function splitVersion(type: string, query: URLSearchParams): URLSearchParams {
  const url = query.get('url');
  if (type !== 'Questionnaire' || !url?.includes('|') || query.has('version')) return query;
  const split = new URLSearchParams(query);
  split.set('url', url.slice(0, url.indexOf('|')));
  split.set('version', url.slice(url.indexOf('|') + 1));
  return split;
}

function entryFor(
  { type, id, resource }: Stored,
  base: string,
  query: URLSearchParams,
  mode: 'match' | 'include',
): BundleEntry {
  return { fullUrl: `${base}/${type}/${id}`, resource: subset(resource, query), search: { mode } };
}

function links(
  { type, offset, count }: Search,
  query: URLSearchParams,
  total: number,
  base: string,
): Bundle['link'] {
  const at = (start: number): string => {
    const paged = new URLSearchParams(query);
    paged.set('_offset', String(start));
    paged.set('_count', String(count));
    return `${base}/${type}?${paged}`;
  };
  const asked = query.size > 0 ? `?${query}` : '';
  return [
    { relation: 'self', url: `${base}/${type}${asked}` },
    ...(count > 0 && offset + count < total ? [{ relation: 'next', url: at(offset + count) }] : []),
    ...(count > 0 && offset > 0 ? [{ relation: 'previous', url: at(Math.max(0, offset - count)) }] : []),
  ];
}
