/** A questionnaire that carries its words in several languages, and a person who changes from one to another. */
import { expect } from '@open-wc/testing';
import { until } from '../kit/find.js';
import { form, item, response, type Json } from './forms.js';
import { begin, open, type Visit } from './visit.js';

const said = (lang: string, content: string): Json => ({
  extension: [
    {
      url: 'http://hl7.org/fhir/StructureDefinition/translation',
      extension: [
        { url: 'lang', valueCode: lang },
        { url: 'content', valueString: content },
      ],
    },
  ],
});

const system = 'https://kommune.example/svar';

const questionnaire = form(
  [
    item('sovn', 'choice', 'Hvordan sover du?', {
      _text: said('en', 'How do you sleep?'),
      answerOption: [
        { valueCoding: { system, code: 'godt', display: 'Godt', _display: said('en', 'Well') } },
        { valueCoding: { system, code: 'skidt', display: 'Skidt', _display: said('en', 'Badly') } },
      ],
    }),
    item('ryger', 'boolean', 'Ryger du?', { _text: said('en', 'Do you smoke?') }),
    item('dag', 'date', 'Hvornår begyndte det?', { _text: said('en', 'When did it begin?') }),
    item('mere', 'text', 'Hvad mere?', { _text: said('ar', 'ماذا أيضا؟') }),
  ],
  { language: 'da', title: 'Din søvn', _title: said('en', 'Your sleep') },
);

/** From now on the page is in that language. */
const reads = async (visit: Visit, lang: string, sees: string): Promise<void> => {
  visit.element.lang = lang;
  await until(() => visit.text.includes(sees));
};

describe('a questionnaire in several languages', () => {
  it('V15 changes language in the middle of it: place, answers and focusable heading stay', async () => {
    const visit = await begin({ questionnaire });
    await visit.choose('Skidt');
    await reads(visit, 'en', 'How do you sleep?');
    expect(visit.radio('Badly').checked).to.equal(true);
    expect(visit.text).to.contain('Your sleep').and.to.contain('Question 1 of 4');
    await visit.press('Continue');
    await visit.choose('Yes');
    await reads(visit, 'da', 'Ryger du?');
    expect(visit.radio('Ja').checked).to.equal(true);
    expect(visit.text).not.to.match(/smoke|Question|Continue|Yes/);
  });

  it('V15 says days and yes in the language that is read, on the check page, too', async () => {
    const visit = await open(
      {
        questionnaire,
        response: response({
          sovn: { valueCoding: { system, code: 'godt', display: 'Godt' } },
          ryger: { valueBoolean: false },
          dag: { valueDate: '2026-03-09' },
          mere: { valueString: 'Nej' },
        }),
      },
      { lang: 'en' },
    );
    await until(() => visit.text.includes('Check your answers'));
    expect(visit.text).to.contain('When did it begin? 9 March 2026').and.to.contain('Well');
    await reads(visit, 'da', 'Hvornår begyndte det? 9. marts 2026');
    expect(visit.text).to.contain('Ryger du? Nej').and.to.contain('Godt');
  });

  it('stores the same answer in every language', async () => {
    const visit = await open({ questionnaire }, { lang: 'en' });
    await visit.press('Begin');
    let item: Json | undefined;
    visit.element.addEventListener('kpro-answer', (event) => {
      [item] = event.response['item'] as readonly Json[];
    });
    await visit.choose('Badly');
    expect((item!['answer'] as readonly Json[])[0]).to.deep.equal({
      valueCoding: { system, code: 'skidt', display: 'Skidt' },
    });
  });

  it('stands in the language that the host asks for, in its own direction, amid Danish words', async () => {
    const visit = await begin({ questionnaire }, { 'content-lang': 'ar' });
    await visit.goTo('ماذا أيضا؟');
    const words = visit.find('heading', 'ماذا أيضا؟').querySelector('[lang]')!;
    expect(words.getAttribute('lang')).to.equal('ar');
    expect(getComputedStyle(words).unicodeBidi).to.equal('plaintext');
    expect(visit.query('button', 'Fortsæt')).to.exist;
  });

  it('tells another wording by another hash', async () => {
    const visit = await begin({ questionnaire });
    const danish = await until(() => visit.element.fidelity?.wording);
    await reads(visit, 'en', 'How do you sleep?');
    const english = await until(() => {
      const { wording } = visit.element.fidelity!;
      return wording !== danish && wording;
    });
    expect(english).to.match(/^sha-256:/);
    expect(visit.element.fidelity!.language).to.equal('en');
    expect(visit.element.fidelity!.translated, 'our own translation is none of the browser').to.equal(false);
  });
});
