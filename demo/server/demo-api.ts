/**
 * What the demo pages need beside FHIR, below `/demo`: where the FHIR server is, who one can be, a token to be them
 * by, and the switches for weather and colours.
 */
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Tokens } from './auth.js';
import type { Clock } from './clock.js';
import { modeText, readMode, type Faults } from './faults.js';
import { readJsonBody, sendJson } from './http.js';
import { municipality, people } from './people.js';
import { asProblem, problem } from './problem.js';
import { isStored, type Store } from './store.js';

export interface DemoState {
  readonly store: Store;
  readonly clock: Clock;
  readonly tokens: Tokens;
  readonly faults: Faults;
  /** Whether submitted responses get colours. */
  triageOn: boolean;
  /** Base addresses of the FHIR server on its own port, once it listens: the one for answers first. */
  bases: readonly string[];
}

type Handler = (state: DemoState, body: Readonly<Record<string, unknown>>) => unknown;

const HANDLERS: Readonly<Record<string, Handler>> = {
  'GET /demo/config.json': (state) => ({
    fhir: state.bases[0],
    bases: state.bases.slice(1),
    now: state.clock.pinned,
    municipality: municipality(state.store),
  }),
  'GET /demo/people': (state) => people(state.store),
  'GET /demo/mode': switches,
  'GET /demo/triage': switches,
  'POST /demo/token': issueToken,
  'POST /demo/mode': setMode,
  'POST /demo/triage': setTriage,
};

/** Answers one request below `/demo`. */
export async function serveDemo(
  state: DemoState,
  request: IncomingMessage,
  response: ServerResponse,
  path: string,
): Promise<void> {
  try {
    const handler = HANDLERS[`${request.method === 'HEAD' ? 'GET' : request.method} ${path}`];
    if (!handler) throw problem(404, 'not-found', `${request.method} ${path} is nothing the demo does.`);
    sendJson(response, 200, handler(state, request.method === 'POST' ? await jsonObject(request) : {}));
  } catch (error) {
    const { status, message } = asProblem(error);
    sendJson(response, status, { error: message });
  }
}

/** JSON only, so that no form of another origin can press these buttons. */
async function jsonObject(request: IncomingMessage): Promise<Readonly<Record<string, unknown>>> {
  if (!/^application\/json\b/.test(request.headers['content-type'] ?? ''))
    throw problem(415, 'not-supported', 'Send JSON.');
  const body = await readJsonBody(request);
  if (typeof body !== 'object' || body === null || Array.isArray(body))
    throw problem(400, 'structure', 'A JSON object was expected.');
  return body as Record<string, unknown>;
}

function switches({ faults, triageOn }: DemoState): unknown {
  return { mode: modeText(faults.mode), triage: triageOn };
}

function issueToken(
  { store, tokens }: DemoState,
  { staff, patient }: Readonly<Record<string, unknown>>,
): unknown {
  if (staff === true) return tokens.issue({ kind: 'staff' });
  if (typeof patient !== 'string' || !isStored(store.current('Patient', patient))) {
    throw problem(
      400,
      'value',
      'Ask for a token with {"staff": true} or {"patient": "<id>"}, the id of a citizen of the demo.',
    );
  }
  return { ...tokens.issue({ kind: 'citizen', patient }), patient };
}

function setMode(state: DemoState, { mode, times, method }: Readonly<Record<string, unknown>>): unknown {
  if (typeof mode !== 'string') throw problem(400, 'value', 'Send {"mode": "plain"}, or another mode.');
  const read = attempt(() => readMode(mode));
  state.faults.set(
    read,
    typeof times === 'number' ? times : Infinity,
    typeof method === 'string' ? method : undefined,
  );
  return switches(state);
}

function setTriage(state: DemoState, { on }: Readonly<Record<string, unknown>>): unknown {
  if (typeof on !== 'boolean') throw problem(400, 'value', 'Send {"on": true} or {"on": false}.');
  state.triageOn = on;
  return switches(state);
}

function attempt<T>(read: () => T): T {
  try {
    return read();
  } catch (error) {
    throw problem(400, 'value', (error as Error).message);
  }
}
