/** kpro-trend: how scores moved, in a sentence, a table and a chart that is only there to be looked at (C1–C14). */
import { expect } from '@open-wc/testing';
import { Chart } from 'chart.js';
import { touch } from '../../src/ui/elements/trend/label-boxes.js';
import { cast, judged, since, type Answered, type Json } from '../kit/cast.js';
import { accessibilityTree, cdp, emulateMedia, flatten } from '../kit/commands.js';
import { find, findAll, until, visibleText, painted } from '../kit/find.js';
import { systemColour } from '../kit/forced-colors.js';
import { openFrame, type Frame } from '../kit/frame.js';
import { nameOf } from '../kit/names.js';
import { listenForFaults } from '../kit/silence.js';
import { skipUnless } from '../kit/skip.js';
import { watchPens } from './pens.js';
import { cells, connected, formNamed, inColumn, show, validity, wellBeing } from './staff.js';
import { FakeBackEnd } from 'kpro-elements/testing';

type Trend = HTMLElementTagNameMap['kpro-trend'];

const karlErik = await cast('karl-erik-damgaard');
const who5 = formNamed(karlErik.questionnaires, 'who5');
const wellBeingName = 'Trivsel (WHO-5)';

interface Measured {
  readonly at: string;
  readonly score: number;
}

/** WHO-5 answered on these days, judged by the platform. */
const course = (all: readonly Measured[], more: Partial<Answered> = {}): Answered => {
  const responses = all.map(({ at, score }, i) =>
    wellBeing(who5, score, { id: `nr-${i}`, authored: `${at}T12:00:00+01:00` }),
  );
  return {
    questionnaires: [who5],
    guidance: karlErik.guidance,
    responses,
    results: responses.map((response) => judged([who5], response)),
    ...more,
  };
};

const trend = (data: Partial<Answered>, attributes = {}, width?: number): Promise<Trend> =>
  show('kpro-trend', data, attributes, width === undefined ? {} : { around: inColumn(width) });

const figure = (element: Trend, name = wellBeingName): HTMLElement =>
  find(element, 'figure', new RegExp(`(^| )${name.replace(/[()]/g, '\\$&')}$`));
const rows = (element: Trend, name?: string): readonly (readonly string[])[] =>
  findAll(find(figure(element, name), 'table'), 'row')
    .slice(1)
    .map((row) => cells(row));
const sentence = (element: Trend, name?: string): string =>
  visibleText(findAll(figure(element, name), 'paragraph')[0]!);

const canvases = (element: Trend): readonly HTMLCanvasElement[] => [
  ...element.shadowRoot!.querySelectorAll('canvas'),
];

/** The chart of the score that stands first, once it is drawn. */
const drawn = async (element: Trend): Promise<Chart> => {
  element.scrollIntoView();
  return until(() => {
    const all = canvases(element);
    return all.length > 0 && all.every((canvas) => Chart.getChart(canvas)) && Chart.getChart(all[0]!);
  });
};

