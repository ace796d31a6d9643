/** kpro-answers: what staff do with the answers: filter, order, mark, note, copy, print (A2–A7, A9). */
import { expect } from '@open-wc/testing';
import { cast, type Answered, type Json } from '../kit/cast.js';
import {
  accessibilityTree,
  emulateMedia,
  flatten,
  press as pressKey,
  type as typeText,
} from '../kit/commands.js';
import { find, findAll, painted, query, until, visibleText } from '../kit/find.js';
import { focused } from '../kit/focus.js';
import { nameOf } from '../kit/names.js';
import { skipUnless } from '../kit/skip.js';
import { answered, listenToAnnouncer, longTalk } from './answers-data.js';
import { row, show } from './staff.js';

type Answers = HTMLElementTagNameMap['kpro-answers'];

const karlErik = await cast('karl-erik-damgaard');
const who5 = 'https://kpro-elements.example/Questionnaire/who5';
const answers = (
  data: Partial<Answered> & { notes?: unknown } = karlErik,
  attributes = {},
): Promise<Answers> => show('kpro-answers', data, attributes);

/** Three screens under the first. */
const farBelow = (inner: HTMLElement): HTMLElement => {
  const place = document.createElement('div');
  place.style.paddingBlockStart = '400vh';
  place.append(inner);
  return place;
};

const press = async (element: Answers, name: string | RegExp): Promise<HTMLElement> => {
  const button = find(element, 'button', name);
  button.click();
  await element.updateComplete;
  return button;
};

/** The questions that can be seen, in order. */
const questions = (element: Answers): readonly string[] =>
  findAll(element, 'rowheader')
    .filter((head) => head.getAttribute('scope') === 'row' && head.getClientRects().length > 0)
    .map((head) => nameOf(head).split(',')[0]!);

const search = async (element: Answers, text: string): Promise<void> => {
  const field = find(element, 'searchbox') as HTMLInputElement;
  field.value = text;
  field.dispatchEvent(new InputEvent('input', { bubbles: true }));
  await element.updateComplete;
};

