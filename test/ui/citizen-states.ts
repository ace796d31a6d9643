/** How the citizen's elements may stand: the states that contracts, goldens and measures are taken in. */
import { mount, type ElementState, type KitElement } from '../kit/contracts.js';
import { FakeBackEnd, refusal } from 'kpro-elements/testing';
import { gate } from '../kit/bad-weather.js';
import { find, findAll, query, until, type Name } from '../kit/find.js';
import 'kpro-elements/define/kpro-connection.js';
import 'kpro-elements/define/kpro-inbox.js';
import 'kpro-elements/define/kpro-questionnaire.js';
import {
  appointment,
  choice,
  extension,
  form,
  item,
  now,
  painScale,
  request,
  response,
  risky,
  sleep,
  sleepForm,
  talk,
  type Json,
} from './forms.js';

type Step = (element: KitElement) => Promise<unknown>;

/** Presses a button by its name in either language. */
const press =
  (name: Name): Step =>
  async (element) => {
    (await until(() => find(element, 'button', name))).click();
    await element.updateComplete;
  };

const begin = press(/^(Begynd|Begin)$/);
const next = press(/^(Fortsæt|Continue)$/);
const skip = press(/^(Spring over|Skip)$/);
const send = press(/^(Send svar|Send answers)$/);

const decline = press(/^(Jeg vil ikke svare|I do not want to answer)$/);
const back = press(/^(Tilbage|Back)$/);

const choose =
  (name: Name): Step =>
  async (element) => {
    (await until(() => find(element, 'radio', name))).click();
    await element.updateComplete;
  };

const write =
  (text: string): Step =>
  async (element) => {
    const field = (await until(() => query(element, 'textbox'))) as HTMLInputElement;
    field.value = text;
    field.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
    await element.updateComplete;
  };

const then =
  (...steps: readonly Step[]): Step =>
  async (element) => {
    for (const step of steps) await step(element);
  };

const answers =
  (reply: () => Promise<object>): Step =>
  (element) => {
    element.addEventListener('kpro-submit', (event) => event.respondWith(reply()));
    return Promise.resolve();
  };

/** One question a page, of this kind. */
const asking = (name: string, question: Json, ...more: readonly Step[]): ElementState => ({
  name,
  attributes: { now },
  properties: () => ({ questionnaire: form([question, talk]) }),
  reach: then(begin, ...more),
});

const several = choice('emner', 'Hvad fylder?', ['Søvn', 'Økonomi', 'Familie'], {
  repeats: true,
  required: true,
  extension: [extension.most(2)],
});

const hl7 = (name: string): string => `http://hl7.org/fhir/StructureDefinition/${name}`;

const unit = (code: string): Json => ({
  url: hl7('questionnaire-unitOption'),
  valueCoding: { system: 'http://unitsofmeasure.org', code, display: code },
});

const measure = item('vaegt', 'quantity', 'Hvad vejer du?', { extension: [unit('kg'), unit('g')] });

const sideBySide = choice('dag', 'Hvordan går det?', ['Godt', 'Skidt'], {
  extension: [{ url: hl7('questionnaire-choiceOrientation'), valueCode: 'horizontal' }],
});

const children = item('barn', 'group', 'Barn', {
  repeats: true,
  item: [item('navn', 'string', 'Hvad hedder barnet?')],
});

/** Three rows in a table, the first with all that may stand at a row. */
const inTable = item('uge', 'group', 'Den sidste uge', {
  extension: [extension.control('table')],
  item: [
    item('uge-tekst', 'display', 'Sæt ét svar på hver linje.'),
    choice('sovet', 'Jeg har sovet godt', ['Slet ikke', 'Lidt', 'Meget'], {
      required: true,
      extension: [extension.help('Søvn siger meget.')],
    }),
    choice('ude', 'Jeg har været ude', ['Slet ikke', 'Lidt', 'Meget']),
    choice('sammen', 'Jeg har set mine venner', ['Slet ikke', 'Lidt', 'Meget']),
    item('andet', 'string', 'Er der andet?'),
  ],
});