describe('the sentence and the table', () => {
  it('C1 says in each figure how it moved, and has a row for each measurement', async () => {
    const element = await trend(karlErik);
    expect(findAll(element, 'figure').length).to.equal(8);
    expect(sentence(element)).to.equal(
      'Trivsel (WHO-5) er faldet fra 48 i april til 32 nu. Det er 16 lavere, værre, og ændringen er klinisk relevant. Siden januar er det 8 lavere, værre, men mindre end det, der kaldes klinisk relevant.',
    );
    expect(rows(element)).to.deep.equal([
      ['12. januar 2026', '40', 'Gul', '–'],
      ['18. april 2026', '48', 'Gul', '8 højere, bedre'],
      ['31. august 2026', '32', 'Rød', '16 lavere, værre klinisk relevant'],
    ]);
    expect(visibleText(figure(element))).to.contain('Skala 0–100. Højere er bedre.');
  });

  it('has a row for what was asked for and never answered, and says that it is missing', async () => {
    const fhir = new FakeBackEnd(karlErik.resources);
    const element = await show('kpro-trend', {}, {}, { loading: true });
    connected(fhir, 'karl-erik-damgaard')(element);
    const connection = element.parentElement!;
    document.body.append(connection);
    await until(() => findAll(element, 'figure').length > 0);
    expect(rows(element)).to.deep.equal([
      ['12. januar 2026', '40', 'Gul', '–'],
      ['15. januar 2026', 'Afklarende samtale'],
      ['18. april 2026', '48', 'Gul', '8 højere, bedre'],
      ['20. april 2026', 'Forløbssamtale'],
      ['15. juni 2026', 'mangler', '–', 'ikke besvaret'],
      ['31. august 2026', '32', 'Rød', '16 lavere, værre klinisk relevant'],
      ['3. september 2026', 'Forløbssamtale'],
    ]);
    expect(sentence(element)).to.match(/1 måling mangler\.$/);
    connection.remove();
  });

  it('tells no change where the newest could not be worked out, and why it could not', async () => {
    const element = await trend(karlErik);
    expect(sentence(element, 'Uro (GAD-7)')).to.equal(
      'Scoren er ikke beregnet nu, så den kan ikke sammenlignes.',
    );
    expect(rows(element, 'Uro (GAD-7)')[2]).to.deep.equal([
      '31. aug.',
      'mangler',
      'Grå',
      'Score ikke beregnet',
    ]);
  });

  it('one measurement is no development: no chart, and it says so', async () => {
    const element = await trend(since(karlErik, '2026-08-01'));
    expect(sentence(element)).to.equal('Kun én måling. Der er endnu ingen udvikling at vise.');
    expect(canvases(element)).to.deep.equal([]);
  });

  it('says "klinisk relevant" only where the content carries a limit for it', async () => {
    const moved = [
      { at: '2026-01-12', score: 60 },
      { at: '2026-08-31', score: 40 },
    ];
    expect(sentence(await trend(course(moved)))).to.contain('klinisk relevant');
    const facts = structuredClone(karlErik.guidance) as unknown as {
      scores: { relevantChange?: number }[];
    }[];
    facts.flatMap(({ scores }) => scores).forEach((score) => delete score.relevantChange);
    const element = await trend(course(moved, { guidance: facts as unknown as Json[] }));
    expect(sentence(element)).to.equal(
      'Trivsel (WHO-5) er faldet fra 60 i januar til 40 nu. Det er 20 lavere, værre.',
    );
    expect(visibleText(element)).not.to.contain('klinisk');
    const bare = await trend(course(moved, { guidance: [] }));
    expect(visibleText(bare)).not.to.contain('klinisk');
    expect(visibleText(bare)).not.to.contain('Højere er bedre');
  });

  it('compares nothing over a change of the question, and marks what is older', async () => {
    const before = structuredClone({ ...who5, version: '0.9' }) as unknown as {
      item: { linkId: string; text: string }[];
    };
    before.item.find(({ linkId }) => linkId === 'who5-score')!.text = 'Trivsel, anden opgørelse';
    const old = before as unknown as Json;
    const data = course([
      { at: '2026-01-12', score: 80 },
      { at: '2026-08-31', score: 60 },
    ]);
    const responses = [
      wellBeing(old, 80, { id: 'nr-0', authored: '2026-01-12T12:00:00+01:00' }),
      data.responses[1]!,
    ];
    const questionnaires = [who5, old];
    const results = responses.map((response) => judged(questionnaires, response));
    const element = await trend({ ...data, questionnaires, responses, results });
    expect(sentence(element)).to.equal(
      'Spørgsmålet er ændret undervejs, så ældre tal kan ikke sammenlignes.',
    );
    expect(rows(element)[0]![3]).to.equal('– spørgsmålet er ændret');
    const chart = await drawn(element);
    const pen = chart.ctx;
    const [a, b] = chart.getDatasetMeta(0).data;
    // A quarter of the way: the change itself is marked in the middle.
    const between = pen.getImageData(
      (a!.x + (b!.x - a!.x) / 4) * devicePixelRatio,
      (a!.y + (b!.y - a!.y) / 4 - 3) * devicePixelRatio,
      1,
      6 * devicePixelRatio,
    ).data;
    expect(
      between.every((share) => share === 0),
      'no line over the change',
    ).to.equal(true);
  });

  it('keeps what staff declared invalid, struck out, and counts it nowhere', async () => {
    const data = course([
      { at: '2026-01-12', score: 60 },
      { at: '2026-04-18', score: 20 },
      { at: '2026-08-31', score: 40 },
    ]);
    const element = await trend({ ...data, results: [...data.results, validity('nr-1')] });
    expect(rows(element)[1]).to.deep.equal(['18. april 2026', '20', 'Grå', 'Meldt ugyldig']);
    expect(find(element, 'table').querySelector('s')!.textContent).to.equal('20');
    expect(sentence(element)).to.contain('er faldet fra 60 i januar til 40 nu');
  });

  it('ends with the talk that the host asks for', async () => {
    const element = await trend(karlErik, { occasion: 'day-2026-04-18' });
    expect(rows(element).map(([date]) => date)).to.deep.equal(['12. jan.', '18. apr.']);
    element.occasion = undefined;
    await element.updateComplete;
    expect(rows(element).length).to.equal(3);
  });

  it('marks colours of the kit itself as provisional, and shows none unasked', async () => {
    const ingerMarie = await cast('inger-marie-bach');
    expect(visibleText(await trend(ingerMarie, { provisional: '' }))).to.contain('Foreløbig');
    const element = await trend(ingerMarie);
    expect(visibleText(element)).not.to.match(/Foreløbig|Rød|Gul|Grøn/);
    expect(rows(element)[0]![3]).to.contain('Ikke vurderet af den nationale platform');
  });

  it('puts the chosen score first and large', async () => {
    const element = await trend(karlErik, {
      canonical: 'https://kpro-elements.example/Questionnaire/smerte|1.0',
      'link-id': 'nrs-now',
    });
    expect(nameOf(findAll(element, 'figure')[0]!)).to.match(/Smerter \(NRS\)$/);
  });
});

