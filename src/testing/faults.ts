import type { Resource } from './store.js';

/** One request as the back end got it. */
export interface Asked {
  readonly method: string;
  /** After the base, decoded: "QuestionnaireResponse?subject=Patient/5". */
  readonly path: string;
  readonly body: Resource | undefined;
  readonly headers: Headers;
  readonly signal: AbortSignal | undefined;
}

/**
 * What a fault does to one request: answers in the back end's place, throws as a broken network does, or lets it
 * through by giving undefined. `answer` is what the back end itself would do.
 */
export type Fault = (
  asked: Asked,
  answer: () => Promise<Response>,
) => Response | Promise<Response | undefined> | undefined;

export const reply = (body: object, status = 200, headers: Readonly<Record<string, string>> = {}): Response =>
  new Response(JSON.stringify(body), {
    status,
    headers: { 'Content-Type': 'application/fhir+json', ...headers },
  });

/**
 * The answer of a back end that refuses: 401 (sign in again), 403, 404, 412, 500 …, with an OperationOutcome. The kit
 * repeats by itself what may pass (429, 503); `Retry-After: 0` lets it do so at once.
 */
export const refusal = (
  status: number,
  headers: Readonly<Record<string, string>> = {},
  text = 'The fake back end was told to refuse.',
): Response => {
  const issue = [{ severity: 'error', code: 'processing', details: { text } }];
  return reply({ resourceType: 'OperationOutcome', issue }, status, { 'Retry-After': '0', ...headers });
};

const broken = (): never => {
  throw new TypeError('Failed to fetch');
};

/** The network fails: nothing arrives anywhere. */
export const offline: Fault = async () => broken();

/** What was sent is stored, but the answer never comes back. */
export const lostAnswer: Fault = async (_asked, answer) => {
  await answer();
  return broken();
};

/** Never answers: what stands on the page while something is loaded. */
export const silent: Fault = () => new Promise<never>(() => undefined);

/** Answers late. @param milliseconds how late */
export const slow =
  (milliseconds: number): Fault =>
  async (_asked, answer) => {
    await new Promise((resolve) => setTimeout(resolve, milliseconds));
    return answer();
  };
