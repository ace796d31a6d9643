import { describe, expect, it } from 'vitest';
import { checkContent, type ContentFinding } from '../../../src/pure/check-content.js';
import { lix } from '../../../src/pure/engines/content-check/reading.js';
import { slipIn } from '../../../src/pure/engines/content-check/slips.js';
import {
  at,
  calculated,
  choice,
  form,
  group,
  hl7,
  question,
  rule,
  ruled,
  score,
  sd,
  svar,
  type Fhir,
} from '../forms.js';
import { guidance, lines, planted, root, rulesOf, today, type Loose } from './sound.js';

const coded = (code: string): Fhir => ({ system: svar, code });
const when = (asked: string, operator: string, answer: Fhir): Fhir => ({
  question: asked,
  operator,
  ...answer,
});

/** The findings of a form that holds these items and is sound beside them. */
const found = (items: readonly Fhir[], guides: readonly unknown[] = []): readonly ContentFinding[] =>
  checkContent([form(items, root())], guides, { today });

const values = (findings: readonly ContentFinding[], code: string): readonly unknown[] =>
  findings.filter((finding) => finding.code === code).map((finding) => finding.values);

const limits = (min: number, max: number): Fhir[] => [
  { url: hl7('minValue'), valueInteger: min },
  { url: hl7('maxValue'), valueInteger: max },
];

const scale = (rules: readonly Fhir[], min = 0, max = 10, type = 'integer'): readonly ContentFinding[] =>
  found([ruled('smerte', rules, type, { extension: limits(min, max) })]);

describe('a gap between colours', () => {
  it('names the answers that fall into it', () => {
    const findings = scale([rule('green', ['<=', 3]), rule('red', ['>=', 7])]);
    expect(values(findings, 'colour-gap')).toEqual([{ answers: '4–6' }]);
  });

  it('is none between whole numbers, and one between decimals', () => {
    const rules = [rule('green', ['<=', 3]), rule('red', ['>=', 4])];
    expect(scale(rules)).toEqual([]);
    expect(values(scale(rules, 0, 10, 'decimal'), 'colour-gap')).toEqual([{ answers: '3 < x < 4' }]);
  });

  it('reaches past the rules where a number has no ends', () => {
    const findings = found([ruled('naetter', [rule('green', ['>=', 0], ['<=', 2]), rule('red', ['>=', 3])])]);
    expect(values(findings, 'colour-gap')).toEqual([{ answers: '≤ -1' }]);
  });

  it('is not made by an answer that declines', () => {
    const item: Loose = structuredClone(
      choice(
        'samliv',
        { nej: undefined, ja: undefined, helst: undefined },
        {
          extension: [rule('green', ['=', coded('nej')]), rule('red', ['=', coded('ja')])],
        },
      ),
    );
    expect(values(found([item]), 'colour-gap')).toEqual([{ answers: '“helst” (helst)' }]);
    item.answerOption[2].extension = [
      { url: 'https://kpro-elements.example/StructureDefinition/option-declines', valueBoolean: true },
    ];
    expect(found([item])).toEqual([]);
  });

  it('is not looked for on a question without colours', () => {
    expect(found([question('alder', 'integer')])).toEqual([]);
  });
});

describe('two colours for one answer', () => {
  it('say which one wins', () => {
    const findings = scale([rule('green', ['<=', 5]), rule('red', ['>=', 4])]);
    expect(values(findings, 'colour-overlap')).toEqual([
      { answers: '4 … 5', colours: 'green,red', wins: 'red' },
    ]);
  });

  it('are none where both rules give the same colour', () => {
    expect(scale([rule('green', ['<=', 5]), rule('green', ['<=', 10]), rule('green', ['>=', 4])])).toEqual(
      [],
    );
  });
});

describe('a rule that nothing meets', () => {
  it.each([
    ['outside the scale', ['>=', 11]],
    ['at once above and below', ['>=', 7, '<=', 3]],
    ['no whole number', ['=', 3.5]],
  ] as const)('%s', (_name, [operator, value, ...more]) => {
    const second = more.length ? [[more[0]!, more[1]!] as const] : [];
    const findings = scale([rule('green', ['<=', 10]), rule('red', [operator, value], ...second)]);
    expect(lines(findings)).toEqual(['rule-never-met Questionnaire.item[0].answerSignificance[1]']);
  });

  it('because a missing answer cannot also be a number', () => {
    const findings = scale([rule('green', ['<=', 10]), rule('red', ['exists', false], ['>=', 3])]);
    expect(lines(findings)).toEqual(['rule-never-met Questionnaire.item[0].answerSignificance[1]']);
  });

  it('because a group is never answered', () => {
    const findings = found([group('g', [question('a')], { extension: [rule('green', ['exists', true])] })]);
    expect(lines(findings)).toEqual(['rule-never-met Questionnaire.item[0].answerSignificance[0]']);
  });

  it.each([
    ['a text against a number', 'integer', rule('red', ['=', 'syv'])],
    ['“less than” yes', 'boolean', rule('red', ['<', true])],
    [
      'a date before another, which the platform has no colour for',
      'date',
      rule('red', ['<', { system: svar, code: 'x' }]),
    ],
  ])('does not even fit: %s', (_name, type, bad) => {
    const [finding] = found([
      ruled('a', [rule('green', ['exists', true]), bad], type, { extension: [] }),
    ]).filter(({ code }) => code === 'rule-cannot-apply');
    expect(finding?.path).toBe('Questionnaire.item[0].answerSignificance[1]');
  });

  it('is met by the one text it names', () => {
    const rules = [rule('green', ['exists', true]), rule('red', ['=', 'ingen'])];
    expect(values(found([ruled('a', rules, 'string')]), 'rule-never-met')).toEqual([]);
  });
});

