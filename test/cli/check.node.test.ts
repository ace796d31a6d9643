import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { run, type Outcome } from '../../src/cli/run.js';
import { guidance, questionnaire, type Loose } from '../pure/content-check/sound.js';

let folder = '';

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'kpro-check-'));
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

const write = (name: string, content: unknown): string => {
  const path = join(folder, name);
  mkdirSync(join(path, '..'), { recursive: true });
  writeFileSync(path, typeof content === 'string' ? content : JSON.stringify(content));
  return path;
};

const check = (...argv: string[]): Promise<Outcome> => run(argv, { now: '2026-09-03', colour: false });

const rows = ({ out }: Outcome): string[] =>
  out
    .trimEnd()
    .split('\n')
    .map((line) => line.replaceAll(`${folder}/`, ''));

/** A folder of its own with a sound questionnaire and guidance, changed by `plant`. */
const content = (name: string, plant: (q: Loose, g: Loose) => void = () => undefined): string => {
  const [q, g] = [questionnaire(), guidance()];
  plant(q, g);
  write(`${name}/skema.json`, q);
  write(`${name}/vejledning/soevn.json`, g);
  return join(folder, name);
};

describe('kpro-check', () => {
  it('says that content is sound, and ends well', async () => {
    const outcome = await check(content('godt'));
    expect(rows(outcome)).toEqual(['2 ressourcer undersøgt: 0 fejl, 0 advarsler, 0 bemærkninger.']);
    expect(outcome.exitCode).toBe(0);
  });

  it('prints one line a finding: file, how bad, where, and a sentence', async () => {
    const outcome = await check(
      content('fejl', (q, g) => {
        delete q.version;
        g.reviewBy = '2026-01-01';
      }),
    );
    expect(rows(outcome)).toEqual([
      'fejl/skema.json  fejl        Questionnaire.version  Skemaet skal have en version.',
      'fejl/vejledning/soevn.json  advarsel    Guidance.reviewBy  Skulle være set efter senest 2026-01-01.',
      '2 ressourcer undersøgt: 1 fejl, 1 advarsel, 0 bemærkninger.',
    ]);
    expect(outcome.exitCode).toBe(1);
  });

  it('speaks English where it is asked to', async () => {
    const outcome = await check(
      '--lang',
      'en',
      content('english', (q) => delete q.version),
    );
    expect(rows(outcome)[0]).toContain(
      'error    Questionnaire.version  The questionnaire must have a version.',
    );
    expect(rows(outcome)[1]).toBe('2 resources checked: 1 error, 0 warnings, 0 notes.');
  });

  it('lets warnings pass, and with --strict not', async () => {
    const path = content('advarsel', (q) => delete q.useContext);
    expect((await check(path)).exitCode).toBe(0);
    expect((await check('--strict', path)).exitCode).toBe(1);
  });

  it('measures review dates against the day that is given', async () => {
    const path = content('dag');
    expect((await check(path, '--today', '2027-06-01')).out).toContain(
      'Skulle være set efter senest 2027-05-14.',
    );
  });

  it('gives JSON to machines', async () => {
    const outcome = await check(
      '--format=json',
      content('json', (q) => delete q.version),
    );
    expect(JSON.parse(outcome.out)).toEqual({
      findings: [
        {
          file: join(folder, 'json', 'skema.json'),
          severity: 'error',
          code: 'no-version',
          path: 'Questionnaire.version',
          sentence: 'Skemaet skal have en version.',
          resource: { type: 'Questionnaire', position: 0, name: 'https://example.org/q/test' },
        },
      ],
      checked: 2,
      errors: 1,
      warnings: 0,
      notes: 0,
    });
  });

  it('finds questionnaires and guidance in a Bundle, and says which entry', async () => {
    const q = questionnaire();
    delete q.version;
    const data = Buffer.from(JSON.stringify(guidance())).toString('base64');
    const basic = {
      resourceType: 'Basic',
      code: { coding: [{ code: 'actionguidance' }] },
      contained: [{ resourceType: 'Binary', id: 'b', data }],
      extension: [
        {
          url: 'http://ehealth.sundhed.dk/fhir/StructureDefinition/ehealth-content',
          valueReference: { reference: '#b' },
        },
      ],
    };
    const bundle = { resourceType: 'Bundle', entry: [{}, { resource: q }, { resource: basic }] };
    const outcome = await check(write('pakke.json', bundle));
    expect(rows(outcome)[0]).toContain('Bundle.entry[1].resource.version');
    expect(rows(outcome)[1]).toContain('Bundle.entry[2].resource.extension');
    expect(rows(outcome).at(-1)).toMatch(/^2 ressourcer undersøgt: 4 fejl/);
  });

  it('reads a file once, however often it is named', async () => {
    const path = content('igen');
    expect(rows(await check(path, join(path, 'skema.json'), path))).toHaveLength(1);
  });

  it('marks how bad a finding is by colour on a screen that has colours, and by word always', async () => {
    const path = content('farve', (q) => delete q.version);
    const outcome = await run([path], { now: '2026-09-03', colour: true });
    expect(outcome.out).toContain('\u001B[31mfejl      \u001B[0m');
  });

  it('keeps what stands in content from steering the screen', async () => {
    const outcome = await check(
      content('tegn', (q) => (q.item[2].enableWhen[0].question = '\u001B[2Jvæk\u202E')),
    );
    expect(outcome.out).toContain('væk');
    expect(outcome.out).not.toMatch(/[\u001B\u202E]/);
  });
});

