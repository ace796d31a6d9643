import type { MakeView } from '../../model/expression-view.js';
import type { ScoreFacts } from '../../model/guidance.js';
import { isScore, type EnableWhen, type Item, type Questionnaire } from '../../model/questionnaire.js';
import { graphOf } from '../compile-form.js';
import type { FormGraph } from '../form-graph.js';
import { compileAll, type CompiledByName } from './score-sources.js';
import { domainOf, type Domain } from './domain.js';
import { mustHold, neverShown } from './enablement.js';
import { halfWeighedOf } from './named-items.js';
import { sumsOf } from './sums.js';

/** A questionnaire as it was read, and what the check needs beside it. */
export interface Reading {
  readonly questionnaire: Questionnaire;
  /** Where an item stands in the author's file. */
  readonly path: (linkId: string) => string;
  readonly makeView: MakeView;
  /** What guidance says of one of its scores. */
  readonly facts: (linkId: string) => ScoreFacts | undefined;
}

/** A questionnaire under check, with everything worked out once that several checks ask for. */
export interface Subject extends Reading {
  readonly graph: FormGraph;
  readonly expressions: CompiledByName;
  readonly variables: CompiledByName;
  /** Place of each item in the form. */
  readonly order: ReadonlyMap<string, number>;
  /** The numbers that a score can come to, where its expression is a simple sum. */
  readonly sums: ReadonlyMap<string, readonly number[]>;
  readonly domain: (item: Item) => Domain;
  readonly mustHold: (linkId: string) => ReadonlyMap<string, readonly EnableWhen[]>;
  /** Items that no answers can bring up. */
  readonly never: ReadonlySet<string>;
  /** Choices of which only some options weigh. */
  readonly halfWeighed: readonly Item[];
}

/** A function of a key that works each answer out once. */
const once = <K, V>(work: (key: K) => V): ((key: K) => V) => {
  const known = new Map<K, V>();
  return (key) => {
    if (!known.has(key)) known.set(key, work(key));
    return known.get(key)!;
  };
};

export const subjectOf = (reading: Reading): Subject => {
  const { questionnaire } = reading;
  const graph = graphOf(questionnaire);
  const compiled = compileAll(questionnaire, []);
  const sums = sumsOf(graph, compiled);
  const subject = {
    ...reading,
    graph,
    ...compiled,
    order: new Map([...questionnaire.byLinkId.keys()].map((linkId, i) => [linkId, i])),
    sums,
    domain: once((item: Item) =>
      domainOf(
        item,
        isScore(item)
          ? {
              sums: sums.get(item.linkId),
              range: reading.facts(item.linkId)?.range,
              broken: !compiled.expressions.has(item.linkId),
            }
          : {},
      ),
    ),
    mustHold: once((linkId: string) => mustHold(questionnaire.byLinkId.get(linkId)!)),
    never: new Set<string>(),
    halfWeighed: halfWeighedOf(questionnaire),
  };
  return { ...subject, never: neverShown(subject) };
};
