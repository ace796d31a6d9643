/** The four elements in one connection: one choice, one load, and words for every state in between (D4). */
import { expect } from '@open-wc/testing';
import { cast, now, type Answered } from '../kit/cast.js';
import { checkA11y } from '../kit/a11y.js';
import { press } from '../kit/commands.js';
import { FakeBackEnd, refusal } from 'kpro-elements/testing';
import { find, findAll, findParts, query, until, visibleText } from '../kit/find.js';
import { controls, focused, focusOn } from '../kit/focus.js';
import { nameOf } from '../kit/names.js';
import { listenForFaults } from '../kit/silence.js';
import { connected, row, show, staffTags, type StaffTag } from './staff.js';

const karlErik = await cast('karl-erik-damgaard');
const url = 'https://kpro-elements.example/Questionnaire';

type Together = { readonly [Tag in StaffTag]: HTMLElementTagNameMap[Tag] } & {
  readonly connection: HTMLElementTagNameMap['kpro-connection'];
};

const open = new Set<HTMLElement>();
afterEach(() => {
  open.forEach((element) => element.remove());
  open.clear();
});

/** All four in one connection to this store, as a record system has them. */
const together = (fhir: FakeBackEnd, person = 'karl-erik-damgaard'): Together => {
  const elements = staffTags.map((tag) => {
    const element = document.createElement(tag);
    element.setAttribute('now', now);
    return element;
  });
  const connection = connected(fhir, person)(...elements);
  document.body.append(connection);
  open.add(connection);
  return {
    connection,
    ...Object.fromEntries(elements.map((one) => [one.localName, one])),
  } as unknown as Together;
};

const settled = (all: Together): Promise<unknown> =>
  Promise.all(staffTags.map((tag) => all[tag].updateComplete));

const loaded = async (all: Together): Promise<Together> => {
  await all.connection.updateComplete;
  await settled(all);
  await until(() => staffTags.every((tag) => findParts(all[tag], 'loading').length === 0));
  await Promise.all(staffTags.map((tag) => all[tag].updateComplete));
  return all;
};

