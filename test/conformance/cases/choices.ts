/** The ways to choose among options. */
import { expect } from '@open-wc/testing';
import { until } from '../../kit/find.js';
import { nameOf } from '../../kit/names.js';
import { choice, extension, item, talk, type Json } from '../../ui/forms.js';
import { feature } from '../ledger.js';
import { expansion, hl7, meetItems, sdcForm, server } from '../stage.js';

const controls = (): void =>
  feature('CF-20', 'drop-down, radio, check-box', async ({ does }) => {
    const run = await meetItems([
      choice('l', 'Hvilken by?', ['Aars', 'Ærø'], { extension: [extension.control('drop-down')] }),
      choice('r', 'Hvordan sover du?', ['Godt', 'Skidt'], { extension: [extension.control('radio-button')] }),
      choice('c', 'Hvilke dyr?', ['Hund', 'Kat'], {
        repeats: true,
        extension: [extension.control('check-box')],
      }),
    ]);
    await does('each is the browser’s own control, named by its question', () => {
      expect(run.query('combobox', 'Hvilken by?')).to.exist;
      expect(run.findAll('radio').map(nameOf)).to.deep.equal(['Godt', 'Skidt']);
      expect(run.findAll('checkbox').map(nameOf)).to.deep.equal(['Hund', 'Kat']);
    });
    const list = run.find('combobox') as HTMLSelectElement;
    list.selectedIndex = 2;
    list.dispatchEvent(new Event('change', { bubbles: true }));
    await run.choose('Skidt', 'Hund', 'Kat');
    await does('what is chosen is stored, several where several may be', () => {
      const shown = (linkId: string) => (run.values(linkId) as Json[]).map(({ display }) => display);
      expect(['l', 'r', 'c'].map(shown)).to.deep.equal([['Ærø'], ['Skidt'], ['Hund', 'Kat']]);
    });
  });

const remote = (): void =>
  feature('CF-21', 'remote value sets', async ({ does, instead }) => {
    const asked = item('by', 'choice', 'Hvilken by?', { answerValueSet: 'https://x.example/byer' });
    const few = server(({ pathname }) =>
      pathname.endsWith('$expand') ? expansion(['Aars', 'Ærø']) : undefined,
    );
    const run = await meetItems([asked], {}, few);
    await run.choose('Ærø');
    await does('a short one is listed', () => expect(run.values('by')).to.have.length(1));
    const names = Array.from({ length: 60 }, (_one, i) => `By ${i}`);
    const many = server(({ pathname, searchParams }) =>
      pathname.endsWith('$expand')
        ? expansion(names.filter((name) => name.includes(searchParams.get('filter') ?? '')))
        : undefined,
    );
    const other = await meetItems([asked], {}, many);
    await does('a long one is searched in at the server', async () => {
      const search = other.find('searchbox', 'Søg') as HTMLInputElement;
      search.value = 'By 42';
      search.dispatchEvent(new Event('input', { bubbles: true }));
      await until(() => other.findAll('radio').length === 1);
    });
    const alone = await meetItems([asked, talk]);
    await instead('without a connection it is said in words, and told', () => {
      expect(alone.text).to.contain('Dette spørgsmål kan ikke vises her.');
      expect(alone.told.join()).to.contain('unsupported-content');
    });
  });

const slider = (): void =>
  feature('CF-22', 'slider', async ({ does, lacks }) => {
    const scale = (max: number, step: number) =>
      item(`s${max}`, 'integer', `Hvor ondt, 0 til ${max}?`, {
        extension: [extension.control('slider'), extension.min(0), extension.max(max), extension.step(step)],
      });
    const run = await meetItems([scale(10, 1), scale(100, 1)]);
    await does('a short scale is a row of numbers to press, none beforehand', () => {
      expect(run.findAll('radio')).to.have.length(11);
      expect((run.findAll('radio') as HTMLInputElement[]).some(({ checked }) => checked)).to.equal(false);
    });
    await run.choose('7');
    await does('the number that is pressed is stored', () => expect(run.values('s10')).to.deep.equal([7]));
    await does('a long scale is a number to write', async () => {
      await run.write('55', 'Hvor ondt, 0 til 100?');
      expect(run.values('s100')).to.deep.equal([55]);
    });
    await lacks(
      'a handle to drag, which would stand somewhere before anybody answered',
      () => expect(run.query('slider')).to.exist,
    );
  });

const exclusive = (): void =>
  feature('CF-26', 'option exclusive', async ({ does }) => {
    const asked = choice('dyr', 'Hvilke dyr?', ['Hund', 'Kat', 'Ingen'], { repeats: true });
    const options = (asked['answerOption'] as Json[]).map((option, i) =>
      i === 2
        ? { ...option, extension: [{ url: hl7('questionnaire-optionExclusive'), valueBoolean: true }] }
        : option,
    );
    const run = await meetItems([{ ...asked, answerOption: options }]);
    const shown = () => (run.values('dyr') as Json[]).map(({ display }) => display);
    await run.choose('Hund', 'Kat', 'Ingen');
    await does('it takes the others away', () => expect(shown()).to.deep.equal(['Ingen']));
    await run.choose('Hund');
    await does('another takes it away', () => expect(shown()).to.deep.equal(['Hund']));
  });

const ownLine = (): void =>
  feature('CF-70', 'openLabel', async ({ does }) => {
    const run = await meetItems([
      item('dyr', 'open-choice', 'Hvilket dyr?', {
        answerOption: choice('x', '', ['Hund', 'Kat'])['answerOption'] as Json[],
        extension: [{ url: sdcForm('openLabel'), valueString: 'Et andet dyr' }],
      }),
    ]);
    await does('the line of one’s own is called what the content calls it', () =>
      expect(run.text).to.contain('Et andet dyr'),
    );
  });

export const waysToChoose = (): void =>
  [controls, remote, slider, exclusive, ownLine].forEach((add) => add());
