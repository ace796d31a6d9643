import * as z from 'zod/mini';
import { failed, ok, type Result } from '../model/result.js';
import { problem, type Problem } from '../model/problem.js';

/** Says where in a resource a value stands, the way FHIR people write it: "Questionnaire.item[2].text". */
const fhirPath = (root: string, path: readonly PropertyKey[]): string =>
  path.reduce<string>(
    (text, step) => text + (typeof step === 'number' ? `[${step}]` : `.${String(step)}`),
    root,
  );

const asProblem = (root: string, issue: z.core.$ZodIssue): Problem => {
  const path = fhirPath(root, issue.path);
  if (path === `${root}.resourceType`) return problem('wrong-resource', path);
  return problem(issue.input === undefined ? 'missing-field' : 'wrong-type', path);
};

/** Undefined where the JSON nests so deep that reading it would exhaust the stack: nothing else can throw here. */
const parse = <T extends z.ZodMiniType>(schema: T, json: object) => {
  try {
    return z.safeParse(schema, json, { reportInput: true });
  } catch {
    return undefined;
  }
};

/** Runs a schema over JSON from outside: the typed value, or every problem with its path. Never throws. */
export const checkSchema = <T extends z.ZodMiniType>(
  schema: T,
  root: string,
  json: unknown,
): Result<z.infer<T>> => {
  if (typeof json !== 'object' || json === null) return failed(problem('not-json', root));
  const read = parse(schema, json);
  if (!read) return failed(problem('too-deep', root));
  if (read.success) return ok(read.data as z.infer<T>);
  return failed(...read.error.issues.map((issue) => asProblem(root, issue)));
};
