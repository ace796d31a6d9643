/** What a form works out: what shows, what is filled in, what must hold. */
import { expect } from '@open-wc/testing';
import { item, sleep, talk, type Json } from '../../ui/forms.js';
import { feature } from '../ledger.js';
import { answerTo, hl7, meetItems, rule, sdcForm } from '../stage.js';

export const weight = item('vaegt', 'decimal', 'Hvad vejer du?');
export const must = (url: string, expression: string, human: string, severity = 'error'): Json => ({
  url,
  extension: [
    { url: 'key', valueId: 'k' },
    { url: 'severity', valueCode: severity },
    { url: 'human', valueString: human },
    rule('expression', expression),
  ],
});

const smokes = item('ryger', 'boolean', 'Ryger du?');
const ifSmokes = { question: 'ryger', operator: '=', answerBoolean: true };
const ifOld = { question: 'alder', operator: '>', answerInteger: 60 };

const shows = (): void =>
  feature('CF-10', 'enableWhen, all/any', async ({ does }) => {
    const run = await meetItems([
      smokes,
      item('alder', 'integer', 'Hvor gammel er du?'),
      { ...talk, linkId: 'begge', text: 'Begge?', enableWhen: [ifSmokes, ifOld], enableBehavior: 'all' },
      { ...talk, linkId: 'en', text: 'En af dem?', enableWhen: [ifSmokes, ifOld], enableBehavior: 'any' },
      {
        ...talk,
        linkId: 'svaret',
        text: 'Svaret?',
        enableWhen: [{ question: 'ryger', operator: 'exists', answerBoolean: true }],
      },
    ]);
    await does('nothing of it shows before an answer', () =>
      expect(run.text).not.to.match(/Begge\?|En af|Svaret/),
    );
    await run.choose('Ja');
    await does('"any" and "exists" show with one of them met, "all" with both', async () => {
      expect(run.text).to.contain('En af dem?').and.to.contain('Svaret?').and.not.to.contain('Begge?');
      await run.write('70', 'Hvor gammel er du?');
      expect(run.text).to.contain('Begge?');
    });
  });

const showsByRule = (id: string): void =>
  feature(id, 'enableWhenExpression', async ({ does, instead }) => {
    const run = await meetItems([
      weight,
      { ...talk, extension: [rule(sdcForm('enableWhenExpression'), `${answerTo('vaegt')} > 100`)] },
    ]);
    expect(run.text).not.to.contain('Hvad vil du tale om?');
    await run.write('120', 'Hvad vejer du?');
    await does('a question shows while its rule holds', () =>
      expect(run.text).to.contain('Hvad vil du tale om?'),
    );
    const odd = await meetItems([
      { ...talk, extension: [rule(sdcForm('enableWhenExpression'), 'resolve().exists()')] },
    ]);
    await instead('a rule that cannot be run is told, and its question shows', () => {
      expect(odd.told.join()).to.contain('unsupported-expression');
      expect(odd.text).to.contain('Hvad vil du tale om?');
    });
  });

const wiped = (): void =>
  feature('CF-12', 'hidden answers wiped, nested', async ({ does }) => {
    const inner = item('maerke', 'string', 'Hvilket mærke?', {
      enableWhen: [{ question: 'antal', operator: '>', answerInteger: 5 }],
    });
    const run = await meetItems([
      smokes,
      item('mere', 'group', 'Om tobak', {
        enableWhen: [ifSmokes],
        item: [item('antal', 'integer', 'Hvor mange?'), inner],
      }),
      talk,
    ]);
    await run.choose('Ja');
    await run.write('10', 'Hvor mange?');
    await run.write('Prince', 'Hvilket mærke?');
    await run.choose('Nej');
    await does('a group that is hidden leaves the response with all in it', () =>
      expect(JSON.stringify(run.newest!['item'])).not.to.match(/mere|antal|Prince/),
    );
    await run.choose('Ja');
    await does('all of it comes back when it is shown again', () =>
      expect([...run.values('antal'), ...run.values('maerke')]).to.deep.equal([10, 'Prince']),
    );
  });

