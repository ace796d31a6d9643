/**
 * Public questionnaires and responses of other projects, kept beside this one and not part of it: where they are
 * missing the tests are skipped by name. What is asked is robustness, not that all of it can be drawn.
 */
import { describe, expect } from 'vitest';
import {
  compileForm,
  completeness,
  pagesOf,
  shownQuestions,
  startForm,
  triage,
} from '../../src/pure/engines/index.js';
import { readQuestionnaire, readResponse, writeResponse } from '../../src/pure/fhir/index.js';
import { problemCodes, type Result } from '../../src/pure/model/index.js';
import { corpusFiles, corpusIt } from '../kit/corpus.js';
import { responseTo, viewOf } from './forms.js';

const questionnaires = corpusFiles('Questionnaire');
const responses = corpusFiles('QuestionnaireResponse');

const isNamed = ({ problems }: Result<unknown>) =>
  problems.every(({ code, path }) => (problemCodes as readonly string[]).includes(code) && path !== '');

describe('the questionnaires of other projects', () => {
  corpusIt('are read or refused in words, all of them', () => {
    expect(questionnaires.length).toBeGreaterThan(200);
    for (const { file, json } of questionnaires) {
      const result = readQuestionnaire(json);
      expect(isNamed(result), file).toBe(true);
      if (!result.ok) expect(result.problems.length, file).toBeGreaterThan(0);
    }
  });

  corpusIt('are read when they are R4 and have a url', () => {
    const r4 = questionnaires.filter(
      ({ fhir, json }) =>
        fhir.startsWith('R4') && json['resourceType'] === 'Questionnaire' && typeof json['url'] === 'string',
    );
    const refused = r4.filter(({ json }) => !readQuestionnaire(json).ok).map(({ file }) => file);
    expect(r4.length).toBeGreaterThan(100);
    expect(refused.length, refused.join()).toBeLessThanOrEqual(r4.length * 0.02);
  });

  corpusIt('can be opened, paged, counted and triaged, and none is green for nothing', () => {
    for (const { file, json } of questionnaires) {
      const result = readQuestionnaire({ url: `https://example.org/${file}`, ...json });
      if (!result.ok) continue;
      const graph = compileForm(result.value);
      const state = startForm(graph, viewOf(result.value), new Map());
      const asked = pagesOf(state).flatMap(({ questions }) => questions);
      expect(asked, file).toEqual(shownQuestions(state));
      expect(completeness(state).questions, file).toBe(asked.length);
      expect(isNamed({ ok: false, problems: [...graph.problems, ...state.problems] }), file).toBe(true);
      expect(triage(graph, viewOf(result.value), responseTo(result.value, new Map())).total, file).not.toBe(
        'green',
      );
    }
  });
});

describe('the responses of other projects', () => {
  corpusIt('are read or refused in words, all of them', () => {
    expect(responses.length).toBeGreaterThan(100);
    for (const { file, json } of responses) expect(isNamed(readResponse(json)), file).toBe(true);
  });

  corpusIt(
    'lose nothing on the way through: what was read is written back, whatever the questionnaire',
    () => {
      const empty = readQuestionnaire({ resourceType: 'Questionnaire', url: 'x', status: 'active' });
      let written = 0;
      for (const { file, json } of responses) {
        const result = readResponse(json);
        if (!result.ok || !empty.ok) continue;
        expect(
          writeResponse(empty.value, result.value, () => true),
          file,
        ).toEqual(json);
        written += 1;
      }
      expect(written).toBeGreaterThan(50);
    },
  );

  corpusIt(
    'lose nothing on the way through their own questionnaire but the place of what stood elsewhere',
    () => {
      const byUrl = new Map(questionnaires.map(({ json }) => [json['url'], json]));
      let written = 0;
      for (const { file, json } of responses) {
        const [questionnaire, result] = [
          readQuestionnaire(byUrl.get(String(json['questionnaire']).split('|')[0])),
          readResponse(json),
        ];
        if (!questionnaire.ok || !result.ok) continue;
        const again = readResponse(writeResponse(questionnaire.value, result.value, () => true));
        expect(again.ok && [...again.value.answers].sort(), file).toEqual([...result.value.answers].sort());
        written += 1;
      }
      expect(written).toBeGreaterThan(0);
    },
  );
});
