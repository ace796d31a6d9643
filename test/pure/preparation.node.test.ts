import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { expandDates } from '../../demo/server/seed/dates.js';
import { areaMoves } from '../../src/pure/engines/area-moves.js';
import { currentTalk, type Course, type CourseInput, type Talk } from '../../src/pure/engines/index.js';
import { firstRows, goalsAt, lensLooks, openingOf, redGroups } from '../../src/pure/engines/preparation.js';
import { findingRows, type Row } from '../../src/pure/engines/rows.js';
import { topicsOf } from '../../src/pure/engines/topics.js';
import { extensionUrl, systemUrl } from '../../src/pure/fhir/index.js';
import type {
  Answer,
  GuidanceTopic,
  Questionnaire,
  Response,
  ServerResult,
} from '../../src/pure/model/index.js';
import type { Topic } from '../../src/pure/model/topic.js';
import type { lenses } from '../../src/pure/model/lens.js';
import { judgeCourse, readGiven } from '../../src/pure/read-course.js';
import { numberIn } from '../../src/pure/words/number-in.js';
import { projectRoot } from '../kit/public-names.js';
import { courseWith as courseFrom, guidanceOf, sentOn as sent } from './courses.js';
import {
  choice,
  code,
  declined,
  form,
  group,
  int,
  question,
  read,
  rule,
  ruled,
  str,
  svar,
  url,
  when,
  type Fhir,
} from './forms.js';

const bands = [rule('green', ['<=', 2]), rule('yellow', ['>=', 3], ['<=', 4]), rule('red', ['>=', 5])];
const inArea = (areaCode: string, display: string): Fhir => ({
  code: [{ system: systemUrl.area, code: areaCode, display }],
});

/** Two questions in each lens's area but sleep, which has one; and one question of an area that is no lens. */
const life = form([
  group('t', [ruled('m1', bands), ruled('m2', bands)], inArea('mental-trivsel', 'Mental trivsel')),
  group('h', [ruled('h1', bands), ruled('h2', bands)], inArea('hverdag', 'Hverdag')),
  group('s', [ruled('s1', bands), ruled('s2', bands)], inArea('social-stoette', 'Social støtte')),
  group('n', [ruled('n1', bands)], inArea('soevn', 'Søvn')),
  group('r', [ruled('r1', bands)], inArea('rygning', 'Rygning')),
]);
const questionnaire = read(life);

type Given = Readonly<Record<string, Answer | readonly Answer[]>>;

const sentOn = (day: string, answers: Given, of: Questionnaire = questionnaire): Response =>
  sent(day, of, answers);

const courseWith = (
  responses: readonly Response[],
  more: Partial<CourseInput> = {},
  of: Questionnaire = questionnaire,
): Course => courseFrom({ questionnaires: [of], responses, ...more });

const numbers = (all: Readonly<Record<string, number>>): Given =>
  Object.fromEntries(Object.entries(all).map(([linkId, one]) => [linkId, int(one)]));

/** Content that says which way is good for one question, and is silent about the others. */
const facts = guidanceOf({
  scores: [{ canonical: url, linkId: 'm2', range: [0, 9], direction: 'lower-is-better' }],
});

/** A course of talks answered with these numbers, oldest first; with the rows of the newest. */
const after = (...talks: readonly Readonly<Record<string, number>>[]) => {
  const responses = talks.map((one, i) => sentOn(`0${i + 1}-01`, numbers(one)));
  const course = courseWith(responses, { guidance: [facts] });
  const talk = course.talks[0]!;
  return { course, talk, rows: findingRows(course, talk) };
};

const taken = (id: string): ServerResult => ({
  kind: 'validity',
  at: '2026-08-01T10:00:00+02:00',
  responses: [`QuestionnaireResponse/${id}`],
  basis: [],
  invalidated: true,
});

