/** Guidance that the demo's own content has no example of: in layers, translated, past its review, hostile. */
import { guidance } from './content.js';

const who5 = 'https://kpro-elements.example/Questionnaire/who5';
const low = { all: [{ canonical: who5, linkId: 'who5-score', max: 50 }] };

const national = {
  schemaVersion: '1.0',
  id: 'eksempel-national',
  title: 'Trivsel',
  version: '2.0',
  date: '2026-05-14',
  reviewBy: '2027-05-14',
  publisher: 'Sundhed Danmark (opfundet)',
  source: 'Skrevet til kataloget.',
  language: 'da',
  origin: 'national',
  scores: [],
  topics: [
    {
      id: 'eksempel-trivsel',
      title: 'Trivsel',
      trigger: low,
      phrases: [
        {
          id: 'eksempel-1',
          text: 'Dit tal er {score:who5-score}. Hvordan har du det i dag?',
          translations: [
            { language: 'en', text: 'Your number is {score:who5-score}. How are you today?' },
            { language: 'ar', text: 'كيف حالك اليوم؟' },
          ],
        },
        { id: 'eksempel-2', text: 'Hvad plejer at give dig lidt ro eller glæde?' },
      ],
      understanding: 'WHO-5 går fra 0 til 100. Højere er bedre.',
      bands: [
        { id: 'lav', from: 0, to: 35, text: 'Spørg til humør, søvn og det, der presser.' },
        { id: 'midt', from: 36, to: 50, text: 'Spørg, hvad der fylder.' },
        { id: 'over', from: 51, to: 100, text: 'Spørg, hvad der giver kræfter.' },
      ],
      actions: ['Tal om trivsel, før I taler om nye mål.'],
      offers: ['eksempel-linje', 'eksempel-netvaerk'],
    },
  ],
  offers: [
    {
      id: 'eksempel-linje',
      title: 'Samtale på telefon',
      text: 'Alle dage fra kl. 11 til 23.',
      url: 'https://sundhed.example/tilbud/linje',
      origin: 'national',
      checked: '2026-06-03',
      reviewBy: '2027-06-03',
    },
    {
      id: 'eksempel-netvaerk',
      title: 'Netværk for skilte',
      text: 'Samtalegruppe hver anden onsdag.',
      origin: 'national',
      checked: '2024-11-20',
      reviewBy: '2026-06-01',
    },
  ],
} as const;

const local = {
  ...national,
  id: 'eksempel-lokal',
  version: '1.1',
  publisher: 'Egelund Kommune',
  origin: 'local',
  extends: 'eksempel-national',
  topics: [
    {
      ...national.topics[0],
      phrases: [{ id: 'eksempel-3', text: 'Kender du vores åbne samtale om mandagen?' }],
      understanding: undefined,
      bands: [],
      actions: ['Tilbyd en tid til åben samtale.'],
      offers: ['eksempel-aaben'],
    },
  ],
  offers: [
    {
      id: 'eksempel-aaben',
      title: 'Åben samtale',
      text: 'Tal med en sygeplejerske uden at bestille tid.',
      url: 'https://egelund.example/tilbud/aaben-samtale',
      origin: 'local',
      where: 'Egelund Kommune',
      checked: '2026-08-12',
      reviewBy: 'efter ferien',
    },
  ],
};

const evil = '<img src=x onerror=alert(1)>[klik](javascript:alert(2))';

/** The form of guidance that a story shows. */
export const guidanceForms = {
  demo: guidance,
  layers: [local, national],
  alone: [local],
  hostile: [
    {
      ...national,
      title: evil,
      publisher: evil,
      source: evil,
      topics: [
        {
          ...national.topics[0],
          title: evil,
          phrases: [{ id: evil, text: evil, translations: [{ language: evil, text: evil }] }],
          actions: [evil],
        },
      ],
      offers: [
        {
          ...national.offers[0],
          title: evil,
          url: 'javascript:alert(3)',
          where: evil,
          reviewBy: evil,
        },
      ],
    },
  ],
} as const;

export type GuidanceForm = keyof typeof guidanceForms;
