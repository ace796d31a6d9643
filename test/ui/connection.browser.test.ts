/** The way with a `<kpro-connection>` (decision D4): nested, by id, late, moved, another person; and a bad server. */
import 'kpro-elements/define/kpro-connection.js';
import 'kpro-elements/define/kpro-inbox.js';
import { expect } from '@open-wc/testing';
import { FakeBackEnd, refusal, type Asked, type Resource } from 'kpro-elements/testing';
import { gate, htmlPage } from '../kit/bad-weather.js';
import { find, findParts, query, until, visibleText } from '../kit/find.js';
import { focusOn } from '../kit/focus.js';
import { listenForFaults } from '../kit/silence.js';
import { appointment, canonical, now, request, response, sleepForm } from './forms.js';
import { Visit, type Questionnaire } from './visit.js';

type Connection = HTMLElementTagNameMap['kpro-connection'];
type Inbox = HTMLElementTagNameMap['kpro-inbox'];

const record = (person: string, title: string): readonly Resource[] => {
  const id = `opgave-${person}`;
  const url = `${canonical}-${person}`;
  return [
    { resourceType: 'Patient', id: person, active: true },
    request({ id, person: `Patient/${person}`, url }),
    appointment([id], '2026-03-11T10:30:00+01:00', `Patient/${person}`),
    { ...sleepForm({ title, url }), id: `form-${person}` },
  ];
};

const stopped: HTMLElement[] = [];
afterEach(() => {
  for (const element of stopped.splice(0)) element.remove();
});

const onPage = <T extends HTMLElement>(element: T): T => {
  document.body.append(element);
  stopped.push(element);
  return element;
};

const connect = (fhir: FakeBackEnd, person = 'a'): Connection => {
  const connection = document.createElement('kpro-connection');
  connection.setAttribute('fhir-base', fhir.base);
  connection.setAttribute('patient', `Patient/${person}`);
  connection.fetch = fhir.fetch;
  return connection;
};

const make = <Tag extends 'kpro-inbox' | 'kpro-questionnaire'>(
  tag: Tag,
  attributes: Record<string, string> = {},
): HTMLElementTagNameMap[Tag] => {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries({ now, ...attributes })) element.setAttribute(name, value);
  return element;
};

const sees = async (element: HTMLElement, text: string): Promise<void> =>
  void (await until(() => visibleText(element).includes(text)));

interface Told {
  readonly code: string;
  readonly path: string;
}

const told = (element: HTMLElement, type = 'kpro-problem'): Told[] => {
  const all: Told[] = [];
  element.addEventListener(type, (event) => all.push((event as CustomEvent<Told>).detail));
  return all;
};

/** An open questionnaire of person a, nested in a connection. */
const visiting = async (
  fhir: FakeBackEnd,
  attributes: Record<string, string> = { request: 'ServiceRequest/opgave-a' },
): Promise<{ visit: Visit; connection: Connection }> => {
  const connection = connect(fhir);
  const element: Questionnaire = make('kpro-questionnaire', attributes);
  connection.append(element);
  onPage(connection);
  await until(() => !findParts(element, 'loading').length && visibleText(element) !== '');
  return { visit: new Visit(element), connection };
};

const isDraft = ({ method, path }: Asked): boolean =>
  method === 'PUT' && path.startsWith('QuestionnaireResponse/');

const sentOf = (fhir: FakeBackEnd): readonly Resource[] => fhir.stored('QuestionnaireResponse');

