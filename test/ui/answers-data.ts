/** Answers made for one test, and what the live regions say meanwhile. */
import { cast, judged, type Answered, type Json } from '../kit/cast.js';
import { formNamed, sent } from './staff.js';

const karlErik = await cast('karl-erik-damgaard');

/** One response to "Min hverdag", judged by the platform. */
export const answered = (values: Readonly<Record<string, unknown>>): Partial<Answered> => {
  const response = sent(formNamed(karlErik.questionnaires, 'hverdag'), values as Parameters<typeof sent>[1]);
  return {
    questionnaires: karlErik.questionnaires,
    guidance: karlErik.guidance,
    responses: [response],
    results: [judged(karlErik.questionnaires, response)],
  };
};

const fut = (name: string): string => `http://ehealth.sundhed.dk/fhir/StructureDefinition/${name}`;

const ruled = (linkId: string, text: string): Json => ({
  linkId,
  type: 'integer',
  text,
  extension: (['yellow', 'grey', 'red'] as const)
    .filter((colour) => colour !== 'grey')
    .map((colour) => ({
      url: fut('ehealth-questionnaire-answerSignificance'),
      extension: [
        {
          url: fut('ehealth-answer-Condition'),
          extension: [
            { url: 'value', valueInteger: colour === 'red' ? 2 : 1 },
            { url: 'operator', valueCode: '=' },
          ],
        },
        {
          url: 'significance',
          valueCoding: {
            system: 'http://ehealth.sundhed.dk/cs/questionnaire-item-significance-indicator',
            code: colour,
          },
        },
      ],
    })),
});

/** A talk with so many answers: a third of them red, a third yellow, a third that meet no rule. */
export const longTalk = (count: number): Partial<Answered> => {
  const numbers = Array.from({ length: count }, (_, i) => i);
  const questionnaire: Json = {
    resourceType: 'Questionnaire',
    url: 'https://kommune.example/Questionnaire/lang',
    version: '1',
    status: 'active',
    title: 'Langt skema',
    item: numbers.map((i) => ruled(`q${i}`, `Spørgsmål ${i + 1}`)),
  };
  const response: Json = {
    resourceType: 'QuestionnaireResponse',
    id: 'lang-1',
    status: 'completed',
    questionnaire: 'https://kommune.example/Questionnaire/lang|1',
    authored: '2026-08-31T20:14:00+02:00',
    item: numbers.map((i) => ({ linkId: `q${i}`, answer: [{ valueInteger: i % 3 }] })),
  };
  return {
    questionnaires: [questionnaire],
    responses: [response],
    results: [judged([questionnaire], response)],
    guidance: [],
  };
};

/** What the kit says to people who do not see the page, from now on. */
export const listenToAnnouncer = (): {
  readonly sentences: () => readonly string[];
  readonly stop: () => void;
} => {
  const said: string[] = [];
  const hear = (event: Event): void => {
    said.push((event as CustomEvent<{ sentence: string }>).detail.sentence);
  };
  document.addEventListener('kpro-announce', hear);
  return { sentences: () => said, stop: () => document.removeEventListener('kpro-announce', hear) };
};
