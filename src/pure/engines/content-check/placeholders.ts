import { fault, type ContentFault } from '../../model/content-finding.js';
import type { GuidanceDocument, Trigger } from '../../model/guidance.js';

const placeholder = /\{score:([^{}]{1,64})\}/g;

/** A placeholder is filled from the topic's own trigger or from a score that the documents describe. */
const isKnown = (knows: readonly GuidanceDocument[], triggers: readonly Trigger[], linkId: string): boolean =>
  [...triggers.flatMap(({ all }) => all), ...knows.flatMap(({ scores }) => scores)].some(
    (one) => one.linkId === linkId,
  );

/**
 * `{score:linkId}` in a phrase that points nowhere: the phrase would never be said. Any other brace is a slip, and
 * would be read aloud.
 */
export const checkPlaceholders = (
  knows: readonly GuidanceDocument[],
  triggers: readonly Trigger[],
  text: string,
  path: string,
): readonly ContentFault[] => {
  const unknown = [...text.matchAll(placeholder)]
    .map(([all, linkId]) => ({ all, linkId: linkId! }))
    .filter(({ linkId }) => !isKnown(knows, triggers, linkId))
    .map(({ all }) => all);
  const [rest] = text.replace(placeholder, '').match(/\{[^{}]{0,64}\}?|\}/) ?? [];
  return [...unknown, ...(rest === undefined ? [] : [rest])].map((written) =>
    fault('unknown-placeholder', path, { placeholder: written }),
  );
};
