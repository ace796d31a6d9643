/** kpro-guidance: what staff do with it, who says what, offers by municipality, other languages, paper, and bad content. */
import { expect } from '@open-wc/testing';
import { cast, type Json } from '../kit/cast.js';
import { emulateMedia, press } from '../kit/commands.js';
import { find, findAll, findParts, query, until, visibleText } from '../kit/find.js';
import { focused, focusOn } from '../kit/focus.js';
import { nameOf } from '../kit/names.js';
import { listenForFaults } from '../kit/silence.js';
import { skipUnless } from '../kit/skip.js';
import { listenToAnnouncer } from './answers-data.js';
import { guidanceDocument, local, low, national, topic } from './guidance-data.js';
import { formNamed, show, wellBeing } from './staff.js';

type Guidance = HTMLElementTagNameMap['kpro-guidance'];

const karlErik = await cast('karl-erik-damgaard');
const who5 = formNamed(karlErik.questionnaires, 'who5');
const chosen = { canonical: 'https://kpro-elements.example/Questionnaire/who5', 'link-id': 'who5-score' };

const guided = (
  documents: readonly Json[],
  attributes = {},
  more: { used?: unknown } = {},
): Promise<Guidance> =>
  show('kpro-guidance', { ...karlErik, guidance: documents, ...more } as typeof karlErik, {
    ...chosen,
    ...attributes,
  });

const codeAndPath = (event: Event): string => {
  const { code, path } = (event as HTMLElementEventMap['kpro-problem']).detail;
  return `${code} ${path}`;
};

const problemsOf = async (make: () => Promise<Guidance>): Promise<readonly string[]> => {
  const told: string[] = [];
  const listening = new AbortController();
  document.addEventListener('kpro-problem', (event) => told.push(codeAndPath(event)), {
    capture: true,
    signal: listening.signal,
  });
  await make();
  listening.abort();
  return told;
};

const offersOf = (element: Guidance) => findParts(element, 'offer').map(visibleText);

describe('guidance in layers', () => {
  it('says of each phrase, action and offer who says it, where several speak', async () => {
    const element = await guided([local, national]);
    const [first, , added] = findParts(element, 'phrase').map(visibleText);
    expect(first).to.contain('Hvordan går det (WHO-5: 32)?').and.to.contain('National');
    expect(added).to.contain('Kender du åben samtale?').and.to.contain('Egelund Kommune');
    const actions = findAll(element, 'listitem').map(visibleText);
    expect(actions).to.include('Lyt først. National').and.to.include('Tilbyd åben samtale. Egelund Kommune');
    expect(offersOf(element)[0]).to.contain('National');
    const text = visibleText(element);
    expect(text).to.contain('Kilde: Sundhed Danmark. Version 2.0').and.to.contain('Kilde: Egelund Kommune.');
  });

  it('says it once, below, where one document speaks alone', async () => {
    const element = await guided([national]);
    expect(findParts(element, 'origin')).to.have.length(0);
    expect(visibleText(element)).to.contain(
      'Kilde: Sundhed Danmark. Version 2.0, 14. maj 2026. Gennemgås senest 14. maj 2027.',
    );
  });

  it('shows a layer on its own where the national text is not there, and tells the host', async () => {
    let element: Guidance | undefined;
    const told = await problemsOf(async () => (element = await guided([local])));
    expect(visibleText(element!)).to.contain('Kender du åben samtale?');
    expect(told).to.deep.equal(['missing-base Guidance[trivsel-lokal].extends']);
  });

  it('says in a line that part of the guidance is missing, where it is, and nothing of it where all is there', async () => {
    const line = 'En del af vejledningen mangler. Det, der vises her, bygger på den.';
    expect(visibleText(await guided([local]))).to.contain(line);
    expect(visibleText(await guided([local], { lang: 'en' }))).to.contain(
      'Part of the guidance is missing. What is shown here builds on it.',
    );
    expect(visibleText(await guided([local, national]))).not.to.contain('mangler. Det');
  });

  it('says nothing of documents that lie over themselves, and tells the host', async () => {
    let element: Guidance | undefined;
    const ring = { ...local, extends: 'trivsel-lokal' };
    const told = await problemsOf(async () => (element = await guided([ring])));
    expect(visibleText(element!)).to.contain('Der er ingen handlevejledning til Trivsel (WHO-5).');
    expect(told).to.deep.equal(['bad-guidance Guidance[trivsel-lokal].extends']);
  });
});

