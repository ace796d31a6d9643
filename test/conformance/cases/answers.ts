/** The kinds of answers. */
import { expect } from '@open-wc/testing';
import { until } from '../../kit/find.js';
import { choice, item, sleep, talk, type Json } from '../../ui/forms.js';
import { feature } from '../ledger.js';
import { hl7, meetItems, server, type Run } from '../stage.js';

const kg: Json = { system: 'http://unitsofmeasure.org', code: 'kg', display: 'kg' };
const unit = { url: hl7('questionnaire-unit'), valueCoding: kg };

const giveFile = async (run: Run, file: File): Promise<void> => {
  const input = run.element.shadowRoot!.querySelector<HTMLInputElement>('input[type=file]')!;
  const data = new DataTransfer();
  data.items.add(file);
  input.files = data.files;
  input.dispatchEvent(new Event('change', { bubbles: true }));
  await until(() => input.value === '');
};

const plainKinds = (): void =>
  feature('CF-01', 'group, display, boolean, number, string, choice', async ({ does }) => {
    const run = await meetItems([
      item('g', 'group', 'Din søvn', { item: [item('d', 'display', 'Tænk på to uger.'), sleep] }),
      item('b', 'boolean', 'Ryger du?'),
      item('i', 'integer', 'Hvor mange timer?'),
      item('n', 'decimal', 'Hvor mange kilo?'),
      item('s', 'string', 'Hvad hedder din hund?'),
      talk,
    ]);
    await does('a group is a heading, a text stands before what it leads in', () => {
      expect(run.query('heading', 'Din søvn')).to.exist;
      expect(run.text).to.match(/Tænk på to uger\. Hvordan sover du\?/);
    });
    await run.choose('Godt', 'Ja');
    await run.write('8', 'Hvor mange timer?');
    await run.write('72,5', 'Hvor mange kilo?');
    await run.write('Rollo', 'Hvad hedder din hund?');
    await run.write('Min søvn', 'Hvad vil du tale om?');
    await does('each answer is stored as its type, a choice with its code', () => {
      const { newest } = run;
      const stored = JSON.stringify(newest!['item']);
      expect(stored).to.contain('"valueBoolean":true').and.to.contain('"valueInteger":8');
      expect(stored).to.contain('"valueDecimal":72.5').and.to.contain('"valueString":"Rollo"');
      expect(run.values('sovn')).to.deep.equal([
        { system: 'https://kommune.example/svar', code: 'godt', display: 'Godt' },
      ]);
      expect(run.values('tale')).to.deep.equal(['Min søvn']);
    });
  });

const moments = (): void =>
  feature('CF-02', 'date and time', async ({ does, lacks }) => {
    const run = await meetItems([
      item('dag', 'date', 'Hvilken dag?'),
      item('tid', 'time', 'Hvornår?'),
      item('begge', 'dateTime', 'Dag og tid?'),
    ]);
    const fields = (name: string): HTMLInputElement[] => run.findAll('textbox', name) as HTMLInputElement[];
    const fill = async (name: string, nth: number, text: string): Promise<void> => {
      const field = fields(name)[nth]!;
      field.value = text;
      field.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
      await run.element.updateComplete;
    };
    for (const nth of [0, 1]) {
      await fill('Dag', nth, '9');
      await fill('Måned', nth, '7');
      await fill('År', nth, '2026');
    }
    await run.write('7.30', 'Hvornår?');
    await run.write('9.30', 'Klokkeslæt');
    await does('day, month and year are three fields and one answer', () =>
      expect(run.values('dag')).to.deep.equal(['2026-07-09']),
    );
    await does('a time is typed as people write it', () =>
      expect(run.values('tid')).to.deep.equal(['07:30:00']),
    );
    await does('a moment has Denmark’s zone on that day', () =>
      expect(run.values('begge')).to.deep.equal(['2026-07-09T09:30:00+02:00']),
    );
    await fill('Dag', 0, '');
    await lacks('a date of a month and a year alone', () =>
      expect(run.values('dag')).to.deep.equal(['2026-07']),
    );
  });

const openChoice = (): void =>
  feature('CF-03', 'open-choice', async ({ does }) => {
    const run = await meetItems([
      item('dyr', 'open-choice', 'Hvilket dyr?', {
        answerOption: (choice('x', '', ['Hund', 'Kat'])['answerOption'] as Json[]) ?? [],
      }),
    ]);
    await run.choose('Kat');
    await does('an option is stored with its code', () =>
      expect(run.values('dyr')).to.deep.equal([
        { system: 'https://kommune.example/svar', code: 'kat', display: 'Kat' },
      ]),
    );
    await run.write('Hamster');
    await does('own words take its place and are stored as text', () =>
      expect(run.values('dyr')).to.deep.equal(['Hamster']),
    );
  });

