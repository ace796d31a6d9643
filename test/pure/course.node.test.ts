import { describe, expect, it } from 'vitest';
import {
  answeredAt,
  currentTalk,
  earlierTalks,
  findingAt,
  momentAt,
  nameOf,
  newestResponse,
  occasionsOf,
  previousOf,
  responseTo as sentAt,
  type Course,
  type CourseInput,
  type Talk,
} from '../../src/pure/engines/index.js';
import {
  joinRequests,
  localReference,
  readPlanOrder,
  readRequest,
  readTalk,
} from '../../src/pure/fhir/index.js';
import type { Request, Response, ServerResult } from '../../src/pure/model/index.js';
import { courseWith } from './courses.js';
import { at, form, given, int, num, question, read, rule, ruled, score, value, type Fhir } from './forms.js';

const bands = [rule('green', ['<=', 2]), rule('yellow', ['>=', 3], ['<=', 4]), rule('red', ['>=', 5])];
const urlOf = (name: string) => `https://example.org/q/${name}`;
const named = (name: string, items: readonly Fhir[], version = '1') =>
  read(form(items, { url: urlOf(name), version, title: name }));

const sleep = named('sleep', [ruled('a', bands), ruled('b', bands)]);
const mood = named('mood', [question('m'), score('sum', at('m'), bands)]);

const response = (
  id: string,
  name: string,
  authored: string,
  answers: Parameters<typeof given>[0] = {},
  more: Partial<Response> = {},
): Response => ({
  id,
  status: 'completed',
  canonical: { url: urlOf(name), version: '1' },
  authored,
  answers: given(answers),
  ...more,
});

const request = (id: string, name: string, occasionId: string, more: Partial<Request> = {}): Request => ({
  id,
  status: 'active',
  canonical: { url: urlOf(name) },
  occasionId,
  order: 0,
  ...more,
});

const course = (known: Partial<CourseInput>): Course =>
  courseWith({ questionnaires: [sleep, mood], ...known });

const talkOf = (input: Partial<CourseInput>): Talk => course(input).talks[0]!;

