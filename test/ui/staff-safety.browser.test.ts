/** What all four elements of staff owe to the truth and to the person: E4, E5, A9 and G4. */
import { expect } from '@open-wc/testing';
import * as kit from 'kpro-elements';
import { cast, judged, type Answered, type Json } from '../kit/cast.js';
import { findAll, query, until, visibleText } from '../kit/find.js';
import { listenForFaults } from '../kit/silence.js';
import { formNamed, levelOf, sent, shapes, show, staffTags, wellBeing, type StaffTag } from './staff.js';

const karlErik = await cast('karl-erik-damgaard');
const { guidance } = karlErik;
const who5 = formNamed(karlErik.questionnaires, 'who5');
const hverdag = formNamed(karlErik.questionnaires, 'hverdag');

const significance =
  'http://ehealth.sundhed.dk/fhir/StructureDefinition/ehealth-questionnaire-answerSignificance';

/** A copy with every string for which `change` has another one in its place. */
const changed = <T>(value: T, change: (text: string, key: string) => string, key = ''): T => {
  if (typeof value === 'string') return change(value, key) as T;
  if (Array.isArray(value)) return value.map((one: unknown) => changed(one, change, key)) as T;
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, inner]) => [name, changed(inner as unknown, change, name)]),
  ) as T;
};

/** A score that its content calls green: well-being of 80. */
const good = wellBeing(who5, 80, { id: 'godt' });
const result = judged([who5], good);

type Rules = { item: { linkId: string; extension: { url: string; extension: Json[] }[] }[] };

/** WHO-5 with the rules of its score changed. */
const rules = (change: (rule: { extension: Json[] }) => void): Json => {
  const form = structuredClone(who5) as unknown as Rules;
  for (const { extension = [] } of form.item)
    extension.filter(({ url }) => url === significance).forEach((rule) => change(rule));
  return form as unknown as Json;
};

const withoutRules = (): Json => {
  const form = structuredClone(who5) as unknown as Rules;
  for (const item of form.item) item.extension = item.extension?.filter(({ url }) => url !== significance);
  return form as unknown as Json;
};

const local = (form: Json, response: Json = good): Answered => ({
  questionnaires: [form],
  responses: [response],
  results: [],
  guidance,
});
const server = (
  form: Json,
  changeResult: (text: string, key: string) => string,
  response = good,
): Answered => ({
  questionnaires: [form],
  responses: [response],
  results: [changed(result, changeResult)],
  guidance,
});

/** Each a way in which a green would not be earned, whoever gave it. */
const doubtful: Readonly<Record<string, Answered>> = {
  'an unknown operator in the rules': local(
    rules(({ extension }) => {
      for (const { extension: parts } of extension as unknown as { extension?: Json[] }[])
        for (const part of parts ?? [])
          if (part['url'] === 'operator') Object.assign(part, { valueCode: '~' });
    }),
  ),
  'an unknown colour in the rules': local(
    changed(who5, (text, key) => (key === 'code' && text === 'green' ? 'mauve' : text)),
  ),
  'rules without conditions': local(
    rules((rule) => {
      rule.extension = rule.extension.filter(({ url }) => url === 'significance');
    }),
  ),
  'a response to another version': local(who5, { ...good, questionnaire: `${String(who5['url'])}|9.9` }),
  'a response without a version': local(who5, { ...good, questionnaire: who5['url'] }),
  'a questionnaire without a version': local({ ...who5, version: undefined }),
  'a score that does not follow from its answers': local(who5, {
    ...good,
    item: [
      ...(good['item'] as Json[]).slice(0, 4),
      { linkId: 'who5-score', answer: [{ valueDecimal: 100 }] },
    ],
  }),
  'an answer that cannot be read': local(who5, {
    ...good,
    item: (good['item'] as Json[]).map((item, i) => (i ? item : { ...item, answer: [{ valueNonsense: 5 }] })),
  }),
  'a result about another version': server({ ...who5, version: '2.0' }, (text) => text),
  'a result with a rule in an unknown colour': server(who5, (text, key) =>
    key === 'code' && text === 'green' ? 'mauve' : text,
  ),
  'a result with an unknown finding': server(who5, (text) =>
    text.replace('green-question-answer', 'lilla-svar'),
  ),
  'a result with an unknown operator': server(who5, (text, key) => (key === 'valueCode' ? '~' : text)),
  'a result of a system that is not known': server(who5, (text) =>
    text.replace('clinicalimpression-finding-codes', 'andre-koder'),
  ),
};

