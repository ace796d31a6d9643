/** SDC (Structured Data Capture): what a form says of itself beyond R4. */
import { expect } from '@open-wc/testing';
import { nameOf } from '../../kit/names.js';
import { choice, coding, item, sleep, talk, type Json } from '../../ui/forms.js';
import { feature } from '../ledger.js';
import { answerTo, expansion, hl7, meetItems, rule, sdcForm, server } from '../stage.js';
import {
  calculated,
  constraint,
  constraintUrl,
  initialRule,
  must,
  showsByRule,
  targetUrl,
  weight,
} from './rules.js';
import { populateByServer } from './whole-form.js';

const variable = (): void =>
  feature('CF-54', 'variable', async ({ does }) => {
    const run = await meetItems([
      weight,
      item('g', 'group', 'Mere', {
        extension: [rule(hl7('variable'), answerTo('vaegt'), 'kilo')],
        item: [{ ...talk, extension: [rule(sdcForm('enableWhenExpression'), '%kilo > 100')] }],
      }),
    ]);
    expect(run.text).not.to.contain('Hvad vil du tale om?');
    await run.write('120', 'Hvad vejer du?');
    await does('rules see those of the form and of the groups around them', () =>
      expect(run.text).to.contain('Hvad vil du tale om?'),
    );
  });

const pets = choice('dyr', 'Hvilke dyr har du?', ['Hund', 'Kat', 'Hest'], { repeats: true });

const answerRule = (): void =>
  feature('CF-58', 'answerExpression', async ({ does }) => {
    const run = await meetItems([
      pets,
      item('bedst', 'choice', 'Hvem er bedst?', {
        extension: [rule(sdcForm('answerExpression'), answerTo('dyr'))],
      }),
    ]);
    await run.choose('Hund', 'Hest');
    await does('the options follow from other answers', () =>
      expect(run.findAll('radio').map(nameOf)).to.deep.equal(['Hund', 'Hest']),
    );
  });

const toggles = (): void =>
  feature('CF-59', 'answerOptionsToggleExpression', async ({ does }) => {
    const toggle: Json = {
      url: sdcForm('answerOptionsToggleExpression'),
      extension: [{ url: 'option', ...coding('Hest') }, rule('expression', `${answerTo('vaegt')} < 100`)],
    };
    const run = await meetItems([weight, { ...pets, extension: [toggle] }]);
    const names = (): string[] => run.findAll('checkbox').map(nameOf);
    await run.write('120', 'Hvad vejer du?');
    await does('an option is there only while its rule holds', async () => {
      expect(names()).to.deep.equal(['Hund', 'Kat']);
      await run.write('60', 'Hvad vejer du?');
      expect(names()).to.deep.equal(['Hund', 'Kat', 'Hest']);
    });
  });

const textRule = (): void =>
  feature('CF-62', 'cqf-expression', async ({ does }) => {
    const run = await meetItems([
      weight,
      {
        ...sleep,
        _text: {
          extension: [rule(hl7('cqf-expression'), `'Du vejer ' + ${answerTo('vaegt')}.toString() + ' kg?'`)],
        },
        _required: { extension: [rule(hl7('cqf-expression'), `${answerTo('vaegt')} > 50`)] },
      },
    ]);
    await run.write('60', 'Hvad vejer du?');
    await does('a question’s words follow from answers', () =>
      expect(run.text).to.contain('Du vejer 60 kg?'),
    );
    await does('so does whether it must be answered', () =>
      expect(run.find('radiogroup').ariaRequired).to.equal('true'),
    );
  });

const format = (): void =>
  feature('CF-63', 'entryFormat', async ({ does }) => {
    const run = await meetItems([
      item('t', 'string', 'Kode?', { extension: [{ url: hl7('entryFormat'), valueString: 'fire tal' }] }),
    ]);
    await does('how it is to be written is said before, as the field’s description', () =>
      expect(run.said(run.field())).to.contain('Skriv det på denne måde: fire tal'),
    );
  });

const unit = (): void =>
  feature('CF-64', 'unit', async ({ does }) => {
    const kilo = {
      url: hl7('questionnaire-unit'),
      valueCoding: { system: 'http://unitsofmeasure.org', code: 'kg', display: 'kilo' },
    };
    const run = await meetItems([
      item('q', 'quantity', 'Mængde?', { extension: [kilo] }),
      item('d', 'decimal', 'Tal?', { extension: [kilo] }),
    ]);
    await does('a measure has it behind its field, and its code in the answer', async () => {
      expect(run.said(run.field('Mængde?'))).to.contain('kilo');
      await run.write('2', 'Mængde?');
      expect((run.values('q') as Json[])[0]).to.include({ value: 2, code: 'kg' });
    });
    await does('a plain number has it there too', () =>
      expect(run.said(run.field('Tal?'))).to.contain('kilo'),
    );
  });

