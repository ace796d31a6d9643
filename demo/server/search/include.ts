/** What comes along with the results of a search: `_include` what they refer to, `_revinclude` what refers to them. */
import { searchParametersOf } from '../definitions.js';
import type { Repository } from '../repository.js';
import type { Stored } from '../store.js';
import { follow } from './chain.js';
import type { Inclusion, Search } from './parameters.js';
import { matchesCanonical } from './references.js';
import { referencesOf } from './values.js';

/** Each resource once, and none that is itself a match on the page. */
export function includedWith(repository: Repository, page: readonly Stored[], search: Search): Stored[] {
  const key = ({ type, id }: Stored): string => `${type}/${id}`;
  const seen = new Set(page.map(key));
  const included: Stored[] = [];
  let round = page;
  for (let first = true; round.length > 0; first = false) {
    const now = ({ iterate }: Inclusion): boolean => first || iterate;
    const found = [
      ...search.include
        .filter(now)
        .flatMap((inclusion) => round.flatMap((stored) => referredFrom(repository, stored, inclusion))),
      ...search.revInclude.filter(now).flatMap((inclusion) => referringTo(repository, round, inclusion)),
    ];
    round = found.filter((stored) => !seen.has(key(stored)) && seen.add(key(stored)));
    included.push(...round);
  }
  return included;
}

function referredFrom(
  repository: Repository,
  { type, resource }: Stored,
  { type: from, code, target }: Inclusion,
): Stored[] {
  if (from !== '*' && from !== type) return [];
  const codes = code === '*' ? referenceCodes(type) : [code];
  return codes
    .flatMap((one) => follow(repository, resource, one))
    .filter((stored) => !target || stored.type === target);
}

function referringTo(repository: Repository, round: readonly Stored[], { type, code }: Inclusion): Stored[] {
  const ids = new Set(round.map((stored) => `${stored.type}/${stored.id}`));
  const canonicals = round.flatMap(({ resource }) => (resource as { url?: string }).url ?? []);
  return [...repository.visible(type)].filter(({ resource }) =>
    referencesOf(resource, code).some(
      (reference) =>
        ids.has(reference.replace(/\/_history\/.*$/, '')) ||
        canonicals.some((url) => matchesCanonical(reference, url)),
    ),
  );
}

function referenceCodes(type: string): string[] {
  return [...searchParametersOf(type)]
    .filter(([, { type: kind }]) => kind === 'reference')
    .map(([code]) => code);
}
