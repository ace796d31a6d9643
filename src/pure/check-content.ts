import {
  checkGuidance,
  checkGuided,
  checkQuestionnaire,
  checkTexts,
  guidanceTexts,
  layersOf,
  subjectOf,
  type Layer,
  type Subject,
} from './engines/content-check/index.js';
import {
  inspectGuidance,
  inspectQuestionnaire,
  type InspectedGuidance,
  type InspectedQuestionnaire,
} from './fhir/content-check/index.js';
import { responseView } from './fhir/expression-view.js';
import {
  contentSeverities,
  fault,
  type ContentFault,
  type ContentFinding,
  type ContentResource,
} from './model/content-finding.js';
import type { GuidanceDocument, ScoreFacts } from './model/guidance.js';

export type {
  ContentCode,
  ContentFinding,
  ContentResource,
  ContentSeverity,
  ContentValues,
} from './model/content-finding.js';

export { findingSentence } from './words/content-check/index.js';
export { learn } from './words/vocabulary.js';

export interface ContentOptions {
  /** ISO day ("2026-09-03"). Without it no review date is past. */
  readonly today?: string;
}

const keyOf = (canonical: string, linkId: string): string => `${canonical}#${linkId}`;

/** What the guidance says of each score: the first document counts, as it does for the kit. */
const factsOf = (documents: readonly GuidanceDocument[]): ReadonlyMap<string, ScoreFacts> => {
  const facts = new Map<string, ScoreFacts>();
  for (const one of documents.flatMap(({ scores }) => scores)) {
    const key = keyOf(one.canonical, one.linkId);
    if (!facts.has(key)) facts.set(key, one);
  }
  return facts;
};

const subjectFor = (
  { questionnaire, paths }: InspectedQuestionnaire,
  facts: ReadonlyMap<string, ScoreFacts>,
): Subject | undefined =>
  questionnaire &&
  subjectOf({
    questionnaire,
    path: (linkId) => paths.get(linkId) ?? 'Questionnaire',
    makeView: (answersTo) => responseView(questionnaire, answersTo),
    facts: (linkId) => facts.get(keyOf(questionnaire.canonical.url, linkId)),
  });

const byUrl = (subjects: readonly (Subject | undefined)[]): ReadonlyMap<string, readonly Subject[]> => {
  const forms = new Map<string, Subject[]>();
  for (const subject of subjects) {
    if (!subject) continue;
    const { url } = subject.questionnaire.canonical;
    forms.set(url, [...(forms.get(url) ?? []), subject]);
  }
  return forms;
};

/** Of two resources with one name the kit takes the first: the other is never seen. */
const doubled = (names: readonly string[], i: number, path: string): readonly ContentFault[] =>
  names[i] !== '' && names.indexOf(names[i]!) < i ? [fault('duplicate-id', path, { id: names[i]! })] : [];

const questionnaireFaults = (
  { faults, texts }: InspectedQuestionnaire,
  subject: Subject | undefined,
  layers: readonly Layer[],
): readonly ContentFault[] => [
  ...faults,
  ...(subject ? [...checkQuestionnaire(subject), ...checkGuided(subject, layers)] : []),
  ...checkTexts(texts, 'Questionnaire'),
];

const guidanceFaults = (
  { faults }: InspectedGuidance,
  layer: Layer | undefined,
  forms: ReadonlyMap<string, readonly Subject[]>,
  today: string | undefined,
): readonly ContentFault[] => [
  ...faults,
  ...(layer
    ? [...checkGuidance(layer, forms, today), ...checkTexts(guidanceTexts(layer.document), 'Guidance')]
    : []),
];

const found = (resource: ContentResource, faults: readonly ContentFault[]): readonly ContentFinding[] =>
  faults.map((one) => ({ ...one, severity: contentSeverities[one.code], resource }));

/**
 * Reads questionnaires and guidance the way an author should: what the national platform would refuse, answers without
 * a colour, rules that no answer meets, scores that stay empty, guidance that is never shown, words that are hard to
 * read. Runs in Node and in a browser; no clock, network or DOM.
 *
 * @param questionnaires Questionnaire resources (FHIR R4 JSON), all versions that guidance speaks about.
 * @param guidance guidance documents, bare or in FUT's envelope (Basic). What is said of scores in them is used for
 *   the questionnaires too.
 * @returns the findings in the order of what was given. Never throws on content.
 */
export const checkContent = (
  questionnaires: readonly unknown[],
  guidance: readonly unknown[] = [],
  { today }: ContentOptions = {},
): readonly ContentFinding[] => {
  const forms = questionnaires.map(inspectQuestionnaire);
  const guides = guidance.map(inspectGuidance);
  const documents = guides.flatMap(({ document }) => document ?? []);
  const facts = factsOf(documents);
  const layers = layersOf(documents);
  const subjects = forms.map((form) => subjectFor(form, facts));
  const versions = byUrl(subjects);
  const [formNames, guideNames] = [forms, guides].map((all) => all.map(({ name }) => name)) as [
    string[],
    string[],
  ];
  return [
    ...forms.flatMap((form, position) =>
      found({ type: 'Questionnaire', position, name: form.name }, [
        ...doubled(formNames, position, 'Questionnaire.url'),
        ...questionnaireFaults(form, subjects[position], layers),
      ]),
    ),
    ...guides.flatMap((guide, position) =>
      found({ type: 'Guidance', position, name: guide.name }, [
        ...doubled(guideNames, position, 'Guidance.id'),
        ...guidanceFaults(
          guide,
          layers.find(({ document }) => document === guide.document),
          versions,
          today,
        ),
      ]),
    ),
  ];
};