describe('a score', () => {
  it('has the text of its own range first, with the number, and the others after the scale', async () => {
    const text = visibleText(await guided([national]));
    expect(text).to.contain('32 ligger i 0–35. Spørg, hvad der fylder.');
    expect(text.indexOf('32 ligger i 0–35.')).to.be.below(text.indexOf('36–100'));
    expect(text).to.contain('Tallet er ikke en diagnose.');
  });
});

describe('offers', () => {
  it('are those of the citizen’s municipality and of the whole country', async () => {
    const titles = async (attributes: object) =>
      findParts(await guided([national], attributes), 'offer').map((one) => visibleText(one).split(' ')[0]);
    expect(await titles({ municipality: '0461' })).to.deep.equal(['Søvnskole', 'Gåhold', 'Telefonhjælp']);
    expect(await titles({})).to.deep.equal(['Søvnskole', 'Gåhold', 'Svømmehold', 'Telefonhjælp']);
  });

  it('all stand where the municipality is no code, and the host is told', async () => {
    let element: Guidance | undefined;
    const told = await problemsOf(
      async () => (element = await guided([national], { municipality: 'Odense' })),
    );
    expect(offersOf(element!)).to.have.length(4);
    expect(told).to.include('bad-attribute municipality');
  });

  it('say where they are, when somebody looked, and in which version', async () => {
    const [whole, odense, next, phone] = offersOf(await guided([national]));
    expect(whole).to.contain(
      'Nationalt tilbud, Hele landet. Tjekket 1. juni 2026. Gennemgås senest 1. juni 2027. Version 3.',
    );
    expect(odense).to.contain('Lokalt tilbud, Odense Kommune.');
    expect(next).to.contain('Lokalt tilbud, Kommunekode 0420.');
    expect(phone).to.contain('Uden link.').and.to.contain('Kilde: Hjemmesiden');
  });

  it('past their review are flagged and stand; a date that is none is named', async () => {
    const [, , late, unreadable] = offersOf(await guided([national]));
    expect(late).to.contain('Mangler gennemsyn').and.to.contain('Fristen var 1. juni 2026.');
    expect(unreadable).to.contain('Datoen for gennemsyn kan ikke læses: ”snart”.');
  });
});

describe('a phrase in the citizen’s language', () => {
  const select = (element: Guidance) => find(element, 'combobox', 'Vis også på') as HTMLSelectElement;
  const translations = (element: Guidance) =>
    [...element.shadowRoot!.querySelectorAll('blockquote')].filter((one) => one.lang !== 'da');

  it('stands beside the Danish, in its own direction, once staff choose it', async () => {
    const element = await guided([national]);
    expect([...select(element).options].map(({ text }) => text)).to.deep.equal([
      'Kun dansk',
      'arabisk',
      'engelsk',
    ]);
    expect(translations(element)).to.have.length(0);
    select(element).value = 'ar';
    select(element).dispatchEvent(new Event('change', { bubbles: true }));
    await element.updateComplete;
    const [arabic] = translations(element);
    expect([arabic!.lang, arabic!.dir, arabic!.textContent]).to.deep.equal(['ar', 'rtl', 'كيف حالك؟']);
    expect(visibleText(element)).to.contain('Hvordan går det (WHO-5: 32)?');
    expect(element.citizenLanguage).to.equal('ar');
  });

  it('is there from the start where the host knows the language, also by its region', async () => {
    const element = await guided([national], { 'citizen-language': 'en-GB' });
    expect(translations(element).map((one) => one.textContent)).to.deep.equal(['How are you (WHO-5: 32)?']);
    expect(select(element).value).to.equal('en');
  });

  it('is missed in words where no phrase has it, whatever the host calls it', async () => {
    const element = await guided([national], { 'citizen-language': 'uk' });
    expect(visibleText(element)).to.contain('Ingen af fraserne findes på ukrainsk.');
    const odd = await guided([national], { 'citizen-language': '<b>!' });
    expect(visibleText(odd)).to.contain('Ingen af fraserne findes på <b>!.');
  });
});

