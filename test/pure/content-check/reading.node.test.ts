/** The texts of content: which are measured, where they stand, and how their words are counted. */
import { describe, expect, it } from 'vitest';
import { guidanceTexts } from '../../../src/pure/engines/content-check/guidance-texts.js';
import { ended, lix, sentencesOf, wordCount } from '../../../src/pure/engines/content-check/reading.js';
import { checkTexts } from '../../../src/pure/engines/content-check/texts.js';
import { readGuidance } from '../../../src/pure/fhir/index.js';
import { value } from '../forms.js';
import { guidance, type Loose } from './sound.js';

describe('the words of a text', () => {
  it('make it hard by the length of its sentences and the share of long words', () => {
    expect(lix('Du sover godt. Jeg sover.')).toBe(2.5);
    expect(lix('Du sover godt')).toBe(3);
    expect(lix('Godt: vi spørger dig. Du svarer!')).toBe(2 + 100 / 6);
    expect(lix('Klokken 3.5 sover du.')).toBe(5 + 100 / 5);
    expect(lix('…')).toBe(0);
  });

  it('end a sentence: a title without its full stop gets one', () => {
    expect(['Din nat', 'Sover du?', 'Ja!', 'Ja.', 'Hej. Du'].map(ended)).toEqual([
      'Din nat.',
      'Sover du?',
      'Ja!',
      'Ja.',
      'Hej. Du.',
    ]);
  });

  it('are counted by the spaces, however many there are', () => {
    expect(['Din nat', '  Din   nat\n er ', 'Din'].map(wordCount)).toEqual([2, 3, 1]);
  });

  it('fall into sentences at their ends, not at a number', () => {
    expect(sentencesOf('Hej du. Sover du? Ja: godt! Klokken 3.5 er sent.')).toEqual([
      'Hej du',
      'Sover du',
      'Ja',
      'godt',
      'Klokken 3.5 er sent.',
    ]);
  });
});

describe('the texts of guidance', () => {
  const texts = (plant: (g: Loose) => void = () => undefined) => {
    const json = guidance();
    json.topics.splice(0, 2);
    plant(json);
    return guidanceTexts(value(readGuidance(json))).map(
      ({ text, path, own, plain }) => `${own ? 'own' : 'foreign'}${plain ? ' plain' : ''} ${path}: ${text}`,
    );
  };
  const topic = 'Guidance.topics[0]';

  it('are all that somebody reads; names are not measured, other languages not even our own', () => {
    const found = texts((g) => {
      g.topics[0].understanding = 'Højere er værre.';
      g.topics[0].phrases[0].translations = [{ language: 'uk', text: 'Привіт' }];
    });
    expect(found).toEqual([
      'own Guidance.title: Søvn',
      'own Guidance.publisher: Egelund Kommune',
      'own Guidance.source: Egen erfaring.',
      `own ${topic}.title: Søvn`,
      `own plain ${topic}.phrases[0].text: Dit tal er {score:sum}. Hvad fylder mest?`,
      `foreign ${topic}.phrases[0].translations[0].text: Привіт`,
      `own plain ${topic}.understanding: Højere er værre.`,
      `own plain ${topic}.bands[0].text: Spørg, hvad der går godt.`,
      `own plain ${topic}.bands[1].text: Spørg, hvad der fylder.`,
      `own plain ${topic}.bands[2].text: Spørg til natten.`,
      `own plain ${topic}.actions[0]: Spørg til søvnen.`,
      'own Guidance.offers[0].title: Søvnkursus',
      'own plain Guidance.offers[0].text: Fire gange i det lokale hus.',
    ]);
  });

  it('hold no explanation where none is given', () => {
    expect(texts().some((text) => text.includes('understanding'))).toBe(false);
  });
});