describe('the talks of a course', () => {
  it('hold the requests of one talk and what was answered for them, in the order of the plan', () => {
    const requests = [
      request('2', 'mood', 't1', {
        order: 1,
        talkAt: '2026-03-10T10:30:00+01:00',
        contactPerson: 'Leyla Demir',
        occasion: 'initial',
      }),
      request('1', 'sleep', 't1', {
        talkAt: '2026-03-10T10:30:00+01:00',
        contactPerson: 'Leyla Demir',
        occasion: 'initial',
      }),
    ];
    const responses = [
      response('m', 'mood', '2026-03-03T10:00:00+01:00', {}, { request: 'ServiceRequest/2' }),
      response(
        's',
        'sleep',
        '2026-03-02T10:00:00+01:00',
        {},
        { request: 'https://base/fhir/ServiceRequest/1/_history/3' },
      ),
    ];
    expect(occasionsOf(requests, responses)).toMatchObject([
      {
        id: 't1',
        kind: 'initial',
        at: '2026-03-10T10:30:00+01:00',
        contactPerson: 'Leyla Demir',
        responses: [{ id: 's' }, { id: 'm' }],
      },
    ]);
  });

  it('stand in the order of the plan however many there are, with their place', () => {
    const requests = ['mood', 'sleep', 'pain'].map((name, i) =>
      request(`plan-${i}`, name, 't1', { order: 2 - i, place: 'Sundhedshuset' }),
    );
    const responses = ['mood', 'sleep', 'pain'].map((name, i) =>
      response(name, name, `2026-03-0${3 - i}T10:00:00+01:00`, {}, { request: `ServiceRequest/plan-${i}` }),
    );
    const [talk, ...others] = occasionsOf(requests, responses);
    expect(others).toEqual([]);
    expect(talk).toMatchObject({ place: 'Sundhedshuset', at: '2026-03-03T10:00:00+01:00' });
    expect(talk!.responses.map(({ id }) => id)).toEqual(['pain', 'sleep', 'mood']);
  });

  it('are one talk where nobody said when it was answered, and say no more than is known', () => {
    const undated = ['sleep', 'mood'].map((name) => {
      const { authored: _authored, ...rest } = response(name, name, '');
      return rest;
    });
    const [talk, ...others] = occasionsOf([], undated);
    expect(others).toEqual([]);
    expect(talk).toStrictEqual({ id: 'day-', at: '', requests: [], responses: undated, drafts: [] });
  });

  it('stand newest first, by the talk, else by the newest answer', () => {
    const requests = [
      request('1', 'sleep', 'old', { talkAt: '2026-01-10T10:00:00+01:00' }),
      request('2', 'sleep', 'new', { talkAt: '2026-05-10T10:00:00+02:00' }),
    ];
    const loose = response('x', 'mood', '2026-03-03T10:00:00+01:00');
    expect(occasionsOf(requests, [loose]).map(({ id }) => id)).toEqual(['new', 'day-2026-03-03', 'old']);
  });

  it('gather by day what was answered without being asked for', () => {
    const all = [
      response('1', 'sleep', '2026-03-03T08:00:00+01:00'),
      response('2', 'mood', '2026-03-03T20:00:00+01:00'),
      response('3', 'mood', '2026-03-04T08:00:00+01:00'),
    ];
    expect(occasionsOf([], all).map(({ responses }) => responses.map(({ id }) => id).sort())).toEqual([
      ['3'],
      ['1', '2'],
    ]);
  });

  it('take the newest of two responses to the same questionnaire', () => {
    const all = [
      response('old', 'sleep', '2026-03-03T08:00:00+01:00'),
      response('new', 'sleep', '2026-03-03T09:00:00+01:00'),
    ];
    expect(occasionsOf([], all)[0]!.responses.map(({ id }) => id)).toEqual(['new']);
  });

  it('keep drafts apart, and count what was withdrawn nowhere', () => {
    const requests = [request('1', 'sleep', 't1')];
    const all = [
      response(
        'd',
        'sleep',
        '2026-03-03T08:00:00+01:00',
        {},
        { status: 'in-progress', request: 'ServiceRequest/1' },
      ),
      response(
        'e',
        'sleep',
        '2026-03-03T08:00:00+01:00',
        {},
        { status: 'entered-in-error', request: 'ServiceRequest/1' },
      ),
      response('s', 'mood', '2026-03-03T08:00:00+01:00', {}, { request: 'ServiceRequest/1' }),
      response('w', 'mood', '2026-02-02T08:00:00+01:00', {}, { status: 'entered-in-error' }),
    ];
    expect(
      occasionsOf(requests, all).map(({ id, responses, drafts }) => [
        id,
        responses.length,
        drafts.map((draft) => draft.id),
      ]),
    ).toEqual([['t1', 1, ['d']]]);
  });

  it('"siden sidst" is the previous sent response to the same questionnaire, in any version', () => {
    const now = response(
      'now',
      'sleep',
      '2026-05-01T08:00:00+02:00',
      {},
      { canonical: { url: urlOf('sleep'), version: '2' } },
    );
    const all = [
      now,
      response('first', 'sleep', '2026-01-01T08:00:00+01:00'),
      response('before', 'sleep', '2026-03-01T08:00:00+01:00'),
      response('error', 'sleep', '2026-04-01T08:00:00+02:00', {}, { status: 'entered-in-error' }),
      response('draft', 'sleep', '2026-04-02T08:00:00+02:00', {}, { status: 'in-progress' }),
      response('other', 'mood', '2026-04-03T08:00:00+02:00'),
      response('later', 'sleep', '2026-06-01T08:00:00+02:00'),
    ];
    expect(previousOf(all, now)?.id).toBe('before');
    expect(previousOf([now], now)).toBeUndefined();
    expect(previousOf([{ ...now, id: 'twin' }, now], now)).toBeUndefined();
  });
});