describe('filtering answers', () => {
  it('T8 a level’s button is pressed and counts, shows only that level, and the count is said', async () => {
    const element = await answers();
    const heard = listenToAnnouncer();
    const red = await press(element, 'Rød (8)');
    expect(red.getAttribute('aria-pressed')).to.equal('true');
    expect(questions(element)).to.have.length(8);
    expect(visibleText(element)).to.contain('Viser 8 af 22 svar.');
    expect(heard.sentences()).to.deep.equal(['Viser 8 af 22 svar.']);
    await press(element, 'Gul (2)');
    expect(questions(element)).to.have.length(10);
    await press(element, 'Rød (8)');
    await press(element, 'Gul (2)');
    expect(visibleText(element)).to.contain('22 svar. 4 grønne svar er foldet sammen.');
    heard.stop();
  });

  it('only what changed since last time is one press away', async () => {
    const element = await answers();
    await press(element, 'Kun ændrede (9)');
    expect(questions(element)).to.have.length(9).and.to.include('Er du bekymret for din økonomi?');
    expect(questions(element)).not.to.include('Er du bekymret for din bolig?');
  });

  it('a search looks through questions, answers and what a score counts, whatever the case', async () => {
    const element = await answers();
    await search(element, 'ØKONOMI');
    expect(questions(element)).to.have.length(3);
    expect(questions(element)).to.include('Er du bekymret for din økonomi?');
    expect(questions(element)).to.include('Hvad er vigtigst for dig at tale om? Vælg højst 3.');
    await search(element, 'rolig og afslappet');
    expect(questions(element)).to.deep.equal(['Trivsel (WHO-5)']);
  });

  it('an area alone', async () => {
    const element = await answers();
    const select = find(element, 'combobox', 'Område') as HTMLSelectElement;
    select.value = 'Søvn';
    select.dispatchEvent(new Event('change', { bubbles: true }));
    await element.updateComplete;
    expect(questions(element)).to.have.length(2);
  });

  it('A5 without a hit says so, and shows all again with one press', async () => {
    const element = await answers();
    await search(element, 'elefant');
    expect(questions(element)).to.deep.equal([]);
    expect(visibleText(element)).to.contain('Ingen svar passer til det, du har valgt.');
    await press(element, 'Vis alle svar');
    expect(questions(element).length).to.be.above(15);
    expect((find(element, 'searchbox') as HTMLInputElement).value).to.equal('');
  });

  it('what is green folds together with its count and names, and opens by a press', async () => {
    const element = await answers();
    expect(questions(element)).not.to.include('Ryger du?');
    const fold = findAll(element, 'button', /^Grøn \(4\)/)[1]!;
    expect(fold.getAttribute('aria-expanded')).to.equal('false');
    expect(visibleText(element)).to.contain('Nogen at tale med, Rygning');
    fold.click();
    await element.updateComplete;
    expect(questions(element)).to.include('Ryger du?');
  });

  it('A6 over 300 answers draws no row again that stays, and takes away the others', async () => {
    const element = await answers(longTalk(300));
    expect(questions(element)).to.have.length(300);
    const before = new Map(
      findAll(element, 'rowheader').map((head) => [nameOf(head), head.closest('tr')!] as const),
    );
    let changes = 0;
    const observer = new MutationObserver((records) => {
      for (const { target } of records) if ((target as Element).closest?.('tr:not(.area)')) changes += 1;
    });
    observer.observe(element.shadowRoot!, {
      subtree: true,
      childList: true,
      attributes: true,
      characterData: true,
    });
    await press(element, 'Rød (100)');
    for (const record of observer.takeRecords())
      if ((record.target as Element).closest?.('tr:not(.area)')) changes += 1;
    observer.disconnect();
    expect(questions(element)).to.have.length(100);
    for (const head of findAll(element, 'rowheader').filter((one) => one.getAttribute('scope') === 'row'))
      expect(head.closest('tr') === before.get(nameOf(head)), 'the same row').to.equal(true);
    expect(changes, 'changes inside rows').to.equal(0);
  });

  skipUnless('accessibility tree')(
    'A6 a long list is laid out when it comes into view, and is whole to a screen reader and on paper all the while',
    async () => {
      const element = await show('kpro-answers', longTalk(300), {}, { around: farBelow });
      const last = findAll(element, 'rowheader').at(-1)!;
      const isLaidOut = () => last.checkVisibility({ contentVisibilityAuto: true });
      await painted();
      expect(isLaidOut(), 'far below').to.equal(false);

      const named = flatten(await accessibilityTree()).filter(
        ({ role, name }) => role === 'rowheader' && /^Spørgsmål/.test(name),
      );
      expect(named.length).to.equal(300);
      await emulateMedia({ media: 'print' });
      try {
        expect(isLaidOut(), 'on paper').to.equal(true);
      } finally {
        await emulateMedia({ media: 'screen' });
      }
      last.scrollIntoView();
      await until(isLaidOut);
    },
  );
});

describe('ordering answers', () => {
  it('A2 heads are buttons that say by aria-sort what the order is', async () => {
    const element = await answers();
    const sorted = () => findAll(element, 'columnheader').map((head) => head.getAttribute('aria-sort'));
    expect(sorted().slice(0, 2)).to.deep.equal(['descending', 'none']);
    await press(element, 'Siden sidst');
    expect(sorted()[5]).to.equal('descending');
    expect(questions(element).slice(0, 1)).to.deep.equal(['Trivsel (WHO-5)']);
    await press(element, 'Spørgsmål');
    expect(sorted().slice(0, 2)).to.deep.equal(['none', 'ascending']);
    // The order of the content: within an area the questions stand as they were asked, whatever their level.
    const stood = questions(element);
    const asked = [
      'Hvordan sover du for tiden?',
      'Hvor mange nætter om ugen ligger du vågen?',
      'Vil du gerne bevæge dig mere?',
    ];
    expect(stood.filter((name) => asked.includes(name))).to.deep.equal(asked);
    expect(stood.indexOf('Hvordan sover du for tiden?')).to.be.below(
      stood.indexOf('Er du bekymret for din økonomi?'),
    );
    expect(stood[0]).to.equal('Trivsel (WHO-5)');
  });
});