describe('what staff do with a phrase', () => {
  const copyButton = (element: Guidance) => findAll(element, 'button', 'Kopiér')[0]!;

  it('copying hands the text to the host, which may keep it from the clipboard; the words are in no detail', async () => {
    const element = await guided([national], { 'citizen-language': 'en' });
    let text = '';
    let detail: object = {};
    const heard = listenToAnnouncer();
    element.addEventListener('kpro-copy', (event) => {
      ({ text, detail } = event);
      event.preventDefault();
    });
    copyButton(element).click();
    await element.updateComplete;
    expect(text).to.equal('Hvordan går det (WHO-5: 32)?\nHow are you (WHO-5: 32)?');
    expect(detail).to.deep.equal({
      part: 'phrase',
      topic: 'trivsel',
      phrase: 'aaben',
      characters: text.length,
    });
    expect(heard.sentences()).to.deep.equal([]);
    heard.stop();
  });

  it('says that it was copied, and nothing of what', async () => {
    const element = await guided([national]);
    const heard = listenToAnnouncer();
    const { clipboard } = navigator;
    let written = '';
    Object.defineProperty(navigator, 'clipboard', {
      configurable: true,
      value: { writeText: (text: string) => Promise.resolve(void (written = text)) },
    });
    try {
      copyButton(element).click();
      await until(() => query(element, 'button', /Kopieret/));
      expect(written).to.equal('Hvordan går det (WHO-5: 32)?');
      expect(heard.sentences()).to.deep.equal(['Kopieret']);
      findAll(element, 'button', /Brugt/)[0]!.click();
      await element.updateComplete;
      expect(query(element, 'button', /Kopieret/), 'it goes away at the next act').to.equal(undefined);
    } finally {
      Object.defineProperty(navigator, 'clipboard', { configurable: true, value: clipboard });
      heard.stop();
    }
  });

  it('gives the text in a marked field where no script may copy, and goes back to the button', async () => {
    const element = await guided([national]);
    const { clipboard } = navigator;
    const { execCommand } = document;
    Object.defineProperty(navigator, 'clipboard', {
      configurable: true,
      value: { writeText: () => Promise.reject(new Error('no')) },
    });
    document.execCommand = () => false;
    try {
      const button = copyButton(element);
      button.focus();
      button.click();
      const field = (await until(() => query(element, 'textbox'))) as HTMLTextAreaElement;
      await focusOn(() => field);
      expect(field.value.slice(field.selectionStart, field.selectionEnd)).to.equal(
        'Hvordan går det (WHO-5: 32)?',
      );
      await press('Escape');
      await focusOn(() => button);
      expect(query(element, 'textbox')).to.equal(undefined);
      expect(nameOf(findAll(element, 'heading')[0]!), 'Escape closed one thing').to.equal('Trivsel (WHO-5)');
    } finally {
      Object.defineProperty(navigator, 'clipboard', { configurable: true, value: clipboard });
      document.execCommand = execCommand;
    }
  });

  it('what was used comes back by the ids that the host kept', async () => {
    const element = await guided([national], {}, { used: ['ro'] });
    const pressed = () => findAll(element, 'button', /Brugt/).map((one) => one.getAttribute('aria-pressed'));
    expect(pressed()).to.deep.equal(['false', 'true']);
    element.used = [];
    await element.updateComplete;
    expect(pressed()).to.deep.equal(['false', 'false']);
  });

  it('tells the host where used ids are none', async () => {
    for (const used of [[1, 'ro'], 'ro'])
      expect(await problemsOf(() => guided([], {}, { used }))).to.deep.equal(['wrong-type used']);
    expect(await problemsOf(() => guided([], {}, { used: ['ro', 'ro'] }))).to.deep.equal([]);
  });
});