const chooseInRow =
  (row: number, option: number): Step =>
  async (element) => {
    const rows = await until(() =>
      findAll(element, 'radiogroup').length ? findAll(element, 'radiogroup') : undefined,
    );
    rows[row]!.querySelectorAll('input')[option]!.click();
    await element.updateComplete;
  };

const addRow = press(/^(Tilføj et svar mere|Add one more answer)$/);
const removeRow = press(/^(Fjern svar 1|Remove answer 1)$/);
const addCopy = press(/^(Tilføj en mere: Barn|Add one more: Barn)$/);

const given = (properties: () => Record<string, unknown>, name: string, reach?: Step): ElementState => ({
  name,
  attributes: { now },
  properties,
  ...(reach && { reach }),
});

const sleepAnswers = {
  sovn: { valueCoding: { system: 'https://kommune.example/svar', code: 'godt', display: 'Godt' } },
  tale: { valueString: 'Min søvn' },
};

/** In a connection of one person, whose server answers so. */
const connected =
  (made: () => FakeBackEnd) =>
  (element: KitElement): HTMLElement => {
    const fhir = made();
    const connection = document.createElement('kpro-connection');
    connection.setAttribute('fhir-base', fhir.base);
    connection.setAttribute('patient', 'Patient/a');
    connection.fetch = fhir.fetch;
    connection.append(element);
    return connection;
  };

const told = (fhir: FakeBackEnd, answer: () => Response | Promise<Response | undefined>): FakeBackEnd => {
  fhir.tell(answer);
  return fhir;
};

export const record = [
  { resourceType: 'Patient', id: 'a', active: true },
  request({ id: 'a-ny' }),
  request({ id: 'b-mere' }),
  appointment(['a-ny', 'b-mere']),
  sleepForm({ title: 'Din søvn' }),
];

