import { describe, expect, it } from 'vitest';
import {
  checkContent,
  findingSentence,
  learn,
  type ContentFinding,
} from '../../../src/pure/check-content.js';
import { contentSeverities, type ContentCode } from '../../../src/pure/model/content-finding.js';
import { contentCheckWords } from '../../../src/pure/words/content-check/index.js';
import { bandRows, documentRows, scaleRows, triggerRows } from './rows-guidance.js';
import {
  colourRows,
  dialectRows,
  enablementRows,
  gateRows,
  scoreRows,
  wordRows,
} from './rows-questionnaire.js';
import { guidance, lines, planted, questionnaire, today, type Row } from './sound.js';

/** What cannot be planted in a resource, since it is about which resources are given. */
const others: Readonly<Partial<Record<ContentCode, () => readonly ContentFinding[]>>> = {
  'not-json': () => checkContent([null], [], { today }),
  'no-questionnaires': () => checkContent([], [guidance()], { today }),
  'not-in-version': () => {
    const [old, now] = [questionnaire(), questionnaire()];
    [old.version, now.version] = ['1.0', '2.0'];
    old.item[1].answerOption.pop();
    old.item[1].extension.pop();
    old.item.splice(2, 1);
    return checkContent([old, now], [guidance()], { today });
  },
  'bad-guidance': () =>
    checkContent([questionnaire()], [{ resourceType: 'Basic', contained: [], extension: [] }], { today }),
  'envelope-incomplete': () => checkContent([questionnaire()], [{ resourceType: 'Basic' }], { today }),
};

const groups: readonly (readonly [name: string, rows: readonly Row[]])[] = [
  ['what the gate cannot read', gateRows.slice(1)],
  ['which question is asked', enablementRows],
  ['the national dialect', dialectRows],
  ['colours', colourRows],
  ['scores', scoreRows],
  ['when guidance is shown', [...triggerRows, ...bandRows]],
  ['scales', scaleRows],
  ['phrases, offers and dates', documentRows],
  ['words', wordRows],
];

const all = groups.flatMap(([, rows]) => rows);

describe('the content check', () => {
  it('finds nothing in content that is sound', () => {
    expect(lines(checkContent([questionnaire()], [guidance()], { today }))).toEqual([]);
  });

  for (const [name, rows] of groups)
    describe(name, () => {
      it.each(rows.map((row) => [row[0], row[2], row] as const))('%s: %s', (_code, _what, row) => {
        const [code, path, , plant, also = []] = row;
        const found = lines(planted(plant));
        if (also[0] === '*') expect(found).toContain(`${code} ${path}`);
        else expect([...found].sort()).toEqual([`${code} ${path}`, ...also].sort());
      });
    });

  describe('what is about several resources', () => {
    it.each(Object.entries(others))('%s', (code, find) => {
      expect(find!().map((finding) => finding.code)).toContain(code);
    });
  });

  it('has a planted fault for every code', () => {
    const tried = new Set<string>([...all.map(([code]) => code), ...Object.keys(others)]);
    expect(Object.keys(contentSeverities).filter((code) => !tried.has(code))).toEqual([]);
  });
});

describe('the sentence of a finding', () => {
  const findings = [
    ...all.flatMap(([, , , plant]) => planted(plant)),
    ...Object.values(others).flatMap((find) => find!()),
  ];

  it.each(['da', 'en'] as const)('is one line in %s, whole, without a hole in it', async (lang) => {
    await learn(lang);
    for (const finding of findings) {
      const sentence = findingSentence(finding, lang);
      expect(sentence, finding.code).toMatch(/^[^\n]{10,400}\.$/);
      expect(sentence, finding.code).not.toMatch(/undefined|\[object|“”|\(\)/);
    }
  });

  it('says something else in English than in Danish', async () => {
    await learn('en');
    for (const finding of findings)
      expect(findingSentence(finding, 'en'), finding.code).not.toBe(findingSentence(finding, 'da'));
    expect(Object.keys(contentCheckWords('en').finding)).toEqual(
      Object.keys(contentCheckWords('da').finding),
    );
  });

  it('carries how much it matters, and which resource it is about', () => {
    const [finding] = planted((q) => delete q.version);
    expect(finding).toEqual({
      code: 'no-version',
      severity: 'error',
      path: 'Questionnaire.version',
      values: {},
      resource: { type: 'Questionnaire', position: 0, name: 'https://example.org/q/test' },
    });
  });
});
