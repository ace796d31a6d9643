/** Every kind of question a form may hold, as a person meets it, and what becomes of the answer. */
import { expect } from '@open-wc/testing';
import { until } from '../kit/find.js';
import { focusOn } from '../kit/focus.js';
import { nameOf } from '../kit/names.js';
import {
  choice,
  coding,
  extension,
  form,
  item,
  painScale,
  response,
  sleep,
  talk,
  whenChosen,
  type Json,
} from './forms.js';
import { begin, open, type Visit } from './visit.js';

/** The values that stand in the response for this question. */
const values = (resource: Json | undefined, linkId: string): unknown[] => {
  const all = ((resource?.['item'] ?? []) as Json[]).flatMap((one): unknown[] => {
    if (one['linkId'] === linkId)
      return ((one['answer'] ?? []) as Json[]).map((answer) => Object.values(answer)[0]);
    return values(one, linkId);
  });
  return all.map((value) => (value as { display?: string }).display ?? value);
};

/** Begins a form of this one question, and gives what the response holds for it. */
const ask = async (
  question: Json,
  more: readonly Json[] = [],
): Promise<{ visit: Visit; value: () => unknown[] }> => {
  const visit = await begin({ questionnaire: form([question, ...more]) });
  let newest: Json | undefined;
  visit.element.addEventListener('kpro-answer', (event) => (newest = event.response));
  return { visit, value: () => values(newest, String(question['linkId'])) };
};

const exclusive = (display: string): Json => ({
  ...coding(display),
  extension: [
    { url: 'http://hl7.org/fhir/StructureDefinition/questionnaire-optionExclusive', valueBoolean: true },
  ],
});

