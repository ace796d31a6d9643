import { fault, type ContentFault } from '../../model/content-finding.js';
import { checkColours, isSound } from './colours.js';
import { checkEnablement } from './enablement.js';
import { checkScores } from './scores.js';
import type { Subject } from './subject.js';
import { guidedColours } from './guided-colours.js';
import type { Layer } from './layers.js';

/** Everything that reasoning finds in a questionnaire: which question is asked, which colour is given, which score. */
export const checkQuestionnaire = (subject: Subject): readonly ContentFault[] => [
  ...checkEnablement(subject),
  ...checkScores(subject),
  ...[...subject.questionnaire.byLinkId.values()].flatMap((item) =>
    checkColours(item, subject.domain(item), subject.path(item.linkId)),
  ),
];

/** Red and yellow that no guidance answers to: staff would stand there with a colour and no words. */
export const checkGuided = (subject: Subject, layers: readonly Layer[]): readonly ContentFault[] => {
  if (!layers.length) return [];
  const guided = guidedColours(subject, layers);
  return [...subject.questionnaire.byLinkId.values()].flatMap((item) =>
    (['red', 'yellow'] as const)
      .filter(() => subject.domain(item).is !== 'elsewhere')
      .filter((colour) => item.significances.some((rule) => rule.colour === colour && isSound(rule)))
      .filter((colour) => !guided.get(item.linkId)?.has(colour))
      .map((colour) =>
        fault('colour-without-guidance', subject.path(item.linkId), { linkId: item.linkId, colour }),
      ),
  );
};