describe('strange courses', () => {
  const day = (n: number): string => new Date(Date.UTC(2026, 0, 1 + n)).toISOString().slice(0, 10);
  const fifty = Array.from({ length: 50 }, (_one, i) => ({ at: day(i * 4), score: (i % 20) * 4 }));
  const strange: Readonly<Record<string, [Answered, RegExp]>> = {
    'no point': [course([]), /Ingen svar endnu/],
    'one point': [course(fifty.slice(0, 1)), /Kun én måling/],
    'two points': [course(fifty.slice(0, 2)), /er steget fra 0/],
    'fifty points': [course(fifty), /er steget fra/],
    'two answers at the same moment': [
      course([
        { at: '2026-01-12', score: 40 },
        { at: '2026-01-12', score: 60 },
      ]),
      /Kun én måling|Trivsel/,
    ],
    'an answer from the future': [
      course([
        { at: '2026-01-12', score: 40 },
        { at: '2031-01-12', score: 60 },
      ]),
      /Den nyeste måling har en dato i fremtiden\..*Datoen ligger i fremtiden/,
    ],
    'three hundred answers': [
      course(Array.from({ length: 300 }, (_one, i) => ({ at: day(i - 200), score: (i % 20) * 4 }))),
      /Måling 101–300 af 300\./,
    ],
    'answers in the year 1': [
      course([
        { at: '0001-01-01', score: 40 },
        { at: '2026-01-12', score: 60 },
      ]),
      /er steget fra 40/,
    ],
    'nothing but gaps': [
      course(fifty.slice(0, 2), {
        results: [],
        responses: fifty.slice(0, 2).map(({ at }, i) => ({
          ...wellBeing(who5, 40, { id: `nr-${i}`, authored: `${at}T12:00:00+01:00` }),
          item: [],
        })),
      }),
      /Ingen målinger endnu/,
    ],
  };

  for (const [name, [data, text]] of Object.entries(strange))
    it(`C11 says something sensible of ${name}, and complains of nothing`, async () => {
      const silence = listenForFaults();
      const element = await trend(data);
      expect(visibleText(element)).to.match(text);
      if (canvases(element).length) await drawn(element);
      silence.assert();
    });

  it('C11 draws a value beyond the ends of its scale at the end, and says the true one', async () => {
    const facts = structuredClone(karlErik.guidance) as unknown as { scores: { range: number[] }[] }[];
    facts.flatMap(({ scores }) => scores).forEach((score) => (score.range = [0, 50]));
    const element = await trend(
      course(
        [
          { at: '2026-01-12', score: 40 },
          { at: '2026-08-31', score: 80 },
        ],
        { guidance: facts as unknown as Json[] },
      ),
    );
    const chart = await drawn(element);
    const [, last] = chart.getDatasetMeta(0).data;
    expect(last!.y).to.be.closeTo(chart.chartArea.top, 0.5);
    expect(rows(element)[1]).to.deep.equal([
      '31. august 2026',
      '80',
      'Grøn',
      '40 højere, bedre klinisk relevant Uden for skalaen 0–50',
    ]);
  });
});