describe('G1 beside an answer that the host chose', () => {
  it('focus() goes to the named region’s heading; Close and Escape lead back', async () => {
    const opener = document.createElement('button');
    document.body.append(opener);
    try {
      for (const close of [
        (element: Guidance) => Promise.resolve(find(element, 'button', 'Luk').click()),
        () => press('Escape'),
      ]) {
        opener.focus();
        const element = await guided([national]);
        element.focus();
        const [title] = findAll(element, 'heading');
        expect(focused() === title).to.equal(true);
        expect(find(element, 'region', 'Trivsel (WHO-5)')).to.exist;
        await close(element);
        await focusOn(() => opener);
        expect([element.canonical, element.linkId]).to.deep.equal([undefined, undefined]);
        expect(nameOf(findAll(element, 'heading')[0]!)).to.equal('Sådan kan du åbne samtalen');
        expect(query(element, 'button', 'Luk')).to.equal(undefined);
        element.remove();
      }
    } finally {
      opener.remove();
    }
  });
});

describe('on paper', () => {
  const all = { canonical: '', 'link-id': '' };
  const two = [guidanceDocument('to', { topics: [topic('a'), topic('b', { actions: ['Kun i b.'] })] })];
  const opened = (element: Guidance) =>
    [...element.shadowRoot!.querySelectorAll<HTMLDetailsElement>('[part~="topic"]')].map(({ open }) => open);

  for (const [print, held] of [
    [{}, [true, false]],
    [{ print: 'all' }, [true, true]],
  ] as const)
    it(`G7 stand ${'print' in print ? 'all topics' : 'the topics that are open'}, and afterwards it is as before`, async () => {
      const element = await guided(two, { ...all, ...print });
      element.shadowRoot!.querySelector('details')!.open = true;
      dispatchEvent(new Event('beforeprint'));
      expect(opened(element)).to.deep.equal(held);
      dispatchEvent(new Event('afterprint'));
      expect(opened(element)).to.deep.equal([true, false]);
      element.remove();
    });

  skipUnless('media emulation')('G7 stands no button, and the address of each offer', async () => {
    const element = await guided([national]);
    await emulateMedia({ media: 'print' });
    try {
      for (const one of element.shadowRoot!.querySelectorAll('button, select'))
        expect(one.getClientRects().length, one.outerHTML).to.equal(0);
      const [link] = findAll(element, 'link');
      expect(getComputedStyle(link!, '::after').content).to.contain('tilbud.example');
    } finally {
      await emulateMedia({ media: 'screen' });
    }
  });

  it('E28 printable() gives it as plain HTML, without controls, with translations in their direction', async () => {
    const element = await guided([national, local], { 'citizen-language': 'ar' });
    const article = element.printable()!;
    expect(article.querySelector('button, select, input, textarea, svg, style, [part]')).to.equal(null);
    expect(article.textContent)
      .to.contain('Hvordan går det (WHO-5: 32)?')
      .and.to.contain('Tilbyd åben samtale.');
    expect(article.querySelector('[lang="ar"]')!.getAttribute('dir')).to.equal('rtl');
    const folded = await guided(two, all);
    expect([...folded.printable()!.querySelectorAll('details')].some(({ open }) => open)).to.equal(false);
    element.used = ['ro'];
    await element.updateComplete;
    expect(element.printable()!.textContent.match(/✓ Brugt/g)).to.have.length(1);
    folded.print = 'all';
    expect([...folded.printable()!.querySelectorAll('details')].every(({ open }) => open)).to.equal(true);
  });
});

