/**
 * What people suffer from in other renderers of FHIR questionnaires, as tests of this one (V4–V17). Those that stand
 * elsewhere carry their number there.
 */
import { expect } from '@open-wc/testing';
import { findAll, until, visibleText } from '../kit/find.js';
import { nameOf } from '../kit/names.js';
import {
  answerTo,
  expansion,
  hl7,
  itemsIn,
  meet,
  meetItems,
  rule,
  sdcForm,
  server,
  valuesIn,
  type Run,
} from '../conformance/stage.js';
import {
  choice,
  coding,
  extension,
  form,
  item,
  response,
  sleep,
  sleepForm,
  talk,
  type Json,
} from './forms.js';
import { open } from './visit.js';

const onPages = { attributes: { layout: 'page' } };

const calculatedOf = (expression: string): Json => rule(sdcForm('calculatedExpression'), expression);
const shown = { url: hl7('questionnaire-usageMode'), valueCode: 'display' };

const name = async (run: Run, nth: number, text: string): Promise<void> => {
  const field = run.findAll('textbox', 'Hvad hedder barnet?')[nth] as HTMLInputElement;
  field.value = text;
  field.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
  await run.element.updateComplete;
};
const children = item('barn', 'group', 'Barn', {
  repeats: true,
  item: [item('navn', 'string', 'Hvad hedder barnet?'), item('alder', 'integer', 'Hvor gammelt er det?')],
});

