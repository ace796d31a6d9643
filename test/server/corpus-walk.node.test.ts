/**
 * Every questionnaire of the corpus, answered by a generated person: the engine's steps against a form worked out from
 * nothing, and the response against the server's own reading of the form.
 */
import type { Questionnaire as QuestionnaireResource, QuestionnaireResponse } from '@medplum/fhirtypes';
import { beforeAll, describe, expect } from 'vitest';
import { loadDefinitions } from '../../demo/server/definitions.js';
import { responseIssues } from '../../demo/server/validate/response.js';
import { unfold } from '../../src/pure/engines/copies.js';
import { isShown, shownAnswers, startForm, type FormState } from '../../src/pure/engines/form.js';
import { graphWith } from '../../src/pure/engines/form-graph.js';
import { rulesOf } from '../../src/pure/engines/rules.js';
import { scoresOf } from '../../src/pure/engines/scoring.js';
import { responseView } from '../../src/pure/fhir/expression-view.js';
import { readResponse } from '../../src/pure/fhir/index.js';
import { placeItems } from '../../src/pure/fhir/read-copies.js';
import { readWholeQuestionnaire } from '../../src/pure/fhir/read-whole.js';
import type { Item as RawItem } from '../../src/pure/fhir/schema/response.js';
import { writeResponse } from '../../src/pure/fhir/write-response.js';
import { isRepeatedGroup } from '../../src/pure/model/copies.js';
import type { Questionnaire } from '../../src/pure/model/questionnaire.js';
import { corpusFiles, corpusIt } from '../kit/corpus.js';
import { fromScratch, randomOf, told, walk } from '../kit/walk-form.js';

beforeAll(() => loadDefinitions());

const world = { now: '2026-03-05T12:00:00+01:00' };

const forms = corpusFiles('Questionnaire').flatMap(({ file, json }) => {
  const read = readWholeQuestionnaire({ url: `https://example.org/${file}`, ...json });
  return read.ok ? [{ file, json, questionnaire: read.value }] : [];
});

/** With two copies of each group that repeats, where so many may be. */
const withCopies = (template: Questionnaire): Questionnaire =>
  unfold(
    template,
    new Map(
      [...template.byLinkId.values()]
        .filter((item) => isRepeatedGroup(item) && (item.maxOccurs ?? 2) > 1)
        .map(({ linkId }) => [linkId, [{ id: 0 }, { id: 1 }]]),
    ),
  );

const start = (questionnaire: Questionnaire): FormState => {
  const { rules } = rulesOf(questionnaire, world);
  const graph = graphWith(questionnaire, scoresOf(questionnaire, world), rules);
  return startForm(graph, (answersTo) => responseView(questionnaire, answersTo), new Map());
};

const responseOf = (state: FormState): Record<string, unknown> => {
  const { questionnaire } = state.graph;
  const { canonical } = questionnaire;
  return writeResponse(
    questionnaire,
    { status: 'in-progress', canonical, answers: shownAnswers(state) },
    (linkId) => isShown(state, linkId),
    new Map(),
  );
};

describe('every questionnaire of the corpus', () => {
  corpusIt(
    'is answered to its end, and each step is what the form worked out from nothing would be',
    () => {
      let steps = 0;
      for (const [seed, { file, questionnaire }] of forms.entries()) {
        const unfolded = withCopies(questionnaire);
        // Of long forms every so many steps: a form worked out from nothing costs its whole length.
        const every = Math.ceil(unfolded.byLinkId.size / 40);
        walk(start(unfolded), randomOf(seed + 1), (state) => {
          steps += 1;
          if (steps % every === 0)
            expect(told(state), `${file}, seed ${seed + 1}`).toEqual(told(fromScratch(state)));
        });
      }
      expect(steps).toBeGreaterThan(900);
    },
    120_000,
  );

  corpusIt(
    'gives a response that the server finds nothing wrong with',
    () => {
      const wrong: string[] = [];
      for (const [seed, { file, json, questionnaire }] of forms.entries()) {
        const end = walk(start(withCopies(questionnaire)), randomOf(seed + 1), () => undefined);
        const issues = responseIssues(
          json as unknown as QuestionnaireResource,
          responseOf(end) as unknown as QuestionnaireResponse,
        );
        wrong.push(
          ...issues.map(
            ({ diagnostics, details, expression }) =>
              `${file}: ${details?.text ?? diagnostics} ${expression?.[0]}`,
          ),
        );
      }
      expect(wrong).toEqual([]);
    },
    120_000,
  );

  corpusIt('opens again with every answer in its place, copies included, and is written the same', () => {
    for (const [seed, { file, questionnaire }] of forms.entries()) {
      const end = walk(start(withCopies(questionnaire)), randomOf(seed + 1), () => undefined);
      const written = { ...responseOf(end), resourceType: 'QuestionnaireResponse' };
      const read = readResponse(written);
      if (!read.ok) throw new Error(`${file}: ${JSON.stringify(read.problems)}`);
      const placed = placeItems(questionnaire, (written as { item?: readonly RawItem[] }).item ?? []);
      const again = unfold(questionnaire, placed.copies);
      const reopened = startForm(
        graphWith(again, scoresOf(again, world), rulesOf(again, world).rules),
        (answersTo) => responseView(again, answersTo),
        placed.answers,
      );
      expect(
        {
          ...writeResponse(
            again,
            { ...read.value, answers: shownAnswers(reopened) },
            (id) => isShown(reopened, id),
            placed.came,
          ),
        },
        file,
      ).toEqual(written);
    }
  });
});
