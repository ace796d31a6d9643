import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readGivenName } from '../../src/pure/fhir/read-given-name.js';
import { readGoal } from '../../src/pure/fhir/staff.js';
import { value, type Fhir } from './forms.js';
import { law } from './laws.js';

const goal = (more: Fhir = {}): Fhir => ({
  resourceType: 'Goal',
  id: 'gaa',
  lifecycleStatus: 'active',
  description: { text: 'Gå tur 3 gange om ugen' },
  startDate: '2026-01-15',
  ...more,
});

const note = (text: string, day = '2026-04-18'): Fhir => ({ text, time: `${day}T20:05:00+02:00` });

const ratings = (...notes: readonly Fhir[]) =>
  value(readGoal(goal({ note: notes })))!.ratings.map(({ value: of, of: most }) => `${of}/${most}`);

describe('a goal is read from FHIR', () => {
  it('in the words of the person, with its beginning', () => {
    expect(readGoal(goal())).toEqual({
      ok: true,
      value: { id: 'gaa', text: 'Gå tur 3 gange om ugen', since: '2026-01-15', ratings: [] },
      problems: [],
    });
  });

  it('also where it has neither id, beginning nor notes', () => {
    const { id: _id, startDate: _date, ...bare } = goal();
    expect(value(readGoal(bare))).toEqual({ text: 'Gå tur 3 gange om ugen', ratings: [] });
  });

  it('takes the words of a code where nobody wrote any', () => {
    const coded = goal({ description: { coding: [{ code: '1' }, { code: '2', display: 'Bevægelse' }] } });
    expect(value(readGoal(coded))).toMatchObject({ text: 'Bevægelse' });
  });

  it.each([
    ['without a text', {}],
    ['with an empty text', { text: '' }],
    ['with a text of blanks', { text: ' \n' }],
    ['with a code that says nothing', { coding: [{ code: '1' }] }],
  ])('is a problem with its path %s, since a goal of no words cannot be shown', (_how, description) => {
    expect(readGoal(goal({ description }))).toEqual({
      ok: false,
      problems: [{ code: 'missing-field', path: 'Goal.description.text', subject: 'gaa' }],
    });
  });

  it.each<[string, Fhir, string, string]>([
    ['a goal without status', { lifecycleStatus: undefined }, 'missing-field', 'Goal.lifecycleStatus'],
    ['a goal without description', { description: undefined }, 'missing-field', 'Goal.description'],
    ['notes that are no list', { note: { text: '2 af 10' } }, 'wrong-type', 'Goal.note'],
    ['a note that is null', { note: [null] }, 'wrong-type', 'Goal.note[0]'],
    ['a note without text', { note: [{ time: '2026-04-18' }] }, 'missing-field', 'Goal.note[0].text'],
    ['another resource', { resourceType: 'Patient' }, 'wrong-resource', 'Goal.resourceType'],
  ])('refuses %s, and says where', (_what, wrong, code, path) => {
    const result = readGoal(goal(wrong));
    expect(result.ok).toBe(false);
    expect(result.problems).toContainEqual({ code, path });
  });

  it.each(['proposed', 'cancelled', 'entered-in-error', 'rejected'])(
    'is nothing, and no fault, where it is %s',
    (lifecycleStatus) => {
      expect(readGoal(goal({ lifecycleStatus }))).toEqual({ ok: true, value: undefined, problems: [] });
    },
  );

  it.each(['planned', 'accepted', 'active', 'on-hold', 'completed'])('stands where it is %s', (status) => {
    expect(value(readGoal(goal({ lifecycleStatus: status })))).toBeDefined();
  });
});

