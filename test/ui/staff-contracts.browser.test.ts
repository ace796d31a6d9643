/** The ten contracts, kept by the four elements that staff read. */
import type { Json } from '../kit/cast.js';
import { contracts } from '../kit/contracts.js';
import { stringsIn } from '../kit/texts.js';
import { staffTags } from './staff.js';
import { aage, ingerMarie, kaj, karlErik, poul, staffStates, state } from './staff-states.js';

/** A person's own words stand in quotation marks, several choices in a row; questionnaires with their version. */
const composed = (value: unknown): string[] => {
  if (Array.isArray(value)) return [...value.flatMap(composed), displays(value)];
  if (typeof value !== 'object' || value === null) return [];
  const { valueString, version, extension } = value as Json & { extension?: Json[] };
  const titles = (extension ?? []).map((one) => `${String(one['valueString'])}, version ${String(version)}`);
  return [
    ...(typeof valueString === 'string' ? [`”${valueString}”`] : []),
    ...titles,
    ...Object.values(value).flatMap(composed),
  ];
};

const displays = (answers: readonly unknown[]): string =>
  answers
    .map((one) => (one as { valueCoding?: { display?: string } } | null)?.valueCoding?.display)
    .join(', ');

const sameInBoth = [
  'Score',
  'Note',
  ...[karlErik, ingerMarie, aage, poul].flatMap(composed),
  ...karlErik.guidance.flatMap(stringsIn).map((phrase) => phrase.replace('{score:who5-score}', '32')),
];

for (const tag of staffTags)
  contracts({
    tag,
    rich: ['questionnaires', 'responses', 'results', 'guidance', ...(tag === 'kpro-trend' ? ['marks'] : [])],
    sameInBoth,
    states: staffStates[tag],
    hostile: [state('in every answer', kaj)],
  });