describe('one talk as staff see it', () => {
  const both = [
    response('s', 'sleep', '2026-03-03T09:00:00+01:00', { a: int(5), b: int(1) }),
    response('m', 'mood', '2026-03-03T10:00:00+01:00', { m: int(3) }),
  ];

  it('judges each response, adds the counts and takes the worst for its total', () => {
    expect(talkOf({ responses: both })).toMatchObject({
      total: 'red',
      counts: { red: 1, yellow: 1, green: 1, grey: 0 },
      incomplete: false,
      source: 'local',
      at: '2026-03-03T10:00:00+01:00',
      answered: { fully: 2, sent: 2, of: 2, lacking: [] },
      areas: [
        { name: 'mood', level: 'yellow' },
        { name: 'sleep', level: 'red' },
      ],
    });
  });

  it('keeps the red of one questionnaire, marked incomplete, whatever is missing of another', () => {
    const requests = [request('1', 'sleep', 't1'), request('2', 'mood', 't1')];
    const red = response(
      's',
      'sleep',
      '2026-03-03T09:00:00+01:00',
      { a: int(5), b: int(1) },
      {
        request: 'ServiceRequest/1',
      },
    );
    expect(talkOf({ requests, responses: [red] })).toMatchObject({ total: 'red', incomplete: true });
    const half = response('s', 'sleep', '2026-03-03T09:00:00+01:00', { a: int(5) });
    expect(talkOf({ responses: [half, both[1]!] })).toMatchObject({ total: 'red', incomplete: true });
  });

  it('has no level where nothing in it carries a rule, once all is there', () => {
    const plain = named('plain', [question('x')]);
    const questionnaires = [plain, sleep];
    const answered = response(
      'p',
      'plain',
      '2026-03-03T09:00:00+01:00',
      { x: int(1) },
      {
        request: 'ServiceRequest/1',
      },
    );
    const asked = [request('1', 'plain', 't1')];
    expect(talkOf({ questionnaires, requests: asked, responses: [answered] }).total).toBeUndefined();
    const more = [...asked, request('2', 'sleep', 't1')];
    expect(talkOf({ questionnaires, requests: more, responses: [answered] }).total).toBe('grey');
  });

  it('takes the time of the newest judgement by the clock, whatever the zones', () => {
    const zones = [
      response('s', 'sleep', '2026-03-03T09:30:00Z', { a: int(1), b: int(1) }),
      response('m', 'mood', '2026-03-03T10:00:00+01:00', { m: int(1) }),
    ];
    expect(talkOf({ responses: zones }).at).toBe('2026-03-03T09:30:00Z');
  });

  it('is not green while a questionnaire that was asked for is unanswered', () => {
    const requests = [request('1', 'sleep', 't1'), request('2', 'mood', 't1')];
    const one = response(
      's',
      'sleep',
      '2026-03-03T09:00:00+01:00',
      { a: int(1), b: int(1) },
      { request: 'ServiceRequest/1' },
    );
    expect(talkOf({ requests, responses: [one] })).toMatchObject({
      total: 'grey',
      incomplete: true,
      answered: { fully: 1, sent: 1, of: 2, lacking: ['mood'] },
    });
    const two = response(
      'm',
      'mood',
      '2026-03-03T09:00:00+01:00',
      { m: int(1) },
      { request: 'ServiceRequest/2' },
    );
    expect(talkOf({ requests, responses: [one, two] })).toMatchObject({
      total: 'green',
      incomplete: false,
      answered: { fully: 2, sent: 2, of: 2 },
    });
  });

  it('is not green while a response is of a questionnaire that is not at hand, and names it', () => {
    const responses = [
      response('s', 'sleep', '2026-03-03T09:00:00+01:00', { a: int(1), b: int(1) }),
      response('x', 'unknown', '2026-03-03T09:00:00+01:00'),
    ];
    expect(talkOf({ responses })).toMatchObject({ total: 'grey', incomplete: true, unknown: [{ id: 'x' }] });
  });

  it('names no questionnaire that nobody can name', () => {
    const asked = [request('1', 'unknown', 't1'), request('2', 'mood', 't1')];
    const answered = response('s', 'sleep', '2026-03-03T09:00:00+01:00', {}, { request: 'ServiceRequest/1' });
    expect(talkOf({ requests: asked, responses: [answered] }).answered.lacking).toEqual(['mood', 'sleep']);
  });

  it('counts a questionnaire as fully answered when every coloured question in it has an answer', () => {
    const half = response('s', 'sleep', '2026-03-03T09:00:00+01:00', { a: int(5) });
    expect(talkOf({ responses: [half] })).toMatchObject({
      total: 'red',
      incomplete: true,
      answered: { fully: 0, sent: 1, of: 1 },
    });
  });

  const e = int(1);
  it.each<[string, Parameters<typeof given>[0], Partial<Response>, number]>([
    ['everything has an answer', { s: int(1), a: int(1), e }, {}, 1],
    ['a question is unanswered', { s: int(1), e }, {}, 0],
    ['a question was declined', { s: int(1), a: { kind: 'declined' }, e }, {}, 1],
    ['an answer could not be read', { s: int(1), a: int(1), e }, { unreadable: new Set(['a']) }, 0],
    ['a score lacks an answer', { a: int(1), e }, {}, 0],
    ['a score is not what its answers add up to', { s: int(1), a: int(1), e, sum: num(7) }, {}, 0],
    ['a rule coloured a missing answer', { s: int(1), a: int(1) }, {}, 0],
  ])('%s: the questionnaire is fully answered or not', (_what, answers, more, fully) => {
    const all = named('all', [
      ruled('a', bands),
      question('s'),
      score('sum', at('s'), bands),
      ruled('e', [rule('yellow', ['exists', false]), rule('green', ['exists', true])]),
    ]);
    const one = response('x', 'all', '2026-03-03T09:00:00+01:00', answers, more);
    expect(talkOf({ questionnaires: [all], responses: [one] }).answered.fully).toBe(fully);
  });

  it('counts no question against it that the form itself hides in a group', () => {
    const skips = named('skips', [
      question('ryger', 'boolean'),
      {
        ...(form([])['item'] as object),
        linkId: 'g',
        type: 'group',
        enableWhen: [{ question: 'ryger', operator: '=', answerBoolean: true }],
        item: [ruled('antal', bands)],
      },
      ruled('a', bands),
    ]);
    const no = response('s', 'skips', '2026-03-03T09:00:00+01:00', {
      ryger: { kind: 'boolean', value: false },
      a: int(1),
    });
    expect(talkOf({ questionnaires: [skips], responses: [no] })).toMatchObject({
      total: 'green',
      incomplete: false,
      answered: { fully: 1, sent: 1, of: 1 },
    });
  });

  it('judges by the version that was answered; with another one at hand it only shows the words', () => {
    const second = named('sleep', [ruled('a', bands)], '2');
    const old = response('s', 'sleep', '2026-03-03T09:00:00+01:00', { a: int(5), b: int(1) });
    expect(talkOf({ questionnaires: [second, sleep], responses: [old] }).total).toBe('red');
    expect(talkOf({ questionnaires: [second], responses: [old] })).toMatchObject({
      total: 'grey',
      judged: [{ triage: { findings: [{ reason: 'version-mismatch' }] } }],
    });
  });
});