export const questionnaireStates: readonly [ElementState, ...ElementState[]] = [
  given(() => ({ questionnaire: sleepForm() }), 'on the introduction'),
  given(() => ({}), 'with nothing to show'),
  asking('with a choice', { ...sleep, prefix: '1.', extension: [extension.help('Søvn siger meget.')] }),
  asking('with a choice left empty', sleep, next),
  asking('with several choices', several),
  asking(
    'with too many choices',
    several,
    async (element) => {
      for (const name of ['Søvn', 'Økonomi', 'Familie']) {
        find(element, 'checkbox', name).click();
        await element.updateComplete;
      }
    },
    next,
  ),
  asking(
    'with a list',
    choice('by', 'Hvilken by?', ['Aars'], { extension: [extension.control('drop-down')] }),
  ),
  asking(
    'with an answer of one’s own',
    item('hobby', 'open-choice', 'Hvad holder du af?', { answerOption: [{ valueString: 'Natur' }] }),
  ),
  asking('with a scale', painScale()),
  asking('with yes or no', item('ryger', 'boolean', 'Ryger du?')),
  asking(
    'with a number that is none',
    item('alder', 'integer', 'Hvor gammel er du?', { extension: [extension.min(0), extension.max(120)] }),
    write('syv'),
    next,
  ),
  asking('with a date', item('dato', 'date', 'Hvornår begyndte det?')),
  asking('with a text', talk, write('Min søvn')),
  asking('with a question that cannot be shown', item('hvem', 'reference', 'Hvilken læge?')),
  asking('with a time that is none', item('tid', 'time', 'Hvornår står du op?'), write('25'), next),
  asking('with a moment', item('tid', 'dateTime', 'Hvornår så du lægen?')),
  asking('with a measure', measure),
  asking(
    'with several rows',
    item('medicin', 'string', 'Hvilken medicin tager du?', { repeats: true }),
    addRow,
  ),
  asking(
    'with a row taken away',
    item('medicin', 'string', 'Hvilken medicin tager du?', { repeats: true }),
    addRow,
    removeRow,
  ),
  asking('with a file to choose', item('fil', 'attachment', 'Vil du vise et billede?')),
  asking(
    'with one among many',
    choice('sport', 'Hvilken sport?', ['Badminton', 'Dans'], {
      extension: [extension.control('autocomplete')],
    }),
  ),
  asking('with options side by side', sideBySide),
  given(
    () => ({ questionnaire: form([risky, talk]) }),
    'with whom to call after an answer',
    then(begin, choose(/^Ja$/)),
  ),
  given(
    () => ({ questionnaire: form([sleep, talk]) }),
    'with a question that was declined',
    then(begin, decline, back),
  ),
  asking('with a table', inTable, chooseInRow(1, 2)),
  {
    ...given(
      () => ({ questionnaire: form([children, talk]) }),
      'with two copies of a group',
      then(begin, addCopy),
    ),
    attributes: { now, layout: 'all' },
    content: 'Barn 1\nBarn 2',
  },
  {
    ...given(
      () => ({ questionnaire: form([children, talk]) }),
      'where copies of a group are added',
      then(begin, skip),
    ),
    content: 'Barn 1',
  },
  {
    ...given(
      () => ({
        questionnaire: form([
          item('a', 'group', 'Søvn', { item: [item('t', 'display', 'Tænk på i går.'), sleep, painScale()] }),
          item('b', 'group', 'Samtale', { item: [several, talk] }),
        ]),
      }),
      'with everything on one page',
      begin,
    ),
    attributes: { now, layout: 'all' },
  },
  {
    ...given(
      () => ({ questionnaire: sleepForm() }),
      'on the check page',
      then(begin, skip, write('Min søvn'), next),
    ),
    content: 'Min søvn',
  },
  given(
    () => ({ questionnaire: form([several, talk]) }),
    'on the check page, with something that must be answered',
    then(begin, skip, next, send),
  ),
  given(
    () => ({ questionnaire: sleepForm() }),
    'when sending failed',
    then(
      begin,
      skip,
      next,
      answers(() => Promise.reject(new Error('nede'))),
      send,
      (element) => until(() => query(element, 'button', /^(Prøv igen|Try again)$/)),
    ),
  ),
  given(
    () => ({ questionnaire: sleepForm() }),
    'on the receipt',
    then(
      begin,
      skip,
      next,
      answers(() => Promise.resolve({})),
      send,
      (element) =>
        until(() => query(element, 'heading', /^(Dine svar er sendt|Your answers have been sent)$/)),
    ),
  ),
  given(
    () => ({
      questionnaire: sleepForm(),
      response: response(sleepAnswers, { status: 'completed', authored: '2026-03-04T18:30:00+01:00' }),
    }),
    'with answers that were sent',
  ),
  given(() => ({ questionnaire: { resourceType: 'Questionnaire' } }), 'with a form that cannot be read'),
  {
    ...given(() => ({}), 'while the form loads'),
    attributes: { now, request: 'ServiceRequest/a-ny' },
    around: connected(() => told(new FakeBackEnd(record), () => gate().wait)),
    loading: true,
  },
  {
    ...given(() => ({}), 'when a person has to sign in to save'),
    attributes: { now, request: 'ServiceRequest/a-ny' },
    around: connected(() => {
      const fhir = new FakeBackEnd(record);
      fhir.tell(({ method }) => (method === 'PUT' ? refusal(401) : undefined));
      return fhir;
    }),
    content: record,
    reach: then(
      begin,
      async (element) => (await until(() => query(element, 'radio', 'Godt')))!.click(),
      (element) => until(() => query(element, 'button', /^(Prøv igen|Try again)$/)),
    ),
  },
];

