/** The national infrastructure's dialect (FUT): what is in a questionnaire, seen by whom it is for. */
import { expect } from '@open-wc/testing';
import { readQuestionnaire } from 'kpro-elements/fhir';
import { find, until, visibleText } from '../../kit/find.js';
import { judged } from '../../kit/cast.js';
import { nameOf } from '../../kit/names.js';
import { colourRule } from '../../ui/colour-rule.js';
import { extension, form, item, sleep, talk, type Json } from '../../ui/forms.js';
import { levelOf, shapes, show } from '../../ui/staff.js';
import { feature } from '../ledger.js';
import { fut, hl7, meetItems, rule, sdcForm } from '../stage.js';
import { futPicture, pictureFile } from './layout.js';
import { weight } from './rules.js';

/** A sent response to this form: answers by linkId. */
const sentTo = (questionnaire: Json, answers: Readonly<Record<string, Json>>): Json => ({
  resourceType: 'QuestionnaireResponse',
  id: 'svar-1',
  status: 'completed',
  questionnaire: `${String(questionnaire['url'])}|1.0`,
  authored: '2026-08-31T20:14:00+02:00',
  item: Object.entries(answers).map(([linkId, answer]) => ({ linkId, answer: [answer] })),
});

/** What staff see of one answer, judged as the infrastructure judges. */
const seenByStaff = async (
  tag: 'kpro-answers' | 'kpro-overview',
  questionnaire: Json,
  answers: Readonly<Record<string, Json>>,
) => {
  const response = sentTo(questionnaire, answers);
  const results = [judged([questionnaire], response)];
  return show(tag, { questionnaires: [questionnaire], responses: [response], results, guidance: [] });
};

const hours = (more: Json = {}): Json => item('timer', 'integer', 'Hvor mange timer sov du i nat?', more);

const colours = (): void =>
  feature('CF-43', 'FUT significance colours', async ({ does, instead }) => {
    const asked = hours({ extension: [colourRule('red', 0, 3), colourRule('green', 4, 24)] });
    const run = await meetItems([asked]);
    await run.write('2');
    await instead('whoever answers sees no colour', () => {
      expect(run.element.shadowRoot!.querySelector('[part~="light"]')).to.equal(null);
      expect(run.text).not.to.contain('Rød');
    });
    const element = await seenByStaff('kpro-overview', form([asked]), { timer: { valueInteger: 2 } });
    await does('staff see the colour of the answer, as a shape and a word', () => {
      expect(shapes(element).map(levelOf)).to.include('red');
      expect(visibleText(element)).to.contain('Rød');
    });
  });

const help = (): void =>
  feature('CF-44', 'FUT helpText', async ({ does }) => {
    const marked: Json = {
      url: fut('questionnaire-helpText'),
      extension: [
        { url: 'text', valueString: 'Et cirka tal er nok.' },
        { url: 'xhtml', valueString: '<div>Et <b>cirka</b> tal er nok.</div>' },
      ],
    };
    const run = await meetItems([
      { ...sleep, extension: [extension.help('Søvn siger meget.')] },
      { ...talk, extension: [marked] },
    ]);
    for (const button of run.findAll('button', 'Hvorfor spørger vi?')) button.click();
    await run.element.updateComplete;
    await does('its text opens beside the question', () => expect(run.text).to.contain('Søvn siger meget.'));
    await does('with its marks where it has xhtml', () =>
      expect(run.element.shadowRoot!.querySelector('details :is(b, strong)')?.textContent).to.equal('cirka'),
    );
  });

const feedback = (): void =>
  feature('CF-45', 'FUT feedback', async ({ does }) => {
    const run = await meetItems([hours({ extension: [extension.feedback('Tag det op i samtalen.', 0, 4)] })]);
    await run.write('8');
    expect(run.text).not.to.contain('Tag det op');
    await run.write('3');
    await does('it is said while the number lies in its range, and only then', () =>
      expect(run.text).to.contain('Tag det op i samtalen.'),
    );
  });

const shortText = (): void =>
  feature('CF-46', 'FUT shortText', async ({ does, instead }) => {
    const asked = hours({
      extension: [
        { url: fut('questionnaire-shortText'), valueString: 'Søvn i nat' },
        colourRule('red', 0, 3),
      ],
    });
    const run = await meetItems([asked]);
    await instead('whoever answers reads the whole question', () =>
      expect(run.text).to.contain('Hvor mange timer sov du i nat?').and.not.to.contain('Søvn i nat'),
    );
    const element = await seenByStaff('kpro-overview', form([asked]), { timer: { valueInteger: 2 } });
    await does('staff read it in their overview', () =>
      expect(visibleText(element)).to.contain('Søvn i nat'),
    );
  });

const overviewMode = (): void =>
  feature('CF-47', 'FUT overviewUsageMode', async ({ does }) => {
    const asked = hours({
      extension: [
        colourRule('red', 0, 3),
        colourRule('green', 4, 24),
        {
          url: fut('overviewUsageMode'),
          valueCoding: { system: 'http://ehealth.sundhed.dk/cs/overviewUsageMode', code: 'no-display' },
        },
      ],
    });
    const green = await seenByStaff('kpro-overview', form([asked]), { timer: { valueInteger: 7 } });
    await does('a green that is not to stand in the overview is left out of it', () =>
      expect(visibleText(green)).not.to.contain('Hvor mange timer'),
    );
    const red = await seenByStaff('kpro-overview', form([asked]), { timer: { valueInteger: 2 } });
    await does('a red stands there whatever the content says', () =>
      expect(visibleText(red)).to.contain('Hvor mange timer'),
    );
    const answers = await seenByStaff('kpro-answers', form([asked]), { timer: { valueInteger: 7 } });
    await does('among the answers it always stands', () =>
      expect(visibleText(answers)).to.contain('Hvor mange timer'),
    );
  });