describe('marking answers', () => {
  it('A4 "Drøftet" is a toggle: it tells the host once with ids only, keeps focus and stands through a new draw', async () => {
    const element = await answers();
    const button = find(element, 'button', 'Drøftet: Sover for tiden');
    button.focus();
    const told: unknown[] = [];
    element.addEventListener('kpro-discuss', ({ detail }) => told.push(detail));
    await pressKey('Space');
    await until(() => told.length === 1);
    await element.updateComplete;
    expect(told).to.deep.equal([
      {
        canonical: 'https://kpro-elements.example/Questionnaire/hverdag',
        linkId: 'sovn',
        responseId: 'karl-erik-hverdag-aug',
        discussed: true,
      },
    ]);
    expect(find(element, 'button', 'Drøftet: Sover for tiden').getAttribute('aria-pressed')).to.equal('true');
    expect(focused() === find(element, 'button', 'Drøftet: Sover for tiden'), 'focus').to.equal(true);
    element.now = '2026-09-03T10:00:00+02:00';
    await element.updateComplete;
    expect(find(element, 'button', 'Drøftet: Sover for tiden').getAttribute('aria-pressed')).to.equal('true');
    expect(visibleText(element)).to.contain('1 af 22 svar drøftet.');
  });

  it('a note is written, kept and changed; its text is no part of the detail', async () => {
    const element = await answers();
    await press(element, 'Note til Stresset i hverdagen');
    const field = find(element, 'textbox', /^Note til Stresset/);
    expect(focused() === field, 'focus').to.equal(true);
    await typeText('Spørg til arbejdet');
    let event!: HTMLElementEventMap['kpro-note'];
    element.addEventListener('kpro-note', (told) => (event = told), { once: true });
    find(element, 'button', 'Gem note').click();
    expect(event.detail).to.deep.equal({
      canonical: 'https://kpro-elements.example/Questionnaire/hverdag',
      linkId: 'stress',
      responseId: 'karl-erik-hverdag-aug',
      characters: 18,
    });
    expect(event.text).to.equal('Spørg til arbejdet');
    await element.updateComplete;
    expect(visibleText(element)).to.contain('Note. Spørg til arbejdet');
    expect(findAll(element, 'button', 'Ret note til Stresset i hverdagen').length).to.equal(1);
  });

  it('marks beside a note that is being written take nothing of it away', async () => {
    const element = await answers();
    await press(element, 'Note til Stresset i hverdagen');
    await typeText('Spørg');
    await press(element, 'Drøftet: Stresset i hverdagen');
    await press(element, 'Følg op: Stresset i hverdagen');
    const field = find(element, 'textbox', /^Note til Stresset/) as HTMLTextAreaElement;
    expect(field.value).to.equal('Spørg');
    expect(visibleText(element)).to.contain('af 500 tegn');
    await press(element, 'Gem note');
    expect(visibleText(element)).to.contain('Note. Spørg');
  });

  it('Esc leaves a note as it was, and tells nobody', async () => {
    const element = await answers();
    let told = 0;
    element.addEventListener('kpro-note', () => (told += 1));
    await press(element, 'Note til Stresset i hverdagen');
    await typeText('x');
    await pressKey('Escape');
    await until(() => !query(element, 'button', 'Gem note'));
    expect(told).to.equal(0);
    expect(visibleText(element)).not.to.contain('Note. x');
  });

  it('"Følg op" tells the host', async () => {
    const element = await answers();
    const told: unknown[] = [];
    element.addEventListener('kpro-follow-up', ({ detail }) => told.push(detail));
    await press(element, 'Følg op: Trivsel (WHO-5)');
    expect(told).to.have.length(1);
    expect(told[0]).to.deep.include({ canonical: who5, linkId: 'who5-score', followUp: true });
  });

  it('what the host keeps comes back by `notes`, and a new array is its word', async () => {
    const note = {
      canonical: who5,
      linkId: 'who5-score',
      discussed: true,
      text: 'Talt om søvn',
      author: 'Mette Holst',
    };
    const element = await answers({ ...karlErik, notes: [note] });
    expect(visibleText(element)).to.contain('Note. Talt om søvn Mette Holst');
    await press(element, 'Drøftet: Sover for tiden');
    element.notes = [note];
    await element.updateComplete;
    expect(find(element, 'button', 'Drøftet: Sover for tiden').getAttribute('aria-pressed')).to.equal(
      'false',
    );
    expect(find(element, 'button', 'Drøftet: Trivsel (WHO-5)').getAttribute('aria-pressed')).to.equal('true');
  });

  it('a note that is none is told with its place, and the others stand', async () => {
    const told: unknown[] = [];
    const element = document.createElement('kpro-answers');
    element.addEventListener('kpro-problem', ({ detail }) => told.push(detail));
    const good = { canonical: who5, linkId: 'who5-score', text: '<b>fed</b>' };
    Object.assign(element, karlErik, {
      notes: [{ linkId: 7 }, null, good],
      now: '2026-09-03T09:00:00+02:00',
    });
    document.body.append(element);
    await until(() => visibleText(element).includes('Note. <b>fed</b>'));
    expect(told).to.deep.equal([
      { code: 'wrong-type', path: 'notes[0]' },
      { code: 'wrong-type', path: 'notes[1]' },
    ]);
    element.remove();
  });
});

