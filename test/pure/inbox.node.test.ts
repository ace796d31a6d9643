import { describe, expect, it } from 'vitest';
import { inboxOf, openCount, type InboxInput } from '../../src/pure/engines/inbox.js';
import type { Request, Response } from '../../src/pure/model/index.js';
import { form, given, int, question, read, viewOf } from './forms.js';

const urlOf = (name: string) => `https://example.org/q/${name}`;
const questionnaire = (name: string) =>
  read(
    form([question('a'), question('b')], {
      url: urlOf(name),
      version: '1',
      title: `Skema ${name}`,
      extension: [
        { url: 'https://kpro-elements.example/StructureDefinition/questionnaire-minutes', valueInteger: 4 },
      ],
    }),
  );

const request = (id: string, more: Partial<Request> = {}): Request => ({
  id,
  status: 'active',
  canonical: { url: urlOf(id) },
  occasionId: `talk-${id}`,
  order: 0,
  ...more,
});

const response = (id: string, more: Partial<Response> = {}): Response => ({
  id: `r-${id}`,
  status: 'completed',
  canonical: { url: urlOf(id), version: '1' },
  request: `ServiceRequest/${id}`,
  authored: '2026-03-01T10:00:00+01:00',
  answers: new Map(),
  ...more,
});

const inbox = (input: Partial<InboxInput>) =>
  inboxOf({
    requests: [],
    responses: [],
    questionnaires: ['1', '2', '3'].map(questionnaire),
    viewOf,
    now: '2026-03-03T12:00:00+01:00',
    ...input,
  });

const statusOf = (one: Request, ...responses: Response[]) =>
  inbox({ requests: [one], responses })[0]!.entries[0]!.status;

describe('a row of the inbox', () => {
  it.each<[string, Partial<Request>, string]>([
    ['is to be done', {}, 'todo'],
    ['is to be done to the end of its last day', { due: '2026-03-03' }, 'todo'],
    ['has expired on the day after', { due: '2026-03-02' }, 'expired'],
    ['has expired at its hour', { due: '2026-03-03T11:00:00+01:00' }, 'expired'],
    ['can be done at its hour', { due: '2026-03-03T12:00:00+01:00' }, 'todo'],
    ['comes later', { from: '2026-03-04' }, 'later'],
    ['can be done once its hour has come', { from: '2026-03-03T11:00:00Z' }, 'todo'],
    ['can be done from its hour on', { from: '2026-03-03T10:00:00Z' }, 'todo'],
    ['is closed when it was revoked', { status: 'revoked' }, 'expired'],
    ['waits on hold', { status: 'on-hold' }, 'todo'],
  ])('%s', (_what, more, status) => {
    expect(statusOf(request('1', more))).toBe(status);
  });

  it('brings the response that answers it, and none where there is none', () => {
    const answer = response('12', { request: 'https://base/fhir/ServiceRequest/12/_history/2' });
    const [answered] = inbox({ requests: [request('12')], responses: [answer] });
    expect(answered!.entries).toMatchObject([{ status: 'answered', response: answer }]);
    const open = inbox({ requests: [request('2')], responses: [answer] });
    expect(open.map(({ entries }) => entries.map((entry) => 'response' in entry))).toEqual([[false], [true]]);
  });

  it('was begun, and says how far', () => {
    const draft = response('1', { status: 'in-progress', answers: given({ a: int(1) }) });
    const [talk] = inbox({ requests: [request('1')], responses: [draft] });
    expect(talk!.entries).toMatchObject([
      { status: 'started', title: 'Skema 1', minutes: 4, progress: { answered: 1, of: 2 } },
    ]);
  });

  it('was answered, also when its time is over', () => {
    expect(statusOf(request('1', { due: '2026-01-01' }), response('1'))).toBe('answered');
  });

  it('expired with a draft in it is expired, not begun', () => {
    expect(statusOf(request('1', { due: '2026-01-01' }), response('1', { status: 'in-progress' }))).toBe(
      'expired',
    );
  });

  it('is named by its address where the questionnaire is not at hand', () => {
    expect(inbox({ requests: [request('9')] })[0]!.entries).toMatchObject([{ title: urlOf('9') }]);
  });

  it('that nobody asked for is there to be read', () => {
    const loose = response('2', { request: 'ServiceRequest/gone' });
    expect(inbox({ responses: [loose] })[0]!.entries).toMatchObject([
      { status: 'answered', title: 'Skema 2' },
    ]);
    const { request: _request, ...unasked } = response('9');
    expect(inbox({ responses: [unasked] })[0]!.entries).toMatchObject([
      { status: 'answered', title: urlOf('9') },
    ]);
  });
});

