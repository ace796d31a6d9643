/** Conditions that look past the resource: `subject.name=Anna`, `_has:QuestionnaireResponse:based-on:status=completed`. */
import type { Resource } from '@medplum/fhirtypes';
import { searchParameter } from '../definitions.js';
import { problem } from '../problem.js';
import type { Repository } from '../repository.js';
import { isStored, type Stored } from '../store.js';
import { readCanonical } from '../questionnaires.js';
import { matcher } from './match.js';
import { readSearch, type Condition } from './parameters.js';
import { matchesCanonical } from './references.js';
import { referencesOf } from './values.js';

type Test = (resource: Resource) => boolean;

/** All conditions of a search as one test, that only looks at what the asker may read. */
export function tester(repository: Repository, type: string, conditions: readonly Condition[]): Test {
  const tests = conditions.map((condition) => {
    if (condition.code === '_has') return hasTest(repository, type, condition);
    if (condition.chain) return chainTest(repository, condition);
    return matcher(type, condition, repository.around.bases);
  });
  return (resource) => tests.every((test) => test(resource));
}

/** The resources a reference parameter of a resource leads to, as far as they are here and may be read. */
export function follow(repository: Repository, resource: Resource, code: string): Stored[] {
  return referencesOf(resource, code).flatMap((reference) => {
    const [type = '', id = ''] = reference.split('/');
    const version = repository.peek(type, id);
    if (isStored(version)) return repository.mayRead(version.resource) ? [version] : [];
    return isCanonical(resource.resourceType, code)
      ? byCanonical(repository, resource.resourceType, code, reference)
      : [];
  });
}

function chainTest(repository: Repository, { code, modifier, values, chain = '' }: Condition): Test {
  const tests = new Map<string, Test>();
  const testOf = (type: string): Test => {
    const made =
      tests.get(type) ??
      tester(repository, type, readSearch(type, new URLSearchParams([[chain, values.join(',')]])).conditions);
    tests.set(type, made);
    return made;
  };
  return (resource) =>
    follow(repository, resource, code).some(
      (target) => (!modifier || target.type === modifier) && testOf(target.type)(target.resource),
    );
}

function hasTest(repository: Repository, type: string, { modifier, values }: Condition): Test {
  const [other = '', reference = '', ...rest] = modifier.split(':');
  if (searchParameter(other, reference)?.type !== 'reference' || rest.length === 0) {
    throw problem(400, 'not-supported', `"_has:${modifier}" names no reference to look back along.`);
  }
  const { conditions } = readSearch(other, new URLSearchParams([[rest.join(':'), values[0] ?? '']]));
  const test = tester(repository, other, conditions);
  const wanted = new Set<string>();
  for (const { resource } of repository.visible(other))
    if (test(resource)) for (const found of referencesOf(resource, reference)) wanted.add(found);
  return (resource) => wanted.has(`${type}/${resource.id}`);
}

/** True where the parameter's references are canonical addresses, not ids. */
function isCanonical(type: string, code: string): boolean {
  return type === 'QuestionnaireResponse'
    ? code === 'questionnaire'
    : code.startsWith('instantiates-canonical') || code === 'definition';
}

function byCanonical(repository: Repository, type: string, code: string, canonical: string): Stored[] {
  const targets = searchParameter(type, code)?.target ?? [];
  return targets
    .flatMap((target) => [...repository.visible(target)])
    .filter(({ resource }) => matchesCanonical(fullCanonical(resource), canonical))
    .slice(0, readCanonical(canonical).version === undefined ? undefined : 1);
}

function fullCanonical(resource: Resource): string {
  const { url = '', version } = resource as { url?: string; version?: string };
  return version === undefined ? url : `${url}|${version}`;
}
