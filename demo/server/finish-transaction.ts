/**
 * The last look at a transaction before it is written: what needs the other resources can only be judged now, when
 * all of them are in place. Then submitted responses get their colours, in the same batch.
 */
import { FhirProblem, problem } from './problem.js';
import type { Repository, Staged } from './repository.js';
import { isStored, type Stored } from './store.js';
import { stageTriage } from './triage.js';
import { checkResponse } from './validate/response.js';
import { checkReferences, referencesTo } from './validate/references.js';

/** @throws FhirProblem when any staged change does not fit the rest. */
export function settle(repository: Repository, open: ReadonlyMap<string, Staged>): void {
  const asked = [...open.values()];
  const refused = asked.flatMap((staged) => checksOf(repository, staged).flatMap(refusalOf));
  const [first] = refused;
  if (first)
    throw new FhirProblem(
      first.status,
      refused.flatMap(({ issues }) => issues),
    );
  for (const { version } of asked) if (isStored(version)) stageTriage(repository, version);
}

function refusalOf(check: () => void): FhirProblem[] {
  try {
    check();
    return [];
  } catch (error) {
    if (error instanceof FhirProblem) return [error];
    throw error;
  }
}

function checksOf(repository: Repository, { version, origin }: Staged): (() => void)[] {
  if (!isStored(version)) return [() => checkNobodyRefersTo(repository, `${version.type}/${version.id}`)];
  const { resource } = version;
  const exists = (type: string, id: string): boolean => isStored(repository.peek(type, id));
  return [
    () => checkReferences(resource, origin, exists),
    ...(resource.resourceType === 'QuestionnaireResponse'
      ? [() => checkResponse(repository, resource, origin)]
      : []),
  ];
}

function checkNobodyRefersTo(repository: Repository, deleted: string): void {
  for (const type of repository.around.store.types()) {
    for (const { id } of repository.around.store.allOf(type)) {
      const version = repository.peek(type, id);
      if (isStored(version) && referencesTo(version.resource, deleted)) throw stillNeeded(deleted, version);
    }
  }
}

const stillNeeded = (deleted: string, by: Stored) =>
  problem(409, 'conflict', `${deleted} cannot be deleted while ${by.type}/${by.id} refers to it.`);
