/** Questions in a table: Q7 at three widths, and everything that a row keeps of an ordinary question. */
import { expect } from '@open-wc/testing';
import { click, press } from '../kit/commands.js';
import { mount } from '../kit/contracts.js';
import { visible } from '../kit/find.js';
import { focused, focusOn, stopName, tabStops } from '../kit/focus.js';
import { nameOf } from '../kit/names.js';
import { inColumn } from './staff.js';
import { choice, extension, form, item, now, response, talk, whenChosen, type Json } from './forms.js';
import { begin, Visit, type Questionnaire } from './visit.js';

const grades = ['Slet ikke', 'Lidt', 'Noget', 'Meget', 'Særdeles meget'];

const table = (items: readonly Json[], control = 'table', more: Json = {}): Json =>
  item('uge', 'group', 'Den sidste uge', { extension: [extension.control(control)], item: items, ...more });

const slept = choice('sovet', 'Jeg har sovet godt', grades);
const outside = choice('ude', 'Jeg har været ude', grades);
const together = choice('sammen', 'Jeg har set mine venner', grades);
const week = table([slept, outside, together]);

const inWidth = async (width: number, questionnaire: Json, more: Json = {}): Promise<Visit> => {
  const element = await mount('kpro-questionnaire', {
    name: '',
    attributes: { now },
    properties: () => ({ questionnaire, ...more }),
    around: inColumn(width),
  });
  const visit = new Visit(element as Questionnaire);
  if (visit.query('button', 'Begynd')) await visit.press('Begynd');
  return visit;
};

const row = (visit: Visit, name: string): HTMLElement => visit.find('radiogroup', name);
const radiosOf = (visit: Visit, name: string): HTMLInputElement[] => [
  ...row(visit, name).querySelectorAll('input'),
];
const labelOf = (input: HTMLInputElement): DOMRect => input.closest('label')!.getBoundingClientRect();
const legendOf = (visit: Visit, name: string): DOMRect =>
  row(visit, name).querySelector('h3')!.getBoundingClientRect();

type Form = 'vertical' | 'side by side' | 'table';

/** How a row stands, by nothing but where its parts are. */
const formOf = (visit: Visit, name: string): Form => {
  const [first, second] = radiosOf(visit, name).map(labelOf);
  if (second!.top >= first!.bottom - 1) return 'vertical';
  const words = legendOf(visit, name);
  if (words.bottom <= first!.top + 1) return 'side by side';
  expect(words.right, 'words and options stand beside each other').to.be.at.most(first!.left + 1);
  return 'table';
};

/** What stands over columns is for the eye alone: no role or name finds it. */
const heads = (visit: Visit): readonly HTMLElement[] =>
  [...visit.element.shadowRoot!.querySelectorAll<HTMLElement>('.matrix-head')].filter(
    (head) => head.ariaHidden === 'true' && head.getBoundingClientRect().height > 0,
  );

const sideways = (visit: Visit): readonly string[] => {
  const { right } = visit.element.getBoundingClientRect();
  return visible(visit.element)
    .filter((each) => each.getBoundingClientRect().right > right + 0.5)
    .map(({ outerHTML }) => outerHTML.slice(0, 120));
};

