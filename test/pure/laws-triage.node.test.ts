import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  compileForm,
  isShown,
  needsOf,
  startForm,
  triage,
  withServerResult,
} from '../../src/pure/engines/index.js';
import { readServerResult, writeServerResult } from '../../src/pure/fhir/index.js';
import { valued, type Level, type Response } from '../../src/pure/model/index.js';
import { laidDown, walks } from './generated.js';
import {
  form,
  given,
  int,
  judged,
  num,
  read,
  responseTo,
  rule,
  ruled,
  value,
  viewOf,
  type Fhir,
} from './forms.js';
import { law } from './laws.js';

const severity: Readonly<Record<Level, number>> = { grey: 0, green: 1, yellow: 2, red: 3 };

/** Ordered, adjoining bands: cuts at rising numbers, colours that only get worse; turned round where low is bad. */
const bands = fc
  .record({
    cuts: fc.uniqueArray(fc.integer({ min: -20, max: 20 }), { minLength: 1, maxLength: 3 }),
    worseUp: fc.boolean(),
    decimal: fc.boolean(),
  })
  .map(({ cuts, worseUp, decimal }) => {
    const sorted = [...cuts].sort((a, b) => a - b);
    const colours = (['green', 'yellow', 'red', 'red'] as const).slice(0, sorted.length + 1);
    const ordered = worseUp ? colours : [...colours].reverse();
    const rules = ordered.map((colour, i) =>
      rule(
        colour,
        ...(i > 0 ? [['>=', sorted[i - 1]!] as const] : []),
        ...(i < sorted.length ? [['<', sorted[i]!] as const] : []),
      ),
    );
    return { rules, worseUp, decimal };
  });

/** Any rules at all, good and broken. */
const anyRule = fc
  .record({
    colour: fc.constantFrom('red', 'yellow', 'green', 'green', 'purple'),
    conditions: fc.array(
      fc.tuple(fc.constantFrom('=', '!=', '<', '>', '<=', '>=', 'about'), fc.integer({ min: 0, max: 4 })),
      { minLength: 1, maxLength: 2 },
    ),
  })
  .map(({ colour, conditions }) => rule(colour, ...conditions));

const number = fc.integer({ min: -30, max: 30 });

describe('the colour of a number', () => {
  law(
    'where bands adjoin, a worse number never gives a milder colour',
    fc.property(bands, number, number, ({ rules, worseUp, decimal }, a, b) => {
      const json = form([ruled('a', rules, decimal ? 'decimal' : 'integer')]);
      const at = (n: number) => judged(json, given({ a: decimal ? num(n / 2) : int(n) })).findings[0]!.level;
      const [better, worse] = a < b === worseUp ? [a, b] : [b, a];
      expect(severity[at(worse)]).toBeGreaterThanOrEqual(severity[at(better)]);
      expect(at(a)).not.toBe('grey');
    }),
    1000,
  );

  law(
    'does not care in which order rules, conditions and answers stand',
    fc.property(
      fc
        .array(anyRule, { minLength: 1, maxLength: 5 })
        .chain((rules) =>
          fc.tuple(fc.constant(rules), fc.shuffledSubarray(rules, { minLength: rules.length })),
        ),
      fc
        .array(fc.integer({ min: 0, max: 4 }), { maxLength: 4 })
        .chain((all) => fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length }))),
      fc.boolean(),
      ([rules, shuffledRules], [answers, shuffledAnswers], turn) => {
        const turned = (one: Fhir): Fhir => {
          const parts = one['extension'] as readonly Fhir[];
          return turn ? { ...one, extension: [...parts].reverse() } : one;
        };
        const light = (all: readonly Fhir[], numbers: readonly number[]) => {
          const { findings, total, counts } = judged(
            form([ruled('a', all, 'integer', { repeats: true })]),
            given({ a: numbers.map(int) }),
          );
          return [findings[0]!.level, findings[0]!.reason, total, counts];
        };
        expect(light(shuffledRules.map(turned), shuffledAnswers)).toEqual(light(rules, answers));
      },
    ),
    1000,
  );
});