describe('kpro-check, given what cannot be read', () => {
  it.each<[string, () => string, string]>([
    ['a file that is not there', () => join(folder, 'vaek.json'), 'Filen eller mappen findes ikke.'],
    ['a file that is not JSON', () => write('tekst.json', '{"resourceType": '), 'Filen er ikke JSON.'],
    [
      'a file of 10 MB and more',
      () => write('stor.json', `"${'x'.repeat(10 * 1024 * 1024)}"`),
      'Filen er større end 10 MB',
    ],
    [
      'a folder without content',
      () => {
        mkdirSync(join(folder, 'tom'), { recursive: true });
        return join(folder, 'tom');
      },
      'Mappen har ingen .json-filer.',
    ],
  ])('%s: says so, and ends with 2', async (_name, path, sentence) => {
    const outcome = await check(path(), content('ved siden af'));
    expect(rows(outcome)[0]).toContain(sentence);
    expect(rows(outcome).at(-1)).toMatch(/^2 ressourcer undersøgt/);
    expect(outcome.exitCode).toBe(2);
  });

  it('a file with an invisible mark at its start: reads it, and says so', async () => {
    const outcome = await check(write('bom.json', `\uFEFF${JSON.stringify(questionnaire())}`));
    expect(rows(outcome)[0]).toContain('Filen begynder med et usynligt tegn (BOM)');
    expect(outcome.exitCode).toBe(0);
  });

  it('a file of something else: says so where it was named, and not in a folder', async () => {
    const other = write('blandet/patient.json', { resourceType: 'Patient' });
    write('blandet/skema.json', questionnaire());
    expect((await check(other)).out).toContain('hverken skemaer eller handlevejledninger');
    expect((await check(other)).exitCode).toBe(2);
    expect(rows(await check(join(folder, 'blandet')))).toHaveLength(1);
  });

  it.each([
    ['nothing', [], 'Skriv hvilke filer'],
    ['an option that it does not know', ['--fix', 'x'], 'Tilvalget --fix kendes ikke.'],
    ['a language that it does not speak', ['--lang', 'sv', 'x'], '--lang skal være da eller en.'],
    ['a day that does not exist', ['--today', 'i dag', 'x'], '--today skal være en dato som 2026-09-03.'],
  ])('%s: says what it wants, and ends with 2', async (_name, argv, sentence) => {
    const outcome = await check(...argv);
    expect(outcome.err).toContain(sentence);
    expect(outcome).toMatchObject({ out: '', exitCode: 2 });
  });

  it.each(['da', 'en'])('explains itself in %s', async (lang) => {
    const outcome = await check('--help', '--lang', lang);
    for (const option of ['--lang', '--format', '--today', '--strict', '--help'])
      expect(outcome.out).toContain(option);
    expect(outcome.exitCode).toBe(0);
  });
});
