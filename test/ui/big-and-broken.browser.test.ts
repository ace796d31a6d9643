/** Forms beyond all measure and content out of order, in the real element: it stands, is usable, and says what is wrong. */
import { expect } from '@open-wc/testing';
import { until } from '../kit/find.js';
import { listenForFaults } from '../kit/silence.js';
import { meet, meetItems } from '../conformance/stage.js';
import { choice, form, item, response, sleep, talk, type Json } from './forms.js';

const onPages = { attributes: { layout: 'page' } };

/** Ten to a section; of each ten the last shows once the first is answered yes. */
const many = (count: number): Json[] =>
  Array.from({ length: count / 10 }, (_one, s) =>
    item(`s${s}`, 'group', `Afsnit ${s + 1}`, {
      item: Array.from({ length: 9 }, (_other, i) => {
        const last = i === 8 && { enableWhen: [{ question: `q${s}.0`, operator: '=', answerBoolean: true }] };
        return item(`q${s}.${i}`, 'boolean', `Afsnit ${s + 1}, spørgsmål ${i + 1}?`, last || {});
      }),
    }),
  );

describe('a form beyond all measure', function () {
  this.timeout(60_000);

  it('V4 of ten thousand items opens and is answered one question a page: one question is drawn, by one draw an answer', async () => {
    const run = await meetItems(many(10_000), {}, onPages);
    expect(run.title).to.equal('Afsnit 1, spørgsmål 1?');
    await until(() => run.element.printable());
    const { element } = run;
    const drawn = (): number => element.shadowRoot!.querySelectorAll('[part~=question]').length;
    expect(drawn()).to.equal(1);
    let draws = 0;
    const controller = { hostUpdated: () => (draws += 1) };
    element.addController(controller);
    for (let i = 1; i <= 3; i += 1) {
      await run.choose('Ja');
      expect(draws, 'draws for one answer').to.equal(1);
      await run.next();
      expect(draws, 'and one for the page').to.equal(2);
      expect(run.title).to.equal(`Afsnit 1, spørgsmål ${i + 1}?`);
      expect(drawn()).to.equal(1);
      draws = 0;
    }
    element.removeController(controller);
    expect(run.values('q0.2')).to.deep.equal([true]);
    expect(run.told).to.deep.equal([]);
  });

  it('two hundred groups in each other end in a problem in words, and the rest is usable', async () => {
    let deep: Json = talk;
    for (let i = 0; i < 200; i += 1) deep = item(`g${i}`, 'group', `Lag ${i}`, { item: [deep] });
    const run = await meetItems([sleep, deep, { ...talk, linkId: 'sidst', text: 'Hvad ellers?' }]);
    expect(run.told.map((line) => line.split(' ')[0])).to.deep.equal(['too-deep']);
    await run.choose('Godt');
    await run.write('Intet', 'Hvad ellers?');
    const sent = await run.send();
    expect(JSON.stringify(sent)).to.contain('Intet').and.to.contain('"godt"');
  });
});

describe('content out of order', () => {
  let silence: ReturnType<typeof listenForFaults>;
  beforeEach(() => {
    silence = listenForFaults();
  });
  afterEach(() => silence.assert());

  const lists: readonly [string, Json, string][] = [
    [
      'the options',
      item('a', 'choice', 'Hvad?', { answerOption: null }),
      'Questionnaire.item[0].answerOption',
    ],
    ['the conditions', { ...talk, enableWhen: null }, 'Questionnaire.item[0].enableWhen'],
    ['what stands in a group', item('a', 'group', 'Gruppe', { item: null }), 'Questionnaire.item[0].item'],
    ['the extensions', { ...talk, extension: null }, 'Questionnaire.item[0].extension'],
    ['the codes', { ...talk, code: null }, 'Questionnaire.item[0].code'],
    [
      'an option',
      item('a', 'choice', 'Hvad?', { answerOption: [null] }),
      'Questionnaire.item[0].answerOption[0]',
    ],
    ['a condition', { ...talk, enableWhen: [null] }, 'Questionnaire.item[0].enableWhen[0]'],
    ['an extension', { ...talk, extension: [null] }, 'Questionnaire.item[0].extension[0]'],
  ];
  for (const [what, broken, path] of lists)
    it(`null for ${what}: the host is told where, or it counts as not there; a calm panel or a usable form`, async () => {
      const run = await meetItems([broken, sleep]);
      const refused = run.query('group', 'Det kan ikke vises');
      if (refused) {
        expect(run.told.join()).to.contain(path);
        expect(run.text).to.contain('Intet svar er gået tabt.');
      } else {
        await run.choose('Godt');
        expect(run.values('sovn')).to.have.length(1);
      }
    });

  it('an item without a type is told with its place, in one calm panel', async () => {
    const run = await meetItems([{ linkId: 'a', text: 'Hvad?' }, sleep]);
    expect(run.query('group', 'Det kan ikke vises')).to.exist;
    expect(run.told).to.deep.equal(['missing-field Questionnaire.item[0].type']);
  });

  const draftOf = (answers: Json): Json => response(answers as Record<string, Json>);
  const wrong: readonly [string, Json, Json][] = [
    ['a text where a number is asked', item('a', 'integer', 'Hvor mange?'), { valueString: 'syv' }],
    ['a number where a text is asked', item('a', 'text', 'Hvad?'), { valueInteger: 7 }],
    ['yes where a day is asked', item('a', 'date', 'Hvornår?'), { valueBoolean: true }],
    ['a day where yes or no is asked', item('a', 'boolean', 'Ryger du?'), { valueDate: '2026-03-05' }],
    ['a number where an option is asked', choice('a', 'Hvilken?', ['Ja', 'Nej']), { valueDecimal: 2.5 }],
    ['a list where one value is', item('a', 'integer', 'Hvor mange?'), { valueInteger: [7] as never }],
    ['no value at all', item('a', 'integer', 'Hvor mange?'), {}],
    ['a value that nobody knows', item('a', 'integer', 'Hvor mange?'), { valueHologram: 'x' }],
  ];
  for (const [what, asked, answer] of wrong)
    it(`a draft with ${what}: it goes along unchanged until it is answered anew, and the host hears of it`, async () => {
      const run = await meet(form([asked, sleep]), { properties: { response: draftOf({ a: answer }) } });
      expect(run.told).to.deep.equal(['wrong-type QuestionnaireResponse.item(a).answer']);
      if (run.query('heading', 'Tjek dine svar')) await run.press('Tilbage');
      await run.choose('Godt');
      const kept = (run.newest!['item'] as Json[]).find(({ linkId }) => linkId === 'a');
      expect(kept!['answer']).to.deep.equal([answer]);
      expect(run.values('sovn')).to.have.length(1);
    });

  it('a draft with an answer to a question that is not there: it goes along, and the host hears of it', async () => {
    const draft = draftOf({ fremmed: { valueString: 'x' } });
    const run = await meet(form([sleep]), { properties: { response: draft } });
    expect(run.told).to.deep.equal(['unknown-question QuestionnaireResponse.item(fremmed)']);
    if (run.query('heading', 'Tjek dine svar')) await run.press('Tilbage');
    await run.choose('Godt');
    expect(run.values('fremmed')).to.deep.equal(['x']);
  });
});
