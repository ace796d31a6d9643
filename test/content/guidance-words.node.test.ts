/** How guidance speaks: to the citizen's face in few plain words, to staff in what to do, and in other languages. */
import { describe, expect, it } from 'vitest';
import { guidance, guidanceFiles, national } from './content.js';
import { lix } from '../../src/pure/engines/content-check/reading.js';

interface Spoken {
  readonly id: string;
  readonly text: string;
  readonly translations?: readonly { readonly language: string; readonly text: string }[];
}

const topics = national.flatMap((one) => one.topics);
const everywhere = guidance.flatMap((one) => one.topics);
const phrases = everywhere.flatMap((one) => one.phrases) as readonly Spoken[];
const actions = everywhere.flatMap((one) => one.actions);
const bands = everywhere.flatMap((one) => one.bands.map(({ text }) => text));
const understandings = everywhere.flatMap(({ understanding }) => understanding ?? []);
const each = phrases.map(({ id, text }) => [id, text] as const);

const words = (text: string): readonly string[] => text.match(/[\p{L}\d-]+/gu) ?? [];
const sentences = (text: string): readonly string[] => text.split(/(?<=[.!?])\s+/);
const spoken = (text: string): string => text.replace(/\{score:[^}]+\}/g, '32');

/** Whole words, Danish letters counted as letters. */
const word = (...all: readonly string[]): RegExp =>
  new RegExp(`(?<!\\p{L})(${all.join('|')})(?!\\p{L})`, 'iu');

/** Verdicts about a person: an illness, its absence, or a yardstick of the normal. */
const verdicts = word(
  'depress\\p{L}*',
  'deprim\\p{L}*',
  'angst\\p{L}*',
  'stressbelast\\p{L}*',
  'syg',
  'syge',
  'rask',
  'raske',
  'unormal\\p{L}*',
  'normal\\p{L}*',
  'lidelse\\p{L}*',
  'symptom\\p{L}*',
  'diagnose\\p{L}*',
  'patient\\p{L}*',
  'moderat\\p{L}*',
  'mild',
  'svær',
  'minimal\\p{L}*',
  'risiko\\p{L}*',
  'forhøjet',
  'kritisk\\p{L}*',
  'ensom',
  'misbrug\\p{L}*',
  'overvægt\\p{L}*',
);

/** Words of the trade, and of the form, that nobody says to another person's face. */
const jargon = word(
  'score',
  'scorer',
  'triage',
  'screening',
  'indsats',
  'ressourcer',
  'funktionsevne',
  'motivation',
  'compliance',
  'rehabilitering',
  'borger\\p{L}*',
  'rød',
  'gul',
  'grøn',
  'PHQ-2',
  'GAD-7',
  'T-ILS',
);

const blame = word(
  'burde',
  'skulle have',
  'hvorfor',
  'desværre',
  'selvforskyldt',
  'for meget',
  'for lidt',
  'dovne?',
);

/** What staff are asked to do begins with the doing. */
const imperatives =
  'Aftal Begynd Bliv Brug Byg Find Foreslå Fortæl Få Følg Gør Gæt Hjælp Husk Lad Lyt Læg Læs Pas Ring Ros Se Sig Skriv Spørg Tag Tal Tilbyd Vent Vælg'.split(
    ' ',
  );

describe('What is said to the citizen', () => {
  it.each(each)('%s reads easily: LIX at most 35', (_id, text) => {
    if (words(text).length >= 10) expect(lix(spoken(text)), text).toBeLessThanOrEqual(35);
  });

  it.each(each)('%s is short: at most three sentences, none over twenty words', (_id, text) => {
    expect(sentences(text).length, text).toBeLessThanOrEqual(3);
    for (const sentence of sentences(spoken(text)))
      expect(words(sentence).length, sentence).toBeLessThanOrEqual(20);
  });

  it('asks, or leaves in peace what was not answered', () => {
    const silent = topics.filter(({ phrases: all }) => !all.some(({ text }) => text.endsWith('?')));
    expect(silent.map(({ id }) => id)).toEqual(['familie-graa', 'samliv-graa']);
  });

  it('says "du", and is never about somebody else in the room', () => {
    for (const { id, phrases: all } of topics)
      expect(all.map(({ text }) => text).join(' '), id).toMatch(word('du', 'dig', 'din', 'dit', 'dine'));
    for (const { text } of phrases) expect(text).not.toMatch(/(?<!\p{L})(De|Dem|Deres)(?!\p{L})/u);
  });

  it('gives no verdict, uses no word of the trade and blames nobody', () => {
    for (const { id, text } of phrases)
      for (const unwanted of [verdicts, jargon, blame]) expect(spoken(text), id).not.toMatch(unwanted);
  });
});

