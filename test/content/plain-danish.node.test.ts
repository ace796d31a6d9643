import { describe, expect, it } from 'vitest';
import { ended, lix, readingLimits } from '../../src/pure/engines/content-check/reading.js';
import {
  extension,
  guidance,
  guidanceFiles,
  isQuestion,
  items,
  own,
  patients,
  questionnaireFiles,
  questionnaires,
  sd,
  strings,
} from './content.js';

/** What we wrote ourselves on a questionnaire; an instrument's own words are its owner's. */
const ours = (one: (typeof questionnaires)[number]): string[] => {
  const help = items(one).flatMap((item) => {
    const [text, feedback] = [
      extension(item, sd('ehealth-questionnaire-helpText')),
      extension(item, sd('ehealth-questionnaire-feedback')),
    ];
    return [
      text && extension(text, 'text')?.valueString,
      feedback && extension(feedback, 'value')?.valueString,
    ];
  });
  const questions = /hverdag|smerte/.test(one.id!)
    ? items(one)
        .filter(isQuestion)
        .map(({ text }) => text)
    : [];
  return [one.title, one.description, ...help, ...questions].flatMap((text) => (text ? [ended(text)] : []));
};

const advice = (one: (typeof guidance)[number]): string[] => [
  ...one.topics.flatMap(({ phrases, understanding, bands, actions }) => [
    ...phrases.map(({ text }) => text),
    understanding ?? '',
    ...bands.map(({ text }) => text),
    ...actions,
  ]),
  ...one.offers.map(({ text }) => text),
];

const texts: readonly (readonly [string, readonly string[]])[] = [
  ...questionnaires.map((one, i) => [questionnaireFiles[i]!, ours(one)] as const),
  ...guidance.map((one, i) => [guidanceFiles[i]!, advice(one)] as const),
  [
    'the stories of the cast',
    patients.map((one) => extension(one, own('StructureDefinition/demo-story'))!.valueString!),
  ],
];

describe('Our own words', () => {
  it.each(texts)('U25 %s reads easily: LIX at most 35', (_name, all) =>
    expect(lix(all.join(' '))).toBeLessThanOrEqual(readingLimits.all),
  );

  it.each(texts)('%s has no single text over LIX 45 once it holds ten words', (_name, all) => {
    for (const text of all.filter((one) => one.split(' ').length >= 10))
      expect(lix(text), text).toBeLessThanOrEqual(readingLimits.one);
  });

  it('keep sentences short: at most 25 words', () => {
    for (const [, all] of texts)
      for (const text of all)
        for (const sentence of text.split(/[.!?:]\s/))
          expect(sentence.split(' ').length, sentence).toBeLessThanOrEqual(readingLimits.sentence);
  });

  it('shout at nobody and blame nobody', () => {
    for (const [, all] of texts)
      for (const text of all) expect(text).not.toMatch(/!|desværre|\b[A-ZÆØÅ]{5,}\b/);
  });

  it('are Danish letters all through: no ae, oe or aa in their place', () => {
    for (const [, all] of texts)
      for (const text of all)
        expect(text).not.toMatch(/soevn|bevaegelse|stoette|oekonomi|maal\b|spoerg|foel|vaere/i);
    for (const [, text] of strings([...questionnaires])) expect(text).not.toContain('\uFFFD');
  });
});
