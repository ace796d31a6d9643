import { formatCanonical, parseCanonical } from '../pure/model/canonical.js';
import type { Goal } from '../pure/model/goal.js';
import type { GuidanceDocument } from '../pure/model/guidance.js';
import type { Problem } from '../pure/model/problem.js';
import type { Questionnaire } from '../pure/model/questionnaire.js';
import type { PatientRecord } from '../pure/model/record.js';
import type { Request } from '../pure/model/request.js';
import type { Result } from '../pure/model/result.js';
import type { ServerResult } from '../pure/model/server-result.js';
import { readGivenName } from '../pure/fhir/read-given-name.js';
import { readQuestionnaire } from '../pure/fhir/read-questionnaire.js';
import {
  joinRequests,
  localReference,
  readPlanOrder,
  readRequest,
  readTalk,
} from '../pure/fhir/read-request.js';
import { readResponse } from '../pure/fhir/read-response.js';
import { Failure } from './failure.js';
import type { FhirClient, Resource } from './fhir-client.js';

/** Resources of one type as they were read. */
interface Read<T> {
  readonly values: readonly T[];
  readonly problems: readonly Problem[];
}

/** Reads every resource it can; one that cannot be read is named and does not take the others down. */
const readAll = <T>(resources: readonly Resource[], read: (json: unknown) => Result<T>): Read<T> => {
  const all = resources.map(read);
  return {
    values: all.flatMap((result) => (result.ok ? [result.value] : [])),
    problems: all.flatMap((result) => result.problems),
  };
};

/** What a server may lack or refuse without taking the main thing down: the talk's hour, the plan's order. */
const optional = (search: Promise<readonly Resource[]>): Promise<readonly Resource[]> =>
  search.catch(() => []);

const loadRequests = async (client: FhirClient, subject: string): Promise<Read<Request>> => {
  const [requests, talks, plans] = await Promise.all([
    client.search('ServiceRequest', { subject }),
    optional(client.search('Appointment', { patient: subject })),
    optional(client.search('CarePlan', { subject })),
  ]);
  const read = readAll(requests, readRequest);
  const order = readAll(plans, readPlanOrder).values.flat();
  return {
    values: joinRequests(read.values, readAll(talks, readTalk).values, order),
    problems: read.problems,
  };
};

/** The questionnaires that requests and responses name, each version once; FUT keeps them by url. */
const loadQuestionnaires = async (
  client: FhirClient,
  wanted: readonly string[],
  read: typeof readQuestionnaire,
): Promise<Read<Questionnaire>> => {
  const urls = [...new Set(wanted.map((canonical) => parseCanonical(canonical).url))];
  if (!urls.length) return { values: [], problems: [] };
  return readAll(await client.search('Questionnaire', { url: urls.join(',') }), read);
};

/**
 * A person who does not exist is told as such, instead of as one who has answered nothing. A base that does not keep
 * or show patients (FUT has them elsewhere) says nothing about that.
 */
const findPerson = (client: FhirClient, subject: string): Promise<Resource | undefined> =>
  client.read(subject).catch((error: unknown) => {
    if (error instanceof Failure && (error.status === 404 || error.status === 410)) throw error;
    return undefined;
  });

interface StaffRecord {
  readonly results: Read<ServerResult>;
  readonly guidance: Read<GuidanceDocument>;
  readonly goals: Read<Goal | undefined>;
  /** Colours follow from all that a form says, its rules included. */
  readonly readWholeQuestionnaire: typeof readQuestionnaire;
}

/** The platform's colours, the guidance and the goals. Their gates come in a file that a citizen's page never loads. */
const loadStaffRecord = async (client: FhirClient, subject: string): Promise<StaffRecord> => {
  const [{ readGoal, readGuidance, readServerResult, readWholeQuestionnaire }, results, guidance, goals] =
    await Promise.all([
      import('../pure/fhir/staff.js'),
      client.search('ClinicalImpression', { subject }),
      optional(client.search('Basic', { code: 'actionguidance' })),
      optional(client.search('Goal', { subject })),
    ]);
  return {
    results: readAll(results, readServerResult),
    guidance: readAll(guidance, readGuidance),
    goals: readAll(goals, readGoal),
    readWholeQuestionnaire,
  };
};

/** How scores are to be read: what guidance knows of them. What it says to staff is left out. */
export const loadScoreFacts = async (client: FhirClient): Promise<readonly GuidanceDocument[]> => {
  const guidance = await optional(client.search('Basic', { code: 'actionguidance' }));
  if (!guidance.length) return [];
  const { readGuidance } = await import('../pure/fhir/staff.js');
  return readAll(guidance, readGuidance).values.map((one) => ({ ...one, topics: [], offers: [] }));
};

/** Loads one person's record. Staff also get the platform's colours and the guidance. */
export const loadRecord = async (
  client: FhirClient,
  subject: string,
  audience: 'citizen' | 'staff',
): Promise<PatientRecord> => {
  const [requests, responses, staff, person] = await Promise.all([
    loadRequests(client, subject),
    client.search('QuestionnaireResponse', { subject }).then((found) => readAll(found, readResponse)),
    audience === 'staff' ? loadStaffRecord(client, subject) : undefined,
    findPerson(client, subject),
  ]);
  const wanted = [...requests.values, ...responses.values].map(({ canonical }) => formatCanonical(canonical));
  const questionnaires = await loadQuestionnaires(
    client,
    wanted,
    staff?.readWholeQuestionnaire ?? readQuestionnaire,
  );
  const givenName = readGivenName(person);
  return {
    ...(givenName !== undefined && { givenName }),
    requests: requests.values,
    responses: responses.values,
    results: staff?.results.values ?? [],
    guidance: staff?.guidance.values ?? [],
    goals: (staff?.goals.values ?? []).filter((goal) => goal !== undefined),
    questionnaires: questionnaires.values,
    problems: [requests, responses, staff?.results, staff?.guidance, staff?.goals, questionnaires].flatMap(
      (read) => read?.problems ?? [],
    ),
  };
};

/** One request by its id; undefined where there is none, or where it asks somebody else. */
export const loadRequest = async (
  client: FhirClient,
  id: string,
  subject: string,
): Promise<Result<Request> | undefined> => {
  const resource = await client.find(`ServiceRequest/${id}`);
  const read = resource && readRequest(resource);
  const asked = read?.ok && read.value.subject;
  return read?.ok && (!asked || localReference(asked) !== localReference(subject)) ? undefined : read;
};

/** One questionnaire by its canonical: the version asked for, or nothing. */
export const loadQuestionnaire = async (
  client: FhirClient,
  canonical: string,
): Promise<Resource | undefined> => {
  const { url, version } = parseCanonical(canonical);
  const found = await client.search('Questionnaire', { url, ...(version !== undefined && { version }) });
  return found.find((resource) => version === undefined || resource['version'] === version);
};
