import { fhirQuery } from '../model/fhir-query.js';
import type { Rule } from '../model/item-detail.js';
import type { Problem, ProblemCode } from '../model/problem.js';
import type { Item, Questionnaire } from '../model/questionnaire.js';
import { readsOfSources, Scopes, type FormWorld, type Source } from './expression-scope.js';
import { facts } from './facts.js';
import { compileExpression } from './expressions/compile.js';
import { EvaluationProblem } from './expressions/limits.js';
import type { FormRule } from './form-graph.js';

/** A rule as the content has it, and where it stands. */
interface Written {
  readonly item: Item | undefined;
  readonly fact: string;
  readonly rule: Rule;
  readonly path: string;
}

/** A search is made once, when the form is opened; nothing of it follows from answers. */
const unlessQuery = (rule: Rule | undefined): Rule | undefined =>
  rule?.language === fhirQuery ? undefined : rule;

/** All rules of an item but its score. */
const rulesOn = (item: Item): readonly Written[] => {
  const { detail } = item;
  if (!detail) return [];
  const path = (name: string) => `Questionnaire.item(${item.linkId}).${name}`;
  const one = (fact: string, rule: Rule | undefined, name: string): readonly Written[] =>
    rule ? [{ item, fact, rule, path: path(name) }] : [];
  return [
    ...one(facts.shows, detail.enableWhenExpression, 'enableWhenExpression'),
    ...one(facts.text, detail.textExpression, 'text.cqf-expression'),
    ...one(facts.required, detail.requiredExpression, 'required.cqf-expression'),
    ...one(facts.options, unlessQuery(detail.answerExpression), 'answerExpression'),
    ...one(facts.candidates, unlessQuery(detail.candidateExpression), 'candidateExpression'),
    ...(detail.constraints ?? []).flatMap(({ rule }, i) => one(facts.holds(i), rule, `constraint[${i}]`)),
    ...(detail.toggles ?? []).flatMap(({ rule }, i) =>
      one(facts.toggle(i), rule, `answerOptionsToggle[${i}]`),
    ),
  ];
};

const rulesOfForm = ({ constraints = [] }: Questionnaire): readonly Written[] =>
  constraints.map(({ rule }, i) => ({
    item: undefined,
    fact: facts.holds(i),
    rule,
    path: `Questionnaire.constraint[${i}]`,
  }));

const subjectOf = ({ item }: Written): { readonly subject?: string } =>
  item ? { subject: item.linkId } : {};

/** A rule ready to run, or what keeps it from being one. */
const compileRule = (
  written: Written,
  questionnaire: Questionnaire,
  scopes: Scopes,
): FormRule | Problem[] => {
  const { item, fact, rule, path } = written;
  if (rule.language !== 'text/fhirpath')
    return [{ code: 'unsupported-expression', path, subject: rule.language }];
  const result = compileExpression(rule.expression, path, 'context');
  if (!result.ok) return [...result.problems];
  // Without a clock a rule that asks for the day would hide what was seen; then it changes nothing.
  if (result.value.readsClock && scopes.world.now === undefined)
    return [{ code: 'unsupported-expression', path, subject: 'now' }];
  const source: Source = { compiled: result.value, at: item?.linkId };
  const scope = scopes.of(item);
  const missing = scopes.missing(source, scope);
  if (missing !== undefined) return [{ code: 'bad-expression', path, subject: missing }];
  const failed = (code: ProblemCode) => ({ values: [], problem: { code, path, ...subjectOf(written) } });
  return {
    linkId: item?.linkId,
    fact,
    reads: readsOfSources(questionnaire, '', scopes.closure(source, scope)).reads,
    run: (view) => {
      try {
        return { values: scopes.run(source, scope, view) };
      } catch (error) {
        if (error instanceof EvaluationProblem) return failed(error.code);
        throw error;
      }
    },
  };
};

/** The rules of a questionnaire beside conditions and scores. One that cannot be run is named, and changes nothing. */
export const rulesOf = (
  questionnaire: Questionnaire,
  world: FormWorld,
  wanted: (written: { readonly fact: string }) => boolean = () => true,
): { readonly rules: readonly FormRule[]; readonly problems: readonly Problem[] } => {
  const problems: Problem[] = [];
  const scopes = new Scopes(questionnaire, world, []);
  const rules: FormRule[] = [];
  for (const written of [
    ...rulesOfForm(questionnaire),
    ...[...questionnaire.byLinkId.values()].flatMap(rulesOn),
  ]) {
    if (!wanted(written)) continue;
    const made = compileRule(written, questionnaire, scopes);
    if ('run' in made) rules.push(made);
    else problems.push(...made);
  }
  return { rules, problems };
};
