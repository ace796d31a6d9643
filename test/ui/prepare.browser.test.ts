/** kpro-prepare: the minute before a talk, on one screen (T9, A8). */
import { expect } from '@open-wc/testing';
import { cast, judged, now, type Cast, type Json, type Person } from '../kit/cast.js';
import { setViewport } from '../kit/commands.js';
import { mount } from '../kit/contracts.js';
import { FakeBackEnd } from 'kpro-elements/testing';
import { find, findAll, findParts, query, visibleText, painted } from '../kit/find.js';
import { focused } from '../kit/focus.js';
import { nameOf } from '../kit/names.js';
import { skipNote } from '../kit/results.js';
import {
  cells,
  connected,
  formNamed,
  goalsOf,
  headings,
  inColumn,
  levelOf,
  row,
  sent,
  shapes,
  show,
  validity,
  wellBeing,
  type Shown,
} from './staff.js';

type Prepare = HTMLElementTagNameMap['kpro-prepare'];

const karlErik = await cast('karl-erik-damgaard');
const who5 = formNamed(karlErik.questionnaires, 'who5');
const phq2 = formNamed(karlErik.questionnaires, 'phq2');
const hverdag = formNamed(karlErik.questionnaires, 'hverdag');

const withGoals = (data: Cast): Shown => ({ ...data, goals: goalsOf(data) });

const prepare = (data: Shown, attributes = {}, more = {}): Promise<Prepare> =>
  show('kpro-prepare', data, attributes, more);

/** What a nurse sees of these responses, judged by the platform. */
const judgedBy = (...responses: Json[]): Shown => ({
  questionnaires: karlErik.questionnaires,
  guidance: karlErik.guidance,
  responses,
  results: responses.map((response) => judged(karlErik.questionnaires, response)),
});

/** As a record system has it: in a connection that knows the person and the talk, with links of the host below. */
const inRecord = async (person: Person, around: (element: HTMLElement) => HTMLElement): Promise<Prepare> => {
  const data = person === 'karl-erik-damgaard' ? karlErik : await cast(person);
  const connection = connected(new FakeBackEnd(data.resources), person);
  return mount<Prepare>('kpro-prepare', {
    name: '',
    attributes: { now },
    around: (element) => {
      const links = document.createElement('p');
      links.slot = 'footer';
      links.style.margin = '0';
      for (const [text, to] of [
        ['Alle svar', '#svar'],
        ['Udvikling over tid', '#udvikling'],
      ] as const)
        links.append(Object.assign(document.createElement('a'), { textContent: text, href: to }), ' ');
      element.append(links);
      return around(connection(element));
    },
  });
};

const total = (element: Prepare): HTMLElement => findAll(element, 'heading')[0]!;
const region = (element: Prepare, name: string | RegExp): HTMLElement => find(element, 'region', name);
const lines = (where: HTMLElement): readonly string[] =>
  findAll(where, 'listitem').map((one) => visibleText(one));
const redNames = (element: Prepare): readonly string[] => findAll(element, 'rowheader').map(nameOf);
const redRows = (element: Prepare): readonly HTMLElement[] =>
  redNames(element).map((name) => row(element, name));

/** How often a text stands there. */
const times = (element: Prepare, text: string): number => visibleText(element).split(text).length - 1;

/** The rows by how they came to be red: '4 Ny rød (4)' is four rows under that name. */
const histories = (element: Prepare): readonly string[] => {
  const names = redRows(element).map((tr) => nameOf(findAll(tr, 'cell')[0]!));
  return [...new Set(names)].map((name) => `${names.filter((one) => one === name).length} ${name}`);
};

/** Eleven reds: almost all that Karl-Erik can be asked about his everyday life, and two scores. Seven are new. */
const crisis = (): Shown => {
  const worst = sent(hverdag, {
    sovn: 2,
    'sovn-vagner': 7,
    okonomi: 2,
    bolig: 2,
    familie: 2,
    stotte: 2,
    stress: 2,
    aktiv: 0,
    rygning: 0,
    intimitet: 2,
  });
  const before = karlErik.responses.filter(({ authored }) => String(authored) < '2026-08');
  return judgedBy(...before, worst, wellBeing(who5, 20), sent(phq2, { 'phq2-1': 3, 'phq2-2': 3 }));
};

