import { fault, type ContentFault } from '../../model/content-finding.js';
import type { EnableWhen, Item, Questionnaire } from '../../model/questionnaire.js';
import { canHold, holdsUnanswered } from './conditions.js';
import { answerLabel } from './labels.js';
import type { Subject } from './subject.js';

const conditionPath = (subject: Subject, item: Item, i: number): string =>
  `${subject.path(item.linkId)}.enableWhen[${i}]`;

/** Whether one condition can ever hold. */
const isPossible = (subject: Subject, dead: (linkId: string) => boolean, condition: EnableWhen): boolean => {
  const asked = subject.questionnaire.byLinkId.get(condition.question);
  if (!asked || dead(condition.question)) return holdsUnanswered(condition);
  return canHold(asked, subject.domain(asked), [condition]);
};

const byQuestion = (conditions: readonly EnableWhen[]): ReadonlyMap<string, readonly EnableWhen[]> => {
  const found = new Map<string, EnableWhen[]>();
  for (const condition of conditions) {
    const known = found.get(condition.question);
    if (known) known.push(condition);
    else found.set(condition.question, [condition]);
  }
  return found;
};

/** What must hold for an item to show, by the question asked; none where one of several conditions is enough. */
export const mustHold = ({ enableWhen, enableBehavior }: Item): ReadonlyMap<string, readonly EnableWhen[]> =>
  enableBehavior === 'any' && enableWhen.length > 1 ? new Map() : byQuestion(enableWhen);

/** Whether conditions on the same question, an item's own and those of the groups around it, can hold together. */
const canMeet = (subject: Subject, item: Item, dead: (linkId: string) => boolean): boolean => {
  if (item.enableBehavior === 'any' && item.enableWhen.length > 1)
    return item.enableWhen.some((condition) => isPossible(subject, dead, condition));
  const around = subject.questionnaire.ancestors.get(item.linkId)!.map(subject.mustHold);
  return [...subject.mustHold(item.linkId)].every(([question, own]) => {
    const asked = subject.questionnaire.byLinkId.get(question);
    if (!asked || dead(question)) return own.every(holdsUnanswered);
    const all = [...own, ...around.flatMap((each) => each.get(question) ?? [])];
    return canHold(asked, subject.domain(asked), all);
  });
};

/** Whether an item can never be brought up, itself or with a group around it. */
export const isHidden = ({ ancestors }: Questionnaire, never: ReadonlySet<string>, linkId: string): boolean =>
  [linkId, ...ancestors.get(linkId)!].some((one) => never.has(one));

/**
 * The items that no answers can bring up. Follows the form's order of work, so that each is looked at once. Where rules
 * run in a circle the form leaves some out, so nothing is judged before the circle is gone.
 */
export const neverShown = (subject: Subject): ReadonlySet<string> => {
  const never = new Set<string>();
  if (subject.graph.problems.some(({ code }) => code === 'circular-rule')) return never;
  const dead = (linkId: string): boolean => isHidden(subject.questionnaire, never, linkId);
  for (const { item } of subject.graph.nodes) if (!canMeet(subject, item, dead)) never.add(item.linkId);
  return never;
};

const checkCondition = (
  subject: Subject,
  dead: (linkId: string) => boolean,
  condition: EnableWhen,
  at: { readonly path: string; readonly place: number },
): readonly ContentFault[] => {
  const { question, operator, answer } = condition;
  const place = subject.order.get(question);
  if (place === undefined) return [fault('unknown-question', at.path, { question })];
  if (!isPossible(subject, dead, condition))
    return [
      fault('impossible-condition', at.path, { question, condition: `${operator} ${answerLabel(answer)}` }),
    ];
  return place > at.place ? [fault('later-question', at.path, { question })] : [];
};

/** Conditions that point nowhere, forward or at what cannot be answered, and the items that they keep hidden for ever. */
export const checkEnablement = (subject: Subject): readonly ContentFault[] => {
  const { questionnaire, never } = subject;
  const dead = (linkId: string): boolean => isHidden(questionnaire, never, linkId);
  return [...questionnaire.byLinkId.values()].flatMap((item) => {
    const place = subject.order.get(item.linkId)!;
    return [
      ...item.enableWhen.flatMap((condition, i) =>
        checkCondition(subject, dead, condition, { path: conditionPath(subject, item, i), place }),
      ),
      ...(never.has(item.linkId) && !questionnaire.ancestors.get(item.linkId)!.some(dead)
        ? [fault('never-shown', subject.path(item.linkId), { linkId: item.linkId })]
        : []),
    ];
  });
};
