import type { Level } from '../model/level.js';
import type { Questionnaire } from '../model/questionnaire.js';
import type { Finding, Triage } from '../model/triage.js';
import { totalOf } from './totals.js';

/** An area of life ("Søvn", "Social støtte") with everything that was judged in it, over all questionnaires of a talk. */
export interface Area {
  readonly name: string;
  readonly level: Level;
  readonly findings: readonly Finding[];
}

/** One questionnaire of a talk with the judgement of its response. */
export interface Judged {
  readonly questionnaire: Questionnaire;
  readonly triage: Triage;
}

/** The name of the area that a question or score belongs to; its questionnaire's title where the content has none. */
export const areaName = ({ questionnaire }: Judged, linkId: string): string =>
  questionnaire.byLinkId.get(linkId)?.area ?? questionnaire.staffTitle;

/**
 * The areas of one talk in the order of the content. An area exists only where a question or a score carries a rule
 * (decision D21); its level is the worst in it, and green only when nothing in it is missing.
 */
export const areasOf = (judged: readonly Judged[]): readonly Area[] => {
  const byName = new Map<string, Finding[]>();
  for (const one of judged)
    for (const finding of one.triage.findings) {
      const name = areaName(one, finding.linkId);
      byName.set(name, [...(byName.get(name) ?? []), finding]);
    }
  return [...byName].map(([name, findings]) => ({ name, findings, level: totalOf(findings)! }));
};

/** The reach of a total (decision D6b): "rød på 4 af 9 områder" is 4 of 9. */
export const reach = (
  areas: readonly Area[],
  level: Level,
): { readonly at: number; readonly of: number } => ({
  at: areas.filter((area) => area.level === level).length,
  of: areas.length,
});