describe('what people suffer from in other renderers', () => {
  it('V5 a keystroke asks no terminology server anything', async () => {
    const asked = item('by', 'choice', 'Hvilken by?', { answerValueSet: 'https://x.example/byer' });
    const stage = server(({ pathname }) => (pathname.endsWith('$expand') ? expansion(['Aars']) : undefined));
    const run = await meetItems([asked, talk], {}, stage);
    const expansions = (): number => stage.asked.filter((url) => url.includes('$expand')).length;
    expect(expansions()).to.equal(1);
    await run.type('Min søvn om natten', 'Hvad vil du tale om?');
    await run.choose('Aars');
    expect(run.values('tale')).to.deep.equal(['Min søvn om natten']);
    expect(expansions()).to.equal(1);
  });

  it('V6 values in a chain come out, those in a circle are told and nothing hangs', async () => {
    const chain = Array.from({ length: 12 }, (_one, i) =>
      item(`k${i}`, 'integer', `Led ${i}`, {
        readOnly: true,
        extension: [shown, calculatedOf(`${answerTo(i ? `k${i - 1}` : 'n')} + 1`)],
      }),
    );
    const circle = ['a', 'b'].map((linkId) =>
      item(linkId, 'integer', `Kreds ${linkId}`, {
        readOnly: true,
        extension: [shown, calculatedOf(`${answerTo(linkId === 'a' ? 'b' : 'a')} + 1`)],
      }),
    );
    const run = await meetItems([item('n', 'integer', 'Hvor mange?'), ...chain, ...circle]);
    await run.write('1', 'Hvor mange?');
    expect(run.text).to.contain('Led 11 13');
    expect(run.values('k11')).to.deep.equal([13]);
    expect(run.told.filter((line) => line.startsWith('circular-rule'))).not.to.deep.equal([]);
    expect([...run.values('a'), ...run.values('b')]).to.deep.equal([]);
  });

  it('V7 a calculation over copies of a group blanks none of them', async () => {
    const sum = item('sum', 'integer', 'År i alt', {
      readOnly: true,
      extension: [
        shown,
        calculatedOf(`%resource.item.where(linkId='barn').item.where(linkId='alder').answer.value.sum()`),
      ],
    });
    const run = await meetItems([children, sum]);
    const ages = (): HTMLInputElement[] =>
      run.findAll('textbox', 'Hvor gammelt er det?') as HTMLInputElement[];
    const age = async (nth: number, text: string): Promise<void> => {
      ages()[nth]!.value = text;
      ages()[nth]!.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
      await run.element.updateComplete;
    };
    await name(run, 0, 'Ida');
    await age(0, '4');
    await run.press('Tilføj en mere: Barn');
    await name(run, 1, 'Bo');
    await age(1, '7');
    expect(run.text).to.contain('År i alt 11');
    expect(
      itemsIn(run.newest, 'barn').map((copy) => [...valuesIn(copy, 'navn'), ...valuesIn(copy, 'alder')]),
    ).to.deep.equal([
      ['Ida', 4],
      ['Bo', 7],
    ]);
    expect(ages().map(({ value }) => value)).to.deep.equal(['4', '7']);
  });

  for (const [how, hides] of [
    ['a condition', { enableWhen: [{ question: 'sovn', operator: '=', ...answered('Dårligt') }] }],
    [
      'a rule',
      { extension: [rule(sdcForm('enableWhenExpression'), `${answerTo('sovn')}.code = 'dårligt'`)] },
    ],
  ] as const) {
    it(`V8 a required question that ${how} hides keeps nobody from sending`, async () => {
      const run = await meetItems([sleep, { ...talk, required: true, ...hides }]);
      await run.choose('Godt');
      expect(valuesIn(await run.send(), 'sovn')).to.have.length(1);
      await run.soon('heading', 'Dine svar er sendt');
    });

    it(`V9 an answer that ${how} hides leaves the response, and comes back with its question`, async () => {
      const run = await meetItems([sleep, { ...talk, ...hides }]);
      await run.choose('Dårligt');
      await run.write('Min søvn', 'Hvad vil du tale om?');
      await run.choose('Godt');
      expect(run.values('tale')).to.deep.equal([]);
      await run.choose('Dårligt');
      expect(run.values('tale')).to.deep.equal(['Min søvn']);
      expect(run.field('Hvad vil du tale om?').value).to.equal('Min søvn');
    });
  }

  it('V10 what was saved opens as it stood, texts and copies included, and is the same saved a second time', async () => {
    const unit = {
      url: hl7('questionnaire-unit'),
      valueCoding: { system: 'http://unitsofmeasure.org', code: 'kg', display: 'kg' },
    };
    const questionnaire = form([
      item('d', 'display', 'Tænk på de sidste to uger.'),
      sleep,
      choice('dyr', 'Hvilke dyr?', ['Hund', 'Kat', 'Hest'], { repeats: true }),
      item('m', 'string', 'Hvilken medicin?', { repeats: true }),
      item('v', 'quantity', 'Hvad vejer du?', { extension: [unit] }),
      children,
      talk,
    ]);
    const run = await meet(questionnaire);
    await run.choose('Dårligt', 'Hund', 'Hest');
    await run.write('Panodil', 'Hvilken medicin? Svar 1');
    await run.press('Tilføj et svar mere');
    await run.write('Ipren', 'Hvilken medicin? Svar 2');
    await run.write('72,5', 'Hvad vejer du?');
    await name(run, 0, 'Ida');
    await run.press('Tilføj en mere: Barn');
    await name(run, 1, 'Bo');
    await run.write('Min søvn', 'Hvad vil du tale om?');
    const items = (resource: Json | undefined): unknown => resource!['item'];
    const before = run.newest;
    const again = await meet(questionnaire, { properties: { response: before } });
    again.query('button', 'Tilbage')?.click();
    await again.soon('radio', 'Godt');
    expect(again.text).to.contain('Tænk på de sidste to uger.');
    const state = (of: Run): unknown[] => [
      ...[...of.findAll('radio'), ...of.findAll('checkbox')].map((one) => (one as HTMLInputElement).checked),
      ...of.findAll('textbox').map((one) => (one as HTMLInputElement).value),
    ];
    expect(state(again)).to.deep.equal(state(run));
    await again.write('Min søvn!', 'Hvad vil du tale om?');
    await again.write('Min søvn', 'Hvad vil du tale om?');
    expect(items(again.newest)).to.deep.equal(items(before));
  });

  it('V11 emptying a choice of several closes what its answers opened, and days are compared as days', async () => {
    const run = await meetItems([
      choice('dyr', 'Hvilke dyr?', ['Hund', 'Kat'], { repeats: true }),
      item('navne', 'string', 'Hvad hedder de?', {
        enableWhen: [{ question: 'dyr', operator: 'exists', answerBoolean: true }],
      }),
      item('dag', 'date', 'Hvornår?'),
      item('efter', 'string', 'Hvad skete der så?', {
        enableWhen: [{ question: 'dag', operator: '>', answerDate: '2026-01-31' }],
      }),
    ]);
    await run.choose('Hund');
    expect(run.text).to.contain('Hvad hedder de?');
    await run.choose('Hund');
    expect(run.text).not.to.contain('Hvad hedder de?');
    for (const [text, part] of [
      ['31', 'Dag'],
      ['1', 'Måned'],
      ['2026', 'År'],
    ] as const)
      await run.write(text, part);
    expect(run.text).not.to.contain('Hvad skete der så?');
    await run.write('1', 'Dag');
    await run.write('2', 'Måned');
    expect(run.text).to.contain('Hvad skete der så?');
  });

  it('V12 a page is judged by the questions that show on it, not by those of other pages', async () => {
    const run = await meetItems(
      [
        item('a', 'integer', 'Hvor mange timer?', { required: true }),
        item('b', 'integer', 'Hvor mange nætter?', {
          enableWhen: [{ question: 'a', operator: '>', answerInteger: 100 }],
        }),
        item('c', 'integer', 'Hvor mange dage?', { required: true }),
      ],
      {},
      onPages,
    );
    await run.write('mange');
    await run.press('Fortsæt');
    expect(findAll(run.find('region', 'Ret dette, før du går videre'), 'button')).to.have.length(1);
    await run.write('7');
    await run.next();
    expect(run.title, 'what does not show, and what comes later, holds nobody').to.equal('Hvor mange dage?');
    expect(run.query('region', /Ret dette/)).to.equal(undefined);
  });

  it('V13 each choice of a table says question and answer by its group’s name and its own, and no star is read', async () => {
    const rows = ['Pris', 'Service'].map((text) => choice(text, text, ['God', 'Dårlig'], { required: true }));
    const run = await meetItems([
      item('t', 'group', 'Hvad synes du?', { extension: [extension.control('gtable')], item: rows }),
      { ...sleep, required: true },
    ]);
    const said = (run.findAll('radio') as HTMLInputElement[]).map((radio) => {
      const group = radio.closest('fieldset, [role=radiogroup], [role=group]');
      expect(group, nameOf(radio)).to.exist;
      return `${nameOf(group!)} | ${nameOf(radio)}`;
    });
    expect(said).to.have.length(6);
    for (const [i, [row, option]] of [
      ['Pris', 'God'],
      ['Pris', 'Dårlig'],
      ['Service', 'God'],
      ['Service', 'Dårlig'],
      ['Hvordan sover du?', 'Godt'],
      ['Hvordan sover du?', 'Dårligt'],
    ].entries())
      expect(said[i]).to.contain(row!).and.to.contain(option!);
    expect(run.text).not.to.contain('*');
    expect(said.join()).not.to.contain('*');
  });

  it('V14 focus and the place on the screen stay when a question opens', async () => {
    const opens = { enableWhen: [{ question: 'midt', operator: 'exists', answerBoolean: true }] };
    const fill = (mark: string): Json[] =>
      Array.from({ length: 15 }, (_one, i) => choice(`${mark}${i}`, `${mark} ${i}?`, ['Ja', 'Nej']));
    const run = await meetItems([
      ...fill('Før'),
      item('midt', 'boolean', 'Sover du godt?'),
      { ...talk, ...opens },
      ...fill('Efter'),
    ]);
    const radio = run.find('radiogroup', 'Sover du godt?').querySelector('input')!;
    radio.scrollIntoView({ block: 'center' });
    radio.focus();
    const before = radio.getBoundingClientRect().top;
    await run.key('Space');
    await until(() => run.text.includes('Hvad vil du tale om?'));
    expect(run.focus).to.equal(radio);
    expect(Math.abs(radio.getBoundingClientRect().top - before)).to.be.lessThan(2);
    expect(scrollY).to.be.greaterThan(100);
    scrollTo(0, 0);
  });

  it('V15 the language switches while a form stands: dates, Ja and Nej, numbers, errors; none of the other stays', async () => {
    const run = await meetItems([
      item('b', 'boolean', 'Q1'),
      item('d', 'date', 'Q2', { extension: [{ url: hl7('minValue'), valueDate: '2020-01-31' }] }),
      item('n', 'decimal', 'Q3', { extension: [extension.min(0), extension.max(5)] }),
    ]);
    await run.write('9,5', 'Q3');
    for (const [text, part] of [
      ['1', 'Dag'],
      ['1', 'Måned'],
      ['2019', 'År'],
    ] as const)
      await run.write(text, part);
    await run.press('Fortsæt');
    expect(run.text).to.contain('31. januar 2020').and.to.contain('Ja').and.to.contain('Ret dette');
    run.element.setAttribute('lang', 'en');
    await run.element.updateComplete;
    expect(run.text).to.contain('Yes').and.to.contain('Month').and.to.contain('31 January 2020');
    expect(run.text).not.to.match(/\b(Ja|Nej|Dag|Måned|År|Skriv|Ret|Fortsæt|Tilbage|januar|mellem|senere)\b/);
    run.element.setAttribute('lang', 'da');
    await run.element.updateComplete;
    expect(run.text).not.to.match(/\b(Yes|No|Day|Month|Year|Write|Continue|Back|Skip|January|later)\b/);
  });

  it('V17 a draft of an older version opens with what fits; what does not is kept and named', async () => {
    const draft = response({
      sovn: answered('Godt', 'valueCoding'),
      gammel: { valueString: 'fra før' },
    });
    const run = await meet(sleepForm({ version: '2.0' }), { properties: { response: draft }, ...onPages });
    expect(run.told).to.deep.equal([
      'version-mismatch QuestionnaireResponse.questionnaire',
      'unknown-question QuestionnaireResponse.item(gammel)',
    ]);
    expect(run.title).to.equal('Hvad vil du tale om?');
    await run.write('Min søvn');
    expect([...run.values('gammel'), ...run.values('tale')]).to.deep.equal(['fra før', 'Min søvn']);
    expect((run.values('sovn') as Json[])[0]).to.include({ code: 'godt' });
  });

  it('Q9 taking the element away and putting it back on a draft gives the same answers at the same question', async () => {
    const saved: Json[] = [];
    const draftStore = {
      load: () => Promise.resolve(saved.at(-1)),
      save: (resource: Json) => Promise.resolve(void saved.push(resource)),
      remove: () => Promise.resolve(),
    };
    const first = await open({ questionnaire: sleepForm(), draftStore });
    await first.press('Begynd');
    await first.choose('Dårligt');
    await first.next();
    await first.write('3');
    await until(() => JSON.stringify(saved.at(-1) ?? '').includes('"valueInteger":3'));
    first.element.remove();
    const again = await open({ questionnaire: sleepForm(), draftStore });
    expect(again.title).to.equal('Hvad vil du tale om?');
    await again.press('Tilbage');
    expect(again.field().value).to.equal('3');
    await again.press('Tilbage');
    expect(again.radio('Dårligt').checked).to.equal(true);
    expect(visibleText(again.element)).not.to.contain('Ikke gemt');
  });
});

/** The coded answer of that name, under the key that it has in a condition or an answer. */
function answered(display: string, key = 'answerCoding'): Json {
  return { [key]: coding(display)['valueCoding'] };
}
