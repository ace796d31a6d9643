/**
 * A record system around the kit, written as a vendor would write it: a list of citizens, and for each the answer view.
 * It reaches FHIR on another origin with a bearer token of five minutes.
 */
import 'kpro-elements/define/kpro-answers.js';
import 'kpro-elements/define/kpro-connection.js';
import 'kpro-elements/define/kpro-guidance.js';
import 'kpro-elements/define/kpro-overview.js';
import 'kpro-elements/define/kpro-prepare.js';
import 'kpro-elements/define/kpro-trend.js';
import { json, tokenOf } from './stand-ins.js';

interface Config {
  readonly fhir: string;
  readonly now: string | null;
  readonly municipality: string;
}

interface Person {
  readonly id: string;
  readonly name: string;
  readonly birthDate: string | null;
  readonly story: string | null;
}

const main = document.querySelector('main')!;
let config: Config;
let people: readonly Person[];

const getToken = (): Promise<string | null> => tokenOf({ staff: true });

const template = (id: string): DocumentFragment =>
  (document.getElementById(id) as HTMLTemplateElement).content.cloneNode(true) as DocumentFragment;

const ageOf = ({ birthDate }: Person): string => {
  if (!birthDate) return '';
  const now = new Date(config.now ?? Date.now());
  const born = new Date(birthDate);
  const before = now.getMonth() * 31 + now.getDate() < born.getMonth() * 31 + born.getDate();
  return `${now.getFullYear() - born.getFullYear() - (before ? 1 : 0)} år`;
};

const listPeople = (): void => {
  const page = template('borgere');
  const list = page.querySelector('ul')!;
  for (const { id, name, story } of people) {
    const link = document.createElement('a');
    link.href = `#/${id}`;
    link.append(
      Object.assign(document.createElement('b'), { textContent: name }),
      Object.assign(document.createElement('span'), { textContent: story ?? '' }),
    );
    const row = document.createElement('li');
    row.append(link);
    list.append(row);
  }
  main.replaceChildren(page);
};

/** The kit needs four lines: a connection with the person, how to get a token, and the elements inside. */
const connect = (person: Person): HTMLElementTagNameMap['kpro-connection'] => {
  const connection = document.createElement('kpro-connection');
  connection.fhirBase = config.fhir;
  connection.patient = `Patient/${person.id}`;
  connection.getToken = getToken;
  // What is chosen in the preparation is read beside its guidance; there, on a narrow screen, it is brought into sight.
  connection.addEventListener('kpro-select', ({ detail }) => {
    if (!detail.linkId) return;
    if (connection.querySelector('kpro-prepare')) location.hash = `#/${person.id}/svar`;
    else connection.querySelector('kpro-guidance')?.scrollIntoView({ block: 'nearest' });
  });
  return connection;
};

let connected: { readonly person: Person; readonly connection: HTMLElement } | undefined;

/** One of the person's two pages: the preparation, or all answers. Both look at the same connection. */
const showAnswers = (person: Person, page: string): void => {
  if (connected?.person !== person) connected = { person, connection: connect(person) };
  const view = template(page === 'forberedelse' ? 'forberedelse' : 'visning');
  for (const element of view.querySelectorAll<HTMLElement>('[data-kpro]')) {
    if (config.now) element.setAttribute('now', config.now);
    element.toggleAttribute('provisional', true);
  }
  for (const link of view.querySelectorAll('a')) link.href = `#/${person.id}/${link.dataset['page']}`;
  connected.connection.replaceChildren(view);
  // Taken out and put back it would begin anew: another load, and what was chosen forgotten.
  if (connected.connection.parentElement !== main) main.replaceChildren(connected.connection);
};

const show = (): void => {
  const [id = '', page = 'forberedelse'] = location.hash
    .replace(/^#\/?/, '')
    .split('/')
    .map(decodeURIComponent);
  const person = people.find((one) => one.id === id);
  document.getElementById('navn')!.textContent = person?.name ?? 'Borgere';
  document.getElementById('om')!.textContent = person ? `${ageOf(person)}  cpr ······-····` : '';
  document.getElementById('kommune')!.textContent = config.municipality;
  document.getElementById('pro')!.hidden = !person;
  document.getElementById('pro')!.setAttribute('href', `#/${id}`);
  document.getElementById('liste')!.toggleAttribute('aria-current', false);
  if (person) showAnswers(person, page);
  else {
    connected = undefined;
    listPeople();
  }
  scrollTo(0, 0);
  if (page === 'udvikling') main.querySelector('kpro-trend')?.scrollIntoView();
};

// No await at the module's top: Safari's module loader turns for ever when a page goes during one (docs/embedding.md).
const begin = async (): Promise<void> => {
  [config, people] = await Promise.all([json<Config>('/demo/config.json'), json<Person[]>('/demo/people')]);
  addEventListener('hashchange', () => {
    show();
    main.focus();
  });
  show();
};
void begin();
