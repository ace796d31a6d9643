/** The interactions that change what is stored. */
import { bodyOf, type Answer, type Call, type Place } from './call.js';
import { patched } from './patch.js';
import { problem } from './problem.js';
import type { Repository, Written } from './repository.js';
import { findByCriteria } from './search/search.js';
import type { Stored } from './store.js';

export async function create(repository: Repository, call: Call, { type }: Place): Promise<Answer> {
  const resource = bodyOf(call, type);
  return repository.transact(async () => {
    const [found] =
      call.ifNoneExist === undefined
        ? []
        : atMostOne(repository, type, new URLSearchParams(call.ifNoneExist));
    if (found) return { status: 200, resource: found.resource, version: found };
    const id = call.assignedId ?? repository.newId();
    return answerTo(
      await repository.write({ ...resource, id }, { method: 'POST', origin: call.origin ?? type }),
    );
  });
}

export async function update(repository: Repository, call: Call, { type, id }: Place): Promise<Answer> {
  const resource = bodyOf(call, type);
  if (resource.id !== id)
    throw problem(
      400,
      'value',
      `The resource's id must be "${id}", as in the address.`,
      `${call.origin ?? type}.id`,
    );
  if (!call.reach.profile.updateCreate && !repository.peek(type, id))
    throw problem(405, 'not-supported', `There is no ${type}/${id}, and no client chooses ids here.`);
  const { ifMatch, origin = type } = call;
  return answerTo(
    await repository.write(
      { ...resource, id },
      { method: 'PUT', origin, ifMatch, onlyNew: call.ifNoneMatch === '*' },
    ),
  );
}

export async function conditionalUpdate(
  repository: Repository,
  call: Call,
  { type }: Place,
): Promise<Answer> {
  const resource = bodyOf(call, type);
  return repository.transact(async () => {
    const [found] = atMostOne(repository, type, call.query);
    if (found && resource.id !== undefined && resource.id !== found.id) {
      throw problem(
        400,
        'value',
        `The condition found ${type}/${found.id}, which is not the resource's own id.`,
        `${call.origin ?? type}.id`,
      );
    }
    const id = found?.id ?? resource.id ?? call.assignedId ?? repository.newId();
    return answerTo(
      await repository.write(
        { ...resource, id },
        { method: 'PUT', origin: call.origin ?? type, ifMatch: call.ifMatch },
      ),
    );
  });
}

export async function patch(
  repository: Repository,
  { body, ifMatch, origin }: Call,
  { type, id }: Place,
): Promise<Answer> {
  return repository.transact(async () => {
    const resource = await patched(repository.read(type, id).resource, body);
    return answerTo(
      await repository.write({ ...resource, id }, { method: 'PATCH', origin: origin ?? type, ifMatch }),
    );
  });
}

export async function remove(
  repository: Repository,
  { ifMatch, origin }: Call,
  { type, id }: Place,
): Promise<Answer> {
  const version = await repository.remove(type, id, { ifMatch, ...(origin ? { origin } : {}) });
  return { status: 204, ...(version ? { version } : {}) };
}

export async function conditionalDelete(
  repository: Repository,
  { query, ifMatch }: Call,
  { type }: Place,
): Promise<Answer> {
  return repository.transact(async () => {
    const [found] = atMostOne(repository, type, query);
    const version = found && (await repository.remove(type, found.id, { ifMatch }));
    return { status: 204, ...(version ? { version } : {}) };
  });
}

function answerTo({ stored, created }: Written): Answer {
  return { status: created ? 201 : 200, resource: stored.resource, version: stored };
}

function atMostOne(repository: Repository, type: string, criteria: URLSearchParams): Stored[] {
  const found = findByCriteria(repository, type, criteria);
  if (found.length > 1)
    throw problem(412, 'multiple-matches', `The condition fits ${found.length} resources; it must fit one.`);
  return found;
}
