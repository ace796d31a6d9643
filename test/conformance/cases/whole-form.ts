/** A form from its opening to what becomes of its answers. */
import { expect } from '@open-wc/testing';
import { until, visibleText } from '../../kit/find.js';
import { changed, computed, hostileSheet, insideOf, withSheet } from '../../kit/strange-page.js';
import { coding, form, item, response, sleep, sleepForm, talk, type Json } from '../../ui/forms.js';
import { feature } from '../ledger.js';
import { hl7, meet, meetItems, rule, sdcForm, server, valuesIn } from '../stage.js';

const inEnglish = (content: string): Json => ({
  extension: [
    {
      url: hl7('translation'),
      extension: [
        { url: 'lang', valueCode: 'en' },
        { url: 'content', valueString: content },
      ],
    },
  ],
});

const translations = (): void =>
  feature('CF-30', 'translations in the form', async ({ lacks, instead }) => {
    const run = await meetItems(
      [{ ...talk, _text: inEnglish('What do you want to talk about?') }],
      { language: 'da' },
      { attributes: { lang: 'en' }, unbegun: true },
    );
    await run.press('Begin');
    await lacks('the questions in the reader’s language', () =>
      expect(run.text).to.contain('What do you want to talk about?'),
    );
    await instead('the form’s own words stand, marked as their language, and the author is told', () => {
      expect(run.text).to.contain('Hvad vil du tale om?');
      expect(run.told.join()).to.contain('text.translation');
    });
  });

const languages = (): void =>
  feature('CF-31', 'run-time UI languages', async ({ does }) => {
    const run = await meetItems([item('b', 'boolean', 'Ryger du?'), item('d', 'date', 'Hvornår?')]);
    expect(run.text).to.contain('Ja').and.to.contain('Måned').and.to.contain('Fortsæt');
    run.element.setAttribute('lang', 'en');
    await run.element.updateComplete;
    await does('Danish and English, changed while the form stands, "Ja" and the fields of a date too', () => {
      expect(run.text).to.contain('Yes').and.to.contain('Month').and.to.contain('Continue');
      expect(run.text).not.to.match(/Ja|Måned|Fortsæt/);
    });
  });

const danish = (): void =>
  feature('CF-32', 'Danish shipped', async ({ does }) => {
    const run = await meet(form([talk]), { unbegun: true });
    await does('it is the first language', () => expect(run.query('button', 'Begynd')).to.exist);
    const heads: string[] = [];
    heads.push(run.text);
    await run.toCheck();
    heads.push(run.text);
    await does('no page of it has an English word of ours', () =>
      expect(heads.join(' ')).not.to.match(/\b(Begin|Continue|Back|Skip|Send answers|of|your)\b/),
    );
  });

const ready = response({ dag: { valueDate: '1950-04-01' } });

/** A form that asks to be filled in, before a server that would. */
const populated = async () => {
  const about = {
    url: sdcForm('launchContext'),
    extension: [
      { url: 'name', valueCoding: { code: 'patient' } },
      { url: 'type', valueCode: 'Patient' },
    ],
  };
  const born = item('dag', 'date', 'Hvornår er du født?', {
    extension: [rule(sdcForm('initialExpression'), '%patient.birthDate')],
  });
  const { around, asked } = server(({ pathname }) =>
    pathname.endsWith('$populate')
      ? { resourceType: 'Parameters', parameter: [{ name: 'response', resource: ready }] }
      : undefined,
  );
  const run = await meetItems([born], { extension: [about] }, { around });
  return { run, asksServer: () => asked.some((url) => url.includes('$populate')) };
};

const populate = (): void =>
  feature('CF-33', 'populate', async ({ does, lacks }) => {
    const { run, asksServer } = await populated();
    await does('what is known of the person is filled in here, out of launch context', () =>
      expect(run.field('År').value).to.equal('1950'),
    );
    await lacks('by a server that can', () => expect(asksServer()).to.equal(true));
  });

export const populateByServer = (): void =>
  feature('CF-67', '$populate', async ({ lacks, instead }) => {
    const { run, asksServer } = await populated();
    await lacks('the server is asked for it', () => expect(asksServer()).to.equal(true));
    await instead('the form’s own initial expressions are worked out here', () =>
      expect(run.field('År').value).to.equal('1950'),
    );
  });

