import type { Answer } from '../model/answer.js';
import { parseCanonical } from '../model/canonical.js';
import type { JsonObject } from '../model/json.js';
import { problem, type Problem } from '../model/problem.js';
import { helpers, type Response, type ResponseMode } from '../model/response.js';
import { failed, ok, type Result } from '../model/result.js';
import { check } from './check.js';
import { extensionUrl as url } from './codes.js';
import { extension, referenceExtension, stringExtension } from './extensions.js';
import { readAnswer } from './read-answer.js';
import { Response as Schema, type Item } from './schema/response.js';

const modes: readonly ResponseMode[] = ['home', 'on-site', 'assisted', 'paper'];

interface Collected {
  readonly answers: Map<string, Answer[]>;
  readonly unreadable: Set<string>;
  readonly skipReasons: Map<string, string>;
  readonly problems: Problem[];
}

const keep = (linkId: string, answer: Answer, { answers }: Collected): void => {
  const known = answers.get(linkId);
  if (known) known.push(answer);
  else answers.set(linkId, [answer]);
};

/** Deeper than any questionnaire that the gate lets in. */
const deepest = 100;

const collect = (item: Item, path: string, depth: number, into: Collected): void => {
  if (depth > deepest) {
    into.problems.push(problem('too-deep', path, item.linkId));
    return;
  }
  (item.answer ?? []).forEach((element, i) => {
    const answer = readAnswer(element);
    if (answer) keep(item.linkId, answer, into);
    else {
      into.unreadable.add(item.linkId);
      into.problems.push(problem('wrong-type', `${path}.answer[${i}]`, item.linkId));
    }
    (element.item ?? []).forEach((child, j) =>
      collect(child, `${path}.answer[${i}].item[${j}]`, depth + 1, into),
    );
  });
  const reason = extension(item, url.skipReason)?.['valueString'];
  if (typeof reason === 'string' && !item.answer?.length) into.skipReasons.set(item.linkId, reason);
  (item.item ?? []).forEach((child, i) => collect(child, `${path}.item[${i}]`, depth + 1, into));
};

const requestVersion = (raw: Parameters<typeof extension>[0]): string | undefined => {
  const timing = extension(raw, url.resolvedTiming);
  return timing && stringExtension(timing, 'serviceRequestVersionId');
};

/** A code out of a list; undefined where it is none of these. */
const coded = <T extends string>(
  raw: Parameters<typeof extension>[0],
  wanted: string,
  codes: readonly T[],
): T | undefined => codes.find((code) => extension(raw, wanted)?.['valueCode'] === code);

const present = <T extends object>(fields: T): { [K in keyof T]: Exclude<T[K], undefined> } =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as never;

/**
 * The gate for a QuestionnaireResponse. Answers come out flat by linkId; the resource stays with them, so that
 * `writeResponse` gives back what the kit did not understand.
 */
export const readResponse = (json: unknown): Result<Response> => {
  const checked = check(Schema, 'QuestionnaireResponse', json);
  if (!checked.ok) return checked;
  const raw = checked.value;
  const into: Collected = { answers: new Map(), unreadable: new Set(), skipReasons: new Map(), problems: [] };
  (raw.item ?? []).forEach((item, i) => collect(item, `QuestionnaireResponse.item[${i}]`, 0, into));
  const deep = into.problems.find(({ code }) => code === 'too-deep');
  if (deep) return failed(deep);
  const response: Response = {
    ...present({
      id: raw.id,
      versionId: raw.meta?.versionId,
      identifier: raw.identifier?.value,
      subject: raw.subject?.reference,
      source: raw.source?.reference,
      request: raw.basedOn?.[0]?.reference,
      requestVersionId: requestVersion(raw),
      episodeOfCare: referenceExtension(raw, url.episodeOfCare),
      authored: raw.authored,
      mode: coded(raw, url.responseMode, modes),
      helper: coded(raw, url.helpedBy, helpers),
    }),
    status: raw.status,
    canonical: parseCanonical(raw.questionnaire),
    answers: into.answers,
    unreadable: into.unreadable,
    ...(into.skipReasons.size && { skipReasons: into.skipReasons }),
    raw: raw as unknown as JsonObject,
  };
  return ok(response, into.problems);
};
