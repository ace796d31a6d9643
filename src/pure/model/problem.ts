/**
 * Everything that the kit can find wrong with the world outside: content, answers, server, storage.
 * The list is closed: hosts switch on it, and `words` holds a sentence for each in both languages.
 */
export const problemCodes = [
  // content: what an author or a server wrote
  'not-json',
  'wrong-resource',
  'missing-field',
  'wrong-type',
  'unknown-type',
  'unknown-operator',
  'unknown-colour',
  'duplicate-link-id',
  'too-deep',
  'circular-rule',
  'unknown-question',
  'bad-expression',
  'unsupported-expression',
  'expression-budget',
  'unsupported-content',
  'version-mismatch',
  'unknown-option',
  'value-out-of-range',
  'score-mismatch',
  'result-mismatch',
  'bad-guidance',
  'missing-base',
  // the way to the back end
  'offline',
  'server-down',
  'server-error',
  'not-fhir',
  'sign-in-needed',
  'forbidden',
  'not-found',
  'gone',
  'newer-version',
  'refused',
  'storage-failed',
  // the host's page
  'bad-attribute',
  'no-connection',
] as const;

export type ProblemCode = (typeof problemCodes)[number];

/**
 * One thing that is wrong outside. Holds no answer: it goes to the host in `kpro-problem` and may be logged there.
 * `path` is a FHIRPath-like place ("Questionnaire.item[2].answerOption[0]") or an attribute's name.
 * `subject` names the linkId, canonical, operator or status concerned, never a value that a person gave.
 */
export interface Problem {
  readonly code: ProblemCode;
  readonly path: string;
  readonly subject?: string;
}

export const problem = (code: ProblemCode, path: string, subject?: string): Problem =>
  subject === undefined ? { code, path } : { code, path, subject };
