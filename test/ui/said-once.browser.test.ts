/**
 * U12: what changes without a page turn is said aloud, once: that something loads and that it came, an error, that a draft is
 * kept or not, a count beside a field. How many rows a filter leaves, and that something was copied: `answers-work`.
 */
import 'kpro-elements/define/kpro-connection.js';
import 'kpro-elements/define/kpro-answers.js';
import 'kpro-elements/define/kpro-inbox.js';
import 'kpro-elements/define/kpro-overview.js';
import { expect } from '@open-wc/testing';
import { FakeBackEnd, refusal, type Resource } from 'kpro-elements/testing';
import { gate } from '../kit/bad-weather.js';
import { until, visibleText } from '../kit/find.js';
import { focusOn } from '../kit/focus.js';
import { listenToAnnouncer } from './answers-data.js';
import { canonical, choice, extension, form, item, now, request, sleepForm } from './forms.js';
import { begin, Visit } from './visit.js';

const id = 'opgave-a';
const url = `${canonical}-a`;

const record: readonly Resource[] = [
  { resourceType: 'Patient', id: 'a', active: true },
  request({ id, person: 'Patient/a', url }),
  { ...sleepForm({ title: 'Annas søvn', url }), id: 'form-a' },
];

const stopped: HTMLElement[] = [];
let heard: ReturnType<typeof listenToAnnouncer>;

beforeEach(() => {
  heard = listenToAnnouncer();
});

afterEach(() => {
  heard.stop();
  for (const element of stopped.splice(0)) element.remove();
});

type Tag = 'kpro-inbox' | 'kpro-questionnaire' | 'kpro-answers' | 'kpro-overview';

/** Elements in one connection to this back end. */
const connected = (fhir: FakeBackEnd, tags: readonly Tag[], lang = 'da'): HTMLElement[] => {
  const connection = document.createElement('kpro-connection');
  connection.setAttribute('fhir-base', fhir.base);
  connection.setAttribute('patient', 'Patient/a');
  connection.fetch = fhir.fetch;
  const elements = tags.map((tag) => {
    const element = document.createElement(tag);
    element.setAttribute('now', now);
    element.setAttribute('lang', lang);
    if (tag === 'kpro-questionnaire') element.setAttribute('request', `ServiceRequest/${id}`);
    return element;
  });
  connection.append(...elements);
  document.body.append(connection);
  stopped.push(connection);
  return elements;
};

const saysSoon = (...sentences: readonly string[]): Promise<unknown> =>
  until(() => sentences.every((sentence) => heard.sentences().includes(sentence)));

const polite = (): HTMLElement | null => document.querySelector('[data-kpro-announcer=polite]');

/** Nothing arrives until the test says so. */
const slowly = async (
  tags: readonly Tag[],
  lang?: string,
): Promise<{ all: HTMLElement[]; arrive: () => void }> => {
  const fhir = new FakeBackEnd(record);
  const slow = gate();
  fhir.tell(() => slow.wait);
  const all = connected(fhir, tags, lang);
  return { all, arrive: () => slow.open() };
};

/** What counts comes with what comes after the first page. */
const readyToCount = (visit: Visit): Promise<unknown> => until(() => visit.element.printable());

