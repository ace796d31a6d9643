/** An invented citizen of a journey's own, made over plain FHIR: journeys never share a person. */
interface Asked {
  readonly questionnaire: string;
  readonly version: string;
}

const base = '/fhir';
const json = { 'Content-Type': 'application/fhir+json' };

/** A token of the demo's stand-in for a login server. */
export const token = async (who: { staff: true } | { patient: string }): Promise<string> => {
  const answer = await fetch('/demo/token', {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(who),
  });
  return ((await answer.json()) as { access_token: string }).access_token;
};

/** Reads from the server as staff do. */
export const search = async (query: string): Promise<readonly Record<string, unknown>[]> => {
  const answer = await fetch(`${base}/${query}`, {
    headers: { Authorization: `Bearer ${await token({ staff: true })}` },
  });
  const bundle = (await answer.json()) as { entry?: { resource: Record<string, unknown> }[] };
  return (bundle.entry ?? []).map(({ resource }) => resource);
};

/** Stores resources as staff do, in one transaction. */
export const store = async (resources: readonly Record<string, unknown>[]): Promise<void> => {
  const entry = resources.map((resource) => ({
    resource,
    request: { method: 'PUT', url: `${String(resource['resourceType'])}/${String(resource['id'])}` },
  }));
  const answer = await fetch(base, {
    method: 'POST',
    headers: { ...json, Authorization: `Bearer ${await token({ staff: true })}` },
    body: JSON.stringify({ resourceType: 'Bundle', type: 'transaction', entry }),
  });
  if (!answer.ok) throw new Error(`the journey's citizen could not be made: ${await answer.text()}`);
};

const canonical = ({ questionnaire, version }: Asked): string =>
  `https://kpro-elements.example/Questionnaire/${questionnaire}|${version}`;

/** What the journeys ask by default: WHO-5 and everyday life, in that order. */
export const whoAndEveryday: readonly Asked[] = [
  { questionnaire: 'who5', version: '1.0' },
  { questionnaire: 'hverdag', version: '2.1' },
];

/** Makes a citizen who is asked these questionnaires before a talk in six days. Gives the patient's id. */
export const newCitizen = async (asked: readonly Asked[] = whoAndEveryday): Promise<string> => {
  const id = `rejse-${crypto.randomUUID().slice(0, 8)}`;
  const subject = { reference: `Patient/${id}` };
  const episode = {
    url: 'http://hl7.org/fhir/StructureDefinition/workflow-episodeOfCare',
    valueReference: { reference: `EpisodeOfCare/${id}` },
  };
  const requests = asked.map(({ questionnaire, version }, i) => ({
    resourceType: 'ServiceRequest',
    id: `${id}-${i + 1}-${questionnaire}`,
    status: 'active',
    intent: 'order',
    subject,
    extension: [episode],
    instantiatesCanonical: [canonical({ questionnaire, version })],
    category: [
      { coding: [{ system: 'https://kpro-elements.example/CodeSystem/occasion', code: 'initial' }] },
    ],
    requisition: { value: `${id}-samtale` },
    occurrencePeriod: { start: '2026-09-01', end: '2026-09-07' },
  }));
  const basedOn = requests.map((request) => ({ reference: `ServiceRequest/${request.id}` }));
  await store([
    { resourceType: 'Patient', id, active: true, name: [{ text: `Rejse ${id.slice(6)}` }] },
    { resourceType: 'EpisodeOfCare', id, status: 'active', patient: subject },
    ...requests,
    {
      resourceType: 'CarePlan',
      id: `${id}-plan`,
      status: 'active',
      intent: 'plan',
      subject,
      activity: basedOn.map((reference) => ({ reference })),
    },
    {
      resourceType: 'Appointment',
      id: `${id}-tid`,
      status: 'booked',
      start: '2026-09-09T10:00:00+02:00',
      end: '2026-09-09T10:45:00+02:00',
      basedOn,
      participant: [
        { actor: subject, status: 'accepted' },
        {
          actor: { reference: 'Practitioner/mette-holst', display: 'Mette Holst, sygeplejerske' },
          status: 'accepted',
        },
      ],
    },
  ]);
  return id;
};
