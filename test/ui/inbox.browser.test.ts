/** A citizen's questionnaires: screens.md I1–I7. */
import 'kpro-elements/define/kpro-inbox.js';
import { aTimeout, expect, oneEvent } from '@open-wc/testing';
import { checkA11y } from '../kit/a11y.js';
import { click } from '../kit/commands.js';
import { mount, type ElementState } from '../kit/contracts.js';
import { find, findAll, query, until, visible, visibleText } from '../kit/find.js';
import { descriptionOf, nameOf } from '../kit/names.js';
import { appointment, canonical, form, now, request, response, sleep, sleepForm, talk } from './forms.js';
import { open as openQuestionnaire } from './visit.js';

type Inbox = HTMLElementTagNameMap['kpro-inbox'];

/** One talk with all that may stand in it: to do, begun, later, answered, expired. */
const entries = (): readonly unknown[] => [
  request({ id: 'a-ny' }),
  request({ id: 'b-igang' }),
  request({ id: 'c-senere', from: '2026-03-20', due: '2026-03-27' }),
  request({ id: 'd-besvaret' }),
  request({ id: 'e-udloebet', from: '2026-02-01', due: '2026-02-10' }),
  appointment(['a-ny', 'b-igang', 'c-senere', 'd-besvaret', 'e-udloebet']),
  response(
    { sovn: { valueCoding: { system: 'https://kommune.example/svar', code: 'godt' } } },
    { id: 'kladde', basedOn: [{ reference: 'ServiceRequest/b-igang' }] },
  ),
  response(
    { tale: { valueString: 'x' } },
    {
      id: 'sendt',
      status: 'completed',
      authored: '2026-03-02T20:00:00+01:00',
      basedOn: [{ reference: 'ServiceRequest/d-besvaret' }],
    },
  ),
  sleepForm({
    title: 'Din søvn',
    extension: [
      {
        url: 'https://kpro-elements.example/StructureDefinition/questionnaire-minutes',
        valueInteger: 4,
      },
    ],
  }),
];

const inbox = (
  given: unknown = entries(),
  attributes: Record<string, string> = {},
  more: Partial<ElementState> = {},
): Promise<Inbox> =>
  mount<Inbox>('kpro-inbox', {
    name: '',
    attributes: { now, ...attributes },
    properties: () => ({ entries: given }),
    ...more,
  });

const rows = (element: Element): HTMLElement[] => findAll(element, 'listitem');

/** Times have no role that browsers agree on. */
const timesIn = (element: Element): HTMLElement[] =>
  visible(element).filter(({ localName }) => localName === 'time');

/** A date as the browser itself writes it in Danish. */
const long = (iso: string): string =>
  new Intl.DateTimeFormat('da-DK', {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    timeZone: 'UTC',
  }).format(new Date(iso));

