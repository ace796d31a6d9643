import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readTranslatedQuestionnaire } from '../../src/pure/fhir/read-translations.js';
import { inLanguage, languagesIn } from '../../src/pure/fhir/translate.js';

const translation = (lang: string, content: string) => ({
  url: 'http://hl7.org/fhir/StructureDefinition/translation',
  extension: [
    { url: 'lang', valueCode: lang },
    { url: 'content', valueString: content },
  ],
});

const twin = (...said: readonly (readonly [string, string])[]) => ({
  extension: said.map(([lang, content]) => translation(lang, content)),
});

const system = 'https://kommune.example/svar';

const form = {
  resourceType: 'Questionnaire',
  url: 'https://kommune.example/q',
  status: 'active',
  language: 'da',
  title: 'Søvn',
  _title: twin(['en', 'Sleep'], ['uk', 'Сон']),
  contained: [
    {
      resourceType: 'ValueSet',
      id: 'hyppigt',
      compose: {
        include: [
          {
            system,
            concept: [{ code: 'ofte', display: 'Ofte', designation: [{ language: 'en', value: 'Often' }] }],
          },
        ],
      },
    },
  ],
  item: [
    {
      linkId: 'a',
      type: 'choice',
      text: 'Hvordan sover du?',
      _text: twin(['en-GB', 'How do you sleep?']),
      answerOption: [
        { valueCoding: { system, code: 'godt', display: 'Godt', _display: twin(['en', 'Well']) } },
        { valueString: 'Andet', _valueString: twin(['en', 'Other']) },
      ],
    },
    { linkId: 'b', type: 'choice', text: 'Hvor tit?', answerValueSet: '#hyppigt' },
    {
      linkId: 'c',
      type: 'text',
      text: 'Fortæl om det',
      enableWhen: [{ question: 'a', operator: '=', answerString: 'Andet' }],
    },
  ],
};

const read = (json: unknown) => {
  const result = readTranslatedQuestionnaire(json);
  if (!result.ok) throw new Error('unreadable');
  return result.value;
};

describe('a questionnaire in other languages', () => {
  it('tells which languages it carries, in whatever place', () => {
    expect(languagesIn(form)).toEqual(['en', 'uk', 'en-GB']);
  });

  it('stands in the words of a language, and keeps its own where there are no others', () => {
    const english = read(form).translations!.get('en')!;
    expect(english.title).toBe('Sleep');
    expect(english.language).toBe('en');
    expect(english.byLinkId.get('a')!.text).toBe('How do you sleep?');
    expect(english.byLinkId.get('c')!.text).toBe('Fortæl om det');
  });

  it('offers translated words, and stores the same answers in every language', () => {
    const own = read(form);
    const english = own.translations!.get('en')!;
    expect(english.byLinkId.get('a')!.options.map(({ text }) => text)).toEqual(['Well', 'Other']);
    expect(english.byLinkId.get('b')!.options.map(({ text }) => text)).toEqual(['Often']);
    for (const linkId of ['a', 'b'])
      expect(english.byLinkId.get(linkId)!.options.map(({ answer }) => answer)).toEqual(
        own.byLinkId.get(linkId)!.options.map(({ answer }) => answer),
      );
  });

  it('asks on by what was answered, not by what it is called', () => {
    const english = read(form).translations!.get('en')!;
    expect(english.byLinkId.get('c')!.enableWhen[0]!.answer).toEqual({ kind: 'string', value: 'Andet' });
  });

  it('drops the marks of words that it replaces', () => {
    const marked = {
      ...form,
      item: [
        {
          linkId: 'a',
          type: 'string',
          text: 'Navn',
          _text: {
            extension: [
              translation('en', 'Name'),
              { url: 'http://hl7.org/fhir/StructureDefinition/rendering-xhtml', valueString: '<b>Navn</b>' },
            ],
          },
        },
      ],
    };
    expect(read(marked).byLinkId.get('a')!.detail!.marked).toBeDefined();
    expect(read(marked).translations!.get('en')!.byLinkId.get('a')!.detail!.marked).toBeUndefined();
  });

  it('reads any JSON without throwing, and changes nothing where nothing is translated', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (json) => {
        expect(languagesIn(json)).toEqual([]);
        const value = inLanguage({ value: json }, 'en') as { value: unknown };
        expect(JSON.stringify(value.value)).toBe(JSON.stringify(json));
      }),
    );
  });

  it('goes no deeper than a bound', () => {
    let deep: unknown = 'x';
    for (let i = 0; i < 5_000; i += 1) deep = { item: deep };
    expect(() => [languagesIn(deep), inLanguage(deep, 'en')]).not.toThrow();
  });
});
