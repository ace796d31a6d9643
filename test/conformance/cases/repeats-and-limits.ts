/** What repeats, what is limited, what must be answered, and what is written in a form. */
import { expect } from '@open-wc/testing';
import { choice, extension, item, sleep, talk, type Json } from '../../ui/forms.js';
import { feature } from '../ledger.js';
import { hl7, itemsIn, meetItems, sdcForm, valuesIn, type Run } from '../stage.js';

const least = (valueInteger: number): Json => ({ url: hl7('questionnaire-minOccurs'), valueInteger });

const child = (more: Json = {}): Json =>
  item('barn', 'group', 'Barn', {
    repeats: true,
    item: [item('navn', 'string', 'Hvad hedder barnet?')],
    ...more,
  });

/** Writes into the nth field of that name. */
const writeNth = async (run: Run, nth: number, text: string, name: string): Promise<void> => {
  const field = run.findAll('textbox', name)[nth] as HTMLInputElement;
  field.value = text;
  field.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
  await run.element.updateComplete;
};

const repeats = (): void =>
  feature('CF-08', 'repeats: question and group', async ({ does }) => {
    const run = await meetItems([child(), item('m', 'string', 'Hvilken medicin?', { repeats: true })]);
    await run.write('Panodil', 'Hvilken medicin? Svar 1');
    await run.press('Tilføj et svar mere');
    await run.write('Ipren', 'Hvilken medicin? Svar 2');
    await does('a question takes several answers, a row each', () =>
      expect(run.values('m')).to.deep.equal(['Panodil', 'Ipren']),
    );
    await writeNth(run, 0, 'Ida', 'Hvad hedder barnet?');
    await run.press('Tilføj en mere: Barn');
    await writeNth(run, 1, 'Bo', 'Hvad hedder barnet?');
    await does('a group has copies, each with answers of its own', () =>
      expect(itemsIn(run.newest, 'barn').map((copy) => valuesIn(copy, 'navn'))).to.deep.equal([
        ['Ida'],
        ['Bo'],
      ]),
    );
    await run.press('Fjern Barn 1');
    await does('one that is taken away leaves the response, and can be brought back', async () => {
      expect(run.values('navn')).to.deep.equal(['Bo']);
      await run.press('Fortryd');
      expect(run.values('navn')).to.deep.equal(['Ida', 'Bo']);
    });
  });

const occurs = (): void =>
  feature('CF-09', 'min/maxOccurs', async ({ does }) => {
    const run = await meetItems([
      choice('dyr', 'Hvilke dyr?', ['Hund', 'Kat', 'Hest'], {
        repeats: true,
        extension: [extension.most(2), least(2)],
      }),
      child({ extension: [least(2), extension.most(3)] }),
    ]);
    await does('a group begins with as many copies as it must have', () =>
      expect(run.findAll('textbox', 'Hvad hedder barnet?')).to.have.length(2),
    );
    await does(
      'how many may be chosen is said before, and no more copies than allowed can be added',
      async () => {
        expect(run.text).to.contain('Du kan vælge op til 2.');
        await run.press('Tilføj en mere: Barn');
        expect(run.query('button', 'Tilføj en mere: Barn')).to.equal(undefined);
      },
    );
    await run.choose('Hund');
    await run.next();
    await does('one who chose too few is told, and whoever chose none goes on', async () => {
      expect(run.text).to.contain('Vælg mindst 2.');
      await run.choose('Hund');
      await run.next();
      expect(run.query('heading', 'Tjek dine svar')).to.exist;
    });
  });

const numbers = (): void =>
  feature('CF-17', 'min/maxValue', async ({ does }) => {
    const run = await meetItems([
      item('alder', 'integer', 'Hvor gammel er du?', { extension: [extension.min(0), extension.max(120)] }),
      item('dag', 'date', 'Hvornår?', { extension: [{ url: hl7('minValue'), valueDate: '2020-01-01' }] }),
    ]);
    await run.write('140', 'Hvor gammel er du?');
    for (const [text, name] of [
      ['31', 'Dag'],
      ['12', 'Måned'],
      ['2019', 'År'],
    ] as const)
      await run.write(text, name);
    await run.next();
    await does('a number and a day outside their limits are told in words, and are no answers', () => {
      expect(run.text).to.contain('Skriv et tal fra 0 til 120.');
      expect(run.text).to.contain('Skriv en dato, som er 1. januar 2020 eller senere.');
      expect([...run.values('alder'), ...run.values('dag')]).to.deep.equal([]);
    });
    await run.write('40', 'Hvor gammel er du?');
    await does('one within them is stored', () => expect(run.values('alder')).to.deep.equal([40]));
  });