describe('four elements in one connection', () => {
  it('load once for all of them, and stand', async () => {
    const fhir = new FakeBackEnd(karlErik.resources);
    const ready: string[] = [];
    document.addEventListener('kpro-ready', (event) => ready.push((event.target as Element).localName), {
      signal: AbortSignal.timeout(20_000),
    });
    const all = await loaded(together(fhir));
    expect(nameOf(findAll(all['kpro-overview'], 'heading')[0]!)).to.equal('Rød på 4 af 9 områder');
    const asked = fhir.lines('GET').map((line) => line.split('?')[0]);
    expect(asked.length, asked.join()).to.equal(new Set(asked).size);
    expect([...new Set(ready)].sort()).to.deep.equal([...staffTags].sort());
  });

  it('follow a row that is chosen in the overview: guidance and trend show the same score', async () => {
    const told: unknown[] = [];
    const all = await loaded(together(new FakeBackEnd(karlErik.resources)));
    all.connection.addEventListener('kpro-select', ({ detail }) => told.push(detail));
    find(all['kpro-overview'], 'button', 'Smerter (NRS)').click();
    await settled(all);
    expect(nameOf(findAll(all['kpro-guidance'], 'heading')[0]!)).to.equal('Smerter (NRS)');
    expect(nameOf(findAll(all['kpro-trend'], 'figure')[0]!)).to.match(/Smerter \(NRS\)$/);
    expect(told).to.deep.equal([{ canonical: `${url}/smerte`, linkId: 'nrs-now' }]);
    expect(
      find(all['kpro-overview'], 'button', 'Smerter (NRS)').getAttribute('aria-pressed'),
      'the row says that it is chosen',
    ).to.equal('true');
  });

  it('G1 follow an answer whose guidance is asked for in the answers: focus goes there, and Close leads back', async () => {
    const all = await loaded(together(new FakeBackEnd(karlErik.resources)));
    const ask = find(all['kpro-answers'], 'button', 'Handlevejledning til Sover for tiden');
    ask.focus();
    ask.click();
    await settled(all);
    expect(nameOf(findAll(all['kpro-guidance'], 'heading')[0]!)).to.equal('Sover for tiden');
    const [title] = findAll(all['kpro-guidance'], 'heading');
    expect(focused() === title, 'focus on the heading').to.equal(true);
    find(all['kpro-guidance'], 'button', 'Luk').click();
    await settled(all);
    expect(focused() === ask, 'focus back on what opened it').to.equal(true);
    expect(nameOf(findAll(all['kpro-guidance'], 'heading')[0]!)).to.equal('Sådan kan du åbne samtalen');
    expect(ask.getAttribute('aria-pressed')).not.to.equal('true');
  });

  it('G1 follow the guidance that is asked for in the preparation: focus goes there, and Close leads back', async () => {
    const all = await loaded(together(new FakeBackEnd(karlErik.resources)));
    const ask = find(all['kpro-prepare'], 'button', 'Handlevejledning');
    ask.focus();
    ask.click();
    await focusOn(() => findAll(all['kpro-guidance'], 'heading')[0]!);
    find(all['kpro-guidance'], 'button', 'Luk').click();
    await focusOn(() => ask);
    const row = find(all['kpro-prepare'], 'button', 'Sover for tiden');
    row.focus();
    row.click();
    await settled(all);
    expect(focused() === row, 'a row that is only chosen keeps focus').to.equal(true);
  });

  it('G1 Escape closes the guidance that was asked for, and leads back as well', async () => {
    const told: unknown[] = [];
    const all = await loaded(together(new FakeBackEnd(karlErik.resources)));
    const ask = find(all['kpro-answers'], 'button', 'Handlevejledning til Sover for tiden');
    ask.focus();
    await press('Enter');
    await focusOn(() => findAll(all['kpro-guidance'], 'heading')[0]!);
    all.connection.addEventListener('kpro-select', ({ detail }) => told.push(detail));
    await press('Tab');
    await press('Escape');
    await focusOn(() => ask);
    expect(told).to.deep.equal([{ canonical: '', linkId: '' }]);
    await press('Escape');
    expect(told, 'there is nothing left to close').to.have.length(1);
  });

  it('G1 asked for twice, it opens twice; a row that is only chosen keeps focus', async () => {
    const all = await loaded(together(new FakeBackEnd(karlErik.resources)));
    const ask = find(all['kpro-answers'], 'button', 'Handlevejledning til Sover for tiden');
    for (let i = 0; i < 2; i += 1) {
      ask.focus();
      await press('Enter');
      await focusOn(() => findAll(all['kpro-guidance'], 'heading')[0]!);
    }
    const row = find(all['kpro-overview'], 'button', 'Smerter (NRS)');
    row.focus();
    await press('Enter');
    await until(() => nameOf(findAll(all['kpro-guidance'], 'heading')[0]!) === 'Smerter (NRS)');
    await settled(all);
    expect(focused() === row).to.equal(true);
    find(all['kpro-guidance'], 'button', 'Luk').click();
    await focusOn(() => row);
  });

  it('G2 nothing is cut off while the guidance is open, and Tab leads on into the page', async () => {
    const all = await loaded(together(new FakeBackEnd(karlErik.resources)));
    const ask = find(all['kpro-answers'], 'button', 'Handlevejledning til Sover for tiden');
    ask.focus();
    await press('Enter');
    const guidance = all['kpro-guidance'];
    await focusOn(() => findAll(guidance, 'heading')[0]!);
    expect(document.querySelector('[inert], [aria-modal], dialog')).to.equal(null);
    expect(guidance.shadowRoot!.querySelector('[inert], [aria-modal], dialog, [role="dialog"]')).to.equal(
      null,
    );
    const last = controls(guidance).at(-1)!;
    last.focus();
    await press('Tab');
    const next = controls(all.connection).find(
      (one) => guidance.compareDocumentPosition((one.getRootNode() as ShadowRoot).host) === 4,
    );
    expect(focused() !== undefined && focused() === next, focused()?.outerHTML.slice(0, 80)).to.equal(true);
  });

  it('are overruled by what the host chooses for one of them', async () => {
    const all = await loaded(together(new FakeBackEnd(karlErik.resources)));
    all['kpro-guidance'].canonical = `${url}/who5`;
    all['kpro-guidance'].linkId = 'who5-score';
    find(all['kpro-overview'], 'button', 'Smerter (NRS)').click();
    await settled(all);
    expect(nameOf(findAll(all['kpro-guidance'], 'heading')[0]!)).to.equal('Trivsel (WHO-5)');
    expect(nameOf(findAll(all['kpro-trend'], 'figure')[0]!)).to.match(/Smerter \(NRS\)$/);
  });

  it('are overruled by data that the host gives to one of them', async () => {
    const all = await loaded(together(new FakeBackEnd(karlErik.resources)));
    const { questionnaires, responses, results, guidance }: Answered = await cast('birthe-lindegaard');
    Object.assign(all['kpro-overview'], { questionnaires, responses, results, guidance });
    await settled(all);
    expect(nameOf(findAll(all['kpro-overview'], 'heading')[0]!)).to.match(/^Grøn på/);
    expect(visibleText(all['kpro-answers'])).to.contain('Dårligt');
  });

  it('show nothing of one person once another one is asked for', async () => {
    const birthe = await cast('birthe-lindegaard');
    const all = await loaded(together(new FakeBackEnd([...karlErik.resources, ...birthe.resources])));
    all.connection.patient = 'Patient/birthe-lindegaard';
    await all.connection.updateComplete;
    await settled(all);
    for (const tag of staffTags) expect(visibleText(all[tag]), tag).not.to.match(/Dårligt|\b32\b|Rød på/);
    await loaded(all);
    expect(nameOf(findAll(all['kpro-overview'], 'heading')[0]!)).to.match(/^Grøn på/);
  });

  it('without a connection tell the host alone, by ids', async () => {
    const told: unknown[] = [];
    const element = await show('kpro-overview', karlErik);
    element.addEventListener('kpro-select', ({ detail }) => told.push(detail));
    find(row(element, 'Trivsel (WHO-5)'), 'button', 'Trivsel (WHO-5)').click();
    expect(told).to.deep.equal([{ canonical: `${url}/who5`, linkId: 'who5-score' }]);
  });
});

