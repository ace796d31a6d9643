/** Fields that only some questionnaires have, as a person meets them, and what becomes of the answer. */
import { expect } from '@open-wc/testing';
import { until } from '../kit/find.js';
import { nameOf } from '../kit/names.js';
import { choice, extension, form, item, response, sleep, talk, type Json } from './forms.js';
import { begin, open, type Visit } from './visit.js';

const hl7 = (name: string): string => `http://hl7.org/fhir/StructureDefinition/${name}`;

/** The answers that stand in the response for this question, as FHIR has them. */
const values = (resource: Json | undefined, linkId: string): unknown[] =>
  ((resource?.['item'] ?? []) as Json[]).flatMap((one): unknown[] =>
    one['linkId'] === linkId
      ? ((one['answer'] ?? []) as Json[]).map((answer) => Object.values(answer)[0])
      : values(one, linkId),
  );

/** Begins a form of this one question, and gives what the response holds for it. */
const ask = async (
  question: Json,
  more: Json = {},
): Promise<{ visit: Visit; value: () => unknown[]; newest: () => Json | undefined }> => {
  const visit = await begin({ questionnaire: form([question, talk], more) });
  let newest: Json | undefined;
  visit.element.addEventListener('kpro-answer', (event) => (newest = event.response));
  return { visit, value: () => values(newest, String(question['linkId'])), newest: () => newest };
};

/** Opens a draft with this answer, at the page of its question. */
const reopen = async (question: Json, answer: Json | readonly Json[], more: Json = {}): Promise<Visit> => {
  const visit = await open({
    questionnaire: form([question, talk], more),
    response: response({ [String(question['linkId'])]: answer }),
  });
  if (visit.query('button', 'Tilbage')) await visit.press('Tilbage');
  return visit;
};

const unit = (code: string): Json => ({ system: 'http://unitsofmeasure.org', code, display: code });

const unitOption = (code: string): Json => ({
  url: hl7('questionnaire-unitOption'),
  valueCoding: unit(code),
});

