import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  answerQuestion,
  answersTo,
  compileForm,
  isShown,
  shownAnswers,
  startForm,
  type FormGraph,
  type FormState,
} from '../../src/pure/engines/index.js';
import { sameAnswers, type Answer } from '../../src/pure/model/index.js';
import { forms, laidDown, walks, type Step } from './generated.js';
import { read, viewOf } from './forms.js';
import { law } from './laws.js';

const walked = (graph: FormGraph, steps: readonly Step[]): FormState =>
  steps.reduce(
    (state, [linkId, answers]) => answerQuestion(state, linkId, answers),
    startForm(graph, viewOf(graph.questionnaire), new Map()),
  );

/** What a person and a reader can tell of a form: which items show, what counts, what went wrong. */
const told = (state: FormState) => ({
  off: [...state.off].sort(),
  computed: [...state.computed].sort(([a], [b]) => (a < b ? -1 : 1)),
  counts: shownAnswers(state),
  problems: [...state.problems].sort((a, b) => (a.path < b.path ? -1 : 1)),
});

describe('a form that follows its answers', () => {
  law(
    'is after any answers, in any order, what it would be had they been there from the start',
    fc.property(walks(), ({ json, steps }) => {
      const graph = compileForm(read(json));
      expect(told(walked(graph, steps))).toEqual(
        told(startForm(graph, viewOf(graph.questionnaire), laidDown(steps))),
      );
    }),
    1500,
  );

  law(
    'does not care in which order the answers came',
    fc.property(walks(), fc.infiniteStream(fc.nat()), ({ json, steps }, numbers) => {
      const graph = compileForm(read(json));
      const last = [...laidDown(steps)];
      const shuffled = last
        .map((step) => [numbers.next().value, step] as const)
        .sort(([a], [b]) => a - b)
        .map(([, step]) => step);
      expect(told(walked(graph, shuffled))).toEqual(told(walked(graph, last)));
    }),
    300,
  );

  law(
    'restores what was answered when a hidden question shows again',
    fc.property(walks(), ({ json, steps }) => {
      const graph = compileForm(read(json));
      const before = walked(graph, steps);
      for (const asked of graph.questionnaire.byLinkId.keys()) {
        const now = before.answers.get(asked) ?? [];
        for (const other of [
          [],
          [{ kind: 'integer', value: 3 } satisfies Answer],
          [{ kind: 'boolean', value: true } satisfies Answer],
        ])
          expect(told(answerQuestion(answerQuestion(before, asked, other), asked, now))).toEqual(
            told(before),
          );
      }
    }),
    200,
  );

  law(
    'never counts, sends or reads the answer of a question that does not show',
    fc.property(walks(), ({ json, steps }) => {
      const state = walked(compileForm(read(json)), steps);
      for (const linkId of state.graph.questionnaire.byLinkId.keys())
        if (!isShown(state, linkId)) {
          expect(answersTo(state, linkId)).toEqual([]);
          expect(shownAnswers(state).has(linkId)).toBe(false);
        }
    }),
    300,
  );

  law(
    'is never changed by answering: each moment is a value',
    fc.property(walks(), ({ json, steps }) => {
      const graph = compileForm(read(json));
      let state = startForm(graph, viewOf(graph.questionnaire), new Map());
      for (const [linkId, answers] of steps) {
        const before = told(state);
        const next = answerQuestion(state, linkId, answers);
        expect(told(state)).toEqual(before);
        state = next;
      }
    }),
    200,
  );

  law(
    'reads again to the same form from what it sends',
    fc.property(walks(), ({ json, steps }) => {
      const state = walked(compileForm(read(json)), steps);
      const again = startForm(state.graph, state.makeView, shownAnswers(state));
      // Blank text and refusals stay as they are; what was hidden is gone, and nothing that shows changes by it.
      expect(told(again)).toEqual(told(state));
    }),
    300,
  );
});

describe('what an answer costs', () => {
  /** Everything that can change when this question changes: its readers, their readers, and so on. */
  const readersOf = (graph: FormGraph, linkId: string): Set<number> => {
    const below = (id: string): string[] => [
      id,
      ...graph.questionnaire.byLinkId.get(id)!.items.flatMap((item) => below(item.linkId)),
    ];
    const found = new Set<number>();
    const visit = (ids: readonly string[]): void => {
      for (const position of ids.flatMap((id) => graph.readers.get(id) ?? []))
        if (!found.has(position)) {
          found.add(position);
          const { kind, item } = graph.nodes[position]!;
          visit(kind === 'show' ? below(item.linkId) : [item.linkId]);
        }
    };
    visit([linkId]);
    return found;
  };

  law(
    'an answer evaluates no more than what reads it, each once',
    fc.property(walks(20, 20), ({ json, steps }) => {
      const graph = compileForm(read(json));
      let state = startForm(graph, viewOf(graph.questionnaire), new Map());
      expect(state.evaluations).toBe(graph.nodes.length);
      for (const [linkId, answers] of steps) {
        const changes = !sameAnswers(answers, state.answers.get(linkId) ?? []);
        state = answerQuestion(state, linkId, answers);
        expect(state.evaluations).toBeLessThanOrEqual(readersOf(graph, linkId).size);
        expect(state.evaluations > 0).toBe(changes && graph.readers.has(linkId));
      }
    }),
    300,
  );

  law(
    'a node stands after everything that it reads',
    fc.property(forms(), ({ json }) => {
      const graph = compileForm(read(json));
      graph.nodes.forEach((_node, position) => {
        const { kind, item } = graph.nodes[position]!;
        for (const reader of graph.readers.get(item.linkId) ?? [])
          if (kind === 'compute') expect(reader).toBeGreaterThan(position);
      });
    }),
    300,
  );
});

it('the generated forms are not idle: they hide questions, compute scores and stand in circles', () => {
  const seen = { hidden: 0, computed: 0, circular: 0, unhidden: 0 };
  for (const { json, steps } of fc.sample(walks(), { seed: 20260303, numRuns: 300 })) {
    const state = walked(compileForm(read(json)), steps);
    seen.hidden += state.off.size ? 1 : 0;
    seen.computed += state.computed.size ? 1 : 0;
    seen.circular += state.graph.problems.some(({ code }) => code === 'circular-rule') ? 1 : 0;
    seen.unhidden += state.answers.size ? 1 : 0;
  }
  for (const times of Object.values(seen)) expect(times).toBeGreaterThan(30);
});