describe('a total', () => {
  const triaged = (
    { json, steps }: { json: Fhir; steps: Parameters<typeof laidDown>[0] },
    status: Response['status'] = 'completed',
  ) => {
    const questionnaire = read(json);
    const graph = compileForm(questionnaire);
    const state = startForm(graph, viewOf(questionnaire), laidDown(steps));
    const response = responseTo(questionnaire, laidDown(steps), { status });
    return { graph, state, response, triage: triage(graph, viewOf(questionnaire), response) };
  };

  /** A question or score with a rule that shows and has no answer, or whose score needs one that is not there. */
  const missing = ({ graph, state }: ReturnType<typeof triaged>): readonly string[] =>
    [...graph.questionnaire.byLinkId.values()].flatMap(({ linkId, significances }) => {
      if (!significances.length || !isShown(state, linkId)) return [];
      const counts = (id: string) =>
        valued((graph.scores.reads.has(id) ? state.computed : state.answers).get(id)).length > 0;
      const needed = needsOf(graph, linkId).filter((id) => isShown(state, id));
      return counts(linkId) && needed.every(counts) ? [] : [linkId];
    });

  law(
    'T4: is never green, and no finding is, while something that is needed is missing',
    fc.property(walks(10, 12), (walk) => {
      const all = triaged(walk);
      const gaps = missing(all);
      for (const finding of all.triage.findings)
        if (gaps.includes(finding.linkId))
          expect(finding.level === 'green' && !finding.missing, finding.linkId).toBe(false);
      // The one exception is the questionnaire's own exists=false rule; these forms have it in yellow only.
      if (gaps.length) expect(all.triage.total).not.toBe('green');
    }),
    2000,
  );

  law(
    'is the worst of its findings, and counts each of them once',
    fc.property(walks(10, 12), (walk) => {
      const { findings, total, counts } = triaged(walk).triage;
      const levels = findings.map(({ level }) => level);
      expect(counts).toEqual({
        red: 0,
        yellow: 0,
        green: 0,
        grey: 0,
        ...Object.fromEntries(levels.map((level) => [level, levels.filter((l) => l === level).length])),
      });
      if (levels.includes('red')) expect(total).toBe('red');
      else if (levels.includes('yellow')) expect(total).toBe('yellow');
      else expect([undefined, 'grey', 'green']).toContain(total);
    }),
    500,
  );

  law(
    'has a reason for every grey and a rule for every colour',
    fc.property(walks(10, 12), (walk) => {
      for (const { level, reason, rule: met } of triaged(walk).triage.findings) {
        expect(level === 'grey').toBe(reason !== undefined);
        expect(level !== 'grey').toBe(met !== undefined);
        if (met) expect(met.colour).toBe(level);
      }
    }),
    500,
  );

  law(
    'is grey all over when the response answers another version',
    fc.property(walks(10, 12), ({ json, steps }) => {
      const { triage: other } = triaged({ json, steps });
      const graph = compileForm(read({ ...json, version: '2.0' }));
      const response = responseTo(read(json), laidDown(steps));
      const { findings } = triage(graph, viewOf(graph.questionnaire), response);
      expect(findings.map(({ level, reason }) => `${level} ${reason}`)).toEqual(
        other.findings.map(() => 'grey version-mismatch'),
      );
    }),
    200,
  );

  law(
    'survives the way to the platform and back: what it stored is what is shown',
    fc.property(walks(10, 12), (walk) => {
      const { triage: local, response } = triaged(walk);
      const result = value(readServerResult(writeServerResult(local, response, '2026-03-03T10:00:00Z')));
      const shown = withServerResult(local, result);
      expect(shown.findings.map(({ linkId, level }) => [linkId, level])).toEqual(
        local.findings.map(({ linkId, level }) => [linkId, level]),
      );
      expect([shown.total, shown.counts]).toEqual([local.total, local.counts]);
      expect(shown.problems).toEqual(local.problems);
    }),
    500,
  );

  it('is green often enough for the laws above to mean something', () => {
    const totals = fc
      .sample(walks(10, 12), { seed: 20260303, numRuns: 400 })
      .map((walk) => triaged(walk).triage.total);
    for (const level of ['red', 'yellow', 'green', 'grey', undefined])
      expect(totals.filter((t) => t === level).length, String(level)).toBeGreaterThan(8);
  });
});
