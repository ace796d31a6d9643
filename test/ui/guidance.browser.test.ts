/** kpro-guidance: what to say and do about the answers (G3, G5, G6), and where it comes from. */
import { expect } from '@open-wc/testing';
import { cast, since, type Answered } from '../kit/cast.js';
import { find, findAll, findParts, query, visibleText } from '../kit/find.js';
import { nameOf, textOf } from '../kit/names.js';
import { formNamed, inColumn, sent, show, wellBeing } from './staff.js';

interface Topic {
  readonly title: string;
  readonly trigger: { readonly all: readonly { readonly level?: readonly string[] }[] };
}
type Guidance = HTMLElementTagNameMap['kpro-guidance'];

const karlErik = await cast('karl-erik-damgaard');
const who5 = formNamed(karlErik.questionnaires, 'who5');
const hverdag = formNamed(karlErik.questionnaires, 'hverdag');
const url = 'https://kpro-elements.example/Questionnaire';
const wellBeingChosen = { canonical: `${url}/who5`, 'link-id': 'who5-score' };

const pair =
  'Du vil gerne bevæge dig mere, og samtidig har du det ikke så godt for tiden (WHO-5: 32). Hvad fylder mest lige nu, og hvad kan gøre det svært?';

const guidance = (data: Partial<Answered>, attributes = {}, width?: number): Promise<Guidance> =>
  show('kpro-guidance', data, attributes, width === undefined ? {} : { around: inColumn(width) });

const times = (text: string, part: string): number => text.split(part).length - 1;

/** All that it says, folded topics too. */
const everything = async (element: Guidance): Promise<string> => {
  for (const topic of element.shadowRoot!.querySelectorAll('details')) topic.open = true;
  await element.updateComplete;
  return visibleText(element);
};

describe('what links two answers', () => {
  it('G6 joins low well-being and the wish to be active in one phrase, exactly once', async () => {
    const element = await guidance(karlErik);
    expect(times(await everything(element), pair)).to.equal(1);
    expect(visibleText(element)).to.contain(
      'Vises, fordi ”Trivsel (WHO-5)” er ”32” og ”Vil bevæge sig mere” er ”Ja”.',
    );
    expect(findAll(element, 'heading').map(nameOf).slice(0, 2)).to.deep.equal([
      'Sådan kan du åbne samtalen',
      'Kobl svarene',
    ]);
  });

  it('G6 says it once also where host and back end both bring the guidance, and beside the chosen answer', async () => {
    const twice = { ...karlErik, guidance: [...karlErik.guidance, ...structuredClone(karlErik.guidance)] };
    expect(times(await everything(await guidance(twice)), pair)).to.equal(1);
    expect(times(await everything(await guidance(karlErik, wellBeingChosen)), pair)).to.equal(1);
  });

  for (const [name, feeling, wish, said] of [
    ['50 and the wish', 48, 0, true],
    ['well-being above 50', 52, 0, false],
    ['no wish', 32, 2, false],
    ['no answer about the wish', 32, undefined, false],
  ] as const)
    it(`G6 is ${said ? '' : 'not '}said with ${name}`, async () => {
      const responses = [wellBeing(who5, feeling), sent(hverdag, { 'aktiv-onske': wish })];
      const element = await guidance({ ...karlErik, responses, results: [] });
      expect((await everything(element)).includes('Du vil gerne bevæge dig mere, og samtidig')).to.equal(
        said,
      );
    });
});

