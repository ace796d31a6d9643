import type { Questionnaire, Variable } from '../model/questionnaire.js';
import { treeOf } from '../model/questionnaire-tree.js';
import { problem, type Problem } from '../model/problem.js';
import { ok, type Result } from '../model/result.js';
import { check } from './check.js';
import { extensionUrl as url } from './codes.js';
import { extensions, numberExtension, stringExtension } from './extensions.js';
import { isPlainRoot } from './plain.js';
import type { DetailReader } from './read-detail.js';
import { readItems } from './read-item.js';
import { Questionnaire as Schema } from './schema/questionnaire.js';

const readVariables = (raw: Parameters<typeof extensions>[0]): Variable[] =>
  extensions(raw, url.variable).flatMap((extension) => {
    const expression = extension['valueExpression'] as { name?: unknown; expression?: unknown } | undefined;
    return typeof expression?.name === 'string' && typeof expression.expression === 'string'
      ? [{ name: expression.name, expression: expression.expression }]
      : [];
  });

/** Conditions on questions that are not there: named to the author. They count as unanswered. */
const unknownQuestions = (byLinkId: Questionnaire['byLinkId']): Problem[] =>
  [...byLinkId.values()].flatMap((item) =>
    item.enableWhen
      .filter(({ question }) => !byLinkId.has(question))
      .map(({ question }) =>
        problem('unknown-question', `Questionnaire.item(${item.linkId}).enableWhen`, question),
      ),
  );

/** Makes what reads all that the items of one questionnaire say. */
export type MakeDetailReader = (raw: Readonly<Record<string, unknown>>, problems: Problem[]) => DetailReader;

/** Reads a questionnaire, with what reads more of its items where that is needed. */
export const readQuestionnaireWith = (
  json: unknown,
  makeDetailReader: MakeDetailReader | undefined,
): Result<Questionnaire> => {
  const checked = check(Schema, 'Questionnaire', json);
  if (!checked.ok) return checked;
  const raw = checked.value;
  const problems: Problem[] = [];
  const strange = new Set<string>();
  const items = readItems(raw.item ?? [], {
    path: 'Questionnaire',
    depth: 0,
    problems,
    seen: new Set(),
    strange,
    detail: makeDetailReader?.(raw, problems),
  });
  const tree = treeOf(items);
  problems.push(...unknownQuestions(tree.byLinkId));
  const title = raw.title ?? raw.name ?? '';
  const minutes = numberExtension(raw, url.minutes);
  return ok(
    {
      ...(raw.id !== undefined && { id: raw.id }),
      canonical: { url: raw.url, ...(raw.version !== undefined && { version: raw.version }) },
      status: raw.status,
      ...(raw.language && { language: raw.language }),
      title,
      staffTitle: stringExtension(raw, url.staffTitle) ?? title,
      ...(raw.description !== undefined && { description: raw.description }),
      ...(raw.copyright !== undefined && { copyright: raw.copyright }),
      ...(minutes !== undefined && { minutes }),
      variables: readVariables(raw),
      items,
      ...tree,
      isPlain: title !== '' && strange.size === 0 && isPlainRoot(raw),
      problems,
    },
    problems,
  );
};

/**
 * The gate for a questionnaire: FHIR R4 JSON (FUT's dialect first) to the kit's own model.
 * Fails on what cannot be a questionnaire; what leaves it usable comes along as `problems`. Reads the plain forms whole,
 * and says by `isPlain` where a form says more.
 */
export const readQuestionnaire = (json: unknown): Result<Questionnaire> =>
  readQuestionnaireWith(json, undefined);
