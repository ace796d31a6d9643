/** kpro-answers: every answer in the instrument's words, beside those before (A1, A2 without sorting, domain rules). */
import { expect } from '@open-wc/testing';
import { cast, judged, now, type Answered, type Json } from '../kit/cast.js';
import { click } from '../kit/commands.js';
import { FakeBackEnd } from 'kpro-elements/testing';
import { find, findAll, findParts, until, visibleText } from '../kit/find.js';
import { nameOf, tidy } from '../kit/names.js';
import {
  cells,
  connected,
  formNamed,
  inColumn,
  levelOf,
  row,
  sent,
  shapes,
  show,
  validity,
} from './staff.js';

type Answers = HTMLElementTagNameMap['kpro-answers'];

const karlErik = await cast('karl-erik-damgaard');

const answers = (data: Partial<Answered>, attributes = {}, width?: number): Promise<Answers> =>
  show('kpro-answers', data, attributes, width === undefined ? {} : { around: inColumn(width) });

/** Unfolds the answers that a score counts. */
const unfold = async (element: Answers, name: string): Promise<void> => {
  find(row(element, name), 'button', /^Vis/).click();
  await element.updateComplete;
};

/** Presses the button of that name; the second of them where two are called alike. */
const press = async (element: Answers, name: string | RegExp, which = 0): Promise<void> => {
  findAll(element, 'button', name)[which]!.click();
  await element.updateComplete;
};

