import type { GuidanceDocument, Trigger } from '../../model/guidance.js';
import type { Level } from '../../model/level.js';
import type { Subject } from './subject.js';
import { meetsTest, outcomesOf } from './trigger-pieces.js';

/** A trigger that asks of one question only: what stands beside its answer. A combination says something else. */
const isAlone = ({ all }: Trigger): boolean =>
  new Set(all.map(({ canonical, linkId }) => `${canonical}#${linkId}`)).size === 1;

/** The levels of each question of a form that some guidance answers to. */
export const guidedColours = (
  subject: Subject,
  documents: readonly GuidanceDocument[],
): ReadonlyMap<string, ReadonlySet<Level>> => {
  const { questionnaire } = subject;
  const guided = new Map<string, Set<Level>>();
  for (const { trigger, phrases } of documents.flatMap(({ topics }) => topics)) {
    const [test] = trigger.all;
    if (!test || test.canonical !== questionnaire.canonical.url || !phrases.length || !isAlone(trigger))
      continue;
    const item = questionnaire.byLinkId.get(test.linkId);
    if (!item) continue;
    const levels = outcomesOf(subject, item, trigger.all)
      .filter((outcome) => trigger.all.every((one) => meetsTest(outcome, one)))
      .flatMap(({ level }) => level ?? []);
    const known = guided.get(item.linkId) ?? new Set<Level>();
    for (const level of levels) known.add(level);
    guided.set(item.linkId, known);
  }
  return guided;
};