describe('fields that only some questionnaires have', () => {
  describe('a time of day', () => {
    const up = item('op', 'time', 'Hvornår står du op?');

    for (const [typed, stored] of [
      ['7.30', '07:30:00'],
      ['07:30', '07:30:00'],
      ['730', '07:30:00'],
      ['7:3', undefined],
      ['0730', '07:30:00'],
      ['9', '09:00:00'],
    ] as const)
      it(`"${typed}" is ${stored ?? 'no time'}`, async () => {
        const { visit, value } = await ask(up);
        await visit.write(typed, 'Hvornår står du op?');
        expect(value()).to.deep.equal(stored === undefined ? [] : [stored]);
      });

    it('that does not exist is said in words, and what was typed stays', async () => {
      const { visit } = await ask(up);
      await visit.write('25.10', 'Hvornår står du op?');
      await visit.next();
      expect(visit.text).to.contain('Skriv et klokkeslæt, for eksempel 9.30.');
      expect(visit.field('Hvornår står du op?').value).to.equal('25.10');
    });

    it('stands as it would be typed when a draft is opened again', async () => {
      const visit = await reopen(up, { valueTime: '07:05:00' });
      expect(visit.field('Hvornår står du op?').value).to.equal('7.05');
    });
  });

  describe('a moment', () => {
    const seen = item('laege', 'dateTime', 'Hvornår så du lægen?');

    it('has the zone of Denmark that day; the time may be left open', async () => {
      const { visit, value } = await ask(seen);
      await visit.write('9', 'Dag');
      await visit.write('7', 'Måned');
      await visit.write('2026', 'År');
      expect(value()).to.deep.equal(['2026-07-09']);
      await visit.write('9.30', 'Klokkeslæt');
      expect(value()).to.deep.equal(['2026-07-09T09:30:00+02:00']);
    });

    it('stands in its fields when a draft is opened again, wherever it was written', async () => {
      const visit = await reopen(seen, { valueDateTime: '2026-01-09T07:15:00Z' });
      expect(['Dag', 'Måned', 'År', 'Klokkeslæt'].map((name) => visit.field(name).value)).to.deep.equal([
        '9',
        '1',
        '2026',
        '8.15',
      ]);
    });

    it('a time without a day is asked to be put right', async () => {
      const { visit, value } = await ask(seen);
      await visit.write('9.30', 'Klokkeslæt');
      await visit.next();
      expect(visit.text).to.contain('Skriv en dato, som findes.');
      expect(value()).to.deep.equal([]);
    });
  });

  describe('a date with limits', () => {
    const born = item('dato', 'date', 'Hvornår?', {
      extension: [{ url: hl7('minValue'), valueDate: '2020-01-01' }],
    });

    it('before them says which day is the first', async () => {
      const { visit, value } = await ask(born);
      for (const [text, name] of [
        ['31', 'Dag'],
        ['12', 'Måned'],
        ['2019', 'År'],
      ] as const)
        await visit.write(text, name);
      await visit.next();
      expect(visit.text).to.contain('Skriv en dato, som er 1. januar 2020 eller senere.');
      expect(value()).to.deep.equal([]);
    });
  });

  describe('a measure', () => {
    it('with one unit has it behind the number, and carries its code', async () => {
      const { visit, value } = await ask(
        item('v', 'quantity', 'Hvad vejer du?', {
          extension: [{ url: hl7('questionnaire-unit'), valueCoding: unit('kg') }],
        }),
      );
      await visit.write('72,5');
      expect(value()).to.deep.equal([
        { value: 72.5, unit: 'kg', system: 'http://unitsofmeasure.org', code: 'kg' },
      ]);
      expect(visit.said(visit.field())).to.contain('kg');
    });

    it('with several asks for one: none is chosen beforehand, and a number alone is no answer', async () => {
      const { visit, value } = await ask(
        item('v', 'quantity', 'Hvad vejer du?', { extension: [unitOption('kg'), unitOption('g')] }),
      );
      await visit.write('72');
      expect(value()).to.deep.equal([]);
      await visit.next();
      expect(visit.text).to.contain('Vælg også en enhed.');
      const list = visit.find('combobox', 'Enhed') as HTMLSelectElement;
      list.value = '1';
      list.dispatchEvent(new Event('change', { bubbles: true }));
      await visit.element.updateComplete;
      expect(value()).to.deep.equal([
        { value: 72, unit: 'g', system: 'http://unitsofmeasure.org', code: 'g' },
      ]);
    });
  });

  describe('a text with a form of its own', () => {
    it('is told at least how long it must be', async () => {
      const { visit, value } = await ask(
        item('t', 'string', 'Hvad?', { extension: [{ url: hl7('minLength'), valueInteger: 3 }] }),
      );
      await visit.write('ja');
      await visit.next();
      expect(visit.text).to.contain('Skriv mindst 3 tegn.');
      await visit.write('jaja');
      expect(value()).to.deep.equal(['jaja']);
    });

    it('says how it is to be written before it is written', async () => {
      const { visit } = await ask(
        item('t', 'string', 'Hvad?', { extension: [{ url: hl7('entryFormat'), valueString: 'fire tal' }] }),
      );
      expect(visit.said(visit.field())).to.contain('Skriv det på denne måde: fire tal');
    });

    it('an address on the internet is one, or is asked to be put right', async () => {
      const { visit, value } = await ask(item('u', 'url', 'Hvilken side?'));
      await visit.write('min side');
      await visit.next();
      expect(visit.text).to.contain('Skriv en adresse på internettet');
      await visit.write('https://kommune.example/side');
      expect(value()).to.deep.equal(['https://kommune.example/side']);
    });

    it('a number has as many decimals as the content allows', async () => {
      const { visit, value } = await ask(
        item('d', 'decimal', 'Hvor meget?', {
          extension: [{ url: hl7('maxDecimalPlaces'), valueInteger: 1 }],
        }),
      );
      await visit.write('3,25');
      await visit.next();
      expect(visit.text).to.contain('Skriv højst 1 ciffer efter kommaet.');
      await visit.write('3,2');
      expect(value()).to.deep.equal([3.2]);
    });
  });

  describe('several answers to one question', () => {
    const medicine = item('m', 'string', 'Hvilken medicin tager du?', { repeats: true });
    const first = 'Hvilken medicin tager du? Svar 1';
    const second = 'Hvilken medicin tager du? Svar 2';

    it('stand in rows of their own; focus goes to the row that came', async () => {
      const { visit, value } = await ask(medicine);
      await visit.write('Panodil', first);
      await visit.press('Tilføj et svar mere');
      await until(() => visit.focus === visit.field(second));
      await visit.write('Ipren', second);
      expect(value()).to.deep.equal(['Panodil', 'Ipren']);
    });

    it('one that is taken away can be brought back, with focus on the way back', async () => {
      const { visit, value } = await ask(medicine);
      await visit.write('Panodil', first);
      await visit.press('Tilføj et svar mere');
      await visit.write('Ipren', second);
      await visit.press('Fjern svar 1');
      expect(value()).to.deep.equal(['Ipren']);
      expect(visit.text).to.contain('Svar 1 er fjernet.');
      await until(() => visit.focus && nameOf(visit.focus) === 'Fortryd');
      await visit.press('Fortryd');
      expect(value()).to.deep.equal(['Panodil', 'Ipren']);
    });

    it('an empty row is no answer, and is asked about as any empty question', async () => {
      const { visit, value } = await ask(medicine);
      await visit.press('Tilføj et svar mere');
      expect(value()).to.deep.equal([]);
      await visit.next();
      expect(visit.text).to.contain('Du har ikke svaret.');
    });

    it('stand again when a draft is opened', async () => {
      const visit = await reopen(medicine, [{ valueString: 'Panodil' }, { valueString: 'Ipren' }]);
      expect([first, second].map((name) => visit.field(name).value)).to.deep.equal(['Panodil', 'Ipren']);
    });

    it('are no more than the content allows', async () => {
      const { visit } = await ask({ ...medicine, extension: [extension.most(2)] });
      await visit.press('Tilføj et svar mere');
      expect(visit.query('button', 'Tilføj et svar mere')).to.equal(undefined);
      expect(visit.text).to.contain('Du kan give op til 2 svar.');
    });

    it('a fault says which row it is in, and the others are answers', async () => {
      const { visit, value } = await ask(item('n', 'integer', 'Hvilke tal?', { repeats: true }));
      await visit.write('mange', 'Hvilke tal? Svar 1');
      await visit.press('Tilføj et svar mere');
      await visit.write('4', 'Hvilke tal? Svar 2');
      await visit.next();
      expect(visit.text).to.contain('Svar 1: Skriv et tal, for eksempel 3.');
      expect(value()).to.deep.equal([4]);
    });
  });

  describe('a file', () => {
    const picture = item('b', 'attachment', 'Vil du vise et billede?', {
      extension: [
        { url: hl7('mimeType'), valueCode: 'image/png' },
        { url: hl7('maxSize'), valueDecimal: 1000 },
      ],
    });
    const pixel = Uint8Array.from(
      atob(
        'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
      ),
      (letter) => letter.charCodeAt(0),
    );
    const give = async (visit: Visit, file: File): Promise<void> => {
      const input = visit.element.shadowRoot!.querySelector<HTMLInputElement>('input[type=file]')!;
      const data = new DataTransfer();
      data.items.add(file);
      input.files = data.files;
      input.dispatchEvent(new Event('change', { bubbles: true }));
      await until(() => input.value === '');
    };

    it('is an answer with its name, type, size and bytes, and is shown', async () => {
      const { visit, value } = await ask(picture);
      await give(visit, new File([pixel], 'hud.png', { type: 'image/png' }));
      await until(() => value().length > 0);
      const [attachment] = value() as [Json];
      expect(attachment['title']).to.equal('hud.png');
      expect(attachment['contentType']).to.equal('image/png');
      expect(attachment['size']).to.equal(pixel.length);
      expect(atob(String(attachment['data'])).length).to.equal(pixel.length);
      expect(visit.find('img', 'Dit billede: hud.png')).to.exist;
    });

    it('may be any picture where the content asks for all of them, and is told so in words', async () => {
      const anyPicture = item('b', 'attachment', 'Vil du vise et billede?', {
        extension: ['image/*', 'application/pdf'].map((valueCode) => ({ url: hl7('mimeType'), valueCode })),
      });
      const { visit, value } = await ask(anyPicture);
      expect(visit.text).to.contain('Du kan vælge: billeder, PDF.');
      await give(visit, new File([pixel], 'hud.png', { type: 'image/png' }));
      await until(() => value().length > 0);
      expect((value()[0] as Json)['title']).to.equal('hud.png');
      await give(visit, new File(['x'], 'sang.mp3', { type: 'audio/mpeg' }));
      await visit.next();
      expect(visit.text).to.contain('Den slags fil kan ikke bruges her.');
    });

    it('of another kind is refused in words, and what was given before stays', async () => {
      const { visit, value } = await ask(picture);
      await give(visit, new File([pixel], 'hud.png', { type: 'image/png' }));
      await until(() => value().length > 0);
      await give(visit, new File(['x'], 'brev.pdf', { type: 'application/pdf' }));
      await visit.next();
      await until(() => visit.text.includes('Den slags fil kan ikke bruges her. Du kan vælge: PNG.'));
      expect(value()).to.have.length(1);
    });

    it('among several of which one is refused: the others are taken', async () => {
      const several = { ...picture, repeats: true };
      const { visit, value } = await ask(several);
      const input = visit.element.shadowRoot!.querySelector<HTMLInputElement>('input[type=file]')!;
      const data = new DataTransfer();
      data.items.add(new File(['x'], 'brev.pdf', { type: 'application/pdf' }));
      data.items.add(new File([pixel], 'hud.png', { type: 'image/png' }));
      input.files = data.files;
      input.dispatchEvent(new Event('change', { bubbles: true }));
      await until(() => value().length > 0);
      await visit.next();
      expect(visit.text).to.contain('Den slags fil kan ikke bruges her.').and.to.contain('hud.png');
      expect(value()).to.have.length(1);
    });

    it('can be removed', async () => {
      const { visit, value } = await ask(picture);
      await give(visit, new File([pixel], 'hud.png', { type: 'image/png' }));
      await until(() => value().length > 0);
      await visit.press('Fjern hud.png');
      expect(value()).to.deep.equal([]);
    });
  });

  describe('options that stand elsewhere', () => {
    const colours = {
      resourceType: 'ValueSet',
      id: 'farver',
      status: 'active',
      compose: { include: [{ system: 'urn:x', concept: [{ code: 'r', display: 'Rød' }, { code: 'b' }] }] },
    };

    it('in the questionnaire’s own value set are options like others', async () => {
      const { visit, value } = await ask(item('f', 'choice', 'Farve?', { answerValueSet: '#farver' }), {
        contained: [colours],
      });
      expect(visit.findAll('radio').map(nameOf)).to.deep.equal(['Rød', 'b']);
      await visit.choose('Rød');
      expect(value()).to.deep.equal([{ system: 'urn:x', code: 'r', display: 'Rød' }]);
    });

    it('nowhere to be had are said in words, named to the host, and keep nobody from going on', async () => {
      const asked = item('a', 'choice', 'Hvad?', { answerValueSet: 'https://x.example/v', required: true });
      const problems: string[] = [];
      const listen = (event: Event): void =>
        void problems.push((event as CustomEvent<{ code: string }>).detail.code);
      document.addEventListener('kpro-problem', listen);
      const visit = await open({ questionnaire: form([asked, sleep]) });
      document.removeEventListener('kpro-problem', listen);
      expect(problems).to.include('unsupported-content');
      await visit.press('Begynd');
      expect(visit.text).to.contain('Dette spørgsmål kan ikke vises her. Tag det op i samtalen.');
      await visit.next();
      expect(visit.title).to.equal('Hvordan sover du?');
    });
  });

  describe('an answer of one’s own, in a form that is not plain', () => {
    for (const [how, more] of [
      ['under options', {}],
      ['where options are looked for', { extension: [extension.control('autocomplete')] }],
    ] as const)
      it(`${how} is an answer, and stands when a draft is opened`, async () => {
        const hobby = item('h', 'open-choice', 'Hvad holder du af?', {
          answerOption: [{ valueString: 'Natur' }],
          ...more,
        });
        const form2 = [hobby, item('t', 'time', 'Hvornår?')];
        const visit = await begin({ questionnaire: form(form2) });
        let newest: Json | undefined;
        visit.element.addEventListener('kpro-answer', (event) => (newest = event.response));
        await visit.write('Strik', 'Skriv selv et svar');
        expect(values(newest, 'h')).to.deep.equal(['Strik']);
        const again = await open({ questionnaire: form(form2), response: newest });
        await again.press('Tilbage');
        expect(again.field('Skriv selv et svar').value).to.equal('Strik');
      });
  });

  it('a short scale stays a scale, whatever unit it has', async () => {
    const scale = item('s', 'integer', 'Hvor ondt?', {
      extension: [
        extension.min(0),
        extension.max(10),
        { url: hl7('questionnaire-unit'), valueCoding: unit('{score}') },
      ],
    });
    const { visit } = await ask(scale);
    expect(visit.findAll('radio')).to.have.length(11);
  });

  describe('one among many', () => {
    const sports = ['Badminton', 'Cykling', 'Dans', 'Fodbold', 'Svømning'];
    const sport = choice('s', 'Hvilken sport?', sports, { extension: [extension.control('autocomplete')] });

    it('is found by its letters, and stays chosen while something else is looked for', async () => {
      const { visit, value } = await ask(sport);
      const search = visit.find('searchbox', 'Søg') as HTMLInputElement;
      const look = async (text: string): Promise<void> => {
        search.value = text;
        search.dispatchEvent(new Event('input', { bubbles: true }));
        await visit.element.updateComplete;
      };
      await look('svø');
      expect(visit.findAll('radio').map(nameOf)).to.deep.equal(['Svømning']);
      await visit.choose('Svømning');
      expect(value()).to.have.length(1);
      await look('dans');
      expect(visit.text).to.contain('Du har valgt: Svømning');
      expect(visit.radio('Dans').checked).to.equal(false);
      await look('zzz');
      expect(visit.text).to.contain('Der er ikke noget, der passer.');
      expect(value()).to.have.length(1);
    });
  });
});

