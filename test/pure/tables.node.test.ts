/** Questions in a table: which stand together on a page, and which of them make a matrix. */
import { describe, expect, it } from 'vitest';
import { compileForm, pagesOf, startForm, type Layout, type Page } from '../../src/pure/engines/index.js';
import { columnWidth, matricesOf, widthFor, widths } from '../../src/pure/engines/matrix.js';
import { readWholeQuestionnaire } from '../../src/pure/fhir/read-whole.js';
import type { Answers, Item } from '../../src/pure/model/index.js';
import {
  bool,
  choice,
  code,
  display,
  form,
  given,
  group,
  hl7,
  question,
  value,
  viewOf,
  when,
  type Fhir,
} from './forms.js';

const control = (code: string): Fhir => ({
  url: hl7('questionnaire-itemControl'),
  valueCodeableConcept: { coding: [{ system: 'http://hl7.org/fhir/questionnaire-item-control', code }] },
});

const table = (linkId: string, item: readonly Fhir[], code = 'table'): Fhir =>
  group(linkId, item, { extension: [control(code)] });

const ids = (all: readonly { linkId: string }[]) => all.map(({ linkId }) => linkId).join(' ');

/** "uge = t > a b": the page of the table "uge", with a text and two questions. */
const said = ({ key, leads, questions }: Page): string =>
  [key, '=', ids(leads), leads.length ? '>' : '', ids(questions)].filter(Boolean).join(' ');

const pages = (json: Fhir, layout: Layout = 'page', answers: Answers = new Map()): readonly Page[] => {
  const questionnaire = value(readWholeQuestionnaire(json));
  return pagesOf(startForm(compileForm(questionnaire), viewOf(questionnaire), answers), layout);
};

const grades = { lidt: 1, noget: 2, meget: 3 };
const [a, b, c] = ['a', 'b', 'c'].map((linkId) => choice(linkId, grades)) as [Fhir, Fhir, Fhir];

describe('the page of a table', () => {
  for (const asked of ['table', 'htable', 'atable', 'gtable', 'grid', 'list'])
    it(`holds all questions of a group with the control ${asked}, and is known by the group`, () => {
      expect(pages(form([question('før'), table('g', [a, b], asked), question('efter')])).map(said)).toEqual([
        'før = før',
        'g = a b',
        'efter = efter',
      ]);
    });

  it('is one question a page where the group asks for something else', () => {
    expect(pages(form([table('g', [a, b], 'inline')])).map(said)).toEqual(['a = a', 'b = b']);
  });

  it('keeps each text before the rows that it leads in, and one behind them', () => {
    const [page] = pages(
      form([display('t0'), table('g', [display('t1'), a, display('t2'), b, display('t3')])]),
    );
    expect(said(page!)).toBe('g = t0 t1 t2 t3 > a b');
    expect(page!.parts).toHaveLength(1);
    expect(page!.parts[0]!.rows!.map(({ leads, questions }) => `${ids(leads)} > ${ids(questions)}`)).toEqual([
      't0 t1 > a',
      't2 > b',
      't3 > ',
    ]);
  });

  it('lets a row go and come back without becoming another page', () => {
    const json = form([
      table('g', [{ ...a, ...when('x', '=', { answerBoolean: true }) }, b]),
      question('x', 'boolean'),
    ]);
    expect(pages(json).map(said)).toEqual(['g = b', 'x = x']);
    expect(pages(json, 'page', given({ x: bool(true) })).map(said)).toEqual(['g = a b', 'x = x']);
  });

  it('is followed by what is nested in its rows', () => {
    const inner = question('a1', 'string');
    const json = form([table('g', [{ ...a, item: [inner] }, b]), c]);
    expect(pages(json, 'page', given({ a: code('lidt') })).map(said)).toEqual([
      'g = a b',
      'a1 = a1',
      'c = c',
    ]);
  });

  it('is none where nothing in it shows', () => {
    const never = when('c', 'exists', { answerBoolean: true });
    expect(pages(form([table('g', [{ ...a, ...never }]), c])).map(said)).toEqual(['c = c']);
  });

  it('holds a table in a table, and groups in it, in their order', () => {
    expect(pages(form([table('g', [a, group('h', [b]), table('i', [c])])])).map(said)).toEqual([
      'g = h i > a b c',
    ]);
  });

  it('stands among the others of its section as one part', () => {
    for (const layout of ['section', 'all'] as const) {
      const [page] = pages(form([group('s', [question('før'), table('g', [a, b])])]), layout);
      expect(
        page!.parts.map(({ table: own, questions }) => `${own?.linkId ?? ''} ${ids(questions)}`),
      ).toEqual([' før', 'g a b']);
    }
  });
});