describe('a rating of a goal', () => {
  it('stands in a note, in either language', () => {
    expect(ratings(note('2 af 10'), note(' 3  of 5 ', '2026-05-01'))).toEqual(['2/10', '3/5']);
  });

  it('comes oldest first, whatever the order and the zones of the notes', () => {
    expect(
      ratings(
        note('3 af 10', '2026-09-01'),
        note('1 af 10', '2026-01-01'),
        { text: '5 af 10', time: '2026-04-18T20:30:00Z' },
        { text: '4 af 10', time: '2026-04-18T22:00:00+02:00' },
      ),
    ).toEqual(['1/10', '4/10', '5/10', '3/10']);
  });

  it('is read together with when it was given', () => {
    expect(value(readGoal(goal({ note: [note('2 af 10')] })))!.ratings).toEqual([
      { at: '2026-04-18T20:05:00+02:00', value: 2, of: 10 },
    ]);
  });

  it('may be nothing at all of it, or all of it', () => {
    expect(ratings(note('0 af 10'), note('10 af 10'))).toEqual(['0/10', '10/10']);
  });

  it.each([
    ['words', 'Det går fremad.'],
    ['a sentence with a rating in it', 'Jeg er på 2 af 10.'],
    ['more than its scale', '11 af 10'],
    ['a scale without length', '0 af 0'],
    ['below its scale', '-1 af 10'],
    ['a number that is not whole', '2,5 af 10'],
    ['numbers of another script', '２ af 10'],
    ['thousands', '1000 af 2000'],
  ])('is not made of %s', (_what, text) => {
    expect(ratings(note(text), note('2 af 10'))).toEqual(['2/10']);
  });

  it('is not made of a note that nobody knows the time of', () => {
    expect(ratings({ text: '2 af 10' })).toEqual([]);
  });

  law(
    'is always within its scale and in order of time',
    fc.property(
      fc.array(
        fc.record({
          text: fc.oneof(
            fc.tuple(fc.nat(12), fc.nat(12)).map(([a, b]) => `${a} af ${b}`),
            fc.string({ maxLength: 12 }),
          ),
          time: fc.integer({ min: 1, max: 28 }).map((day) => `2026-02-${String(day).padStart(2, '0')}`),
        }),
        { maxLength: 6 },
      ),
      (notes) => {
        const read = value(readGoal(goal({ note: notes })))!.ratings;
        for (const { value: given, of } of read) expect(given >= 0 && given <= of && of > 0).toBe(true);
        expect(read.map(({ at }) => at)).toEqual(read.map(({ at }) => at).sort());
      },
    ),
  );
});

describe('the gate of goals never throws', () => {
  const junk = fc.jsonValue({ maxDepth: 4 });

  law(
    'on any JSON',
    fc.property(junk, (json) => {
      expect(typeof readGoal(json).ok).toBe('boolean');
      const name = readGivenName(json);
      expect(name === undefined || (typeof name === 'string' && name.trim() !== '')).toBe(true);
    }),
    500,
  );

  law(
    'on a goal, and a person, with anything in any field',
    fc.property(
      fc.record(
        {
          resourceType: fc.constant('Goal'),
          id: fc.oneof(fc.string(), junk),
          lifecycleStatus: fc.oneof(fc.constantFrom('active', 'cancelled', 'hov'), junk),
          description: fc.oneof(fc.record({ text: fc.string() }), junk),
          startDate: junk,
          note: fc.oneof(fc.array(fc.oneof(fc.record({ text: fc.string(), time: fc.string() }), junk)), junk),
          name: fc.oneof(
            fc.array(fc.oneof(fc.record({ use: junk, given: fc.oneof(junk, fc.array(junk)) }), junk)),
            junk,
          ),
        },
        { requiredKeys: ['resourceType'] },
      ),
      (json) => {
        const result = readGoal(json);
        if (result.ok && result.value) expect(result.value.text).not.toBe('');
        if (!result.ok) expect(result.problems.every(({ path }) => path.startsWith('Goal'))).toBe(true);
        const name = readGivenName(json);
        expect(name === undefined || typeof name === 'string').toBe(true);
      },
    ),
    500,
  );
});

describe('what a person is called', () => {
  const person = (...name: readonly unknown[]) => readGivenName({ resourceType: 'Patient', name });
  const karl = { use: 'official', family: 'Damgaard', given: ['Karl-Erik', 'Holger'] };

  it('is the first given name', () => {
    expect(person(karl)).toBe('Karl-Erik');
    expect(person({ given: ['Birthe'] })).toBe('Birthe');
  });

  it('is the official name before any other, and never an old one', () => {
    expect(person({ use: 'nickname', given: ['Kalle'] }, karl)).toBe('Karl-Erik');
    expect(person({ use: 'old', given: ['Holger'] }, { use: 'usual', given: ['Kalle'] })).toBe('Kalle');
    expect(person({ use: 'old', given: ['Holger'] })).toBeUndefined();
  });

  it('is taken from the next name where one has none to give', () => {
    expect(person({ use: 'official', text: 'Karl-Erik Damgaard' }, { use: 'usual', given: ['Kalle'] })).toBe(
      'Kalle',
    );
    expect(person(null, { given: ['Kalle'] })).toBe('Kalle');
  });

  it.each([
    ['no person', undefined],
    ['nothing', null],
    ['a person without name', { resourceType: 'Patient' }],
    ['a name that is a text', { name: 'Karl-Erik' }],
    ['no names', { name: [] }],
    ['a name that is nothing', { name: [null] }],
    ['a family name alone', { name: [{ family: 'Damgaard' }] }],
    ['given names that are a text', { name: [{ given: 'Karl-Erik' }] }],
    ['a given name that is blank', { name: [{ given: ['  '] }] }],
    ['a given name that is a number', { name: [{ given: [7] }] }],
  ])('is unknown where there is %s', (_what, patient) => {
    expect(readGivenName(patient)).toBeUndefined();
  });
});