describe('a state in between', () => {
  for (const tag of staffTags)
    it(`${tag} claims nothing before its host has given it anything`, async () => {
      const element = await show(tag, {}, {}, { loading: true });
      expect(visibleText(element)).to.equal('Henter svar … Farverne vises, når alle svar er hentet.');
      element.responses = [];
      await until(() => visibleText(element).includes('Ingen svar endnu'));
    });

  const waiting = () => new Promise<undefined>(() => undefined);

  for (const tag of staffTags)
    it(`U1 ${tag} says that answers are on their way, and shows no colour`, async () => {
      const fhir = new FakeBackEnd(karlErik.resources);
      fhir.tell(waiting);
      const all = together(fhir);
      await settled(all);
      expect(visibleText(all[tag])).to.equal('Henter svar … Farverne vises, når alle svar er hentet.');
      expect(all[tag].shadowRoot!.querySelector('[aria-busy="true"]')).to.exist;
      await checkA11y(all[tag]);
    });

  const refused: readonly (readonly [status: number, title: string, retry: boolean])[] = [
    [403, 'Du har ikke adgang', false],
    [401, 'Du skal logge ind igen', true],
    [500, 'Det kunne ikke hentes', true],
    [503, 'Det kunne ikke hentes', true],
  ];

  for (const [status, title, retry] of refused)
    it(`U1 each says in words what ${status} means${retry ? ', and tries again' : ''}`, async () => {
      const silence = listenForFaults();
      const fhir = new FakeBackEnd(karlErik.resources);
      fhir.tell(() => refusal(status));
      const all = await loaded(together(fhir));
      for (const tag of staffTags) {
        expect(nameOf(findAll(all[tag], 'heading')[0]!), tag).to.equal(title);
        expect(!!query(all[tag], 'button', 'Prøv igen'), tag).to.equal(retry);
        expect(visibleText(all[tag])).not.to.match(/Rød|Gul|Grøn/);
        await checkA11y(all[tag]);
      }
      if (retry) {
        fhir.tell();
        find(all['kpro-overview'], 'button', 'Prøv igen').click();
        await until(() => query(all['kpro-overview'], 'heading', 'Rød på 4 af 9 områder'));
        await loaded(all);
        expect(visibleText(all['kpro-trend'])).to.contain('er faldet fra 48');
      }
      silence.assert();
    });

  it('U1 each says that there is no net, where there is none, and tries again', async () => {
    Object.defineProperty(navigator, 'onLine', { configurable: true, get: () => false });
    const silence = listenForFaults();
    try {
      const fhir = new FakeBackEnd(karlErik.resources);
      fhir.tell(() => Promise.reject(new TypeError('Failed to fetch')));
      const all = await loaded(together(fhir));
      for (const tag of staffTags)
        expect(nameOf(findAll(all[tag], 'heading')[0]!), tag).to.equal('Du er ikke på nettet');
      fhir.tell();
      find(all['kpro-answers'], 'button', 'Prøv igen').click();
      await until(() => query(all['kpro-answers'], 'heading', 'Svar'));
      silence.assert();
    } finally {
      delete (navigator as { onLine?: boolean }).onLine;
    }
  });

  it('U1 each says that nobody has answered yet, what was asked, and by when', async () => {
    const jens = await cast('jens-holm-krogh');
    const all = await loaded(together(new FakeBackEnd(jens.resources), 'jens-holm-krogh'));
    for (const tag of staffTags) {
      expect(visibleText(all[tag]), tag).to.match(
        /^Ingen svar endnu 7 skemaer er sendt ud\. Fristen er .+\.$/,
      );
      expect(visibleText(all[tag])).not.to.match(/Rød|Gul|Grøn/);
    }
  });

  it('U1 each says that nothing was sent out, where nothing was', async () => {
    for (const tag of staffTags)
      expect(visibleText(await show(tag, { responses: [] })), tag).to.equal(
        'Ingen svar endnu Der er ikke sendt noget skema ud.',
      );
  });

  it('shows what is answered of a talk that is under way: Leyla has sent two of seven', async () => {
    const leyla = await cast('leyla-demir');
    const all = await loaded(together(new FakeBackEnd(leyla.resources), 'leyla-demir'));
    expect(visibleText(all['kpro-overview'])).to.contain('Ufuldstændig').and.to.contain('af 7 skemaer');
  });

  it('answers that cannot be read are not called none, and the host is told', async () => {
    for (const tag of staffTags) {
      const told: string[] = [];
      const listen = (event: Event) => told.push((event as CustomEvent<{ code: string }>).detail.code);
      document.addEventListener('kpro-problem', listen);
      const element = await show(tag, { ...karlErik, responses: 'hov' as never });
      document.removeEventListener('kpro-problem', listen);
      expect(visibleText(element), tag).not.to.contain('Ingen svar endnu');
      expect(visibleText(element), tag).to.contain('Det kan ikke vises');
      expect(told).to.include('wrong-type');
    }
  });

  it('the same fault in new data is told again', async () => {
    const told: unknown[] = [];
    const element = await show('kpro-overview', { responses: 'hov' as never });
    element.addEventListener('kpro-problem', ({ detail }) => told.push(detail));
    element.responses = 'av' as never;
    await element.updateComplete;
    element.requestUpdate();
    await element.updateComplete;
    expect(told.length).to.equal(1);
  });
});
