import { problem, type Problem, type ProblemCode } from '../pure/model/problem.js';

/** One complaint of the server about what was sent. */
export interface Issue {
  readonly severity: string;
  readonly text: string;
  /** Where, in FHIR's words: "QuestionnaireResponse.item[2].item[0]". */
  readonly expression: readonly string[];
}

/**
 * A request that did not succeed, as a problem that can be said. Holds no token and no answer.
 */
export class Failure extends Error {
  constructor(
    readonly problem: Problem,
    readonly status = 0,
    readonly issues: readonly Issue[] = [],
    /** WWW-Authenticate, for a host that signs people in. */
    readonly challenge?: string,
  ) {
    super(problem.code);
  }
}

const codes: Readonly<Record<number, ProblemCode>> = {
  401: 'sign-in-needed',
  403: 'forbidden',
  404: 'not-found',
  410: 'gone',
  409: 'newer-version',
  412: 'newer-version',
};

/** The kind of problem behind an HTTP status. */
export const codeOf = (status: number): ProblemCode => {
  if (codes[status]) return codes[status];
  if (status === 502 || status === 503 || status === 504) return 'server-down';
  return status >= 500 ? 'server-error' : 'refused';
};

/** What went wrong on the way, when nothing came back. */
export const networkProblem = (path: string): Problem =>
  problem(globalThis.navigator?.onLine === false ? 'offline' : 'server-down', path);

interface RawIssue {
  readonly severity?: unknown;
  readonly diagnostics?: unknown;
  readonly details?: { readonly text?: unknown };
  readonly expression?: unknown;
}

/** The issues of an OperationOutcome; HAPI writes diagnostics, Medplum details. Anything else gives none. */
export const issuesOf = (body: unknown): readonly Issue[] => {
  const outcome = body as { resourceType?: unknown; issue?: readonly RawIssue[] } | undefined;
  if (outcome?.resourceType !== 'OperationOutcome' || !Array.isArray(outcome.issue)) return [];
  return (outcome.issue as readonly RawIssue[]).map((issue) => ({
    severity: typeof issue.severity === 'string' ? issue.severity : 'error',
    text: String(issue.details?.text ?? issue.diagnostics ?? ''),
    expression: Array.isArray(issue.expression)
      ? issue.expression.filter((e): e is string => typeof e === 'string')
      : [],
  }));
};
