import { fault, type ContentFault } from '../../model/content-finding.js';
import type { ContentText } from '../../model/content-text.js';
import type { Questionnaire } from '../../model/questionnaire.js';
import type { Problem } from '../../model/problem.js';
import { readQuestionnaire } from '../read-questionnaire.js';
import { readWholeQuestionnaire } from '../read-whole.js';
import { checkItems } from './check-items.js';
import { checkRoot } from './check-root.js';
import { checkMissingWords } from './check-words.js';
import { gateFaults } from './gate-faults.js';
import { outline, pathsOf, type Place } from './outline.js';
import { objectOf, textIn } from './raw.js';
import { textsOf } from './texts-of.js';

/** A questionnaire as an author wrote it: what is wrong with its JSON, and what the other checks need of it. */
export interface InspectedQuestionnaire {
  readonly name: string;
  readonly faults: readonly ContentFault[];
  readonly texts: readonly ContentText[];
  /** Where each linkId stands in the file. */
  readonly paths: ReadonlyMap<string, string>;
  /** Absent where the gate refuses it. */
  readonly questionnaire?: Questionnaire;
}

/** The gate takes an empty linkId for a name; nobody can point at it. */
const emptyLinkIds = (places: readonly Place[]): readonly ContentFault[] =>
  places
    .filter(({ linkId }) => linkId === '')
    .map(({ path }) => fault('missing-field', `${path}.linkId`, { subject: '' }));

/** What either gate names, once: the plain one what a form without a back end cannot show, the whole one the rest. */
const namedIn = (json: unknown, plain: readonly Problem[]): readonly Problem[] => {
  const known = new Set(plain.map(({ code, path }) => `${code} ${path}`));
  const whole = readWholeQuestionnaire(json).problems;
  return [...plain, ...whole.filter(({ code, path }) => !known.has(`${code} ${path}`))];
};

const nameOf = (json: unknown): string => {
  const raw = objectOf(json);
  const [url, version] = [textIn(raw, 'url') ?? textIn(raw, 'id') ?? '', textIn(raw, 'version')];
  return version ? `${url}|${version}` : url;
};

/** Reads a questionnaire for its author. Never throws: what cannot be read is a finding. */
export const inspectQuestionnaire = (json: unknown): InspectedQuestionnaire => {
  const read = readQuestionnaire(json);
  const raw = objectOf(json);
  const name = nameOf(json);
  // The check looks for questions that are not there itself, with the place of the condition.
  const gate = gateFaults(namedIn(json, read.problems).filter(({ code }) => code !== 'unknown-question'));
  if (raw?.['resourceType'] !== 'Questionnaire') return { name, faults: gate, texts: [], paths: new Map() };
  const places = outline(raw);
  return {
    name,
    faults: [
      ...gate,
      ...emptyLinkIds(places),
      ...checkRoot(raw),
      ...checkItems(raw, places),
      ...checkMissingWords(raw, places),
    ],
    texts: textsOf(raw, places),
    paths: pathsOf(places),
    ...(read.ok && { questionnaire: read.value }),
  };
};