describe('copying answers', () => {
  const copied = async (element: Answers): Promise<string> => {
    let text = '';
    element.addEventListener(
      'kpro-copy',
      (event) => {
        event.preventDefault();
        ({ text } = event);
      },
      { once: true },
    );
    await press(element, 'Kopiér som tekst');
    return text;
  };
  const take = async (element: Answers, part: string): Promise<void> => {
    const select = find(element, 'combobox', 'Tag med') as HTMLSelectElement;
    select.value = part;
    select.dispatchEvent(new Event('change', { bubbles: true }));
    await element.updateComplete;
  };

  it('A3 red and yellow, as the record gets them: total with reach, source, an answer a line', async () => {
    const element = await answers();
    await take(element, 'red-yellow');
    expect(await copied(element)).to.equal(
      [
        'Rød på 4 af 9 områder (ufuldstændig).',
        'Sendt 31. august 2026 kl. 20.14 af borgeren selv.',
        'Farver fra den nationale platform, 31. august 2026 kl. 20.14.',
        '',
        'Mental trivsel: rød',
        '- Rød, Trivsel (WHO-5): 32 af 100 (sidst 48; 16 lavere, værre, klinisk relevant)',
        '- Rød, Nedtrykthed (PHQ-2): 4 af 6 (sidst 2; 2 højere, værre)',
        '',
        'Søvn: rød',
        '- Rød, Sover for tiden: Dårligt (uændret)',
        '- Rød, Nætter vågen om ugen: 4 af 7 (sidst 6; 2 lavere, bedre)',
        '',
        'Hverdag: rød',
        '- Rød, Bekymret for økonomi: Meget (sidst Lidt; værre)',
        '- Rød, Bekymret for bolig: Meget (uændret)',
        '- Rød, Familie og parforhold: Meget (sidst Lidt; værre)',
        '',
        'Stress: rød',
        '- Rød, Stresset i hverdagen: Ja, for det meste (uændret)',
        '',
        'Helbred: gul',
        '- Gul, Selvvurderet helbred: Nogenlunde (uændret)',
        '',
        'Bevægelse: gul',
        '- Gul, Dage med bevægelse: 2 af 7 (sidst 3; 1 lavere, værre)',
      ].join('\n'),
    );
  });

  it('A3 all answers hold every question, æøå and the person’s own words, without markup or trailing blanks', async () => {
    const text = await copied(await answers());
    expect(text).to.contain('”Vi skal skilles, og jeg ved ikke, hvor jeg skal bo, når huset er solgt.”');
    expect(text).to.contain('- Grå, Uro (GAD-7): 5 af 7 besvaret, ingen score');
    expect(text).to.contain('- Grøn, Rygning: Nej');
    expect(text).not.to.match(/[ \t]$/m);
    expect(text).not.to.contain('<');
    expect(text.split('\n').filter((line) => line.startsWith('- '))).to.have.length(22);
  });

  it('A3 lines end as the record wants them', async () => {
    const text = await copied(await answers(karlErik, { 'copy-newline': 'crlf' }));
    expect(text.split('\r\n').length).to.be.above(20);
    expect(text.replaceAll('\r\n', '')).not.to.match(/[\r\n]/);
  });

  it('A3 a record that takes 600 characters gets whole answers, and how many are left out', async () => {
    const text = await copied(await answers(karlErik, { 'copy-limit': '600' }));
    expect(text.length).to.be.at.most(600).and.above(450);
    expect(text.split('\n').at(-1)).to.match(/^… \d+ svar er ikke med\.$/);
  });

  it('notes alone: what staff did, and nothing else', async () => {
    const notes = [
      { canonical: who5, linkId: 'who5-score', discussed: true, followUp: true, text: 'Ring i næste uge' },
    ];
    const element = await answers({ ...karlErik, notes });
    await take(element, 'notes');
    const lines = (await copied(element)).split('\n');
    expect(lines.slice(-4)).to.deep.equal([
      '- Rød, Trivsel (WHO-5): 32 af 100 (sidst 48; 16 lavere, værre, klinisk relevant)',
      '  Drøftet',
      '  Følg op',
      '  Note: Ring i næste uge',
    ]);
  });

  it('A3 tells the host before, with counts only; refused, nothing is copied', async () => {
    const element = await answers();
    const heard = listenToAnnouncer();
    let detail: object = {};
    element.addEventListener('kpro-copy', (event) => {
      event.preventDefault();
      ({ detail } = event);
    });
    await press(element, 'Kopiér som tekst');
    expect(Object.keys(detail)).to.deep.equal(['part', 'characters']);
    expect(heard.sentences()).to.deep.equal([]);
    expect(findAll(element, 'textbox', 'Tekst til journalen').length).to.equal(0);
    heard.stop();
  });

  it('where a frame forbids the clipboard, the text stands there, selected, for a person to copy', async () => {
    const element = await answers();
    const { clipboard } = navigator;
    Object.defineProperty(navigator, 'clipboard', {
      configurable: true,
      value: { writeText: () => Promise.reject(new Error()) },
    });
    const { execCommand } = document;
    document.execCommand = () => false;
    try {
      const copy = find(element, 'button', 'Kopiér som tekst');
      copy.focus();
      copy.click();
      const field = await until(
        () => query(element, 'textbox', 'Tekst til journalen') as HTMLTextAreaElement | undefined,
      );
      expect(visibleText(element)).to.contain('Tryk Ctrl+C');
      expect(field.value.slice(field.selectionStart, field.selectionEnd)).to.equal(field.value);
      expect(field.value).to.contain('Rød på 4 af 9');
      await press(element, 'Luk');
      expect(findAll(element, 'textbox', 'Tekst til journalen').length).to.equal(0);
      expect(element.shadowRoot!.activeElement === copy, 'back to what was pressed').to.equal(true);
    } finally {
      document.execCommand = execCommand;
      Object.defineProperty(navigator, 'clipboard', { configurable: true, value: clipboard });
    }
  });

  for (const [lang, copy, copiedWord] of [
    ['da', 'Kopiér som tekst', 'Kopieret'],
    ['en', 'Copy as text', 'Copied'],
  ] as const)
    it(`A3 once copied, the button says "${copiedWord}" until the next act, and nothing moves for it`, async () => {
      const element = await answers(karlErik, { lang });
      const { clipboard } = navigator;
      Object.defineProperty(navigator, 'clipboard', {
        configurable: true,
        value: { writeText: () => Promise.resolve() },
      });
      const sizeOf = ({ offsetWidth, offsetHeight, offsetLeft }: HTMLElement) =>
        [offsetWidth, offsetHeight, offsetLeft].join();
      try {
        const before = find(element, 'button', copy);
        const size = sizeOf(before);
        expect(visibleText(element)).not.to.contain(copiedWord);
        before.click();
        const after = await until(() => query(element, 'button', copiedWord));
        expect(after === before, 'the same button, so focus stays').to.equal(true);
        expect(sizeOf(after)).to.equal(size);
        expect(visibleText(after)).to.equal(copiedWord);
        const [discussed] = findAll(element, 'button', /^(Drøftet|Discussed)/);
        discussed!.click();
        await element.updateComplete;
        expect(visibleText(find(element, 'button', copy))).to.equal(copy);
        expect(query(element, 'button', copiedWord)).to.equal(undefined);
      } finally {
        Object.defineProperty(navigator, 'clipboard', { configurable: true, value: clipboard });
      }
    });

  it('once copied, "Kopieret" is said', async () => {
    const element = await answers();
    const heard = listenToAnnouncer();
    const { clipboard } = navigator;
    let text = '';
    Object.defineProperty(navigator, 'clipboard', {
      configurable: true,
      value: {
        writeText: (given: string) => {
          text = given;
          return Promise.resolve();
        },
      },
    });
    try {
      await press(element, 'Kopiér som tekst');
      await until(() => heard.sentences().includes('Kopieret'));
      expect(text).to.contain('Rød på 4 af 9 områder');
      expect(heard.sentences(), 'once').to.deep.equal(['Kopieret']);
    } finally {
      Object.defineProperty(navigator, 'clipboard', { configurable: true, value: clipboard });
      heard.stop();
    }
  });
});