describe('the platform’s word and the kit’s own', () => {
  const answered = response('81', 'sleep', '2026-03-03T09:00:00+01:00', { a: int(5), b: int(1) });
  const red: ServerResult = {
    kind: 'triage',
    at: '2026-03-03T09:00:05+01:00',
    responses: ['QuestionnaireResponse/81'],
    total: 'red',
    basis: [
      { linkId: 'a', level: 'red', value: int(5), rule: sleep.byLinkId.get('a')!.significances[2]! },
      { linkId: 'b', level: 'green', value: int(1), rule: sleep.byLinkId.get('b')!.significances[0]! },
    ],
  };

  it('shows the platform’s colours where there are any', () => {
    expect(talkOf({ responses: [answered], results: [red], provisional: false })).toMatchObject({
      total: 'red',
      source: 'server',
      at: '2026-03-03T09:00:05+01:00',
    });
  });

  it('says which results it shows, and of the talk the newest by the clock', () => {
    const other = response('82', 'mood', '2026-03-03T09:10:00+01:00', { m: int(1) });
    const results: ServerResult[] = [
      { ...red, id: 'first', at: '2026-03-03T10:00:00+01:00' },
      {
        ...red,
        id: 'second',
        at: '2026-03-03T09:30:00Z',
        responses: ['QuestionnaireResponse/82'],
        basis: [],
      },
    ];
    const told = (responses: Response[], of = results) => {
      const talk = talkOf({ responses, results: of });
      return [talk.resultId, ...talk.judged.map(({ resultId }) => resultId)];
    };
    expect(told([answered, other])).toEqual(['second', 'second', 'first']);
    const later = [{ ...results[0]!, at: '2026-03-03T12:00:00+01:00' }, results[1]!];
    expect(told([answered, other], later)).toEqual(['first', 'second', 'first']);
    const unjudged = { ...other, authored: '2026-03-03T13:00:00+01:00' };
    expect(told([answered, unjudged], [results[0]!])).toEqual(['first', undefined, 'first']);
    const none = talkOf({ responses: [answered], results: [red] });
    expect(none).not.toHaveProperty('resultId');
    expect(none.judged[0]).not.toHaveProperty('resultId');
  });

  it('has staff’s own word beside it, and none where they said nothing', () => {
    const word: ServerResult = { ...red, kind: 'assessment', total: 'yellow', basis: [] };
    expect(talkOf({ responses: [answered], results: [red, word] })).toMatchObject({
      total: 'red',
      assessment: { level: 'yellow' },
    });
    expect(talkOf({ responses: [answered], results: [red] })).not.toHaveProperty('assessment');
  });

  it('takes no result for that of a response which nobody has given an id', () => {
    const { id: _id, ...nameless } = answered;
    const about = { responses: ['QuestionnaireResponse/undefined'] };
    const results: ServerResult[] = [
      { ...red, ...about },
      { ...red, ...about, kind: 'assessment', total: 'yellow' },
      { ...red, ...about, kind: 'validity', invalidated: true },
    ];
    const talk = talkOf({ responses: [nameless], results });
    expect(talk).toMatchObject({ source: 'local', judged: [{ invalidated: false }] });
    expect(talk).not.toHaveProperty('assessment');
  });

  it('is marked as the kit’s own as soon as one questionnaire of the talk was judged here', () => {
    const unjudged = response('82', 'mood', '2026-03-03T09:10:00+01:00', { m: int(1) });
    expect(talkOf({ responses: [answered, unjudged], results: [red] })).toMatchObject({
      judged: [{ triage: { source: 'local' } }, { triage: { source: 'server' } }],
      source: 'local',
    });
  });

  it('shows none of its own unless it was asked to', () => {
    const talk = talkOf({ responses: [answered], provisional: false });
    expect(talk).toMatchObject({
      total: 'grey',
      counts: { red: 0, green: 0, grey: 2 },
      source: 'server',
      incomplete: false,
      answered: { fully: 1 },
    });
    expect(talk.judged[0]!.triage.findings).toMatchObject([
      { level: 'grey', reason: 'no-server-result' },
      { level: 'grey', reason: 'no-server-result' },
    ]);
    expect(talk).not.toHaveProperty('at');
    expect(talk.judged[0]!.triage.source).toBe('server');
    expect(talk.judged[0]!.triage.findings[0]!.provenance).toStrictEqual({
      source: 'server',
      canonical: sleep.canonical,
      linkId: 'a',
    });
    expect(talk.judged[0]!.triage.findings[0]).not.toHaveProperty('rule');
  });

  it('reports a colour for what the questionnaire does not hold, and shows one for what is hidden here', () => {
    const quiet = named('sleep', [ruled('a', bands), question('q')]);
    const more: ServerResult = {
      ...red,
      basis: [red.basis[0]!, { ...red.basis[0]!, linkId: 'q' }, { ...red.basis[0]!, linkId: 'nowhere' }],
    };
    const [judged] = talkOf({ questionnaires: [quiet], responses: [answered], results: [more] }).judged;
    expect(judged!.triage.findings.map(({ linkId, level }) => `${linkId} ${level}`)).toEqual([
      'a red',
      'q red',
    ]);
    expect(judged!.triage.problems.map(({ subject }) => subject)).toEqual(['q', 'nowhere']);
  });

  it('strikes out what staff took back: it colours nothing and stays to be seen', () => {
    const taken: ServerResult = {
      kind: 'validity',
      at: '2026-03-04T09:00:00+01:00',
      responses: ['QuestionnaireResponse/81'],
      basis: [],
      invalidated: true,
    };
    const talk = talkOf({ responses: [answered], results: [red, taken] });
    expect(talk).toMatchObject({
      counts: { red: 0, grey: 0 },
      areas: [],
      judged: [
        {
          invalidated: true,
          triage: { total: 'grey', findings: [{ level: 'grey', reason: 'invalidated' }, {}] },
        },
      ],
    });
    expect(talk.total).not.toBe('green');
    expect(momentAt(talk, urlOf('sleep'), 'a')).toMatchObject({ answers: [int(5)], invalidated: true });
  });

  it('lets it count again when the taking back is taken back', () => {
    const taken: ServerResult = {
      kind: 'validity',
      at: '2026-03-04T09:00:00+01:00',
      responses: ['QuestionnaireResponse/81'],
      basis: [],
      invalidated: true,
    };
    const back: ServerResult = { ...taken, at: '2026-03-05T09:00:00+01:00', invalidated: false };
    expect(talkOf({ responses: [answered], results: [red, back, taken] })).toMatchObject({
      total: 'red',
      judged: [{ invalidated: false }],
    });
  });
});