describe('U12 what changes is said once', () => {
  it('that something loads, once it takes long, and that it came', async () => {
    const { all, arrive } = await slowly(['kpro-inbox', 'kpro-questionnaire']);
    const loading = ['Henter dine spørgeskemaer …', 'Henter spørgeskemaet …'];
    await until(() => loading.every((sentence) => polite()?.textContent.includes(sentence)));
    arrive();
    await until(() => all.every((element) => visibleText(element).includes('Annas søvn')));
    await saysSoon('Nu er det hentet.');
    await until(() => polite()?.textContent === 'Nu er det hentet.');
    const came = 'Nu er det hentet.';
    expect([...heard.sentences()].sort(), 'each element once').to.deep.equal([...loading, came, came].sort());
  });

  it('elements that load the same say it with one voice', async () => {
    const { arrive } = await slowly(['kpro-answers', 'kpro-overview']);
    await saysSoon('Henter svar …');
    await until(() => polite()?.textContent === 'Henter svar …');
    arrive();
    await until(() => polite()?.textContent === 'Nu er det hentet.');
  });

  it('in the language of the element, and marked as that', async () => {
    const { arrive } = await slowly(['kpro-questionnaire'], 'en');
    await saysSoon('Loading the questionnaire …');
    await until(() => polite()?.textContent === 'Loading the questionnaire …');
    expect(polite()?.lang).to.equal('en');
    arrive();
    await saysSoon('It is loaded now.');
  });

  it('nothing is said of what is at hand', async () => {
    const [element] = connected(new FakeBackEnd(record), ['kpro-questionnaire']);
    await until(() => visibleText(element!).includes('Annas søvn'));
    expect(heard.sentences()).to.deep.equal([]);
  });

  it('why it did not come, as often as a person tries', async () => {
    const fhir = new FakeBackEnd(record);
    fhir.tell(() => refusal(500));
    const [element] = connected(fhir, ['kpro-questionnaire']);
    const failed = 'Det kunne ikke hentes';
    await saysSoon(failed);
    const visit = new Visit(element as HTMLElementTagNameMap['kpro-questionnaire']);
    await visit.soon('button', 'Prøv igen');
    expect(heard.sentences()).to.deep.equal([failed]);
    await visit.press('Prøv igen');
    await until(() => heard.sentences().length > 1);
    expect(heard.sentences()).to.deep.equal([failed, failed]);
  });

  it('that a draft is kept: with the first answer, and when it is so again after it was not', async () => {
    const fhir = new FakeBackEnd(record);
    const [element] = connected(fhir, ['kpro-questionnaire']);
    await until(() => visibleText(element!).includes('Annas søvn'));
    const visit = new Visit(element as HTMLElementTagNameMap['kpro-questionnaire']);
    await visit.press('Begynd');
    const drafts = () => heard.sentences().filter((sentence) => /gemt/i.test(sentence));
    const saves = () => fhir.lines('PUT').length;
    await visit.choose('Godt');
    await until(() => drafts().length === 1);
    await visit.choose('Dårligt');
    await until(() => saves() === 2 && visit.text.includes('Gemt kl.'));
    expect(drafts()).to.deep.equal(['Dine svar er gemt.']);
    fhir.tell(() => refusal(503));
    await visit.choose('Godt');
    await until(() => drafts().length === 2);
    fhir.tell();
    await visit.choose('Dårligt');
    await until(() => drafts().length === 3);
    expect(drafts()).to.deep.equal(['Dine svar er gemt.', 'Ikke gemt endnu', 'Dine svar er gemt.']);
  });

  const age = item('alder', 'integer', 'Hvor gammel er du?');

  it('an error in what was typed by the focus alone, which goes to it', async () => {
    const visit = await begin({ questionnaire: form([age]) });
    const before = heard.sentences().length;
    await visit.type('mange', 'Hvor gammel er du?');
    await visit.next();
    await focusOn(() => visit.find('region', 'Ret dette, før du går videre'));
    expect(heard.sentences().slice(before)).to.deep.equal([]);
  });

  it('how many were chosen, where there is a most', async () => {
    const visit = await begin({
      questionnaire: form([
        choice('emner', 'Hvad fylder?', ['Søvn', 'Økonomi'], {
          repeats: true,
          extension: [extension.most(2)],
        }),
      ]),
    });
    await readyToCount(visit);
    await visit.choose('Søvn', 'Økonomi');
    expect(heard.sentences().filter((sentence) => /valgt/.test(sentence))).to.deep.equal([
      'Du har valgt 1 af 2.',
      'Du har valgt 2 af 2.',
    ]);
  });

  it('how many letters are left, when it becomes few, and that it is too long', async () => {
    const talk = item('tale', 'text', 'Hvad vil du tale om?', { maxLength: 30 });
    const visit = await begin({ questionnaire: form([talk]) });
    await readyToCount(visit);
    const counts = () => heard.sentences().filter((sentence) => /tegn/.test(sentence));
    const write = (letters: number) => visit.type('a'.repeat(letters), talk['text'] as string);
    await write(5);
    expect(counts()).to.deep.equal([]);
    await write(32);
    expect(counts()).to.deep.equal([
      '20 tegn tilbage',
      '10 tegn tilbage',
      '5 tegn tilbage',
      '0 tegn tilbage',
      'Skriv højst 30 tegn.',
    ]);
  });
});