describe('the answers of Karl-Erik', () => {
  let element: Answers;
  beforeEach(async () => {
    element = await answers(karlErik, {}, 1200);
  });

  it('stand in the words of the questionnaire, now, last and before, with level and change', () => {
    expect(cells(row(element, 'Hvordan sover du for tiden?'))).to.deep.equal([
      'Rød. Hvorfor denne farve? Sover for tiden',
      'Hvordan sover du for tiden?',
      'Dårligt',
      'Rød Dårligt',
      'Rød Dårligt',
      'uændret',
      'Drøftet: Sover for tiden Note til Sover for tiden Følg op: Sover for tiden Handlevejledning til Sover for tiden',
    ]);
    expect(cells(row(element, 'Trivsel (WHO-5)')).slice(0, 6)).to.deep.equal([
      'Rød. Hvorfor denne farve? Trivsel (WHO-5)',
      'Trivsel (WHO-5), samlet score Højere er bedre. Vis de 5 svar',
      '32 af 100',
      'Gul 48',
      'Gul 40',
      '16 lavere, værre klinisk relevant',
    ]);
  });

  it('A2 are a table with caption, scoped headers and the dates of the talks', () => {
    const table = find(element, 'table', 'Svar');
    expect(findAll(table, 'columnheader').map(nameOf).slice(0, 6)).to.deep.equal([
      'Farve',
      'Spørgsmål',
      'Nu, 31. aug.',
      'Sidst, 18. apr.',
      'Før det, 12. jan.',
      'Siden sidst',
    ]);
    for (const head of table.querySelectorAll('th')) expect(head.scope).to.match(/^(col|row|rowgroup)$/);
  });

  it('stand by area, worst first, with what has no colour rule last', () => {
    const areas = findAll(element, 'rowheader')
      .filter((head) => head.getAttribute('scope') === 'rowgroup')
      .map((head) => levelOf(shapes(head)[0] ?? document.createElement('i')));
    // What is green folds together at the end; an area that is green stands before for what carries no rule in it.
    expect(areas.pop()).to.equal('green');
    const order = ['red', 'yellow', 'green', 'grey', ''];
    expect(areas.map((level) => order.indexOf(level))).to.deep.equal(
      areas.map((level) => order.indexOf(level)).sort(),
    );
    expect(areas.filter((level) => level === 'red').length).to.equal(4);
    expect(areas.at(-1)).to.equal('');
  });

  it('T1 have the word and the shape of their level in each row', async () => {
    await press(element, /^Grøn \(4\)/, 1);
    const words: Record<string, string> = { red: 'Rød', yellow: 'Gul', green: 'Grøn', grey: 'Grå' };
    const rows = findAll(element, 'rowheader').flatMap((head) => head.closest('tr')!);
    const coloured = rows.filter((tr) => /^(Rød|Gul|Grøn|Grå)/.test(cells(tr)[0]!));
    expect(coloured.length).to.be.above(15);
    for (const tr of coloured) {
      const [shape] = shapes(tr);
      expect(cells(tr)[0]).to.contain(words[levelOf(shape!)]!);
    }
  });

  it('have no light and no word of a level where the question carries no colour rule', () => {
    const tr = row(element, 'Vil du gerne bevæge dig mere?');
    expect(cells(tr)[0]).to.equal('uden farveregel');
    expect(shapes(tr)).to.deep.equal([]);
  });

  it('tell refused from skipped from not asked', async () => {
    const refused = row(element, 'Fylder din sygdom noget');
    expect(cells(refused).slice(0, 3)).to.deep.equal([
      'Grå. Hvorfor denne farve? Samliv og sexliv',
      'Fylder din sygdom noget i dit samliv eller sexliv?',
      'Det vil jeg helst ikke svare på',
    ]);
    expect(cells(row(element, 'Uro (GAD-7)'))[2]).to.equal('5 af 7 besvaret, ingen score');
    await unfold(element, 'Uro (GAD-7)');
    expect(cells(row(element, 'Haft svært ved at slappe af'))[2]).to.equal('Ikke besvaret Grund: ved ikke');
    await press(element, /^Grøn \(4\)/, 1);
    expect(cells(row(element, 'Ensomhed (T-ILS)')).slice(3, 6)).to.deep.equal(['', '', 'første gang']);
  });

  it('keep a refusal that is data as a refusal', async () => {
    const ingerMarie = await answers(await cast('inger-marie-bach'), { provisional: '' }, 1200);
    expect(cells(row(ingerMarie, 'Er du bekymret for din bolig?')).slice(0, 3)).to.deep.equal([
      'Grå. Hvorfor denne farve? Bekymret for bolig',
      'Er du bekymret for din bolig?',
      'Vil ikke svare',
    ]);
  });

  it('give the own words of a person in quotation marks, letter for letter', () => {
    expect(visibleText(element)).to.contain(
      '”Vi skal skilles, og jeg ved ikke, hvor jeg skal bo, når huset er solgt.”',
    );
  });

  it('unfold what a score counts, and fold it again, by keyboard and mouse', async () => {
    await unfold(element, 'Trivsel (WHO-5)');
    const question = 'I de sidste 2 uger har jeg følt mig rolig og afslappet';
    expect(cells(row(element, question)).slice(0, 4)).to.deep.equal([
      '',
      question,
      'Lidt af tiden',
      'Lidt mindre end halvdelen af tiden',
    ]);
    const fold = find(row(element, 'Trivsel (WHO-5)'), 'button', 'Skjul svar');
    expect(fold.getAttribute('aria-expanded')).to.equal('true');
    await click(fold);
    await element.updateComplete;
    expect(findAll(element, 'rowheader').map(nameOf)).not.to.include(question);
  });

  it('draw no arrow where the question was changed, and say so', () => {
    const tr = row(element, 'Hvad er vigtigst for dig at tale om?');
    expect(cells(tr).slice(2, 6)).to.deep.equal([
      'Økonomi og bolig, Søvn, Bevægelse',
      'Søvn, Bevægelse',
      'Søvn',
      'spørgsmålet er ændret',
    ]);
    expect(tr.textContent).not.to.match(/[↑↓]/);
  });

  it('say when they were sent, and how many questionnaires were answered', () => {
    expect(visibleText(element)).to.contain(
      'Sendt 31. august 2026 kl. 20.14 af borgeren selv. 6 af 7 skemaer fuldt besvaret.',
    );
  });

  for (const width of [320, 380, 820])
    it(`A1 lose nothing at ${width} px, and nothing goes sideways`, async () => {
      const narrow = await answers(karlErik, {}, width);
      expect(findAll(narrow, 'rowheader').map(nameOf)).to.deep.equal(
        findAll(element, 'rowheader').map(nameOf),
      );
      expect(narrow.scrollWidth).to.be.at.most(width);
      for (const part of narrow.shadowRoot!.querySelectorAll('*'))
        expect(
          part.getBoundingClientRect().right - narrow.getBoundingClientRect().left,
          part.outerHTML.slice(0, 90),
        ).to.be.at.most(width + 0.5);
    });

  it('A1 stand as cards at 320 px, each value under the date of its talk', async () => {
    const narrow = await answers(karlErik, {}, 320);
    const tr = row(narrow, 'Er du bekymret for din økonomi?');
    const [, , now, last, before] = tr.children;
    const label = (cell: Element) =>
      // Firefox computes no attr() in what it tells of a generated text.
      getComputedStyle(cell, '::before').content.replace(
        'attr(data-label)',
        `"${cell.getAttribute('data-label')}"`,
      );
    expect([now, last, before].map((cell) => label(cell!))).to.deep.equal([
      '"Nu, 31. aug."',
      '"Sidst, 18. apr."',
      '"Før det, 12. jan."',
    ]);
    const tops = [now, last, before].map((cell) => cell!.getBoundingClientRect().top);
    expect(tops, 'one under the other').to.deep.equal([...tops].sort((a, b) => a - b));
    expect(new Set(tops).size).to.equal(3);
  });
});

