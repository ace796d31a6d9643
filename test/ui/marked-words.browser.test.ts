/** Words with marks in a questionnaire: what a person sees of them, and what nobody may make of them (E8). */
import { expect } from '@open-wc/testing';
import { checkA11y } from '../kit/a11y.js';
import { nameOf } from '../kit/names.js';
import { hostilePayloads } from '../kit/hostile-payloads.js';
import { coding, extension, form, item, sleep, talk, type Json } from './forms.js';
import { begin, type Visit } from './visit.js';

const hl7 = (name: string): string => `http://hl7.org/fhir/StructureDefinition/${name}`;
const xhtml = (valueString: string): Json => ({ extension: [{ url: hl7('rendering-xhtml'), valueString }] });
const markdown = (valueMarkdown: string): Json => ({
  extension: [{ url: hl7('rendering-markdown'), valueMarkdown }],
});

const asked = (more: Json): Json => ({ ...sleep, ...more });

const start = (question: Json): Promise<Visit> => begin({ questionnaire: form([question, talk]) });

describe('words with marks', () => {
  it('stand in the heading of their question where they are words in a line, and name its field', async () => {
    const visit = await start(asked({ _text: xhtml('Hvordan <b>sover</b> du?') }));
    expect(visit.find('heading', 'Hvordan sover du?').querySelector('strong, b')?.textContent).to.equal(
      'sover',
    );
    expect(nameOf(visit.find('radiogroup'))).to.equal('Hvordan sover du?');
    await checkA11y(visit.element);
  });

  it('stand under the plain words where they are more than a line', async () => {
    const visit = await start(asked({ _text: markdown('Tænk på:\n\n- i går\n- i dag') }));
    expect(visit.find('heading', 'Hvordan sover du?')).to.exist;
    expect(visit.findAll('listitem').map(({ textContent }) => textContent.trim())).to.deep.equal([
      'i går',
      'i dag',
    ]);
    await checkA11y(visit.element);
  });

  it('that leave nothing to read do not take the plain words away', async () => {
    const mood = (display: string, marks: string) => ({
      valueCoding: { code: display, display, _display: xhtml(marks) },
    });
    const dot =
      'data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';
    const visit = await start(
      asked({
        _text: xhtml('<span></span>'),
        answerOption: [mood('Glad', `<img src="${dot}"/>`), mood('Trist', '<img src="https://a.dk/t.png"/>')],
      }),
    );
    expect(visit.title).to.equal('Hvordan sover du?');
    expect(visit.findAll('radio').map(nameOf)).to.deep.equal(['Glad', 'Trist']);
    await checkA11y(visit.element);
  });

  it('may be those of an option, of a text between questions, and of why it is asked', async () => {
    const help = {
      url: 'http://ehealth.sundhed.dk/fhir/StructureDefinition/ehealth-questionnaire-helpText',
      extension: [
        { url: 'text', valueString: 'Søvn siger meget.' },
        { url: 'xhtml', valueString: 'Søvn siger <em>meget</em>.' },
      ],
    };
    const good = coding('Godt') as { valueCoding: Json };
    const visit = await begin({
      questionnaire: form([
        item('t', 'display', 'Læs dette.', { _text: xhtml('<p>Læs <u>dette</u>.</p>') }),
        asked({
          extension: [help],
          answerOption: [{ valueCoding: { ...good.valueCoding, _display: xhtml('<i>Godt</i>') } }],
        }),
      ]),
    });
    const root = visit.element.shadowRoot!;
    expect(root.querySelector('.instruction u')?.textContent).to.equal('dette');
    expect(root.querySelector('details em')?.textContent).to.equal('meget');
    expect(nameOf(visit.find('radio'))).to.equal('Godt');
    expect(root.querySelector('.option em, .option i')?.textContent).to.equal('Godt');
  });
});