describe('a text', () => {
  const check = (text: string, more: { own?: boolean; plain?: boolean } = {}) =>
    checkTexts([{ text, path: 'p', own: true, plain: true, ...more }], 'root').map(
      ({ code, path, values }) => [code, path, values],
    );
  const words = (count: number, word = 'du') =>
    Array.from({ length: count }, () => word)
      .join(' , ')
      .replaceAll(' ,', ',');

  it('is named by its first words where it is long', () => {
    const long = `stÃ¸tte ${'x'.repeat(60)}`;
    expect(check(long, { own: false })).toEqual([['broken-letters', 'p', { text: `${long.slice(0, 57)}…` }]]);
    const just = `stÃ¸tte ${'x'.repeat(52)}`;
    expect(check(just, { own: false })).toEqual([['broken-letters', 'p', { text: just }]]);
  });

  it.each([
    ['st\uFFFDtte', 'broken-letters'],
    ['<b>Hej</b>', 'markup'],
    ['Hej<br/>', 'markup'],
    ['<a href="x">Hej', 'markup'],
    ['Hej&nbsp;du', 'markup'],
    ['Hej &#169; du', 'markup'],
    ['Hej **du**', 'markup'],
    ['[Hej](https://x.dk)', 'markup'],
    ['[Hej](http://x.dk)', 'markup'],
    [' \n', 'blank-text'],
  ])('%j is not as it should be read, whosever it is', (text, code) => {
    expect(check(text, { own: false }).map(([found]) => found)).toEqual([code]);
  });

  it.each(['5 < 7', 'Jens & Ole', 'Du * jeg', 'Ã', 'a**b', '[Hej](sådan)'])(
    '%j is a text like others',
    (text) => {
      expect(check(text, { own: false })).toEqual([]);
    },
  );

  it('of somebody else is not measured, and a name only for slips', () => {
    expect(check('Han er på på vej', { own: false })).toEqual([]);
    expect(check(`${words(26)}, på på`, { plain: false }).map(([code]) => code)).toEqual(['danish-slip']);
  });

  it('has sentences of at most 25 words', () => {
    expect(check(words(25))).toEqual([]);
    expect(check(`Hej. ${words(26)}`)).toEqual([['long-sentence', 'p', { words: '26', limit: '25' }]]);
  });

  it('is called hard past a LIX of 45, from ten words on', () => {
    const hard = (long: number, short: number) => check(`${words(long, 'spørgsmål')}, ${words(short)}`);
    expect(hard(3, 6)).toEqual([]);
    expect(hard(4, 6)).toEqual([['hard-text', 'p', { lix: '50', limit: '45' }]]);
    expect(hard(3, 7)).toEqual([]);
    expect(hard(5, 15)).toEqual([]);
    expect(hard(7, 13)).toEqual([['hard-text', 'p', { lix: '55', limit: '45' }]]);
  });
});

describe('all texts of a resource together', () => {
  const all = (...texts: readonly { text: string; own?: boolean; plain?: boolean }[]) =>
    checkTexts(
      texts.map((one, i) => ({ path: `p${i}`, own: true, plain: true, ...one })),
      'root',
    ).filter(({ code }) => code === 'hard-to-read');
  const title = (count: number) => Array.from({ length: count }, () => ({ text: 'Du får spørgsmål' }));

  it('are hard past a LIX of 35, from thirty words on', () => {
    expect(all(...title(10))).toMatchObject([{ path: 'root', values: { lix: '36', limit: '35' } }]);
    expect(all(...title(9))).toEqual([]);
    const five = (long: number) => ({
      text: `Du har ${long > 1 ? 'spørgsmål og svarene' : 'et spørgsmål her'}`,
    });
    expect(all(...[1, 1, 1, 2, 2, 2].map(five))).toEqual([]);
    expect(all(...title(10), { text: 'Du er her nu' })).toEqual([]);
  });

  it('do not count what is not ours, what is a name, and what is blank', () => {
    const easy = { text: 'Du er her nu' };
    expect(all(...title(9), { ...easy, own: false }, { ...easy, plain: false }, { text: '  ' })).toEqual([]);
    const blanks = Array.from({ length: 9 }, () => ({ text: ' ' }));
    expect(all(...title(10), { ...easy, own: false }, { ...easy, plain: false }, ...blanks)).toHaveLength(1);
  });
});