const colours = (element: HTMLElement): readonly string[] =>
  shapes(element)
    .filter((shape) => !shape.closest('[aria-hidden="true"]:not(svg)'))
    .map(levelOf)
    .filter((level) => level !== 'grey');

describe('E4 a colour that was not earned', () => {
  for (const tag of staffTags)
    for (const [name, data] of Object.entries(doubtful))
      it(`is grey in ${tag} with ${name}`, async () => {
        const silence = listenForFaults();
        const element = await show(tag, data, { provisional: '' });
        silence.assert();
        expect(colours(element)).to.deep.equal([]);
        if (tag === 'kpro-overview')
          expect(visibleText(element))
            .to.match(/^Kan ikke vurderes/)
            .and.to.contain('Grå (1): Ikke besvaret / kan ikke vurderes');
        if (tag === 'kpro-answers') expect(visibleText(element)).to.contain('Grå');
        if (tag === 'kpro-trend') expect(visibleText(element)).to.match(/Grå|Ingen målinger endnu/);
      });

  for (const tag of staffTags)
    it(`has no light at all in ${tag} where no rule is left`, async () => {
      const element = await show(tag, local(withoutRules()), { provisional: '' });
      expect(shapes(element).map(levelOf)).to.deep.equal([]);
    });

  it('says why it is grey, in words, in each element that shows it', async () => {
    const why: Readonly<Record<string, string>> = {
      'an unknown operator in the rules': 'Farvereglen kan ikke læses',
      'a response to another version': 'Skemaets udgave passer ikke til svaret',
    };
    for (const [name, sentence] of Object.entries(why))
      for (const tag of ['kpro-overview', 'kpro-answers', 'kpro-trend'] as const) {
        const element = await show(tag, doubtful[name]!, { provisional: '' });
        expect(visibleText(element), `${tag} with ${name}`).to.contain(sentence);
      }
  });

  for (const tag of staffTags)
    it(`is not shown by ${tag} where only this kit has worked it out and the host did not ask`, async () => {
      const element = await show(tag, local(who5));
      expect(colours(element)).to.deep.equal([]);
      expect(visibleText(element)).not.to.contain('Foreløbig');
      const asked = await show(tag, local(who5), { provisional: '' });
      if (tag !== 'kpro-guidance') expect(colours(asked)).to.include('green');
      expect(visibleText(asked)).to.contain('Foreløbig');
    });
});

/** A word that stands in one answer and nowhere else. */
const canary = 'Kanariefuglevej';
const answered: Answered = {
  questionnaires: karlErik.questionnaires,
  guidance,
  responses: [
    wellBeing(who5, 32, { id: 'nu' }),
    wellBeing(who5, 64, { id: 'foer', authored: '2026-04-18T20:00:00+02:00' }),
    sent(hverdag, { sovn: 2, 'sovn-vagner': 4, 'aktiv-onske': 0, vigtigst: 6, 'vigtigst-andet': canary }),
  ],
  results: [],
};