const image = (): void =>
  feature('CF-48', 'FUT image', async ({ does, instead }) => {
    const run = await meetItems([{ ...sleep, extension: [futPicture('En seng')] }], {
      contained: [pictureFile],
    });
    await does(
      'a contained picture stands by its question, with its terms as words',
      () => expect(run.query('img', 'En seng')).to.exist,
    );
    const svg = await meetItems([{ ...sleep, extension: [futPicture('En seng')] }], {
      contained: [{ ...pictureFile, contentType: 'image/svg+xml' }],
    });
    await instead('an SVG, which is a document, is left out', () =>
      expect(svg.query('img')).to.equal(undefined),
    );
  });

const step = (): void =>
  feature('CF-49', 'FUT sliderStepValueDecimal', async ({ does }) => {
    const run = await meetItems([
      item('a', 'decimal', 'Hvor meget?', {
        extension: [
          extension.control('slider'),
          extension.min(0),
          extension.max(1),
          { url: fut('questionnaire-sliderStepValueDecimal'), valueDecimal: 0.1 },
        ],
      }),
    ]);
    await does('the numbers of a scale stand a tenth apart', () =>
      expect(run.findAll('radio').map(nameOf).slice(0, 3)).to.deep.equal(['0', '0,1', '0,2']),
    );
    await run.choose('0,3');
    await does('the one that is pressed is stored', () => expect(run.values('a')).to.deep.equal([0.3]));
  });

const identifier = (): void =>
  feature('CF-50', 'FUT external-identifier', async ({ does, lacks }) => {
    const questionnaire = form([
      hours({ extension: [{ url: fut('external-identifier'), valueIdentifier: { value: 'QFDD-7' } }] }),
    ]);
    const read = readQuestionnaire(questionnaire);
    await does('it is read with its question (kpro-elements/fhir)', () => {
      if (!read.ok) throw new Error('it could not be read');
      expect(read.value.items[0]!.externalId).to.equal('QFDD-7');
    });
    const run = await meetItems(questionnaire['item'] as Json[]);
    await run.write('7');
    await lacks('carried along in the response', () =>
      expect(JSON.stringify(run.newest)).to.contain('QFDD-7'),
    );
  });

const copyright = (): void =>
  feature('CF-51', 'FUT item-is-copyright', async ({ does }) => {
    const shown = item('c', 'display', '© Et institut', {
      extension: [{ url: fut('questionnaire-item-is-copyright'), valueBoolean: true }],
    });
    const run = await meetItems([sleep, talk, shown], {}, { attributes: { layout: 'page' } });
    const seen: string[] = [];
    for (const _page of [1, 2]) {
      seen.push(run.text);
      await run.skip();
    }
    seen.push(run.text);
    await does('it stands on every page of the questions, and before sending', () => {
      for (const text of seen) expect(text).to.contain('© Et institut');
    });
  });

const usageMode = (): void =>
  feature('CF-52', 'FUT usageMode', async ({ does }) => {
    const score = (code: string): Json =>
      item(code, 'decimal', `Tal (${code})`, {
        readOnly: true,
        extension: [
          { url: hl7('questionnaire-usageMode'), valueCode: code },
          rule(sdcForm('calculatedExpression'), `%resource.item.where(linkId='vaegt').answer.value * 2`),
        ],
      });
    const run = await meetItems([weight, score('capture'), score('display'), score('display-non-empty')]);
    await does('"display-non-empty" stands there once there is a value', () =>
      expect(run.text).not.to.contain('Tal (display-non-empty)'),
    );
    await run.write('60', 'Hvad vejer du?');
    await does('"display" shows what is computed, "capture" does not, and both are stored', () => {
      expect(run.text).to.contain('Tal (display) 120').and.to.contain('Tal (display-non-empty) 120');
      expect(run.text).not.to.contain('Tal (capture)');
      expect([...run.values('capture'), ...run.values('display')]).to.deep.equal([120, 120]);
    });
  });

const staffTitle = (): void =>
  feature('CF-53', 'FUT employee-title and usage', async ({ does, instead }) => {
    const title = { extension: [{ url: fut('employee-title'), valueString: 'Søvn (til personale)' }] };
    const run = await meetItems([hours()], title);
    await instead('whoever answers reads the citizen’s title', () =>
      expect(run.text).to.contain('Prøveskema').and.not.to.contain('til personale'),
    );
    const element = await seenByStaff('kpro-answers', form([hours()], title), { timer: { valueInteger: 2 } });
    await does('staff read their own', () => expect(visibleText(element)).to.contain('Søvn (til personale)'));
    const ruled = form([hours({ extension: [colourRule('red', 0, 3)] })], {
      extension: [{ url: fut('usage'), valueString: 'Bruges før samtalen.' }],
    });
    const overview = await seenByStaff('kpro-overview', ruled, { timer: { valueInteger: 2 } });
    find(overview, 'button', /^0–3/).click();
    await until(() => visibleText(overview).includes('Om skemaet'));
    await does('what it is for stands in the proof of a colour', () =>
      expect(visibleText(overview)).to.contain('Om skemaet Bruges før samtalen.'),
    );
  });

export const colourCase = colours;
export const futCases = (): void =>
  [
    help,
    feedback,
    shortText,
    overviewMode,
    image,
    step,
    identifier,
    copyright,
    usageMode,
    staffTitle,
  ].forEach((add) => add());
