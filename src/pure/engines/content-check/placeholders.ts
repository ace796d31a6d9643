import { fault, type ContentFault } from '../../model/content-finding.js';
import type { GuidanceDocument, GuidanceTopic } from '../../model/guidance.js';

const placeholder = /\{score:([^{}]{1,64})\}/g;

/** A placeholder is filled from the topic's own trigger or from a score that the document describes. */
const isKnown = ({ scores }: GuidanceDocument, { trigger }: GuidanceTopic, linkId: string): boolean =>
  [...trigger.all, ...scores].some((one) => one.linkId === linkId);

/**
 * `{score:linkId}` in a phrase that points nowhere: the phrase would never be said. Any other brace is a slip, and
 * would be read aloud.
 */
export const checkPlaceholders = (
  document: GuidanceDocument,
  topic: GuidanceTopic,
  text: string,
  path: string,
): readonly ContentFault[] => {
  const unknown = [...text.matchAll(placeholder)]
    .map(([all, linkId]) => ({ all, linkId: linkId! }))
    .filter(({ linkId }) => !isKnown(document, topic, linkId))
    .map(({ all }) => all);
  const [rest] = text.replace(placeholder, '').match(/\{[^{}]{0,64}\}?|\}/) ?? [];
  return [...unknown, ...(rest === undefined ? [] : [rest])].map((written) =>
    fault('unknown-placeholder', path, { placeholder: written }),
  );
};
