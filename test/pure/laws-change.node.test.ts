/** Laws of "siden sidst": what may be said of a change, whatever was asked and answered. */
import fc from 'fast-check';
import { describe, expect } from 'vitest';
import { areaMoves } from '../../src/pure/engines/area-moves.js';
import { compare, type Moment } from '../../src/pure/engines/index.js';
import { findingRows } from '../../src/pure/engines/rows.js';
import type { Answer, Item, Level, ScoreFacts } from '../../src/pure/model/index.js';
import { systemUrl } from '../../src/pure/fhir/index.js';
import { courseWith, sentOn } from './courses.js';
import { choice, code, declined, form, group, hl7, int, question, read, rule, ruled } from './forms.js';
import { law } from './laws.js';

const itemOf = (...json: Parameters<typeof form>[0]): Item => [...read(form(json)).byLinkId.values()][0]!;
const scale = (text: string, max = 10): Item =>
  itemOf({
    ...question('smerte', 'integer', {
      extension: [
        { url: hl7('minValue'), valueInteger: 0 },
        { url: hl7('maxValue'), valueInteger: max },
      ],
    }),
    text,
  });
const options = itemOf(choice('uro', { nej: 0, lidt: 1, ja: 2 }));

const questions = [
  scale('Har du ondt?'),
  scale('Gør det ondt?'),
  scale('Har du ondt?', 100),
  options,
] as const;

const answersTo = (item: Item): fc.Arbitrary<readonly Answer[]> => {
  const one: fc.Arbitrary<Answer> =
    item === options
      ? fc.constantFrom('nej', 'lidt', 'ja').map(code)
      : fc.integer({ min: 0, max: 10 }).map(int);
  return fc.oneof(
    { weight: 8, arbitrary: one.map((answer) => [answer]) },
    { weight: 1, arbitrary: fc.constant([]) },
    { weight: 1, arbitrary: fc.constant([declined]) },
  );
};

const level = fc.option(fc.constantFrom<Level>('red', 'yellow', 'green', 'grey'), { nil: undefined });

const moment: fc.Arbitrary<Moment> = fc.constantFrom(...questions).chain((item) =>
  fc
    .record({ answers: answersTo(item), level, invalidated: fc.boolean() })
    .map(({ answers, level: at, invalidated }) => ({
      item,
      answers,
      ...(at && { level: at }),
      ...(invalidated && answers.length > 0 && { invalidated }),
    })),
);

const facts: fc.Arbitrary<ScoreFacts | undefined> = fc.option(
  fc.record({
    canonical: fc.constant('x'),
    linkId: fc.constant('smerte'),
    range: fc.constant([0, 10] as const),
    direction: fc.constantFrom('higher-is-better' as const, 'lower-is-better' as const),
    relevantChange: fc.integer({ min: 1, max: 8 }),
  }),
  { nil: undefined },
);

const mirrored = { better: 'worse', worse: 'better', same: 'same', unknown: 'unknown' } as const;
const turned = { up: 'down', down: 'up', none: 'none' } as const;

