/** What stands around the answers: reading and printing them, the page outside, the network, and whoever would rather not. */
import { expect } from '@open-wc/testing';
import { until, visibleText } from '../../kit/find.js';
import { changed, computed, hostileSheet, insideOf, withSheet } from '../../kit/strange-page.js';
import { coding, form, item, response, sleep, sleepForm, talk, type Json } from '../../ui/forms.js';
import { feature } from '../ledger.js';
import { danish, silence, speaksWith } from '../../ui/speech.js';
import { meet, meetItems, server } from '../stage.js';

const reading = (): void =>
  feature('CF-38', 'read-only view, print', async ({ does }) => {
    const all = {
      sovn: { valueCoding: { ...(coding('Godt')['valueCoding'] as Json) } },
      tale: { valueString: 'Min søvn' },
    };
    const sent = await meet(sleepForm(), {
      properties: { response: response(all, { status: 'completed' }) },
      unbegun: true,
    });
    await does('what was sent is shown without a control', () => {
      expect(sent.text).to.contain('Hvordan sover du? Godt').and.to.contain('Min søvn');
      for (const role of ['radio', 'textbox', 'checkbox']) expect(sent.query(role)).to.equal(undefined);
    });
    const run = await meet(sleepForm());
    await run.choose('Godt');
    await does('the answers as they stand are to be had as plain HTML for a host’s print', async () => {
      const paper = await until(() => run.element.printable());
      expect(paper.textContent).to.contain('Hvordan sover du?').and.to.contain('Godt');
      expect(paper.querySelectorAll('input, button').length).to.equal(0);
    });
  });

const events = (): void =>
  feature('CF-39', 'change events', async ({ does }) => {
    const run = await meet(sleepForm());
    const details: unknown[] = [];
    run.element.addEventListener('kpro-answer', ({ detail }) => details.push(detail));
    await run.choose('Godt');
    await does('every change fires kpro-answer, whose response is the resource as it stands', () => {
      expect(details).to.have.length(1);
      expect(run.values('sovn')).to.have.length(1);
    });
    await does('its detail names the question and no answer', () => {
      expect(JSON.stringify(details[0])).to.contain('sovn').and.not.to.match(/godt/i);
    });
  });

const encapsulated = (): void =>
  feature('CF-40', 'encapsulated from host CSS', async ({ does }) => {
    const run = await meetItems([sleep, talk]);
    const before = computed(insideOf(run.element));
    await does('a host’s rules for everything and for plain tags change nothing inside', async () => {
      const after = await withSheet(hostileSheet, () => computed(insideOf(run.element)));
      expect(changed(before, after)).to.deep.equal([]);
    });
  });

const errors = (): void =>
  feature('CF-41', 'errors announced', async ({ does }) => {
    const run = await meetItems([item('n', 'integer', 'Hvor mange?'), talk]);
    await run.write('mange', 'Hvor mange?');
    await run.next();
    await does('a summary takes focus, and its line leads to the field', async () => {
      const summary = run.find('region', 'Ret dette, før du går videre');
      await until(() => run.focus === summary);
      run.find('button', /^Hvor mange\? · Skriv et tal/).click();
      await until(() => run.focus === run.field('Hvor mange?'));
    });
    await does('the field is invalid, and the error is its description', () => {
      expect(run.field('Hvor mange?').ariaInvalid).to.equal('true');
      expect(run.said(run.field('Hvor mange?'))).to.contain('Fejl: Skriv et tal');
    });
  });

const offline = (): void =>
  feature('CF-42', 'works offline', async ({ does, lacks }) => {
    const questionnaire = form([talk]);
    const { around, backEnd } = server(() => undefined);
    const run = await meet(questionnaire, { around });
    backEnd.tell(() => Promise.reject(new TypeError('Failed to fetch')));
    await run.write('Min søvn');
    await does(
      'a form that stands is answered on while the network is gone, and says what is not kept',
      async () => {
        await until(() => /[Ii]kke gemt/.test(run.text));
        expect(run.values('tale')).to.deep.equal(['Min søvn']);
      },
    );
    backEnd.tell();
    await run.write('Min søvn nu');
    await does('the draft goes out once it is back', () =>
      until(() => JSON.stringify(backEnd.stored('QuestionnaireResponse')).includes('Min søvn nu')),
    );
    const { random } = Math;
    Math.random = () => 0;
    backEnd.put({ ...questionnaire, id: 'q' } as never);
    backEnd.tell(() => Promise.reject(new TypeError('Failed to fetch')));
    const again = await meet(undefined, {
      around,
      attributes: { canonical: String(questionnaire['url']) },
      unbegun: true,
    }).finally(() => (Math.random = random));
    await lacks('a form opens without the network', () =>
      expect(visibleText(again.element)).to.contain('Prøveskema'),
    );
  });

const declining = (): void =>
  feature('CF-76', 'declining a question', async ({ does }) => {
    const own = {
      ...coding('Vil ikke svare'),
      extension: [
        { url: 'https://kpro-elements.example/StructureDefinition/option-declines', valueBoolean: true },
      ],
    };
    const run = await meetItems([
      item('a', 'choice', 'Hvordan går det?', { required: true, answerOption: [coding('Godt'), own] }),
      { ...talk, required: true },
    ]);
    await run.choose('Vil ikke svare');
    await does('an option of the content that declines is an answer, also where one is required', () =>
      expect(run.values('a')).to.have.length(1),
    );
    await run.press(/^Jeg vil ikke svare/);
    await does('any other is declined as data (asked-declined), also where an answer is required', () =>
      expect(JSON.stringify(run.values('tale'))).to.contain('asked-declined'),
    );
  });

const comments = (): void =>
  feature('CF-77', 'a comment beside an answer', async ({ does, instead }) => {
    const run = await meet(form([{ ...sleep, item: [item('mere', 'text', 'Vil du sige mere?')] }, talk]));
    expect(run.query('textbox', 'Vil du sige mere?')).to.equal(undefined);
    await run.choose('Godt');
    await run.write('Siden i går', 'Vil du sige mere?');
    await does(
      'a text that the form nests under a question opens once that is answered, and goes with it',
      () => expect(run.values('mere')).to.deep.equal(['Siden i går']),
    );
    await instead('an instrument gets none that it does not have');
  });

const aloud = (): void =>
  feature('CF-78', 'read aloud', async ({ does }) => {
    const speech = speaksWith(danish);
    const run = await meet(form([sleep]));
    await run.press('Læs op');
    silence();
    await does(
      'by a voice on the person’s own device, where it has one for the questionnaire’s language',
      () => expect(speech.said).to.deep.equal(['Hvordan sover du?', 'Godt', 'Dårligt']),
    );
  });

export const aroundAnswers = (): void =>
  [reading, events, encapsulated, errors, offline, declining, comments, aloud].forEach((add) => add());