const ids = (rows: readonly Row[]): string => rows.map(({ item }) => item.linkId).join(' ');
const inWords = (groups: ReturnType<typeof redGroups>): readonly string[] =>
  groups.map(({ history, rows }) => `${history}: ${ids(rows)}`);

/** Karl-Erik of the demo with its content, judged here. */
const karlErik = (): Course => {
  const folder = `${projectRoot}demo/content`;
  const json = (path: string) =>
    expandDates(JSON.parse(readFileSync(`${folder}/${path}`, 'utf8')), '2026-09-03') as Fhir;
  const forms = readdirSync(`${folder}/questionnaires`, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.json'))
    .map((name) => json(`questionnaires/${name}`));
  const own = (json('cast/karl-erik-damgaard.json')['entry'] as { resource: Fhir }[]).map(
    ({ resource }) => resource,
  );
  const ofType = (type: string) => own.filter(({ resourceType }) => resourceType === type);
  return judgeCourse(
    readGiven({
      questionnaires: [json('who-5/questionnaire.json'), ...forms],
      responses: ofType('QuestionnaireResponse'),
      results: [],
      guidance: readdirSync(`${folder}/guidance`).map((name) => json(`guidance/${name}`)),
      goals: ofType('Goal'),
    }),
    true,
  );
};

describe('the red answers of a talk', () => {
  const { rows } = after(
    { m1: 5, m2: 6, h1: 1, h2: 3, s1: 5, n1: 5, r1: 1 },
    { m1: 5, m2: 5, h1: 5, h2: 5, s1: 4, s2: 1, n1: 6, r1: 2 },
  );

  it('come new first, then still, then better but red; within each in the order of the content', () => {
    expect(inWords(redGroups(rows))).toEqual(['new: h1 h2', 'still: m1 n1', 'better: m2']);
  });

  it('are only the red ones, and each of them once', () => {
    const all = redGroups(rows).flatMap((one) => one.rows);
    expect(all.every(({ finding }) => finding?.level === 'red')).toBe(true);
    expect(new Set(all).size).toBe(rows.filter(({ finding }) => finding?.level === 'red').length);
  });

  it('are better only where the content says which way is good', () => {
    const lower = after({ m1: 9, m2: 9 }, { m1: 5, m2: 5 });
    expect(inWords(redGroups(lower.rows))).toEqual(['still: m1', 'better: m2']);
    const higher = after({ m1: 5, m2: 5 }, { m1: 9, m2: 9 });
    expect(inWords(redGroups(higher.rows))).toEqual(['still: m1 m2']);
  });

  it('are all new at the first talk: nothing is known to be still red', () => {
    expect(inWords(redGroups(after({ m1: 5, n1: 9, r1: 1 }).rows))).toEqual(['new: m1 n1']);
  });

  it('are new again where staff took the former answers back', () => {
    const responses = [sentOn('01-01', numbers({ m1: 5 })), sentOn('02-01', numbers({ m1: 5 }))];
    const course = courseWith(responses, { results: [taken('svar-01-01')] });
    expect(inWords(redGroups(findingRows(course, course.talks[0]!)))).toEqual(['new: m1']);
  });

  it('are new where the question was not answered last time', () => {
    expect(inWords(redGroups(after({ m1: 5 }, { n1: 1 }, { m1: 5 }).rows))).toEqual(['new: m1']);
  });

  it('hold no answer without a colour rule', () => {
    const ruleless = rows.map((row) => (row.item.linkId === 'm1' ? { ...row, finding: undefined } : row));
    expect(inWords(redGroups(ruleless))).toEqual(['new: h1 h2', 'still: n1', 'better: m2']);
  });

  it('are none where nothing is red', () => {
    expect(redGroups(after({ m1: 1, n1: 3 }).rows)).toEqual([]);
  });

  it('are cut to the first so many over all groups, and a group without any goes away', () => {
    const groups = redGroups(rows);
    expect(inWords(firstRows(groups, 3))).toEqual(['new: h1 h2', 'still: m1']);
    expect(inWords(firstRows(groups, 2))).toEqual(['new: h1 h2']);
    expect(inWords(firstRows(groups, 5))).toEqual(inWords(groups));
    expect(inWords(firstRows(groups, 99))).toEqual(inWords(groups));
    expect(firstRows(groups, 0)).toEqual([]);
  });

  it('stay whole when they are cut: the counts come from there', () => {
    const groups = redGroups(rows);
    firstRows(groups, 1);
    expect(inWords(groups)).toEqual(['new: h1 h2', 'still: m1 n1', 'better: m2']);
  });
});

const lensesOf = (course: Course, talk: Talk, rows = findingRows(course, talk)) =>
  lensLooks(talk, rows, areaMoves(course, talk, rows));

describe('the four lenses', () => {
  const looks = (...talks: readonly Readonly<Record<string, number>>[]) => {
    const { course, talk, rows } = after(...talks);
    return lensesOf(course, talk, rows);
  };
  const of = (lens: (typeof lenses)[number], ...talks: readonly Readonly<Record<string, number>>[]) =>
    looks(...talks).find((one) => one.lens === lens)!;
  const everyday = (...talks: readonly Readonly<Record<string, number>>[]) => of('hverdag', ...talks).moved;

  it('T9 are always four, in their order, whatever was asked', () => {
    const order = ['mental-trivsel', 'hverdag', 'social-stoette', 'soevn'];
    expect(looks({ n1: 9, h1: 1 }).map(({ lens }) => lens)).toEqual(order);
    expect(looks({ r1: 5 }).map(({ lens }) => lens)).toEqual(order);
  });

  it('carry their area with its level and its rows, worst first', () => {
    const { area, rows } = of('hverdag', { h1: 3, h2: 5, r1: 5 });
    expect(area).toMatchObject({ name: 'Hverdag', level: 'red' });
    expect(ids(rows)).toBe('h2 h1');
  });

  it('T9 stand without area and rows where nobody was asked', () => {
    const sleepOnly = read(form([group('n', [ruled('n1', bands)], inArea('soevn', 'Søvn'))]));
    const course = courseWith([sentOn('01-01', numbers({ n1: 5 }), sleepOnly)], {}, sleepOnly);
    const talk = course.talks[0]!;
    const all = lensesOf(course, talk);
    expect(all.map(({ area, rows, moved }) => [area?.level, rows.length, moved.move])).toEqual([
      [undefined, 0, 'none'],
      [undefined, 0, 'none'],
      [undefined, 0, 'none'],
      ['red', 1, 'none'],
    ]);
  });

  it('T9 stand without area also where something was asked last time, and have not moved the first time', () => {
    expect(of('hverdag', { h1: 1, h2: 1 }, { n1: 5 })).toMatchObject({ area: { level: 'grey' } });
    const [sleepOnly, both] = [
      form([group('n', [ruled('n1', bands)], inArea('soevn', 'Søvn'))], { version: '1' }),
      form(
        [
          group('n', [ruled('n1', bands)], inArea('soevn', 'Søvn')),
          group('h', [ruled('h1', bands)], inArea('hverdag', 'Hverdag')),
        ],
        { version: '2' },
      ),
    ].map(read) as [Questionnaire, Questionnaire];
    const moved = (first: Questionnaire, second: Questionnaire) => {
      const answers = numbers({ n1: 5, h1: 5 });
      const course = courseWith([sentOn('01-01', answers, first), sentOn('02-01', answers, second)], {
        questionnaires: [first, second],
      });
      const look = lensesOf(course, course.talks[0]!)[1]!;
      return [look.area?.level, look.moved];
    };
    expect(moved(sleepOnly, both)).toEqual(['red', { move: 'none' }]);
    expect(moved(both, sleepOnly)).toEqual([undefined, { move: 'none' }]);
  });

  it('move with the answers that carry a colour', () => {
    const { course, talk, rows } = after({ m1: 5, m2: 5 }, { m1: 5, m2: 6 });
    const ruleless = rows.map((row) => ({ ...row, finding: undefined }));
    expect(lensesOf(course, talk, ruleless)[0]!.moved).toEqual({ move: 'none' });
  });

  it('know an area by its code, whatever the content calls it', () => {
    const renamed = read(form([group('n', [ruled('n1', bands)], inArea('soevn', 'Nattero'))]));
    const course = courseWith([sentOn('01-01', numbers({ n1: 5 }), renamed)], {}, renamed);
    const [, , , sleep] = lensesOf(course, course.talks[0]!);
    expect(sleep!.area).toMatchObject({ name: 'Nattero', level: 'red' });
  });

  it('are never green where something in them is missing', () => {
    expect(of('hverdag', { h1: 1 }).area?.level).toBe('grey');
  });

  it('have not moved at the first talk', () => {
    expect(everyday({ h1: 5, h2: 5 })).toEqual({ move: 'none' });
  });

  it('are new where the area became red', () => {
    expect(everyday({ h1: 4, h2: 1 }, { h1: 5, h2: 1 })).toEqual({ move: 'new' });
    expect(everyday({ h1: 1 }, { h1: 5, h2: 5 })).toEqual({ move: 'new' });
  });

  it('count what is newly red where the area already was', () => {
    expect(everyday({ h1: 5, h2: 1 }, { h1: 5, h2: 5 })).toEqual({ move: 'new-reds', count: 1 });
    expect(everyday({ m1: 5, m2: 5, h1: 5, h2: 3 }, { m1: 1, m2: 1, h1: 1, h2: 6 })).toEqual({
      move: 'new-reds',
      count: 1,
    });
  });

  it('are better or worse only where everything in them went that way', () => {
    expect(everyday({ h1: 5, h2: 5 }, { h1: 3, h2: 3 })).toEqual({ move: 'better' });
    expect(everyday({ h1: 1, h2: 1 }, { h1: 3, h2: 3 })).toEqual({ move: 'worse' });
  });

  it('count what moved where the rest stayed: one good night is no better sleep', () => {
    expect(everyday({ h1: 5, h2: 3 }, { h1: 3, h2: 3 })).toEqual({ move: 'some-better', count: 1 });
    expect(everyday({ h1: 5, h2: 5 }, { h1: 5, h2: 3 })).toEqual({ move: 'some-better', count: 1 });
    expect(everyday({ h1: 1, h2: 1 }, { h1: 3, h2: 1 })).toEqual({ move: 'some-worse', count: 1 });
  });

  it('are mixed where some is better and some worse', () => {
    expect(everyday({ h1: 1, h2: 3 }, { h1: 3, h2: 1 })).toEqual({ move: 'mixed' });
  });

  it('are unchanged where everything in them is, and say nothing where nothing can be compared', () => {
    expect(everyday({ h1: 3, h2: 1 }, { h1: 3, h2: 1 })).toEqual({ move: 'same' });
    expect(everyday({ h1: 1 }, { h2: 1 })).toEqual({ move: 'none' });
    expect(everyday({ h1: 1, h2: 1 }, { h1: 1, h2: 2 }), 'nobody knows which way').toEqual({ move: 'none' });
    expect(everyday({ m1: 1, m2: 1, h1: 1, h2: 1 }, { m1: 3, m2: 3, h1: 1, h2: 1 })).toEqual({
      move: 'same',
    });
    expect(everyday({ h1: 5 }, { h1: 3, h2: 1 }), 'what had no answer').toEqual({ move: 'better' });
  });

  it('are lost sight of where they had a colour and cannot be assessed now', () => {
    expect(everyday({ h1: 1, h2: 1 }, { h1: 1 })).toEqual({ move: 'lost' });
    expect(everyday({ h1: 3, h2: 3 }, { h1: 3 }), 'a colour stands').not.toEqual({ move: 'lost' });
  });

  it('compare with the talk before, past one that nobody answered', () => {
    const course = courseWith(
      [sentOn('01-01', numbers({ h1: 1, h2: 1 })), sentOn('03-01', numbers({ h1: 5, h2: 1 }))],
      {
        requests: [
          {
            id: 'midt',
            status: 'active',
            canonical: questionnaire.canonical,
            occasionId: 'ubesvaret',
            talkAt: '2026-02-01T10:00:00+01:00',
            order: 0,
          },
        ],
      },
    );
    const talk = currentTalk(course)!;
    expect(lensesOf(course, talk)[1]!.moved).toEqual({ move: 'new' });
  });
});

describe('goals at a talk', () => {
  const goal = (since: string, ...at: readonly string[]) => ({
    text: since,
    since,
    ratings: at.map((day, i) => ({ at: `2026-${day}T09:00:00+01:00`, value: i, of: 10 })),
  });
  const goals = [goal('2026-01-15', '01-15', '04-02', '08-31'), goal('2026-05-20', '05-20')];
  const course = courseWith(
    ['01-10', '04-01', '08-30'].map((day) => sentOn(day, numbers({ h1: 1, h2: 1 }))),
    { goals },
  );
  const seenAt = (index: number) =>
    goalsAt(course, course.talks[index]!).map(({ text, ratings }) => [text, ratings.length]);

  it('are all that is known before the newest', () => {
    expect(seenAt(0)).toEqual([
      ['2026-01-15', 3],
      ['2026-05-20', 1],
    ]);
  });

  it('leave out what was set or rated after the answers to the next one', () => {
    expect(seenAt(1)).toEqual([
      ['2026-01-15', 2],
      ['2026-05-20', 1],
    ]);
    expect(seenAt(2)).toEqual([['2026-01-15', 1]]);
  });
});

/** A question about what the person wants to talk about. */
const options = choice(
  'emner',
  { penge: undefined, soevn: undefined, andet: undefined },
  {
    repeats: true,
    code: [{ system: systemUrl.itemRole, code: 'topics' }],
  },
);

describe('how a talk may be opened', () => {
  const topic = (id: string, all: GuidanceTopic['trigger']['all'], ...texts: string[]): GuidanceTopic => ({
    id,
    title: id,
    trigger: { all },
    phrases: texts.map((text, i) => ({ id: `${id}-${i}`, text })),
    bands: [],
    actions: ['Lyt.'],
    offers: [],
  });
  const at = (linkId: string, min = 5) => ({ canonical: url, linkId, min });
  const sleep = topic('sleep', [at('n1')], 'Du sover dårligt.', 'Hvad holder dig vågen?');
  const mild = topic('mild', [at('h1', 3)], 'Hvordan går hverdagen?');
  const both = topic('both', [at('h1', 3), at('n1')], 'Hverdagen og søvnen.');

  const opening = (answers: Readonly<Record<string, number>>, ...topics: readonly GuidanceTopic[]) => {
    const course = courseWith([sentOn('01-01', numbers(answers))], { guidance: [guidanceOf({ topics })] });
    return openingOf(course, course.talks[0]!, numberIn);
  };

  it('is what links several answers, before anything about one of them', () => {
    expect(opening({ h1: 3, n1: 5 }, sleep, mild, both)).toMatchObject({
      wish: undefined,
      link: { phrases: [{ text: 'Hverdagen og søvnen.' }], combination: true, topic: { id: 'both' } },
    });
  });

  it('is else the first phrase about what is worst', () => {
    expect(opening({ h1: 3, n1: 5 }, mild, sleep).link?.phrases[0]?.text).toBe('Du sover dårligt.');
  });

  it('is not taken from guidance without a phrase', () => {
    expect(
      opening({ h1: 3, n1: 5 }, topic('mute', [at('h1', 3), at('n1')]), mild).link?.phrases[0]?.text,
    ).toBe('Hvordan går hverdagen?');
  });

  it('is none where no guidance applies, or there is none at all', () => {
    const none = { wish: undefined, link: undefined };
    expect(opening({ h1: 1, n1: 1 }, sleep, mild, both)).toEqual(none);
    expect(opening({ h1: 5, n1: 5 })).toEqual(none);
  });

  describe('by what the person wants to talk about', () => {
    const wishes = read(form([options, ruled('n1', bands)]));
    const choosing = (option: string, linkId = 'emner') => ({
      canonical: url,
      linkId,
      answer: [code(option) as Answer],
    });
    const money = topic('money', [choosing('penge')], 'Du vil tale om penge.');
    const night = topic('night', [choosing('soevn')], 'Du vil tale om søvn.');
    const wishing = (chosen: readonly string[], ...topics: readonly GuidanceTopic[]) => {
      const answers = { emner: chosen.map((one) => code(one) as Answer), n1: int(9) };
      const guidance = [guidanceOf({ topics })];
      const course = courseWith([sentOn('01-01', answers, wishes)], { guidance }, wishes);
      const { wish, link } = openingOf(course, course.talks[0]!, numberIn);
      return [wish?.topic.title, wish?.phrase, link?.phrases[0]?.text];
    };

    it('begins with the first of their topics, in the words of the guidance for that choice', () => {
      expect(wishing(['soevn', 'penge'], money, night, sleep)).toEqual([
        'soevn',
        'Du vil tale om søvn.',
        'Du sover dårligt.',
      ]);
      expect(wishing(['penge', 'soevn'], money, night, sleep)[1]).toBe('Du vil tale om penge.');
    });

    it('begins with their topic also where no guidance has words for it', () => {
      expect(wishing(['penge'], night, sleep)).toEqual(['penge', undefined, 'Du sover dårligt.']);
    });

    it('takes no phrase about a choice of topic for one about the answers', () => {
      expect(wishing(['penge', 'soevn'], money, night)).toEqual([
        'penge',
        'Du vil tale om penge.',
        undefined,
      ]);
    });

    it('takes what joins the choice with an answer for a link', () => {
      const joined = topic('joined', [choosing('penge'), at('n1')], 'Pengene og søvnen.');
      expect(wishing(['penge'], joined)).toEqual(['penge', undefined, 'Pengene og søvnen.']);
    });

    it('takes only what asks for this choice of this question of this questionnaire', () => {
      const penge = code('penge') as Answer;
      const weighed = { penge: 1, soevn: 2 };
      const own = read(form([choice('emner', weighed, { code: options['code'] }), choice('andre', weighed)]));
      const other = read(form([choice('emner', weighed)], { url: `${url}/2` }));
      const opened = (trigger: GuidanceTopic['trigger']['all'][number]) => {
        const course = courseFrom({
          questionnaires: [own, other],
          responses: [
            sent('01-01', own, { emner: penge, andre: penge }),
            sent('01-01', other, { emner: penge }, { id: 'o' }),
          ],
          guidance: [guidanceOf({ topics: [topic('t', [trigger], 'Sig det.')] })],
        });
        const { wish, link } = openingOf(course, course.talks[0]!, numberIn);
        return [wish?.phrase, link?.phrases[0]?.text];
      };
      const isWish = ['Sig det.', undefined];
      const isLink = [undefined, 'Sig det.'];
      expect(opened(choosing('penge'))).toEqual(isWish);
      expect(opened({ ...choosing('penge'), answer: [code('soevn') as Answer, penge] })).toEqual(isWish);
      expect(opened(choosing('penge', 'andre'))).toEqual(isLink);
      expect(opened({ ...choosing('penge'), canonical: `${url}/2` })).toEqual(isLink);
      expect(opened({ canonical: url, linkId: 'emner', min: 1 })).toEqual(isLink);
    });
  });

  it('is not drawn from what staff took back', () => {
    const course = courseWith([sentOn('01-01', numbers({ n1: 9 }))], {
      guidance: [guidanceOf({ topics: [sleep] })],
      results: [taken('svar-01-01')],
    });
    expect(openingOf(course, course.talks[0]!, numberIn).link).toBeUndefined();
  });

  it('S37 for Karl-Erik links his wish to move with his well-being, with the number filled in', () => {
    const course = karlErik();
    expect(openingOf(course, currentTalk(course)!, numberIn).link).toMatchObject({
      phrases: [
        {
          text: 'Du vil gerne bevæge dig mere, og samtidig har du det ikke så godt for tiden (WHO-5: 32). Hvad fylder mest lige nu, og hvad kan gøre det svært?',
        },
      ],
      combination: true,
      topic: { id: 'kobling-bevaegelse-og-trivsel' },
    });
  });

  it('S17 for Karl-Erik begins with money and housing, in the words of the guidance for that choice', () => {
    const course = karlErik();
    expect(openingOf(course, currentTalk(course)!, numberIn).wish).toMatchObject({
      topic: { title: 'Økonomi og bolig' },
      phrase: 'Du vil gerne tale om økonomi og bolig. Hvor vil du helst begynde?',
    });
  });
});

describe('what a citizen wants to talk about', () => {
  const text = (linkId: string, opener: string, operator = '='): Fhir =>
    question(linkId, 'text', when('emner', operator, { answerCoding: { system: svar, code: opener } }));
  const refusing: Fhir = {
    ...options,
    answerOption: [
      ...(options['answerOption'] as Fhir[]),
      {
        valueCoding: { system: svar, code: 'nej', display: 'Det vil jeg helst ikke svare på' },
        extension: [{ url: extensionUrl.declines, valueBoolean: true }],
      },
    ],
  };
  const asked = read(
    form([refusing, text('penge-tekst', 'penge'), text('soevn-tekst', 'soevn'), question('fri', 'text')]),
  );
  const chosen = (answers: Given, of = asked, results: readonly ServerResult[] = []) => {
    const course = courseWith([sentOn('01-01', answers, of)], { results }, of);
    return topicsOf(course.talks[0]!);
  };
  const said = ({ title, quote }: Topic) => ({ title, ...(quote !== undefined && { quote }) });
  const topics = (...given: Parameters<typeof chosen>) => chosen(...given).map(said);

  it('S17 stands in the order in which they chose it, not in that of the form', () => {
    expect(topics({ emner: [code('soevn'), code('penge')] })).toEqual([
      { title: 'soevn' },
      { title: 'penge' },
    ]);
  });

  it('says where it was chosen, so that guidance finds it', () => {
    const [first] = chosen({ emner: [code('soevn')] });
    expect(first).toStrictEqual({ canonical: url, linkId: 'emner', answer: code('soevn'), title: 'soevn' });
  });

  it('brings what they wrote about it, word for word, under the topic that it was written for', () => {
    const words = 'Jeg vågner kl. 3\nog <b>tænker</b>.  ';
    expect(
      topics({
        emner: [code('penge'), code('soevn')],
        'soevn-tekst': str(words),
        fri: str('Noget helt andet'),
      }),
    ).toEqual([{ title: 'penge' }, { title: 'soevn', quote: words }]);
  });

  it('brings no quote of blanks, and none from a question that another option opens', () => {
    expect(topics({ emner: [code('soevn')], 'soevn-tekst': str('  '), 'penge-tekst': str('Penge') })).toEqual(
      [{ title: 'soevn' }],
    );
  });

  it('brings no quote from a question that opens where this option was not chosen', () => {
    const odd = read(form([refusing, text('ellers', 'soevn', '!=')]));
    expect(topics({ emner: [code('penge'), code('soevn')], ellers: str('Om penge') }, odd)).toEqual([
      { title: 'penge' },
      { title: 'soevn' },
    ]);
  });

  it('finds what they wrote among the other questions that a topic or another answer opens', () => {
    const opened = (linkId: string, type: string, asked_ = 'emner') =>
      question(linkId, type, when(asked_, '=', { answerCoding: { system: svar, code: 'penge' } }));
    const many = read(
      form([
        refusing,
        choice('andre', { penge: undefined }),
        opened('om-andre', 'text', 'andre'),
        opened('beløb', 'integer'),
        opened('kort', 'string'),
      ]),
    );
    const answers = {
      emner: code('penge'),
      'om-andre': str('Min søn'),
      beløb: int(7),
      kort: str('Huslejen'),
    };
    expect(topics(answers, many)).toEqual([{ title: 'penge', quote: 'Huslejen' }]);
  });

  it('is nothing where they would rather not say, in either way of saying so', () => {
    expect(topics({ emner: [code('nej')] })).toEqual([]);
    expect(topics({ emner: [declined] })).toEqual([]);
  });

  it('is nothing where nobody asked, or nothing was chosen', () => {
    expect(topics({})).toEqual([]);
    const unmarked = read(form([{ ...refusing, code: [] }]));
    expect(topics({ emner: [code('penge')] }, unmarked)).toEqual([]);
  });

  it('is nothing where staff took the answers back', () => {
    expect(topics({ emner: [code('penge')] }, asked, [taken('svar-01-01')])).toEqual([]);
  });

  it('may be written freely', () => {
    const open = read(form([{ ...question('emner', 'string'), code: refusing['code'] }]));
    expect(topics({ emner: str('Min have') }, open)).toEqual([{ title: 'Min have' }]);
  });

  it('is called what the answer itself says where the option is no longer in the form', () => {
    const unknown: Answer = { kind: 'coding', value: { system: svar, code: 'kost', display: 'Kost' } };
    expect(topics({ emner: unknown })).toStrictEqual([{ title: 'Kost' }]);
  });

  it('is called by its code where it has no words, and is never lost', () => {
    const amount: Answer = { kind: 'quantity', value: { value: 3, code: 'kg' } };
    expect(topics({ emner: [code('kost'), { kind: 'coding', value: {} }, int(3), amount] })).toEqual([
      { title: 'kost' },
      { title: '' },
      { title: '' },
      { title: '' },
    ]);
  });

  it('is, for Karl-Erik, money first and each with his own words', () => {
    expect(topicsOf(currentTalk(karlErik())!).map(said)).toEqual([
      {
        title: 'Økonomi og bolig',
        quote: 'Vi skal skilles, og jeg ved ikke, hvor jeg skal bo, når huset er solgt.',
      },
      { title: 'Søvn', quote: 'Jeg vågner klokken 3 og ligger og tænker.' },
      { title: 'Bevægelse', quote: 'Jeg vil gerne i gang igen. Det hjalp i foråret.' },
    ]);
  });
});

describe('what a person wrote beside an answer', () => {
  const commented = read(
    form([ruled('s1', bands, 'integer', { item: [question('s1-tekst', 'text')] }), ruled('n1', bands)]),
  );
  const comments = (answers: Given) => {
    const course = courseWith([sentOn('01-01', answers, commented)], {}, commented);
    return findingRows(course, course.talks[0]!).map(({ item, comment }) => [item.linkId, comment]);
  };

  it('stands with its row, word for word', () => {
    expect(comments({ s1: int(1), n1: int(1), 's1-tekst': str('Min datter ringer hver dag.') })).toEqual([
      ['s1', 'Min datter ringer hver dag.'],
      ['n1', undefined],
    ]);
  });

  it('is none where it holds blanks alone', () => {
    expect(comments({ s1: int(1), n1: int(1), 's1-tekst': str('\n ') })[0]).toEqual(['s1', undefined]);
  });
});

describe("the goals of Karl-Erik's course", () => {
  it('come with their ratings, oldest first', () => {
    expect(karlErik().goals.map(({ text, ratings }) => [text, ...ratings.map((one) => one.value)])).toEqual([
      ['Gå tur 3 gange om ugen', 5, 2],
      ['Sove 4 nætter i træk', 3, 4],
    ]);
  });
});
