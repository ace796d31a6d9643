import type { Trigger } from '../../model/guidance.js';
import type { Level } from '../../model/level.js';
import { askedOf } from './asked.js';
import { isLaidOver, type Layer } from './layers.js';
import type { Subject } from './subject.js';
import { meetsTest, outcomesOf } from './trigger-pieces.js';

/** A trigger that asks of one question only: what stands beside its answer. A combination says something else. */
const isAlone = ({ all }: Trigger): boolean =>
  new Set(all.map(({ canonical, linkId }) => `${canonical}#${linkId}`)).size === 1;

/** Topics with something to say beside one answer. */
const topicsIn = (layers: readonly Layer[]) =>
  layers.flatMap((layer) =>
    layer.document.topics
      .filter(({ id, phrases, trigger }) => phrases.length > 0 && isAlone(trigger) && !isLaidOver(layer, id))
      .map(({ trigger }) => ({ test: trigger.all[0]!, all: askedOf(trigger, layer.knows) })),
  );

/** The levels of each question of a form that some guidance answers to. */
export const guidedColours = (
  subject: Subject,
  layers: readonly Layer[],
): ReadonlyMap<string, ReadonlySet<Level>> => {
  const { questionnaire } = subject;
  const guided = new Map<string, Set<Level>>();
  for (const { test, all } of topicsIn(layers)) {
    const item = questionnaire.byLinkId.get(test.linkId);
    // What speaks of a change only says nothing to whoever answers for the first time.
    if (!item || test.canonical !== questionnaire.canonical.url || all.some(({ change }) => change)) continue;
    const known = guided.get(item.linkId) ?? new Set<Level>();
    for (const outcome of outcomesOf(subject, item, all))
      if (outcome.level && all.every((one) => meetsTest(outcome, one))) known.add(outcome.level);
    guided.set(item.linkId, known);
  }
  return guided;
};
