import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkContent, findingSentence } from '../../../src/pure/check-content.js';
import { judge } from '../../../src/pure/engines/significance.js';
import { shownQuestions, startForm } from '../../../src/pure/engines/index.js';
import { contentSeverities } from '../../../src/pure/model/content-finding.js';
import { forms, laidDown, walks } from '../generated.js';
import { form, graphOf, hl7, int, read, rule, ruled, viewOf } from '../forms.js';
import { law } from '../laws.js';
import { guidance, questionnaire, root, today, type Loose } from './sound.js';

const junk = fc.oneof(
  fc.constantFrom<unknown>(undefined, null, true, 0, -1, Infinity, Number.NaN, '', 'x', '{score:x', '<b>'),
  fc.array(fc.constantFrom<unknown>(1, 'x', null, {}), { maxLength: 3 }),
  fc.dictionary(
    fc.constantFrom('url', 'value', 'valueCoding', 'extension', 'item', 'linkId'),
    fc.constantFrom<unknown>(1, 'x', null, []),
  ),
);

type Way = readonly string[];

const waysIn = (json: unknown, way: Way = []): Way[] =>
  typeof json === 'object' && json !== null
    ? [way, ...Object.entries(json).flatMap(([key, value]) => waysIn(value, [...way, key]))]
    : [way];

const spoil = (json: Loose, way: Way, bad: unknown): unknown => {
  const copy = structuredClone(json);
  const last = way.at(-1);
  if (last === undefined) return bad;
  way.slice(0, -1).reduce((at, step) => at[step], copy)[last] = bad;
  return copy;
};

const spoiltOf = (json: Loose) =>
  fc.tuple(fc.constantFrom(...waysIn(json)), junk).map(([way, bad]) => spoil(json, way, bad));

const sane = (questionnaires: readonly unknown[], documents: readonly unknown[]): void => {
  for (const finding of checkContent(questionnaires, documents, { today })) {
    expect(finding.severity).toBe(contentSeverities[finding.code]);
    expect(finding.path).toMatch(/^(Questionnaire|Guidance|Basic)/);
    expect(findingSentence(finding, 'da')).not.toContain('undefined');
  }
};

describe('the content check', () => {
  law(
    'says what is wrong with any form, and never throws',
    fc.property(forms(), ({ json }) => sane([json], [guidance()])),
  );

  law(
    'never throws on a questionnaire with anything in the place of anything',
    fc.property(spoiltOf(questionnaire()), (json) => sane([json], [guidance()])),
    300,
  );

  law(
    'never throws on guidance with anything in the place of anything',
    fc.property(spoiltOf(guidance()), (json) => sane([questionnaire()], [json])),
    300,
  );

  it('never throws on a questionnaire that holds itself', () => {
    const circle = questionnaire();
    circle.item[0].item = circle.item;
    sane([circle], []);
  });

  const condition = fc.tuple(
    fc.constantFrom('=', '!=', '>', '<', '>=', '<='),
    fc.integer({ min: -1, max: 7 }),
  );
  const rules = fc.array(
    fc.tuple(fc.constantFrom('red', 'yellow', 'green'), fc.array(condition, { minLength: 1, maxLength: 2 })),
    { minLength: 1, maxLength: 5 },
  );

  const scale = [0, 1, 2, 3, 4, 5, 6];
  const limits = [
    { url: hl7('minValue'), valueInteger: 0 },
    { url: hl7('maxValue'), valueInteger: 6 },
  ];

  law(
    'finds a gap, an overlap and a dead rule exactly where trying every number finds one',
    fc.property(rules, (all) => {
      const json = form(
        [
          ruled(
            'a',
            all.map(([colour, conditions]) => rule(colour, ...conditions)),
            'integer',
            { extension: limits },
          ),
        ],
        root(),
      );
      const item = read(json).byLinkId.get('a')!;
      const colours = scale.map((value) =>
        item.significances.flatMap((one) => judge([one], [int(value)]).met?.colour ?? []),
      );
      const codes = checkContent([json]).map(({ code }) => code);
      const isOpen = colours.some((some) => !some.length);
      const isGreen = all.some(([colour]) => colour === 'green');
      expect(codes.includes('no-green')).toBe(!isGreen);
      expect(codes.includes('colour-gap')).toBe(isGreen && isOpen);
      expect(codes.includes('colour-overlap')).toBe(colours.some((some) => new Set(some).size > 1));
      const dead = item.significances.filter((one) =>
        scale.every((value) => !judge([one], [int(value)]).met),
      );
      expect(codes.filter((code) => code === 'rule-never-met')).toHaveLength(dead.length);
    }),
    300,
  );

  law(
    'calls nothing “never shown” that some answers bring up',
    fc.property(walks(), ({ json, steps }) => {
      const graph = graphOf(json);
      const state = startForm(graph, viewOf(graph.questionnaire), laidDown(steps));
      const never = new Set(
        checkContent([json])
          .filter(({ code }) => code === 'never-shown')
          .map(({ values }) => values['linkId']),
      );
      expect(shownQuestions(state).filter(({ linkId }) => never.has(linkId))).toEqual([]);
    }),
    300,
  );
});
