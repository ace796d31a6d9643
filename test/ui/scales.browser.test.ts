/** T7: scores whose ranges have words of their own, five or two, and colours of two levels or in five stretches. */
import { expect } from '@open-wc/testing';
import { cast, judged, type Json } from '../kit/cast.js';
import { find, findParts, until, visibleText } from '../kit/find.js';
import { form, item } from './forms.js';
import { guidanceDocument, topic } from './guidance-data.js';
import { watchPens } from './pens.js';
import { inColumn, levelOf, row, sent, shapes, show, type Shown } from './staff.js';
import { colourRule } from './colour-rule.js';

const { questionnaires } = await cast('karl-erik-damgaard');
const canonical = 'https://kommune.example/Questionnaire/proeve';
const chosen = { canonical, 'link-id': 'belastning' };

interface Range {
  readonly id: string;
  readonly from: number;
  readonly to: number;
  readonly label?: string;
}

const five: readonly Range[] = [
  { id: 'a', from: 0, to: 4, label: 'Ingen eller næsten ingen' },
  { id: 'b', from: 5, to: 9, label: 'Let' },
  { id: 'c', from: 10, to: 14, label: 'Moderat' },
  { id: 'd', from: 15, to: 19, label: 'Moderat til svær' },
  { id: 'e', from: 20, to: 27, label: 'Svær' },
];
const two: readonly Range[] = [
  { id: 'a', from: 0, to: 9, label: 'Hverdagen går' },
  { id: 'b', from: 10, to: 27, label: 'Hverdagen er svær' },
];
const threeColours = [
  colourRule('green', 0, 9),
  colourRule('yellow', 10, 14),
  colourRule('red', 15, 27),
] as const;

/** One score of 0 to 27 with these ranges and colours, answered last time and now, as the platform judges it. */
const scored = (
  ranges: readonly Range[],
  rules: readonly Json[],
  now: number,
  explained: Json = {},
): Shown => {
  const asked = form([
    item('belastning', 'integer', 'Belastning', { extension: rules }),
    item('andet', 'integer', 'Andet', { extension: [colourRule('green', 0, 10)] }),
  ]);
  const responses = [
    sent(asked, { belastning: 12, andet: 1 }, { id: 'sidst', authored: '2026-04-18T12:00:00+02:00' }),
    sent(asked, { belastning: now, andet: 1 }, { id: 'nu' }),
  ];
  const scores = [
    { canonical, linkId: 'belastning', range: [0, 27], direction: 'lower-is-better', bands: ranges },
  ];
  const all = [{ canonical, linkId: 'belastning', min: 0 }];
  return {
    questionnaires: [...questionnaires, asked],
    responses,
    results: responses.map((response) => judged([asked], response)),
    guidance: [
      guidanceDocument('proeve', {
        scores,
        topics: [topic('belastning', { trigger: { all }, ...explained })],
      }),
    ],
  };
};

const strips = (element: HTMLElement): readonly (readonly HTMLElement[])[] =>
  [...element.shadowRoot!.querySelectorAll('.stretches')].map((strip) => [
    ...strip.querySelectorAll<HTMLElement>('.band'),
  ]);

const ends = (strip: readonly HTMLElement[] | undefined): readonly string[] =>
  (strip ?? []).map((each) => each.querySelector('.ends')!.textContent!.trim());

const colours = (strip: readonly HTMLElement[] | undefined): readonly string[] =>
  (strip ?? []).map((each) => shapes(each).map(levelOf)[0] ?? 'none');

/** What stands over the edge of its stretch, or over the edge of the column. */
const overEdge = (element: HTMLElement): readonly string[] => {
  const column = element.getBoundingClientRect();
  return strips(element).flatMap((strip) =>
    strip.flatMap((each) => {
      const box = each.getBoundingClientRect();
      const parts = [...each.querySelectorAll('span, svg')].map((part) => part.getBoundingClientRect());
      const isOver = parts.some(
        ({ left, right, width }) => width && (left < box.left - 1 || right > box.right + 1),
      );
      return isOver || box.right > column.right || each.scrollWidth > each.clientWidth + 1
        ? [each.textContent!.trim()]
        : [];
    }),
  );
};

