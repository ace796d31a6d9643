import type { Problem } from '../model/problem.js';
import type { ExpressionView } from '../model/expression-view.js';
import type { Item, Questionnaire } from '../model/questionnaire.js';
import { compileExpression, type Compiled } from './expressions/compile.js';
import { evaluate } from './expressions/evaluate.js';
import { EvaluationProblem, nothingSpent, type Spent } from './expressions/limits.js';
import type { Values } from './expressions/values.js';

/** What a form's expressions are told besides the answers. */
export interface FormWorld {
  /** The moment the form was opened, ISO with zone. Absent: nothing that asks for it is run. */
  readonly now?: string;
  /** What the back end or the host knows, by name: `%patient`. */
  readonly constants?: ReadonlyMap<string, Values>;
}

/** An expression with the item that it stands on; undefined for one of the whole form. */
export interface Source {
  readonly compiled: Compiled;
  readonly at: string | undefined;
}

/** The variables that an expression sees: those of the form, and of the items around it, the inner ones first. */
export type Scope = ReadonlyMap<string, Source>;

/** Compiles the variables of a questionnaire once. What cannot be run is named, and left out. */
export class Scopes {
  readonly #form: Scope;
  readonly #byItem = new Map<string, Scope>();

  constructor(
    private readonly questionnaire: Questionnaire,
    readonly world: FormWorld,
    private readonly problems: Problem[],
  ) {
    const form = new Map<string, Source>();
    for (const { name, expression } of questionnaire.variables)
      this.#add(form, name, expression, `Questionnaire.variable(${name})`, undefined);
    this.#form = form;
  }

  #add(
    into: Map<string, Source>,
    name: string,
    expression: string,
    path: string,
    at: string | undefined,
  ): void {
    const result = compileExpression(
      expression,
      path,
      this.world.now === undefined && at === undefined ? 'form' : 'context',
    );
    if (result.ok) into.set(name, { compiled: result.value, at });
    else this.problems.push(...result.problems);
  }

  /** What an expression on this item sees. */
  of(item: Item | undefined): Scope {
    if (!item) return this.#form;
    const known = this.#byItem.get(item.linkId);
    if (known) return known;
    const around = this.questionnaire.ancestors.get(item.linkId)?.at(-1);
    const outer = this.of(around === undefined ? undefined : this.questionnaire.byLinkId.get(around));
    const own = item.detail?.variables;
    const scope = own ? new Map(outer) : outer;
    for (const { name, expression } of own ?? [])
      if (name !== undefined)
        this.#add(
          scope as Map<string, Source>,
          name,
          expression,
          `Questionnaire.item(${item.linkId}).variable(${name})`,
          item.linkId,
        );
    this.#byItem.set(item.linkId, scope);
    return scope;
  }

  /** An expression with those of the variables that it names, and of the ones these name. */
  closure(source: Source, scope: Scope): readonly Source[] {
    const found = new Set([source]);
    for (const { compiled } of found)
      for (const name of compiled.variables) {
        const variable = this.world.constants?.has(name) ? undefined : scope.get(name);
        if (variable) found.add(variable);
      }
    return [...found];
  }

  /** A name that nobody knows: an expression is no better than what it is made of. */
  missing(source: Source, scope: Scope): string | undefined {
    return this.closure(source, scope)
      .flatMap(({ compiled }) => [...compiled.variables])
      .find((name) => !scope.has(name) && !this.world.constants?.has(name));
  }

  /** Runs an expression over one view of the answers. @throws EvaluationProblem */
  run(source: Source, scope: Scope, view: ExpressionView): Values {
    const spent = nothingSpent();
    // Made only for who reads it: an item is built from all that is nested in it.
    const contextOf = ({ compiled: { readsContext }, at: place }: Source) =>
      place === undefined || !readsContext ? {} : { context: view.at?.(place) ?? [] };
    return evaluate(source.compiled.tree, view, this.#variables(scope, view, spent, contextOf), spent, {
      ...this.world,
      ...contextOf(source),
    });
  }

  /** Values of variables within one evaluation, each worked out at most once. */
  #variables(
    scope: Scope,
    view: ExpressionView,
    spent: Spent,
    contextOf: (source: Source) => { readonly context?: Values },
  ): (name: string) => Values {
    const known = new Map<string, Values>();
    const open = new Set<string>();
    const read = (name: string): Values => {
      const found = known.get(name);
      if (found) return found;
      if (open.has(name)) throw new EvaluationProblem('circular-rule');
      open.add(name);
      // An expression whose variables are not all there was not compiled.
      const source = scope.get(name)!;
      const value = evaluate(source.compiled.tree, view, read, spent, {
        ...this.world,
        ...contextOf(source),
      });
      known.set(name, value);
      return value;
    };
    return read;
  }
}

const withInner = (item: Item): readonly Item[] => [item, ...item.items.flatMap(withInner)];

/** The items that a linkId of the content means: one, or each of its copies. */
const meant = ({ byLinkId, keysOf }: Questionnaire, linkId: string): readonly Item[] =>
  (keysOf?.get(linkId) ?? [linkId]).flatMap((key) => byLinkId.get(key) ?? []);

const given = (all: Iterable<Item>): readonly string[] =>
  [...all].filter(({ calculated }) => calculated === undefined).map(({ linkId }) => linkId);

/**
 * What expressions read of a form, by the keys of its items. Reading a group or a question reads what is nested in it. One
 * that walks the response freely reads every question, and of the scores those that it names. `counts`: what a score adds up.
 */
export const readsOfSources = (questionnaire: Questionnaire, self: string, sources: readonly Source[]) => {
  const below = (linkId: string): readonly string[] =>
    meant(questionnaire, linkId).flatMap((item) => [item.linkId, ...given(withInner(item))]);
  const exact: string[] = [];
  const named: string[] = [];
  let isFree = false;
  for (const { compiled, at } of sources) {
    if (compiled.reads === 'all') {
      isFree = true;
      for (const text of compiled.texts)
        if (text !== self) named.push(...meant(questionnaire, text).map(({ linkId }) => linkId));
    } else for (const linkId of compiled.reads) exact.push(...below(linkId));
    // At its own place it reads what is nested there, and the answer to the question itself.
    if (compiled.readsContext && compiled.reads !== 'all') {
      const here = at === undefined ? undefined : questionnaire.byLinkId.get(at);
      if (here)
        exact.push(...(here.calculated === undefined ? [here.linkId] : []), ...given(withInner(here)));
      else isFree = true;
    }
  }
  const all = isFree ? given(questionnaire.byLinkId.values()) : [];
  return {
    reads: new Set([...exact, ...all, ...named].filter((linkId) => linkId !== self || exact.includes(self))),
    counts: isFree && !named.length ? all : [...exact, ...named.flatMap(below)],
  };
};
