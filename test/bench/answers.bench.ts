/** The answer view with a long talk against the same words in plain HTML, and what one press costs. */
import 'kpro-elements/define/kpro-answers.js';
import 'kpro-elements/define/kpro-guidance.js';
import 'kpro-elements/define/kpro-overview.js';
import 'kpro-elements/define/kpro-prepare.js';
import { triageResponse } from 'kpro-elements/triage';
import { rule, type Json } from './content.js';
import { painted, until, type Bench } from './kit.js';

const count = 300;
const numbers = Array.from({ length: count }, (_one, i) => i);
const canonical = 'https://kpro-elements.example/Questionnaire/bench-answers';
/** A third each of green, yellow and red, in ten areas. */
const questionnaire: Json = {
  resourceType: 'Questionnaire',
  url: canonical,
  version: '1',
  status: 'active',
  title: 'Et langt skema',
  item: Array.from({ length: 10 }, (_one, area) => ({
    linkId: `omraade-${area}`,
    type: 'group',
    text: `Område ${area + 1}`,
    item: numbers
      .filter((i) => i % 10 === area)
      .map((i) => ({
        linkId: `q${i}`,
        type: 'integer',
        text: `Hvor meget fylder spørgsmål ${i + 1} i din hverdag?`,
        extension: [rule('green', '=', 0), rule('yellow', '=', 1), rule('red', '=', 2)],
      })),
  })),
};

const responseAt = (authored: string, shift: number): Json => ({
  resourceType: 'QuestionnaireResponse',
  id: `svar-${authored.slice(0, 10)}`,
  status: 'completed',
  questionnaire: `${canonical}|1`,
  authored,
  item: Array.from({ length: 10 }, (_one, area) => ({
    linkId: `omraade-${area}`,
    item: numbers
      .filter((i) => i % 10 === area)
      .map((i) => ({ linkId: `q${i}`, answer: [{ valueInteger: (i + Math.floor(i / 7) * shift) % 3 }] })),
  })),
});

const responses = [
  responseAt('2026-01-14T10:00:00+01:00', 2),
  responseAt('2026-04-18T10:00:00+02:00', 1),
  responseAt('2026-08-31T10:00:00+02:00', 0),
];

const results = responses.map((response) => {
  const result = triageResponse(questionnaire, response, String(response['authored']));
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return { ...result.value, id: `t-${String(response['id'])}` };
});

const guidance: Json = {
  id: 'bench',
  title: 'Handlevejledning',
  version: '1',
  date: '2026-08-01',
  publisher: 'Egelund Kommune',
  source: 'Til måling',
  scores: [],
  topics: numbers.slice(0, 20).map((i) => ({
    id: `emne-${i}`,
    title: `Emne ${i + 1}`,
    trigger: { all: [{ canonical, linkId: `q${i}`, level: ['red', 'yellow', 'green'] }] },
    phrases: [{ id: 'frase', text: `Du har svaret på spørgsmål ${i + 1}. Hvad fylder mest?` }],
    bands: [],
    actions: ['Lyt først.', 'Aftal, hvornår I taler sammen igen.'],
    offers: [],
  })),
  offers: [],
};

const tags = ['kpro-prepare', 'kpro-overview', 'kpro-answers', 'kpro-guidance'] as const;

type View = HTMLElement & { readonly updateComplete: Promise<unknown> };

const column = (): HTMLElement => {
  const place = document.createElement('div');
  place.style.width = '1200px';
  document.body.append(place);
  return place;
};

/** Everything stands once each says what only a drawn one says. */
const isDrawn = (element: HTMLElement): boolean =>
  Boolean(element.shadowRoot?.querySelector('section .card, section tr, section.card li'));

const mounted = (place: HTMLElement, which: readonly (typeof tags)[number][] = tags): readonly View[] =>
  which.map((tag) => {
    const element = document.createElement(tag) as unknown as View;
    Object.assign(element, {
      now: '2026-09-03T09:00:00+02:00',
      questionnaires: [questionnaire],
      responses,
      results,
      guidance: [guidance],
    });
    place.append(element);
    return element;
  });

/** The words of an element as a developer would write them: rows and cells, no more. */
const plain = (element: HTMLElement): string => {
  const copy = (from: ParentNode & Node): string =>
    [...from.childNodes]
      .map((node) => {
        if (node instanceof Text) return node.data.replace(/&/g, '&amp;').replace(/</g, '&lt;');
        if (!(node instanceof HTMLElement) || /^(style|script)$/.test(node.localName)) return '';
        return `<${node.localName}>${copy(node)}</${node.localName}>`;
      })
      .join('');
  return copy(element.shadowRoot!);
};

/** What they say with these answers, as one text of HTML. */
const inPlainHtml = async (which: readonly (typeof tags)[number][]): Promise<string> => {
  const place = column();
  const elements = mounted(place, which);
  await until(() => elements.every(isDrawn));
  await Promise.all(elements.map(({ updateComplete }) => updateComplete));
  const html = elements.map(plain).join('');
  place.remove();
  return html;
};

const against = async (name: string, which: readonly (typeof tags)[number][]): Promise<Bench> => {
  const html = await inPlainHtml(which);
  return {
    name: `${name}, ${count} answers at three talks, against the same words in plain HTML`,
    goal: 2,
    ours: async () => {
      const place = column();
      const from = performance.now();
      const elements = mounted(place, which);
      await until(() => elements.every(isDrawn));
      await painted();
      const time = performance.now() - from;
      place.remove();
      await painted();
      return time;
    },
    bare: async () => {
      const place = column();
      const from = performance.now();
      place.innerHTML = html;
      await painted();
      const time = performance.now() - from;
      place.remove();
      await painted();
      return time;
    },
  };
};

export const benches: readonly Bench[] = [
  await against('prepare, overview, answers and guidance together', tags),
  ...(await Promise.all(tags.map((tag) => against(`<${tag}> alone`, [tag])))),
];
