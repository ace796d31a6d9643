/** A citizen's way through a questionnaire: screens.md Q1–Q14, on the demo's content and small forms. */
import { expect } from '@open-wc/testing';
import { oneEvent } from '@open-wc/testing';
import { findAll, until } from '../kit/find.js';
import { focusOn, stopName, tabStops } from '../kit/focus.js';
import { nameOf } from '../kit/names.js';
import {
  choice,
  demoFolders,
  demoForm,
  extension,
  form,
  item,
  nights,
  painScale,
  response,
  sleep,
  sleepForm,
  talk,
  whenChosen,
  type Json,
} from './forms.js';
import { begin, open } from './visit.js';

const announced = (): string =>
  [...document.querySelectorAll('[aria-live]')].map(({ textContent }) => textContent).join(' ');

/** Every item of a questionnaire, in order. */
const everyItem = (json: Json): Json[] =>
  ((json['item'] ?? []) as Json[]).flatMap((one) => [one, ...everyItem(one)]);

const answersIn = (resource: Json | undefined): Record<string, unknown> =>
  Object.fromEntries(
    everyItem(resource ?? {}).map((one) => [
      one['linkId'],
      ((one['answer'] ?? []) as Json[]).map((answer) => Object.values(answer)[0]),
    ]),
  );

