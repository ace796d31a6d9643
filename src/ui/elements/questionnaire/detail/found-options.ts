import type { ItemQuery } from '../../../../pure/engines/fhir-queries.js';
import { problem, type Problem } from '../../../../pure/model/problem.js';
import type { Coding } from '../../../../pure/model/coding.js';
import type { Item, Option, Questionnaire } from '../../../../pure/model/questionnaire.js';
import { mapItems } from '../../../../pure/model/with-items.js';
import type { Connection } from './expand.js';
import { nameOf, referenceOption } from './searches.js';

type Json = Readonly<Record<string, unknown>>;

/** As many as one looks through; more are searched in (`searchField`). */
const most = 200;

const firstCoding = (concept: unknown): Coding | undefined => {
  const { coding, text } = (concept ?? {}) as { coding?: readonly Json[]; text?: unknown };
  const [first] = Array.isArray(coding) ? (coding as readonly Json[]) : [];
  const said = first?.['display'] ?? text;
  const { system, code } = first ?? {};
  if (typeof code !== 'string' && typeof said !== 'string') return undefined;
  return {
    ...(typeof system === 'string' && { system }),
    ...(typeof code === 'string' && { code }),
    ...(typeof said === 'string' && { display: said }),
  };
};

/** What a resource is about: the code that its kind keeps it under. */
const codeOf = (resource: Json): Coding | undefined =>
  firstCoding(resource['code'] ?? resource['vaccineCode'] ?? resource['medicationCodeableConcept']);

/** A resource as an option: to point to, to say the code of, or by its name. */
const optionOf = ({ type }: Item, resource: Json): Option[] => {
  if (type === 'reference') return [referenceOption(resource)];
  const coding = codeOf(resource);
  const text = coding?.display ?? coding?.code ?? nameOf(resource);
  if (type !== 'choice' && type !== 'open-choice') return [{ answer: { kind: 'string', value: text }, text }];
  return coding ? [{ answer: { kind: 'coding', value: coding }, text }] : [];
};

const distinct = (options: readonly Option[]): readonly Option[] =>
  options.filter((one, i) => options.findIndex(({ text }) => text === one.text) === i);

const resourcesIn = (bundle: Json | undefined): readonly Json[] =>
  ((bundle?.['entry'] ?? []) as readonly { readonly resource?: Json }[]).flatMap(({ resource }) =>
    resource && resource['resourceType'] !== 'OperationOutcome' ? [resource] : [],
  );

/** What was found, by the linkId of who asked for it. */
export type Found = ReadonlyMap<string, readonly Json[]>;

/** Makes the searches that a form asks for. One that cannot be made is named to the host. */
export const findAll = async (
  queries: readonly ItemQuery[],
  connection: Connection | undefined,
): Promise<{ readonly found: Found; readonly problems: readonly Problem[] }> => {
  const problems: Problem[] = [];
  const found = new Map<string, readonly Json[]>();
  await Promise.all(
    queries.map(async ({ linkId, search }) => {
      const bundle = await connection?.read(`${search}&_count=${most}`).catch(() => undefined);
      const path = `Questionnaire.item(${linkId}).candidateExpression`;
      if (bundle) found.set(linkId, resourcesIn(bundle));
      else problems.push(problem('unsupported-content', path, linkId));
    }),
  );
  return { found, problems };
};

/**
 * With the options that were looked for at the back end when the form was opened (SDC candidateExpression, contextExpression
 * and answerExpression as a search), behind those of the content; where a field is typed into, they stand beside it.
 */
export const withFound = (questionnaire: Questionnaire, found: Found): Questionnaire =>
  found.size
    ? mapItems(questionnaire, (item) => {
        const made = (found.get(item.linkId) ?? []).flatMap((one) => optionOf(item, one));
        if (item.detail?.context)
          return { ...item, detail: { ...item.detail, known: distinct(made).map(({ text }) => text) } };
        return made.length ? { ...item, options: distinct([...item.options, ...made]) } : item;
      })
    : questionnaire;