describe('questions in a table', () => {
  for (const [width, wanted] of [
    [320, 'vertical'],
    [600, 'side by side'],
    [1200, 'table'],
  ] as const)
    it(`Q7 at ${width} px a matrix of five options stands ${wanted}, and each radio says its row and its option`, async () => {
      const visit = await inWidth(width, form([week, talk]));
      for (const name of ['Jeg har sovet godt', 'Jeg har været ude', 'Jeg har set mine venner']) {
        expect(formOf(visit, name), name).to.equal(wanted);
        expect(radiosOf(visit, name).map(nameOf)).to.deep.equal(grades);
        for (const radio of radiosOf(visit, name)) {
          const { width: across, height } = labelOf(radio);
          expect(across).to.be.at.least(24);
          expect(height).to.be.at.least(44);
        }
      }
      expect(heads(visit), 'the head is for the eye, and only over columns').to.have.length(
        wanted === 'table' ? 1 : 0,
      );
      expect(sideways(visit)).to.deep.equal([]);
    });

  it('Q7 puts the columns of all rows under each other, and under their words', async () => {
    const visit = await inWidth(1200, form([week]));
    const middles = (rects: readonly DOMRect[]) =>
      rects.map(({ left, width }) => Math.round(left + width / 2));
    const first = middles(radiosOf(visit, 'Jeg har sovet godt').map(labelOf));
    expect(middles(radiosOf(visit, 'Jeg har været ude').map(labelOf))).to.deep.equal(first);
    const words = [...heads(visit)[0]!.querySelectorAll('.label')];
    expect(words.map(({ textContent }) => textContent)).to.deep.equal(grades);
    expect(middles(words.map((one) => one.getBoundingClientRect()))).to.deep.equal(first);
  });

  it('Q7 the whole cell answers', async () => {
    const visit = await inWidth(1200, form([week]));
    const [, second] = radiosOf(visit, 'Jeg har været ude');
    await click(second!.closest('label')!);
    await visit.element.updateComplete;
    expect(second!.checked).to.equal(true);
  });

  it('stands on one page with its heading and its texts, and the next page is what comes behind it', async () => {
    const visit = await begin({
      questionnaire: form([
        table([item('t', 'display', 'Sæt ét svar på hver linje.'), slept, outside]),
        talk,
      ]),
    });
    expect(visit.title).to.equal('Den sidste uge');
    expect(visit.text).to.contain('Sæt ét svar på hver linje.');
    expect(visit.findAll('radiogroup').map(nameOf)).to.deep.equal([
      'Jeg har sovet godt',
      'Jeg har været ude',
    ]);
    await visit.next();
    expect(visit.title, 'nothing is asked back where several stand together').to.equal(
      'Hvad vil du tale om?',
    );
  });

  it('is one stop of the Tab key a row, and arrows choose within it', async () => {
    const visit = await inWidth(1200, form([week]));
    const rows = (await tabStops(visit.element))
      .map(stopName)
      .filter((stop) => stop.startsWith('radio group'));
    expect(rows).to.deep.equal([
      'radio group "Jeg har sovet godt"',
      'radio group "Jeg har været ude"',
      'radio group "Jeg har set mine venner"',
    ]);
    const [first, second] = radiosOf(visit, 'Jeg har sovet godt');
    first!.focus();
    await press('Space');
    await press('ArrowRight');
    await visit.element.updateComplete;
    expect(focused()).to.equal(second);
    expect(second!.checked).to.equal(true);
  });

  it('lets a person take back the answer of a row, and stays in that row', async () => {
    const visit = await inWidth(1200, form([week]));
    radiosOf(visit, 'Jeg har været ude')[3]!.click();
    await visit.element.updateComplete;
    expect(visit.findAll('button', /^Fjern mit svar/).map(nameOf)).to.deep.equal([
      'Fjern mit svar på: Jeg har været ude',
    ]);
    await visit.press('Fjern mit svar på: Jeg har været ude');
    await focusOn(() => radiosOf(visit, 'Jeg har været ude')[0]!);
    expect(radiosOf(visit, 'Jeg har været ude').some(({ checked }) => checked)).to.equal(false);
    expect(visit.query('button', /^Fjern mit svar/)).to.equal(undefined);
  });

  for (const width of [320, 1200])
    it(`keeps its height when a row is answered and taken back, at ${width} px`, async () => {
      const visit = await inWidth(width, form([week]));
      const height = () => visit.element.getBoundingClientRect().height;
      const before = height();
      radiosOf(visit, 'Jeg har sovet godt')[0]!.click();
      await visit.element.updateComplete;
      expect(visit.query('button', /^Fjern mit svar/)).not.to.equal(undefined);
      expect(Math.abs(height() - before)).to.be.at.most(1);
    });

  it('shows a row only when it is asked, keeps focus where it is, and the row comes back with its answer', async () => {
    const opened = { ...together, ...whenChosen('ude', 'Meget') };
    const visit = await inWidth(1200, form([table([opened, outside])]));
    expect(visit.findAll('radiogroup').map(nameOf)).to.deep.equal(['Jeg har været ude']);
    expect(visit.title, 'with one row it is the same table').to.equal('Den sidste uge');
    const much = radiosOf(visit, 'Jeg har været ude')[3]!;
    const choose = async (name: string, i: number) => {
      const radio = radiosOf(visit, name)[i]!;
      radio.focus();
      radio.click();
      await visit.element.updateComplete;
    };
    await choose('Jeg har været ude', 3);
    expect(focused(), 'a row that opens before it takes nothing away').to.equal(much);
    await choose('Jeg har set mine venner', 1);
    await choose('Jeg har været ude', 0);
    expect(visit.query('radiogroup', 'Jeg har set mine venner')).to.equal(undefined);
    await choose('Jeg har været ude', 3);
    expect(radiosOf(visit, 'Jeg har set mine venner')[1]!.checked).to.equal(true);
  });

  it('asks what is nested under an answer on pages behind the table', async () => {
    const why = item('hvorfor', 'string', 'Hvad hjalp dig ud?', whenChosen('ude', 'Meget'));
    const visit = await begin({ questionnaire: form([table([{ ...outside, item: [why] }, slept]), talk]) });
    radiosOf(visit, 'Jeg har været ude')[3]!.click();
    await visit.element.updateComplete;
    expect(visit.query('textbox'), 'not in the table').to.equal(undefined);
    await visit.next();
    expect(visit.title).to.equal('Hvad hjalp dig ud?');
    await visit.press('Tilbage');
    expect(visit.title).to.equal('Den sidste uge');
  });

  it('takes several answers a row as check boxes, and they are all sent', async () => {
    const helpers = ['Familie', 'Naboer', 'Kommunen'];
    const who = (linkId: string, text: string) => choice(linkId, text, helpers, { repeats: true });
    const visit = await inWidth(
      1200,
      form([table([who('mad', 'Hvem laver mad?'), who('rent', 'Hvem gør rent?')])]),
    );
    let sent: Json | undefined;
    visit.element.addEventListener('kpro-answer', (event) => (sent = event.response));
    expect(visit.findAll('group').map(nameOf)).to.include.members(['Hvem laver mad?', 'Hvem gør rent?']);
    const boxes = [...visit.find('group', 'Hvem gør rent?').querySelectorAll('input')];
    expect(boxes.map(nameOf)).to.deep.equal(helpers);
    for (const box of [boxes[0]!, boxes[2]!]) {
      box.click();
      await visit.element.updateComplete;
    }
    expect(JSON.stringify(sent)).to.match(/"code":"familie".*"code":"kommunen"/);
    expect(heads(visit)).to.have.length(1);
  });

  it('asks Ja or Nej in two columns, and says them in the reader’s language', async () => {
    const yesNo = (linkId: string, text: string) => item(linkId, 'boolean', text);
    const visit = await inWidth(
      1200,
      form([table([yesNo('a', 'Spiser du morgenmad?'), yesNo('b', 'Går du ture?')])]),
    );
    expect(formOf(visit, 'Går du ture?')).to.equal('table');
    expect(
      [...heads(visit)[0]!.querySelectorAll('.label')].map(({ textContent }) => textContent),
    ).to.deep.equal(['Ja', 'Nej']);
    expect(radiosOf(visit, 'Går du ture?').map(nameOf)).to.deep.equal(['Ja', 'Nej']);
  });

  it('puts the two ends of a scale over all its rows, and each number still says them', async () => {
    const scale = (linkId: string, text: string): Json =>
      item(linkId, 'integer', text, {
        extension: [extension.min(0), extension.max(10)],
        item: [
          item(`${linkId}-l`, 'display', 'slet ingen', { extension: [extension.control('lower')] }),
          item(`${linkId}-h`, 'display', 'værst tænkelige', { extension: [extension.control('upper')] }),
        ],
      });
    const visit = await inWidth(1200, form([table([scale('ryg', 'Ryggen'), scale('knae', 'Knæene')])]));
    expect(formOf(visit, 'Knæene')).to.equal('table');
    expect(heads(visit)[0]!.textContent).to.contain('slet ingen').and.to.contain('værst tænkelige');
    const radios = radiosOf(visit, 'Knæene');
    expect(radios.map(nameOf)).to.deep.equal(['0', '1', '2', '3', '4', '5', '6', '7', '8', '9', '10']);
    expect(visit.said(radios[0]!)).to.contain('slet ingen').and.to.contain('værst tænkelige');
  });

  it('draws what is answered otherwise as an ordinary question, in its place', async () => {
    const visit = await inWidth(
      1200,
      form([
        table([
          slept,
          outside,
          choice('by', 'Hvor bor du?', ['Aars', 'Nibe']),
          item('hvad', 'string', 'Hvad mere?'),
          together,
        ]),
      ]),
    );
    expect(formOf(visit, 'Jeg har været ude')).to.equal('table');
    expect(formOf(visit, 'Hvor bor du?')).to.equal('vertical');
    expect(formOf(visit, 'Jeg har set mine venner'), 'a row alone is no table').to.equal('vertical');
    const order = [...visit.findAll('radiogroup'), visit.find('textbox')].map(
      (each) => each.getBoundingClientRect().top,
    );
    expect(order.slice(0, 3)).to.deep.equal([...order.slice(0, 3)].sort((a, b) => a - b));
    expect(heads(visit)).to.have.length(1);
  });

  it('lists a group that asks for a list as ordinary questions on one page', async () => {
    const visit = await inWidth(1200, form([table([slept, outside], 'list')]));
    expect(visit.findAll('radiogroup')).to.have.length(2);
    expect(formOf(visit, 'Jeg har været ude')).to.equal('vertical');
  });

  it('draws a table with one row where it has one question', async () => {
    const visit = await inWidth(1200, form([table([slept], 'atable')]));
    expect(formOf(visit, 'Jeg har sovet godt')).to.equal('table');
  });

  it('says of a row that it must be answered, why it is asked, and what the content’s rules say of it', async () => {
    const constraint: Json = {
      url: 'http://hl7.org/fhir/StructureDefinition/questionnaire-constraint',
      extension: [
        { url: 'key', valueId: 'a' },
        { url: 'severity', valueCode: 'warning' },
        { url: 'human', valueString: 'Tal med din læge om det.' },
        { url: 'expression', valueString: "answer.value.code != 'slet ikke'" },
      ],
    };
    const visit = await inWidth(
      1200,
      form([
        table([
          { ...slept, required: true, extension: [extension.help('Søvn siger meget.'), constraint] },
          outside,
        ]),
      ]),
    );
    const group = row(visit, 'Jeg har sovet godt');
    expect(group.getAttribute('aria-required')).to.equal('true');
    expect(visit.said(group)).to.contain('skal besvares');
    expect(visit.find('button', 'Hvorfor spørger vi?')).not.to.equal(undefined);
    radiosOf(visit, 'Jeg har sovet godt')[0]!.click();
    await visit.element.updateComplete;
    expect(visit.said(row(visit, 'Jeg har sovet godt'))).to.contain('Tal med din læge om det.');
    const [note] = visible(visit.element).filter((each) => each.matches('.note'));
    expect(note!.getBoundingClientRect().right, 'under the row’s words, beside its options').to.be.at.most(
      labelOf(radiosOf(visit, 'Jeg har sovet godt')[0]!).left + 1,
    );
  });

  it('Q8 says what is wrong with a row in the row, and the summary leads there', async () => {
    const two = { repeats: true, extension: [extension.most(1)] };
    const visit = await inWidth(
      1200,
      form([
        table([
          choice('mad', 'Hvem laver mad?', ['Jeg', 'Du'], two),
          choice('rent', 'Hvem gør rent?', ['Jeg', 'Du'], two),
        ]),
      ]),
    );
    const boxes = () => [...visit.find('group', 'Hvem gør rent?').querySelectorAll('input')];
    for (const i of [0, 1]) {
      boxes()[i]!.click();
      await visit.element.updateComplete;
    }
    await visit.next();
    expect(visit.said(visit.find('group', 'Hvem gør rent?'))).to.contain('Fejl');
    const summary = visit.find('region', 'Ret dette, før du går videre');
    summary.querySelector('button')!.click();
    await focusOn(() => boxes()[0]!);
  });

  it('reads on the check page row by row, and Ret leads back to the row', async () => {
    const answered = (display: string): Json => ({
      valueCoding: { system: 'https://kommune.example/svar', code: display.toLowerCase(), display },
    });
    const visit = await inWidth(1200, form([week, talk]), {
      response: response({
        sovet: answered('Lidt'),
        ude: answered('Meget'),
        sammen: answered('Noget'),
        tale: { valueString: 'Søvn' },
      }),
    });
    expect(visit.find('heading', 'Den sidste uge')).not.to.equal(undefined);
    expect(visit.text).to.contain('Jeg har været ude Meget');
    await visit.press('Ret svaret på: Jeg har været ude');
    await focusOn(() => radiosOf(visit, 'Jeg har været ude')[0]!);
    await visit.next();
    await focusOn(() => visit.find('button', 'Ret svaret på: Jeg har været ude'));
  });

  it('says the content’s words in the content’s language', async () => {
    const visit = await inWidth(1200, form([week], { language: 'en' }));
    expect(
      [...heads(visit)[0]!.querySelectorAll('.label')].map((one) => one.getAttribute('lang')),
    ).to.deep.equal(grades.map(() => 'en'));
  });

  it('keeps the head of a long table in sight, and no focused row under it', async () => {
    const many = Array.from({ length: 30 }, (_one, i) => choice(`r${i}`, `Række nummer ${i}`, grades));
    const visit = await inWidth(1200, form([table(many)]));
    const at = (name: string) => radiosOf(visit, name)[0]!;
    at('Række nummer 29').focus();
    at('Række nummer 29').scrollIntoView({ block: 'start', behavior: 'instant' });
    at('Række nummer 12').focus();
    at('Række nummer 12').scrollIntoView({ block: 'nearest', behavior: 'instant' });
    const head = heads(visit)[0]!.getBoundingClientRect();
    expect(head.top).to.be.within(-1, 1);
    expect(labelOf(at('Række nummer 12')).top).to.be.at.least(head.bottom - 1);
    window.scrollTo(0, 0);
  });

  for (const [width, wanted] of [
    [320, 'below one another'],
    [1200, 'in one row'],
  ] as const)
    it(`puts the questions of a group table ${wanted} at ${width} px`, async () => {
      const medicine = [
        item('navn', 'string', 'Hvad hedder den?'),
        item('styrke', 'string', 'Hvor stærk?'),
        item('gange', 'integer', 'Hvor tit?'),
      ];
      const visit = await inWidth(width, form([table(medicine, 'gtable')]));
      const tops = visit.findAll('textbox').map((each) => Math.round(each.getBoundingClientRect().top));
      expect(new Set(tops).size).to.equal(wanted === 'in one row' ? 1 : 3);
      expect(sideways(visit)).to.deep.equal([]);
    });

  for (const layout of ['section', 'all'] as const)
    it(`stands as one block among the others with layout="${layout}"`, async () => {
      const visit = await begin(
        { questionnaire: form([item('g', 'group', 'Hverdagen', { item: [talk, week] })]) },
        { layout },
      );
      expect(visit.findAll('radiogroup')).to.have.length(3);
      expect(visit.find('textbox', 'Hvad vil du tale om?')).not.to.equal(undefined);
      expect(visit.element.shadowRoot!.querySelectorAll('.matrix'), 'one table').to.have.length(1);
      expect(visit.text).to.contain('Den sidste uge');
    });
});
