/** kpro-trend as staff work with it: keys, marks, ranges, pages, copy, files, print; and what a citizen reads. */
import { expect } from '@open-wc/testing';
import { Chart } from 'chart.js';
import type { CopyEvent, ExportEvent } from 'kpro-elements';
import { touch } from '../../src/ui/elements/trend/label-boxes.js';
import { cast, judged } from '../kit/cast.js';
import { accessibilityTree, emulateMedia, flatten, press } from '../kit/commands.js';
import { find, findAll, query, until, visibleText } from '../kit/find.js';
import { tabStops } from '../kit/focus.js';
import { nameOf, roleOf } from '../kit/names.js';
import { listenForFaults } from '../kit/silence.js';
import { skipUnless } from '../kit/skip.js';
import { FakeBackEnd, refusal } from 'kpro-elements/testing';
import { watchPens } from './pens.js';
import { cells, connected, formNamed, inColumn, show, wellBeing, type Shown } from './staff.js';

type Trend = HTMLElementTagNameMap['kpro-trend'];

const karlErik = await cast('karl-erik-damgaard');
const who5 = formNamed(karlErik.questionnaires, 'who5');

/** WHO-5 answered on these days, judged by the platform. */
const course = (all: readonly (readonly [day: string, score: number])[], more: Shown = {}): Shown => {
  const responses = all.map(([at, score], i) =>
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

const three = course([
  ['2026-01-12', 40],
  ['2026-04-18', 48],
  ['2026-08-31', 32],
]);
const marks = [
  { date: '2026-01-15', kind: 'talk', label: 'Afklarende samtale' },
  { date: '2026-02-10', kind: 'offer', label: 'Motionshold' },
] as const;

const trend = (data: Shown & { marks?: unknown }, attributes = {}, width = 700): Promise<Trend> =>
  show('kpro-trend', data, attributes, { around: inColumn(width) });

const canvasesOf = (element: Trend): readonly HTMLCanvasElement[] => [
  ...element.shadowRoot!.querySelectorAll('canvas'),
];

const drawn = async (element: Trend): Promise<Chart> => {
  element.scrollIntoView();
  return until(() => {
    const all = canvasesOf(element);
    return all.length > 0 && all.every((canvas) => Chart.getChart(canvas)) && Chart.getChart(all[0]!);
  });
};

const rows = (element: Trend): readonly (readonly string[])[] =>
  findAll(findAll(element, 'table')[0]!, 'row')
    .slice(1)
    .map((row) => cells(row));
const firstSentence = (element: Trend): string => visibleText(findAll(element, 'paragraph').at(1)!);
const chartGroup = (element: Trend): HTMLElement => find(element, 'group', /^Graf, /);
const heard = <T extends Event>(element: Trend, type: string): T[] => {
  const events: T[] = [];
  element.addEventListener(type, (event) => events.push(event as T));
  return events;
};
const buttonNamed = (element: Trend, name: string): HTMLElement => find(element, 'button', name);

describe('C2 the keyboard in a chart', () => {
  const active = (element: Trend): HTMLElement => element.shadowRoot!.activeElement as HTMLElement;

  it('C2 is one stop of Tab, told by the sentence; arrows, Home and End go to each measurement by its text', async () => {
    const element = await trend({ ...three, marks });
    await drawn(element);
    const charts = () => element.shadowRoot!.querySelectorAll('[role="group"] canvas').length;
    const stops = (await tabStops(element)).filter((stop) => /^Graf/.test(nameOf(stop)));
    expect(stops.length).to.equal(charts());
    chartGroup(element).focus();
    const said: string[] = [];
    for (const key of [
      'Home',
      'ArrowRight',
      'ArrowRight',
      'End',
      'ArrowRight',
      'ArrowLeft',
      'Home',
      'ArrowLeft',
    ]) {
      await press(key);
      await element.updateComplete;
      expect(roleOf(active(element))).to.equal('img');
      said.push(nameOf(active(element)));
    }
    const [january, talk, offer, april, august] = [
      '12. januar 2026: 40, Gul',
      '15. januar 2026: Afklarende samtale',
      '10. februar 2026: Tilbud: Motionshold',
      '18. april 2026: 48, Gul, 8 højere, bedre',
      '31. august 2026: 32, Rød, 16 lavere, værre, klinisk relevant',
    ];
    expect(said).to.deep.equal([january, talk, offer, august, august, april, january, january]);
    await press('Tab');
    expect(active(element) === chartGroup(element)).to.equal(false);
    await element.updateComplete;
    expect(findAll(chartGroup(element), 'img').length, 'nothing of it stays in the tree').to.equal(0);
  });

  it('C2 puts its ring where the measurement is drawn, and says no score to a live region', async () => {
    const element = await trend(three);
    const chart = await drawn(element);
    chartGroup(element).focus();
    await press('End');
    await element.updateComplete;
    const ring = active(element).querySelector<HTMLElement>('.ring')!.getBoundingClientRect();
    const canvas = chart.canvas.getBoundingClientRect();
    const point = chart.getDatasetMeta(0).data.at(-1)!;
    expect(ring.left + ring.width / 2).to.be.closeTo(canvas.left + point.x, 1);
    expect(ring.top + ring.height / 2).to.be.closeTo(canvas.top + point.y, 1);
    for (const region of document.querySelectorAll('[aria-live]'))
      expect(region.textContent).not.to.match(/32|Rød/);
  });

  it('C2 Escape takes the words off the chart and nothing else; the next arrow key brings them back', async () => {
    const element = await trend(three);
    await drawn(element);
    const outside: string[] = [];
    const hear = (event: KeyboardEvent) => outside.push(event.key);
    element.parentElement!.addEventListener('keydown', hear);
    const isShown = (selector: string): boolean =>
      [...chartGroup(element).querySelectorAll<HTMLElement>(selector)].some((one) => one.offsetHeight > 0);
    const escape = async (): Promise<void> => {
      const focused = active(element);
      await press('Escape');
      await element.updateComplete;
      expect(active(element) === focused, 'focus stays').to.equal(true);
    };
    await press('Tab');
    chartGroup(element).focus();
    expect(isShown('.keys')).to.equal(true);
    await escape();
    expect(isShown('.keys')).to.equal(false);
    await press('End');
    await element.updateComplete;
    expect(isShown('.said')).to.equal(true);
    outside.length = 0;
    await escape();
    expect(isShown('.said'), 'the measurement is taken off').to.equal(false);
    expect(isShown('.ring'), 'where the keys are stays to be seen').to.equal(true);
    expect(outside, 'a dialog around the page does not hear it').to.deep.equal([]);
    await escape();
    expect(outside, "one that takes nothing away is the page's").to.deep.equal(['Escape']);
    await press('ArrowLeft');
    await element.updateComplete;
    expect(isShown('.said')).to.equal(true);
    element.parentElement!.removeEventListener('keydown', hear);
  });

  it('C2 from right to left the arrows turn round, and the axis with them', async () => {
    const element = await show(
      'kpro-trend',
      three,
      {},
      {
        around: (inner) => {
          const column = inColumn(700)(inner);
          column.dir = 'rtl';
          return column;
        },
      },
    );
    const chart = await drawn(element);
    const [first, , last] = chart.getDatasetMeta(0).data;
    expect(first!.x).to.be.above(last!.x);
    chartGroup(element).focus();
    await press('Home');
    await press('ArrowLeft');
    await element.updateComplete;
    expect(nameOf(active(element))).to.match(/^18\. april/);
    await press('ArrowRight');
    await element.updateComplete;
    expect(nameOf(active(element))).to.match(/^12\. januar/);
  });

  skipUnless('accessibility tree')('C1 the group of a chart is described by its sentence', async () => {
    const element = await trend(three);
    await drawn(element);
    const group = flatten(await accessibilityTree()).find(({ name }) => name.startsWith('Graf, '))!;
    expect(group.description).to.equal(firstSentence(element));
  });
});

describe('talks and offers', () => {
  it('stand in the table by the one that is large, in the order of time, with their words', async () => {
    const element = await trend({ ...three, marks });
    expect(rows(element).slice(0, 3)).to.deep.equal([
      ['12. januar 2026', '40', 'Gul', '–'],
      ['15. januar 2026', 'Afklarende samtale'],
      ['10. februar 2026', 'Tilbud: Motionshold'],
    ]);
  });

  for (const width of [320, 480, 1200])
    it(`C9 their names touch nothing at ${width} px, however close they lie`, async () => {
      const on = watchPens();
      const many = Array.from({ length: 14 }, (_one, i) => ({
        date: `2026-0${1 + (i % 7)}-${10 + i}`,
        kind: i % 2 ? 'offer' : 'talk',
        label: `Motionshold ${i}`,
      }));
      const element = await trend({ ...three, marks: many }, {}, width);
      await drawn(element);
      const { words } = on(canvasesOf(element)[0]!);
      expect(words.some(({ text }) => text.startsWith('Motionshold'))).to.equal(true);
      words.forEach((one, i) => {
        for (const other of words.slice(i + 1))
          expect(touch(one, other), `"${one.text}" and "${other.text}"`).to.equal(false);
        expect(one.left, one.text).to.be.at.least(0);
        expect(one.right, one.text).to.be.at.most(width);
      });
    });

  it('that are none are told to the host with their place, and the rest stands', async () => {
    const told: string[] = [];
    const silence = listenForFaults();
    const element = await show(
      'kpro-trend',
      three,
      {},
      {
        around: (inner) => {
          inner.addEventListener('kpro-problem', (event) => {
            const { code, path } = (event as CustomEvent<{ code: string; path: string }>).detail;
            told.push(`${code} ${path}`);
          });
          return inColumn(700)(inner);
        },
      },
    );
    element.marks = [{ date: 'engang', kind: 'talk', label: 'x' }, ...marks];
    await element.updateComplete;
    expect(told).to.deep.equal(['wrong-type marks[0].date']);
    expect(rows(element).length).to.equal(5);
    silence.assert();
  });

  it('come as a child script too, for hosts that cannot pass objects', async () => {
    const element = await trend(three);
    const script = document.createElement('script');
    Object.assign(script, { type: 'application/fhir+json', textContent: JSON.stringify(marks) });
    script.dataset['for'] = 'marks';
    element.append(script);
    await until(() => rows(element).length === 5);
  });
});

describe('a course of more than a year', () => {
  const long = course([
    ['2023-05-01', 20],
    ['2025-01-10', 60],
    ['2025-12-01', 44],
    ['2026-08-31', 32],
  ]);

  it('can be looked at in stretches; the sentence stays that of the whole course', async () => {
    const element = await trend(long);
    const before = firstSentence(element);
    expect(before).to.contain('Siden maj 2023 er det 12 højere, bedre');
    expect(findAll(find(element, 'group', 'Vis'), 'button').map(nameOf)).to.deep.equal([
      'Hele forløbet',
      'De seneste to år',
      'Det seneste år',
    ]);
    const pressed = () =>
      findAll(element, 'button')
        .filter((button) => button.getAttribute('aria-pressed') === 'true')
        .map(nameOf);
    expect(pressed()).to.deep.equal(['Hele forløbet']);
    buttonNamed(element, 'Det seneste år').click();
    await element.updateComplete;
    expect(pressed()).to.deep.equal(['Det seneste år']);
    expect(rows(element).map(([date]) => date)).to.deep.equal(['1. december 2025', '31. august 2026']);
    expect(firstSentence(element)).to.equal(before);
    const chart = await drawn(element);
    expect(chart.data.datasets[0]!.data.length).to.equal(2);
    await until(() =>
      [...document.querySelectorAll('[aria-live]')].some((region) =>
        /Viser 2 af 4 målinger/.test(region.textContent!),
      ),
    );
  });

  it('has no such choice where it is no longer than a year', async () => {
    const element = await trend(three);
    expect(findAll(element, 'button').map(nameOf)).not.to.include('Det seneste år');
  });

  it('says so where the stretch holds nothing', async () => {
    const element = await trend(
      course([
        ['2023-05-01', 20],
        ['2023-09-10', 60],
      ]),
    );
    buttonNamed(element, 'Det seneste år').click();
    await element.updateComplete;
    expect(visibleText(element)).to.contain('Ingen målinger i det valgte tidsrum.');
  });

  it('turns the pages of a table above two hundred rows, the newest first, and keeps the focus', async () => {
    const day = (n: number) => new Date(Date.UTC(2025, 8, 1 + n)).toISOString().slice(0, 10);
    const element = await trend(course(Array.from({ length: 250 }, (_one, i) => [day(i), (i % 20) * 4])));
    expect(rows(element).length).to.equal(200);
    expect(rows(element).at(-1)![0]).to.equal('8. maj 2026');
    const older = buttonNamed(element, 'Ældre målinger: Trivsel (WHO-5)');
    older.focus();
    older.click();
    await element.updateComplete;
    expect(rows(element).length).to.equal(50);
    expect(rows(element)[0]![0]).to.equal('1. september 2025');
    expect(element.shadowRoot!.activeElement === older).to.equal(true);
    older.click();
    await element.updateComplete;
    expect(rows(element).length, 'there is nothing older').to.equal(50);
    buttonNamed(element, 'Nyere målinger: Trivsel (WHO-5)').click();
    await element.updateComplete;
    expect(rows(element).length).to.equal(200);
  });
});

describe('what leaves the trend', () => {
  it('copies a score with the same sentence, and tells the host nothing of it in the detail', async () => {
    const element = await trend({ ...three, marks });
    const events = heard<CopyEvent>(element, 'kpro-copy');
    element.addEventListener('kpro-copy', (event) => event.preventDefault());
    buttonNamed(element, 'Kopiér: Trivsel (WHO-5)').click();
    expect(events[0]!.text.split('\n')).to.deep.equal([
      'Trivsel (WHO-5). Skala 0–100. Højere er bedre.',
      firstSentence(element),
      '- 12. januar 2026: 40, Gul',
      '- 15. januar 2026: Afklarende samtale',
      '- 10. februar 2026: Tilbud: Motionshold',
      '- 18. april 2026: 48, Gul, 8 højere, bedre',
      '- 31. august 2026: 32, Rød, 16 lavere, værre, klinisk relevant',
      ...events[0]!.text.split('\n').slice(7),
    ]);
    expect(events[0]!.text).to.match(/\nKlinisk relevant betyder her en ændring på mindst 10\./);
    expect(events[0]!.detail).to.deep.equal({ part: 'series', characters: events[0]!.text.length });
  });

  it('once copied, the button of that score says so until the next act', async () => {
    const { clipboard } = navigator;
    Object.defineProperty(navigator, 'clipboard', {
      configurable: true,
      value: { writeText: () => Promise.resolve() },
    });
    try {
      const element = await trend(three);
      await drawn(element);
      buttonNamed(element, 'Kopiér: Trivsel (WHO-5)').click();
      const said = await until(() => query(element, 'button', 'Kopieret: Trivsel (WHO-5)'));
      expect(visibleText(said)).to.equal('Kopieret');
      element.addEventListener('kpro-export', (event) => event.preventDefault());
      buttonNamed(element, 'Hent tal (CSV)').click();
      await until(() => query(element, 'button', 'Kopiér: Trivsel (WHO-5)'));
    } finally {
      Object.defineProperty(navigator, 'clipboard', { configurable: true, value: clipboard });
    }
  });

  it('where no script may use the clipboard, the text stands there, selected', async () => {
    const { clipboard } = navigator;
    const { execCommand } = document;
    Object.defineProperty(navigator, 'clipboard', {
      configurable: true,
      value: { writeText: () => Promise.reject(new DOMException('no', 'NotAllowedError')) },
    });
    document.execCommand = () => false;
    try {
      const element = await trend(three);
      const copy = buttonNamed(element, 'Kopiér: Trivsel (WHO-5)');
      copy.focus();
      copy.click();
      const field = (await until(() => findAll(element, 'textbox')[0])) as HTMLTextAreaElement;
      expect(field.value.slice(field.selectionStart, field.selectionEnd)).to.contain('er faldet fra 48');
      expect(element.shadowRoot!.activeElement === field).to.equal(true);
      buttonNamed(element, 'Luk').click();
      await element.updateComplete;
      expect(findAll(element, 'textbox').length).to.equal(0);
      expect(element.shadowRoot!.activeElement === copy, 'back to what was pressed').to.equal(true);
    } finally {
      Object.defineProperty(navigator, 'clipboard', { configurable: true, value: clipboard });
      document.execCommand = execCommand;
    }
  });

  it('gives the numbers to a host that takes them, and then no file; ids and counts alone in the detail', async () => {
    const element = await trend({ ...three, marks });
    const events = heard<ExportEvent>(element, 'kpro-export');
    element.addEventListener('kpro-export', (event) => event.preventDefault());
    buttonNamed(element, 'Hent tal (CSV)').click();
    await until(() => events[0]);
    const [event] = events;
    expect(event!.detail).to.deep.equal({ kind: 'csv', canonical: null, linkId: null, series: 1, points: 3 });
    const url = 'https://kpro-elements.example/Questionnaire/who5;who5-score';
    expect(event!.text.split('\r\n')).to.deep.equal([
      '\ufeffSkala;Dato;Type;Score;Farve;Siden sidst;Bemærkning;Spørgeskema;Spørgsmål',
      `Trivsel (WHO-5);2026-01-12;Måling;40;Gul;;;${url}`,
      `Trivsel (WHO-5);2026-04-18;Måling;48;Gul;"8 højere, bedre";;${url}`,
      `Trivsel (WHO-5);2026-08-31;Måling;32;Rød;"16 lavere, værre, klinisk relevant";;${url}`,
      ';2026-01-15;Samtale;;;;Afklarende samtale',
      ';2026-02-10;Tilbud;;;;Tilbud: Motionshold',
      '',
    ]);
    expect(await (await event!.blob()).text()).to.equal(event!.text.slice(1));
    expect(visibleText(element)).not.to.contain('Filen er givet');
  });

  it('hands the browser a file where nobody takes it, and claims no more than that', async () => {
    const element = await trend(three);
    const links: HTMLAnchorElement[] = [];
    const { click } = HTMLAnchorElement.prototype;
    HTMLAnchorElement.prototype.click = function () {
      links.push(this);
    };
    try {
      buttonNamed(element, 'Hent tal (CSV)').click();
      await until(() => links[0]);
      await element.updateComplete;
      expect(links.map(({ download }) => download)).to.deep.equal(['udvikling-2026-09-03.csv']);
      expect(await (await fetch(links[0]!.href)).text()).to.contain('Trivsel (WHO-5);2026-01-12');
      expect(visibleText(element)).to.contain('Kommer den ikke, må siden ikke hente filer.');
      element.remove();
      expect(await fetch(links[0]!.href).then(String, () => 'gone')).to.equal('gone');
    } finally {
      HTMLAnchorElement.prototype.click = click;
    }
  });

  it('makes a picture of one score on white, with its name and its sentence, in the colours of paper', async () => {
    const element = await trend({ ...three, marks });
    element.style.setProperty('--kpro-surface', '#000');
    element.style.setProperty('--kpro-ink', '#fff');
    await drawn(element);
    const events = heard<ExportEvent>(element, 'kpro-export');
    element.addEventListener('kpro-export', (event) => event.preventDefault());
    buttonNamed(element, 'Hent billede: Trivsel (WHO-5)').click();
    await until(() => events[0]);
    const [event] = events;
    expect(event!.detail).to.deep.equal({
      kind: 'png',
      canonical: 'https://kpro-elements.example/Questionnaire/who5',
      linkId: 'who5-score',
      series: 1,
      points: 3,
    });
    const words: string[] = [];
    const own = CanvasRenderingContext2D.prototype;
    const { fillText } = own;
    own.fillText = function (text, ...where) {
      words.push(text);
      fillText.call(this, text, ...where);
    };
    let blob: Blob;
    try {
      blob = await event!.blob();
    } finally {
      own.fillText = fillText;
    }
    const made = document.createElement('canvas');
    expect(words.join(' '))
      .to.contain('Trivsel (WHO-5)')
      .and.to.contain(firstSentence(element))
      .and.to.contain('Skala 0–100');
    expect(words).to.include.members(['100', '0', '48', 'Motionshold', 'rød ved 0–35']);
    const image = await createImageBitmap(blob);
    Object.assign(made, { width: image.width, height: image.height });
    const pen = made.getContext('2d')!;
    pen.drawImage(image, 0, 0);
    const { data } = pen.getImageData(0, 0, image.width, image.height);
    expect([...data.slice(0, 4)], 'white').to.deep.equal([255, 255, 255, 255]);
    const dark = data.filter((_share, i) => i % 4 === 0 && data[i]! < 60).length;
    expect(dark, 'dark words and lines').to.be.above(2000);
    expect(Object.keys(Chart.instances).length, 'no chart is left').to.equal(canvasesOf(element).length);
  });
});

describe('on paper', () => {
  const parts = (root: ParentNode): string => root.textContent!.replace(/\s+/g, ' ').trim();

  it('E28 printable() says what the element says, without chart and without buttons, in a new frame too', async () => {
    const element = await trend({ ...karlErik, marks });
    await drawn(element);
    const article = element.printable()!;
    expect(article.querySelectorAll('button, canvas, svg, [tabindex]').length).to.equal(0);
    expect(parts(article)).not.to.match(/Kopiér|Hent|Piletast|måling til måling|hen over/);
    const said = findAll(element, 'table').map((table) => table.textContent!.replace(/\s+/g, ' ').trim());
    for (const table of said) expect(parts(article)).to.contain(table);
    for (const sentence of findAll(element, 'paragraph').map((p) => visibleText(p)))
      if (!/Kopiér/.test(sentence)) expect(parts(article)).to.contain(sentence);

    const frame = document.createElement('iframe');
    document.body.append(frame);
    const paper = frame.contentDocument!;
    paper.body.append(paper.adoptNode(article.cloneNode(true)));
    expect(parts(paper.body)).to.equal(parts(article));
    frame.remove();
  });

  it('E28 printable() is seen under a print sheet that hides all the rest of the page', async () => {
    const element = await trend(three);
    const article = element.printable()!;
    article.className = 'papir';
    document.body.append(article);
    const sheet = new CSSStyleSheet();
    sheet.replaceSync('body * { visibility: hidden } .papir, .papir * { visibility: visible }');
    document.adoptedStyleSheets = [sheet];
    try {
      expect(article.innerText.replace(/\s+/g, ' '))
        .to.contain('er faldet fra 48')
        .and.to.contain('klinisk relevant');
      expect(getComputedStyle(element).visibility).to.equal('hidden');
    } finally {
      document.adoptedStyleSheets = [];
      article.remove();
    }
  });

  skipUnless('media emulation')(
    'C8 the chart ends within the page and goes to its end, and is the screen’s again afterwards',
    async () => {
      const element = await trend(three, {}, 1200);
      await drawn(element);
      const column = element.parentElement!;
      const { width: screen } = canvasesOf(element)[0]!.getBoundingClientRect();
      await emulateMedia({ media: 'print' });
      try {
        dispatchEvent(new Event('beforeprint'));
        column.style.inlineSize = '680px';
        const [canvas] = canvasesOf(element);
        const box = canvas!.getBoundingClientRect();
        expect(box.right).to.be.at.most(column.getBoundingClientRect().right);
        expect(box.width).to.be.at.most(640);
        const chart = Chart.getChart(canvas!)!;
        const { left, right, top, bottom } = chart.chartArea;
        const ratio = canvas!.width / chart.width;
        const { data } = chart.ctx.getImageData(
          (right - (right - left) * 0.05) * ratio,
          top * ratio,
          (right - left) * 0.05 * ratio,
          (bottom - top - 2) * ratio,
        );
        expect(data.some((share, i) => i % 4 === 3 && share > 0)).to.equal(true);
      } finally {
        await emulateMedia({});
        column.style.inlineSize = '1200px';
        dispatchEvent(new Event('afterprint'));
      }
      await drawn(element);
      expect(canvasesOf(element)[0]!.getBoundingClientRect().width).to.be.closeTo(screen, 1);
    },
  );
});

describe('the layout of a score', () => {
  it('with one measurement is as high as what it says, beside a neighbour with a chart', async () => {
    const element = await trend(karlErik, {}, 1152);
    await drawn(element);
    const card = findAll(element, 'figure').find((one) => nameOf(one).includes('Ensomhed (T-ILS)'))!;
    const [last] = findAll(card, 'button').slice(-1);
    const empty = card.getBoundingClientRect().bottom - last!.getBoundingClientRect().bottom;
    expect(card.querySelector('canvas')).to.equal(null);
    expect(empty, 'under its last line').to.be.below(24);
  });

  for (const width of [320, 360, 480])
    it(`keeps each date on one line at ${width} px, and nothing goes sideways`, async () => {
      const element = await trend(karlErik, {}, width);
      const times = [...element.shadowRoot!.querySelectorAll('th time')];
      expect(times.length).to.be.above(10);
      for (const time of times) expect(time.getClientRects().length, time.textContent!).to.equal(1);
      expect(element.scrollWidth).to.be.at.most(width);
      const edge = element.getBoundingClientRect().right;
      for (const cell of findAll(element, 'cell'))
        expect(cell.getBoundingClientRect().right, nameOf(cell)).to.be.at.most(edge);
    });
});

describe('a citizen reads', () => {
  const plain = (data: Shown, width?: number) => trend(data, { audience: 'citizen' }, width);
  const dates = /\d{1,2}\. [a-z]+ \d{4}/g;

  it('sentences, and dates with words: no number, no colour, no threshold, no file', async () => {
    const element = await plain(karlErik);
    await drawn(element);
    const text = visibleText(element);
    expect(text.replace(dates, '')).not.to.match(/\d/);
    expect(text).not.to.match(/rød|gul|grøn|grå|foreløbig|triage|klinisk|skala|WHO/i);
    expect(element.shadowRoot!.querySelectorAll('[part~="light"]').length).to.equal(0);
    expect(findAll(element, 'button').map(nameOf)).to.deep.equal([]);
    expect(visibleText(find(element, 'figure', 'Trivsel'))).to.contain(
      'Det er blevet dårligere siden sidst, viser dine svar.',
    );
    expect(
      findAll(find(find(element, 'figure', 'Trivsel'), 'table'), 'row')
        .slice(1)
        .map((row) => cells(row)),
    ).to.deep.equal([
      ['12. januar 2026', 'første gang'],
      ['18. april 2026', 'omtrent som gangen før'],
      ['31. august 2026', 'dårligere end gangen før'],
    ]);
  });

  it('words at the ends of the line, and nothing else in the chart', async () => {
    const on = watchPens();
    const element = await plain(three);
    const chart = await drawn(element);
    const said = on(canvasesOf(element)[0]!).words.map(({ text }) => text);
    expect(said).to.include.members(['bedre', 'dårligere']);
    for (const text of said) expect(text).to.match(/^(bedre|dårligere|mangler|\d+\. [a-z]+\.?)$/);
    const y = (value: number) => chart.scales['y']!.getPixelForValue(value);
    expect(y(100), 'the scale is not turned round').to.be.below(y(0));
  });

  it('the worst is not put first: the order is that of the questions', async () => {
    const staff = await trend(karlErik);
    const names = (element: Trend) => findAll(element, 'heading').slice(1).map(nameOf);
    const own = names(await plain(karlErik));
    expect(own.length).to.equal(names(staff).length);
    expect(own.join()).not.to.equal(
      names(staff)
        .map((name) => name.replace(/^(Rød|Gul|Grøn|Grå) | \(.*\)$/g, ''))
        .join(),
    );
  });

  it('no direction where the content does not know one', async () => {
    const element = await plain({ ...three, guidance: [] });
    expect(visibleText(element)).to.contain('Dine svar er anderledes end sidst.');
    expect(canvasesOf(element).length).to.equal(0);
  });

  it('asks a back end for no colours and no guidance, and takes the guidance that the host gives', async () => {
    const fhir = new FakeBackEnd(karlErik.resources);
    const asked: string[] = [];
    const element = document.createElement('kpro-trend');
    element.setAttribute('now', '2026-09-03T09:00:00+02:00');
    element.audience = 'citizen';
    element.guidance = karlErik.guidance;
    const connection = connected(fhir, 'karl-erik-damgaard')(element);
    connection.fetch = (input, init) => {
      asked.push(String(input instanceof Request ? input.url : input));
      return fhir.fetch(input, init);
    };
    document.body.append(connection);
    await until(() => findAll(element, 'figure').length > 0);
    expect(asked.join())
      .to.contain('QuestionnaireResponse')
      .and.not.to.match(/ClinicalImpression|Basic/);
    expect(visibleText(element)).to.contain('svar mangler');
    connection.remove();
  });

  const throughConnection = async (fhir: FakeBackEnd) => {
    const problems: string[] = [];
    const element = document.createElement('kpro-trend');
    element.setAttribute('now', '2026-09-03T09:00:00+02:00');
    element.audience = 'citizen';
    element.addEventListener('kpro-problem', ({ detail }) => problems.push(detail.code));
    const connection = connected(fhir, 'karl-erik-damgaard')(element);
    document.body.append(connection);
    await until(() => findAll(element, 'figure').length > 0);
    const said = visibleText(element);
    connection.remove();
    return { said, problems };
  };

  it('which way it went through a connection alone: it asks for what is known of scores, and for no colours', async () => {
    const fhir = new FakeBackEnd(karlErik.resources);
    const { said } = await throughConnection(fhir);
    expect(said)
      .to.contain('Det er blevet dårligere siden sidst')
      .and.not.to.match(/anderledes|rød|gul|grøn|32/i);
    const asked = fhir.lines('GET').map((line) => line.split('?')[0]!);
    expect(asked).to.include('GET Basic').and.not.to.include('GET ClinicalImpression');
    expect(asked.length, 'each once').to.equal(new Set(asked).size);
  });

  it('that it is different where the back end refuses that, and nobody is told of a fault', async () => {
    const fhir = new FakeBackEnd(karlErik.resources);
    fhir.tell(({ path }) => (path.startsWith('Basic') ? refusal(403) : undefined));
    const { said, problems } = await throughConnection(fhir);
    expect(said).to.contain('Dine svar er anderledes end sidst.');
    expect(problems).to.deep.equal([]);
  });

  it('nothing of colours while it waits', async () => {
    const element = await show('kpro-trend', {}, { audience: 'citizen' }, { loading: true });
    expect(visibleText(element)).to.equal('Henter dine svar …');
  });

  it('what staff read, where the host writes another audience', async () => {
    const element = await trend(three, { audience: 'alle' });
    expect(visibleText(element)).to.contain('er faldet fra 48');
  });
});