describe('E5 an answer', () => {
  const kitEvents = [
    'kpro-announce',
    ...Object.values(kit).flatMap((one) => ('type' in one && typeof one.type === 'string' ? [one.type] : [])),
  ];

  /** Everything that a script of the host could have copied while a nurse used the element. */
  const heard = async (tag: StaffTag): Promise<string> => {
    const all: string[] = [];
    const listening = new AbortController();
    const note = (event: Event) => all.push(JSON.stringify([event.type, (event as CustomEvent).detail]));
    for (const type of kitEvents)
      document.addEventListener(type, note, { capture: true, signal: listening.signal });
    // A download takes the window from the tests that follow.
    document.addEventListener('kpro-export', (event) => event.preventDefault());
    const element = await show(tag, answered, { provisional: '' });
    for (const button of element.shadowRoot!.querySelectorAll('button')) {
      button.click();
      await element.updateComplete;
    }
    for (const link of element.shadowRoot!.querySelectorAll('a')) {
      link.addEventListener('click', (event) => event.preventDefault());
      link.click();
    }
    // What makes files comes when it is asked for.
    if (tag === 'kpro-trend') await until(() => all.some((one) => one.includes('kpro-export')));
    listening.abort();
    expect(all.length, 'something was heard').to.be.above(0);
    const attributes = [...element.attributes].map(({ name, value }) => `${name}=${value}`);
    const page = [document.title, location.href, document.body.textContent!];
    const stored = [...Object.entries(localStorage), ...Object.entries(sessionStorage)].map(String);
    return [...all, ...attributes, ...page, ...stored].join('\n');
  };

  for (const tag of staffTags)
    it(`never leaves ${tag} by an event, an attribute, the address, the title or a store; nor does a colour`, async () => {
      const said: string[] = [];
      const logs = ['log', 'info', 'warn', 'error', 'debug'] as const;
      const real = Object.fromEntries(logs.map((name) => [name, console[name]]));
      for (const name of logs)
        console[name] = (...words: unknown[]) => void said.push(words.map(String).join(' '));
      const everything = await heard(tag).finally(() => Object.assign(console, real));
      // How long a copied text is, is a count and no answer, whatever number it happens to be.
      const text = `${everything}\n${said.join('\n')}`.replace(/"characters":\d+/g, '');
      expect(text).not.to.contain(canary);
      expect(text).not.to.match(/Dårligt|\b32\b|\b64\b|"red"|"yellow"|Rød|Gul/);
    });

  it('stands inside the element where staff read it', async () => {
    expect(visibleText(await show('kpro-answers', answered))).to.contain(`”${canary}”`);
  });
});

const trap = globalThis as { kproRan?: unknown };
const payloads = [
  '<img src="/kpro-probe.png" onerror="kproRan=1">',
  '<script>kproRan=2</script>',
  '"><svg/onload=kproRan=3>',
  "';kproRan=4;//",
  '<iframe srcdoc="<script>parent.kproRan=5</script>"></iframe>',
  '<a href="javascript:kproRan=6">læs mere</a>',
  '<style>*{background:url(/kpro-probe.css)}</style>',
  '<kpro-overview onclick=kproRan=7></kpro-overview>',
  '${kproRan=8}{{kproRan=9}}<!--',
  '<math><mtext></form><form><mglyph><style></math><img src=/kpro-probe.png onerror=kproRan=10>',
];
const allowed = new Set(
  'STYLE SECTION HEADER DIV SPAN P UL OL LI DL DT DD TABLE CAPTION THEAD TBODY TR TH TD BUTTON A B S SVG PATH CIRCLE H1 H2 H3 H4 H5 H6 FIGURE FIGCAPTION CANVAS TIME BLOCKQUOTE DETAILS SUMMARY LABEL SELECT OPTION INPUT TEXTAREA FORM OUTPUT FOOTER SLOT'.split(
    ' ',
  ),
);
/** Keys under which content speaks to people. */
const spoken = new Set(
  'text display valueString title name publisher source understanding actions summary description copyright'.split(
    ' ',
  ),
);

