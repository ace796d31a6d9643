/** A demo server of a test's own, on free ports with a store of its own, and clients that talk to it over HTTP. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type {
  Bundle,
  OperationOutcome,
  Questionnaire,
  QuestionnaireResponse,
  Resource,
} from '@medplum/fhirtypes';
import { startDemo, type Demo, type DemoOptions } from '../../demo/server/server.js';

/** What a test reads off an answer: any resource, an outcome, or nothing. */
export type Body = Partial<Bundle> &
  Partial<OperationOutcome> &
  Partial<Omit<QuestionnaireResponse, 'resourceType'>> &
  Record<string, unknown>;

/** Right or wrong FHIR: what a test sends. */
export interface AnyResource {
  readonly resourceType: string;
  readonly id?: string | undefined;
}

export interface Reply {
  readonly status: number;
  readonly headers: Headers;
  readonly body: Body;
}

export type Headings = Record<string, string>;

/** Somebody with a token, or without one. */
export class Client {
  constructor(
    readonly base: string,
    readonly token?: string,
  ) {}

  get = (path: string, headers?: Headings): Promise<Reply> => this.send('GET', path, undefined, headers);
  put = <T extends AnyResource>(resource: T, headers?: Headings): Promise<Reply> =>
    this.send('PUT', `${resource.resourceType}/${resource.id ?? ''}`, resource, headers);
  create = <T extends AnyResource>(resource: T, headers?: Headings): Promise<Reply> =>
    this.send('POST', resource.resourceType, resource, headers);
  bundle = (type: string, entry: unknown[]): Promise<Reply> =>
    this.send('POST', '', { resourceType: 'Bundle', type, entry });
  delete = (path: string, headers?: Headings): Promise<Reply> =>
    this.send('DELETE', path, undefined, headers);

  async send(method: string, path: string, body?: unknown, headers: Headings = {}): Promise<Reply> {
    const response = await fetch(`${this.base}/${path}`, {
      method,
      headers: {
        ...(this.token ? { Authorization: `Bearer ${this.token}` } : {}),
        ...(body === undefined ? {} : { 'Content-Type': 'application/fhir+json' }),
        ...headers,
      },
      ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
    });
    const text = await response.text();
    const isJson = response.headers.get('content-type')?.includes('json');
    return {
      status: response.status,
      headers: response.headers,
      body: (text && isJson ? JSON.parse(text) : {}) as Body,
    };
  }
}

export interface TestDemo extends Demo {
  readonly folder: string;
  readonly staff: Client;
  citizen(patient: string): Promise<Client>;
  /** Presses one of the demo's own buttons. */
  demo(path: string, body?: unknown): Promise<Reply>;
}

export async function startTestDemo(options: Partial<DemoOptions> = {}): Promise<TestDemo> {
  const folder = options.data ?? mkdtempSync(join(tmpdir(), 'kpro-server-'));
  const demo = await startDemo({ port: 0, fhirPort: 0, ...options, data: folder });
  const press = new Client(demo.pages);
  const pressed = (path: string, body?: unknown): Promise<Reply> =>
    body === undefined
      ? press.get(`demo/${path}`)
      : press.send('POST', `demo/${path}`, body, { 'Content-Type': 'application/json' });
  const signIn = async (who: unknown): Promise<Client> =>
    new Client(demo.fhir, String((await pressed('token', who)).body['access_token']));
  return {
    ...demo,
    folder,
    staff: await signIn({ staff: true }),
    citizen: (patient) => signIn({ patient }),
    demo: pressed,
    close: async () => {
      await demo.close();
      if (!options.data) rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** The first issue of an OperationOutcome: its text and where it points. */
export function issueOf({ body }: Reply): { text: string; expression: string } {
  const [first] = body.issue ?? [];
  return { text: first?.details?.text ?? '', expression: first?.expression?.[0] ?? '' };
}

export const idsOf = ({ body }: Reply): (string | undefined)[] =>
  (body.entry ?? []).map(({ resource }) => resource?.id);

export const resourcesOf = <T extends Resource>({ body }: Reply): T[] =>
  (body.entry ?? []).map(({ resource }) => resource as T);

export const patient = (id: string, rest: object = {}) => ({ resourceType: 'Patient' as const, id, ...rest });

/** Sleep: how many bad nights (required), and if more than three, why (required, three options). */
export const sleepForm: Questionnaire & { id: string } = {
  resourceType: 'Questionnaire',
  id: 'nat',
  url: 'https://example.org/q/nat',
  version: '2.1',
  status: 'active',
  item: [
    { linkId: 'naetter', type: 'integer', text: 'Hvor mange nætter sov du dårligt?', required: true },
    {
      linkId: 'hvorfor',
      type: 'group',
      text: 'Hvorfor?',
      enableWhen: [{ question: 'naetter', operator: '>', answerInteger: 3 }],
      item: [
        {
          linkId: 'uro',
          type: 'choice',
          text: 'Har du tanker, der holder dig vågen?',
          required: true,
          answerOption: ['nej', 'lidt', 'meget'].map((code) => ({
            valueCoding: { system: 'https://example.org/svar', code },
          })),
        },
      ],
    },
  ],
};

export const sleepResponse = (
  id: string,
  about: string,
  rest: Partial<QuestionnaireResponse> = {},
): QuestionnaireResponse & { id: string } => ({
  resourceType: 'QuestionnaireResponse',
  id,
  status: 'completed',
  questionnaire: 'https://example.org/q/nat|2.1',
  subject: { reference: `Patient/${about}` },
  authored: '2026-03-03T09:40:00+01:00',
  item: [{ linkId: 'naetter', answer: [{ valueInteger: 2 }] }],
  ...rest,
});
