/**
 * A municipality's page around the kit, written as a host would write it: choose who you are (in place of MitID), then
 * inbox, questionnaire, receipt and one's own answers. The address holds ids only.
 */
import 'kpro-elements/define/kpro-connection.js';
import 'kpro-elements/define/kpro-inbox.js';
import 'kpro-elements/define/kpro-questionnaire.js';
import { json, tokenOf } from './stand-ins.js';

interface Config {
  readonly now: string | null;
}

interface Person {
  readonly id: string;
  readonly name: string;
  readonly story: string | null;
}

const main = document.querySelector('main')!;
let config: Config;
let people: readonly Person[];

const template = (id: string): DocumentFragment =>
  (document.getElementById(id) as HTMLTemplateElement).content.cloneNode(true) as DocumentFragment;

const make = <Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  attributes: Record<string, string>,
): HTMLElementTagNameMap[Tag] => {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  return element;
};

const clock = (): Record<string, string> => (config.now ? { now: config.now } : {});

const choosePerson = (): void => {
  const page = template('hvem');
  const list = page.querySelector('ul')!;
  for (const { id, name, story } of people) {
    const link = make('a', { href: `#/${id}` });
    link.append(
      Object.assign(document.createElement('b'), { textContent: name }),
      Object.assign(document.createElement('span'), { textContent: story ?? '' }),
    );
    list.append(Object.assign(document.createElement('li'), {}));
    list.lastElementChild!.append(link);
  }
  main.replaceChildren(page);
};

/** "#/jens-holm-krogh/ServiceRequest/77" -> who, and what to show. */
const where = () => {
  const [person, type, id] = location.hash.replace(/^#\/?/, '').split('/').map(decodeURIComponent);
  return {
    person: people.find((one) => one.id === person),
    reference: type && id ? `${type}/${id}` : undefined,
  };
};

const inbox = (person: Person): HTMLElement => {
  const element = make('kpro-inbox', { 'heading-level': '1', ...clock() });
  element.addEventListener('kpro-open', ({ detail }) => {
    location.hash = `#/${person.id}/${detail.answered ? `QuestionnaireResponse/${detail.responseId}` : detail.request}`;
  });
  return element;
};

const questionnaire = (person: Person, reference: string): HTMLElement => {
  const target = reference.startsWith('QuestionnaireResponse/') ? 'response-id' : 'request';
  const element = make('kpro-questionnaire', { 'heading-level': '1', [target]: reference, ...clock() });
  element.addEventListener('kpro-leave', ({ detail }) => {
    const to = {
      inbox: '',
      next: `/${detail.request}`,
      answers: `/QuestionnaireResponse/${detail.responseId}`,
    }[detail.to];
    location.hash = `#/${person.id}${to}`;
  });
  return element;
};

// One connection for as long as the person stays the same.
let connection: HTMLElementTagNameMap['kpro-connection'] | undefined;

const show = (): void => {
  const { person, reference } = where();
  document.getElementById('bruger')!.hidden = !person;
  document.getElementById('navn')!.textContent = person?.name ?? '';
  document.getElementById('menu')!.setAttribute('href', person ? `#/${person.id}` : '#/');
  if (!person) return choosePerson();
  if (!connection?.isConnected || connection.patient !== `Patient/${person.id}`) {
    connection = make('kpro-connection', {
      'fhir-base': '/fhir',
      patient: `Patient/${person.id}`,
      lang: 'da',
    });
    connection.getToken = () => tokenOf({ patient: person.id });
    main.replaceChildren(connection);
  }
  const element = reference ? questionnaire(person, reference) : inbox(person);
  element.append(template('hjaelp'));
  connection.replaceChildren(element);
  scrollTo(0, 0);
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
