/** Small questionnaires made for one test, the demo's own content, and a citizen's record around them. */
import type { Resource } from 'kpro-elements/testing';

export type Json = Readonly<Record<string, unknown>>;

const hl7 = (name: string): string => `http://hl7.org/fhir/StructureDefinition/${name}`;
const fut = (name: string): string => `http://ehealth.sundhed.dk/fhir/StructureDefinition/${name}`;

/** A demo questionnaire by its folder: 'who-5', 'questionnaires/hverdag'. */
export const demoForm = async (folder: string): Promise<Json> => {
  const answer = await fetch(`/demo/content/${folder}/questionnaire.json`);
  if (!answer.ok) throw new Error(`demo/content/${folder} has no questionnaire.json`);
  return (await answer.json()) as Json;
};

/** Every demo questionnaire that citizens answer. */
export const demoFolders = [
  'who-5',
  ...['gad7', 'hverdag', 'phq2', 'selvvurderet-helbred', 'smerte', 't-ils'].map(
    (name) => `questionnaires/${name}`,
  ),
];

export const canonical = 'https://kommune.example/Questionnaire/proeve';

/** A questionnaire of these items. */
export const form = (item: readonly Json[], more: Json = {}): Json & Resource => ({
  resourceType: 'Questionnaire',
  id: 'proeve',
  url: canonical,
  version: '1.0',
  status: 'active',
  title: 'Prøveskema',
  item,
  ...more,
});

export const item = (linkId: string, type: string, text: string, more: Json = {}): Json => ({
  linkId,
  type,
  text,
  ...more,
});

export const coding = (display: string): Json => ({
  valueCoding: { system: 'https://kommune.example/svar', code: display.toLowerCase(), display },
});

export const choice = (linkId: string, text: string, options: readonly string[], more: Json = {}): Json =>
  item(linkId, 'choice', text, { answerOption: options.map(coding), ...more });

export const extension = {
  min: (valueInteger: number): Json => ({ url: hl7('minValue'), valueInteger }),
  max: (valueInteger: number): Json => ({ url: hl7('maxValue'), valueInteger }),
  step: (valueInteger: number): Json => ({ url: hl7('questionnaire-sliderStepValue'), valueInteger }),
  most: (valueInteger: number): Json => ({ url: hl7('questionnaire-maxOccurs'), valueInteger }),
  control: (code: string): Json => ({
    url: hl7('questionnaire-itemControl'),
    valueCodeableConcept: { coding: [{ system: 'http://hl7.org/fhir/questionnaire-item-control', code }] },
  }),
  help: (text: string): Json => ({
    url: fut('ehealth-questionnaire-helpText'),
    extension: [{ url: 'text', valueString: text }],
  }),
  feedback: (text: string, min: number, max: number): Json => ({
    url: fut('ehealth-questionnaire-feedback'),
    extension: [
      { url: 'value', valueString: text },
      { url: 'min', valueDecimal: min },
      { url: 'max', valueDecimal: max },
    ],
  }),
} as const;

/** An 11-point scale with words at both ends. */
export const painScale = (linkId = 'smerte', more: Json = {}): Json =>
  item(linkId, 'integer', 'Hvor stærke er dine smerter?', {
    extension: [extension.control('slider'), extension.min(0), extension.max(10), extension.step(1)],
    item: [
      item(`${linkId}-lav`, 'display', 'ingen smerter', { extension: [extension.control('lower')] }),
      item(`${linkId}-hoej`, 'display', 'de værst tænkelige smerter', {
        extension: [extension.control('upper')],
      }),
    ],
    ...more,
  });

const when = (question: string, answer: Json, operator = '='): Json => ({ question, operator, ...answer });

/** Shown when that choice was answered so. */
export const whenChosen = (question: string, display: string): Json => ({
  enableWhen: [when(question, { answerCoding: (coding(display) as { valueCoding: Json }).valueCoding })],
});

export const sleep = choice('sovn', 'Hvordan sover du?', ['Godt', 'Dårligt']);
export const nights = item('naetter', 'integer', 'Hvor mange nætter ligger du vågen?', {
  ...whenChosen('sovn', 'Dårligt'),
});
/** A question after whose "Ja" a person is told whom to call. */
export const risky = choice('moerkt', 'Har du haft mørke tanker?', ['Nej', 'Ja'], {
  extension: [
    {
      url: 'https://kpro-elements.example/StructureDefinition/safety-net',
      extension: [
        {
          url: fut('ehealth-answer-Condition'),
          extension: [
            { url: 'value', valueCoding: { system: 'https://kommune.example/svar', code: 'ja' } },
            { url: 'operator', valueCode: '=' },
          ],
        },
      ],
    },
  ],
});

export const talk = item('tale', 'text', 'Hvad vil du tale om?', { maxLength: 200 });

/** Three questions, the middle one only for those who sleep badly. */
export const sleepForm = (more: Json = {}): Json & Resource => form([sleep, nights, talk], more);

/** A response to `form(...)`, with these answers by linkId. */
export const response = (
  answers: Readonly<Record<string, Json | readonly Json[]>>,
  more: Json = {},
): Json & Resource => ({
  resourceType: 'QuestionnaireResponse',
  id: 'svar-1',
  status: 'in-progress',
  questionnaire: `${canonical}|1.0`,
  item: Object.entries(answers).map(([linkId, answer]) => ({ linkId, answer: [answer].flat() })),
  ...more,
});

/** The noon at which these tests take place. */
export const now = '2026-03-05T12:00:00+01:00';

interface RequestOptions {
  readonly id: string;
  readonly person?: string;
  readonly url?: string;
  readonly version?: string;
  readonly from?: string;
  readonly due?: string;
  readonly talk?: string;
  readonly occasion?: string;
  readonly status?: string;
}

/** What a citizen is asked to answer before a talk. */
export const request = ({
  id,
  person = 'Patient/a',
  url = canonical,
  version = '1.0',
  from = '2026-03-01',
  due = '2026-03-09',
  talk: requisition = 'samtale-1',
  occasion = 'initial',
  status = 'active',
}: RequestOptions): Resource => ({
  resourceType: 'ServiceRequest',
  id,
  status,
  intent: 'order',
  subject: { reference: person },
  instantiatesCanonical: [`${url}|${version}`],
  category: [{ coding: [{ system: 'https://kpro-elements.example/CodeSystem/occasion', code: occasion }] }],
  requisition: { value: requisition },
  occurrencePeriod: { start: from, end: due },
});

/** The talk itself: when, and with whom. */
export const appointment = (
  requests: readonly string[],
  start = '2026-03-11T10:30:00+01:00',
  person = 'Patient/a',
): Resource => ({
  resourceType: 'Appointment',
  id: `tid-${requests[0]}`,
  status: 'booked',
  start,
  basedOn: requests.map((id) => ({ reference: `ServiceRequest/${id}` })),
  participant: [
    { actor: { reference: person }, status: 'accepted' },
    {
      actor: { reference: 'Practitioner/mette', display: 'Mette Holst, sygeplejerske' },
      status: 'accepted',
    },
  ],
});
