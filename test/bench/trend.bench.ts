/** The trend against chart.js alone with the same numbers: its chart file with very many, the whole element with many. */
import 'kpro-elements/define/kpro-trend.js';
import { triageResponse } from 'kpro-elements/triage';
import { Chart, LinearScale, LineController, LineElement, PointElement } from 'chart.js';
import { trendOf, type Series } from '../../src/pure/engines/trend.js';
import { readQuestionnaire } from '../../src/pure/fhir/read-questionnaire.js';
import { staffWords } from '../../src/pure/words/staff/index.js';
import { trendWords } from '../../src/pure/words/trend/index.js';
import { drawChart } from '../../src/ui/elements/trend/chart.js';
import { rule, type Json } from './content.js';
import { flush, painted, until, type Bench } from './kit.js';

Chart.register(LineController, LineElement, PointElement, LinearScale);

const scores = ['s1', 's2', 's3', 's4'] as const;
const canonical = 'https://kpro-elements.example/Questionnaire/bench';
const day = 86_400_000;
const start = Date.UTC(2000, 0, 1);

const end = (which: string, valueInteger: number): Json => ({
  url: `http://hl7.org/fhir/StructureDefinition/${which}`,
  valueInteger,
});

/** Four numbers of 0 to 100 with colours. */
const questionnaire: Json = {
  resourceType: 'Questionnaire',
  id: 'bench',
  url: canonical,
  version: '1.0',
  status: 'active',
  item: scores.map((linkId) => ({
    linkId,
    type: 'integer',
    text: `Tal ${linkId}`,
    extension: [end('minValue', 0), end('maxValue', 100), rule('red', '<=', 35), rule('green', '>=', 51)],
  })),
};

const valueAt = (i: number, which: number): number => ((i * 37 + which * 11) % 101) | 0;
const timeAt = (i: number, step: number): string => new Date(start + i * step).toISOString();

const given = (count: number) => {
  const responses = Array.from({ length: count }, (_one, i): Json => ({
    resourceType: 'QuestionnaireResponse',
    id: `r${i}`,
    status: 'completed',
    questionnaire: `${canonical}|1.0`,
    authored: timeAt(i, 14 * day),
    item: scores.map((linkId, which) => ({ linkId, answer: [{ valueInteger: valueAt(i, which) }] })),
  }));
  const results = responses.map((response) => {
    const result = triageResponse(questionnaire, response, String(response['authored']));
    if (!result.ok) throw new Error(JSON.stringify(result.problems));
    return { ...result.value, id: `t${String(response['id'])}` };
  });
  const facts = scores.map((linkId) => ({
    canonical,
    linkId,
    range: [0, 100],
    direction: 'higher-is-better',
    relevantChange: 10,
  }));
  const document = { id: 'bench', title: 'Bench', version: '1', date: '2026-01-01', publisher: 'Bench' };
  const guidance = [{ ...document, source: 'Bench', scores: facts, topics: [], offers: [] }];
  return { questionnaires: [questionnaire], responses, results, guidance };
};

const colours = ['red', 'yellow', 'green'] as const;

/** The series of one number as the engine makes them. */
const seriesOf = (count: number, which: number): Series => {
  const read = readQuestionnaire(questionnaire);
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  const item = read.value.byLinkId.get(scores[which]!)!;
  const moments = Array.from({ length: count }, (_one, i) => ({
    item,
    at: timeAt(i, day / 2),
    level: colours[i % 3]!,
    answers: [{ kind: 'integer' as const, value: valueAt(i, which) }],
  }));
  return trendOf(canonical, moments, undefined)!;
};

const sizes = [
  [1160, 240],
  [370, 160],
  [370, 160],
  [370, 160],
] as const;

const places = (): { readonly canvases: HTMLCanvasElement[]; readonly remove: () => void } => {
  const root = document.createElement('div');
  const canvases = sizes.map(([width, height]) => {
    const place = document.createElement('div');
    Object.assign(place.style, { position: 'relative', width: `${width}px`, height: `${height}px` });
    const canvas = document.createElement('canvas');
    place.append(canvas);
    root.append(place);
    return canvas;
  });
  document.body.append(root);
  return { canvases, remove: () => root.remove() };
};

interface Corner {
  readonly x: number;
  readonly y: number;
}

/** What somebody writes who draws the same with the library alone: nothing moves, true time, fixed ends. */
const bareChart = (canvas: HTMLCanvasElement, data: readonly Corner[]): Chart =>
  new Chart(canvas, {
    type: 'line',
    data: { datasets: [{ data: [...data] }] },
    options: {
      animation: false,
      responsive: true,
      maintainAspectRatio: false,
      parsing: false,
      normalized: true,
      scales: { x: { type: 'linear' }, y: { min: 0, max: 100 } },
    },
  });

const cornersOf = ({ points }: Series): readonly Corner[] =>
  points.map(({ at, value }) => ({ x: Date.parse(at), y: value! }));

const told = { words: trendWords('da'), staff: staffWords('da') };

/** Draws into four places and gives the time until the pixels are there. */
const timed = async (
  draw: (canvas: HTMLCanvasElement, i: number) => { destroy: () => void },
): Promise<number> => {
  const { canvases, remove } = places();
  const from = performance.now();
  const charts = canvases.map(draw);
  flush(canvases);
  const time = performance.now() - from;
  charts.forEach((chart) => chart.destroy());
  remove();
  return Promise.resolve(time);
};

const many = scores.map((_score, which) => seriesOf(10_000, which));
const manyCorners = many.map(cornersOf);

const chartAlone: Bench = {
  name: 'trend/chart.ts alone, 4 x 10,000 measurements, against bare chart.js',
  goal: 1.3,
  ours: () => timed((canvas, i) => drawChart(canvas, { series: many[i]!, marks: [], told, plain: false })),
  bare: () => timed((canvas, i) => bareChart(canvas, manyCorners[i]!)),
};

const fifty = given(50);
const fiftyCorners = scores.map((_score, which) =>
  Array.from({ length: 50 }, (_one, i) => ({ x: start + i * 14 * day, y: valueAt(i, which) })),
);

const canvasesOf = (element: HTMLElement): readonly HTMLCanvasElement[] => [
  ...(element.shadowRoot?.querySelectorAll('canvas') ?? []),
];

/** Reading, judging, sentences, tables and charts: from the resources until the frame with all of it was painted. */
const elementWhole: Bench = {
  name: 'the whole <kpro-trend>, 4 x 50 measurements, against bare chart.js',
  goal: 3,
  ours: async () => {
    const column = document.createElement('div');
    column.style.width = '1200px';
    document.body.append(column);
    const from = performance.now();
    const element = document.createElement('kpro-trend');
    Object.assign(element, { now: '2026-09-03T09:00:00+02:00', ...fifty });
    column.append(element);
    await until(() => {
      const all = canvasesOf(element);
      return all.length === scores.length && all.every((canvas) => Chart.getChart(canvas));
    });
    flush(canvasesOf(element));
    const time = performance.now() - from;
    column.remove();
    await painted();
    return time;
  },
  bare: async () => {
    const from = performance.now();
    const { canvases, remove } = places();
    const charts = canvases.map((canvas, i) => bareChart(canvas, fiftyCorners[i]!));
    await painted();
    flush(canvases);
    const time = performance.now() - from;
    charts.forEach((chart) => chart.destroy());
    remove();
    return time;
  },
};

export const benches: readonly Bench[] = [chartAlone, elementWhole];