const extraction = (): void =>
  feature('CF-34', 'extraction', async ({ lacks, instead }) => {
    const asks = { url: sdcForm('observationExtract'), valueBoolean: true };
    const run = await meetItems([
      item('v', 'decimal', 'Hvad vejer du?', {
        code: [{ system: 'http://loinc.org', code: '29463-7' }],
        extension: [asks],
      }),
    ]);
    await run.write('72', 'Hvad vejer du?');
    const sent = await run.send();
    await lacks('observations beside the response', () => expect(sent['contained']).to.exist);
    await instead('it is the back end’s, and the response holds all it needs', () => {
      expect(valuesIn(sent, 'v')).to.deep.equal([72]);
      expect(sent['questionnaire']).to.contain('|1.0');
    });
  });

const versions = (): void =>
  feature('CF-35', 'version change kept', async ({ does }) => {
    const draft = response({
      tale: { valueString: 'Min søvn' },
      gammel: { valueString: 'fra før' },
    });
    const run = await meet(sleepForm({ version: '2.0' }), { properties: { response: draft } });
    await does('a draft of an older version opens with what fits, and it is told', async () => {
      expect(run.told.join()).to.contain('version-mismatch');
      run.query('button', 'Tilbage')?.click();
      await run.soon('radio', 'Godt');
      expect(run.field('Hvad vil du tale om?').value).to.equal('Min søvn');
    });
    await run.choose('Godt');
    await does('an answer to a question that is gone goes along unchanged, and is named', () => {
      expect(run.values('gammel')).to.deep.equal(['fra før']);
      expect(run.told.join()).to.contain('item(gammel)');
    });
  });

const review = (): void =>
  feature('CF-36', 'review before sending', async ({ does }) => {
    const run = await meet(sleepForm());
    await run.choose('Godt');
    await run.toCheck();
    await does('every question stands there with its answer, or that it has none', () =>
      expect(run.text).to.match(/Hvordan sover du\? Godt .*Hvad vil du tale om\? Ikke besvaret/),
    );
    await does(
      'each can be changed from there',
      () => expect(run.query('button', 'Ret svaret på: Hvordan sover du?')).to.exist,
    );
  });

const progress = (): void =>
  feature('CF-37', 'progress', async ({ does, instead }) => {
    const page = { attributes: { layout: 'page' } };
    const run = await meetItems(
      [item('a', 'group', 'Søvn', { item: [sleep] }), item('b', 'group', 'Tale', { item: [talk] })],
      {},
      page,
    );
    await does('the number of the question and of the section, in words', () =>
      expect(run.text).to.contain('Del 1 af 2 · Søvn').and.to.contain('Spørgsmål 1 af 2'),
    );
    const branching = await meet(sleepForm(), page);
    await instead('a total is promised only where no answer changes it', () =>
      expect(branching.text).not.to.contain('Spørgsmål 1 af'),
    );
  });

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
      run.find('button', /^Skriv et tal/).click();
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
  feature('CF-76', 'declining a question', async ({ does, lacks }) => {
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
    await lacks(
      'a required question without such an option can be declined (asked-declined)',
      () =>
        expect(run.query('button', /vil ikke svare/i) ?? run.query('checkbox', /vil ikke svare/i)).to.exist,
    );
  });

const comments = (): void =>
  feature('CF-77', 'a comment beside an answer', async ({ lacks, instead }) => {
    const run = await meet(form([sleep]));
    await run.choose('Godt');
    await lacks(
      'a place for own words at each question',
      () => expect(run.query('button', /kommentar/i) ?? run.query('textbox', /kommentar/i)).to.exist,
    );
    await instead('a question of free text, where the content has one');
  });

const aloud = (): void =>
  feature('CF-78', 'read aloud', async ({ lacks, instead }) => {
    const run = await meet(form([sleep]));
    await lacks(
      'a button that reads the question aloud',
      () => expect(run.query('button', /[Ll]æs (op|højt)|[Oo]plæs/)).to.exist,
    );
    await instead('the browser’s own, or the host’s');
  });

export const wholeForms = (): void => {
  [translations, languages, danish, populate].forEach((add) => add());
  [extraction, versions, review, progress, reading, events, encapsulated, errors, offline].forEach((add) =>
    add(),
  );
  [declining, comments, aloud].forEach((add) => add());
};
