import type { ContentText } from '../../model/content-text.js';
import type { GuidanceDocument } from '../../model/guidance.js';

const said = (text: string, path: string): ContentText => ({ text, path, own: true, plain: true });
const foreign = (text: string, path: string): ContentText => ({ text, path, own: false, plain: false });
const named = (text: string, path: string): ContentText => ({ text, path, own: true, plain: false });

/** Every text of a guidance document that somebody reads. What is measured is Danish; other languages stand beside it. */
export const guidanceTexts = (document: GuidanceDocument): readonly ContentText[] => [
  ...(['title', 'publisher', 'source'] as const).map((key) => named(document[key], `Guidance.${key}`)),
  ...document.topics.flatMap(({ title, phrases, understanding, bands, actions }, i) => {
    const path = `Guidance.topics[${i}]`;
    return [
      named(title, `${path}.title`),
      ...phrases.map(({ text }, n) => said(text, `${path}.phrases[${n}].text`)),
      ...phrases.flatMap(({ translations = [] }, n) =>
        translations.map(({ text }, k) => foreign(text, `${path}.phrases[${n}].translations[${k}].text`)),
      ),
      ...(understanding === undefined ? [] : [said(understanding, `${path}.understanding`)]),
      ...bands.map(({ text }, n) => said(text, `${path}.bands[${n}].text`)),
      ...actions.map((text, n) => said(text, `${path}.actions[${n}]`)),
    ];
  }),
  ...document.offers.flatMap(({ title, text }, i) => [
    named(title, `Guidance.offers[${i}].title`),
    said(text, `Guidance.offers[${i}].text`),
  ]),
];
