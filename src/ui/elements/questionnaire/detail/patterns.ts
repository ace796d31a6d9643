import { problem, type Problem } from '../../../../pure/model/problem.js';
import type { Questionnaire } from '../../../../pure/model/questionnaire.js';
import { withMatches } from '../../../parts/fields/detail/index.js';

/**
 * Fetches what runs the form's regular expressions, where it has any. One that cannot be run within bounds is named to the
 * host, and limits nothing: a text is rather taken than refused for a rule that nobody could check.
 */
export const readyPatterns = async ({ byLinkId }: Questionnaire): Promise<readonly Problem[]> => {
  const limited = [...byLinkId.values()].filter(({ detail }) => detail?.regex !== undefined);
  if (!limited.length) return [];
  const named = ({ linkId }: { readonly linkId: string }) =>
    problem('unsupported-content', `Questionnaire.item(${linkId}).regex`, linkId);
  const engine = await import('../../../../pure/engines/pattern.js').catch(() => undefined);
  if (!engine) return limited.map(named);
  withMatches(engine.matchesPattern);
  return limited.filter(({ detail }) => !engine.compilePattern(detail!.regex!)).map(named);
};