describe('a connection', () => {
  let silence: ReturnType<typeof listenForFaults>;
  const { random } = Math;
  beforeEach(() => {
    silence = listenForFaults();
    // The waits between tries are drawn by lot: here the lot is always the shortest.
    Math.random = () => 0;
  });
  afterEach(() => {
    Math.random = random;
    silence.assert();
  });

  describe('reaching the elements', () => {
    it('feeds an element that is nested in it', async () => {
      const connection = connect(new FakeBackEnd(record('a', 'Annas søvn')));
      const inbox: Inbox = make('kpro-inbox');
      connection.append(inbox);
      onPage(connection);
      await sees(inbox, 'Annas søvn');
    });

    it('feeds an element that points to it by id, whichever of them comes first, without a warning', async () => {
      for (const first of ['connection', 'inbox']) {
        const connection = connect(new FakeBackEnd(record('a', 'Annas søvn')));
        connection.id = `forbindelse-${first}`;
        const inbox = make('kpro-inbox', { connection: connection.id });
        for (const element of first === 'inbox' ? [inbox, connection] : [connection, inbox]) onPage(element);
        await sees(inbox, 'Annas søvn');
      }
    });

    it('that is upgraded after the elements feeds them then, nested and by id', async () => {
      const fhir = new FakeBackEnd(record('a', 'Annas søvn'));
      const inert = document.implementation.createHTMLDocument();
      const late = inert.createElement('kpro-connection');
      late.id = 'sen';
      for (const [name, value] of [
        ['fhir-base', fhir.base],
        ['patient', 'Patient/a'],
      ] as const)
        late.setAttribute(name, value);
      Object.assign(late, { fetch: fhir.fetch });
      const holder = inert.createElement('div');
      holder.append(late);
      const pointing = onPage(make('kpro-inbox', { connection: 'sen' }));
      const nested = make('kpro-inbox');
      late.append(nested);
      onPage(document.adoptNode(holder));
      await sees(pointing, 'Annas søvn');
      await sees(nested, 'Annas søvn');
    });

    it('is left by an element that moves to another person’s, and nothing of the former is shown', async () => {
      const anna = onPage(connect(new FakeBackEnd(record('a', 'Annas søvn'))));
      const bent = onPage(connect(new FakeBackEnd(record('b', 'Bents søvn')), 'b'));
      const inbox = make('kpro-inbox');
      anna.append(inbox);
      await sees(inbox, 'Annas søvn');
      bent.append(inbox);
      await inbox.updateComplete;
      expect(visibleText(inbox)).not.to.contain('Annas');
      await sees(inbox, 'Bents søvn');
      document.body.append(inbox);
      stopped.push(inbox);
      await sees(inbox, 'Du har ingen spørgeskemaer lige nu');
    });

    it('is changed by the attribute, and by another connection with the same id in its place', async () => {
      const anna = connect(new FakeBackEnd(record('a', 'Annas søvn')));
      const bent = connect(new FakeBackEnd(record('b', 'Bents søvn')), 'b');
      const carl = connect(new FakeBackEnd(record('c', 'Carls søvn')), 'c');
      Object.assign(anna, { id: 'en' });
      Object.assign(bent, { id: 'to' });
      Object.assign(carl, { id: 'to' });
      const inbox = make('kpro-inbox', { connection: 'en' });
      for (const element of [anna, bent, inbox]) onPage(element);
      await sees(inbox, 'Annas søvn');
      inbox.setAttribute('connection', 'to');
      await sees(inbox, 'Bents søvn');
      bent.replaceWith(carl);
      stopped.push(carl);
      await sees(inbox, 'Carls søvn');
    });

    it('gives its language to what is in it, and an element’s own language wins', async () => {
      const connection = connect(new FakeBackEnd(record('a', 'Annas søvn')));
      connection.setAttribute('lang', 'en');
      const [english, danish] = [make('kpro-inbox'), make('kpro-inbox', { lang: 'da' })];
      connection.append(english, danish);
      onPage(connection);
      await sees(english, 'Your questionnaires');
      await sees(danish, 'Dine spørgeskemaer');
      connection.setAttribute('lang', 'da');
      await sees(english, 'Dine spørgeskemaer');
    });

    it('loads once for all elements in it, and asks for nothing where the host gives the data itself', async () => {
      const fhir = new FakeBackEnd(record('a', 'Annas søvn'));
      const connection = connect(fhir);
      const [one, two] = [make('kpro-inbox'), make('kpro-inbox')];
      connection.append(one, two);
      onPage(connection);
      await sees(one, 'Annas søvn');
      await sees(two, 'Annas søvn');
      expect(fhir.lines().filter((line) => line.includes('ServiceRequest?'))).to.have.lengthOf(1);

      const unasked = new FakeBackEnd(record('a', 'Annas søvn'));
      const other = connect(unasked);
      const given = make('kpro-inbox');
      given.entries = [request({ id: 'x' }), sleepForm({ title: 'Værtens' })];
      other.append(given);
      onPage(other);
      await sees(given, 'Værtens');
      expect(unasked.lines()).to.deep.equal([]);
    });
  });

  describe('another person', () => {
    it('person switched: at once nothing of the former is shown, and a late answer of theirs is dropped', async () => {
      const fhir = new FakeBackEnd([...record('a', 'Annas søvn'), ...record('b', 'Bents søvn')]);
      const connection = connect(fhir);
      const inbox = make('kpro-inbox');
      connection.append(inbox);
      onPage(connection);
      await sees(inbox, 'Annas søvn');
      const late = gate();
      fhir.tell(() => late.wait);
      const before = fhir.asked.length;
      void connection.reload();
      const former = fhir.asked.slice(before);
      expect(former).not.to.deep.equal([]);
      connection.patient = 'Patient/b';
      await connection.updateComplete;
      expect(
        former.filter(({ signal }) => !signal?.aborted),
        'what was asked for the former person is called off',
      ).to.deep.equal([]);
      await inbox.updateComplete;
      expect(visibleText(inbox)).not.to.contain('Annas');
      fhir.tell();
      late.open();
      await sees(inbox, 'Bents søvn');
      expect(visibleText(inbox)).not.to.contain('Annas');
    });

    it('person switched while answering: what was typed is neither shown nor stored nor sent under the other', async () => {
      const fhir = new FakeBackEnd([...record('a', 'Annas søvn'), ...record('b', 'Bents søvn')]);
      const { visit, connection } = await visiting(fhir);
      await visit.press('Begynd');
      await visit.choose('Dårligt');
      await until(() => sentOf(fhir).length === 1);
      await visit.next();
      await visit.write('3');
      await visit.write('4');
      connection.patient = 'Patient/b';
      visit.element.setAttribute('request', 'ServiceRequest/opgave-b');
      await visit.soon('heading', 'Bents søvn');
      await visit.press('Begynd');
      expect(visit.radio('Dårligt').checked).to.be.false;
      await visit.choose('Godt');
      await until(() => sentOf(fhir).length === 2);
      const [anna, bent] = sentOf(fhir) as readonly (Resource & { subject: { reference: string } })[];
      expect(anna!.subject.reference).to.equal('Patient/a');
      expect(bent!.subject.reference).to.equal('Patient/b');
      expect(JSON.stringify(bent)).not.to.contain('"naetter"');
      expect(anna!.id).not.to.equal(bent!.id);
    });
  });

  it('person switched while a draft is on its way: what waits behind it never reaches the other’s store', async () => {
    const [anna, bent] = [
      new FakeBackEnd(record('a', 'Annas søvn')),
      new FakeBackEnd(record('b', 'Bents søvn')),
    ];
    const { visit, connection } = await visiting(anna);
    await visit.press('Begynd');
    const slow = gate();
    anna.tell((one) => (isDraft(one) ? slow.wait : undefined));
    await visit.choose('Dårligt');
    await visit.choose('Godt');
    connection.fetch = bent.fetch;
    connection.patient = 'Patient/b';
    visit.element.setAttribute('request', 'ServiceRequest/opgave-b');
    slow.open();
    await visit.soon('heading', 'Bents søvn');
    await visit.press('Begynd');
    await visit.choose('Dårligt');
    await until(() => sentOf(bent).length === 1);
    const written = bent.asked.filter(isDraft).map(({ body }) => JSON.stringify(body));
    expect(written.filter((text) => text.includes('Patient/a'))).to.deep.equal([]);
  });

  describe('answering through it', () => {
    it('opens by the request, saves each change, sends, and offers what the talk still waits for', async () => {
      const fhir = new FakeBackEnd([
        ...record('a', 'Annas søvn'),
        request({ id: 'zz-mere', url: `${canonical}-a` }),
      ]);
      const { visit } = await visiting(fhir);
      await visit.press('Begynd');
      await visit.choose('Godt');
      await sees(visit.element, 'Gemt kl. 12.00');
      await visit.toCheck();
      await sees(visit.element, 'Mette Holst læser dem før jeres samtale');
      await visit.press('Send svar');
      await visit.soon('heading', 'Dine svar er sendt');
      const [stored, ...others] = sentOf(fhir);
      expect(others).to.deep.equal([]);
      expect(stored).to.deep.include({
        status: 'completed',
        basedOn: [{ reference: 'ServiceRequest/opgave-a' }],
      });
      await sees(visit.element, 'Du mangler 1 skema til samme samtale');
    });

    it('goes on where another device stopped, by request and by response-id, and shows what was sent', async () => {
      const draft = response(
        { sovn: { valueCoding: { system: 'https://kommune.example/svar', code: 'dårligt' } } },
        {
          id: 'kladde',
          questionnaire: `${canonical}-a|1.0`,
          subject: { reference: 'Patient/a' },
          basedOn: [{ reference: 'ServiceRequest/opgave-a' }],
        },
      );
      for (const attributes of <Record<string, string>[]>[
        { request: 'ServiceRequest/opgave-a' },
        { 'response-id': 'kladde' },
        { 'response-id': 'QuestionnaireResponse/kladde' },
      ]) {
        const { visit } = await visiting(
          new FakeBackEnd([...record('a', 'Annas søvn'), draft]),
          attributes as unknown as Record<string, string>,
        );
        expect(visit.title, JSON.stringify(attributes)).to.equal('Hvor mange nætter ligger du vågen?');
      }
      const sent = { ...draft, status: 'completed' };
      const { visit } = await visiting(new FakeBackEnd([...record('a', 'Annas søvn'), sent]));
      expect(visit.text).to.contain('Dine svar');
      expect(visit.query('button', 'Send svar')).to.equal(undefined);
    });

    it('two devices meet on one response: the id follows from the request', async () => {
      const ids = [];
      for (let i = 0; i < 2; i += 1) {
        const fhir = new FakeBackEnd(record('a', 'Annas søvn'));
        const { visit } = await visiting(fhir);
        await visit.press('Begynd');
        await visit.choose('Godt');
        await until(() => sentOf(fhir).length === 1);
        ids.push(sentOf(fhir)[0]!.id);
      }
      expect(ids[0]).to.equal(ids[1]);
    });

    it('finds a questionnaire by its canonical, without any request', async () => {
      const fhir = new FakeBackEnd(record('a', 'Annas søvn'));
      const { visit } = await visiting(fhir, { canonical: `${canonical}-a|1.0` });
      expect(visit.title).to.equal('Annas søvn');
    });
  });

  describe('a server that is not well', () => {
    const ends: [string, (asked: Asked) => Response, string, string][] = [
      ['500', () => refusal(500), 'server-error', 'Det kunne ikke hentes'],
      ['503', () => refusal(503), 'server-down', 'Det kunne ikke hentes'],
      ['404', () => refusal(404), 'not-found', 'Det findes ikke'],
      ['403', () => refusal(403), 'forbidden', 'Du har ikke adgang'],
      ['401', () => refusal(401), 'sign-in-needed', 'Du skal logge ind igen'],
      ['a page for people with status 200', () => htmlPage(), 'not-fhir', 'Det kunne ikke hentes'],
      ['a page for people with status 502', () => htmlPage(502), 'server-down', 'Det kunne ikke hentes'],
    ];
    for (const [name, answer, code, title] of ends)
      it(`${name} when loading: one calm panel in words, the host is told code and path, and trying again works`, async () => {
        const fhir = new FakeBackEnd(record('a', 'Annas søvn'));
        fhir.tell(answer);
        const connection = connect(fhir);
        const inbox = make('kpro-inbox');
        const questionnaire = make('kpro-questionnaire', { request: 'ServiceRequest/opgave-a' });
        const problems = [told(inbox), told(questionnaire)];
        connection.append(inbox, questionnaire);
        onPage(connection);
        for (const element of [inbox, questionnaire]) {
          await until(() => query(element, 'group', title));
          expect(findParts(element, 'problem')).to.have.lengthOf(1);
        }
        for (const [one, ...more] of problems) {
          expect(one!.code).to.equal(code);
          expect(one!.path).to.match(/\w/);
          expect(more, 'told once').to.deep.equal([]);
        }
        fhir.tell();
        const again = query(inbox, 'button', 'Prøv igen');
        if (again) again.click();
        else void connection.retry();
        await sees(inbox, 'Annas søvn');
        await sees(questionnaire, 'Annas søvn');
      });

    it('no answer at all: the same panel, after a few tries', async () => {
      const fhir = new FakeBackEnd(record('a', 'Annas søvn'));
      fhir.tell(() => Promise.reject(new TypeError('Failed to fetch')));
      const connection = connect(fhir);
      const inbox = make('kpro-inbox');
      const problems = told(inbox);
      connection.append(inbox);
      onPage(connection);
      await until(() => query(inbox, 'group', 'Det kunne ikke hentes'));
      expect(problems.map(({ code }) => code)).to.deep.equal(['server-down']);
    });

    it('slow: says so in words, busy, and shows the list when it comes', async () => {
      const fhir = new FakeBackEnd(record('a', 'Annas søvn'));
      const slow = gate();
      fhir.tell(() => slow.wait);
      const connection = connect(fhir);
      const inbox = make('kpro-inbox');
      const questionnaire = make('kpro-questionnaire', { request: 'ServiceRequest/opgave-a' });
      connection.append(inbox, questionnaire);
      onPage(connection);
      await sees(inbox, 'Henter dine spørgeskemaer …');
      await sees(questionnaire, 'Henter spørgeskemaet …');
      slow.open();
      await sees(inbox, 'Annas søvn');
      await sees(questionnaire, 'Annas søvn');
    });

    it('nonsense as resources: what can be read stands, the rest is told with its path', async () => {
      const fhir = new FakeBackEnd([
        ...record('a', 'Annas søvn'),
        { resourceType: 'ServiceRequest', id: 'x', subject: { reference: 'Patient/a' } },
      ]);
      const connection = connect(fhir);
      const inbox = make('kpro-inbox');
      const problems = told(inbox);
      connection.append(inbox);
      onPage(connection);
      await sees(inbox, 'Annas søvn');
      expect(problems).to.deep.equal([{ code: 'missing-field', path: 'ServiceRequest.status' }]);
    });

    it('401: the host is asked to sign the person in once for all elements, and retry() brings everything back', async () => {
      const fhir = new FakeBackEnd(record('a', 'Annas søvn'));
      fhir.tell(() => refusal(401, { 'WWW-Authenticate': 'Bearer realm="kommune"' }));
      const connection = connect(fhir);
      const asked: unknown[] = [];
      connection.addEventListener('kpro-auth-required', ({ detail }) => asked.push(detail));
      const inbox = make('kpro-inbox');
      const questionnaire = make('kpro-questionnaire', { request: 'ServiceRequest/opgave-a' });
      connection.append(inbox, questionnaire);
      onPage(connection);
      await sees(inbox, 'Du skal logge ind igen');
      await sees(questionnaire, 'Du skal logge ind igen');
      expect(asked).to.deep.equal([{ challenge: 'Bearer realm="kommune"' }]);
      fhir.tell();
      await connection.retry();
      await sees(inbox, 'Annas søvn');
      await sees(questionnaire, 'Annas søvn');
    });

    it('403: the host is told that the person has no access', async () => {
      const fhir = new FakeBackEnd(record('a', 'Annas søvn'));
      fhir.tell(() => refusal(403, {}, 'Nej'));
      const connection = connect(fhir);
      const forbidden: unknown[] = [];
      connection.addEventListener('kpro-forbidden', ({ detail }) => forbidden.push(detail));
      const inbox = make('kpro-inbox');
      connection.append(inbox);
      onPage(connection);
      await sees(inbox, 'Du har ikke adgang');
      expect(forbidden[0]).to.deep.equal({ text: 'Nej' });
      expect(query(inbox, 'button', 'Prøv igen'), 'asking again would not help').to.equal(undefined);
    });

    it('401 while saving: everything stays, the person is told once, and after retry() it is saved by itself', async () => {
      const fhir = new FakeBackEnd(record('a', 'Annas søvn'));
      const { visit, connection } = await visiting(fhir);
      const problems = told(visit.element);
      const asked: unknown[] = [];
      connection.addEventListener('kpro-auth-required', (event) => asked.push(event));
      await visit.press('Begynd');
      fhir.tell((one) => (isDraft(one) ? refusal(401) : undefined));
      await visit.choose('Dårligt');
      await sees(visit.element, 'Ikke gemt endnu');
      expect(find(visit.element, 'region', 'Du skal logge ind igen')).to.exist;
      await visit.next();
      await visit.write('4');
      await sees(visit.element, 'Du skal logge ind igen');
      expect(asked).to.have.lengthOf(1);
      expect(problems.map(({ code }) => code)).to.deep.equal(['sign-in-needed']);
      fhir.tell();
      await connection.retry();
      await sees(visit.element, 'Gemt kl. 12.00');
      expect(visit.query('region', 'Du skal logge ind igen')).to.equal(undefined);
      expect(visit.field().value).to.equal('4');
      expect(JSON.stringify(sentOf(fhir)[0])).to.contain('"naetter"');
    });

    it('401 while sending: the answers stand, and the next try succeeds under the same id', async () => {
      const fhir = new FakeBackEnd(record('a', 'Annas søvn'));
      const { visit, connection } = await visiting(fhir);
      await visit.press('Begynd');
      await visit.choose('Godt');
      await sees(visit.element, 'Gemt kl. 12.00');
      await visit.toCheck();
      fhir.tell((one) => (isDraft(one) ? refusal(401) : undefined));
      await visit.press('Send svar');
      const summary = await visit.soon('region', 'Dine svar er ikke sendt');
      await focusOn(() => summary);
      expect(visit.text).to.contain('Log ind igen').and.to.contain('Godt');
      fhir.tell();
      await connection.retry();
      await visit.press('Prøv igen');
      await visit.soon('heading', 'Dine svar er sendt');
      expect(sentOf(fhir).map(({ status }) => status)).to.deep.equal(['completed']);
    });

    for (const [status, title] of [
      [500, 'Systemet svarer ikke, som det skal.'],
      [422, 'Systemet kunne ikke tage imod dem.'],
    ] as const)
      it(`${status} while sending: says so in words, loses nothing, and can be tried again`, async () => {
        const fhir = new FakeBackEnd(record('a', 'Annas søvn'));
        const { visit } = await visiting(fhir);
        await visit.press('Begynd');
        await visit.choose('Godt');
        await sees(visit.element, 'Gemt kl. 12.00');
        await visit.toCheck();
        fhir.tell((one) => (isDraft(one) ? refusal(status) : undefined));
        await visit.press('Send svar');
        await visit.soon('region', 'Dine svar er ikke sendt');
        expect(visit.text).to.contain(title).and.to.contain('Godt');
        fhir.tell();
        await visit.press('Prøv igen');
        await visit.soon('heading', 'Dine svar er sendt');
        expect(sentOf(fhir)).to.have.lengthOf(1);
      });

    it('sending waits for the draft that is on its way, which is then never written over what was sent', async () => {
      const fhir = new FakeBackEnd(record('a', 'Annas søvn'));
      const { visit } = await visiting(fhir);
      const written = () => fhir.asked.filter(isDraft).map(({ body }) => body!['status']);
      const slow = gate();
      fhir.tell((one) => (isDraft(one) ? slow.wait : undefined));
      await visit.press('Begynd');
      await visit.choose('Godt');
      await visit.toCheck();
      await visit.press('Send svar');
      await visit.soon('button', 'Sender …');
      expect(written()).to.deep.equal(['in-progress']);
      fhir.tell();
      slow.open();
      await visit.soon('heading', 'Dine svar er sendt');
      expect(written()).to.deep.equal(['in-progress', 'completed']);
      expect(sentOf(fhir).map(({ status }) => status)).to.deep.equal(['completed']);
    });

    it('an answer to sending that was lost on the way: the next try is one and the same response', async () => {
      const fhir = new FakeBackEnd(record('a', 'Annas søvn'));
      const { visit } = await visiting(fhir);
      await visit.press('Begynd');
      await visit.choose('Godt');
      await sees(visit.element, 'Gemt kl. 12.00');
      await visit.toCheck();
      fhir.tell((one) => {
        if (!isDraft(one)) return undefined;
        if (one.body!['status'] === 'completed') fhir.put(one.body!);
        return refusal(500);
      });
      await visit.press('Send svar');
      await visit.soon('region', 'Dine svar er ikke sendt');
      fhir.tell();
      await visit.press('Prøv igen');
      await visit.soon('heading', 'Dine svar er sendt');
      expect(sentOf(fhir).map(({ status }) => status)).to.deep.equal(['completed']);
    });
  });

  describe('answers from another device meanwhile (412)', () => {
    /** Begins to answer here, while another device stores something newer. */
    const overtaken = async (): Promise<{ visit: Visit; fhir: FakeBackEnd }> => {
      const fhir = new FakeBackEnd(record('a', 'Annas søvn'));
      const { visit } = await visiting(fhir);
      await visit.press('Begynd');
      await visit.choose('Godt');
      await sees(visit.element, 'Gemt kl. 12.00');
      const [mine] = sentOf(fhir);
      fhir.put({ ...mine!, item: [{ linkId: 'tale', answer: [{ valueString: 'Fra tabletten' }] }] });
      return { visit, fhir };
    };

    it('is a choice in words while saving: keeping these stores them over the others', async () => {
      const { visit, fhir } = await overtaken();
      const problems = told(visit.element);
      await visit.choose('Dårligt');
      await visit.soon('region', 'Der er nyere svar');
      expect(problems.map(({ code }) => code)).to.deep.equal(['newer-version']);
      await visit.press('Behold svarene her');
      await sees(visit.element, 'Gemt kl. 12.00');
      expect(JSON.stringify(sentOf(fhir)))
        .to.contain('Dårligt')
        .and.not.to.contain('Fra tabletten');
      expect(visit.query('region', 'Der er nyere svar')).to.equal(undefined);
    });

    it('or fetching the newest shows those', async () => {
      const { visit } = await overtaken();
      await visit.choose('Dårligt');
      await visit.press('Hent de nyeste svar');
      await visit.soon('heading', 'Hvordan sover du?');
      expect(visit.radio('Dårligt').checked).to.be.false;
      await visit.toCheck();
      expect(visit.text).to.contain('Fra tabletten');
    });

    it('the same when sending: nothing is lost, and keeping these sends them', async () => {
      const { visit, fhir } = await overtaken();
      await visit.toCheck();
      await visit.press('Send svar');
      await visit.soon('region', 'Dine svar er ikke sendt');
      expect(visit.text)
        .to.contain('Hent de nyeste svar, eller behold dem, du har her.')
        .and.to.contain('Godt');
      await visit.press('Behold svarene her');
      await visit.soon('heading', 'Dine svar er sendt');
      expect(sentOf(fhir)).to.have.lengthOf(1);
      expect(sentOf(fhir)[0]).to.include({ status: 'completed' });
    });
  });
});