describe('a group that repeats', () => {
  const home = item('hjemme', 'boolean', 'Bor barnet hjemme?');
  const school = item('skole', 'string', 'Hvilken skole?', {
    enableWhen: [{ question: 'hjemme', operator: '=', answerBoolean: true }],
  });
  const children = item('barn', 'group', 'Barn', {
    repeats: true,
    item: [item('navn', 'string', 'Hvad hedder barnet?'), home, school],
  });

  const copies = (resource: Json | undefined): unknown[] =>
    ((resource?.['item'] ?? []) as Json[])
      .filter(({ linkId }) => linkId === 'barn')
      .map((group) => [
        group['text'],
        values(group, 'navn')[0],
        values(group, 'hjemme')[0],
        values(group, 'skole')[0],
      ]);

  const start = async () => {
    const visit = await begin({ questionnaire: form([children, talk]) }, { layout: 'all' });
    let newest: Json | undefined;
    visit.element.addEventListener('kpro-answer', (event) => (newest = event.response));
    return { visit, newest: () => newest };
  };

  const write = async (visit: Visit, nth: number, text: string): Promise<void> => {
    const field = visit.findAll('textbox', 'Hvad hedder barnet?')[nth] as HTMLInputElement;
    field.value = text;
    field.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
    await visit.element.updateComplete;
  };

  it('has one copy at first; another comes by a button, and each has its own answers and conditions', async () => {
    const { visit, newest } = await start();
    await write(visit, 0, 'Ida');
    await visit.press('Tilføj en mere: Barn');
    await write(visit, 1, 'Bo');
    visit.findAll('radio', 'Ja')[1]!.click();
    await visit.element.updateComplete;
    expect(visit.findAll('textbox', 'Hvilken skole?')).to.have.length(1);
    expect(copies(newest())).to.deep.equal([
      ['Barn', 'Ida', undefined, undefined],
      ['Barn', 'Bo', true, undefined],
    ]);
  });

  it('a copy that is taken away is in no response, and comes back whole', async () => {
    const { visit, newest } = await start();
    await write(visit, 0, 'Ida');
    await visit.press('Tilføj en mere: Barn');
    await write(visit, 1, 'Bo');
    await visit.press('Fjern Barn 1');
    expect(copies(newest()).map((copy) => (copy as unknown[])[1])).to.deep.equal(['Bo']);
    await visit.press('Fortryd');
    expect(copies(newest()).map((copy) => (copy as unknown[])[1])).to.deep.equal(['Ida', 'Bo']);
  });

  it('a draft opens with its copies, and what stands in them goes along when another changes', async () => {
    const group = (name: string, extra: Json = {}): Json => ({
      linkId: 'barn',
      item: [{ linkId: 'navn', answer: [{ valueString: name }] }],
      ...extra,
    });
    const draft = response({}, { item: [group('Ida', { id: 'x' }), group('Bo', { id: 'y' })] });
    const visit = await open({ questionnaire: form([children, talk]), response: draft }, { layout: 'all' });
    let newest: Json | undefined;
    visit.element.addEventListener('kpro-answer', (event) => (newest = event.response));
    if (visit.query('button', 'Tilbage')) await visit.press('Tilbage');
    expect(
      visit.findAll('textbox', 'Hvad hedder barnet?').map((field) => (field as HTMLInputElement).value),
    ).to.deep.equal(['Ida', 'Bo']);
    await write(visit, 1, 'Bodil');
    const groups = ((newest?.['item'] ?? []) as Json[]).filter(({ linkId }) => linkId === 'barn');
    expect(groups.map(({ id }) => id)).to.deep.equal(['x', 'y']);
    expect(groups.map((one) => values(one, 'navn')[0])).to.deep.equal(['Ida', 'Bodil']);
  });

  it('that a rule hides goes with the place where it is added to', async () => {
    const hidden = {
      ...children,
      extension: [
        {
          url: 'http://hl7.org/fhir/uv/sdc/StructureDefinition/sdc-questionnaire-enableWhenExpression',
          valueExpression: { language: 'text/fhirpath', expression: 'false' },
        },
      ],
    };
    const visit = await begin({ questionnaire: form([hidden, talk]) }, { layout: 'all' });
    expect(visit.query('button', 'Tilføj en mere: Barn')).to.equal(undefined);
    expect(visit.text).to.contain('Hvad vil du tale om?');
  });

  it('one question a page, adding one more leads to its first question, and back to the place to add', async () => {
    const visit = await begin({ questionnaire: form([children, talk]) });
    await visit.skip();
    await visit.skip();
    expect(visit.title).to.equal('Barn');
    await visit.press('Tilføj en mere: Barn');
    expect(visit.title).to.equal('Hvad hedder barnet?');
    expect(visit.focus).to.equal(visit.find('heading', 'Hvad hedder barnet?'));
    await visit.write('Bo');
    await visit.next();
    await visit.skip();
    expect(visit.text).to.contain('Barn 2 Bo');
    await visit.next();
    expect(visit.text).to.contain('Hvad vil du tale om?');
  });

  it('never loses focus: one added goes to its field, one taken away to the way back, one brought back to itself', async () => {
    const { visit } = await start();
    await visit.press('Tilføj en mere: Barn');
    expect(visit.focus).to.equal(visit.findAll('textbox', 'Hvad hedder barnet?')[1]);
    await visit.press('Fjern Barn 1');
    expect(nameOf(visit.focus!)).to.equal('Fortryd');
    await visit.press('Fortryd');
    expect(visit.focus?.textContent).to.equal('Barn 1');
  });

  it('whose first question cannot be shown: focus goes to the line of the one that was added', async () => {
    const elsewhere = item('hvem', 'choice', 'Hvem?', { answerValueSet: 'https://eksempel.dk/andetsteds' });
    const group = item('barn', 'group', 'Barn', { repeats: true, item: [elsewhere] });
    const visit = await begin({ questionnaire: form([group, talk]) }, { layout: 'all' });
    await visit.press('Tilføj en mere: Barn');
    expect(visit.focus?.textContent).to.equal('Barn 2');
  });

  it('on the check page each button says which copy it belongs to', async () => {
    const { visit } = await start();
    await visit.press('Tilføj en mere: Barn');
    await visit.next();
    expect(visit.find('button', 'Svar på: Barn 1: Hvad hedder barnet?')).to.exist;
    expect(visit.find('button', 'Svar på: Barn 2: Hvad hedder barnet?')).to.exist;
    expect(visit.find('button', 'Svar på: Hvad vil du tale om?')).to.exist;
  });
});
