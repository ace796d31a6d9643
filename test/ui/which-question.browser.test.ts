/** Among many questions a person is told which one is meant, and how far they have come. */
import { expect } from '@open-wc/testing';
import { nameOf } from '../kit/names.js';
import { form, item, sleep, talk } from './forms.js';
import { begin, type Visit } from './visit.js';

const tall = item('h', 'decimal', 'Hvor høj er du?');
const heavy = item('v', 'decimal', 'Hvad vejer du?');

const bars = (visit: Visit): readonly number[] =>
  [...visit.element.shadowRoot!.querySelectorAll('progress')].map(({ value }) => value);

describe('among many questions', () => {
  it('each line of what to put right says whose it is, where several stand together', async () => {
    const visit = await begin({ questionnaire: form([tall, heavy]) }, { layout: 'all' });
    await visit.write('høj', 'Hvor høj er du?');
    await visit.write('tung', 'Hvad vejer du?');
    await visit.next();
    const lines = visit.findAll('button', /Skriv et tal/);
    expect(lines.map(nameOf)).to.deep.equal([
      'Hvor høj er du? · Skriv et tal, for eksempel 3.',
      'Hvad vejer du? · Skriv et tal, for eksempel 3.',
    ]);
    lines[1]!.click();
    await visit.element.updateComplete;
    expect(visit.focus).to.equal(visit.field('Hvad vejer du?'));
  });

  it('alone on its page a question is not named twice', async () => {
    const visit = await begin({ questionnaire: form([tall, heavy]) });
    await visit.write('høj');
    await visit.next();
    expect(visit.find('button', 'Skriv et tal, for eksempel 3.')).to.exist;
  });

  it('a number stands on the check page with the unit that it was given in', async () => {
    const long = item('d', 'integer', 'Hvor længe varede det?', {
      extension: [
        {
          url: 'http://hl7.org/fhir/StructureDefinition/questionnaire-unit',
          valueCoding: { code: 'min', display: 'minutter' },
        },
      ],
    });
    const visit = await begin({ questionnaire: form([long, heavy]) }, { layout: 'all' });
    await visit.write('12', 'Hvor længe varede det?');
    await visit.write('70,5', 'Hvad vejer du?');
    await visit.next();
    expect(visit.text).to.contain('12 minutter').and.to.contain('Hvad vejer du? 70,5');
  });

  it('the one part of a form is named, too, where other questions stand outside it', async () => {
    const child = item('b', 'group', 'Dit barn', { item: [item('n', 'string', 'Navn')] });
    const visit = await begin({ questionnaire: form([tall, child]) });
    await visit.skip();
    expect(visit.title).to.equal('Navn');
    expect(visit.text).to.contain('Del 1 af 1 · Dit barn');
  });

  it('a page that asks nothing is no question', async () => {
    const child = item('b', 'group', 'Barn', { repeats: true, item: [item('n', 'string', 'Navn')] });
    const visit = await begin({ questionnaire: form([child, talk]) });
    expect(visit.text).to.contain('Spørgsmål 1');
    await visit.skip();
    expect(visit.find('button', 'Tilføj en mere: Barn')).to.exist;
    expect(visit.text).not.to.contain('Spørgsmål');
    await visit.next();
    expect(visit.text).to.contain('Spørgsmål 2');
  });

  it('parts that lie behind stay behind on a page between two parts, and after the last', async () => {
    const part = (linkId: string, text: string, ...items: readonly object[]) =>
      item(linkId, 'group', text, { item: items });
    const visit = await begin({
      questionnaire: form([part('a', 'Søvn', sleep), tall, part('b', 'Krop', heavy), talk]),
    });
    expect(bars(visit)).to.deep.equal([0, 0]);
    await visit.skip();
    expect(visit.title).to.equal('Hvor høj er du?');
    expect(bars(visit)).to.deep.equal([100, 0]);
    await visit.skip();
    expect(bars(visit)).to.deep.equal([100, 0]);
    await visit.skip();
    expect(bars(visit)).to.deep.equal([100, 100]);
  });
});
