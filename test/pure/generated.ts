/** Forms and answers made up by fast-check: groups, conditions (also in circles), scores and colour rules. */
import fc from 'fast-check';
import type { Answer, Answers } from '../../src/pure/model/index.js';
import {
  at,
  bool,
  calculated,
  code,
  declined,
  form,
  int,
  rule,
  str,
  variable,
  hl7,
  svar,
  type Fhir,
} from './forms.js';

export type Kind = 'integer' | 'boolean' | 'choice' | 'string' | 'group' | 'score';

const codes = ['nej', 'lidt', 'ja'] as const;

/** An answer that fits the question, a refusal, or none (the answer is taken away). */
const answerTo = (kind: Kind): fc.Arbitrary<readonly Answer[]> => {
  const value: Readonly<Partial<Record<Kind, fc.Arbitrary<Answer>>>> = {
    integer: fc.integer({ min: 0, max: 6 }).map(int),
    boolean: fc.boolean().map(bool),
    choice: fc.constantFrom(...codes).map(code),
    string: fc.constantFrom('Haven', '  ').map(str),
  };
  return fc.oneof(
    { weight: 6, arbitrary: (value[kind] ?? fc.constant(int(1))).map((one) => [one]) },
    { weight: 2, arbitrary: fc.constant<readonly Answer[]>([]) },
    { weight: 1, arbitrary: fc.constant<readonly Answer[]>([declined]) },
  );
};

interface Spec {
  readonly kind: Kind;
  /** Which of the items before it stands around it; none at the top. */
  readonly under: number;
  readonly conditions: readonly {
    readonly asked: number;
    readonly operator: string;
    readonly value: number;
  }[];
  readonly any: boolean;
  readonly expression: number;
  readonly reads: readonly [number, number, number];
  readonly rules: number;
}

const spec: fc.Arbitrary<Spec> = fc.record({
  kind: fc.constantFrom<Kind>(
    'integer',
    'integer',
    'boolean',
    'choice',
    'choice',
    'string',
    'group',
    'score',
    'score',
  ),
  under: fc.nat(40),
  conditions: fc.array(
    fc.record({
      asked: fc.nat(40),
      operator: fc.constantFrom('=', '!=', '>', '<=', 'exists'),
      value: fc.integer({ min: 0, max: 3 }),
    }),
    { maxLength: 2 },
  ),
  any: fc.boolean(),
  expression: fc.nat(7),
  reads: fc.tuple(fc.nat(40), fc.nat(40), fc.nat(40)),
  rules: fc.nat(5),
});

export const idOf = (i: number): string => `i${i}`;

const wanted = (kind: Kind, operator: string, value: number): Fhir => {
  if (operator === 'exists') return { answerBoolean: value !== 0 };
  if (kind === 'boolean') return { answerBoolean: value > 1 };
  if (kind === 'choice') return { answerCoding: { system: svar, code: codes[value % 3] } };
  return { answerInteger: value };
};

const expressionOf = ({ expression, reads }: Spec, count: number): string => {
  const [x, y, z] = reads.map((i) => idOf(i % count)) as [string, string, string];
  const weights = (linkId: string) => `%resource.repeat(item).where(linkId='${linkId}')`;
  return [
    `${at(x)} + ${at(y)}`,
    `iif(${at(x)}.exists(), 1, 0) + ${at(y)}.count()`,
    `(${at(x)}.ordinal() + ${at(y)}.ordinal()) * 4`,
    '%resource.repeat(item).answer.value.ordinal().sum()',
    `${weights(x)}.item.answer.value.ordinal().sum()`,
    `%resource.repeat(item).where(linkId='${x}' or linkId='${y}' or linkId='${z}').answer.value.ordinal().sum()`,
    `%all * 2 + ${at(z)}.count()`,
    `%resource.item.where(linkId='${x}').answer.value.count() + %resource.repeat(item).answer.count()`,
  ][expression]!;
};

