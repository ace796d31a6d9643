/** Guidance in layers, in several languages, past its review and broken: for what kpro-guidance does with it. */
import type { Json } from '../kit/cast.js';

const who5 = 'https://kpro-elements.example/Questionnaire/who5';
export const low = [{ canonical: who5, linkId: 'who5-score', max: 50 }];

export const topic = (id: string, more: Json = {}): Json => ({
  id,
  title: `Emne ${id}`,
  trigger: { all: low },
  phrases: [{ id: `${id}-1`, text: 'Hvad fylder mest lige nu?' }],
  bands: [],
  actions: [],
  offers: [],
  ...more,
});

export const guidanceDocument = (id: string, more: Json = {}): Json => ({
  id,
  title: `Vejledning ${id}`,
  version: '2.0',
  date: '2026-05-14',
  reviewBy: '2027-05-14',
  publisher: 'Sundhed Danmark',
  source: 'Opfundet til prøven.',
  scores: [],
  topics: [],
  offers: [],
  ...more,
});

const offer = (id: string, title: string, more: Json = {}): Json => ({
  id,
  title,
  text: `Om ${title.toLowerCase()}.`,
  url: `https://tilbud.example/${id}`,
  origin: 'local',
  ...more,
});

export const national = guidanceDocument('trivsel-national', {
  schemaVersion: '1.0',
  language: 'da',
  origin: 'national',
  topics: [
    topic('trivsel', {
      phrases: [
        {
          id: 'aaben',
          text: 'Hvordan går det (WHO-5: {score:who5-score})?',
          translations: [
            { language: 'en', text: 'How are you (WHO-5: {score:who5-score})?' },
            { language: 'ar', text: 'كيف حالك؟' },
            { language: 'tr', text: 'Nasılsınız ({score:ukendt})?' },
          ],
        },
        { id: 'ro', text: 'Hvad giver dig ro?' },
      ],
      bands: [
        { id: 'lav', from: 0, to: 35, text: 'Spørg, hvad der fylder.' },
        { id: 'over', from: 36, to: 100, text: 'Spørg, hvad der giver kræfter.' },
      ],
      actions: ['Lyt først.'],
      offers: ['hele', 'odense', 'nabo', 'uden'],
      source: 'En vejledning fra 2025.',
    }),
  ],
  offers: [
    offer('hele', 'Søvnskole', {
      origin: 'national',
      checked: '2026-06-01',
      reviewBy: '2027-06-01',
      version: '3',
    }),
    offer('odense', 'Gåhold', { municipalities: ['0461'], where: 'Odense Kommune' }),
    offer('nabo', 'Svømmehold', { municipalities: ['0420'], reviewBy: '2026-06-01' }),
    offer('uden', 'Telefonhjælp', { url: undefined, source: 'Hjemmesiden', reviewBy: 'snart' }),
  ],
});

export const local = guidanceDocument('trivsel-lokal', {
  origin: 'local',
  extends: 'trivsel-national',
  publisher: 'Egelund Kommune',
  topics: [
    topic('trivsel', {
      phrases: [{ id: 'lokal', text: 'Kender du åben samtale?' }],
      actions: ['Tilbyd åben samtale.'],
    }),
  ],
});
