/** kpro-overview: the traffic lights of one talk, as a nurse meets them (T1–T6). */
import { expect } from '@open-wc/testing';
import * as fc from 'fast-check';
import { cast, judged, type Answered, type Json } from '../kit/cast.js';
import { deficiencies, difference, linear, seenWith, type Rgb } from '../kit/colours.js';
import { emulateMedia } from '../kit/commands.js';
import { find, findAll, findParts, query, visibleText } from '../kit/find.js';
import { contrast, systemColour } from '../kit/forced-colors.js';
import { descriptionOf, nameOf } from '../kit/names.js';
import { skipUnless } from '../kit/skip.js';
import {
  cells,
  drawing,
  formNamed,
  group,
  headings,
  inColumn,
  levelOf,
  row,
  sent,
  shapes,
  show,
  validity,
  wellBeing,
} from './staff.js';

type Overview = HTMLElementTagNameMap['kpro-overview'];

const karlErik = await cast('karl-erik-damgaard');
const who5 = formNamed(karlErik.questionnaires, 'who5');
const phq2 = formNamed(karlErik.questionnaires, 'phq2');
const hverdag = formNamed(karlErik.questionnaires, 'hverdag');

/** What a nurse sees of these responses, judged by the platform. */
const judgedBy = (...responses: Json[]): Answered => ({
  questionnaires: karlErik.questionnaires,
  guidance: karlErik.guidance,
  responses,
  results: responses.map((response) => judged(karlErik.questionnaires, response)),
});

const overview = (data: Partial<Answered>, attributes = {}): Promise<Overview> =>
  show('kpro-overview', data, attributes);

const total = (element: Overview): HTMLElement => findAll(element, 'heading')[0]!;

/** The questions under a level, as their rows name them. */
const under = (element: Overview, level: string): readonly string[] =>
  query(element, 'table', new RegExp(`^${level} \\(`))
    ? findAll(group(element, level), 'rowheader').map(nameOf)
    : [];

const openProof = async (element: Overview, name: string): Promise<string> => {
  find(row(element, name), 'button', /Hvorfor denne farve\?/).click();
  await element.updateComplete;
  return visibleText(findParts(element, 'proof')[0]!);
};

const words: Readonly<Record<string, string>> = { red: 'Rød', yellow: 'Gul', green: 'Grøn', grey: 'Grå' };