const attachment = (): void =>
  feature('CF-04', 'attachment', async ({ does }) => {
    const run = await meetItems([
      item('fil', 'attachment', 'Vil du vise noget?', {
        extension: [
          { url: hl7('mimeType'), valueCode: 'text/plain' },
          { url: hl7('maxSize'), valueDecimal: 10 },
        ],
      }),
      talk,
    ]);
    await giveFile(run, new File(['hej'], 'a.txt', { type: 'text/plain' }));
    await until(() => run.values('fil').length > 0);
    await does('a file is stored with its name, type, size and bytes', () => {
      const [file] = run.values('fil') as Json[];
      expect(file).to.include({ title: 'a.txt', contentType: 'text/plain', size: 3, data: btoa('hej') });
    });
    await giveFile(run, new File(['x'.repeat(11)], 'b.txt', { type: 'text/plain' }));
    await run.next();
    await does('one that is too large is refused in words, and the first stays', async () => {
      await until(() => run.query('region', 'Ret dette, før du går videre'));
      expect(run.values('fil')).to.have.length(1);
    });
  });

const reference = (): void =>
  feature('CF-05', 'reference', async ({ does, instead }) => {
    const asked = item('hvem', 'reference', 'Hvem er din læge?', {
      extension: [{ url: hl7('questionnaire-referenceResource'), valueCode: 'Practitioner' }],
    });
    const doctor = { resourceType: 'Practitioner', id: 'p', name: [{ text: 'Lis Berg' }] };
    const found = { resourceType: 'Bundle', type: 'searchset', entry: [{ resource: doctor }] };
    const run = await meetItems(
      [asked, talk],
      {},
      server(({ pathname }) => (pathname.endsWith('/Practitioner') ? found : undefined)),
    );
    await does(
      'people and places at the back end are looked for by name',
      () => expect(run.query('searchbox')).to.exist,
    );
    const search = run.find('searchbox') as HTMLInputElement;
    search.value = 'Lis';
    search.dispatchEvent(new Event('input', { bubbles: true }));
    await run.choose('Lis Berg');
    await does('the one that is chosen is stored as a reference with its name', () =>
      expect(run.values('hvem')[0]).to.include({ reference: 'Practitioner/p', display: 'Lis Berg' }),
    );
    const alone = await meetItems([asked, talk]);
    await instead('without a connection it is said in words, and told', () => {
      expect(alone.text).to.contain('Dette spørgsmål kan ikke vises her.');
      expect(alone.told.join()).to.contain('unsupported-content');
    });
  });

const quantity = (): void =>
  feature('CF-06', 'quantity with unit', async ({ does }) => {
    const g: Json = { ...kg, code: 'g', display: 'g' };
    const run = await meetItems([
      item('v', 'quantity', 'Hvad vejer du?', { extension: [unit] }),
      item('m', 'quantity', 'Hvor meget mel?', {
        extension: [kg, g].map((valueCoding) => ({ url: hl7('questionnaire-unitOption'), valueCoding })),
      }),
    ]);
    await run.write('72,5', 'Hvad vejer du?');
    await does('a number with one unit carries its UCUM code', () =>
      expect(run.values('v')).to.deep.equal([
        { value: 72.5, unit: 'kg', system: 'http://unitsofmeasure.org', code: 'kg' },
      ]),
    );
    await run.write('2', 'Hvor meget mel?');
    await does('of several units one is chosen, and none beforehand', async () => {
      expect(run.values('m')).to.deep.equal([]);
      const list = run.find('combobox', 'Enhed') as HTMLSelectElement;
      list.value = '1';
      list.dispatchEvent(new Event('change', { bubbles: true }));
      await run.element.updateComplete;
      expect((run.values('m') as Json[])[0]).to.include({ value: 2, code: 'g' });
    });
  });

const signature = (): void =>
  feature('CF-07', 'signature', async ({ lacks, instead }) => {
    const run = await meetItems([
      {
        ...talk,
        extension: [{ url: hl7('questionnaire-signatureRequired'), valueCodeableConcept: { text: 'x' } }],
      },
    ]);
    await lacks('a place to sign', () => expect(run.text).to.match(/[Uu]nderskr/));
    await instead('the author is told', () =>
      expect(run.told).to.include('unsupported-content Questionnaire.item[0].signatureRequired'),
    );
  });

export const kindsOfAnswers = (): void =>
  [plainKinds, moments, openChoice, attachment, reference, quantity, signature].forEach((add) => add());
