import { describe, expect, it } from 'vitest';
import {
  answerQuestion,
  compileForm,
  completeness,
  pagesOf,
  shownAnswers,
  startForm,
  triage,
  type FormState,
} from '../../src/pure/engines/index.js';
import { readQuestionnaire, readResponse, writeResponse } from '../../src/pure/fhir/index.js';
import {
  at,
  form,
  given,
  group,
  int,
  question,
  read,
  responseTo,
  rule,
  ruled,
  score,
  value,
  viewOf,
  when,
  type Fhir,
} from './forms.js';
import type { Answers } from '../../src/pure/model/index.js';

const numbers = (count: number): number[] => [...Array(count).keys()];

/** Sections of ten questions, each but the first opened by the one before it, with a score over the section. */
const bigForm = (count: number): Fhir =>
  form(
    numbers(count / 10).map((g) => {
      const ids = numbers(9).map((i) => `q${g}.${i}`);
      const questions = ids.map((id, i) =>
        ruled(
          id,
          [rule('red', ['>=', 7]), rule('green', ['<', 7])],
          'integer',
          i ? when(ids[i - 1]!, 'exists', { answerBoolean: true }) : {},
        ),
      );
      return group(`g${g}`, [...questions, score(`s${g}`, ids.slice(0, 3).map(at).join(' + '))]);
    }),
  );

const start = (json: Fhir, answers: Answers = new Map()): FormState => {
  const graph = compileForm(read(json));
  return startForm(graph, viewOf(graph.questionnaire), answers);
};

describe('on a form of a thousand items', () => {
  const empty = start(bigForm(1000));

  it('V5 an answer that nothing reads evaluates nothing', () => {
    const alone = start(form(numbers(1000).map((i) => question(`q${i}`))));
    expect(answerQuestion(alone, 'q500', [int(1)]).evaluations).toBe(0);
    expect(answerQuestion(empty, 'q50.8', [int(1)]).evaluations).toBe(0);
  });

  it('V5 an answer evaluates the one question that it opens and the one score that counts it', () => {
    expect(answerQuestion(empty, 'q50.0', [int(1)]).evaluations).toBe(2);
  });

  it('the same answer again evaluates nothing', () => {
    const once = answerQuestion(empty, 'q50.0', [int(1)]);
    expect(answerQuestion(once, 'q50.0', [int(1)]).evaluations).toBe(0);
  });

  it('the first moment works out every condition and score once', () => {
    expect(empty.evaluations).toBe(empty.graph.nodes.length);
    expect(empty.graph.nodes).toHaveLength(900);
  });

  it('a question that a thousand follow evaluates each of them once', () => {
    const json = form([
      question('q', 'boolean'),
      ...numbers(1000).map((i) => question(`f${i}`, 'integer', when('q', '=', { answerBoolean: true }))),
    ]);
    expect(answerQuestion(start(json), 'q', [{ kind: 'boolean', value: true }]).evaluations).toBe(1000);
  });

  it('V5 a score reads only the questions that it counts, not the form', () => {
    const graph = compileForm(read(bigForm(1000)));
    const asked: string[] = [];
    const view = viewOf(graph.questionnaire);
    const state = startForm(graph, view, given({ 'q50.0': int(1), 'q50.1': int(2) }));
    const watched: FormState = {
      ...state,
      makeView: (answersTo) => view((linkId) => (asked.push(linkId), answersTo(linkId))),
    };
    answerQuestion(watched, 'q50.2', [int(3)]);
    expect(asked.sort()).toEqual(['q50.0', 'q50.1', 'q50.2']);
  });
});

/**
 * No stopwatch for its own sake: work that grows with the square of the form takes many times what linear work takes,
 * which is a small part of a second. Counted is this process's own time, so that a busy machine changes nothing.
 */
describe('ten thousand items stay far from a second', () => {
  const within = (run: () => unknown): void => {
    const before = process.cpuUsage();
    run();
    const { user, system } = process.cpuUsage(before);
    expect((user + system) / 1000).toBeLessThan(1500);
  };

  const json = bigForm(10_000);
  const questionnaire = value(readQuestionnaire(json));
  const graph = compileForm(questionnaire);
  const answers = new Map(
    [...questionnaire.byLinkId.values()]
      .filter(({ type }) => type === 'integer')
      .map(({ linkId }) => [linkId, [int(1)]]),
  );
  const state = startForm(graph, viewOf(questionnaire), answers);

  it('V4 V5 and an answer among them evaluates what reads it: one question and one score', () => {
    const state = startForm(graph, viewOf(questionnaire), new Map());
    expect(state.evaluations).toBe(9000);
    expect(answerQuestion(state, 'q500.0', [int(1)]).evaluations).toBe(2);
  });
  it('are read', () => within(() => readQuestionnaire(json)));
  it('are compiled', () => within(() => compileForm(questionnaire)));
  it('are started empty, with most of it hidden', () =>
    within(() => startForm(graph, viewOf(questionnaire), new Map())));
  it('are started answered', () => within(() => startForm(graph, viewOf(questionnaire), answers)));
  it('are answered', () =>
    within(() => numbers(20).reduce((s, i) => answerQuestion(s, `q${i}.0`, []), state)));
  it('are paged', () =>
    within(() => (['page', 'section', 'all'] as const).map((layout) => pagesOf(state, layout))));
  it('are counted', () => within(() => completeness(state)));
  it('are triaged', () =>
    within(() => triage(graph, viewOf(questionnaire), responseTo(questionnaire, shownAnswers(state)))));
  it('are triaged empty, each score saying what it needs', () =>
    within(() => triage(graph, viewOf(questionnaire), responseTo(questionnaire, new Map()))));

  const response = responseTo(questionnaire, shownAnswers(state));
  const written = writeResponse(questionnaire, response, () => true);
  const again = value(readResponse(written));

  it('are written', () => within(() => writeResponse(questionnaire, response, () => true)));
  it('are read as answers', () => within(() => readResponse(written)));
  it('are written back', () => within(() => writeResponse(questionnaire, again, () => true)));

  it('are started although one question opens all the others', () => {
    const one = form([
      question('q', 'boolean'),
      ...numbers(10_000).map((i) => question(`f${i}`, 'integer', when('q', '=', { answerBoolean: true }))),
    ]);
    within(() => start(one));
  });

  it('are started although each opens the next', () => {
    const chain = form(
      numbers(10_000).map((i) =>
        question(`c${i}`, 'integer', i ? when(`c${i - 1}`, 'exists', { answerBoolean: true }) : {}),
      ),
    );
    const answered = new Map(numbers(10_000).map((i) => [`c${i}`, [int(1)]]));
    within(() => expect(answerQuestion(start(chain, answered), 'c0', []).off.size).toBe(9_999));
  });

  it('are started although a score walks them all', () => {
    const all = form([
      ...numbers(10_000).map((i) => question(`q${i}`)),
      score('sum', '%resource.item.answer.value.sum()'),
    ]);
    within(() => start(all, new Map(numbers(10_000).map((i) => [`q${i}`, [int(1)]]))));
  });

  it('are read although one question holds ten thousand answers', () => {
    const answer = numbers(10_000).map((valueInteger) => ({ valueInteger }));
    const json = {
      resourceType: 'QuestionnaireResponse',
      status: 'completed',
      questionnaire: 'x',
      item: [{ linkId: 'a', answer }],
    };
    within(() => readResponse(json));
  });
});