describe('finding one’s way in a course', () => {
  const all = course({
    responses: [
      response('1', 'sleep', '2026-01-01T09:00:00+01:00', { a: int(5), b: int(1) }),
      response('2', 'mood', '2026-03-01T09:00:00+01:00', { m: int(3) }),
    ],
    requests: [request('9', 'sleep', 'next', { talkAt: '2026-05-01T09:00:00+02:00' })],
  });

  it('prepares the newest talk that somebody answered, or the one asked for', () => {
    expect(currentTalk(all)?.occasion.id).toBe('day-2026-03-01');
    expect(currentTalk(all, 'next')?.occasion.id).toBe('next');
    expect(currentTalk(all, 'nope')?.occasion.id).toBe('day-2026-03-01');
    expect(currentTalk(course({}))).toBeUndefined();
  });

  it('dates a talk by its newest answer, or by the talk itself where none is dated', () => {
    const [talk] = course({
      responses: [
        response('1', 'sleep', '2026-03-01T11:00:00+02:00'),
        response('2', 'mood', '2026-03-01T09:30:00Z'),
      ],
    }).talks;
    expect(newestResponse(talk!)?.id).toBe('2');
    expect(newestResponse({ ...talk!, judged: [...talk!.judged].reverse() })?.id).toBe('2');
    expect(answeredAt(talk!)).toBe('2026-03-01T09:30:00Z');
    expect(answeredAt(all.talks[0]!)).toBe('2026-05-01T09:00:00+02:00');
  });

  it('says why a moment is grey, and names what cannot be shown by its address and version', () => {
    const [talk] = course({
      responses: [response('1', 'sleep', '2026-03-01T09:00:00+01:00', { a: int(1) })],
    }).talks;
    expect(momentAt(talk!, urlOf('sleep'), 'b')).toMatchObject({ level: 'grey', reason: 'unanswered' });
    expect(momentAt(talk!, urlOf('sleep'), 'a')).not.toHaveProperty('reason');
    expect(findingAt(talk!, urlOf('mood'), 'sum')).toBeUndefined();
    expect(nameOf(response('1', 'sleep', ''))).toBe(`${urlOf('sleep')}|1`);
  });

  it('calls the person by name where that is known', () => {
    expect(course({ givenName: 'Aage' }).givenName).toBe('Aage');
    expect(course({})).not.toHaveProperty('givenName');
  });

  it('knows the talks with answers before it, newest first', () => {
    expect(earlierTalks(all, all.talks[0]!).map(({ occasion }) => occasion.id)).toEqual([
      'day-2026-03-01',
      'day-2026-01-01',
    ]);
    expect(earlierTalks(all, all.talks[2]!)).toEqual([]);
  });

  it('finds the response, the colour and the answer of a question at a talk', () => {
    const first = all.talks[2]!;
    expect(sentAt(first, urlOf('sleep'))?.response.id).toBe('1');
    expect(findingAt(first, urlOf('sleep'), 'a')).toMatchObject({ level: 'red' });
    expect(momentAt(first, urlOf('sleep'), 'a')).toMatchObject({
      item: { linkId: 'a' },
      answers: [int(5)],
      level: 'red',
    });
    expect(momentAt(all.talks[1]!, urlOf('mood'), 'sum')).toMatchObject({
      answers: [num(3)],
      level: 'yellow',
    });
    expect(momentAt(all.talks[1]!, urlOf('mood'), 'm')).toMatchObject({ answers: [int(3)] });
    expect([
      momentAt(first, urlOf('mood'), 'm'),
      momentAt(first, urlOf('sleep'), 'nope'),
      findingAt(first, urlOf('sleep'), 'nope'),
    ]).toEqual([undefined, undefined, undefined]);
  });
});