describe('a score whose ranges have words of their own', () => {
  for (const [name, ranges, now, own] of [
    ['five', five, 16, '16 ligger i 15–19: Moderat til svær.'],
    ['two', two, 9, '9 ligger i 0–9: Hverdagen går.'],
  ] as const)
    for (const width of [320, 700])
      it(`T7 shows ${name} words beside their ranges and draws each range, at ${width} px`, async () => {
        const element = await show('kpro-guidance', scored(ranges, threeColours, now), chosen, {
          around: inColumn(width),
        });
        const text = visibleText(element);
        expect(text).to.contain(own);
        for (const { label } of ranges) expect(text).to.contain(label);
        expect(ends(strips(element)[1])).to.deep.equal(ranges.map(({ from, to }) => `${from}–${to}`));
        expect(element.scrollWidth, 'nothing goes sideways').to.be.at.most(width);
        expect(overEdge(element)).to.deep.equal([]);
      });

  it('T7 puts the word before what the guidance says of the same range, and each range once', async () => {
    const bands = [{ from: 10, to: 27, text: 'Spørg, hvad der er sværest.' }];
    const element = await show('kpro-guidance', scored(two, threeColours, 4, { bands }), chosen);
    expect(visibleText(element)).to.contain('Hverdagen er svær. Spørg, hvad der er sværest.');
    expect(visibleText(element).split('Hverdagen er svær')).to.have.length(2);
  });

  it('T7 stands without a colour rule too: the ranges are drawn, and no colour is', async () => {
    const element = await show('kpro-guidance', scored(five, [], 16), chosen);
    expect(visibleText(element)).to.contain('16 ligger i 15–19: Moderat til svær.');
    expect(strips(element).map(ends)).to.deep.equal([five.map(({ from, to }) => `${from}–${to}`)]);
    expect(colours(strips(element)[0])).to.deep.equal(five.map(() => 'none'));
  });

  it('T7 says nothing more where ranges have names for triggers alone', async () => {
    const nameless = five.map(({ id, from, to }) => ({ id, from, to }));
    const element = await show('kpro-guidance', scored(nameless, threeColours, 16), chosen);
    expect(visibleText(element)).not.to.contain('ligger i');
    expect(strips(element)).to.have.length(0);
  });

  for (const [name, ranges, now, said] of [
    ['five', five, 16, '15–19: Moderat til svær'],
    ['two', two, 27, '10–27: Hverdagen er svær'],
  ] as const)
    it(`T7 names the range in the proof of the colour, with ${name}`, async () => {
      const element = await show(
        'kpro-overview',
        scored(ranges, threeColours, now),
        {},
        { around: inColumn(320) },
      );
      find(row(element, 'Belastning'), 'button', /Hvorfor denne farve\?/).click();
      await element.updateComplete;
      expect(visibleText(findParts(element, 'proof')[0]!)).to.contain(`Interval ${said}`);
      expect(element.scrollWidth).to.be.at.most(320);
    });
});

describe('the colours of a scale', () => {
  const understood = { understanding: 'Jo højere tal, jo større belastning.' };
  const drawn = async (rules: readonly Json[], now: number, width = 320) => {
    const element = await show('kpro-guidance', scored([], rules, now, understood), chosen, {
      around: inColumn(width),
    });
    const strip = strips(element)[0];
    return { element, said: ends(strip).map((end, i) => `${colours(strip)[i]} ${end}`) };
  };

  it('T7 of two levels leave the rest of the scale without one', async () => {
    const { element, said } = await drawn([colourRule('red', 20, 27), colourRule('yellow', 15, 19)], 16);
    expect(said).to.deep.equal(['none 0–14', 'yellow 15–19', 'red 20–27']);
    expect(overEdge(element)).to.deep.equal([]);
    const [bar] = strips(element)[0]!.map((each) => each.getBoundingClientRect().width);
    const all = strips(element)[0]!.reduce((sum, each) => sum + each.getBoundingClientRect().width, 0);
    expect(bar! / all, 'as wide as its share').to.be.closeTo(15 / 28, 0.03);
  });

  it('T7 in five stretches stand each in its place', async () => {
    const rules = [
      colourRule('red', 0, 4),
      colourRule('yellow', 5, 9),
      colourRule('green', 10, 14),
      colourRule('yellow', 15, 19),
      colourRule('red', 20, 27),
    ];
    const { element, said } = await drawn(rules, 16);
    expect(said).to.deep.equal(['red 0–4', 'yellow 5–9', 'green 10–14', 'yellow 15–19', 'red 20–27']);
    expect(overEdge(element)).to.deep.equal([]);
  });

  it('T7 in a stretch too narrow for words are drawn without them, and nothing stands over its edge', async () => {
    const rules = [colourRule('green', 0, 0), colourRule('yellow', 1, 2), colourRule('red', 3, 27)];
    const { element } = await drawn(rules, 16);
    expect(strips(element)[0]).to.have.length(3);
    expect(overEdge(element)).to.deep.equal([]);
  });

  it('T7 have their limits named in the trend’s chart', async () => {
    const rules = [colourRule('red', 20, 27), colourRule('yellow', 15, 19)];
    const pen = watchPens();
    const element = await show('kpro-trend', scored(two, rules, 16), {}, { around: inColumn(320) });
    element.scrollIntoView();
    const canvas = await until(() => element.shadowRoot!.querySelector('canvas') ?? undefined);
    const words = await until(() => {
      const said = pen(canvas).words.map(({ text }) => text);
      return said.some((text) => text.startsWith('rød ved')) && said;
    });
    expect(words).to.include('gul ved 15–19').and.to.include('rød ved 20–27');
    expect(element.scrollWidth).to.be.at.most(320);
  });
});