const oneTalk = (): Record<string, unknown> => ({
  entries: [
    request({ id: 'a-ny' }),
    request({ id: 'b-igang' }),
    request({ id: 'c-senere', from: '2026-03-20', due: '2026-03-27' }),
    request({ id: 'd-besvaret' }),
    request({ id: 'e-udloebet', from: '2026-02-01', due: '2026-02-10' }),
    appointment(['a-ny', 'b-igang', 'c-senere', 'd-besvaret', 'e-udloebet']),
    response(
      { sovn: sleepAnswers.sovn },
      { id: 'kladde', basedOn: [{ reference: 'ServiceRequest/b-igang' }] },
    ),
    response(sleepAnswers, {
      id: 'sendt',
      status: 'completed',
      authored: '2026-03-02T20:00:00+01:00',
      basedOn: [{ reference: 'ServiceRequest/d-besvaret' }],
    }),
    sleepForm({ title: 'Din søvn' }),
  ],
});

export const inboxStates: readonly [ElementState, ...ElementState[]] = [
  given(oneTalk, 'with one talk in every state'),
  given(() => ({ entries: [] }), 'with nothing to answer'),
  given(() => ({ entries: 'tekst' }), 'with a list that cannot be read'),
  {
    ...given(() => ({}), 'from a connection'),
    around: connected(() => new FakeBackEnd(record)),
    content: record,
    reach: (element) => until(() => query(element, 'button')),
  },
  {
    ...given(() => ({}), 'while the list loads'),
    around: connected(() => told(new FakeBackEnd(record), () => gate().wait)),
    loading: true,
  },
  {
    ...given(() => ({}), 'when a person has to sign in'),
    around: connected(() => told(new FakeBackEnd(record), () => refusal(401))),
    reach: (element) => until(() => query(element, 'button', /^(Prøv igen|Try again)$/)),
  },
];

/** The states of both, each with its tag. */
export const citizenStates: readonly { readonly tag: string; readonly state: ElementState }[] = [
  ...questionnaireStates.map((state) => ({ tag: 'kpro-questionnaire', state })),
  ...inboxStates.map((state) => ({ tag: 'kpro-inbox', state })),
];

/** In a column as wide as a phone. */
export const onPhone = (tag: string, state: ElementState, width = 320): Promise<KitElement> =>
  mount(tag, {
    ...state,
    around: (element) => {
      const phone = document.createElement('main');
      phone.style.inlineSize = `${width}px`;
      phone.append(state.around?.(element) ?? element);
      return phone;
    },
  });

const evil = '<img src=x onerror="globalThis.kproRan=1"><script>globalThis.kproRan=1</script>{{7*7}}${7*7}';
const evilIds = ['__proto__', 'constructor', 'toString', '"><b id="x">', 'a b#.c', '', ' ', '🙂'];

export const hostileQuestionnaires: readonly ElementState[] = [
  {
    name: 'in every text',
    attributes: { now, layout: 'all' },
    properties: () => ({
      questionnaire: form(
        [
          item('a', 'group', evil, {
            item: [
              item('d', 'display', evil),
              choice('b', evil, [evil], { prefix: evil, extension: [extension.help(evil)] }),
              painScale('c'),
              item('c2', 'open-choice', evil, { answerOption: [{ valueString: evil }] }),
            ],
          }),
        ],
        { title: evil, description: evil, copyright: evil },
      ),
      response: response({ c2: { valueString: evil } }),
    }),
  },
  {
    name: 'in every linkId',
    attributes: { now, layout: 'all' },
    properties: () => ({
      questionnaire: form(evilIds.map((id) => choice(id, `Spørgsmål ${id}`, ['Ja', 'Nej']))),
      response: response(Object.fromEntries(evilIds.map((id) => [id, { valueString: evil }]))),
    }),
  },
];

export const hostileInboxes: readonly ElementState[] = [
  {
    name: 'in every text and id',
    attributes: { now },
    properties: () => ({
      entries: evilIds.flatMap((id) => [
        request({ id, talk: evil, url: `https://x.example/${evil}` }),
        { ...form([sleep], { title: evil, url: `https://x.example/${evil}` }), id },
      ]),
    }),
  },
];
