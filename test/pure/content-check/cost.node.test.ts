/** What a check costs, by counting what it looks at: ten times the items may cost ten times as much, not a hundred. */
import { describe, expect, it } from 'vitest';
import { checkContent } from '../../../src/pure/check-content.js';
import { checkQuestionnaire, subjectOf } from '../../../src/pure/engines/content-check/index.js';
import { readQuestionnaire, responseView } from '../../../src/pure/fhir/index.js';
import type { Questionnaire } from '../../../src/pure/model/index.js';
import { at, choice, form, group, rule, score, svar, value, type Fhir } from '../forms.js';
import { root } from './sound.js';

/** Groups of ten choices, each asked where the one before was answered yes, with a score a group. */
const large = (count: number): Fhir => {
  const coded = (code: string): Fhir => ({ system: svar, code });
  const groups = Array.from({ length: count / 10 }, (_, g): Fhir => {
    const linkId = (i: number) => `q${g * 10 + i}`;
    const questions = Array.from({ length: 9 }, (__, i) =>
      choice(
        linkId(i),
        { nej: 0, ja: 1 },
        {
          extension: [rule('green', ['=', coded('nej')]), rule('red', ['=', coded('ja')])],
          ...(i + g > 0 && {
            enableWhen: [
              { question: i ? linkId(i - 1) : `q${g * 10 - 2}`, operator: '=', answerCoding: coded('ja') },
            ],
          }),
        },
      ),
    );
    const total = questions.map((_q, i) => `${at(linkId(i))}.ordinal()`).join(' + ');
    return group(`g${g}`, [...questions, score(`s${g}`, total, [rule('green', ['<=', 9])])]);
  });
  return form(groups, root());
};

const counts = { reads: 0 };

/** The same object, which counts how often anything in it is looked at. Maps stay as they are. */
const counted = <T>(thing: T, known = new WeakMap<object, unknown>()): T => {
  if (typeof thing !== 'object' || thing === null || thing instanceof Map) return thing;
  const proxy: unknown =
    known.get(thing) ??
    new Proxy(thing, {
      get: (target, key) => {
        counts.reads += 1;
        return counted(Reflect.get(target, key) as unknown, known);
      },
    });
  known.set(thing, proxy);
  return proxy as T;
};

const readsOf = (work: () => unknown): number => {
  counts.reads = 0;
  work();
  return counts.reads;
};

/** A questionnaire whose every item counts. */
const watched = (questionnaire: Questionnaire): Questionnaire => ({
  ...questionnaire,
  byLinkId: new Map([...questionnaire.byLinkId].map(([linkId, item]) => [linkId, counted(item)])),
});

const reasoning = (count: number): number => {
  const questionnaire = watched(value(readQuestionnaire(large(count))));
  return readsOf(() =>
    checkQuestionnaire(
      subjectOf({
        questionnaire,
        path: (linkId) => linkId,
        makeView: (answersTo) => responseView(questionnaire, answersTo),
        facts: () => undefined,
      }),
    ),
  );
};

describe('a large questionnaire', () => {
  it('of 10,000 items is checked, and nothing is wrong with it', () => {
    expect(checkContent([{ ...large(10_000), copyright: '©' }])).toEqual([]);
  }, 60_000);

  it('costs ten times as much with ten times the items: reading', () => {
    const cost = (count: number) => readsOf(() => checkContent([counted(large(count))]));
    expect(cost(1_000) / cost(100)).toBeLessThan(11);
  }, 60_000);

  it('costs ten times as much with ten times the items: reasoning', () => {
    expect(reasoning(1_000) / reasoning(100)).toBeLessThan(11);
  }, 60_000);
});