describe('the chart', () => {
  const gaps = [
    { at: '2026-01-01', score: 40 },
    { at: '2026-01-29', score: 48 },
    { at: '2026-09-18', score: 32 },
  ];

  it('C3 stands in true time: 28 and 232 days, to the pixel', async () => {
    const chart = await drawn(await trend(course(gaps), { now: '2026-10-01T09:00:00+02:00' }, 900));
    const [a, b, c] = chart.getDatasetMeta(0).data.map(({ x }) => x) as [number, number, number];
    expect(b - a).to.be.closeTo(((c - a) * 28) / 260, 1);
    expect(c - a, 'most of the width is used').to.be.above(0.85 * chart.chartArea.width);
  });

  it('C4 has the ends of the scale, whatever was measured', async () => {
    const { scales } = await drawn(await trend(course(gaps)));
    expect([scales['y']!.min, scales['y']!.max]).to.deep.equal([0, 100]);
  });

  for (const width of [320, 480, 1200])
    it(`C9 lets no words touch at ${width} px, in any of eight charts`, async () => {
      const on = watchPens();
      const fhir = new FakeBackEnd(karlErik.resources);
      const element = document.createElement('kpro-trend');
      element.setAttribute('now', '2026-09-03T09:00:00+02:00');
      const column = inColumn(width)(connected(fhir, 'karl-erik-damgaard')(element));
      document.body.append(column);
      await until(() => canvases(element).length > 0);
      await drawn(element);
      for (const canvas of canvases(element)) {
        const { words } = on(canvas);
        expect(words.length).to.be.above(5);
        words.forEach((one, i) => {
          for (const other of words.slice(i + 1))
            expect(touch(one, other), `"${one.text}" and "${other.text}"`).to.equal(false);
          expect(one.left, one.text).to.be.at.least(0);
          expect(one.right, one.text).to.be.at.most(canvas.clientWidth + 0.5);
        });
        const y = Chart.getChart(canvas)!.scales['y']!;
        const said = words.map(({ text }) => text);
        expect(said, 'both ends of the scale').to.include.members([String(y.min), String(y.max)]);
        expect(said, 'the newest date').to.include('31. aug.');
      }
      column.remove();
    });

  it('C9 lets no words touch with fifty answers, and keeps the newest', async () => {
    const on = watchPens();
    const fifty = Array.from({ length: 50 }, (_one, i) => ({
      at: new Date(Date.UTC(2026, 0, 1 + i * 4)).toISOString().slice(0, 10),
      score: ((i * 7) % 25) * 4,
    }));
    const element = await trend(course(fifty), {}, 480);
    await drawn(element);
    const { words } = on(canvases(element)[0]!);
    words.forEach((one, i) => {
      for (const other of words.slice(i + 1))
        expect(touch(one, other), `${one.text} ${other.text}`).to.equal(false);
    });
    expect(words.map(({ text }) => text)).to.include.members(['1. jan.', '16. jul.']);
  });

  it('C10 cuts neither the first nor the last point in half', async () => {
    const element = await trend(karlErik, {}, 320);
    await drawn(element);
    for (const canvas of canvases(element)) {
      const chart = Chart.getChart(canvas)!;
      const points = chart.getDatasetMeta(0).data;
      for (const { x, y } of [points[0]!, points.at(-1)!])
        for (const side of [-1, 1]) {
          const ratio = devicePixelRatio;
          const from = side < 0 ? x - 6 : x + 2;
          const { data } = chart.ctx.getImageData(from * ratio, (y - 5) * ratio, 4 * ratio, 10 * ratio);
          expect(data.some((share, i) => i % 4 === 3 && share > 0)).to.equal(true);
        }
    }
  });

  it('C7 grows its text with the text of the page', async () => {
    const size = async (text: string): Promise<number> => {
      const chart = await drawn(
        await show(
          'kpro-trend',
          course(gaps),
          {},
          {
            around: (element) => {
              element.style.setProperty('--kpro-text-staff', text);
              return element;
            },
          },
        ),
      );
      return (chart.options.scales!['x']!.ticks as { font: { size: number } }).font.size;
    };
    expect(await size('28px')).to.be.closeTo(2 * (await size('14px')), 0.1);
  });

  skipUnless('media emulation')(
    'C5 draws with the colours of the system where those are forced',
    async () => {
      const on = watchPens();
      const element = await trend(karlErik);
      await drawn(element);
      await emulateMedia({ forcedColors: 'active' });
      try {
        const allowed = new Set(
          ['CanvasText', 'Canvas'].map((name) => {
            const pen = document.createElement('canvas').getContext('2d')!;
            pen.fillStyle = systemColour(name);
            return pen.fillStyle;
          }),
        );
        await until(() => canvases(element).every((canvas) => Chart.getChart(canvas)));
        await until(() => canvases(element).every((canvas) => on(canvas).times > 1));
        for (const canvas of canvases(element))
          for (const colour of on(canvas).colours) expect(allowed.has(colour), colour).to.equal(true);
      } finally {
        await emulateMedia({});
      }
    },
  );

  skipUnless('media emulation')('C6 stands still with reduced motion', async () => {
    await emulateMedia({ reducedMotion: 'reduce' });
    try {
      const on = watchPens();
      const element = await trend(course(gaps));
      await drawn(element);
      await painted();
      expect(on(canvases(element)[0]!).times).to.be.at.most(2);
    } finally {
      await emulateMedia({});
    }
  });

  skipUnless('devtools protocol')('C14 is sharp on a screen of twice the density', async () => {
    const metrics = { width: 1000, height: 800, deviceScaleFactor: 2, mobile: false };
    await cdp('Emulation.setDeviceMetricsOverride', metrics);
    try {
      await until(() => devicePixelRatio === 2);
      const element = await trend(course(gaps), {}, 600);
      const chart = await drawn(element);
      const { canvas } = chart;
      expect(canvas.width).to.be.closeTo(canvas.clientWidth * 2, 2);
      const [point] = chart.getDatasetMeta(0).data;
      const ink = chart.ctx.getImageData((point!.x - 20) * 2, point!.y * 2, 80, 1).data;
      const wide = ink.filter((share, i) => i % 4 === 3 && share > 0).length;
      expect(wide / 2, 'a point is as large as on any other screen').to.be.below(30);
    } finally {
      await cdp('Emulation.clearDeviceMetricsOverride');
    }
  });

  skipUnless('accessibility tree')(
    'C1 is hidden from the tree: sentence and table say the same',
    async () => {
      await drawn(await trend(karlErik));
      const tree = flatten(await accessibilityTree());
      expect(tree.filter(({ role }) => /canvas/i.test(role))).to.deep.equal([]);
      expect(tree.filter(({ role }) => role === 'figure').length).to.equal(8);
    },
  );

  it('C13 leaves no chart and no listener behind after a hundred moves through the page', async () => {
    const heard = new Map<string, number>();
    const count = (type: string, by: number) => heard.set(type, (heard.get(type) ?? 0) + by);
    const { addEventListener: add } = EventTarget.prototype;
    EventTarget.prototype.addEventListener = function (type, listener, options) {
      const signal = typeof options === 'object' ? options?.signal : undefined;
      if (signal && (!this || this === window || this instanceof MediaQueryList)) {
        count(type, 1);
        add.call(signal, 'abort', () => count(type, -1));
      }
      add.call(this ?? window, type, listener, options);
    };
    try {
      const element = await trend(course(gaps));
      await drawn(element);
      const before = [...heard].sort();
      expect(before.map(([type]) => type)).to.include.members(['beforeprint', 'afterprint', 'change']);
      for (let i = 0; i < 100; i += 1) {
        element.remove();
        await element.updateComplete;
        document.body.append(element);
        await element.updateComplete;
      }
      await drawn(element);
      expect([...heard].sort()).to.deep.equal(before);
      expect(Object.keys(Chart.instances).length).to.equal(canvases(element).length);
      element.remove();
      await element.updateComplete;
      await Promise.resolve();
      expect(Object.keys(Chart.instances)).to.deep.equal([]);
      expect([...heard.values()].every((n) => n === 0)).to.equal(true);
    } finally {
      EventTarget.prototype.addEventListener = add;
    }
  });

  it('goes with the score that it shows', async () => {
    const element = await trend(karlErik);
    await drawn(element);
    element.responses = [];
    await element.updateComplete;
    expect(Object.keys(Chart.instances)).to.deep.equal([]);
  });
});