describe('E8 hostile words in every place of a questionnaire', function () {
  this.timeout(60_000);

  const places: Readonly<Record<string, (markup: string, i: number) => Json>> = {
    'a question’s words': (markup, i) => item(`q${i}`, 'boolean', markup),
    'a question’s marked words': (markup, i) => item(`q${i}`, 'boolean', 'Ja?', { _text: xhtml(markup) }),
    'a question’s markdown': (markup, i) => item(`q${i}`, 'boolean', 'Ja?', { _text: markdown(markup) }),
    'a text between questions': (markup, i) => item(`q${i}`, 'display', 'x', { _text: xhtml(markup) }),
    'an option and its marked words': (markup, i) =>
      item(`q${i}`, 'choice', 'Ja?', {
        prefix: markup,
        answerOption: [
          { valueCoding: { system: 'urn:x', code: 'a', display: markup, _display: xhtml(markup) } },
        ],
      }),
    'a unit, a format and a line of one’s own': (markup, i) =>
      item(`q${i}`, 'open-choice', 'Ja?', {
        extension: [
          {
            url: 'http://hl7.org/fhir/uv/sdc/StructureDefinition/sdc-questionnaire-openLabel',
            valueString: markup,
          },
          { url: hl7('entryFormat'), valueString: markup },
        ],
      }),
    'words over and under every page': (markup, i) =>
      item(`q${i}`, 'display', markup, { extension: [extension.control(i % 2 ? 'header' : 'legal')] }),
    'a translation': (markup, i) =>
      item(`q${i}`, 'boolean', 'Ja?', {
        _text: {
          extension: [
            {
              url: hl7('translation'),
              extension: [
                { url: 'lang', valueCode: 'da' },
                { url: 'content', valueString: markup },
              ],
            },
          ],
        },
      }),
    'a row of a table, and one that is not asked': (markup, i) =>
      item(`g${i}`, 'group', markup, {
        extension: [extension.control('table')],
        item: [
          item(`q${i}`, 'boolean', markup),
          item(`p${i}`, 'boolean', markup, {
            enableWhen: [{ question: `q${i}`, operator: '=', answerBoolean: true }],
            extension: [{ url: hl7('questionnaire-disabledDisplay'), valueCode: 'protected' }],
          }),
        ],
      }),
    'a unit in words': (markup, i) =>
      item(`q${i}`, 'integer', 'Hvor mange?', {
        item: [item(`u${i}`, 'display', markup, { extension: [extension.control('unit')] })],
      }),
  };

  for (const [place, make] of Object.entries(places))
    it(`${place}: runs nothing, fetches nothing, makes no element of its own`, async () => {
      let runs = 0;
      const page = globalThis as unknown as { kproRan?: () => void };
      page.kproRan = () => (runs += 1);
      performance.clearResourceTimings();
      const visit = await begin(
        { questionnaire: form([sleep, ...hostilePayloads.map(({ markup }, i) => make(markup, i))]) },
        {
          layout: 'all',
          'safety-text': hostilePayloads[0]!.markup,
          'safety-phone': hostilePayloads[1]!.markup,
        },
      );
      const made = visit.element.shadowRoot!.querySelectorAll(
        'script, iframe, object, embed, svg:not(.icon), math, template, form, base, meta, link, audio, video, marquee, img:not([src^="data:image/"])',
      );
      expect([...made].map(({ outerHTML }) => outerHTML)).to.deep.equal([]);
      const links = [...visit.element.shadowRoot!.querySelectorAll('a')].filter(
        ({ protocol, origin }) =>
          !['https:', 'mailto:', 'tel:'].includes(protocol) && origin !== location.origin,
      );
      expect(links.map(({ href }) => href)).to.deep.equal([]);
      for (const each of visit.element.shadowRoot!.querySelectorAll('*'))
        expect([...each.attributes].filter(({ name }) => name.startsWith('on')).length).to.equal(0);
      await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
      delete page.kproRan;
      expect(runs).to.equal(0);
      const fetches = performance
        .getEntriesByType('resource')
        .filter(({ name }) => /kpro-fetched/.test(name));
      expect(fetches).to.deep.equal([]);
    });
});
