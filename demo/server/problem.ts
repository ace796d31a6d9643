/**
 * What the server says when it will not do what it was asked: an HTTP status and a FHIR OperationOutcome whose
 * `expression` names the element at fault, so that a client can lead the person to it.
 */
import { getStatus, isOperationOutcome, OperationOutcomeError } from '@medplum/core';
import type { OperationOutcome, OperationOutcomeIssue } from '@medplum/fhirtypes';

export type IssueCode = OperationOutcomeIssue['code'];

/** A refusal on its way to the client. Thrown anywhere below the HTTP layer, which turns it into an answer. */
export class FhirProblem extends Error {
  readonly status: number;
  readonly issues: OperationOutcomeIssue[];
  readonly headers: Readonly<Record<string, string>>;

  constructor(status: number, issues: OperationOutcomeIssue[], headers: Record<string, string> = {}) {
    super(issues.map((issue) => issue.details?.text ?? issue.diagnostics ?? issue.code).join('; '));
    this.status = status;
    this.issues = issues;
    this.headers = headers;
  }

  get outcome(): OperationOutcome {
    return { resourceType: 'OperationOutcome', issue: this.issues };
  }
}

/** One issue of severity error. */
export function issue(code: IssueCode, text: string, expression?: string): OperationOutcomeIssue {
  return { severity: 'error', code, details: { text }, ...(expression ? { expression: [expression] } : {}) };
}

/** A refusal with one issue: the common case. */
export function problem(status: number, code: IssueCode, text: string, expression?: string): FhirProblem {
  return new FhirProblem(status, [issue(code, text, expression)]);
}

/** Anything thrown, as a refusal. What nobody expected becomes a 500 that tells the client nothing of our insides. */
export function asProblem(error: unknown): FhirProblem {
  if (error instanceof FhirProblem) return error;
  if (error instanceof OperationOutcomeError)
    return new FhirProblem(getStatus(error.outcome), error.outcome.issue ?? []);
  if (isOperationOutcome(error)) return new FhirProblem(getStatus(error), error.issue ?? []);
  return problem(500, 'exception', 'The demo server failed; its log says where.');
}

/** True where the fault is ours and belongs in the log. */
export function isOurFault(error: unknown): boolean {
  return !(
    error instanceof FhirProblem ||
    error instanceof OperationOutcomeError ||
    isOperationOutcome(error)
  );
}
