/** Golden vectors: for each instrument answers, score and level, worked out by hand from its published rule. */
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { responseView } from '../../src/pure/fhir/expression-view.js';
import { readQuestionnaire } from '../../src/pure/fhir/read-questionnaire.js';
import { compileForm } from '../../src/pure/engines/compile-form.js';
import { triage } from '../../src/pure/engines/triage.js';
import { numberOf, type Answer } from '../../src/pure/model/answer.js';
import type { Item, Questionnaire } from '../../src/pure/model/questionnaire.js';
import { questionnaires } from './content.js';

interface Vectors {
  readonly questionnaire: string;
  readonly source: string;
  readonly items: readonly string[];
  readonly score: string;
  readonly cases: readonly {
    readonly answers: readonly (number | null)[];
    readonly score: number | null;
    readonly level: string;
  }[];
}

const folder = fileURLToPath(new URL('./vectors/', import.meta.url));
const all = readdirSync(folder).map((file) => JSON.parse(readFileSync(folder + file, 'utf8')) as Vectors);

const formOf = (canonical: string): Questionnaire => {
  const read = readQuestionnaire(questionnaires.find(({ url }) => url === canonical));
  if (!read.ok) throw new Error(`${canonical} cannot be read`);
  return read.value;
};

/** The answer that weighs so much: the number itself, or the option with that weight. */
const weighing = (item: Item, weight: number): Answer => {
  if (item.type === 'integer') return { kind: 'integer', value: weight };
  const option = item.options.find(({ ordinal }) => ordinal === weight);
  if (!option) throw new Error(`no option of ${item.linkId} weighs ${weight}`);
  return option.answer;
};

describe.each(all)('$questionnaire', ({ questionnaire: canonical, source, items, score, cases }) => {
  const questionnaire = formOf(canonical);
  const graph = compileForm(questionnaire);
  const judge = (answers: readonly (number | null)[]) =>
    triage(graph, (answersTo) => responseView(questionnaire, answersTo), {
      status: 'completed',
      canonical: questionnaire.canonical,
      answers: new Map(
        items.flatMap((linkId, i) => {
          const weight = answers[i];
          const item = questionnaire.byLinkId.get(linkId)!;
          return weight === null || weight === undefined ? [] : [[linkId, [weighing(item, weight)]] as const];
        }),
      ),
    }).findings.find(({ linkId }) => linkId === score);

  const weightOf = (answer: Answer | undefined): number | null => {
    if (!answer) return null;
    const option = questionnaire.byLinkId
      .get(score)!
      .options.find((one) => JSON.stringify(one.answer) === JSON.stringify(answer));
    return option?.ordinal ?? numberOf(answer) ?? null;
  };

  it('names where its rule comes from', () => expect(source.length).toBeGreaterThan(20));

  it.each(cases)('$answers is $score, $level', ({ answers, score: expected, level }) => {
    const finding = judge(answers);
    expect({ score: weightOf(finding?.answers[0]), level: finding?.level }).toEqual({
      score: expected,
      level,
    });
  });
});

it('every bundled instrument has its vectors: twenty, or all where its scale is shorter', () => {
  const instruments = questionnaires.map(({ url }) => url).filter((url) => !url?.endsWith('/hverdag'));
  expect(new Set(all.map(({ questionnaire }) => questionnaire))).toEqual(new Set(instruments));
  for (const { questionnaire, items, cases } of all)
    expect(cases.length, questionnaire).toBeGreaterThanOrEqual(items.length === 1 ? 6 : 20);
});