describe('the talks of the inbox', () => {
  it('stand by what is most urgent in them, the nearest talk first', () => {
    const requests = [
      request('1', { talkAt: '2026-05-01T10:00:00+02:00' }),
      request('2', { talkAt: '2026-03-10T10:00:00+01:00' }),
      request('3', { talkAt: '2026-01-10T10:00:00+01:00' }),
    ];
    const talks = inbox({ requests, responses: [response('3')] });
    expect(talks.map(({ occasion, held }) => [occasion.id, held])).toEqual([
      ['talk-2', false],
      ['talk-1', false],
      ['talk-3', true],
    ]);
  });

  it('stand newest first once there is nothing to do, expired or answered', () => {
    const requests = [
      request('1', { talkAt: '2026-01-10T10:00:00+01:00', due: '2026-01-09' }),
      request('2', { talkAt: '2026-02-10T10:00:00+01:00' }),
      request('3', { from: '2026-06-01', talkAt: '2026-06-10T10:00:00+01:00' }),
      request('4', { from: '2026-05-01', talkAt: '2026-05-10T10:00:00+01:00' }),
      request('5', { talkAt: '2026-07-10T10:00:00+01:00' }),
    ];
    const order = (all: Request[]) =>
      inbox({ requests: all, responses: [response('2')] }).map(({ occasion }) => occasion.id);
    const expected = ['talk-5', 'talk-4', 'talk-3', 'talk-2', 'talk-1'];
    expect(order(requests)).toEqual(expected);
    expect(order([...requests].reverse())).toEqual(expected);
  });

  it('are held once their hour is past, and never where none was fixed', () => {
    const held = (more: Partial<Request>) => inbox({ requests: [request('1', more)] })[0]!.held;
    expect(held({ talkAt: '2026-03-03T10:59:59Z' })).toBe(true);
    expect(held({ talkAt: '2026-03-03T11:00:00Z' })).toBe(false);
    expect(held({})).toBe(false);
  });

  it('gather what one talk asks for, in the order of the plan', () => {
    const talk = { occasionId: 't', talkAt: '2026-03-10T10:00:00+01:00' };
    const [only] = inbox({
      requests: [request('1', talk), request('2', { ...talk, order: 1 })],
      responses: [response('1')],
    });
    expect(only!.entries.map(({ status, title }) => [status, title])).toEqual([
      ['answered', 'Skema 1'],
      ['todo', 'Skema 2'],
    ]);
  });

  it('count what can be answered now', () => {
    const requests = [request('1'), request('2', { from: '2026-04-01' }), request('3')];
    const talks = inbox({ requests, responses: [response('3', { status: 'in-progress' })] });
    expect(openCount(talks)).toBe(2);
    expect(openCount(inbox({ requests: [request('1')], responses: [response('1')] }))).toBe(0);
  });

  it('leave out a draft that answers no request: there is no row to open it from', () => {
    expect(inbox({ responses: [response('1', { status: 'in-progress', request: 'x' })] })).toEqual([]);
  });

  it('leave out what was withdrawn', () => {
    expect(inbox({ responses: [response('1', { status: 'entered-in-error', request: 'x' })] })).toEqual([]);
  });
});