describe('the overview of Karl-Erik', () => {
  let element: Overview;
  beforeEach(async () => {
    element = await overview(karlErik);
  });

  it('says the total with its reach, what it was, and what is newly red', () => {
    expect(nameOf(total(element))).to.equal('Rød på 4 af 9 områder');
    expect(visibleText(element)).to.contain(
      'Sidst rød på 3. Nyt: mental trivsel er rød, hverdag har 2 nye røde.',
    );
    expect(visibleText(element)).to.contain(
      '6 af 7 skemaer fuldt besvaret, ikke Uro (GAD-7). Svarene er 3 dage gamle.',
    );
    expect(visibleText(element)).to.contain('Farver fra den nationale platform, 31. august 2026 kl. 20.14.');
  });

  it('T5 counts in each heading what stands under it, and gives the total its reasons', () => {
    expect(headings(element).slice(1)).to.deep.equal([
      'Rød (8): Kræver særlig opmærksomhed i samtalen',
      'Gul (2): Bør drøftes og følges op',
      'Grøn (4): Ressourcer eller områder uden aktuelle problemstillinger',
      'Grå (2): Ikke besvaret / kan ikke vurderes',
    ]);
    expect(Object.values(words).map((word) => under(element, word).length)).to.deep.equal([8, 2, 4, 2]);
    expect(descriptionOf(total(element))).to.equal('Mental trivsel Søvn Hverdag Stress');
  });

  it('puts what is newly red before what still is, and what is better but red last', () => {
    expect(under(element, 'Rød')).to.deep.equal([
      'Trivsel (WHO-5)',
      'Nedtrykthed (PHQ-2)',
      'Bekymret for økonomi',
      'Familie og parforhold',
      'Sover for tiden',
      'Bekymret for bolig',
      'Stresset i hverdagen',
      'Nætter vågen om ugen',
    ]);
  });

  it('shows an answer with the end of its scale, what it was, and whether that is good', () => {
    expect(cells(row(element, 'Trivsel (WHO-5)')).slice(1, 4)).to.deep.equal([
      '32 af 100',
      'Gul 48',
      '16 lavere, værre klinisk relevant',
    ]);
    expect(cells(row(element, 'Nætter vågen om ugen'))[3]).to.equal('2 lavere, bedre');
    expect(cells(row(element, 'Bekymret for bolig'))[3]).to.equal('uændret');
    expect(cells(row(element, 'Ensomhed (T-ILS)'))[3]).to.equal('første gang');
  });

  it('T1 U19 tells each level by its word and by a shape of its own, also without colour', () => {
    const byLevel = new Map(shapes(element).map((shape) => [levelOf(shape), drawing(shape)]));
    expect([...byLevel.keys()].sort()).to.deep.equal(['green', 'grey', 'red', 'yellow']);
    expect(new Set(byLevel.values()).size, 'four levels, four shapes').to.equal(4);
    for (const item of findAll(find(element, 'list', 'Områder, nu og sidst'), 'listitem')) {
      const [now] = shapes(item);
      expect(nameOf(item)).to.contain(words[levelOf(now!)]!);
    }
    for (const [level, word] of Object.entries(words)) {
      const heading = find(element, 'heading', new RegExp(`^${word} \\(`));
      expect(shapes(heading).map(levelOf)).to.deep.equal([level]);
    }
  });

  skipUnless('media emulation')('T1 keeps word and shape in print', async () => {
    await emulateMedia({ media: 'print' });
    try {
      expect(headings(element).filter((text) => /^(Rød|Gul|Grøn|Grå) \(/.test(text)).length).to.equal(4);
      for (const shape of shapes(element)) expect(shape.getBoundingClientRect().width).to.be.above(5);
    } finally {
      await emulateMedia({});
    }
  });

  skipUnless('media emulation')(
    'T2 draws every shape with an edge of the system, seen at 3:1 or more',
    async () => {
      for (const colorScheme of ['light', 'dark'] as const) {
        await emulateMedia({ forcedColors: 'active', colorScheme });
        try {
          const [edge, ground] = [systemColour('CanvasText'), systemColour('Canvas')];
          expect(contrast(edge, ground)).to.be.at.least(3);
          for (const shape of element.shadowRoot!.querySelectorAll('svg.light *'))
            expect(getComputedStyle(shape).stroke, colorScheme).to.equal(edge);
        } finally {
          await emulateMedia({});
        }
      }
    },
  );

  it('T3 has colours that stay apart with three kinds of colour blindness', () => {
    const paint = (level: string): Rgb => {
      const shape = shapes(element).find((one) => levelOf(one) === level)!;
      const style = getComputedStyle(shape.firstElementChild!);
      return linear(level === 'yellow' ? style.fill : style.stroke);
    };
    const [red, yellow, green, grey] = ['red', 'yellow', 'green', 'grey'].map(paint) as [Rgb, Rgb, Rgb, Rgb];
    for (const [name, matrix] of Object.entries(deficiencies)) {
      const apart = (a: Rgb, b: Rgb): number => difference(seenWith(matrix, a), seenWith(matrix, b));
      for (const [a, b] of [
        [red, yellow],
        [red, green],
        [yellow, green],
        [red, grey],
        [yellow, grey],
      ] as const)
        expect(apart(a, b), name).to.be.at.least(20);
      // A dash against a ring; the look's fixed values bring these two no further apart.
      expect(apart(green, grey), `green and grey, ${name}`).to.be.at.least(15);
    }
  });

  it('explains a colour by rule, answer, source, version and time, and folds it again', async () => {
    expect(await openProof(element, 'Trivsel (WHO-5)')).to.equal(
      'Regel Rød ved 0–35 Svar 32 Kilde Den nationale platform Skema Trivsel (WHO-5), version 1.0 Vurderet 31. august 2026 kl. 20.14',
    );
    const why = find(row(element, 'Trivsel (WHO-5)'), 'button', /Hvorfor/);
    expect(why.getAttribute('aria-expanded')).to.equal('true');
    why.click();
    await element.updateComplete;
    expect(findParts(element, 'proof')).to.deep.equal([]);
  });

  it('says why something is grey, and tells who refused from who was not asked on', async () => {
    expect(cells(row(element, 'Uro (GAD-7)'))[1]).to.equal('5 af 7 besvaret, ingen score');
    expect(cells(row(element, 'Samliv og sexliv'))[1]).to.equal('Det vil jeg helst ikke svare på');
    expect(await openProof(element, 'Samliv og sexliv')).to.contain('Regel Vil ikke svare');
    expect(cells(row(element, 'Uro (GAD-7)'))[3]).to.equal('kan ikke sammenlignes');
  });

  it('gives no light and no count to an answer without a colour rule', () => {
    expect(visibleText(element)).not.to.contain('Vil bevæge sig mere');
    expect(visibleText(element)).not.to.contain('Det vigtigste');
  });

  it('is as narrow as a side panel and loses no row', async () => {
    const wide = findAll(element, 'rowheader').map(nameOf);
    const narrow = await show('kpro-overview', karlErik, {}, { around: inColumn(380) });
    expect(findAll(narrow, 'rowheader').map(nameOf)).to.deep.equal(wide);
    expect(narrow.scrollWidth).to.be.at.most(380);
  });
});

describe('thresholds', () => {
  for (const [score, level] of [
    [28, 'Rød'],
    [32, 'Rød'],
    [36, 'Gul'],
    [48, 'Gul'],
    [52, 'Grøn'],
  ] as const)
    it(`T6 WHO-5 ${score} is ${level.toLowerCase()} by the content's own rule`, async () => {
      const element = await overview(judgedBy(wellBeing(who5, score)));
      expect(under(element, level)).to.deep.equal(['Trivsel (WHO-5)']);
      expect(nameOf(total(element))).to.equal(`${level} på 1 af 1 område`);
      expect(cells(row(element, 'Trivsel (WHO-5)'))[1]).to.equal(`${score} af 100`);
    });
});

describe('what is missing', () => {
  const wellBeingItems = ['happy', 'calm', 'active', 'rested', 'interest'];
  const moodItems = ['phq2-1', 'phq2-2'];
  const everyday = 'sovn okonomi bolig familie stotte stress rygning intimitet'.split(' ');
  const option = (most: number) => fc.option(fc.integer({ min: 0, max: most }), { nil: undefined });
  const answers = (linkIds: readonly string[], most: number) =>
    fc.record(Object.fromEntries(linkIds.map((linkId) => [linkId, option(most)])));
  const names: Readonly<Record<string, string>> = {
    sovn: 'Sover for tiden',
    okonomi: 'Bekymret for økonomi',
    bolig: 'Bekymret for bolig',
    familie: 'Familie og parforhold',
    stotte: 'Nogen at tale med',
    stress: 'Stresset i hverdagen',
    rygning: 'Rygning',
    intimitet: 'Samliv og sexliv',
  };

  it('T4 is never green, whatever else was answered, and whoever gave the colours', async function () {
    this.timeout(60_000);
    const element = await overview({ responses: [] });
    await fc.assert(
      fc.asyncProperty(
        answers(wellBeingItems, 5),
        answers(moodItems, 3),
        answers(everyday, 2),
        fc.boolean(),
        async (feeling, mood, daily, provisional) => {
          const responses = [sent(who5, feeling), sent(phq2, mood), sent(hverdag, daily)];
          Object.assign(element, judgedBy(...responses), { provisional });
          if (provisional) element.results = [];
          await element.updateComplete;
          const green = under(element, 'Grøn');
          const gone = (all: Record<string, number | undefined>) => Object.values(all).includes(undefined);
          if (gone(feeling)) expect(green).not.to.include('Trivsel (WHO-5)');
          if (gone(mood)) expect(green).not.to.include('Nedtrykthed (PHQ-2)');
          for (const [linkId, pick] of Object.entries(daily))
            if (pick === undefined) expect(green).not.to.include(names[linkId]);
          if ([feeling, mood, daily].some(gone)) expect(nameOf(total(element))).not.to.match(/^Grøn/);
        },
      ),
      { seed: 20260303, numRuns: 60 },
    );
  });

  it('T4 says "Ikke besvaret" in grey', async () => {
    const element = await overview(judgedBy(sent(hverdag, { sovn: 0 })));
    expect(under(element, 'Grå')).to.include('Stresset i hverdagen');
    expect(cells(row(element, 'Stresset i hverdagen'))[1]).to.equal('Ikke besvaret');
    expect(await openProof(element, 'Stresset i hverdagen')).to.contain(
      'Regel Ikke besvaret Svar Ikke besvaret',
    );
  });

  it('makes the total uncertain, never green: Aage has nothing red or yellow enough', async () => {
    const element = await overview(await cast('aage-winther'));
    expect(nameOf(total(element))).to.equal('Kan ikke vurderes');
    expect(visibleText(element)).to.contain('Ufuldstændig');
  });

  it('makes no green total of a form that could not be fetched', async () => {
    const data = judgedBy(wellBeing(who5, 80), sent(phq2, { 'phq2-1': 0, 'phq2-2': 0 }));
    const element = await overview({
      ...data,
      questionnaires: data.questionnaires.filter((one) => one !== phq2),
    });
    expect(nameOf(total(element))).to.equal('Kan ikke vurderes');
    expect(visibleText(element)).to.contain(
      'Et skema mangler eller kan ikke læses, så svarene på det kan ikke vurderes.',
    );
  });

  it('says of a form that cannot be read that it is missing, not that it was fetched, and names what it lacks', async () => {
    const { url: _url, ...nameless } = phq2;
    const data = judgedBy(wellBeing(who5, 80), sent(phq2, { 'phq2-1': 0, 'phq2-2': 0 }));
    const told: unknown[] = [];
    const hear = (event: Event) => told.push((event as CustomEvent<unknown>).detail);
    document.addEventListener('kpro-problem', hear);
    const element = await overview({ ...data, questionnaires: [who5, nameless] });
    document.removeEventListener('kpro-problem', hear);
    expect(visibleText(element)).to.contain('Et skema mangler eller kan ikke læses');
    expect(told).to.deep.include({ code: 'missing-field', path: 'Questionnaire.url' });
    expect(told).to.deep.include({ code: 'not-found', path: 'questionnaires', subject: phq2['url'] });
  });

  it('does not say "no colour rules" where no form could be fetched at all', async () => {
    const element = await overview({ ...judgedBy(wellBeing(who5, 20)), questionnaires: [] });
    expect(nameOf(total(element))).to.equal('Kan ikke vurderes');
  });

  it('says it where the questionnaires carry no colour rules', async () => {
    const plain = { ...who5, item: (who5['item'] as Json[]).filter(({ linkId }) => linkId !== 'who5-score') };
    const response = wellBeing(who5, 20);
    const element = await overview({ questionnaires: [plain], responses: [response], results: [] });
    expect(nameOf(total(element))).to.equal('Skemaerne har ingen farveregler');
    expect(visibleText(element)).not.to.contain('Den nationale platform');
  });
});

describe('who gave the colours', () => {
  it('marks colours of the kit itself as provisional, in words, and in each proof', async () => {
    const element = await overview(await cast('inger-marie-bach'), { provisional: '' });
    expect(findParts(element, 'tag').map((tag) => visibleText(tag))).to.include('Foreløbig');
    expect(visibleText(element)).to.contain('Farverne er regnet ud her, efter skemaernes egne regler.');
    const [first] = findAll(element, 'rowheader');
    expect(await openProof(element, nameOf(first!))).to.contain('Kilde Regnet ud her, foreløbig');
  });

  it('shows none of its own unless the host allows it: all is grey, and nobody is named as its source', async () => {
    const element = await overview(await cast('inger-marie-bach'));
    expect(nameOf(total(element))).to.equal('Kan ikke vurderes');
    expect(headings(element).filter((text) => /^(Rød|Gul|Grøn) \(/.test(text))).to.deep.equal([]);
    expect(visibleText(element)).to.contain('Den nationale platform har ikke vurderet svarene endnu.');
    expect(visibleText(element)).not.to.contain('Farver fra');
    expect(visibleText(element)).not.to.contain('Foreløbig');
    const proof = await openProof(element, 'Trivsel (WHO-5)');
    expect(proof).to.contain('Regel Ikke vurderet af den nationale platform');
    expect(proof).not.to.contain('Kilde');
    expect(proof).not.to.contain('Vurderet 1');
  });

  it("shows the platform's colour where the questionnaire's own rule says another, in words, and tells the host", async () => {
    const told: unknown[] = [];
    const listen = (event: Event) => told.push((event as CustomEvent).detail);
    document.addEventListener('kpro-problem', listen);
    const element = await overview(await cast('poul-skovgaard'));
    document.removeEventListener('kpro-problem', listen);
    expect(under(element, 'Rød')).to.include('Trivsel (WHO-5)');
    expect(under(element, 'Gul')).to.include('Smerter (NRS)');
    expect(visibleText(element)).to.contain(
      'Ved 2 svar siger skemaernes egne regler noget andet end den nationale platform.',
    );
    expect(await openProof(element, 'Trivsel (WHO-5)')).to.contain('Skemaets egen regel siger gul.');
    expect(told).to.deep.equal(
      ['who5-score', 'nrs-now'].map((subject) => ({
        code: 'result-mismatch',
        path: 'ClinicalImpression',
        subject,
      })),
    );
  });

  it('takes back what staff declared invalid: no row, no count, and said in words', async () => {
    const element = await overview({
      ...karlErik,
      results: [...karlErik.results, validity('karl-erik-who5-aug')],
    });
    expect(visibleText(element)).to.contain(
      'Trivsel (WHO-5). Svarene er meldt ugyldige. De tæller ikke med.',
    );
    expect(findAll(element, 'rowheader').map(nameOf)).not.to.include('Trivsel (WHO-5)');
    expect(headings(element)[1]).to.equal('Rød (7): Kræver særlig opmærksomhed i samtalen');
  });

  it('has no total where everything was declared invalid', async () => {
    const data = judgedBy(wellBeing(who5, 20, { id: 'et' }));
    const element = await overview({ ...data, results: [...data.results, validity('et')] });
    expect(nameOf(total(element))).to.equal('Kan ikke vurderes');
    expect(visibleText(element)).to.contain('Svarene er meldt ugyldige');
  });

  it('counts it again where that was taken back', async () => {
    const data = judgedBy(wellBeing(who5, 20, { id: 'et' }));
    const retracted = {
      ...validity('et', 'measurement-invalidation-retracted'),
      date: '2026-09-02T09:00:00Z',
    };
    const element = await overview({ ...data, results: [...data.results, validity('et'), retracted] });
    expect(nameOf(total(element))).to.equal('Rød på 1 af 1 område');
  });
});

describe('one red and all green', () => {
  it('tells one red answer from a life in crisis', async () => {
    const { results, ...sanne } = await cast('sanne-kjaersgaard');
    // Staff have assessed her too: what the answers alone say is asked for here.
    const computed = results.filter((result) => !JSON.stringify(result).includes('MeasurementAssessment'));
    expect(computed.length).to.be.below(results.length);
    const element = await overview({ ...sanne, results: computed });
    expect(nameOf(total(element))).to.match(/^Rød på 1 af \d områder$/);
  });

  it('says green with its reach, with the official sentence whole', async () => {
    const element = await overview(await cast('birthe-lindegaard'));
    expect(nameOf(total(element))).to.match(/^Grøn på (\d) af \1 områder$/);
    expect(headings(element)[1]).to.match(
      /^Grøn \(\d+\): Ressourcer eller områder uden aktuelle problemstillinger$/,
    );
  });
});

describe('an area whose score could not be computed', () => {
  const areas = (element: Overview) =>
    findAll(find(element, 'list', /^Områder/), 'listitem').map(visibleText);
  const gad7 = formNamed(karlErik.questionnaires, 'gad7');
  const calm = (count: number) =>
    sent(gad7, Object.fromEntries(Array.from({ length: count }, (_, i) => [`gad7-${i + 1}`, 0])));

  it('says so in words beside its light, names the score, and no other area does', async () => {
    const all = areas(await overview(karlErik));
    expect(all[0]).to.contain('Mental trivsel Rød score i Uro (GAD-7) mangler');
    expect(all.filter((text) => text.includes('mangler'))).to.have.length(1);
    const [english] = findAll(find(await overview(karlErik, { lang: 'en' }), 'list'), 'listitem');
    expect(visibleText(english!)).to.contain('score in Uro (GAD-7) missing');
  });

  it('says it where nothing else is known too, and stops once the score is there', async () => {
    expect(areas(await overview(judgedBy(calm(6))))).to.deep.equal([
      'Mental trivsel Grå score i Uro (GAD-7) mangler',
    ]);
    expect(areas(await overview(judgedBy(calm(7))))).to.deep.equal(['Mental trivsel Grøn']);
  });
});

describe('what the answer was before', () => {
  const on = (authored: string, response: Json): Json => ({ ...response, id: authored, authored });
  const heads = (element: Overview, level: string) =>
    findAll(group(element, level), 'columnheader').map(nameOf);
  const beforeIn = (element: Overview, name: string): string => cells(row(element, name))[2]!;

  it('stands beside each answer of each level, under the date of that talk', async () => {
    const element = await overview(karlErik);
    for (const level of ['Rød', 'Gul', 'Grøn', 'Grå'])
      expect(heads(element, level)[2], level).to.equal('Sidst, 18. apr.');
    expect(beforeIn(element, 'Trivsel (WHO-5)')).to.equal('Gul 48');
    expect(beforeIn(element, 'Dage med bevægelse')).to.equal('Gul 3');
    expect(beforeIn(element, 'Smerter (NRS)')).to.equal('Grøn 3');
    expect(beforeIn(element, 'Ensomhed (T-ILS)'), 'asked for the first time').to.equal('');
  });

  it('is that of the newest talk that asked, under its own date, where the talk before did not', async () => {
    const element = await overview(
      judgedBy(
        on('2026-01-12T12:00:00+01:00', wellBeing(who5, 40)),
        on('2026-04-18T12:00:00+02:00', sent(hverdag, { sovn: 0 })),
        on('2026-08-31T12:00:00+02:00', wellBeing(who5, 80)),
      ),
    );
    expect(heads(element, 'Grøn')[2]).to.equal('Sidst, 18. apr.');
    expect(beforeIn(element, 'Trivsel (WHO-5)')).to.equal('12. jan.: Gul 40');
  });

  it('has its date beside it in a panel, where no column heads are seen', async () => {
    const element = await show('kpro-overview', karlErik, {}, { around: inColumn(340) });
    for (const name of ['Trivsel (WHO-5)', 'Dage med bevægelse', 'Smerter (NRS)']) {
      const cell = findAll(row(element, name), 'cell')[1]!;
      expect(cell.getAttribute('data-label')).to.equal('Sidst, 18. apr.');
      expect(getComputedStyle(cell, '::before').content).to.match(/attr\(data-label\)|Sidst, 18\. apr\./);
    }
    expect(element.scrollWidth).to.be.at.most(340);
  });

  it('has no date in the head where nobody answered before', async () => {
    expect(heads(await overview(judgedBy(wellBeing(who5, 32))), 'Rød')[2]).to.equal('Sidst');
  });
});
