/**
 * One citizen of the demo's invented cast as a host hands him to the elements of the answer view: arrays of FHIR R4
 * JSON, dated as if the demo first started on the day of the pictures, with the platform's colours where it gave any.
 */
import { triageResponse } from 'kpro-elements/triage';
import { expandDates } from '../../demo/server/seed/dates.js';
import { extensionUrl } from '../../src/pure/fhir/index.js';
import type { Resource } from 'kpro-elements/testing';

export type Json = Readonly<Record<string, unknown>>;

export const today = '2026-09-03';
/** The hour before the talk of the pictures. */
export const now = '2026-09-03T09:00:00+02:00';

/** The four arrays that the elements take. */
export interface Answered {
  readonly questionnaires: readonly Json[];
  readonly responses: readonly Json[];
  readonly results: readonly Json[];
  readonly guidance: readonly Json[];
}

export interface Cast extends Answered {
  /** Everything a back end holds about the person, for `FakeBackEnd`; guidance in its envelope. */
  readonly resources: readonly Resource[];
}

export const people = [
  'karl-erik-damgaard',
  'birthe-lindegaard',
  'aage-winther',
  'jens-holm-krogh',
  'inger-marie-bach',
  'poul-skovgaard',
  'ruth-bjerregaard',
  'kaj-ravnsborg',
  'leyla-demir',
  'sanne-kjaersgaard',
] as const;
export type Person = (typeof people)[number];

const questionnaireFiles = [
  'who-5/questionnaire',
  ...['gad7', 'hverdag', 'phq2', 'selvvurderet-helbred', 'smerte', 't-ils'].map(
    (name) => `questionnaires/${name}/questionnaire`,
  ),
  'questionnaires/hverdag/questionnaire-2.0',
];
/** What holds for the whole country, and what Egelund lays over most of it. */
const national = 'bevaegelse emner helbred hverdag kobling rygning samliv soevn stoette trivsel'.split(' ');
const local = national.filter((name) => !['emner', 'samliv'].includes(name)).map((name) => `egelund-${name}`);
const guidanceFiles = [...local, ...national].map((name) => `guidance/${name}`);

const known = new Map<string, Promise<unknown>>();

const read = async (name: string): Promise<unknown> => {
  const answer = await fetch(`/demo/content/${name}.json`);
  if (!answer.ok) throw new Error(`demo/content has no ${name}.json`);
  return expandDates(await answer.json(), today);
};

/** Each file is fetched once a page; everybody gets a copy of their own. */
const content = async (name: string): Promise<Json> => {
  const file = known.get(name) ?? read(name);
  known.set(name, file);
  return structuredClone((await file) as Json);
};

const ofType = (resources: readonly Resource[], type: string): readonly Resource[] =>
  resources.filter(({ resourceType }) => resourceType === type);

/** Colours of the platform for a response, as the demo's server makes them: some seconds after it was sent. */
export const judged = (questionnaires: readonly Json[], response: Json): Resource => {
  const form = questionnaires.find(({ url, version }) => `${url}|${version}` === response['questionnaire']);
  const at = new Date(Date.parse(String(response['authored'])) + 5000).toISOString();
  const result = triageResponse(form, response, at);
  if (!result.ok) throw new Error(`not judged: ${JSON.stringify(result.problems)}`);
  return { ...result.value, id: `triage-${String(response['id'])}` } as unknown as Resource;
};

const isLeftAlone = ({ status, meta }: Json): boolean =>
  status !== 'completed' ||
  ((meta as { tag?: { code: string }[] } | undefined)?.tag ?? []).some(({ code }) => code === 'no-triage');

/** A guidance document in FUT's envelope: a Basic with a JSON Binary. */
export const envelope = (document: Json): Resource => ({
  resourceType: 'Basic',
  id: `guidance-${String(document['id'])}`,
  contained: [
    {
      resourceType: 'Binary',
      id: 'indhold',
      contentType: 'application/json',
      data: btoa(String.fromCharCode(...new TextEncoder().encode(JSON.stringify(document)))),
    },
  ],
  code: { coding: [{ system: 'http://ehealth.sundhed.dk/cs/basic-resource-type', code: 'actionguidance' }] },
  extension: [{ url: extensionUrl.guidanceContent, valueReference: { reference: '#indhold' } }],
});

export const cast = async (person: Person): Promise<Cast> => {
  const [bundle, questionnaires, guidance] = await Promise.all([
    content(`cast/${person}`),
    Promise.all(questionnaireFiles.map(content)),
    Promise.all(guidanceFiles.map(content)),
  ]);
  const own = (bundle['entry'] as readonly { resource: Resource }[]).map(({ resource }) => resource);
  const responses = ofType(own, 'QuestionnaireResponse');
  const computed = responses.filter((one) => !isLeftAlone(one)).map((one) => judged(questionnaires, one));
  return {
    questionnaires,
    responses,
    guidance,
    results: [...ofType(own, 'ClinicalImpression'), ...computed],
    resources: [
      ...own,
      ...computed,
      ...(questionnaires as unknown as readonly Resource[]),
      ...guidance.map(envelope),
    ],
  };
};

/** The same person, but only what was sent on or after this day: one talk of several. */
export const since = (data: Cast, day: string): Answered => ({
  ...data,
  responses: data.responses.filter(({ authored }) => String(authored) >= day),
});
