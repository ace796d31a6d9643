import type { Item, Questionnaire, Variable } from '../model/questionnaire.js';
import { problem, type Problem } from '../model/problem.js';
import { ok, type Result } from '../model/result.js';
import { check } from './check.js';
import { extensionUrl as url } from './codes.js';
import { extensions, numberExtension, stringExtension } from './extensions.js';
import { readItems } from './read-item.js';
import { Questionnaire as Schema } from './schema/questionnaire.js';

type Tree = Pick<Questionnaire, 'byLinkId' | 'ancestors'>;

/** Every item by linkId with the groups around it. */
const index = (items: readonly Item[]): Tree => {
  const byLinkId = new Map<string, Item>();
  const ancestors = new Map<string, readonly string[]>();
  const walk = (item: Item, above: readonly string[]): void => {
    byLinkId.set(item.linkId, item);
    ancestors.set(item.linkId, above);
    for (const child of item.items) walk(child, [...above, item.linkId]);
  };
  for (const item of items) walk(item, []);
  return { byLinkId, ancestors };
};

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

/**
 * The gate for a questionnaire: FHIR R4 JSON (FUT's dialect first) to the kit's own model.
 * Fails on what cannot be a questionnaire; what leaves it usable comes along as `problems`.
 */
export const readQuestionnaire = (json: unknown): Result<Questionnaire> => {
  const checked = check(Schema, 'Questionnaire', json);
  if (!checked.ok) return checked;
  const raw = checked.value;
  const problems: Problem[] = [];
  const items = readItems(raw.item ?? [], { path: 'Questionnaire', depth: 0, problems, seen: new Set() });
  const tree = index(items);
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
      problems,
    },
    problems,
  );
};