describe('the preparation of the talk with Karl-Erik', () => {
  let element: Prepare;
  beforeEach(async () => {
    element = await prepare(withGoals(karlErik));
  });

  it('says the total with its reach, what it was, what is newly red and how much is answered', () => {
    expect(nameOf(total(element))).to.equal('Rød på 4 af 9 områder');
    expect(visibleText(element))
      .to.contain('Sidst rød på 3. Nyt: mental trivsel er rød, hverdag har 2 nye røde.')
      .and.to.contain('6 af 7 skemaer fuldt besvaret, ikke Uro (GAD-7). Svarene er 3 dage gamle.')
      .and.to.contain('Farver fra den nationale platform, 31. august 2026 kl. 20.14.');
  });

  it('shows the nine areas now and last time, and what moved within one that kept its colour', () => {
    const areas = lines(find(element, 'list', 'Områder, nu og sidst'));
    expect(areas.length).to.equal(9);
    expect(areas[0]).to.equal('Mental trivsel Rød score i Uro (GAD-7) mangler ny rød sidst gul');
    expect(areas)
      .to.include('Hverdag Rød 2 nye røde sidst rød')
      .and.to.include('Søvn Rød 1 svar bedre sidst rød');
    expect(areas).to.include('Stress Rød uændret sidst rød');
    expect(areas[7]).to.equal('Rygning Grøn bedre sidst gul');
  });

  it('puts what is newly red first, then what still is, then what is better but red, each counted', () => {
    expect(redNames(element)).to.deep.equal([
      'Trivsel (WHO-5)',
      'Nedtrykthed (PHQ-2)',
      'Bekymret for økonomi',
      'Familie og parforhold',
      'Sover for tiden',
      'Bekymret for bolig',
      'Stresset i hverdagen',
      'Nætter vågen om ugen',
    ]);
    expect(histories(element)).to.deep.equal(['4 Ny rød (4)', '3 Stadig rød (3)', '1 Bedre, men rød (1)']);
    expect(headings(element)).to.include('Rød (8 svar): Kræver særlig opmærksomhed i samtalen');
  });

  it('names each group once to the eye', () => {
    const seen = findAll(element, 'cell').filter(
      (cell) =>
        /^(Ny rød|Stadig rød|Bedre, men rød)/.test(nameOf(cell)) && cell.getBoundingClientRect().width > 1,
    );
    expect(seen.map(nameOf)).to.deep.equal(['Ny rød (4)', 'Stadig rød (3)', 'Bedre, men rød (1)']);
  });

  it('says of each red answer which area it is in, also where the question is called the same', async () => {
    const areas = (of: Prepare) => redRows(of).map((tr) => nameOf(findAll(tr, 'cell')[1]!));
    expect(areas(element)).to.deep.equal([
      'Mental trivsel',
      'Mental trivsel',
      'Hverdag',
      'Hverdag',
      'Søvn',
      'Hverdag',
      'Stress',
      'Søvn',
    ]);
    expect(findAll(element, 'columnheader').map(nameOf).slice(0, 3)).to.deep.equal([
      'Siden sidst rød',
      'Område',
      'Spørgsmål',
    ]);
    const alike = JSON.stringify(karlErik.questionnaires).replaceAll('"Stresset i hverdagen"', '"Stress"');
    const stressed = await prepare({
      ...judgedBy(sent(hverdag, { stress: 2 })),
      questionnaires: JSON.parse(alike) as Json[],
    });
    expect([redNames(stressed), areas(stressed)]).to.deep.equal([['Stress'], ['Stress']]);
  });

  it('shows of a red answer what it was, which way it went, its level at three talks and the limit it met', () => {
    expect(cells(row(element, 'Trivsel (WHO-5)')).slice(1, 5)).to.deep.equal([
      'Trivsel (WHO-5)',
      '32 af 100',
      '48',
      '16 lavere, værre',
    ]);
    const lights = (name: string) => shapes(row(element, name)).map(levelOf);
    expect(lights('Trivsel (WHO-5)')).to.deep.equal(['yellow', 'yellow', 'red']);
    expect(lights('Bekymret for økonomi')).to.deep.equal(['green', 'yellow', 'red']);
    expect(findAll(row(element, 'Trivsel (WHO-5)'), 'img').map(nameOf)).to.deep.equal([
      'jan. gul',
      'apr. gul',
      'aug. rød',
    ]);
    expect(cells(row(element, 'Sover for tiden')).slice(2, 5)).to.deep.equal(['Dårligt', 'samme', 'uændret']);
    expect(nameOf(find(row(element, 'Trivsel (WHO-5)'), 'button', /Hvorfor/))).to.equal(
      '0–35. Hvorfor denne farve? Trivsel (WHO-5)',
    );
  });

  it('shows why a row is red below it, one row at a time, and puts it away again', async () => {
    const ask = (name: string) => find(row(element, name), 'button', /Hvorfor denne farve\?/);
    ask('Trivsel (WHO-5)').click();
    await element.updateComplete;
    expect(findParts(element, 'proof').map((one) => visibleText(one))).to.deep.equal([
      'Regel Rød ved 0–35 Svar 32 Kilde Den nationale platform Skema Trivsel (WHO-5), version 1.0 Vurderet 31. august 2026 kl. 20.14',
    ]);
    expect(ask('Trivsel (WHO-5)').getAttribute('aria-expanded')).to.equal('true');
    ask('Sover for tiden').click();
    await element.updateComplete;
    const [proof, ...others] = findParts(element, 'proof');
    expect(others).to.deep.equal([]);
    expect(row(element, 'Sover for tiden').nextElementSibling!.contains(proof!)).to.equal(true);
    ask('Sover for tiden').click();
    await element.updateComplete;
    expect(findParts(element, 'proof')).to.deep.equal([]);
  });

  it('S17 says what he himself wants to talk about, in his order and word for word, before what is red', () => {
    const topics = region(element, 'Vil selv tale om');
    expect(lines(topics)).to.deep.equal([
      'Økonomi og bolig ”Vi skal skilles, og jeg ved ikke, hvor jeg skal bo, når huset er solgt.”',
      'Søvn ”Jeg vågner klokken 3 og ligger og tænker.”',
      'Bevægelse ”Jeg vil gerne i gang igen. Det hjalp i foråret.”',
    ]);
    const [first] = findAll(element, 'region', /^(Vil selv tale om|Rød \()/);
    expect(nameOf(first!), 'in reading order').to.equal('Vil selv tale om');
  });

  it('S37 begins with his own wish, and then links his answers exactly once, with his number in it', () => {
    const phrase =
      'Du vil gerne bevæge dig mere, og samtidig har du det ikke så godt for tiden (WHO-5: 32). Hvad fylder mest lige nu, og hvad kan gøre det svært?';
    expect(times(element, phrase)).to.equal(1);
    expect(visibleText(region(element, 'Sådan kan du åbne samtalen'))).to.equal(
      [
        'Sådan kan du åbne samtalen',
        'Begynd med borgerens eget ønske:',
        '”Du vil gerne tale om økonomi og bolig. Hvor vil du helst begynde?”',
        'Tal så om svarene: Handlevejledning',
        `”${phrase}”`,
      ].join(' '),
    );
  });

  it('begins with his own wish also where no guidance has words for it, and with the answers where he has none', async () => {
    const openingOf = async (data: Shown) =>
      visibleText(region(await prepare(data), 'Sådan kan du åbne samtalen'));
    const guidance = karlErik.guidance!.filter((one) => (one as Json)['id'] !== 'emner');
    expect(await openingOf({ ...karlErik, guidance })).to.contain(
      'eget ønske: ”Du vil gerne tale om økonomi og bolig. Hvad er vigtigst for dig?” Tal så om svarene:',
    );
    const wishless = await openingOf(judgedBy(wellBeing(who5, 32)));
    expect(wishless).to.match(/^Sådan kan du åbne samtalen Tal så om svarene: Handlevejledning ”/);
    const alone = await openingOf({ ...judgedBy(sent(hverdag, { vigtigst: 0 })), guidance: [] });
    expect(alone).to.match(/ønske: ”Du vil gerne tale om [^”]+”$/);
  });

  it('T9 shows the four lenses, each with its level in word and shape, and the question it raises', () => {
    const lenses = findAll(region(element, 'Fire ting at spørge dig selv om før samtalen'), 'listitem');
    expect(lenses.map((one) => visibleText(one))).to.deep.equal([
      'Mental trivsel ny rød Er der overskud til et forløb lige nu? Trivsel (WHO-5): 32',
      'Hverdag rød, 2 nye røde Fylder andet mere end sygdommen? Bekymret for økonomi: Meget',
      'Social støtte grøn, uændret Hvem kan hjælpe med at passe på helbredet? Ensomhed (T-ILS): 4',
      'Søvn rød, 1 svar bedre Er der energi til at træne? Sover for tiden: Dårligt',
    ]);
    expect(lenses.map((one) => shapes(one).map(levelOf))).to.deep.equal([
      ['red'],
      ['red'],
      ['green'],
      ['red'],
    ]);
  });

  it('shows what goes well as content: a strength in his own words', () => {
    expect(lines(region(element, /^Grøn \(4 svar\): Ressourcer/))).to.deep.equal([
      'Ensomhed (T-ILS): 4 af 9',
      'Smerter (NRS): 1 af 10, sidst 3 2 lavere, bedre',
      'Nogen at tale med: ”Min datter ringer hver dag.”',
      'Rygning: Nej, sidst Ja, men ikke hver … bedre',
    ]);
  });

  it('says of grey why it is grey', () => {
    expect(lines(region(element, /^Grå \(2 svar\): Ikke besvaret/))).to.deep.equal([
      'Samliv og sexliv: Det vil jeg helst ikke svare på',
      'Uro (GAD-7): 5 af 7 besvaret, ingen score (Mental trivsel)',
    ]);
  });

  it('S35 shows his goals with his own last number, and whether he has come nearer or further away', () => {
    const goals = region(element, 'Mål fra 15. januar');
    expect(lines(goals)).to.deep.equal([
      'Gå tur 3 gange om ugen vurderet 2 af 10, sidst 5 længere fra',
      'Sove 4 nætter i træk vurderet 4 af 10, sidst 3 tættere på',
    ]);
    expect(visibleText(goals)).to.contain('Borgeren sætter selv tallet. 10 er nået.');
  });

  it('holds the headings of its parts one level below its own, and those of the lenses below theirs', () => {
    const levels = findAll(element, 'heading').map(({ localName }) => localName);
    expect(levels[0]).to.equal('h2');
    expect(new Set(levels.slice(1))).to.deep.equal(new Set(['h3', 'h4']));
  });
});

describe('the preparation in a record system', () => {
  it('knows which talk it is, when it is, and what he is called', async () => {
    const element = await inRecord('karl-erik-damgaard', (one) => one);
    expect(visibleText(element)).to.match(
      /^Forberedelse til forløbssamtale i dag, 3\. september, kl\. 10\.30 Rød på 4 af 9 områder/,
    );
    expect(headings(element)).to.include('Det vil Karl-Erik selv tale om');
    expect(headings(element)).to.include('Mål fra 15. januar');
  });

  it("shows the host's links below", async () => {
    const element = await inRecord('karl-erik-damgaard', (one) => one);
    expect(findAll(element, 'link').map(nameOf)).to.deep.equal(['Alle svar', 'Udvikling over tid']);
    const link = find(element, 'link', 'Alle svar').getBoundingClientRect();
    expect(link.height).to.be.above(0);
    expect(link.top).to.be.above(region(element, 'Mål fra 15. januar').getBoundingClientRect().bottom);
  });

  it('marks the row that was chosen, here or beside it', async () => {
    const element = await inRecord('karl-erik-damgaard', (one) => one);
    const pressed = () =>
      findAll(element, 'button')
        .filter((one) => one.getAttribute('aria-pressed') === 'true')
        .map(nameOf);
    expect(pressed()).to.deep.equal([]);
    find(element, 'button', 'Sover for tiden').click();
    await element.updateComplete;
    expect(pressed()).to.deep.equal(['Sover for tiden']);
    find(element, 'button', 'Handlevejledning').click();
    await element.updateComplete;
    expect(pressed()).to.deep.equal(['Trivsel (WHO-5)']);
  });

  it('says of a talk under way that it is incomplete, and what it may still become', async () => {
    const element = await inRecord('leyla-demir', (one) => one);
    expect(nameOf(total(element))).to.equal('Gul på 1 af 1 område');
    expect(visibleText(element))
      .to.contain('Ufuldstændig')
      .and.to.contain('2 af 7 skemaer')
      .and.to.contain('kan blive værre');
  });
});

/** Whether the machine has a font: then it gives a text another width than what stands in for it. */
const isInstalled = (font: string): boolean => {
  const pen = document.createElement('canvas').getContext('2d')!;
  const width = (family: string): number => {
    pen.font = `40px ${family}`;
    return pen.measureText('Kræver særlig opmærksomhed i samtalen').width;
  };
  return ['monospace', 'serif'].every((other) => width(`'${font}', ${other}`) !== width(other));
};

/** What the demo's record system leaves of 1280 by 720: 104 px are its menu, 38 its bar, and 12 stand on each side. */
const recordPage = { width: 1152, height: 658 };

const inRecordPage =
  (font?: string) =>
  (element: HTMLElement): HTMLElement => {
    const column = inColumn(recordPage.width)(element);
    if (font !== undefined) column.style.setProperty('--kpro-font', font);
    return column;
  };

/** The points of a row that lie furthest from its name, a hair inside it. */
const farPoints = (tr: HTMLElement): readonly (readonly [x: number, y: number])[] => {
  const { left, right, top, bottom } = tr.getBoundingClientRect();
  return [left + 3, (left + right) / 2, right - 3].flatMap((x) =>
    [top + 2.5, (top + bottom) / 2, bottom - 2.5].map((y) => [x, y] as const),
  );
};

const isWithin = (element: Element, x: number, y: number): boolean => {
  const { left, right, top, bottom } = element.getBoundingClientRect();
  return x >= left && x <= right && y >= top && y <= bottom;
};

/** Every row is at least 24 px high, and pressing it anywhere presses its name; but for the limit, a button itself. */
const expectRowsToBeLinks = async (element: Prepare): Promise<void> => {
  const rows = redRows(element);
  expect(rows.length).to.be.above(0);
  for (const tr of rows) {
    tr.scrollIntoView({ block: 'center', behavior: 'instant' });
    await painted();
    const name = nameOf(find(tr, 'rowheader'));
    const [link, limit] = [find(tr, 'button', name), find(tr, 'button', /Hvorfor denne farve\?/)];
    expect(tr.getBoundingClientRect().height, name).to.be.at.least(24);
    let filled = 0;
    for (const [x, y] of farPoints(tr)) {
      const isLimit = isWithin(limit, x, y);
      const hit = element.shadowRoot!.elementFromPoint(x, y);
      const what = `${name} at ${Math.round(x)}, ${Math.round(y)}: ${hit?.outerHTML.slice(0, 80)}`;
      expect(hit === (isLimit ? limit : link) || (isLimit && hit === link), what).to.equal(true);
      filled += Number(!isLimit);
    }
    expect(filled, name).to.be.at.least(6);
    const box = limit.getBoundingClientRect();
    const at = element.shadowRoot!.elementFromPoint((box.left + box.right) / 2, (box.top + box.bottom) / 2);
    expect(at, `the limit of ${name}`).to.equal(limit);
  }
};

describe('A8 on one screen', () => {
  before(async () => void (await setViewport(1280, 720)));
  after(async () => void (await setViewport(800, 600)));

  const font = 'Liberation Sans';
  const pinned = isInstalled(font) ? it : it.skip;
  const note = isInstalled(font) ? '' : skipNote(`${font} is not installed: heights would differ`);

  pinned(
    `eight reds with everything else stand in what a record page leaves of 1280 by 720${note}`,
    async () => {
      const element = await inRecord('karl-erik-damgaard', inRecordPage(`'${font}', Arial, sans-serif`));
      expect(redNames(element).length).to.equal(8);
      expect(element.getBoundingClientRect().width).to.equal(recordPage.width);
      expect(element.getBoundingClientRect().height).to.be.at.most(recordPage.height);
      expect(element.scrollHeight).to.be.at.most(recordPage.height);
    },
  );

  /*
   * The kit takes the machine's own font, and these differ by a tenth in width: with a wide one a line or two more
   * wrap. Then the screen itself must be enough; the record system's bar of 38 px may have to scroll away.
   */
  it('stand on a screen of 720 px in whatever font the machine has', async () => {
    const element = await inRecord('karl-erik-damgaard', inRecordPage());
    expect(element.getBoundingClientRect().height).to.be.at.most(720);
  });

  it('every red row is at least 24 px high, and its link fills it', async () => {
    const element = await inRecord('karl-erik-damgaard', inRecordPage());
    await expectRowsToBeLinks(element);
  });

  it('in a narrow panel too', async () => {
    await expectRowsToBeLinks(await prepare(withGoals(karlErik), {}, { around: inColumn(380) }));
  });

  it('more than eight: eight rows, and a counted button that shows the rest and puts it away again', async () => {
    const element = await prepare(crisis(), {}, { around: inRecordPage() });
    const first = redNames(element);
    expect(headings(element)).to.include('Rød (11 svar): Kræver særlig opmærksomhed i samtalen');
    expect(histories(element), 'a group says how many it has, shown or not').to.deep.equal([
      '7 Ny rød (7)',
      '1 Stadig rød (4)',
    ]);
    const more = find(element, 'button', 'Vis 3 røde svar mere');
    expect(more.getAttribute('aria-expanded')).to.equal('false');

    more.focus();
    more.click();
    await element.updateComplete;
    expect(histories(element)).to.deep.equal(['7 Ny rød (7)', '4 Stadig rød (4)']);
    expect(redNames(element).slice(0, 8), 'the first eight stay where they were').to.deep.equal(first);
    const fewer = find(element, 'button', 'Vis færre');
    expect(fewer.getAttribute('aria-expanded')).to.equal('true');
    expect(focused(), 'focus stays on the button').to.equal(fewer);
    await expectRowsToBeLinks(element);

    fewer.click();
    await element.updateComplete;
    expect(redNames(element)).to.deep.equal(first);
    expect(focused()).to.equal(find(element, 'button', 'Vis 3 røde svar mere'));
  });

  it('more than eight: still on one screen, as long as the rest is put away', async () => {
    const element = await prepare(crisis(), {}, { around: inRecordPage() });
    expect(element.getBoundingClientRect().height).to.be.at.most(720);
  });

  it('more than eight: a clone for paper has them all, since nobody can press a button there', async () => {
    const element = await prepare(crisis(), {}, { around: inRecordPage() });
    const paper = element.printable()!.textContent;
    expect(paper).to.contain('Stadig rød (4)').and.not.to.contain('svar mere');
    find(element, 'button', 'Vis 3 røde svar mere').click();
    await element.updateComplete;
    expect(redNames(element)).to.have.lengthOf(11);
    for (const name of redNames(element)) expect(paper).to.contain(name);
  });

  it('no more than eight: no such button', async () => {
    const element = await prepare(karlErik);
    expect(query(element, 'button', /^Vis/)).to.equal(undefined);
  });
});

describe('a narrow panel', () => {
  for (const width of [380, 320])
    it(`of ${width} px holds everything that a wide one does, and nothing goes sideways`, async () => {
      const everything = (element: Prepare) => [
        ...headings(element),
        ...redRows(element).flatMap((tr) => [cells(tr)[0], cells(tr)[1], cells(tr)[2], cells(tr)[4]]),
        ...findAll(element, 'listitem').map((one) => visibleText(one)),
        ...findAll(element, 'img').map(nameOf),
        ...findAll(element, 'button').map(nameOf),
        ...findAll(element, 'blockquote').map((one) => visibleText(one)),
      ];
      const wide = await prepare(withGoals(karlErik), {}, { around: inColumn(recordPage.width) });
      const narrow = await prepare(withGoals(karlErik), {}, { around: inColumn(width) });
      expect(everything(narrow)).to.deep.equal(everything(wide));
      expect(narrow.scrollWidth).to.be.at.most(width);
      for (const part of [...findAll(narrow, 'cell'), ...findAll(narrow, 'listitem'), ...shapes(narrow)]) {
        const { left, right, width: own } = part.getBoundingClientRect();
        const edge = narrow.getBoundingClientRect();
        if (own > 1)
          expect(left >= edge.left - 0.5 && right <= edge.right + 0.5, nameOf(part)).to.equal(true);
      }
    });

  it('has his own topics above what is red, to the eye as well', async () => {
    const element = await prepare(karlErik, {}, { around: inColumn(380) });
    const [topics, reds] = [region(element, 'Vil selv tale om'), region(element, /^Rød \(/)];
    expect(topics.getBoundingClientRect().bottom).to.be.at.most(reds.getBoundingClientRect().top);
  });

  it('says beside each value what it is, where the column heads are gone from sight', async () => {
    const narrow = await prepare(karlErik, {}, { around: inColumn(380) });
    // Firefox gives the name of the attribute that holds the label, the others the label.
    const label = (tr: HTMLElement, i: number) =>
      getComputedStyle(tr.children[i]!, '::before').content.replace(
        /attr\(([\w-]+)\)/,
        (_all, name: string) => tr.children[i]!.getAttribute(name) ?? '',
      );
    const tr = row(narrow, 'Trivsel (WHO-5)');
    expect(label(tr, 3)).to.contain('sidst');
    expect([5, 6, 7].map((i) => /\w+\./.exec(label(tr, i))?.[0])).to.deep.equal(['jan.', 'apr.', 'aug.']);
    expect(label(tr, tr.children.length - 1)).to.contain('Grænse for rød');
  });
});

describe('a choice', () => {
  const heard = async (act: (element: Prepare) => void): Promise<readonly unknown[]> => {
    const element = await prepare(karlErik);
    const told: unknown[] = [];
    element.addEventListener('kpro-select', ({ detail }) => told.push(detail));
    act(element);
    await element.updateComplete;
    return told;
  };
  const url = 'https://kpro-elements.example/Questionnaire';

  it('of a row is told once, by ids alone', async () => {
    expect(await heard((element) => find(element, 'button', 'Bekymret for økonomi').click())).to.deep.equal([
      { canonical: `${url}/hverdag`, linkId: 'okonomi' },
    ]);
  });

  it('of the guidance names the first of the answers that it links', async () => {
    expect(await heard((element) => find(element, 'button', 'Handlevejledning').click())).to.deep.equal([
      { canonical: `${url}/who5`, linkId: 'who5-score' },
    ]);
  });

  it('is none where somebody only asks why a row is red', async () => {
    expect(
      await heard((element) => find(row(element, 'Sover for tiden'), 'button', /Hvorfor/).click()),
    ).to.deep.equal([]);
  });

  it('of the host marks its row', async () => {
    const element = await prepare(karlErik, { canonical: `${url}/hverdag|2.1`, 'link-id': 'sovn' });
    expect(find(element, 'button', 'Sover for tiden').getAttribute('aria-pressed')).to.equal('true');
    expect(find(element, 'button', 'Bekymret for bolig').getAttribute('aria-pressed')).to.equal('false');
  });
});

describe('what is not there', () => {
  it('T9 a lens without data asks its question all the same, and has no level', async () => {
    const element = await prepare(judgedBy(wellBeing(who5, 32)));
    const lenses = findAll(region(element, 'Fire ting at spørge dig selv om før samtalen'), 'listitem');
    expect(lenses.map((one) => visibleText(one))).to.deep.equal([
      'Mental trivsel rød Er der overskud til et forløb lige nu? Trivsel (WHO-5): 32',
      'Hverdag Fylder andet mere end sygdommen? Ingen svar om dette.',
      'Social støtte Hvem kan hjælpe med at passe på helbredet? Ingen svar om dette.',
      'Søvn Er der energi til at træne? Ingen svar om dette.',
    ]);
    expect(lenses.map((one) => shapes(one).length)).to.deep.equal([1, 0, 0, 0]);
  });

  it('T9 a lens whose questions were left open is grey, never green', async () => {
    const element = await prepare(judgedBy(sent(hverdag, { okonomi: 0 })));
    const [, everyday] = findAll(region(element, 'Fire ting at spørge dig selv om før samtalen'), 'listitem');
    expect(visibleText(everyday!)).to.match(/^Hverdag grå /);
    expect(shapes(everyday!).map(levelOf)).to.deep.equal(['grey']);
  });

  it('nothing red: no red card and no table, and strengths stand in its place', async () => {
    const element = await prepare(withGoals(await cast('birthe-lindegaard')));
    expect(nameOf(total(element))).to.match(/^Grøn på (\d) af \1 områder$/);
    expect(headings(element).filter((text) => /^(Rød|Gul|Grå) \(/.test(text))).to.deep.equal([]);
    expect(query(element, 'table')).to.equal(undefined);
    expect(findAll(region(element, /^Grøn \(/), 'listitem').length).to.be.above(4);
  });

  it('nothing red: says what an answer in words was before, where there is room for it', async () => {
    const before = sent(hverdag, { rygning: 1 });
    const element = await prepare(
      judgedBy(
        { ...before, id: 'før', authored: '2026-04-18T10:00:00+02:00' },
        sent(hverdag, { rygning: 0 }),
      ),
    );
    expect(lines(region(element, /^Grøn \(/))).to.include('Rygning: Nej, sidst Ja, men ikke hver dag bedre');
  });

  it('nothing worse is said where every answer can be compared, and only there', async () => {
    const on = (score: number, authored: string): Json => ({
      ...wellBeing(who5, score),
      id: authored,
      authored,
    });
    const [then, now] = ['2026-04-18T10:00:00+02:00', '2026-08-31T10:00:00+02:00'];
    const said = async (...responses: Json[]) => visibleText(await prepare(judgedBy(...responses)));
    const none = 'Ingen svar er blevet værre.';
    expect(await said(on(20, then), on(24, now))).to.contain(`Intet er blevet rødt siden sidst. ${none}`);
    expect(await said(on(80, then), on(80, now))).to.contain(`Sidst grøn på 1. ${none}`);
    expect(await said(on(80, then), on(76, now))).not.to.contain(none);
    expect(await said(on(80, now))).not.to.contain(none);
  });

  it('nothing red: nobody is told to press a limit that is not there', async () => {
    const element = await prepare(await cast('birthe-lindegaard'));
    expect(visibleText(element)).not.to.contain('Tryk på en grænse');
  });

  it('no topics, no guidance and no goals: said of the first two, and nothing of goals', async () => {
    const { guidance: _guidance, ...data } = judgedBy(wellBeing(who5, 80));
    const element = await prepare(data);
    expect(visibleText(region(element, 'Vil selv tale om'))).to.contain(
      'Der er ikke valgt emner til samtalen.',
    );
    expect(visibleText(region(element, 'Sådan kan du åbne samtalen'))).to.contain(
      'Der er ingen handlevejledning til disse svar.',
    );
    expect(query(element, 'button', 'Handlevejledning')).to.equal(undefined);
    expect(visibleText(element)).not.to.contain('Mål');
  });

  it('a first talk: one column of lights, everything red is new, and no change is claimed', async () => {
    const element = await prepare(judgedBy(wellBeing(who5, 20)));
    expect(histories(element)).to.deep.equal(['1 Ny rød (1)']);
    expect(shapes(row(element, 'Trivsel (WHO-5)')).map(levelOf)).to.deep.equal(['red']);
    expect(cells(row(element, 'Trivsel (WHO-5)')).slice(3, 5)).to.deep.equal(['', 'første gang']);
    expect(visibleText(element)).not.to.contain('Sidst rød');
  });

  it('a total that cannot be given is grey and says so; what is missing is named', async () => {
    const element = await prepare(await cast('aage-winther'));
    expect(nameOf(total(element))).to.equal('Kan ikke vurderes');
    expect(shapes(total(element)).map(levelOf)).to.deep.equal(['grey']);
    expect(visibleText(element)).to.contain('Ufuldstændig');
    expect(findAll(region(element, /^Grå \(/), 'listitem').length).to.be.above(0);
  });

  it('no colour of the platform: all is grey, nothing is red, and nobody is named as its source', async () => {
    const element = await prepare(await cast('inger-marie-bach'));
    expect(nameOf(total(element))).to.equal('Kan ikke vurderes');
    expect(query(element, 'table')).to.equal(undefined);
    expect(visibleText(element))
      .to.contain('Den nationale platform har ikke vurderet svarene endnu.')
      .and.not.to.contain('Farver fra');
  });

  it('colours of the kit itself are marked provisional, where the host asks for them', async () => {
    const element = await prepare(await cast('inger-marie-bach'), { provisional: '' });
    expect(findParts(element, 'tag').map((tag) => visibleText(tag))).to.include('Foreløbig');
    expect(visibleText(element)).to.contain('Farverne er regnet ud her, efter skemaernes egne regler.');
  });

  it('answers that staff took back: in no row, no topic, no phrase, and said in words', async () => {
    const element = await prepare({
      ...karlErik,
      results: [
        ...karlErik.results,
        validity('karl-erik-who5-aug'),
        { ...validity('karl-erik-hverdag-aug'), id: 'gyldighed-2' },
      ],
    });
    expect(redNames(element)).to.deep.equal(['Nedtrykthed (PHQ-2)']);
    expect(visibleText(element))
      .to.contain('Trivsel (WHO-5). Svarene er meldt ugyldige.')
      .and.to.contain('Der er ikke valgt emner til samtalen.')
      .and.not.to.contain('Du vil gerne bevæge dig mere');
  });

  it('answers that staff took back last time are not shown as what it was, unless struck out', async () => {
    const element = await prepare({
      ...karlErik,
      results: [...karlErik.results, validity('karl-erik-who5-apr')],
    });
    const last = row(element, 'Trivsel (WHO-5)').children[3]!;
    expect(visibleText(last) !== '48' || last.querySelector('s') !== null, visibleText(last)).to.equal(true);
  });

  it('a question that was skipped last time is not said to be the same as then', async () => {
    const skipped = karlErik.responses.map((one) =>
      one['id'] === 'karl-erik-hverdag-apr' ? { ...sent(hverdag, { sovn: 2 }), ...dated(one) } : one,
    );
    const data = { ...karlErik, responses: skipped };
    const results = karlErik.results.filter(({ id }) => id !== 'triage-karl-erik-hverdag-apr');
    const again = judged(
      karlErik.questionnaires,
      skipped.find(({ id }) => id === 'karl-erik-hverdag-apr')!,
    );
    // In January and now he worries about his home in the same way; in April he did not say.
    const january = skipped.map((one) =>
      one['id'] === 'karl-erik-hverdag-jan' ? { ...sent(hverdag, { bolig: 2 }), ...dated(one) } : one,
    );
    const element = await prepare({ ...data, responses: january, results: [...results, again] });
    expect(cells(row(element, 'Bekymret for bolig'))[3]).to.equal('Ikke besvaret');
  });
});

/** Whose response it is and when it was sent, for another content. */
const dated = ({ id, authored, basedOn }: Json): Json => ({
  id,
  authored,
  ...(basedOn !== undefined && { basedOn }),
});

describe('goals', () => {
  const goal = (text: string, ...ratings: readonly string[]): Json => ({
    resourceType: 'Goal',
    id: text,
    lifecycleStatus: 'active',
    description: { text },
    startDate: '2026-01-15',
    note: ratings.map((said, i) => ({ text: said, time: `2026-0${i + 2}-01T10:00:00+01:00` })),
  });
  const goalsShown = async (...goals: readonly Json[]): Promise<HTMLElement> =>
    region(await prepare({ ...karlErik, goals }), /^Mål/);

  it('say nearer, further or unchanged, by the number that the person set', async () => {
    const card = await goalsShown(
      goal('Gå', '2 af 10', '5 af 10'),
      goal('Sove', '5 af 10', '4 af 10'),
      goal('Synge', '3 af 10', '3 af 10'),
    );
    expect(lines(card)).to.deep.equal([
      'Gå vurderet 5 af 10, sidst 2 tættere på',
      'Sove vurderet 4 af 10, sidst 5 længere fra',
      'Synge vurderet 3 af 10, sidst 3 uændret',
    ]);
  });

  it('say that nobody has rated them, and compare nothing where there is one rating or another scale', async () => {
    const card = await goalsShown(goal('Gå'), goal('Sove', '4 af 10'), goal('Synge', '1 af 5', '4 af 10'));
    expect(lines(card)).to.deep.equal([
      'Gå ikke vurderet endnu',
      'Sove vurderet 4 af 10',
      'Synge vurderet 4 af 10',
    ]);
    expect(visibleText(card), 'no one scale to explain').not.to.contain('er nået');
  });

  it('are three at first; the others are counted, and one press away', async () => {
    const card = await goalsShown(...['Gå', 'Sove', 'Synge', 'Spise', 'Lege'].map((text) => goal(text)));
    expect(lines(card).length).to.equal(3);
    const summary = card.querySelector('summary')!;
    expect(visibleText(summary)).to.equal('Vis 2 mål mere');
    summary.click();
    expect(lines(card).slice(3)).to.deep.equal(['Spise ikke vurderet endnu', 'Lege ikke vurderet endnu']);
  });

  it('are none where they were dropped', async () => {
    const element = await prepare({ ...karlErik, goals: [{ ...goal('Gå'), lifecycleStatus: 'cancelled' }] });
    expect(query(element, 'region', /^Mål/)).to.equal(undefined);
  });

  it('that the host hands over later stand as well', async () => {
    const element = await prepare(karlErik);
    expect(query(element, 'region', /^Mål/)).to.equal(undefined);
    element.goals = goalsOf(karlErik);
    await element.updateComplete;
    expect(lines(region(element, /^Mål/)).length).to.equal(2);
    element.goals = [];
    await element.updateComplete;
    expect(query(element, 'region', /^Mål/)).to.equal(undefined);
  });

  it('that cannot be read take nothing else down, and the host is told which', async () => {
    const told: unknown[] = [];
    const listen = (event: Event) => told.push((event as CustomEvent).detail);
    document.addEventListener('kpro-problem', listen);
    const element = await prepare({
      ...karlErik,
      goals: [{ ...goal('Gå'), description: {} }, goal('Sove', '4 af 10')],
    });
    document.removeEventListener('kpro-problem', listen);
    expect(told).to.deep.include({ code: 'missing-field', path: 'Goal.description.text', subject: 'Gå' });
    expect(lines(region(element, /^Mål/))).to.deep.equal(['Sove vurderet 4 af 10']);
    expect(nameOf(total(element))).to.equal('Rød på 4 af 9 områder');
  });
});

describe('hostile text', () => {
  it('A9 of Kaj stands in his own topics and strengths letter for letter', async () => {
    const element = await prepare(await cast('kaj-ravnsborg'));
    const text = element.shadowRoot!.textContent;
    expect(text).to.match(/<img src=x onerror=alert\(1\)>|<script>alert|javascript:alert/);
    expect(element.shadowRoot!.querySelector('img, script, iframe')).to.equal(null);
  });

  it('A9 in a goal is a goal of these letters', async () => {
    const text = '<img src=x onerror=alert(1)> __proto__';
    const element = await prepare({
      ...karlErik,
      goals: [{ resourceType: 'Goal', lifecycleStatus: 'active', description: { text } }],
    });
    expect(lines(region(element, 'Mål'))).to.deep.equal([`${text} ikke vurderet endnu`]);
    expect(element.shadowRoot!.querySelector('img')).to.equal(null);
  });

  it('of any length stays in its column', async () => {
    const long = 'Donaudampskibsfartsselskab'.repeat(40);
    const element = await prepare(
      {
        ...judgedBy(sent(hverdag, { sovn: 2, vigtigst: 6, 'vigtigst-andet': long })),
        goals: [{ resourceType: 'Goal', lifecycleStatus: 'active', description: { text: long } }],
      },
      {},
      { around: inColumn(320) },
    );
    expect(visibleText(element)).to.contain(long);
    expect(element.scrollWidth).to.be.at.most(320);
  });
});

describe('the preparation in English', () => {
  it('says everything of its own in English, and what people said as they said it', async () => {
    const element = await prepare(withGoals(karlErik), { lang: 'en' });
    expect(nameOf(total(element))).to.equal('Red in 4 of 9 areas');
    expect(headings(element)).to.include.members([
      'Wants to talk about',
      'How to open the talk',
      'Four things to ask yourself before the talk',
      'Goals from 15 January',
    ]);
    expect(histories(element)).to.deep.equal(['4 New red (4)', '3 Still red (3)', '1 Better, but red (1)']);
    expect(lines(region(element, 'Four things to ask yourself before the talk'))[1]).to.equal(
      'Hverdag red, 2 newly red Does something else weigh more than the illness? Bekymret for økonomi: Meget',
    );
    expect(lines(region(element, 'Goals from 15 January'))[0]).to.equal(
      'Gå tur 3 gange om ugen rated 2 of 10, last 5 further away',
    );
    expect(visibleText(element)).to.contain('”Jeg vågner klokken 3 og ligger og tænker.”');
  });
});