const initial = (): void =>
  feature('CF-13', 'initial', async ({ does, lacks }) => {
    const units = { url: hl7('questionnaire-unit'), valueCoding: { code: 'kg', display: 'kg' } };
    const run = await meetItems([
      item('land', 'string', 'Hvilket land?', { initial: [{ valueString: 'Danmark' }] }),
      { ...sleep, initial: [{ valueCoding: { system: 'https://kommune.example/svar', code: 'godt' } }] },
      item('v', 'quantity', 'Hvad vejer du?', { extension: [units] }),
    ]);
    await does('what a person types is filled in, to read and to correct', () =>
      expect(run.field('Hvilket land?').value).to.equal('Danmark'),
    );
    const plain = await meetItems([
      item('land', 'string', 'Hvilket land?', { initial: [{ valueString: 'Danmark' }] }),
    ]);
    await does('also where nothing else of a form needs more than plain ones do', () =>
      expect(plain.field().value).to.equal('Danmark'),
    );
    await lacks('an option chosen beforehand, which the kit never does', () =>
      expect(run.radio('Godt').checked).to.equal(true),
    );
  });

const initialRule = (id: string): void =>
  feature(id, 'initialExpression', async ({ does }) => {
    const run = await meetItems([
      item('dag', 'date', 'Hvilken dag?', { extension: [rule(sdcForm('initialExpression'), 'today()')] }),
      item('aar', 'integer', 'Hvilket år?', {
        extension: [rule(sdcForm('initialExpression'), '2000 + 26')],
      }),
    ]);
    await does('a value is worked out when the form is opened, to read and to correct', () => {
      expect(run.field('År').value).to.equal('2026');
      expect(run.field('Hvilket år?').value).to.equal('2026');
    });
    await run.write('2025', 'Hvilket år?');
    await does('what a person writes instead stays', () => expect(run.values('aar')).to.deep.equal([2025]));
  });

const calculated = (id: string, name: string): void =>
  feature(id, name, async ({ does }) => {
    const run = await meetItems(
      [
        weight,
        item('hoejde', 'decimal', 'Hvor høj er du?'),
        item('bmi', 'decimal', 'Dit BMI er', {
          readOnly: true,
          extension: [
            { url: hl7('questionnaire-usageMode'), valueCode: 'display' },
            rule(sdcForm('calculatedExpression'), '%kilo / (%meter * %meter)'),
          ],
        }),
      ],
      {
        extension: [
          rule(hl7('variable'), answerTo('vaegt'), 'kilo'),
          rule(hl7('variable'), answerTo('hoejde'), 'meter'),
        ],
      },
    );
    await run.write('80', 'Hvad vejer du?');
    await run.write('2', 'Hvor høj er du?');
    await does(
      'a value follows from answers and named variables, is stored, and shown where usageMode asks for it',
      () => {
        expect(run.text).to.contain('Dit BMI er 20');
        expect(run.values('bmi')).to.deep.equal([20]);
      },
    );
    await run.write('', 'Hvor høj er du?');
    await does('without what it needs there is none', () => expect(run.values('bmi')).to.deep.equal([]));
  });

const constraint = (id: string, name: string, urls: readonly string[]): void =>
  feature(id, name, async ({ does }) => {
    const says = (i: number): string => `Skriv vægten i kilo (${i}).`;
    const run = await meetItems(
      urls.map((url, i) => ({
        ...weight,
        linkId: `v${i}`,
        text: `Vægt ${i}?`,
        extension: [must(url, 'answer.value < 500', says(i))],
      })),
    );
    for (const i of urls.keys()) await run.write('60000', `Vægt ${i}?`);
    await does('what does not hold is said in the author’s words, as the field’s description', () => {
      for (const i of urls.keys()) expect(run.said(run.field(`Vægt ${i}?`))).to.contain(says(i));
    });
    await run.next();
    await run.press('Send svar');
    await does(
      'it keeps from sending, and from nothing else',
      () => expect(run.query('heading', 'Tjek dine svar')).to.exist,
    );
    await run.press('Vægt 0?');
    for (const i of urls.keys()) await run.write('60', `Vægt ${i}?`);
    await does('it goes once it holds', () => expect(run.text).not.to.contain('Skriv vægten i kilo'));
  });

const constraintUrl = hl7('questionnaire-constraint');
const targetUrl = hl7('targetConstraint');

export const rules = (): void => {
  [shows, wiped, initial].forEach((add) => add());
  showsByRule('CF-11');
  initialRule('CF-14');
  calculated('CF-15', 'calculatedExpression, variable');
  constraint('CF-16', '(target)Constraint', [constraintUrl, targetUrl]);
};
export { calculated, constraint, constraintUrl, initialRule, showsByRule, targetUrl };