describe('one kind of question each', () => {
  describe('a choice', () => {
    it('V13 is a group named by the question, with one radio button an option', async () => {
      const { visit, value } = await ask(sleep);
      const group = visit.find('radiogroup', 'Hvordan sover du?');
      expect(group).to.exist;
      expect(visit.findAll('radio').map(nameOf)).to.deep.equal(['Godt', 'Dårligt']);
      await visit.choose('Dårligt');
      expect(value()).to.deep.equal(['Dårligt']);
    });

    it('as a list gives the chosen line, and its first line takes the answer back', async () => {
      const { visit, value } = await ask(
        choice('by', 'Hvilken by?', ['Aars', 'Ærø'], { extension: [extension.control('drop-down')] }),
      );
      const list = visit.find('combobox', 'Hvilken by?') as HTMLSelectElement;
      const pick = async (index: number): Promise<void> => {
        list.selectedIndex = index;
        list.dispatchEvent(new Event('change', { bubbles: true }));
        await visit.element.updateComplete;
      };
      await pick(2);
      expect(value()).to.deep.equal(['Ærø']);
      expect(list.selectedIndex).to.equal(2);
      await pick(0);
      expect(value()).to.deep.equal([]);
    });

    it('with prefixes shows them before the options', async () => {
      const prefix = {
        url: 'http://hl7.org/fhir/StructureDefinition/questionnaire-optionPrefix',
        valueString: 'a)',
      };
      const { visit } = await ask(
        item('a', 'choice', 'Hvad?', { answerOption: [{ ...coding('Et'), extension: [prefix] }] }),
      );
      expect(nameOf(visit.find('radio'))).to.equal('a) Et');
    });

    it('whose options stand elsewhere says in words that it cannot be shown, and does not ask back', async () => {
      const { visit } = await ask(item('a', 'choice', 'Hvad?', { answerValueSet: 'https://x.example/v' }), [
        talk,
      ]);
      expect(visit.text).to.contain('Dette spørgsmål kan ikke vises her. Tag det op i samtalen.');
      await visit.next();
      expect(visit.title).to.equal('Hvad vil du tale om?');
    });
  });

  describe('a choice of several', () => {
    const several = choice('emner', 'Hvad fylder?', ['Søvn', 'Økonomi', 'Familie'], {
      repeats: true,
      extension: [extension.most(2)],
    });

    it('says how many may be chosen and how many are, and keeps the order in which they were chosen', async () => {
      const { visit, value } = await ask(several);
      const group = visit.find('group', 'Hvad fylder?');
      expect(visit.said(group)).to.equal('Du kan vælge op til 2.');
      await visit.choose('Familie', 'Søvn');
      expect(visit.said(group)).to.equal('Du har valgt 2 af 2.');
      expect(value()).to.deep.equal(['Familie', 'Søvn']);
      await visit.choose('Familie');
      expect(value()).to.deep.equal(['Søvn']);
    });

    it('holds a person who chose too many only when they go on, and drops nothing', async () => {
      const { visit, value } = await ask(several, [talk]);
      await visit.choose('Søvn', 'Økonomi', 'Familie');
      expect(visit.query('region', /^Ret dette/)).to.equal(undefined);
      await visit.next();
      await focusOn(() => visit.find('region', 'Ret dette, før du går videre'));
      expect(visit.said(visit.find('group', 'Hvad fylder?'))).to.contain('Fejl: Vælg højst 2.');
      expect(value()).to.have.lengthOf(3);
      await visit.choose('Familie');
      await visit.next();
      expect(visit.title).to.equal('Hvad vil du tale om?');
    });

    it('has options that stand alone: "Intet af dette" takes the others away, and they take it away', async () => {
      const { visit, value } = await ask(
        item('a', 'choice', 'Hvad fylder?', {
          repeats: true,
          answerOption: [coding('Søvn'), coding('Økonomi'), exclusive('Intet af dette')],
        }),
      );
      await visit.choose('Søvn', 'Økonomi', 'Intet af dette');
      expect(value()).to.deep.equal(['Intet af dette']);
      expect((visit.find('checkbox', 'Søvn') as HTMLInputElement).checked).to.be.false;
      await visit.choose('Søvn');
      expect(value()).to.deep.equal(['Søvn']);
    });
  });

  describe('a choice with an answer of one’s own', () => {
    const own = item('hobby', 'open-choice', 'Hvad holder du af?', {
      answerOption: [coding('Musik'), { valueString: 'Natur' }],
    });

    it('takes what is written in place of an option, and an option in place of what was written', async () => {
      const { visit, value } = await ask(own);
      await visit.choose('Musik');
      await visit.type('Strik', 'Skriv selv et svar');
      expect(value()).to.deep.equal(['Strik']);
      expect(visit.radio('Musik').checked).to.be.false;
      await visit.choose('Musik');
      expect(value()).to.deep.equal(['Musik']);
      expect(visit.field('Skriv selv et svar').value).to.equal('');
    });

    it('loses no letter of what is typed, not even where the words are on the way those of an option', async () => {
      const { visit, value } = await ask(own);
      await visit.type('Naturen ', 'Skriv selv et svar');
      expect(visit.field('Skriv selv et svar').value).to.equal('Naturen ');
      expect(value()).to.deep.equal(['Naturen ']);
    });

    it('lets several be chosen beside what is written', async () => {
      const { visit, value } = await ask({ ...own, repeats: true });
      await visit.choose('Musik');
      await visit.type('Strik', 'Skriv selv et svar');
      await visit.choose('Natur');
      expect(value()).to.deep.equal(['Musik', 'Strik', 'Natur']);
      expect(visit.field('Skriv selv et svar').value).to.equal('Strik');
      await visit.write('', 'Skriv selv et svar');
      expect(value()).to.deep.equal(['Musik', 'Natur']);
      await visit.press('Fjern mit svar');
      expect(value()).to.deep.equal([]);
    });

    it('shows what was written on another day in its field', async () => {
      for (const repeats of [false, true]) {
        const draft = response({ hobby: { valueString: 'Strik' } });
        const visit = await open({ questionnaire: form([{ ...own, repeats }]), response: draft });
        await visit.press('Ret svaret på: Hvad holder du af?');
        expect(visit.field('Skriv selv et svar').value).to.equal('Strik');
      }
    });

    it('tells when the text is too long, and cuts nothing', async () => {
      const { visit } = await ask({ ...own, maxLength: 5 }, [talk]);
      await visit.type('Havearbejde', 'Skriv selv et svar');
      await visit.next();
      const field = visit.field('Skriv selv et svar');
      expect(field.value).to.equal('Havearbejde');
      expect(field.ariaInvalid).to.equal('true');
      expect(visit.said(visit.find('radiogroup', String(own['text'])))).to.contain('Skriv højst 5 tegn.');
    });
  });

  describe('yes or no', () => {
    it('can be answered with either, and stay open', async () => {
      const { visit, value } = await ask(item('a', 'boolean', 'Ryger du?'));
      expect(visit.findAll('radio').map(nameOf)).to.deep.equal(['Ja', 'Nej']);
      await visit.choose('Nej');
      expect(value()).to.deep.equal([false]);
      await visit.press('Fjern mit svar');
      expect(value()).to.deep.equal([]);
      await visit.toCheck();
      expect(visit.text).to.contain('Ikke besvaret');
    });
  });

  describe('a number', () => {
    it('is read as people write it: "3,5" and "3.5" are the same, "3,5" is no whole number', async () => {
      const { visit, value } = await ask(item('a', 'decimal', 'Hvor meget?'));
      await visit.write('3,5');
      expect(value()).to.deep.equal([3.5]);
      await visit.write('3.5');
      expect(value()).to.deep.equal([3.5]);
      const whole = await ask(item('a', 'integer', 'Hvor mange?'));
      await whole.visit.write('3,5');
      await whole.visit.next();
      expect(whole.visit.said(whole.visit.field())).to.contain('Skriv et helt tal');
      expect(whole.value()).to.deep.equal([]);
    });

    it('goes on with Enter', async () => {
      const { visit } = await ask(item('a', 'integer', 'Hvor mange?'), [talk]);
      await visit.type('4');
      await visit.key('Enter');
      expect(visit.title).to.equal('Hvad vil du tale om?');
    });

    it('comes back as it was answered', async () => {
      const draft = response({ a: { valueDecimal: 1234.5 } });
      const visit = await open({
        questionnaire: form([item('a', 'decimal', 'Hvor meget?')]),
        response: draft,
      });
      await visit.press('Ret svaret på: Hvor meget?');
      expect(visit.field().value).to.equal('1234,5');
      await visit.next();
      expect(visit.title, 'what stands there is a number').to.equal('Tjek dine svar');
    });

    it('is said from where to where it may be, with the words of both ends', async () => {
      const ends = ['lower', 'upper'].map((end) =>
        item(end, 'display', end === 'lower' ? 'dårligst' : 'bedst', { extension: [extension.control(end)] }),
      );
      const { visit } = await ask(
        item('a', 'integer', 'Hvordan er dit helbred?', {
          extension: [extension.control('slider'), extension.min(0), extension.max(100)],
          item: ends,
        }),
      );
      expect(visit.said(visit.field())).to.equal('Vælg et tal fra 0 til 100. 0 dårligst – 100 bedst.');
      expect(visit.query('slider')).to.equal(undefined);
    });

    it('on a short scale is chosen among radio buttons, never by a slider', async () => {
      const { visit, value } = await ask(painScale());
      expect(visit.query('slider')).to.equal(undefined);
      await visit.choose('7');
      expect(value()).to.deep.equal([7]);
    });

    it('on a scale of small steps is the number that was pressed', async () => {
      const step = {
        url: 'http://ehealth.sundhed.dk/fhir/StructureDefinition/ehealth-questionnaire-sliderStepValueDecimal',
        valueDecimal: 0.1,
      };
      const { visit, value } = await ask(
        item('a', 'decimal', 'Hvor meget?', { extension: [extension.min(0), extension.max(1), step] }),
      );
      await visit.choose('0,3');
      expect(value()).to.deep.equal([0.3]);
    });

    it('shows the content’s feedback only while the number lies in its range', async () => {
      const { visit } = await ask(
        painScale('smerte', {
          extension: [
            extension.min(0),
            extension.max(10),
            extension.step(1),
            extension.feedback('Ring til din læge.', 8, 10),
          ],
        }),
      );
      await visit.choose('7');
      expect(visit.text).not.to.contain('Ring til din læge.');
      await visit.choose('8');
      expect(visit.text).to.contain('Ring til din læge.');
      await visit.press('Fjern mit svar');
      expect(visit.text).not.to.contain('Ring til din læge.');
    });
  });

  describe('a text', () => {
    it('keeps every letter, blank and line, says what is left, and tells when it is too long', async () => {
      const { visit, value } = await ask({ ...talk, maxLength: 12 }, [sleep]);
      const field = visit.field('Hvad vil du tale om?');
      expect(visit.said(field)).to.equal('12 tegn tilbage');
      await visit.write(' Æblegrød\n\n');
      expect(value()).to.deep.equal([' Æblegrød\n\n']);
      expect(visit.said(field)).to.equal('1 tegn tilbage');
      await visit.next();
      await visit.press('Tilbage');
      expect(visit.field('Hvad vil du tale om?').value, 'after going on and back').to.equal(' Æblegrød\n\n');
      await visit.write('Æblegrød med fløde');
      await visit.next();
      expect(visit.said(visit.field())).to.contain('Skriv højst 12 tegn.');
      expect(visit.field().value).to.equal('Æblegrød med fløde');
    });

    it('in one line goes on with Enter, and is asked back when it is empty', async () => {
      const { visit, value } = await ask(item('a', 'string', 'Hvad hedder du?'), [talk]);
      await visit.next();
      expect(visit.text).to.contain('Du har ikke svaret');
      await visit.type('Åse');
      expect(value()).to.deep.equal(['Åse']);
      expect(visit.text).not.to.contain('Du har ikke svaret');
      await visit.key('Enter');
      expect(visit.title).to.equal('Hvad vil du tale om?');
    });

    it('stands on the check page with its lines', async () => {
      const { visit } = await ask(talk);
      await visit.write('Først søvn\nSå arbejde');
      await visit.next();
      const answer = visit.findAll('definition').find(({ textContent }) => textContent?.includes('Først'))!;
      expect(answer.textContent).to.equal('Først søvn\nSå arbejde');
      expect(getComputedStyle(answer).whiteSpace).to.equal('pre-line');
    });
  });

  describe('a date', () => {
    const born = item('dato', 'date', 'Hvornår begyndte det?');

    it('is day, month and year in words, and one answer', async () => {
      const { visit, value } = await ask(born, [talk]);
      expect(visit.find('group', 'Hvornår begyndte det?')).to.exist;
      await visit.type('3', 'Dag');
      await visit.type('2', 'Måned');
      await visit.type('2026', 'År');
      expect(value()).to.deep.equal(['2026-02-03']);
      await visit.next();
      await visit.press('Tilbage');
      expect(['Dag', 'Måned', 'År'].map((name) => visit.field(name).value)).to.deep.equal(['3', '2', '2026']);
    });

    it('that does not exist is told, and what was typed stands', async () => {
      const { visit, value } = await ask(born, [talk]);
      await visit.write('31', 'Dag');
      await visit.write('2', 'Måned');
      await visit.write('2026', 'År');
      await visit.next();
      expect(visit.said(visit.find('group', 'Hvornår begyndte det?'))).to.contain(
        'Fejl: Skriv en dato, som findes.',
      );
      expect(value()).to.deep.equal([]);
      expect(['Dag', 'Måned', 'År'].map((name) => visit.field(name).value)).to.deep.equal([
        '31',
        '2',
        '2026',
      ]);
    });

    it('without a day, from another system, stands in the right fields', async () => {
      const visit = await open({
        questionnaire: form([born]),
        response: response({ dato: { valueDate: '2019-03' } }),
      });
      await visit.press('Ret svaret på: Hvornår begyndte det?');
      expect(['Dag', 'Måned', 'År'].map((name) => visit.field(name).value)).to.deep.equal(['', '3', '2019']);
    });
  });

  describe('what the kit cannot draw', () => {
    for (const type of ['time', 'dateTime', 'attachment', 'boolean', 'choice'])
      it(`an answer to ${type} that is of another type goes along unchanged`, async () => {
        const odd = item('odd', type, 'Noget andet?');
        const before = { odd: { valueQuantity: { value: 3, unit: 'kg' } } };
        const visit = await open({ questionnaire: form([odd, sleep]), response: response(before) });
        let newest: Json | undefined;
        visit.element.addEventListener('kpro-answer', (event) => (newest = event.response));
        await visit.choose('Godt');
        expect(values(newest, 'odd')).to.deep.equal([{ value: 3, unit: 'kg' }]);
      });

    for (const type of ['reference'])
      it(`${type} without a back end: is said in words, is never asked back, and what was answered goes along`, async () => {
        const odd = item('odd', type, 'Noget andet?');
        const before = { odd: { valueQuantity: { value: 3, unit: 'kg' } } };
        const visit = await open({ questionnaire: form([odd, sleep]), response: response(before) });
        let newest: Json | undefined;
        visit.element.addEventListener('kpro-answer', (event) => (newest = event.response));
        await visit.choose('Godt');
        expect(values(newest, 'odd')).to.deep.equal([{ value: 3, unit: 'kg' }]);
        await visit.press('Tilbage');
        expect(visit.text).to.contain('Dette spørgsmål kan ikke vises her.');
        const fresh = await ask(odd, [talk]);
        await fresh.visit.next();
        expect(fresh.visit.title).to.equal('Hvad vil du tale om?');
      });
  });

  describe('texts and groups around questions', () => {
    it('an instruction stands with every question it leads in, a group’s name as section', async () => {
      const visit = await begin({
        questionnaire: form([
          item('a', 'group', 'Søvn', {
            item: [
              item('t', 'display', 'Tænk på de sidste 2 uger.'),
              sleep,
              item('n', 'integer', 'Hvor mange nætter?'),
            ],
          }),
          item('b', 'group', 'Samtale', { item: [talk] }),
        ]),
      });
      expect(visit.text).to.contain('Tænk på de sidste 2 uger.').and.to.contain('Del 1 af 2 · Søvn');
      await visit.skip();
      expect(visit.text).to.contain('Tænk på de sidste 2 uger.').and.to.contain('Spørgsmål 2 af 3');
      await visit.skip();
      expect(visit.text).not.to.contain('Tænk på de sidste 2 uger.');
      expect(visit.text).to.contain('Del 2 af 2 · Samtale');
    });

    it('a total is promised only where no answer can change it', async () => {
      const branching = await begin({
        questionnaire: form([sleep, { ...talk, ...whenChosen('sovn', 'Godt') }]),
      });
      expect(branching.text).to.contain('Spørgsmål 1').and.not.to.contain('Spørgsmål 1 af');
    });

    it('help opens beside the question and says why it is asked', async () => {
      const { visit } = await ask({
        ...sleep,
        extension: [extension.help('Søvn siger meget om din hverdag.')],
      });
      expect(visit.text).not.to.contain('Søvn siger meget');
      await visit.click('button', 'Hvorfor spørger vi?');
      await until(() => visit.text.includes('Søvn siger meget om din hverdag.'));
      await visit.choose('Godt');
      expect(visit.text, 'stays open while answering').to.contain('Søvn siger meget');
    });
  });

  describe('a question that must be answered', () => {
    const must = { ...sleep, required: true };
    const says = 'Dette spørgsmål skal besvares, før du kan sende.';

    const kinds: readonly [string, Json, string][] = [
      ['a choice', sleep, 'radiogroup'],
      ['yes or no', item('a', 'boolean', 'Ryger du?'), 'radiogroup'],
      ['a scale', painScale(), 'radiogroup'],
      ['a number', item('a', 'integer', 'Hvor mange timer?'), 'textbox'],
      ['a line', item('a', 'string', 'Hvad hedder din hund?'), 'textbox'],
      ['a text', talk, 'textbox'],
      [
        'a list',
        choice('by', 'Hvilken by?', ['Aars'], { extension: [extension.control('drop-down')] }),
        'combobox',
      ],
    ];
    for (const [name, kind, role] of kinds)
      it(`V13 is known as such wherever one comes into it: ${name}`, async () => {
        const { visit } = await ask({ ...kind, required: true });
        const field = visit.find(role, String(kind['text']));
        expect(field.ariaRequired).to.equal('true');
        expect(visit.said(field)).to.contain(says);
      });

    it('is known as such in each part of a date', async () => {
      const { visit } = await ask({ ...item('dato', 'date', 'Hvornår?'), required: true });
      expect(['Dag', 'Måned', 'År'].map((part) => visit.field(part).ariaRequired)).to.deep.equal([
        'true',
        'true',
        'true',
      ]);
      expect(visit.said(visit.find('group', 'Hvornår?'))).to.equal(says);
    });

    it('says it on the group where several may be chosen: no box of it has to be ticked', async () => {
      const { visit } = await ask({ ...sleep, repeats: true, required: true });
      expect(visit.said(visit.find('group', 'Hvordan sover du?'))).to.equal(says);
      expect(visit.find('checkbox', 'Godt').ariaRequired).to.equal(null);
    });

    it('says so where it is asked, blocks no page, and stands in the summary when sending', async () => {
      const { visit } = await ask(must, [talk]);
      expect(visit.said(visit.find('radiogroup', 'Hvordan sover du?'))).to.equal(
        'Dette spørgsmål skal besvares, før du kan sende.',
      );
      await visit.skip();
      expect(visit.title).to.equal('Hvad vil du tale om?');
      await visit.toCheck();
      let sent = 0;
      visit.element.addEventListener('kpro-submit', (event) => {
        sent += 1;
        event.respondWith(Promise.resolve({}));
      });
      await visit.press('Send svar');
      const summary = visit.find('region', 'Du mangler at svare på noget, før du kan sende');
      await focusOn(() => summary);
      expect(sent).to.equal(0);
      await visit.press('Hvordan sover du?');
      await visit.choose('Godt');
      await visit.next();
      await visit.press('Send svar');
      await visit.soon('heading', 'Dine svar er sendt');
      expect(sent).to.equal(1);
    });

    it('is answered by declining, where the content offers that', async () => {
      const declines = {
        ...coding('Vil ikke svare'),
        extension: [
          { url: 'https://kpro-elements.example/StructureDefinition/option-declines', valueBoolean: true },
        ],
      };
      const { visit } = await ask(
        item('a', 'choice', 'Hvordan sover du?', {
          required: true,
          answerOption: [coding('Godt'), declines],
        }),
      );
      await visit.choose('Vil ikke svare');
      await visit.next();
      visit.element.addEventListener('kpro-submit', (event) => event.respondWith(Promise.resolve({})));
      await visit.press('Send svar');
      await visit.soon('heading', 'Dine svar er sendt');
    });
  });
});
