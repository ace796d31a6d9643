import { fault, type ContentFault } from '../../model/content-finding.js';
import type { ScoreFacts } from '../../model/guidance.js';
import type { Item } from '../../model/questionnaire.js';
import { bandsOf } from '../bands.js';
import { checkBands } from './bands.js';
import type { Forms } from './triggers.js';

/** Where red and green lie on a scale, as far as both are stretches of it. */
const isBetterBelow = (item: Item): boolean | undefined => {
  const bands = bandsOf(item);
  const red = bands.find(({ colour }) => colour === 'red');
  const green = bands.find(({ colour }) => colour === 'green');
  return red && green ? (green.from ?? -Infinity) < (red.from ?? -Infinity) : undefined;
};

const formOf = (forms: Forms, { canonical, linkId }: ScoreFacts) => {
  const subject = forms.get(canonical)?.at(-1);
  const item = subject?.questionnaire.byLinkId.get(linkId);
  return subject && item ? { form: { subject, item } } : {};
};

/** What a score is said to be, against what the questionnaire makes of it. */
export const checkFacts = (forms: Forms, facts: ScoreFacts, path: string): readonly ContentFault[] => {
  const { canonical, linkId, range, direction, relevantChange, source } = facts;
  const versions = forms.get(canonical);
  const items = versions?.flatMap(({ questionnaire }) => questionnaire.byLinkId.get(linkId) ?? []) ?? [];
  const isAgainst = items.some((item) => isBetterBelow(item) === (direction === 'higher-is-better'));
  return [
    ...(versions || !forms.size ? [] : [fault('unknown-questionnaire', path, { canonical })]),
    ...(versions && !items.length ? [fault('unknown-item', path, { linkId })] : []),
    ...(range[0] < range[1]
      ? []
      : [fault('range-order', `${path}.range`, { from: String(range[0]), to: String(range[1]) })]),
    ...(isAgainst ? [fault('direction-against-colours', `${path}.direction`, { linkId, direction })] : []),
    ...(relevantChange !== undefined && !source?.trim()
      ? [fault('change-without-source', `${path}.relevantChange`, { linkId })]
      : []),
    ...checkBands(facts.bands ?? [], { range, ...formOf(forms, facts) }, `${path}.bands`),
  ];
};
