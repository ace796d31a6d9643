import type { Constraint, ItemDetail, LaunchContext, Rule, Toggle } from '../model/item-detail.js';
import { fhirQuery } from '../model/fhir-query.js';
import { problem } from '../model/problem.js';
import { extensionUrl } from './codes.js';
import { detailUrl as url } from './detail-codes.js';
import { extension, extensions, stringExtension } from './extensions.js';
import { readChoice } from './read-answer.js';
import type { DetailPlace } from './detail-place.js';
import type { Extension } from './schema/element.js';
import type { Item as RawItem } from './schema/questionnaire.js';
import { twin } from './twin.js';

const isText = (value: unknown): value is string => typeof value === 'string';

/** A FHIR Expression. One without its expression (only a reference to a library) is none that can be run. */
export const ruleOf = (found: Extension | undefined): Rule | undefined => {
  const value = found?.['valueExpression'] as Readonly<Record<string, unknown>> | null | undefined;
  if (!isText(value?.['expression'])) return undefined;
  const { expression, language, name, description } = value;
  return {
    expression: expression as string,
    language: isText(language) ? language : 'text/fhirpath',
    ...(isText(name) && { name }),
    ...(isText(description) && { description }),
  };
};

/** An invariant: SDC's targetConstraint with an Expression, or HL7's older constraint with a string. */
const constraintOf = (found: Extension): Constraint | undefined => {
  const inner = extension(found, 'expression');
  const written = inner?.['valueString'];
  const rule =
    ruleOf(inner) ?? (isText(written) ? { expression: written, language: 'text/fhirpath' } : undefined);
  const human = stringExtension(found, 'human');
  if (!rule || human === undefined) return undefined;
  return {
    key: stringExtension(found, 'key') ?? '',
    severity: stringExtension(found, 'severity') === 'warning' ? 'warning' : 'error',
    human,
    rule,
  };
};

const toggleOf = (found: Extension): Toggle | undefined => {
  const rule = ruleOf(extension(found, 'expression'));
  const options = extensions(found, 'option').flatMap((one) => readChoice(one) ?? []);
  return rule && options.length ? { options, rule } : undefined;
};

/** The constraints on an item or on the whole questionnaire. */
export const readConstraints = (raw: {
  readonly extension?: readonly Extension[] | undefined;
}): readonly Constraint[] =>
  [...extensions(raw, url.constraint), ...extensions(raw, url.targetConstraint)].flatMap(
    (one) => constraintOf(one) ?? [],
  );

const nameOf = (found: Extension): string | undefined => {
  const name = extension(found, 'name');
  const coding = name?.['valueCoding'] as { code?: unknown } | null | undefined;
  const code = coding?.code ?? name?.['valueId'];
  return isText(code) ? code : undefined;
};

/** What the form asks to be told when it is opened. */
export const readLaunchContext = (raw: {
  readonly extension?: readonly Extension[] | undefined;
}): readonly LaunchContext[] =>
  extensions(raw, url.launchContext).flatMap((one) => {
    const [name, type] = [nameOf(one), stringExtension(one, 'type')];
    return name === undefined || type === undefined ? [] : [{ name, type }];
  });

/** Named variables, outermost first. */
export const readVariables = (raw: {
  readonly extension?: readonly Extension[] | undefined;
}): readonly Rule[] => extensions(raw, extensionUrl.variable).flatMap((one) => ruleOf(one) ?? []);

type Rules = { readonly [K in keyof ItemDetail]?: ItemDetail[K] | undefined };

const some = <T>(all: readonly T[]): readonly T[] | undefined => (all.length ? all : undefined);

/**
 * SDC contextExpression: what the back end knows that helps to answer. Where the question is one of choosing it may be chosen;
 * elsewhere it stands beside the field.
 */
const readContext = (raw: RawItem, { path, problems }: DetailPlace): Rules => {
  const found = extension(raw, url.contextExpression);
  if (!found) return {};
  const rule = ruleOf(extension(found, 'contextExpression')) ?? ruleOf(found);
  const isChosen = /^(choice|open-choice|reference)$/.test(raw.type);
  if (rule && isChosen && !extension(raw, url.candidateExpression)) return { candidateExpression: rule };
  if (rule?.language === fhirQuery)
    return { context: { label: stringExtension(found, 'label') ?? rule.description ?? '', rule } };
  problems.push(problem('unsupported-content', `${path}.contextExpression`, raw.linkId));
  return {};
};

/** The rules of an item. One that is there and cannot be read is named to the author. */
export const readRules = (raw: RawItem, place: DetailPlace): Rules => {
  const { path, problems } = place;
  const read = (wanted: string): Rule | undefined => {
    const found = extension(raw, wanted);
    const rule = ruleOf(found);
    if (found && !rule)
      problems.push(problem('bad-expression', `${path}.${wanted.split('-').at(-1)!}`, raw.linkId));
    return rule;
  };
  return {
    variables: some(readVariables(raw)),
    enableWhenExpression: read(url.enableWhenExpression),
    initialExpression: read(url.initialExpression),
    answerExpression: read(url.answerExpression),
    candidateExpression: read(url.candidateExpression),
    ...readContext(raw, place),
    textExpression: ruleOf(extension(twin(raw, 'text'), url.cqfExpression)),
    requiredExpression: ruleOf(extension(twin(raw, 'required'), url.cqfExpression)),
    toggles: some(extensions(raw, url.toggleExpression).flatMap((one) => toggleOf(one) ?? [])),
    constraints: some(readConstraints(raw)),
  };
};