describe('What is said to staff', () => {
  it('names the range and what to ask, and no verdict', () => {
    for (const text of bands) {
      expect(text).toMatch(word('Spørg', 'Tal'));
      expect(text).not.toMatch(verdicts);
    }
  });

  it('says of every scale which way is good, and that a number is no diagnosis', () => {
    for (const text of new Set(understandings)) {
      expect(text).toMatch(/(Højere|Lavere) er bedre\./);
      expect(text.replace(/(Tallet|Svaret) er ikke en diagnose\./, '')).not.toMatch(verdicts);
    }
    for (const { id, understanding } of topics.filter(({ understanding: text }) =>
      /^(WHO|PHQ|GAD|T-I)/.test(text ?? ''),
    ))
      expect(understanding, id).toContain('Tallet er ikke en diagnose.');
  });

  it.each(everywhere.map((one) => [one.id, one.actions] as const))(
    '%s says what to do, first word first',
    (_id, all) => {
      expect(all.length).toBeLessThanOrEqual(6);
      for (const action of all) expect(imperatives, action).toContain(words(action)[0]);
    },
  );

  it('is short too: no sentence over twenty words', () => {
    for (const text of [...actions, ...bands, ...understandings])
      for (const sentence of sentences(text))
        expect(words(sentence).length, sentence).toBeLessThanOrEqual(20);
  });

  it('has two things to do or more wherever an answer is red or yellow', () => {
    for (const { id, trigger, actions: all } of topics)
      if (trigger.all.some(({ level }) => level?.includes('red') || level?.includes('yellow')))
        expect(all.length, id).toBeGreaterThanOrEqual(2);
  });
});

describe('Other languages', () => {
  const inLanguage = (language: string) =>
    phrases.filter(({ translations }) => translations?.some((one) => one.language === language));
  const translated = phrases.flatMap(({ id, text, translations = [] }) =>
    translations.map((one) => [id, one.language, text, one.text] as const),
  );

  it('have English for all that links answers, and for well-being, sleep and stress', () => {
    const wanted = phrases.filter(({ id }) => /^(kobling|trivsel|soevn|vaagne-naetter|stress)-/.test(id));
    expect(wanted.length).toBeGreaterThan(30);
    expect(wanted.filter((one) => !inLanguage('en').includes(one)).map(({ id }) => id)).toEqual([]);
  });

  it.each(['tr', 'ar'])('have %s for the eight phrases used most', (language) => {
    expect(
      inLanguage(language)
        .map(({ id }) => id)
        .sort(),
    ).toEqual([
      'kobling-bevaegelse-og-trivsel-1',
      'kobling-ensomhed-og-trivsel-1',
      'kobling-soevn-og-stress-1',
      'smerter-roed-1',
      'soevn-roed-1',
      'stress-roed-1',
      'trivsel-roed-1',
      'trivsel-roed-3',
    ]);
  });

  it.each(translated)(
    '%s in %s is a text of its own with the same numbers in it',
    (_id, language, text, other) => {
      const numbers = (one: string) => one.match(/\{score:[^}]+\}/g) ?? [];
      expect(numbers(other)).toEqual(numbers(text));
      expect(other).not.toBe(text);
      expect(other).toMatch(language === 'ar' ? /؟$/ : /[?.]$/);
      expect(/\p{Script=Arabic}/u.test(other)).toBe(language === 'ar');
      expect(other).not.toMatch(/[æøåÆØÅ]/);
    },
  );
});

describe('Every document', () => {
  it.each(guidanceFiles.map((file, i) => [file, guidance[i]!] as const))(
    '%s is in Danish, by schema 1.0',
    (_file, one) => {
      expect(one).toMatchObject({ schemaVersion: '1.0', language: 'da' });
    },
  );

  it('names a source for every topic that a document of the nation holds', () => {
    expect(topics.filter((one) => !(one as { source?: string }).source).map(({ id }) => id)).toEqual([]);
  });

  it('is looked at again within a year', () => {
    for (const { id, date, reviewBy } of guidance) {
      expect(reviewBy! > date, id).toBe(true);
      expect(Date.parse(reviewBy!) - Date.parse(date), id).toBeLessThanOrEqual(366 * 86_400_000);
    }
  });
});