const matrices = (items: readonly Fhir[], code = 'table'): readonly string[] => {
  const questionnaire = value(readWholeQuestionnaire(form([table('g', items, code)])));
  const found = matricesOf(questionnaire.byLinkId.get('g') as Item);
  return [...new Set(found.values())].map(({ rows }) => ids(rows));
};

const scale = (linkId: string, max = 10, more: Fhir = {}): Fhir =>
  question(linkId, 'integer', {
    extension: [
      { url: hl7('minValue'), valueInteger: 0 },
      { url: hl7('maxValue'), valueInteger: max },
    ],
    ...more,
  });

describe('a matrix', () => {
  it('is made of questions with the same options', () => {
    expect(matrices([a, b, c])).toEqual(['a b c']);
  });

  it('may have texts between its rows, and groups around them', () => {
    expect(matrices([a, display('t'), group('h', [b]), c])).toEqual(['a b c']);
  });

  it('ends where a question is answered otherwise; one alone is none', () => {
    expect(matrices([a, b, question('x', 'string'), c])).toEqual(['a b']);
    expect(matrices([a, choice('x', { ja: 1, nej: 0 }), c])).toEqual([]);
    expect(matrices([a, choice('x', grades, { repeats: true })])).toEqual([]);
    expect(matrices([a, question('x', 'open-choice', { answerOption: a['answerOption'] })])).toEqual([]);
  });

  it('has one row where the table has one question', () => {
    expect(matrices([a], 'atable')).toEqual(['a']);
  });

  it('is none in a list', () => {
    expect(matrices([a, b], 'list')).toEqual([]);
  });

  it('is made of several answers, of yes and no, and of scales of the same numbers', () => {
    const several = { repeats: true };
    expect(matrices([choice('x', grades, several), choice('y', grades, several)])).toEqual(['x y']);
    expect(matrices([question('x', 'boolean'), question('y', 'boolean')])).toEqual(['x y']);
    expect(matrices([scale('x'), scale('y'), scale('z', 5), scale('u', 5)])).toEqual(['x y', 'z u']);
    expect(matrices([question('x', 'integer'), question('y', 'integer')]), 'numbers to type').toEqual([]);
  });

  it('is not made of what is looked for in a list, or of options that rules take away', () => {
    const list = { extension: [control('drop-down')] };
    expect(matrices([choice('x', grades, list), choice('y', grades, list)])).toEqual([]);
    const toggle: Fhir = {
      url: 'http://hl7.org/fhir/uv/sdc/StructureDefinition/sdc-questionnaire-answerOptionsToggleExpression',
      extension: [
        { url: 'option', valueCoding: { code: 'lidt' } },
        { url: 'expression', valueExpression: { language: 'text/fhirpath', expression: 'false' } },
      ],
    };
    expect(matrices([choice('x', grades, { extension: [toggle] }), b, c])).toEqual(['b c']);
  });

  it('counts a row that does not show now: another that opens changes none', () => {
    expect(matrices([a, { ...b, ...when('a', '=', { answerInteger: 9 }) }])).toEqual(['a b']);
  });

  it('has no more columns than a short scale', () => {
    const many = Object.fromEntries(Array.from({ length: 12 }, (_one, i) => [`mulighed${i}`, i]));
    expect(matrices([choice('x', many), choice('y', many)])).toEqual([]);
  });
});

describe('the room of a matrix', () => {
  it('fits a usual one of five options into the column that citizens read', () => {
    const column = columnWidth(['Slet ikke', 'Lidt', 'Noget', 'Meget', 'Særdeles meget']);
    // 40.4 em with the air at both sides and the line around it.
    expect(10 + 5 * column + 1.7).toBeLessThan(35.9);
  });

  it('grows with the longest word and with the length of all, and has room for a finger', () => {
    expect(columnWidth(['Ja', 'Nej'])).toBe(3);
    expect(columnWidth(['Tilfredsstillende'])).toBeGreaterThan(columnWidth(['Tilfreds']));
    expect(columnWidth(['et ord efter et andet og et tredje til'])).toBeGreaterThan(columnWidth(['et ord']));
  });

  it('is the first that is enough, or none', () => {
    expect(widthFor(0)).toBe(widths[0]);
    expect(widthFor(17.1)).toBe(23);
    expect(widthFor(54)).toBe(undefined);
  });
});