/** Bands that adjoin and get worse upwards; some with a rule for a missing answer, some broken. */
const rulesOf = ({ kind, rules }: Spec): readonly Fhir[] => {
  if (kind === 'group' || kind === 'string' || rules > 3) return [];
  if (kind === 'boolean') return [rule('red', ['=', true]), rule('green', ['=', false])];
  if (kind === 'choice')
    return (['green', 'yellow', 'red'] as const).map((colour, i) =>
      rule(colour, ['=', { system: svar, code: codes[i] }]),
    );
  const bands = [rule('green', ['<=', 1]), rule('yellow', ['>=', 2], ['<=', 3]), rule('red', ['>=', 4])];
  if (rules === 1) return [...bands, rule('yellow', ['exists', false])];
  return rules === 2 ? [...bands, rule('purple', ['=', 2])] : bands;
};

const itemOf = (one: Spec, i: number, all: readonly Spec[]): Fhir => {
  const conditions = one.conditions.map(({ asked, operator, value }) => {
    const target = asked % all.length;
    return { question: idOf(target), operator, ...wanted(all[target]!.kind, operator, value) };
  });
  const extension = [
    ...(one.kind === 'score' ? [calculated(expressionOf(one, all.length))] : []),
    ...rulesOf(one),
  ];
  return {
    linkId: idOf(i),
    type: one.kind === 'score' ? 'decimal' : one.kind,
    text: `Spørgsmål ${i}`,
    ...(one.kind === 'score' && { readOnly: true }),
    ...(conditions.length > 0 && { enableWhen: conditions, enableBehavior: one.any ? 'any' : 'all' }),
    ...(extension.length > 0 && { extension }),
    ...(one.kind === 'choice' && {
      answerOption: codes.map((name, ordinal) => ({
        valueCoding: { system: svar, code: name, display: name },
        extension: [{ url: hl7('ordinalValue'), valueDecimal: ordinal }],
      })),
    }),
  };
};

/** Where each item stands: in a group or under a question before it, or at the top. */
const parentOf = (all: readonly Spec[], i: number): number | undefined => {
  const under = all[i]!.under % (i + 1);
  const kind = all[under]?.kind;
  return under < i && (kind === 'group' || (kind === 'choice' && i % 3 === 0)) ? under : undefined;
};

const nest = (all: readonly Spec[], parent: number | undefined): Fhir[] =>
  all.flatMap((one, i) => {
    if (parentOf(all, i) !== parent) return [];
    const inner = nest(all, i);
    return [{ ...itemOf(one, i, all), ...(inner.length > 0 && { item: inner }) }];
  });

export interface GeneratedForm {
  readonly json: Fhir;
  readonly kinds: readonly Kind[];
}

/** A form of up to this many items. */
export const forms = (maxLength = 12): fc.Arbitrary<GeneratedForm> =>
  fc.array(spec, { minLength: 2, maxLength }).map((all) => ({
    json: form(nest(all, undefined), {
      extension: [variable('all', `%resource.repeat(item).where(linkId='${idOf(0)}').answer.value.count()`)],
    }),
    kinds: all.map(({ kind }) => kind),
  }));

export type Step = readonly [linkId: string, answers: readonly Answer[]];

/** A form, and a person who answers, changes and clears questions in any order. */
export const walks = (
  maxLength = 12,
  maxSteps = 15,
): fc.Arbitrary<GeneratedForm & { readonly steps: readonly Step[] }> =>
  forms(maxLength).chain((made) => {
    const step = fc
      .nat(made.kinds.length - 1)
      .chain((i) => answerTo(made.kinds[i]!).map((answers): Step => [idOf(i), answers]));
    return fc
      .array(step, { maxLength: maxSteps })
      .map((steps) => ({ ...made, steps: steps.filter(([linkId]) => isAsked(made, linkId)) }));
  });

const isAsked = ({ kinds }: GeneratedForm, linkId: string): boolean =>
  !['group', 'score'].includes(kinds[Number(linkId.slice(1))]!);

/** Where the steps lead, laid down at once. */
export const laidDown = (steps: readonly Step[]): Answers => {
  const all = new Map(steps);
  return new Map([...all].filter(([, answers]) => answers.length));
};
