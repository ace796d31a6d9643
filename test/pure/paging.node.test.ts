import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  isShown,
  pagesOf,
  sectionsOf,
  shownQuestions,
  startForm,
  compileForm,
  type Layout,
  type Page,
} from '../../src/pure/engines/index.js';
import { laidDown, walks } from './generated.js';
import {
  bool,
  calculated,
  display,
  form,
  given,
  group,
  int,
  question,
  read,
  started,
  viewOf,
  when,
  type Fhir,
} from './forms.js';
import { law } from './laws.js';
import type { Answers } from '../../src/pure/model/index.js';

const ids = (all: readonly { linkId: string }[]) => all.map(({ linkId }) => linkId).join(' ');

/** "g: t > a b" is section g, text t, questions a and b. */
const said = ({ section, leads, questions }: Pick<Page, 'section' | 'leads' | 'questions'>): string =>
  [section ? `${section.linkId}:` : '', ids(leads), leads.length ? '>' : '', ids(questions)]
    .filter(Boolean)
    .join(' ');

const pages = (json: Fhir, layout: Layout = 'page', answers: Answers = new Map()) =>
  pagesOf(started(json, answers), layout).map(said);

const sections = form([
  display('t0'),
  group('g', [display('t1'), question('a'), question('b'), display('t2'), question('c'), display('t3')]),
  group('h', [question('d'), group('i', [question('e')]), group('j', [question('f')], { text: '' })]),
  question('k'),
  display('t4'),
]);

describe('one question a page', () => {
  it('gives each question its section and the texts that lead it in', () => {
    expect(pages(sections)).toEqual([
      'g: t0 t1 > a',
      'g: t0 t1 > b',
      'g: t0 t1 t2 > c',
      'g: t0 t3 >',
      'h: t0 > d',
      'h: t0 i > e',
      'h: t0 > f',
      't0 > k',
      't4 >',
    ]);
  });

  it('names a page by its question, or by its text where it has none', () => {
    expect(pagesOf(started(sections)).map(({ key }) => key)).toEqual([
      'a',
      'b',
      'c',
      't3',
      'd',
      'e',
      'f',
      'k',
      't4',
    ]);
  });

  it('puts a text that is nested in a question on the page of that question', () => {
    expect(
      pages(form([question('a', 'integer', { item: [display('t'), question('b')] }), question('c')])),
    ).toEqual(['t > a', 'c']);
  });

  it('puts no hidden text there, and gives a question in a question a page of its own', () => {
    const hidden = {
      extension: [
        { url: 'http://hl7.org/fhir/StructureDefinition/questionnaire-hidden', valueBoolean: true },
      ],
    };
    const inner = [
      display('skjult', 'Skjult', hidden),
      display('fra', 'Fra', when('a', '=', { answerInteger: 9 })),
      question('b'),
    ];
    const json = form([display('t'), question('a', 'integer', { item: inner }), group('g', [question('c')])]);
    expect(pages(json, 'page', given({ a: int(1) }))).toEqual(['t > a', 't > b', 'g: t > c']);
  });

  it('says a text that only empty groups follow', () => {
    expect(pages(form([question('a'), display('t'), group('g', [])]))).toEqual(['a', 't >']);
  });

  it('holds on each page the one part that stands on it', () => {
    const parts = pagesOf(started(sections)).map((page) => page.parts.map((part) => said(part)));
    expect(parts.slice(0, 4)).toEqual([['t0 t1 > a'], ['t0 t1 > b'], ['t0 t1 t2 > c'], ['t0 t3 >']]);
  });

  it('makes no page of copyright, empty texts, scores and hidden items', () => {
    const copyright = {
      extension: [
        {
          url: 'http://ehealth.sundhed.dk/fhir/StructureDefinition/ehealth-questionnaire-item-is-copyright',
          valueBoolean: true,
        },
      ],
    };
    const hidden = {
      extension: [
        { url: 'http://hl7.org/fhir/StructureDefinition/questionnaire-hidden', valueBoolean: true },
      ],
    };
    const json = form([
      display('ophav', '© Nogen', copyright),
      display('tom', ''),
      question('a'),
      question('s', 'decimal', { extension: [calculated('1')] }),
      question('x', 'integer', hidden),
      display('y', 'Skjult', hidden),
      group('z', [question('zz')], hidden),
    ]);
    expect(pages(json)).toEqual(['a']);
  });

  it('asks what somebody put into a group of copyright, and says its texts only at the foot', () => {
    const copyright = {
      extension: [
        {
          url: 'http://ehealth.sundhed.dk/fhir/StructureDefinition/ehealth-questionnaire-item-is-copyright',
          valueBoolean: true,
        },
      ],
    };
    expect(pages(form([group('c', [display('t'), group('d', [])], copyright), question('a')]))).toEqual([
      'a',
    ]);
    expect(pages(form([group('c', [question('b')], copyright), question('a')]))).toEqual(['c: b', 'a']);
  });

  it('follows the answers: a question that opens makes a page, one that closes takes it away', () => {
    const json = form([
      question('a', 'boolean'),
      question('b', 'integer', when('a', '=', { answerBoolean: true })),
      question('c'),
    ]);
    expect(pages(json)).toEqual(['a', 'c']);
    expect(pages(json, 'page', given({ a: bool(true) }))).toEqual(['a', 'b', 'c']);
  });

  it('leaves out a group whose questions are all hidden, but says its text', () => {
    const json = form([
      question('a', 'boolean'),
      group('g', [display('t'), question('b', 'integer', when('a', '=', { answerBoolean: true }))]),
    ]);
    expect(pages(json)).toEqual(['a', 'g: t >']);
  });

  it('has no page for a form without questions and texts', () => {
    expect(pages(form([]))).toEqual([]);
    expect(pages(form([group('g', [])]))).toEqual([]);
  });
});

