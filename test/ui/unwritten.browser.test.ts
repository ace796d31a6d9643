/** Forms whose words are missing where a page needs some: a person still hears where they are, and what they answer. */
import { expect } from '@open-wc/testing';
import { checkA11y } from '../kit/a11y.js';
import { nameOf } from '../kit/names.js';
import { coding, form, item, talk, type Json } from './forms.js';
import { begin, open, type Visit } from './visit.js';

const wordless = (linkId: string, type: string, more: Json = {}): Json => {
  const { text: _text, ...rest } = item(linkId, type, '', more);
  return rest;
};

const headings = (visit: Visit): readonly string[] => visit.findAll('heading').map(nameOf);

const blank: Json = {
  _text: {
    extension: [{ url: 'http://hl7.org/fhir/StructureDefinition/rendering-xhtml', valueString: '<br/>' }],
  },
};

describe('a form that leaves words out', () => {
  const oddly = item('g', 'group', 'Dine gener', {
    item: [
      wordless('a', 'choice', { answerOption: [coding('Svimmel')] }),
      wordless('b', 'choice', { answerOption: [coding('Ja'), coding('Nej')] }),
      item('c', 'choice', 'Hovedpine', { answerOption: [coding('Ondt i hovedet')], ...blank }),
      talk,
    ],
  });

  it('without a title is called what it is', async () => {
    const { title: _title, ...untitled } = form([talk]);
    const visit = await open({ questionnaire: untitled });
    expect(visit.title).to.equal('Spørgeskema');
    await visit.toCheck();
    expect(headings(visit)).to.include('Spørgeskema');
    await checkA11y(visit.element);
  });

  it('a question alone on its page is led in by what it stands under', async () => {
    const visit = await begin({ questionnaire: form([oddly]) });
    await visit.skip();
    expect(visit.title).to.equal('Dine gener');
    expect(nameOf(visit.find('radiogroup'))).to.equal('Dine gener');
    expect(visit.find('heading', 'Dine gener').querySelector('.hidden-text')).to.equal(null);
    await checkA11y(visit.element);
  });

  it('among others it is named for whoever hears it, and nothing stands there twice', async () => {
    const visit = await begin({ questionnaire: form([oddly]) }, { layout: 'all' });
    expect(headings(visit)).to.deep.equal([
      'Dine gener',
      'Svimmel',
      'Dine gener',
      'Hovedpine',
      'Hvad vil du tale om?',
    ]);
    for (const name of ['Svimmel', 'Hovedpine'])
      expect(visit.find('heading', name).querySelector('.hidden-text')?.textContent).to.equal(name);
    await checkA11y(visit.element);
  });

  it('on the check page every answer stands beside what it answers', async () => {
    const visit = await begin({ questionnaire: form([oddly]) }, { layout: 'all' });
    await visit.next();
    expect(visit.findAll('button', /^Svar på: /).map(nameOf)).to.deep.equal([
      'Svar på: Svimmel',
      'Svar på: Dine gener',
      'Svar på: Hovedpine',
      'Svar på: Hvad vil du tale om?',
    ]);
  });

  it('a question whose only words are in a flyover is asked with them, and they stand there once', async () => {
    const flyover = item('f', 'display', 'Fornavn', {
      extension: [
        {
          url: 'http://hl7.org/fhir/StructureDefinition/questionnaire-itemControl',
          valueCodeableConcept: {
            coding: [{ system: 'http://hl7.org/fhir/questionnaire-item-control', code: 'flyover' }],
          },
        },
      ],
    });
    const visit = await begin(
      { questionnaire: form([wordless('n', 'string', { item: [flyover] }), talk]) },
      { layout: 'all' },
    );
    expect(headings(visit)).to.deep.equal(['Prøveskema', 'Fornavn', 'Hvad vil du tale om?']);
    expect(visit.text).not.to.contain('Hvorfor spørger vi?');
    expect(nameOf(visit.findAll('textbox')[0]!)).to.equal('Fornavn');
    await visit.next();
    expect(visit.find('button', 'Svar på: Fornavn')).to.exist;
  });

  it('a response says no words that the content does not', async () => {
    const visit = await begin({ questionnaire: form([oddly]) }, { layout: 'all' });
    let newest: Json | undefined;
    visit.element.addEventListener('kpro-answer', ({ response }) => (newest = response));
    await visit.choose('Svimmel');
    const [group] = newest!['item'] as readonly Json[];
    const [answered] = group!['item'] as readonly Json[];
    expect(answered).to.not.have.property('text');
  });

  it('what nobody can answer here says so on the check page, and leads nowhere', async () => {
    const elsewhere = item('e', 'choice', 'Hvor bor du?', {
      answerValueSet: 'https://eksempel.dk/andetsteds',
    });
    const visit = await begin({ questionnaire: form([elsewhere, talk]) });
    await visit.toCheck();
    expect(visit.text).to.contain('Hvor bor du? Kan ikke besvares her');
    expect(visit.findAll('button', /^Svar på: /).map(nameOf)).to.deep.equal([
      'Svar på: Hvad vil du tale om?',
    ]);
  });

  it('a value that is not there yet says so, and is no heading of what comes next', async () => {
    const bmi = item('bmi', 'decimal', 'Dit BMI', { readOnly: true });
    const visit = await begin({ questionnaire: form([bmi, talk]) }, { layout: 'all' });
    expect(visit.text).to.contain('Dit BMI (Der står ikke noget endnu.)');
  });
});