describe('the inbox of a citizen', () => {
  it('I1 is a list with one item a questionnaire, under the talk’s heading', async () => {
    const element = await inbox();
    expect(findAll(element, 'list')).to.have.lengthOf(1);
    expect(rows(element)).to.have.lengthOf(5);
    expect(find(element, 'heading', 'Afklarende samtale')).to.exist;
    expect(visibleText(element)).to.contain('med Mette Holst').and.not.to.contain('sygeplejerske');
  });

  it('I1 a row’s name holds the title and what pressing it does; its description status and due date', async () => {
    const element = await inbox();
    const [first, second, third] = findAll(element, 'button');
    expect(nameOf(first!)).to.equal('Din søvn Begynd');
    expect(descriptionOf(first!)).to.equal(
      `Ikke begyndt Svar senest ${long('2026-03-09')}. Tager ca. 4 minutter.`,
    );
    expect(nameOf(second!)).to.equal('Din søvn Fortsæt (1 af 2 besvaret)');
    expect(descriptionOf(second!)).to.equal(`I gang Svar senest ${long('2026-03-09')}.`);
    expect(nameOf(third!)).to.equal('Din søvn Læs dine svar');
    expect(descriptionOf(third!)).to.equal('Besvaret Sendt 2. marts 2026');
  });

  it('I1 rows that cannot be opened say title, status and date as text, and why', async () => {
    const element = await inbox();
    const closed = rows(element)
      .filter((row) => !query(row, 'button'))
      .map(nameOf);
    expect(closed).to.deep.equal([
      `Din søvn Kommer senere Du kan svare fra ${long('2026-03-20')}. Vi skriver til dig.`,
      `Din søvn Udløbet Fristen var ${long('2026-02-10')}. Du kan ikke svare længere. Tag det op i samtalen, hvis det er vigtigt for dig.`,
    ]);
  });

  it('I2 every status is a word of its own', async () => {
    const text = visibleText(await inbox());
    for (const word of ['Ikke begyndt', 'I gang', 'Kommer senere', 'Besvaret', 'Udløbet'])
      expect(text).to.contain(word);
  });

  it('I3 the count above is the number of rows that can be answered now', async () => {
    const element = await inbox();
    const open = findAll(element, 'button').filter((button) => /Begynd|Fortsæt/.test(nameOf(button)));
    expect(visibleText(element)).to.contain(`Det skal du gøre nu (${open.length})`);
    expect(visibleText(element)).to.contain(`Du mangler at svare på ${open.length} skemaer`);
  });

  it('I3 an update is said politely, once; the first list and an unchanged one are not', async () => {
    const element = await inbox();
    const said: string[] = [];
    element.addEventListener('kpro-announce', (event) => {
      const { sentence, urgency } = (event as CustomEvent<{ sentence: string; urgency: string }>).detail;
      said.push(`${urgency}: ${sentence}`);
    });
    element.entries = [...entries()];
    await element.updateComplete;
    element.entries = entries().filter((one) => (one as { id: string }).id !== 'a-ny');
    await element.updateComplete;
    element.headingLevel = 3;
    await element.updateComplete;
    expect(said).to.deep.equal(['polite: Listen med spørgeskemaer er opdateret.']);
  });

  it('I4 every date is written long, by Intl in Danish, in a time element that a program can read', async () => {
    const element = await inbox();
    const times = timesIn(element);
    const read = times.map((each) => [(each as HTMLTimeElement).dateTime, each.textContent?.trim()]);
    expect(read).to.deep.include(['2026-03-09', long('2026-03-09')]);
    expect(read).to.deep.include(['2026-03-20', long('2026-03-20')]);
    expect(read).to.deep.include(['2026-02-10', long('2026-02-10')]);
    expect(read).to.deep.include(['2026-03-02T20:00:00+01:00', '2. marts 2026']);
    const digits = visibleText(element).match(/\d{1,2}\. (januar|februar|marts)/g) ?? [];
    expect(times, 'no date stands outside one').to.have.lengthOf(digits.length);
  });

  it('I4 in English the dates are English', async () => {
    const element = await inbox(entries(), { lang: 'en' });
    expect(visibleText(element)).to.match(/Monday,? 9 March/);
  });

  for (const fontSize of ['18px', '36px'])
    it(`I5 at 320 px and a text size of ${fontSize} nothing scrolls sideways and nothing is cut`, async () => {
      const element = await inbox(
        entries(),
        {},
        {
          around: (inner) => {
            const phone = document.createElement('main');
            phone.style.inlineSize = '320px';
            phone.append(inner);
            return phone;
          },
        },
      );
      element.style.setProperty('--kpro-text-citizen', fontSize);
      const phone = element.parentElement!;
      expect(phone.scrollWidth).to.be.at.most(320);
      for (const each of [
        ...rows(element),
        ...findAll(element, 'heading'),
        ...findAll(element, 'paragraph'),
      ]) {
        const { right } = each.getBoundingClientRect();
        expect(right, nameOf(each)).to.be.at.most(phone.getBoundingClientRect().right);
        expect(each.scrollWidth, nameOf(each)).to.be.at.most(each.clientWidth + 1);
      }
    });

  it('I6 a click anywhere in a row opens it, once', async () => {
    const element = await inbox();
    const opened: unknown[] = [];
    element.addEventListener('kpro-open', ({ detail }) => opened.push(detail));
    const [row] = rows(element);
    await click(find(row!, 'paragraph', /^Ikke begyndt/));
    await click(find(row!, 'button'));
    find(row!, 'button').click();
    await until(() => opened.length >= 3);
    expect(opened).to.deep.equal(
      Array.from({ length: 3 }, () => ({
        canonical,
        request: 'ServiceRequest/a-ny',
        responseId: null,
        answered: false,
      })),
    );
  });

  it('I6 text that is dragged over is selected and opens nothing', async () => {
    const element = await inbox();
    let opened = 0;
    element.addEventListener('kpro-open', () => (opened += 1));
    const about = find(rows(element)[0]!, 'paragraph', /^Ikke begyndt/);
    expect(getComputedStyle(about).userSelect).not.to.equal('none');
    const { left, right, top, height } = about.getBoundingClientRect();
    const middle = top + height / 2;
    const seen = about.getRootNode() as ShadowRoot;
    expect(about.contains(seen.elementFromPoint(left + 2, middle)), 'nothing lies over the text').to.be.true;
    const mouse = { bubbles: true, composed: true, detail: 1, clientY: middle };
    about.dispatchEvent(new PointerEvent('pointerdown', { ...mouse, clientX: left + 2 }));
    about.dispatchEvent(new MouseEvent('click', { ...mouse, clientX: right - 2 }));
    expect(opened).to.equal(0);
  });

  it('I7 what was answered opens to read, without a control of a form', async () => {
    const element = await inbox();
    setTimeout(() => find(element, 'button', 'Din søvn Læs dine svar').click());
    const { detail } = (await oneEvent(element, 'kpro-open')) as CustomEvent<{
      responseId: string;
      answered: boolean;
    }>;
    expect(detail).to.include({ responseId: 'sendt', answered: true });
    const visit = await openQuestionnaire({
      questionnaire: form([sleep, talk]),
      response: response({ tale: { valueString: 'Min søvn' } }, { status: 'completed' }),
    });
    expect(visit.text).to.contain('Min søvn').and.to.contain('Ikke besvaret');
    for (const role of ['radio', 'checkbox', 'textbox', 'combobox', 'slider', 'spinbutton'])
      expect(visit.query(role), role).to.equal(undefined);
  });

  it('puts what is to be done first, one block a talk, and names a talk that was held', async () => {
    const element = await inbox([
      request({
        id: 'gammel',
        talk: 'samtale-0',
        occasion: 'initial',
        from: '2025-11-01',
        due: '2025-11-20',
      }),
      response(
        {},
        {
          id: 'for',
          status: 'completed',
          authored: '2025-11-10T10:00:00Z',
          basedOn: [{ reference: 'ServiceRequest/gammel' }],
        },
      ),
      appointment(['gammel'], '2025-11-25T10:00:00+01:00'),
      request({ id: 'ny', talk: 'samtale-1', occasion: 'midway' }),
      appointment(['ny']),
      sleepForm({ title: 'Din søvn' }),
    ]);
    const headings = findAll(element, 'heading').map(nameOf);
    expect(headings).to.deep.equal([
      'Dine spørgeskemaer',
      'Det skal du gøre nu (1)',
      'Forløbssamtale',
      'Afklarende samtale',
    ]);
    expect(visibleText(element)).to.contain('Holdt 25. november 2025');
  });

  it('says that there is nothing when there is nothing', async () => {
    for (const nothing of [undefined, []]) {
      const element = await inbox([], {}, { properties: () => ({ entries: nothing }) });
      expect(visibleText(element)).to.contain('Du har ingen spørgeskemaer lige nu');
    }
  });

  it('does not say "nothing" of what it cannot read: a calm panel, and the host is told where', async () => {
    for (const [given, path] of [
      ['tekst', 'entries'],
      [[{ resourceType: 'ServiceRequest', id: 7 }], 'ServiceRequest.id'],
    ] as const) {
      const element = document.createElement('kpro-inbox');
      const told: string[] = [];
      element.addEventListener('kpro-problem', ({ detail }) => told.push(detail.path));
      element.entries = given as never;
      document.body.append(element);
      await element.updateComplete;
      expect(find(element, 'group', 'Det kan ikke vises')).to.exist;
      expect(told).to.include(path);
      await checkA11y(element);
      element.remove();
    }
  });

  it('keeps the rows that can be read beside one that cannot, and tells the same fault again in new data', async () => {
    const broken = { resourceType: 'ServiceRequest', id: 'x' };
    const element = await inbox([request({ id: 'ny' }), sleepForm(), broken]);
    const told: string[] = [];
    element.addEventListener('kpro-problem', ({ detail }) => told.push(`${detail.code} ${detail.path}`));
    expect(rows(element)).to.have.lengthOf(1);
    element.entries = [request({ id: 'ny' }), sleepForm(), { ...broken }];
    await element.updateComplete;
    expect(told).to.deep.equal(['missing-field ServiceRequest.status']);
  });

  it('takes entries from a script beside it, for pages that cannot pass objects, also when it changes', async () => {
    const element = document.createElement('kpro-inbox');
    element.setAttribute('now', now);
    const script = document.createElement('script');
    script.type = 'application/fhir+json';
    script.dataset['for'] = 'entries';
    script.textContent = JSON.stringify(entries());
    element.append(script);
    document.body.append(element);
    await until(() => rows(element).length === 5);
    script.textContent = JSON.stringify([request({ id: 'ny' }), sleepForm()]);
    await until(() => rows(element).length === 1);
    element.entries = entries();
    await until(() => rows(element).length === 5);
    script.textContent = '[]';
    await aTimeout(0);
    await element.updateComplete;
    expect(rows(element), 'what the host sets wins').to.have.lengthOf(5);
    element.remove();
  });
});
