/**
 * FUT's way to hand in what somebody measured or answered, and to read it back: one Bundle, stored whole or not at all.
 * It has no key that makes a repetition harmless: sent twice it is stored twice.
 */
import type {
  Bundle,
  Observation,
  Parameters,
  Period,
  Provenance,
  QuestionnaireResponse,
  Reference,
  Resource,
} from '@medplum/fhirtypes';
import type { Answer, Call } from './call.js';
import { problem } from './problem.js';
import type { Repository } from './repository.js';
import { isStored, type Stored } from './store.js';
import { processBundle } from './transaction.js';
import { localReference } from './validate/references.js';

const TYPES = new Set<string>(['Observation', 'QuestionnaireResponse', 'Media', 'Provenance']);
const FINISHED = new Set(['completed', 'final']);

type Measured = Resource & { readonly subject?: Reference; readonly status?: string };

const parameter = (body: unknown, name: string): Readonly<Record<string, unknown>> | undefined => {
  const { resourceType, parameter: all } = (body ?? {}) as Partial<Parameters>;
  if (resourceType !== 'Parameters') throw problem(400, 'structure', 'Parameters were expected in the body.');
  return all?.find((one) => one.name === name) as Readonly<Record<string, unknown>> | undefined;
};

/** @throws FhirProblem 400 or 422 where it is no hand-in of one citizen's finished measurements */
function checked(repository: Repository, bundle: Bundle | undefined): readonly Measured[] {
  const resources = (bundle?.entry ?? []).map(({ resource }) => resource as Measured | undefined);
  if (bundle?.resourceType !== 'Bundle' || !resources.length)
    throw problem(400, 'required', 'A Bundle with entries was expected.', 'Parameters.parameter[0].resource');
  const measured = resources.map((resource, i) => {
    const at = `Bundle.entry[${i}].resource`;
    if (!resource || !TYPES.has(resource.resourceType))
      throw problem(422, 'not-supported', `Only ${[...TYPES].join(', ')} are handed in here.`, at);
    if (resource.resourceType !== 'Provenance' && !FINISHED.has(resource.status ?? ''))
      throw problem(422, 'value', 'Only what is completed or final is handed in here.', `${at}.status`);
    if (resource.resourceType !== 'Provenance' && !resource.subject?.reference)
      throw problem(422, 'required', 'A measurement says whose it is.', `${at}.subject`);
    return resource;
  });
  const subjects = new Set(
    measured.flatMap(({ subject }) =>
      subject?.reference ? [localReference(subject.reference, repository.around.bases)] : [],
    ),
  );
  if (subjects.size > 1) throw problem(422, 'invariant', 'All of it is about one citizen.');
  return measured;
}

export async function submitMeasurement(repository: Repository, call: Call): Promise<Answer> {
  const bundle = parameter(call.body, 'measurement')?.['resource'] as Bundle | undefined;
  checked(repository, bundle);
  // What the operation does is its own right: some of these types have no create.
  const reach = { ...call.reach, service: { ...call.reach.service, types: 'all' as const } };
  const entry = bundle!.entry!.map((one) => ({
    ...one,
    request: { method: 'POST' as const, url: one.resource!.resourceType },
  }));
  return repository.transact(async () => {
    const body = { resourceType: 'Bundle', type: 'transaction', entry };
    const answer = await processBundle(repository, { body, base: call.base, reach });
    const stored = (answer.resource as Bundle).entry ?? [];
    group(repository, stored);
    return {
      status: 200,
      resource: {
        resourceType: 'Bundle',
        type: 'transaction-response',
        entry: stored.map(({ response }) => ({
          response: { ...response!, location: `${call.base}/${response!.location}` },
        })),
      } as Bundle,
    };
  });
}

/** What was handed in together belongs together. */
function group(repository: Repository, entries: NonNullable<Bundle['entry']>): void {
  const target = entries
    .map(({ response }) => (response?.location ?? '').replace(/\/_history\/.*/, ''))
    .filter((reference) => !reference.startsWith('Provenance/'))
    .map((reference) => ({ reference }));
  const provenance: Provenance & { id: string } = {
    resourceType: 'Provenance',
    id: repository.newId(),
    target,
    recorded: repository.around.clock.now().toISOString(),
    agent: [{ who: { display: 'The one who handed it in' } }],
  };
  repository.stage(provenance, 'POST', 'Provenance');
}

const within = ({ start, end }: Period, at: string | undefined): boolean => {
  const time = Date.parse(at ?? '');
  return !(time < Date.parse(start ?? '')) && !(time > Date.parse(end ?? ''));
};

export function searchMeasurements(repository: Repository, call: Call): Answer {
  const { bases } = repository.around;
  const period = parameter(call.body, 'period')?.['valuePeriod'] as Period | undefined;
  const patient = parameter(call.body, 'patient')?.['valueReference'] as Reference | undefined;
  if (!period) throw problem(400, 'required', 'A period was expected.', 'Parameters.parameter');
  if (!patient?.reference) throw problem(400, 'required', 'A patient was expected.', 'Parameters.parameter');
  const subject = localReference(patient.reference, bases);
  const groups = handedIn(repository).flatMap((provenance) => {
    const members = targetsOf(repository, provenance).filter(({ resource }) => {
      const { subject: about, authored } = resource as QuestionnaireResponse;
      const { effectiveDateTime } = resource as Observation;
      return about?.reference === subject && within(period, authored ?? effectiveDateTime);
    });
    return members.length ? [{ members, provenance }] : [];
  });
  return {
    status: 200,
    resource: {
      resourceType: 'Bundle',
      type: 'collection',
      entry: groups.map(({ members, provenance }) => ({
        resource: {
          resourceType: 'Bundle',
          type: 'collection',
          entry: [...members, provenance].map(({ resource, type, id }) => ({
            fullUrl: `${call.base}/${type}/${id}`,
            resource,
          })),
        } as Bundle,
      })),
    } as Bundle,
  };
}

/** Who may see it goes by what it holds. */
const handedIn = (repository: Repository): readonly Stored[] =>
  [...repository.around.store.allOf('Provenance')].flatMap(({ id }) => {
    const version = repository.peek('Provenance', id);
    return isStored(version) ? [version] : [];
  });

const targetsOf = (repository: Repository, { resource }: Stored): readonly Stored[] =>
  (resource as Provenance).target.flatMap(({ reference = '' }) => {
    const [type = '', id = ''] = reference.split('/');
    const version = repository.peek(type, id);
    return isStored(version) && repository.mayRead(version.resource) ? [version] : [];
  });
