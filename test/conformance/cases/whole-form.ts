/** A form as a whole: its languages, what is filled in, its versions, and the way to sending. */
import { expect } from '@open-wc/testing';
import { until } from '../../kit/find.js';
import { form, item, response, sleep, sleepForm, talk, type Json } from '../../ui/forms.js';
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
  feature('CF-30', 'translations in the form', async ({ does }) => {
    const run = await meetItems(
      [{ ...talk, _text: inEnglish('What do you want to talk about?') }],
      { language: 'da' },
      { attributes: { lang: 'en' }, unbegun: true },
    );
    await run.press('Begin');
    await does('the questions in the reader’s language', () =>
      expect(run.text).to.contain('What do you want to talk about?'),
    );
    run.element.lang = 'da';
    await does('changed while the form stands', () => until(() => run.text.includes('Hvad vil du tale om?')));
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

const ready = response({ dag: { valueDate: '1950-04-02' } });

/** A server that says of itself that it fills questionnaires in. */
const offers: Json = {
  resourceType: 'CapabilityStatement',
  rest: [{ resource: [{ type: 'Questionnaire', operation: [{ name: 'populate' }] }] }],
};

/** A form that asks to be filled in, before a server that would. */
const populated = async (statement?: Json) => {
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
      : pathname.endsWith('metadata')
        ? statement
        : undefined,
  );
  const run = await meetItems([born], { extension: [about] }, { around });
  return { run, asksServer: () => asked.some((url) => url.includes('$populate')) };
};

const populate = (): void =>
  feature('CF-33', 'populate', async ({ does }) => {
    const { run, asksServer } = await populated();
    await does('what is known of the person is filled in here, out of launch context', () =>
      expect(run.field('År').value).to.equal('1950'),
    );
    expect(asksServer()).to.equal(false);
    const other = await populated(offers);
    await does('or by a server that offers to', () => {
      expect(other.asksServer()).to.equal(true);
      expect(other.run.field('Dag').value).to.equal('2');
    });
  });

export const populateByServer = (): void =>
  feature('CF-67', '$populate', async ({ does }) => {
    const { asksServer } = await populated(offers);
    await does('the server is asked for it where its CapabilityStatement offers it', () =>
      expect(asksServer()).to.equal(true),
    );
    const { run } = await populated();
    await does('else the form’s own initial expressions are worked out here', () =>
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

export const wholeForms = (): void =>
  [translations, languages, danish, populate, extraction, versions, review, progress].forEach((add) => add());