describe('answers on paper', () => {
  it('A7 say how many of them there are where somebody filtered them, and nothing of it where nobody did', async () => {
    const element = await answers();
    expect(element.printable()!.textContent).not.to.contain('af 22 svar.');
    await press(element, 'Rød (8)');
    expect(element.printable()!.textContent).to.contain('Viser 8 af 22 svar.');
  });

  it('A7 printable() gives every question and answer as plain HTML, the folded ones too, without controls', async () => {
    const element = await answers();
    element.insertAdjacentHTML('beforeend', '<span slot="citizen">Karl-Erik Damgaard</span>');
    await element.updateComplete;
    const article = element.printable()!;
    expect(article.lang).to.equal('da');
    expect(
      article.querySelectorAll('button, select, input, textarea, form, style, script, svg'),
    ).to.have.property('length', 0);
    const text = article.textContent.replace(/\s+/g, ' ');
    for (const said of [
      'Ryger du?',
      '32 af 100',
      '”Vi skal skilles',
      'Karl-Erik Damgaard',
      '3. september 2026',
      'Rød',
    ])
      expect(text).to.contain(said);
    expect(text).not.to.contain('Kopiér som tekst');
    expect(text, 'the head of what folds on screen').to.contain('Grøn (4): Ressourcer eller områder');
    expect(article.querySelectorAll('th[scope="row"]').length).to.equal(22);
    expect(
      article.querySelectorAll('[class]').length,
      'classes that a host could style by accident',
    ).to.equal(0);
  });

  skipUnless('media emulation')('A7 print shows the folded green answers and no control', async () => {
    const element = await answers();
    await emulateMedia({ media: 'print' });
    try {
      expect(questions(element)).to.include('Ryger du?');
      expect(visibleText(element)).not.to.contain('Drøftet');
    } finally {
      await emulateMedia({ media: 'screen' });
    }
  });
});