describe('guidance for one answer', () => {
  let element: Guidance;
  beforeEach(async () => {
    element = await guidance(karlErik, wellBeingChosen);
  });

  it('is named after the answer and helps to understand its score', () => {
    expect(nameOf(findAll(element, 'heading')[0]!)).to.equal('Trivsel (WHO-5)');
    const text = visibleText(element);
    expect(text).to.contain('Hjælp til at forstå scoren');
    expect(text).to.contain('0–35');
    expect(text).to.contain('Tallet er ikke en diagnose.');
    expect(text).to.contain('Det kan du gøre');
  });

  it('says where it comes from, in which version, and from when', () => {
    expect(visibleText(element)).to.match(/Fælleskommunal redaktion[^.]*\. Version \d\.\d, \d+\. \w+ 2026\./);
  });

  it('G3 says in a link that it opens a new window, and lets that window know nothing of this one', () => {
    const links = findAll(element, 'link');
    expect(links.length).to.be.above(0);
    for (const link of links) {
      expect(nameOf(link)).to.match(/\(åbner i et nyt vindue\)$/);
      expect(link.getAttribute('target')).to.equal('_blank');
      expect(link.getAttribute('rel')).to.contain('noopener');
      expect(link.getAttribute('href')).to.match(/^https:/);
    }
  });

  it('tells the host which phrase was used, by id and never in words', async () => {
    const told: unknown[] = [];
    element.addEventListener('kpro-phrase-use', ({ detail }) => told.push(detail));
    const [button] = findAll(element, 'button', 'Brugt');
    button!.click();
    await element.updateComplete;
    expect(button!.getAttribute('aria-pressed')).to.equal('true');
    button!.click();
    await element.updateComplete;
    expect(button!.getAttribute('aria-pressed')).to.equal('false');
    expect(told).to.deep.equal([
      { topic: 'kobling-bevaegelse-og-trivsel', phrase: 'kobling-bevaegelse-og-trivsel-1', used: true },
      { topic: 'kobling-bevaegelse-og-trivsel', phrase: 'kobling-bevaegelse-og-trivsel-1', used: false },
    ]);
  });

  it('tells the host that an offer was opened, by its id', () => {
    const told: unknown[] = [];
    element.addEventListener('kpro-offer-open', ({ detail }) => told.push(detail));
    const [link] = findAll(element, 'link');
    link!.addEventListener('click', (event) => event.preventDefault());
    link!.click();
    expect(Object.keys(told[0] as object)).to.deep.equal(['topic', 'offer']);
    expect(JSON.stringify(told)).not.to.match(/32|rød|red/i);
  });

  it('flags what is past its review date, and does not hide it', async () => {
    const late = await guidance(karlErik, { ...wellBeingChosen, now: '2029-01-01T09:00:00+01:00' });
    expect(findAll(late, 'link').map(nameOf)).to.deep.equal(findAll(element, 'link').map(nameOf));
    expect(times(visibleText(element), 'Mangler gennemsyn')).to.equal(1);
    expect(times(visibleText(late), 'Mangler gennemsyn')).to.be.above(findAll(late, 'link').length - 1);
    expect(visibleText(element)).to.contain('Tjek, at tilbuddet findes, før du foreslår det.');
  });

  it('shows now and last on the scale without running out over its ends', async () => {
    for (const [now, last] of [
      [0, 100],
      [100, 0],
      [32, 48],
      [4, 8],
      [96, 100],
      [48, 52],
    ] as const) {
      const responses = [
        wellBeing(who5, last, { id: 'sidst', authored: '2026-04-18T12:00:00+02:00' }),
        wellBeing(who5, now, { id: 'nu' }),
      ];
      const narrow = await guidance(
        { ...karlErik, responses, results: [] },
        { ...wellBeingChosen, provisional: '' },
        340,
      );
      const texts = [...narrow.shadowRoot!.querySelectorAll('[aria-hidden] span')].filter(
        (span) => /^(Nu|sidst) \d+$/.test(span.textContent!.trim()) && !span.children.length,
      );
      const boxes = texts.map((span) => span.getBoundingClientRect());
      const card = narrow.getBoundingClientRect();
      expect(texts.map((span) => span.textContent)).to.deep.equal([`Nu ${now}`, `sidst ${last}`]);
      for (const box of boxes) {
        expect(box.left, `${now} after ${last}`).to.be.at.least(card.left + 10);
        expect(box.right, `${now} after ${last}`).to.be.at.most(card.right - 10);
      }
      const [a, b] = boxes as [DOMRect, DOMRect];
      expect(a.right <= b.left || b.right <= a.left || a.bottom <= b.top + 1, 'they do not touch').to.equal(
        true,
      );
    }
  });

  it('follows another answer that the host chooses', async () => {
    element.linkId = 'sovn';
    element.canonical = `${url}/hverdag`;
    await element.updateComplete;
    expect(nameOf(findAll(element, 'heading')[0]!)).to.equal('Sover for tiden');
    expect(visibleText(element)).not.to.contain(pair);
  });
});

describe('where there is none', () => {
  it('G5 says so for all answers', async () => {
    const element = await guidance({ ...karlErik, guidance: [] });
    expect(visibleText(element)).to.contain('Der er ingen handlevejledning til disse svar.');
    expect(query(element, 'link')).to.equal(undefined);
  });

  it('G5 says so for the chosen answer, by its name', async () => {
    const element = await guidance(karlErik, {
      canonical: `${url}/hverdag`,
      'link-id': 'vigtigst-sovn-tekst',
    });
    expect(visibleText(element)).to.contain('Der er ingen handlevejledning til Om søvn.');
  });

  it('takes no colour of the kit itself for a reason, unless the host allows it', async () => {
    const ingerMarie = await cast('inger-marie-bach');
    const topics = (element: Guidance) => [...element.shadowRoot!.querySelectorAll('summary')].map(textOf);
    const silent = await guidance(ingerMarie);
    const allowed = await guidance(ingerMarie, { provisional: '' });
    expect(findParts(allowed, 'tag').map(visibleText)).to.include('Foreløbig');
    expect(visibleText(silent)).not.to.contain('Foreløbig');
    expect(topics(allowed).length).to.be.above(topics(silent).length);
    const byLevel = ingerMarie.guidance
      .flatMap((document) => (document as unknown as { topics: Topic[] }).topics)
      .filter(({ trigger }) =>
        trigger.all.some(({ level }) => level !== undefined && !level.includes('grey')),
      );
    for (const { title } of byLevel) expect(topics(silent), title).not.to.include(title);
  });

  it('does not say that somebody skipped a question because the platform has not answered', async () => {
    const element = await guidance(await cast('inger-marie-bach'));
    expect(await everything(element)).not.to.contain('Du har sprunget noget over');
  });

  it('stands on the newest talk only', async () => {
    const april = since(karlErik, '2026-01-01');
    const element = await guidance(
      { ...april, responses: april.responses.filter(({ authored }) => String(authored) < '2026-05-01') },
      wellBeingChosen,
    );
    expect(visibleText(element)).to.contain('(WHO-5: 48)');
    expect(find(element, 'region', 'Trivsel (WHO-5)')).to.exist;
  });
});
