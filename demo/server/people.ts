/** Who there is to be in the demo: its citizens, and the municipality they live in. */
import type { Organization, Patient } from '@medplum/fhirtypes';
import { isStored, type Store } from './store.js';

export interface Person {
  readonly id: string;
  readonly name: string;
  readonly birthDate: string | null;
  /** What happens in this person's demo, in a sentence or two. */
  readonly story: string | null;
}

const STORY = 'https://kpro-elements.example/StructureDefinition/demo-story';

/** By name, as a list to choose from. */
export function people(store: Store): Person[] {
  return resourcesOf<Patient>(store, 'Patient')
    .filter(({ active }) => active !== false)
    .map(personFrom)
    .sort((one, other) => one.name.localeCompare(other.name, 'da'));
}

/** The name of the organization that no other is above. */
export function municipality(store: Store): string {
  const organizations = resourcesOf<Organization>(store, 'Organization');
  return organizations.find(({ partOf }) => partOf === undefined)?.name ?? 'Demokommunen';
}

function personFrom({ id = '', name, birthDate, extension }: Patient): Person {
  const story = extension?.find(({ url }) => url === STORY)?.valueString;
  return { id, name: nameOf(name?.[0]), birthDate: birthDate ?? null, story: story ?? null };
}

function resourcesOf<T>(store: Store, type: string): T[] {
  return [...store.allOf(type)].filter(isStored).map(({ resource }) => resource as unknown as T);
}

function nameOf(name: NonNullable<Patient['name']>[number] | undefined): string {
  return name?.text ?? [...(name?.given ?? []), name?.family].filter(Boolean).join(' ');
}