describe('no answer', () => {
  it('may be red by a rule without a word from the check', () => {
    expect(scale([rule('green', ['<=', 10]), rule('red', ['exists', false])])).toEqual([]);
  });
});

const who5 = ['glad', 'rolig', 'aktiv', 'frisk', 'interesse'];
const steps = { a: 0, b: 1, c: 2, d: 3, e: 4, f: 5 };
const sum = `(${who5.map((linkId) => `${at(linkId)}.ordinal()`).join(' + ')}) * 4`;
const wellbeing = (...rules: Fhir[]): readonly ContentFinding[] =>
  found([...who5.map((linkId) => choice(linkId, steps)), score('trivsel', sum, rules)]);

describe('the colours of a score that is a sum', () => {
  it('have no gap where the sum takes no value: WHO-5 goes by fours', () => {
    expect(
      wellbeing(rule('red', ['<=', 32]), rule('yellow', ['>=', 36], ['<=', 48]), rule('green', ['>=', 52])),
    ).toEqual([]);
  });

  it('have one where it does', () => {
    const findings = wellbeing(
      rule('red', ['<=', 32]),
      rule('yellow', ['>=', 40], ['<=', 48]),
      rule('green', ['>=', 52]),
    );
    expect(values(findings, 'colour-gap')).toEqual([{ answers: '36' }]);
  });

  it('are never earned at a value that the sum skips', () => {
    const findings = wellbeing(rule('red', ['=', 37]), rule('green', ['<=', 100]));
    expect(lines(findings)).toEqual(['rule-never-met Questionnaire.item[5].answerSignificance[0]']);
  });

  it('follow sums of sums, and variables', () => {
    const items = [
      choice('a', { nej: 0, ja: 2 }),
      score('dobbelt', '%a * 2'),
      score('alt', `%dobbelt - 1`, [rule('green', ['=', -1]), rule('red', ['=', 2])]),
    ];
    const json: Loose = structuredClone(form(items, root()));
    const variable = (name: string, expression: string) => ({
      url: hl7('variable'),
      valueExpression: { name, language: 'text/fhirpath', expression },
    });
    json.extension.push(variable('a', `${at('a')}.ordinal()`), variable('dobbelt', at('dobbelt')));
    expect(values(checkContent([json]), 'colour-gap')).toEqual([{ answers: '3' }]);
  });
});

describe('the colours of a score that is no simple sum', () => {
  const mean = `iif(${at('a')}.exists(), ${at('a')} / 2, 1)`;
  const items = (rules: readonly Fhir[]) => [
    question('a', 'integer', { extension: limits(0, 8) }),
    score('middel', mean, rules),
  ];
  const rules = [rule('green', ['<', 2]), rule('red', ['>=', 2])];
  const facts = (range: readonly [number, number]): Loose => ({
    ...guidance(),
    scores: [
      { canonical: 'https://example.org/q/test', linkId: 'middel', range, direction: 'lower-is-better' },
    ],
    topics: [],
    offers: [],
  });

  it('are held against the scale that guidance gives it', () => {
    const findings = found(items([...rules, rule('red', ['>', 4])]), [facts([0, 4])]);
    expect(lines(findings)).toContain('rule-never-met Questionnaire.item[1].answerSignificance[2]');
    expect(lines(found(items(rules), [facts([0, 4])]))).not.toContain('colour-gap Questionnaire.item[1]');
  });
});