describe('the chart library', () => {
  /** The element on a page of its own. Objects of a page are made there. */
  const onPage = async (frame: Frame, data: Answered): Promise<Trend> => {
    const element = frame.document.querySelector('kpro-trend')!;
    await until(() => frame.window.customElements.get('kpro-trend'));
    const { questionnaires, responses, results, guidance } = data;
    const copy = frame.window.JSON.parse(
      JSON.stringify({ questionnaires, responses, results, guidance }),
    ) as Answered;
    Object.assign(element, copy);
    await until(() => element.shadowRoot && !visibleText(element).includes('Henter svar'));
    return element;
  };
  const loaded = (frame: Frame): readonly string[] =>
    frame.window.performance
      .getEntriesByType('resource')
      .map(({ name }) => new URL(name).pathname)
      .filter((path) => /\/trend\/chart\.|\/chart\.js\//.test(path));

  it('C12 is asked for when the chart comes into view, not before', async () => {
    const frame = await openFrame('/test/ui/fixtures/trend-far-down.html', 600, 400);
    const element = await onPage(frame, karlErik);
    expect(sentence(element)).to.contain('er faldet fra 48');
    await painted(frame.window);
    expect(loaded(frame)).to.deep.equal([]);
    element.scrollIntoView();
    await until(() => loaded(frame).length > 0);
  });

  it('C12 can be missing: sentence and table stand, and a line says so', async () => {
    const frame = await openFrame('/test/ui/fixtures/trend-without-chart.html', 600, 400);
    const element = await onPage(frame, karlErik);
    await until(() => visibleText(element).includes('Grafen kunne ikke vises. Tallene står i tabellen.'));
    expect(sentence(element)).to.contain('er faldet fra 48');
    expect(rows(element).length).to.equal(3);
    expect(canvases(element)).to.deep.equal([]);
  });

  it('what makes files can be missing when somebody asks for one: a line says so', async () => {
    const frame = await openFrame('/test/ui/fixtures/trend-without-files.html', 600, 400);
    const element = await onPage(frame, karlErik);
    find(element, 'button', 'Hent tal (CSV)').click();
    await until(() => visibleText(element).includes('Filen kunne ikke laves her. Tallene står i tabellen.'));
  });
});
