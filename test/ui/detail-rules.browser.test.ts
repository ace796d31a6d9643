/** A form's own rules, as the person meets them who answers it. */
import { expect } from '@open-wc/testing';
import { choice, form, item, sleep, talk, type Json } from './forms.js';
import { begin, open, type Visit } from './visit.js';

const hl7 = (name: string): string => `http://hl7.org/fhir/StructureDefinition/${name}`;
const sdc = (name: string): string =>
  `http://hl7.org/fhir/uv/sdc/StructureDefinition/sdc-questionnaire-${name}`;

const rule = (url: string, expression: string): Json => ({
  url,
  valueExpression: { language: 'text/fhirpath', expression },
});

const answerOf = (linkId: string): string => `%resource.item.where(linkId='${linkId}').answer.value`;

const must = (expression: string, human: string, severity = 'error'): Json => ({
  url: hl7('targetConstraint'),
  extension: [
    { url: 'key', valueId: 'k' },
    { url: 'severity', valueCode: severity },
    { url: 'human', valueString: human },
    rule('expression', expression),
  ],
});

const weight = item('vaegt', 'decimal', 'Hvad vejer du?');

const all = (items: readonly Json[], more: Json = {}): Promise<Visit> =>
  begin({ questionnaire: form(items, more) }, { layout: 'all' });

describe('a form with rules of its own', () => {
  it('shows a value that it computes, in the reader’s language, and opens what follows from it', async () => {
    const visit = await all([
      weight,
      item('dobbelt', 'decimal', 'Det dobbelte er', {
        readOnly: true,
        extension: [rule(sdc('calculatedExpression'), `${answerOf('vaegt')} * 2`)],
      }),
      item('tung', 'text', 'Vil du tale om din vægt?', {
        extension: [rule(sdc('enableWhenExpression'), `${answerOf('dobbelt')} > 100`)],
      }),
    ]);
    expect(visit.text).not.to.contain('Vil du tale om din vægt?');
    await visit.write('60,25', 'Hvad vejer du?');
    expect(visit.text).to.contain('Det dobbelte er 120,5').and.to.contain('Vil du tale om din vægt?');
  });

  it('says what does not hold where it is asked, and sends only once it does', async () => {
    const visit = await all([
      { ...weight, extension: [must('answer.value < 500', 'Skriv din vægt i kilo.')] },
    ]);
    await visit.write('60000', 'Hvad vejer du?');
    expect(visit.text).to.contain('Skriv din vægt i kilo.');
    expect(visit.said(visit.field('Hvad vejer du?'))).to.contain('Skriv din vægt i kilo.');
    await visit.next();
    await visit.press('Send svar');
    expect(visit.query('heading', 'Tjek dine svar')).to.exist;
    await visit.press('Hvad vejer du?');
    await visit.write('60', 'Hvad vejer du?');
    expect(visit.text).not.to.contain('Skriv din vægt i kilo.');
  });

  it('says of the whole what does not hold, before it is sent', async () => {
    const visit = await all([sleep, talk], {
      extension: [must('item.exists()', 'Svar på mindst ét spørgsmål.')],
    });
    await visit.next();
    await visit.press('Send svar');
    expect(visit.text).to.contain('Svar på mindst ét spørgsmål.');
  });

  it('asks in words that follow from an answer, and offers what was chosen before', async () => {
    const pets = choice('dyr', 'Hvilke dyr har du?', ['Hund', 'Kat', 'Hest'], { repeats: true });
    const best = item('bedst', 'choice', 'Hvem?', {
      _text: {
        extension: [
          rule(
            hl7('cqf-expression'),
            `'Hvem af de ' + ${answerOf('dyr')}.count().toString() + ' holder du mest af?'`,
          ),
        ],
      },
      extension: [rule(sdc('answerExpression'), answerOf('dyr'))],
    });
    const visit = await all([pets, best]);
    await visit.choose('Hund', 'Hest');
    expect(visit.text).to.contain('Hvem af de 2 holder du mest af?');
    expect(visit.findAll('radio')).to.have.length(2);
  });

  it('fills in what may be filled in, and still begins at its introduction, with nothing chosen', async () => {
    const visit = await open({
      questionnaire: form([
        item('dag', 'date', 'Hvilken dag?', { extension: [rule(sdc('initialExpression'), 'today()')] }),
        { ...sleep, initial: [{ valueCoding: { system: 'https://kommune.example/svar', code: 'godt' } }] },
      ]),
    });
    await visit.press('Begynd');
    expect(visit.field('År').value).to.equal('2026');
    await visit.next();
    expect(visit.radio('Godt').checked).to.equal(false);
  });

  it('names a rule that it cannot run, and goes on without it', async () => {
    const told: string[] = [];
    const listen = (event: Event): void =>
      void told.push((event as CustomEvent<{ code: string }>).detail.code);
    document.addEventListener('kpro-problem', listen);
    const visit = await all([
      { ...talk, extension: [rule(sdc('enableWhenExpression'), 'resolve().exists()')] },
    ]);
    document.removeEventListener('kpro-problem', listen);
    expect(told).to.include('unsupported-expression');
    expect(visit.text).to.contain('Hvad vil du tale om?');
  });
});