describe('a score', () => {
  it('is missed where one of its parts hangs on a question that is never shown', () => {
    const findings = found([
      choice('a', { nej: 0, ja: 1 }),
      group('g', [choice('b', { nej: 0, ja: 1 })], {
        enableWhen: [when('a', '=', { answerCoding: coded('maaske') })],
      }),
      score('s', `${at('a')}.ordinal() + ${at('b')}.ordinal()`),
    ]);
    expect(values(findings, 'score-never-computed')).toEqual([{ needs: 'b' }]);
    expect(lines(findings)).toContain('never-shown Questionnaire.item[1]');
  });

  it('may count what is not always asked, if somebody is asked all of it', () => {
    const findings = found([
      choice('a', { nej: 0, ja: 1 }),
      { ...choice('b', { nej: 0, ja: 1 }), enableWhen: [when('a', '=', { answerCoding: coded('ja') })] },
      score('s', `${at('a')}.ordinal() + ${at('b')}.ordinal()`),
    ]);
    expect(findings).toEqual([]);
  });

  it('that counts all weights stumbles over an option without one', () => {
    const all = '%resource.repeat(item).answer.value.ordinal().sum()';
    expect(found([choice('a', { nej: 0, ja: 1 }), choice('b', { x: undefined }), score('s', all)])).toEqual(
      [],
    );
    const findings = found([choice('a', { nej: 0, ja: undefined }), score('s', all)]);
    expect(values(findings, 'score-without-weight')).toEqual([{ linkId: 'a', options: 'ja' }]);
  });

  it('need not weigh the answer that declines', () => {
    const item: Loose = structuredClone(choice('a', { nej: 0, ja: 1, helst: undefined }));
    item.answerOption[2].extension = [
      { url: 'https://kpro-elements.example/StructureDefinition/option-declines', valueBoolean: true },
    ];
    expect(found([item, score('s', `${at('a')}.ordinal()`)])).toEqual([]);
  });

  it('of variables that need each other is named as a circle', () => {
    const json: Loose = structuredClone(form([score('s', '%a')], root()));
    const variable = (name: string, expression: string) => ({
      url: hl7('variable'),
      valueExpression: { name, expression },
    });
    json.extension.push(variable('a', '%b + 1'), variable('b', '%a + 1'));
    expect(lines(checkContent([json]))).toEqual(['circular-rule Questionnaire.item[0].calculatedExpression']);
  });

  it('that counts itself is named as a circle', () => {
    const findings = found([score('s', `${at('s')} + 1`)]);
    expect(lines(findings)).toContain('circular-rule Questionnaire.item[0].calculatedExpression');
  });
});

describe('a condition', () => {
  const asked = (type: string, more: Fhir, ...conditions: Fhir[]) =>
    lines(found([question('a', type, more), question('b', 'text', { enableWhen: conditions })]));

  it.each<[string, string, Fhir, Fhir]>([
    ['a yes or no that is neither', 'boolean', {}, when('a', '=', { answerInteger: 1 })],
    [
      'a number under the scale',
      'integer',
      { extension: limits(0, 7) },
      when('a', '<', { answerInteger: 0 }),
    ],
    ['half a whole number', 'integer', {}, when('a', '=', { answerDecimal: 1.5 })],
    ['a code in place of a text', 'string', {}, when('a', '=', { answerCoding: coded('ja') })],
    ['the answer to a text that is only read', 'display', {}, when('a', 'exists', { answerBoolean: true })],
  ])('can never hold: %s', (_name, type, more, condition) => {
    expect(asked(type, more, condition)).toEqual([
      'impossible-condition Questionnaire.item[1].enableWhen[0]',
      'never-shown Questionnaire.item[1]',
    ]);
  });

  it.each<[string, string, Fhir, Fhir[]]>([
    ['a number on the scale', 'integer', { extension: limits(0, 7) }, [when('a', '>', { answerInteger: 6 })]],
    [
      'between two numbers',
      'decimal',
      {},
      [when('a', '>', { answerDecimal: 1 }), when('a', '<', { answerDecimal: 1.1 })],
    ],
    ['no answer', 'integer', {}, [when('a', 'exists', { answerBoolean: false })]],
    [
      'a date',
      'date',
      {},
      [when('a', '>', { answerDate: '2026-01-01' }), when('a', '<', { answerDate: '2026-02-01' })],
    ],
    ['a choice whose options stand elsewhere', 'choice', {}, [when('a', '=', { answerCoding: coded('x') })]],
  ])('can hold: %s', (_name, type, more, conditions) => {
    expect(asked(type, more, ...conditions)).toEqual([]);
  });

  it('can ask for two answers where a question takes several', () => {
    const both = [when('a', '=', { answerCoding: coded('x') }), when('a', '=', { answerCoding: coded('y') })];
    const items = (repeats: boolean) => [
      choice('a', { x: 0, y: 1 }, { repeats }),
      question('b', 'text', { enableWhen: both, enableBehavior: 'all' }),
    ];
    expect(found(items(true))).toEqual([]);
    expect(lines(found(items(false)))).toEqual(['never-shown Questionnaire.item[1]']);
  });

  it('is held together with those of the groups around it', () => {
    const findings = found([
      choice('a', { nej: 0, ja: 1 }),
      group('g', [question('b', 'text', { enableWhen: [when('a', '=', { answerCoding: coded('nej') })] })], {
        enableWhen: [when('a', '=', { answerCoding: coded('ja') })],
      }),
    ]);
    expect(lines(findings)).toEqual(['never-shown Questionnaire.item[1].item[0]']);
  });

  it('in a circle hides nothing: the form leaves it out', () => {
    const findings = found([
      group(
        'g',
        [question('b', 'integer', { enableWhen: [when('g', 'exists', { answerBoolean: false })] })],
        {
          enableWhen: [when('g', '=', { answerInteger: 0 })],
        },
      ),
    ]);
    expect(lines(findings).some((line) => line.startsWith('circular-rule'))).toBe(true);
    expect(lines(findings).some((line) => line.startsWith('never-shown'))).toBe(false);
  });

  it('on a question that is never shown drags the next one along', () => {
    const findings = found([
      question('a', 'integer', { extension: limits(0, 7) }),
      question('b', 'integer', { enableWhen: [when('a', '>', { answerInteger: 7 })] }),
      question('c', 'text', { enableWhen: [when('b', 'exists', { answerBoolean: true })] }),
    ]);
    expect(values(findings, 'never-shown')).toEqual([{ linkId: 'b' }, { linkId: 'c' }]);
  });
});