describe('A9 G4 markup in content', () => {
  const attacked = (payload: string): Answered => {
    const change = (text: string, key: string): string => (spoken.has(key) ? `${payload} ${text}` : text);
    const links = (text: string, key: string): string =>
      key === 'url' && text.includes('.example/tilbud')
        ? ` \u0001javascript:kproRan=11//${text}`
        : change(text, key);
    return {
      questionnaires: changed(karlErik.questionnaires, change),
      responses: changed(karlErik.responses, change),
      results: [],
      guidance: changed(guidance, links),
    };
  };

  const requests = (): readonly string[] =>
    performance
      .getEntriesByType('resource')
      .flatMap(({ name }) => (name.includes('kpro-probe') ? [name] : []));

  for (const tag of staffTags)
    it(`stands as text in ${tag}, runs nothing, asks for nothing and makes nothing`, async function () {
      this.timeout(60_000);
      const { alert } = window;
      window.alert = () => void (trap.kproRan = 'alert');
      try {
        for (const payload of payloads) {
          const silence = listenForFaults();
          const element = await show(tag, attacked(payload), { provisional: '' });
          for (const details of element.shadowRoot!.querySelectorAll('details')) details.open = true;
          expect(visibleText(element), payload).to.contain(payload);
          for (const made of element.shadowRoot!.querySelectorAll('*')) {
            expect(allowed.has(made.tagName.toUpperCase()), `${made.tagName} of ${payload}`).to.equal(true);
            for (const { name, value } of made.attributes) {
              expect(name, payload).not.to.match(/^on|^src/);
              // Set as a property: where a mark stands on its scale, and how wide a stretch is.
              // The chart sizes its own canvas as soon as it is in view.
              if (name === 'style' && made.localName !== 'canvas')
                expect(value).to.match(/^(flex-grow|inset-inline-start|--_rows):[\d .%]+;?$/);
            }
          }
          for (const link of element.shadowRoot!.querySelectorAll('a'))
            expect(link.getAttribute('href'), link.outerHTML).to.match(/^https:/);
          silence.assert();
          element.remove();
        }
        await until(() => true);
        expect(trap.kproRan).to.equal(undefined);
        expect(requests()).to.deep.equal([]);
      } finally {
        window.alert = alert;
      }
    });

  const offering = async (address: string): Promise<HTMLElement> => {
    const element = await show('kpro-guidance', {
      ...karlErik,
      guidance: changed(guidance, (text, key) =>
        key === 'url' && text.includes('.example/tilbud') ? address : text,
      ),
    });
    for (const details of element.shadowRoot!.querySelectorAll('details')) details.open = true;
    return element;
  };

  for (const address of [
    'javascript:kproRan=12',
    ' JaVaScRiPt:kproRan=13',
    '\u0001java\nscript:kproRan=14',
    'data:text/html,<script>kproRan=15</script>',
    'vbscript:kproRan=16',
    'blob:https://x.example/1',
    'http://x.example/tilbud',
    '//x.example/tilbud',
    '/\\x.example/tilbud',
    '/\t/x.example/tilbud',
  ])
    it(`an offer at ${JSON.stringify(address)} stands as text: nothing there can be followed`, async () => {
      const element = await offering(address);
      expect(query(element, 'link')?.getAttribute('href')).to.equal(undefined);
      expect(visibleText(element)).to.contain('Søvnkursus');
    });

  it('an offer at a safe address, or on the same site, can be followed', async () => {
    for (const address of ['https://x.example/tilbud', 'mailto:a@x.example', 'tel:+4512345678', '/tilbud/1'])
      expect(findAll(await offering(address), 'link').map((link) => link.getAttribute('href'))).to.include(
        address,
      );
  });

  it('of Kaj stands in his answers letter for letter', async () => {
    const element = await show('kpro-answers', await cast('kaj-ravnsborg'));
    for (const text of [
      '”<img src=x onerror=alert(1)>”',
      "”<script>alert('hej')</script>Jeg vågner tit.”",
      '”[klik her](javascript:alert(1)) og __proto__, constructor, toString”',
      '”"><svg/onload=alert(3)>”',
    ])
      expect(element.shadowRoot!.textContent).to.contain(text);
  });
});