describe('answering a questionnaire', () => {
  describe('Q1 a radio group is one stop of the Tab key', () => {
    it('Q1 Tab goes from the help to the options once, then to the buttons', async () => {
      const visit = await begin({ questionnaire: await demoForm('who-5') });
      // Comes with the files that arrive after the first question.
      await visit.soon('button', 'Jeg vil ikke svare');
      const stops = (await tabStops(visit.element)).map(stopName);
      expect(stops).to.deep.equal([
        'button "Hvorfor spørger vi?"',
        'radio group "I de sidste 2 uger har jeg været glad og i godt humør"',
        'button "Tilbage"',
        'button "Fortsæt"',
        'button "Spring over"',
        'button "Jeg vil ikke svare"',
        'button "Luk og fortsæt senere"',
      ]);
    });

    it('Q1 arrows move and choose, Space chooses, and Enter on the button goes on', async () => {
      const visit = await begin({ questionnaire: form([sleep, talk]) });
      visit.radio('Godt').focus();
      await visit.key('Space');
      expect(visit.radio('Godt').checked).to.be.true;
      await visit.key('ArrowDown');
      await until(() => visit.radio('Dårligt').checked);
      expect(visit.focus).to.equal(visit.radio('Dårligt'));
      visit.find('button', 'Fortsæt').focus();
      await visit.key('Enter');
      await visit.soon('heading', 'Hvad vil du tale om?');
    });
  });

  it('V16 shows one question a page unless the host asks for more, each of them once, and then the check page', async () => {
    const asked = ['Hvordan sover du?', 'Hvor mange nætter ligger du vågen?', 'Hvad vil du tale om?'];
    const visit = await begin({ questionnaire: sleepForm() });
    const pages: string[][] = [];
    for (const answer of [
      () => visit.choose('Dårligt'),
      () => visit.write('3'),
      () => visit.write('Min søvn'),
    ]) {
      pages.push(asked.filter((question) => visit.text.includes(question)));
      await answer();
      await visit.next();
    }
    expect(pages).to.deep.equal(asked.map((question) => [question]));
    await visit.soon('heading', 'Tjek dine svar');
    for (const question of asked) expect(visit.text).to.contain(question);
  });

  describe('Q2 turning a page', () => {
    it('Q2 puts focus on the new heading and says the number of the question, forwards and back', async () => {
      const visit = await begin({ questionnaire: await demoForm('who-5') }, { 'heading-level': '2' });
      await visit.choose('Hele tiden');
      await visit.next();
      await visit.choose('Hele tiden');
      await visit.next();
      const heading = visit.find('heading', /aktiv og energisk/);
      await focusOn(() => heading);
      expect(heading.localName).to.equal('h2');
      expect(heading.tabIndex).to.equal(-1);
      await until(() => announced().includes('Spørgsmål 3'));
      await visit.press('Tilbage');
      await focusOn(() => visit.find('heading', /rolig og afslappet/));
      await until(() => announced().includes('Spørgsmål 2'));
      expect(visit.radio('Hele tiden').checked, 'the answer is still there').to.be.true;
    });

    it('Q2 works for every kind of page: introduction, text alone, check page', async () => {
      const questionnaire = form([sleep, item('tak', 'display', 'Nu er du snart færdig.')]);
      const visit = await open({ questionnaire });
      await visit.press('Begynd');
      await focusOn(() => visit.find('heading', 'Hvordan sover du?'));
      await visit.press('Tilbage');
      await focusOn(() => visit.find('heading', 'Prøveskema'));
      await visit.press('Begynd');
      await visit.skip();
      expect(visit.text).to.contain('Nu er du snart færdig.');
      await focusOn(() => visit.find('heading', 'Prøveskema'));
      await visit.next();
      await focusOn(() => visit.find('heading', 'Tjek dine svar'));
      await visit.press('Tilbage');
      expect(visit.text).to.contain('Nu er du snart færdig.');
    });

    for (const layout of ['section', 'all'])
      it(`Q2 focus lands on a heading with layout="${layout}" too, and headings skip no level`, async () => {
        const questionnaire = form([
          item('a', 'group', 'Søvn', { item: [sleep, nights] }),
          item('b', 'group', 'Samtale', { item: [talk] }),
        ]);
        const visit = await begin({ questionnaire }, { layout });
        await until(() => /^H\d$/.test(visit.focus?.tagName ?? ''));
        const levels = visit.findAll('heading').map(({ tagName }) => Number(tagName[1]));
        levels.reduce((before, level) => {
          expect(level, String(levels)).to.be.at.most(before + 1);
          return level;
        });
        expect(visit.text).to.contain('Søvn');
        if (layout === 'all') expect(visit.text).to.contain('Samtale');
      });
  });

  describe('Q3 nothing is chosen beforehand', () => {
    for (const folder of demoFolders)
      it(`Q3 ${folder}: no option and no field holds anything, on any page`, async () => {
        const visit = await open({ questionnaire: await demoForm(folder) }, { layout: 'all' });
        await visit.press('Begynd');
        const options = [...visit.findAll('radio'), ...visit.findAll('checkbox')] as HTMLInputElement[];
        expect(options.length).to.be.greaterThan(1);
        expect(options.filter(({ checked }) => checked)).to.deep.equal([]);
        expect(
          visit
            .findAll('textbox')
            .map((field) => (field as HTMLInputElement).value)
            .join(''),
        ).to.equal('');
      });

    it('Q3 an initial value in the content chooses nothing; what is typed stands there to be corrected', async () => {
      const questionnaire = form([
        choice('a', 'Ryger du?', ['Ja', 'Nej'], {
          initial: [{ valueCoding: { system: 'https://kommune.example/svar', code: 'nej', display: 'Nej' } }],
        }),
        item('b', 'integer', 'Hvor mange?', { initial: [{ valueInteger: 4 }] }),
        painScale('c', { initial: [{ valueInteger: 4 }] }),
        choice('d', 'Hvad?', ['Æble', 'Pære'], { type: 'string', initial: [{ valueString: 'Æble' }] }),
      ]);
      const visit = await begin({ questionnaire }, { layout: 'all' });
      const options = visit.findAll('radio') as HTMLInputElement[];
      expect(options).to.have.length(15);
      expect(options.filter(({ checked }) => checked)).to.deep.equal([]);
      expect(visit.field('Hvor mange?').value).to.equal('4');
    });

    it('Q3 a list to choose from begins with a line that is no answer', async () => {
      const visit = await begin({
        questionnaire: form([
          choice('a', 'Hvilken by?', ['Aars', 'Ærø'], { extension: [extension.control('drop-down')] }),
          talk,
        ]),
      });
      const list = visit.find('combobox', 'Hvilken by?') as HTMLSelectElement;
      expect(list.selectedOptions[0]!.text).to.equal('Vælg et svar');
      await visit.next();
      expect(visit.text).to.contain('Du har ikke svaret');
    });
  });

  describe('Q4 leaving a question empty', () => {
    it('Q4 asks back once, goes on the second time, and the check page says "Ikke besvaret"', async () => {
      const visit = await begin({ questionnaire: sleepForm() });
      await visit.next();
      expect(visit.title).to.equal('Hvordan sover du?');
      const prompt = visit.find('paragraph', /^Du har ikke svaret/);
      await focusOn(() => prompt);
      await visit.next();
      expect(visit.title).to.equal('Hvad vil du tale om?');
      await visit.toCheck();
      expect(visit.findAll('definition').map(nameOfText)).to.include('Ikke besvaret');
      expect(visit.text).to.contain('0 af 2 besvaret');
    });

    it('Q4 "Spring over" goes on at once, and a free text is never asked back', async () => {
      const visit = await begin({ questionnaire: sleepForm() });
      await visit.skip();
      expect(visit.title).to.equal('Hvad vil du tale om?');
      await visit.next();
      expect(visit.title).to.equal('Tjek dine svar');
    });

    it('Q4 an answer can be changed and removed again', async () => {
      const visit = await begin({ questionnaire: sleepForm() });
      await visit.choose('Dårligt');
      await visit.choose('Godt');
      await visit.press('Fjern mit svar');
      expect((visit.findAll('radio') as HTMLInputElement[]).some(({ checked }) => checked)).to.be.false;
      await visit.toCheck();
      expect(visit.text).to.contain('0 af 2 besvaret');
    });
  });

  describe('Q5 changing an answer from the check page', () => {
    it('Q5 one Fortsæt leads back, with focus on the changed row', async () => {
      const visit = await begin({ questionnaire: sleepForm() });
      await visit.choose('Godt');
      await visit.toCheck();
      await visit.press('Ret svaret på: Hvordan sover du?');
      await focusOn(() => visit.find('heading', 'Hvordan sover du?'));
      await visit.next();
      await focusOn(() => visit.find('button', 'Ret svaret på: Hvordan sover du?'));
    });

    it('Q5 a question that the change opens comes first', async () => {
      const visit = await begin({ questionnaire: sleepForm() });
      await visit.choose('Godt');
      await visit.toCheck();
      await visit.press('Ret svaret på: Hvordan sover du?');
      await visit.choose('Dårligt');
      await visit.next();
      expect(visit.title).to.equal('Hvor mange nætter ligger du vågen?');
      await visit.write('3');
      await visit.next();
      await focusOn(() => visit.find('button', 'Ret svaret på: Hvordan sover du?'));
      expect(visit.text).to.contain('2 af 3 besvaret');
    });

    it('Q5 Tilbage leads back to the row as well', async () => {
      const visit = await begin({ questionnaire: sleepForm() });
      await visit.toCheck();
      await visit.press('Svar på: Hvad vil du tale om?');
      await visit.press('Tilbage');
      await focusOn(() => visit.find('button', 'Svar på: Hvad vil du tale om?'));
    });
  });

  describe('Q6 a branch that is hidden', () => {
    it('Q6 V9 takes its answers out of the response, and showing it again restores them', async () => {
      const visit = await begin({ questionnaire: sleepForm() });
      const sent: Json[] = [];
      visit.element.addEventListener('kpro-answer', (event) => sent.push(event.response));
      await visit.choose('Dårligt');
      await visit.next();
      await visit.write('4');
      await visit.press('Tilbage');
      expect(answersIn(sent.at(-1)))
        .to.have.property('naetter')
        .that.deep.equals([4]);
      await visit.choose('Godt');
      expect(answersIn(sent.at(-1))).not.to.have.property('naetter');
      await visit.next();
      expect(visit.title).to.equal('Hvad vil du tale om?');
      await visit.press('Tilbage');
      await visit.choose('Dårligt');
      expect(answersIn(sent.at(-1)))
        .to.have.property('naetter')
        .that.deep.equals([4]);
      await visit.next();
      expect(visit.field().value).to.equal('4');
    });

    it('Q6 a group that is hidden takes all its questions along', async () => {
      const questionnaire = form([
        choice('ryger', 'Ryger du?', ['Ja', 'Nej']),
        item('mere', 'group', 'Om tobak', { ...whenChosen('ryger', 'Ja'), item: [sleep, talk] }),
      ]);
      const visit = await begin({ questionnaire });
      await visit.choose('Nej');
      await visit.next();
      expect(visit.title).to.equal('Tjek dine svar');
      expect(visit.text).not.to.contain('Om tobak');
    });
  });

  describe('Q8 an error of format', () => {
    it('Q8 V13 the summary takes focus, its line leads to the field, and the field is described by the error', async () => {
      const visit = await begin({
        questionnaire: form([
          item('alder', 'integer', 'Hvor gammel er du?', {
            extension: [extension.min(0), extension.max(120)],
          }),
          talk,
        ]),
      });
      await visit.type('hundrede');
      await visit.next();
      const summary = visit.find('region', 'Ret dette, før du går videre');
      await focusOn(() => summary);
      const [line] = findAll(summary, 'button');
      line!.click();
      const field = visit.field();
      await focusOn(() => field);
      expect(field.getAttribute('aria-invalid')).to.equal('true');
      expect(visit.said(field)).to.contain(`Fejl: ${nameOf(line!)}`);
      expect(field.value, 'what was typed stands').to.equal('hundrede');
      await visit.write('140');
      await visit.next();
      expect(visit.said(visit.field())).to.contain('Fejl: Skriv et tal fra 0 til 120.');
      await visit.write('41');
      expect(visit.query('region', 'Ret dette, før du går videre'), 'gone once it is right').to.equal(
        undefined,
      );
      await visit.next();
      expect(visit.title).to.equal('Hvad vil du tale om?');
    });

    it('Q8 no error is shown before somebody tries to go on, and Tilbage holds nobody', async () => {
      const visit = await begin({ questionnaire: form([sleep, item('n', 'integer', 'Hvor mange?')]) });
      await visit.skip();
      await visit.write('1,5');
      expect(visit.field().hasAttribute('aria-invalid')).to.be.false;
      await visit.press('Tilbage');
      expect(visit.title).to.equal('Hvordan sover du?');
      await visit.next();
      await visit.next();
      expect(visit.field().value).to.equal('1,5');
    });

    it('Q8 what is no answer yet stands on the check page as it was typed, and keeps from sending', async () => {
      const visit = await begin({ questionnaire: form([item('n', 'integer', 'Hvor mange?'), talk]) });
      await visit.toCheck();
      await visit.press('Svar på: Hvor mange?');
      await visit.write('syv');
      await visit.press('Tilbage');
      expect(visit.text).to.contain('syv');
      await visit.press('Send svar');
      const summary = visit.find('region', 'Du mangler at svare på noget, før du kan sende');
      await focusOn(() => summary);
      findAll(summary, 'button')[0]!.click();
      await visit.soon('heading', 'Hvor mange?');
      expect(visit.field().value).to.equal('syv');
    });
  });

  describe('Q9 coming back to a draft', () => {
    it('Q9 opens at the first question without an answer, with the same answers', async () => {
      const draft = response({
        sovn: { valueCoding: { system: 'https://kommune.example/svar', code: 'dårligt' } },
      });
      const visit = await open({ questionnaire: sleepForm(), response: draft });
      expect(visit.title).to.equal('Hvor mange nætter ligger du vågen?');
      await visit.press('Tilbage');
      expect(visit.radio('Dårligt').checked).to.be.true;
      const again = await open({ questionnaire: sleepForm(), response: draft });
      expect(again.title).to.equal('Hvor mange nætter ligger du vågen?');
    });

    it('Q9 a draft where everything is answered opens at the check page, one that was sent only to read', async () => {
      const all = {
        sovn: { valueCoding: { system: 'https://kommune.example/svar', code: 'godt' } },
        tale: { valueString: 'Min søvn' },
      };
      const visit = await open({ questionnaire: sleepForm(), response: response(all) });
      expect(visit.title).to.equal('Tjek dine svar');
      const sent = await open({
        questionnaire: sleepForm(),
        response: response(all, { status: 'completed' }),
      });
      expect(sent.text).to.contain('Dine svar').and.to.contain('Min søvn');
      for (const role of ['radio', 'checkbox', 'textbox', 'combobox'])
        expect(sent.query(role)).to.equal(undefined);
    });
  });

  describe('Q12 sending twice', () => {
    it('Q12 two fast presses give one kpro-submit, and the receipt follows', async () => {
      const visit = await begin({ questionnaire: form([talk]) });
      await visit.toCheck();
      let sent = 0;
      visit.element.addEventListener('kpro-submit', (event) => {
        sent += 1;
        event.respondWith(Promise.resolve({ id: 'svar-1', versionId: '1' }));
      });
      const button = visit.find('button', 'Send svar');
      button.click();
      button.click();
      await visit.soon('heading', 'Dine svar er sendt');
      expect(sent).to.equal(1);
      await focusOn(() => visit.find('heading', 'Dine svar er sendt'));
      await until(() => announced().includes('Dine svar er sendt.'));
    });

    it('Q12 while it is being sent nothing can be changed behind its back', async () => {
      const visit = await begin({ questionnaire: sleepForm() });
      await visit.choose('Godt');
      await visit.toCheck();
      let finish = (): void => undefined;
      visit.element.addEventListener('kpro-submit', (event) =>
        event.respondWith(new Promise((resolve) => (finish = () => resolve({ id: 'svar-1' })))),
      );
      await visit.press('Send svar');
      await until(() => visit.query('button', /^Sender/));
      await visit.press('Ret svaret på: Hvordan sover du?');
      expect(visit.title).to.equal('Tjek dine svar');
      finish();
      await visit.soon('heading', 'Dine svar er sendt');
    });
  });

  describe('Q13 the caret while typing', () => {
    const fields: [string, Json][] = [
      ['a long text', item('t', 'text', 'Hvad vil du tale om?', { maxLength: 50 })],
      ['a short text', item('t', 'string', 'Hvad vil du tale om?')],
      ['a number', item('t', 'decimal', 'Hvad vil du tale om?')],
    ];
    for (const [name, question] of fields)
      it(`Q13 stays where the person types in ${name}, letter by letter, in the middle of what stands there`, async () => {
        const visit = await begin({ questionnaire: form([question]) });
        await visit.type('16');
        await visit.key('ArrowLeft');
        for (const [i, letter] of [...'234'].entries()) {
          await visit.type(letter);
          expect(visit.field().selectionStart, `after ${letter}`).to.equal(i + 2);
        }
        expect(visit.field().value).to.equal('12346');
      });

    it('Q13 a save in between changes neither text nor caret', async () => {
      const visit = await begin({ questionnaire: form([talk]) });
      visit.element.addEventListener('kpro-save', (event) =>
        event.respondWith(Promise.resolve({ versionId: '1' })),
      );
      await visit.type('ab');
      await until(() => /Gemt kl\./.test(visit.text));
      await visit.key('ArrowLeft');
      await visit.type('c');
      await until(() => /Gemt kl\./.test(visit.text));
      expect(visit.field().value).to.equal('acb');
      expect(visit.field().selectionStart).to.equal(2);
    });
  });

  describe('Q14 the instrument in its own words', () => {
    for (const folder of demoFolders)
      it(`Q14 ${folder}: every question and option, letter for letter and in its order`, async () => {
        const questionnaire = await demoForm(folder);
        const visit = await begin({ questionnaire }, { layout: 'all' });
        const asked = everyItem(questionnaire).filter(
          (one) =>
            !['group', 'display'].includes(String(one['type'])) &&
            !one['enableWhen'] &&
            !JSON.stringify(one['extension'] ?? []).match(/calculatedExpression|questionnaire-hidden/) &&
            one['linkId'] !== 'stotte-kommentar',
        );
        const words = visit.findAll('heading').map((heading) => rawText(heading));
        const texts = asked.map((one) => one['text']);
        expect(words.filter((text) => texts.includes(text))).to.deep.equal(texts);
        const options = asked.flatMap((one) =>
          ((one['answerOption'] ?? []) as { valueCoding: { display: string } }[]).map(
            ({ valueCoding }) => valueCoding.display,
          ),
        );
        const labels = [...visit.findAll('radio'), ...visit.findAll('checkbox')]
          .map((option) => rawText((option as HTMLInputElement).labels![0]!))
          .filter((label) => !/^\d+$/.test(label));
        expect(labels).to.deep.equal(options);
      });

    it('Q14 instructions, copyright and prefix stand there too, and text keeps its line breaks and spaces', async () => {
      const questionnaire = form(
        [
          item('vejledning', 'display', 'Tænk på de sidste 2 uger.'),
          choice('a', 'Hvordan går det,\n  alt i alt?', ['Godt'], { prefix: '1.' }),
        ],
        { copyright: '© Et institut' },
      );
      const visit = await begin({ questionnaire });
      expect(visit.text).to.contain('Tænk på de sidste 2 uger.').and.to.contain('© Et institut');
      expect(rawText(visit.findAll('heading')[0]!)).to.equal('1. Hvordan går det,\n  alt i alt?');
    });
  });

  describe('Q10 a scale on a narrow phone', () => {
    it('Q10 eleven numbers at 320 px: no sideways scroll, each at least 24 by 24, both ends in words', async () => {
      const visit = await begin(
        { questionnaire: form([painScale()]) },
        {},
        {
          around: (element) => {
            const phone = document.createElement('main');
            phone.style.inlineSize = '320px';
            phone.append(element);
            return phone;
          },
        },
      );
      const phone = visit.element.parentElement!;
      expect(phone.scrollWidth).to.be.at.most(320);
      const cells = visit.findAll('radio');
      expect(cells.map(nameOf)).to.deep.equal([...'012345678910'.match(/10|\d/g)!]);
      for (const cell of cells) {
        const { width, height, right } = cell.getBoundingClientRect();
        expect(width).to.be.at.least(24);
        expect(height).to.be.at.least(24);
        expect(right).to.be.at.most(320);
      }
      expect(visit.text).to.contain('0 ingen smerter').and.to.contain('10 de værst tænkelige smerter');
      expect(visit.said(cells[0]!)).to.equal('0 ingen smerter 10 de værst tænkelige smerter');
    });
  });

  describe('what becomes of the answers', () => {
    it('says before, at and after sending that nobody reads at once, and whom to call', async () => {
      const visit = await open({ questionnaire: form([talk]) });
      const saysWhomToCall = (): void => {
        for (const words of ['Dine svar læses ikke med det samme', /ring til din læge/i, /ring 112/i])
          expect(visit.text).to.match(new RegExp(words));
      };
      saysWhomToCall();
      visit.element.addEventListener('kpro-submit', (event) =>
        event.respondWith(Promise.resolve({ id: 's' })),
      );
      await visit.toCheck();
      saysWhomToCall();
      await visit.press('Send svar');
      await visit.soon('heading', 'Dine svar er sendt');
      saysWhomToCall();
      expect(visit.text).to.match(/Torsdag (den )?5\. marts kl\. 12\.00/);
      setTimeout(() => visit.find('button', 'Tilbage til dine spørgeskemaer').click());
      const { detail } = (await oneEvent(visit.element, 'kpro-leave')) as CustomEvent<{ to: string }>;
      expect(detail.to).to.equal('inbox');
    });
  });
});

/** A definition has no name: what stands in it. */
function nameOfText(element: Element): string {
  return (element.textContent ?? '').trim();
}

/** Text as it stands in the DOM, outer blanks of the template left off. */
function rawText(element: Element): string {
  return (element.textContent ?? '').trim();
}