describe('cards for another system', () => {
  it('come from the element, one for each topic of the talk', async () => {
    const element = await guided([national, local], { municipality: '0461' });
    const [card] = await element.cards();
    expect(card!.indicator).to.equal('critical');
    expect(card!.links.map(({ label }) => label)).to.deep.equal(['Søvnskole', 'Gåhold']);
    expect(card!.detail).to.contain('> Hvordan går det (WHO-5: 32)?');
    expect(await (await guided([])).cards()).to.deep.equal([]);
  });
});

describe('bad guidance', () => {
  const silent = async (documents: readonly Json[], attributes = {}): Promise<string> => {
    const silence = listenForFaults();
    const element = await guided(documents, attributes);
    for (const details of element.shadowRoot!.querySelectorAll('details')) details.open = true;
    silence.assert();
    return visibleText(element);
  };

  it('with no topic says that there is none', async () => {
    expect(await silent([guidanceDocument('tom')])).to.contain('Der er ingen handlevejledning');
  });

  it('with two hundred topics and as many links shows them all, and three links unfolded', async function () {
    this.timeout(60_000);
    const many = Array.from({ length: 200 }, (_, i) => topic(`t${i}`));
    const pairs = Array.from({ length: 200 }, (_, i) =>
      topic(`p${i}`, {
        trigger: {
          all: [...low, { ...low[0], linkId: 'happy', canonical: chosen.canonical, min: 0, max: undefined }],
        },
      }),
    );
    const everything = guidanceDocument('mange', { topics: [...many, ...pairs] });
    const element = await guided([everything], { canonical: '', 'link-id': '' });
    const text = element.shadowRoot!.textContent;
    for (const id of ['t0', 't199', 'p0', 'p199']) expect(text).to.contain(`Emne ${id}`);
    const shown = findParts(element, 'phrase').filter((one) => one.getClientRects().length > 0);
    expect(shown).to.have.length(3);
  });

  it('with triggers that point nowhere says what is left, and tells the host by place', async () => {
    const broken = guidanceDocument('brudt', {
      reviewBy: 'ikke en dato',
      topics: [
        topic('ok'),
        topic('a', { trigger: { all: [{ ...low[0], linkId: 'findes-ikke' }] } }),
        topic('b', {
          trigger: { all: [{ canonical: chosen.canonical, linkId: 'who5-score', band: ['x'] }] },
        }),
      ],
    });
    let element: Guidance | undefined;
    const told = await problemsOf(async () => (element = await guided([broken])));
    expect(visibleText(element!)).to.contain('Emne ok').and.not.to.contain('Emne a');
    expect(visibleText(element!)).to.contain('Datoen for gennemsyn kan ikke læses: ”ikke en dato”.');
    expect(told).to.deep.equal([
      'bad-guidance Guidance[brudt].reviewBy',
      'unknown-question Guidance[brudt].topics[1].trigger.all[0].linkId',
      'bad-guidance Guidance[brudt].topics[2].trigger.all[0].band',
    ]);
  });

  it('G4 with markup everywhere, and ids that are markup, stands as text', async () => {
    const evil = '"><img src=x onerror="kproRan=1">{score:who5-score}';
    const text = await silent(
      [
        guidanceDocument(evil, {
          publisher: evil,
          extends: 'x',
          topics: [
            topic(evil, {
              phrases: [{ id: evil, text: evil, translations: [{ language: evil, text: evil }] }],
              source: evil,
              offers: [evil],
            }),
          ],
          offers: [
            { id: evil, title: evil, text: evil, origin: 'local', where: evil, url: evil, reviewBy: evil },
          ],
        }),
      ],
      { 'citizen-language': evil },
    );
    expect(text).to.contain('"><img src=x onerror="kproRan=1">32');
    expect((globalThis as { kproRan?: unknown }).kproRan).to.equal(undefined);
  });

  it('of a score outside its range shows every range, and draws the mark at the end of the scale', async () => {
    const data = { ...karlErik, responses: [wellBeing(who5, 100)], results: [], guidance: [national] };
    const element = await show('kpro-guidance', data, chosen);
    expect(visibleText(element)).to.contain('Der er ingen handlevejledning til Trivsel (WHO-5).');
  });
});