describe('a section or everything on a page', () => {
  it('puts each section on one page', () => {
    expect(pages(sections, 'section')).toEqual(['g: t0 t1 t2 t3 > a b c', 'h: t0 i > d e f', 't0 t4 > k']);
  });

  it('puts everything on one page', () => {
    expect(pages(sections, 'all')).toEqual(['g: t0 t1 t2 t3 i t4 > a b c d e f k']);
  });

  it("keeps the instrument's order: each text before what it leads in, said once", () => {
    const [page] = pagesOf(started(sections), 'all');
    expect(page!.parts.map((part) => said(part))).toEqual([
      't0 t1 > a',
      'b',
      't2 > c',
      't3 >',
      'd',
      'i > e',
      'f',
      'k',
      't4 >',
    ]);
  });

  it('tells the sections in order: "Del 2 af 3"', () => {
    expect(ids(sectionsOf(pagesOf(started(sections))))).toBe('g h');
  });
});

describe('in every layout', () => {
  law(
    'each question that shows stands on exactly one page, in the order of the form',
    fc.property(
      walks(14, 10),
      fc.constantFrom<Layout>('page', 'section', 'all'),
      ({ json, steps }, layout) => {
        const graph = compileForm(read(json));
        const state = startForm(graph, viewOf(graph.questionnaire), laidDown(steps));
        const all = pagesOf(state, layout);
        expect(ids(all.flatMap(({ questions }) => questions))).toBe(ids(shownQuestions(state)));
        expect(ids(all.flatMap(({ parts }) => parts.flatMap(({ questions }) => questions)))).toBe(
          ids(shownQuestions(state)),
        );
        for (const { questions } of all)
          for (const { linkId } of questions) expect(isShown(state, linkId)).toBe(true);
      },
    ),
    500,
  );

  law(
    'no two pages bear the same key',
    fc.property(
      walks(14, 10),
      fc.constantFrom<Layout>('page', 'section', 'all'),
      ({ json, steps }, layout) => {
        const graph = compileForm(read(json));
        const keys = pagesOf(startForm(graph, viewOf(graph.questionnaire), laidDown(steps)), layout).map(
          ({ key }) => key,
        );
        expect(new Set(keys).size).toBe(keys.length);
      },
    ),
    300,
  );
});