const preferred = (): void =>
  feature('CF-65', 'preferredTerminologyServer', async ({ does, instead }) => {
    const there = 'https://tx.kommune.example/r4';
    const asked = item('by', 'choice', 'Hvilken by?', {
      answerValueSet: 'https://x.example/byer',
      extension: [{ url: hl7('preferredTerminologyServer'), valueUrl: there }],
    });
    const serve = ({ href }: URL) =>
      href.includes('$expand') ? expansion([href.startsWith(there) ? 'Der' : 'Her']) : undefined;
    const listed = await meetItems([asked], {}, server(serve, { bases: [there] }));
    await does('it is asked where the host lists it', () =>
      expect(listed.findAll('radio').map(nameOf)).to.deep.equal(['Der']),
    );
    const unlisted = server(serve);
    const run = await meetItems([asked], {}, unlisted);
    await instead('else the base is asked, and the server the host does not list never', () => {
      expect(run.findAll('radio').map(nameOf)).to.deep.equal(['Her']);
      expect(unlisted.asked.filter((url) => url.startsWith(there))).to.deep.equal([]);
    });
  });

const launch = (): void =>
  feature('CF-66', 'launchContext', async ({ does, lacks }) => {
    const about = (name: string, type: string): Json => ({
      url: sdcForm('launchContext'),
      extension: [
        { url: 'name', valueCoding: { code: name } },
        { url: 'type', valueCode: type },
      ],
    });
    const from = (linkId: string, expression: string): Json =>
      item(linkId, 'string', linkId, { extension: [rule(sdcForm('initialExpression'), expression)] });
    const stage = server(() => undefined);
    const run = await meetItems(
      [from('Født', '%patient.birthDate.toString()'), from('Bruger', '%user.id')],
      { extension: [about('patient', 'Patient'), about('user', 'Practitioner')] },
      stage,
    );
    await does('a form is told of the connection’s person, as %patient', () =>
      expect(run.field('Født').value).to.equal('1950-04-01'),
    );
    await lacks('of a user or an encounter, which is told', () => {
      expect(run.told.join()).to.contain('unsupported-expression');
      expect(run.field('Bruger').value).not.to.equal('');
    });
  });

const candidates = (): void =>
  feature('CF-68', 'candidateExpression', async ({ does, instead }) => {
    const run = await meetItems([
      pets,
      item('bedst', 'choice', 'Hvem er bedst?', {
        answerOption: ['Hund', 'Fisk'].map(coding),
        extension: [rule(sdcForm('candidateExpression'), answerTo('dyr'))],
      }),
    ]);
    await run.choose('Kat');
    await does('what was answered elsewhere is offered beside the options', () =>
      expect(run.findAll('radio').map(nameOf)).to.include('Kat'),
    );
    await instead('nothing of it is chosen beforehand', () =>
      expect((run.findAll('radio') as HTMLInputElement[]).some(({ checked }) => checked)).to.equal(false),
    );
  });

const context = (): void =>
  feature('CF-69', 'contextExpression', async ({ does }) => {
    const medicine: Json = {
      url: sdcForm('contextExpression'),
      extension: [
        { url: 'label', valueString: 'Din medicin' },
        {
          url: 'contextExpression',
          valueExpression: {
            language: 'application/x-fhir-query',
            expression: 'Condition?patient=Patient/a',
          },
        },
      ],
    };
    const { around } = server(({ pathname }) =>
      pathname.endsWith('/Condition')
        ? {
            resourceType: 'Bundle',
            type: 'searchset',
            entry: [{ resource: { resourceType: 'Condition', id: 'c', code: { text: 'Astma' } } }],
          }
        : undefined,
    );
    const run = await meetItems([{ ...talk, extension: [medicine] }], {}, { around });
    await does('what the back end knows of it stands beside a field that is typed into', () =>
      expect(run.text).to.contain('Din medicin: Astma'),
    );
    const chosen = await meetItems(
      [item('v', 'open-choice', 'Hvad?', { extension: [medicine] })],
      {},
      { around },
    );
    await does('a question of choosing offers it', () => expect(chosen.query('radio', 'Astma')).to.exist);
  });

const formConstraint = (): void =>
  feature('CF-79', 'targetConstraint of the whole form', async ({ does }) => {
    const run = await meetItems([sleep, talk], {
      extension: [must(targetUrl, 'item.exists()', 'Svar på mindst ét spørgsmål.')],
    });
    await run.next();
    await run.press('Send svar');
    await does('what does not hold is said before sending, and keeps from it', () =>
      expect(run.text).to.contain('Svar på mindst ét spørgsmål.'),
    );
  });

export const sdcCases = (): void => {
  variable();
  calculated('CF-55', 'calculatedExpression');
  initialRule('CF-56');
  showsByRule('CF-57');
  [answerRule, toggles].forEach((add) => add());
  constraint('CF-60', 'constraint', [constraintUrl]);
  constraint('CF-61', 'targetConstraint', [targetUrl]);
  [textRule, format, unit, preferred, launch].forEach((add) => add());
  [populateByServer, candidates, context, formConstraint].forEach((add) => add());
};