const shapes = (): void =>
  feature('CF-18', 'length, regex, decimals', async ({ does }) => {
    const run = await meetItems([
      item('lang', 'string', 'Lang?', { maxLength: 3 }),
      item('kort', 'string', 'Kort?', { extension: [{ url: hl7('minLength'), valueInteger: 3 }] }),
      item('kode', 'string', 'Kode?', { extension: [{ url: hl7('regex'), valueString: '[A-Z]{2}[0-9]+' }] }),
      item('tal', 'decimal', 'Tal?', { extension: [{ url: hl7('maxDecimalPlaces'), valueInteger: 1 }] }),
    ]);
    const all: readonly (readonly [string, string, string])[] = [
      ['Lang?', 'fire', 'tre'],
      ['Kort?', 'ja', 'jaja'],
      ['Kode?', 'ab1', 'AB12'],
      ['Tal?', '3,25', '3,2'],
    ];
    for (const [name, wrong] of all) await run.write(wrong, name);
    await run.next();
    await does('what does not fit is told in words at its field', () => {
      for (const [name] of all) expect(run.said(run.field(name)), name).to.contain('Fejl:');
    });
    for (const [name, , right] of all) await run.write(right, name);
    await does('what fits is stored', () =>
      expect(['lang', 'kort', 'kode', 'tal'].flatMap(run.values)).to.deep.equal(['tre', 'jaja', 'AB12', 3.2]),
    );
  });

const mustAndMayNot = (): void =>
  feature('CF-19', 'required, readOnly', async ({ does }) => {
    const run = await meetItems([
      { ...sleep, required: true },
      item('vaegt', 'decimal', 'Din vægt er', { readOnly: true, initial: [{ valueDecimal: 72.5 }] }),
      talk,
    ]);
    await does('what must be answered says so, to the tree as well', () => {
      const group = run.find('radiogroup', 'Hvordan sover du?');
      expect(group.ariaRequired).to.equal('true');
      expect(run.said(group)).to.contain('skal besvares, før du kan sende');
    });
    await does('what is only to be read stands as text', () => {
      expect(run.text).to.contain('Din vægt er 72,5');
      expect(run.query('textbox', 'Din vægt er')).to.equal(undefined);
    });
    await run.toCheck();
    await run.press('Send svar');
    await does('it blocks no page, only the sending', () =>
      expect(run.text).to.contain('Du mangler at svare på noget, før du kan sende'),
    );
  });

const helpText = (): void =>
  feature('CF-24', 'help text', async ({ does }) => {
    const help = item('hjaelp', 'display', 'Søvn siger meget.', { extension: [extension.control('help')] });
    const fly = item('fly', 'display', 'Kort sagt.', { extension: [extension.control('flyover')] });
    const run = await meetItems([
      { ...sleep, item: [help] },
      { ...talk, item: [fly] },
    ]);
    await does('it is closed at first, and opens beside its question', async () => {
      expect(run.text).not.to.contain('Søvn siger meget.');
      for (const button of run.findAll('button', 'Hvorfor spørger vi?')) button.click();
      await run.element.updateComplete;
      expect(run.text).to.contain('Søvn siger meget.');
    });
    await does('a flyover stands there too', () => expect(run.text).to.contain('Kort sagt.'));
  });

const scores = (): void =>
  feature('CF-27', 'ordinal or weight score', async ({ does }) => {
    const worth = (url: string, counts: readonly number[]): Json[] =>
      (choice('x', '', ['Nej', 'Ja'])['answerOption'] as Json[]).map((option, i) => ({
        ...option,
        extension: [{ url: hl7(url), valueDecimal: counts[i] }],
      }));
    const sum = `%resource.item.where(linkId='a' or linkId='b').answer.value`;
    const run = await meetItems([
      item('a', 'choice', 'Det ene?', { answerOption: worth('ordinalValue', [0, 2]) }),
      item('b', 'choice', 'Det andet?', { answerOption: worth('itemWeight', [0, 3]) }),
      item('sum', 'decimal', 'Sum', {
        readOnly: true,
        extension: [
          {
            url: sdcForm('calculatedExpression'),
            valueExpression: { language: 'text/fhirpath', expression: `${sum}.ordinal().sum()` },
          },
        ],
      }),
    ]);
    for (const radio of run.findAll('radio', 'Ja')) radio.click();
    await run.element.updateComplete;
    await does('an option counts what its ordinalValue or itemWeight says', () =>
      expect(run.values('sum')).to.deep.equal([5]),
    );
  });

export const repeatsAndLimits = (): void =>
  [repeats, occurs, numbers, shapes, mustAndMayNot, helpText, scores].forEach((add) => add());