describe('answers that need care', () => {
  it('are struck out where staff declared them invalid, and stay to be seen', async () => {
    const data = { ...karlErik, results: [...karlErik.results, validity('karl-erik-smerte-aug')] };
    const element = await answers(data, {}, 1200);
    expect(visibleText(element)).to.contain('Smerter (NRS). Svarene er meldt ugyldige. De tæller ikke med.');
    const tr = row(element, 'Hvor stærke er dine smerter');
    expect(cells(tr)[0]).to.equal('Grå. Hvorfor denne farve? Smerter (NRS)');
    expect(cells(tr)[2]).to.equal('1 af 10 Meldt ugyldig');
    expect(tr.querySelector('s')!.textContent).to.equal('1');
    expect(cells(tr)[5]).to.equal('kan ikke sammenlignes');
  });

  it('V16 are shown and printed as they were stored where the back end has no such questionnaire', async () => {
    const fhir = new FakeBackEnd(
      karlErik.resources.filter(({ resourceType }) => resourceType !== 'Questionnaire'),
    );
    const element = document.createElement('kpro-answers');
    element.now = now;
    document.body.append(connected(fhir, 'karl-erik-damgaard')(element));
    await until(() => visibleText(element).includes('som de blev gemt'));
    const texts = [visibleText(element), tidy(element.printable()!.textContent)];
    const levels = shapes(element).map(levelOf);
    element.closest('kpro-connection')!.remove();
    for (const text of texts) {
      expect(text).to.contain('Svar på et skema, der ikke kunne hentes. De vises, som de blev gemt.');
      expect(text)
        .to.contain('Dårligt')
        .and.to.contain('https://kpro-elements.example/Questionnaire/hverdag');
    }
    expect(levels.filter((level) => level !== 'grey')).to.deep.equal([]);
  });

  it('V16 are shown as they were stored where their questionnaire cannot be had', async () => {
    const unknown = sent(
      formNamed(karlErik.questionnaires, 'hverdag'),
      { sovn: 2, 'vigtigst-andet': 'Min have' },
      {
        questionnaire: 'https://andre.example/Questionnaire/ukendt|3',
      },
    );
    const element = await answers({ ...karlErik, responses: [...karlErik.responses, unknown] });
    expect(visibleText(element)).to.contain(
      'Svar på et skema, der ikke kunne hentes. De vises, som de blev gemt. https://andre.example/Questionnaire/ukendt|3',
    );
    expect(visibleText(element)).to.contain('sovn Dårligt vigtigst-andet Min have');
  });

  it('carry "Foreløbig" where the colours are this kit’s own, and no colour unasked', async () => {
    const ingerMarie = await cast('inger-marie-bach');
    expect(findParts(await answers(ingerMarie, { provisional: '' }), 'tag').map(visibleText)).to.deep.equal([
      'Foreløbig',
    ]);
    const element = await answers(ingerMarie);
    expect(findParts(element, 'tag')).to.deep.equal([]);
    expect(new Set(shapes(element).map(levelOf))).to.deep.equal(new Set(['grey']));
    expect(cells(row(element, 'Trivsel (WHO-5)'))[2]).to.contain('Ikke vurderet af den nationale platform');
  });

  it('wrap, however long the words are', async () => {
    const hverdag = formNamed(karlErik.questionnaires, 'hverdag');
    const long: Json = sent(hverdag, { vigtigst: 6, 'vigtigst-andet': 'x'.repeat(2000) });
    const element = await answers(
      { ...karlErik, responses: [long], results: [judged(karlErik.questionnaires, long)] },
      {},
      320,
    );
    expect(element.scrollWidth).to.be.at.most(320);
    expect(visibleText(element)).to.contain('x'.repeat(2000));
  });
});