describe('what awaits an answer comes in through the gate', () => {
  const raw = {
    resourceType: 'ServiceRequest',
    id: '77',
    meta: { versionId: '3' },
    status: 'active',
    instantiatesCanonical: ['https://example.org/q/nat|2.1'],
    category: [{ coding: [{ system: 'https://kpro-elements.example/CodeSystem/occasion', code: 'midway' }] }],
    requisition: { value: 'talk-1' },
    occurrencePeriod: { start: '2026-03-01', end: '2026-03-10' },
    subject: { reference: 'Patient/5' },
    extension: [
      {
        url: 'http://hl7.org/fhir/StructureDefinition/workflow-episodeOfCare',
        valueReference: { reference: 'EpisodeOfCare/12' },
      },
    ],
  };

  it('reads a request', () => {
    expect(value(readRequest(raw))).toEqual({
      id: '77',
      versionId: '3',
      status: 'active',
      canonical: { url: 'https://example.org/q/nat', version: '2.1' },
      occasion: 'midway',
      occasionId: 'talk-1',
      from: '2026-03-01',
      due: '2026-03-10',
      subject: 'Patient/5',
      episodeOfCare: 'EpisodeOfCare/12',
      order: 0,
    });
  });

  it('is a talk of its own where nothing ties it to others, and of no known kind', () => {
    const { requisition: _r, category: _c, ...rest } = raw;
    const read_ = value(readRequest(rest));
    expect(read_.occasionId).toBe('77');
    expect(read_).not.toHaveProperty('occasion');
  });

  it('is refused without a questionnaire', () => {
    expect(readRequest({ ...raw, instantiatesCanonical: [] })).toEqual({
      ok: false,
      problems: [{ code: 'missing-field', path: 'ServiceRequest.instantiatesCanonical', subject: '77' }],
    });
  });

  it('takes the talk from its appointment and its place from the plan', () => {
    const requests = [
      value(readRequest(raw)),
      value(readRequest({ ...raw, id: '78' })),
      value(readRequest({ ...raw, id: '79' })),
    ];
    const talk = value(
      readTalk({
        resourceType: 'Appointment',
        start: '2026-03-12T10:30:00+01:00',
        basedOn: [{ reference: 'https://base/fhir/ServiceRequest/77/_history/2' }],
        participant: [
          { actor: { reference: 'Practitioner/1', display: 'Leyla Demir' } },
          { actor: { reference: 'Location/2', display: 'Sundhedshuset' } },
        ],
      }),
    );
    const order = value(
      readPlanOrder({
        resourceType: 'CarePlan',
        activity: [
          { reference: { reference: 'ServiceRequest/78' } },
          { reference: { reference: 'https://base/fhir/ServiceRequest/77' } },
          {},
        ],
      }),
    );
    expect(joinRequests(requests, [talk], order)).toMatchObject([
      { id: '78', order: 0 },
      {
        id: '77',
        order: 1,
        talkAt: '2026-03-12T10:30:00+01:00',
        contactPerson: 'Leyla Demir',
        place: 'Sundhedshuset',
      },
      { id: '79', order: 2 },
    ]);
  });

  it.each([
    ['https://base/fhir/ServiceRequest/77', 'ServiceRequest/77'],
    ['ServiceRequest/77/_history/2', 'ServiceRequest/77'],
    ['ServiceRequest/77', 'ServiceRequest/77'],
    ['urn:uuid:1', 'urn:uuid:1'],
  ])('knows %s as %s', (reference, local) => {
    expect(localReference(reference)).toBe(local);
  });
});
