/** The interactions that change nothing. */
import type { Answer, Call, Place } from './call.js';
import { historyBundle } from './history.js';
import type { Repository } from './repository.js';
import { searchBundle } from './search/search.js';
import { checkElements, subset } from './search/subset.js';

export function search(repository: Repository, { query, base }: Call, { type }: Place): Answer {
  return { status: 200, resource: searchBundle(repository, type, query, base) };
}

export function read(repository: Repository, { query }: Call, { type, id }: Place): Answer {
  checkElements(type, query);
  const version = repository.read(type, id);
  return { status: 200, resource: subset(version.resource, query), version };
}

export async function readVersion(
  repository: Repository,
  _call: Call,
  { type, id, vid }: Place,
): Promise<Answer> {
  const version = await repository.readVersion(type, id, vid);
  return { status: 200, resource: version.resource, version };
}

export async function history(
  repository: Repository,
  { query, base }: Call,
  { type, id }: Place,
): Promise<Answer> {
  return {
    status: 200,
    resource: historyBundle(await repository.history(type, id), query, `${base}/${type}/${id}`),
  };
}