describe('words', () => {
  const instrument = (mark: 'item' | 'root' | 'none') =>
    planted((q) => {
      q.item[2].text = `Sundhedsprofessionelle prioriterer rehabiliteringsindsatser ${'efterfølgende '.repeat(30)}på på?`;
      if (mark === 'root') q.copyright = '© En ejer';
      if (mark === 'item')
        q.item.push({
          linkId: 'c',
          type: 'display',
          text: '© En ejer',
          extension: [{ url: sd('ehealth-questionnaire-item-is-copyright'), valueBoolean: true }],
        });
    }).map(({ code }) => code);

  it.each(['item', 'root'] as const)(
    'of an instrument are never judged: its copyright stands on the %s',
    (mark) => {
      expect(instrument(mark)).toEqual([]);
    },
  );

  it('of a questionnaire without copyright are our own', () => {
    expect(instrument('none').sort()).toEqual(['danish-slip', 'hard-text', 'hard-to-read', 'long-sentence']);
  });

  it('around an instrument are ours: its help text is judged', () => {
    const findings = planted((q) => {
      q.copyright = '© En ejer';
      q.item[0].extension.find(({ url }: Loose) => url.endsWith('helpText')).extension[0].valueString =
        'Spørg på på ny.';
    });
    expect(lines(findings)).toEqual(['danish-slip Questionnaire.item[0].extension[5]']);
  });

  it.each([
    ['Er du glad', undefined],
    ['Hvordan har du det , når du sover?', 't ,'],
    ['Du sov dårligt,fordi', 't,f'],
    ['Spoerg om soevn.', 'Spoerg'],
    ['Så går du ud og og hjem.', 'og og'],
    ['To  mellemrum', 'To  mellemrum'],
    ['Log ind med Mit-ID.', 'Mit-ID'],
    ['Klokken 3,5 og 1.000 kr.', undefined],
    ['Sover du kl. 8 ?', '8 ?'],
    ['Vågner du kl. 8 , så stå op.', '8 ,'],
    ['Skriv :, hvis du vil.', undefined],
    ['Hvad er (a) , og (b)?', undefined],
    ["Se i eBoks'en.", "eBoks'en"],
    ["Se i e-Boks'en.", "e-Boks'en"],
    ['Det, du gør, når du går, er godt.', undefined],
    ['Vil du det, du vil?', undefined],
  ])('“%s”', (text, slip) => expect(slipIn(text)).toBe(slip));

  it('are as hard as Björnsson says: a short plain sentence is easy, long words are not', () => {
    expect(lix('Du sover godt.')).toBe(3);
    expect(lix('Sundhedsprofessionelle prioriterer.')).toBe(102);
  });
});

describe('a rule with an unreadable part', () => {
  it('is named once, and makes no gap of its own', () => {
    const findings = planted((q) => {
      rulesOf(q.item[1])[1].extension[0].extension[1].valueCode = '≥';
    });
    expect(lines(findings).filter((line) => line.includes('item[1]'))).toEqual([
      'unknown-operator Questionnaire.item[1].answerSignificance[1].condition[0]',
    ]);
  });
});

describe('a calculated item', () => {
  it('that is not read-only is a score all the same', () => {
    const item = question('s', 'decimal', { extension: [calculated('1 + 1'), rule('green', ['=', 2])] });
    expect(found([item])).toEqual([]);
  });
});