describe('a change of one question', () => {
  law(
    'looked at from the other end is the opposite change, as far and as relevant',
    fc.property(moment, moment, facts, (a, b, known) => {
      const [there, back] = [compare(a, b, known), compare(b, a, known)];
      expect(there.comparable).toBe(back.comparable);
      if (!there.comparable || !back.comparable) return;
      expect(back.judgement).toBe(mirrored[there.judgement]);
      expect(back.direction).toBe(turned[there.direction]);
      expect([back.by, back.relevant]).toEqual([there.by, there.relevant]);
    }),
  );

  law(
    'from an answer to itself is none',
    fc.property(moment, facts, (a, known) => {
      const change = compare(a, a, known);
      if (change.comparable)
        expect(change).toEqual({ comparable: true, judgement: 'same', direction: 'none', by: 0 });
    }),
  );

  law(
    'is never told where the question, the scale or the validity differs, or an answer is missing',
    fc.property(moment, moment, facts, (a, b, known) => {
      const silent = (one: Moment) =>
        one.invalidated === true || !one.answers.length || one.answers[0]!.kind === 'declined';
      const told = compare(a, b, known).comparable;
      expect(told).toBe(a.item === b.item && !silent(a) && !silent(b));
    }),
  );

  law(
    'is good only in the direction that the content calls good',
    fc.property(
      fc.integer({ min: 0, max: 10 }),
      fc.integer({ min: 0, max: 10 }),
      level,
      level,
      facts,
      (to, from, x, y, known) => {
        const at = (value: number, of: Level | undefined): Moment => ({
          item: questions[0],
          answers: [int(value)],
          ...(of && { level: of }),
        });
        const change = compare(at(to, x), at(from, y), known);
        if (!change.comparable || !known) return;
        const better = known.direction === 'higher-is-better' ? to > from : to < from;
        expect(change.judgement).toBe(to === from ? 'same' : better ? 'better' : 'worse');
        expect(change.relevant ?? false).toBe(Math.abs(to - from) >= known.relevantChange!);
      },
    ),
  );

  law(
    'is never better than its colour where the content is silent about the direction',
    fc.property(moment, moment, (a, b) => {
      const change = compare(a, b);
      if (!change.comparable || change.judgement === 'same' || change.judgement === 'unknown') return;
      const order: readonly (Level | undefined)[] = ['green', 'yellow', 'red'];
      const way = Math.sign(order.indexOf(a.level) - order.indexOf(b.level));
      expect(change.judgement).toBe(way > 0 ? 'worse' : 'better');
    }),
  );
});

const bands = [rule('green', ['<=', 2]), rule('yellow', ['>=', 3], ['<=', 4]), rule('red', ['>=', 5])];
const life = read(
  form([
    group(
      'h',
      ['a', 'b', 'c'].map((linkId) => ruled(linkId, bands)),
      { code: [{ system: systemUrl.area, code: 'hverdag', display: 'Hverdag' }] },
    ),
  ]),
);

const talk = fc.dictionary(fc.constantFrom('a', 'b', 'c'), fc.integer({ min: 0, max: 9 }), { minKeys: 1 });

const moved = (...talks: readonly Readonly<Record<string, number>>[]) => {
  const responses = talks.map((one, i) =>
    sentOn(
      `0${i + 1}-01`,
      life,
      Object.fromEntries(Object.entries(one).map(([linkId, n]) => [linkId, int(n)])),
    ),
  );
  const course = courseWith({ questionnaires: [life], responses });
  const rows = findingRows(course, course.talks[0]!);
  return { move: areaMoves(course, course.talks[0]!, rows).get('Hverdag')!, rows };
};

describe('the move of an area', () => {
  law(
    'is unchanged where the same was answered again',
    fc.property(talk, (one) => {
      expect(moved(one, one).move).toEqual({ move: 'same' });
    }),
  );

  law(
    'is called better or worse only where no answer in it went another way or stayed',
    fc.property(talk, talk, (before, now) => {
      const { move, rows } = moved(before, now);
      if (move.move !== 'better' && move.move !== 'worse') return;
      for (const { change } of rows) if (change.comparable) expect(change.judgement).toBe(move.move);
    }),
  );

  law(
    'never hides an answer that became red',
    fc.property(talk, talk, (before, now) => {
      const { move } = moved(before, now);
      const fresh = Object.keys(now).filter((linkId) => now[linkId]! >= 5 && !((before[linkId] ?? 0) >= 5));
      if (fresh.length) expect(['new', 'new-reds']).toContain(move.move);
      if (move.move === 'new-reds') expect(move.count).toBe(fresh.length);
    }),
  );

  law(
    'is none at the first talk',
    fc.property(talk, (one) => {
      expect(moved(one).move).toEqual({ move: 'none' });
    }),
  );
});