describe('answers told apart', () => {
  it('what was never asked, since other answers kept it away, is named and is neither skipped nor declined', async () => {
    const element = await answers(answered({ sovn: 0 }));
    expect(visibleText(element)).to.contain(
      'Ikke stillet, fordi det afhænger af andre svar: Nætter vågen om ugen',
    );
    expect(questions(element)).not.to.include('Hvor mange nætter om ugen ligger du vågen?');
  });

  it('who answered and how is said, where it is known', async () => {
    const responses = karlErik.responses.map((response: Json) => ({
      ...response,
      source: { reference: 'RelatedPerson/9' },
      extension: [
        ...((response['extension'] as Json[] | undefined) ?? []),
        { url: 'https://kpro-elements.example/StructureDefinition/response-mode', valueCode: 'paper' },
      ],
    }));
    const element = await answers({ ...karlErik, responses });
    expect(visibleText(element)).to.contain('af en pårørende, på papir.');
  });

  it('a changed question says between which versions, under its row', async () => {
    const element = await answers();
    const tr = row(element, 'Hvad er vigtigst for dig at tale om?');
    expect(visibleText(tr.nextElementSibling as HTMLElement)).to.equal(
      'Ingen pil, fordi spørgsmålet eller svarmulighederne er ændret fra version 2.0 til 2.1.',
    );
  });
});
