import { safeAddress } from '../model/address.js';
import type { GuidanceDocument, GuidanceTopic, TriggerTest } from '../model/guidance.js';
import { problem, type Problem } from '../model/problem.js';
import type { Questionnaire } from '../model/questionnaire.js';
import { circularDocuments, eachOnce, namedBand } from './guidance-layers.js';
import { reviewOf } from './guidance-offers.js';

/** A document, where it stands, and what it may point at. */
interface Look {
  readonly document: GuidanceDocument;
  /** "Guidance[trivsel]". */
  readonly path: string;
  /** The document and all that could be below it. */
  readonly known: readonly GuidanceDocument[];
  readonly questionnaires: readonly Questionnaire[];
}

const faultsOfTest = (test: TriggerTest, at: string, { known, questionnaires }: Look): readonly Problem[] => {
  const versions = questionnaires.filter(({ canonical }) => canonical.url === test.canonical);
  if (versions.length && !versions.some(({ byLinkId }) => byLinkId.has(test.linkId)))
    return [problem('unknown-question', `${at}.linkId`, test.linkId)];
  return (test.band ?? [])
    .filter((id) => !namedBand(known, test.canonical, test.linkId, id))
    .map((id) => problem('bad-guidance', `${at}.band`, id));
};

const faultsOfTopic = (topic: GuidanceTopic, at: string, look: Look): readonly Problem[] => [
  ...topic.trigger.all.flatMap((test, i) => faultsOfTest(test, `${at}.trigger.all[${i}]`, look)),
  ...topic.offers
    .filter((id) => !look.known.some(({ offers }) => offers.some((offer) => offer.id === id)))
    .map((id) => problem('bad-guidance', `${at}.offers`, id)),
];

const faultsOfReview = (dated: { readonly reviewBy?: string }, at: string): readonly Problem[] =>
  reviewOf(dated, '') === 'unreadable' ? [problem('bad-guidance', `${at}.reviewBy`)] : [];

const faultsOfDocument = (look: Look): readonly Problem[] => {
  const { document, path } = look;
  return [
    ...faultsOfReview(document, path),
    ...document.topics.flatMap((topic, i) => faultsOfTopic(topic, `${path}.topics[${i}]`, look)),
    ...document.offers.flatMap((offer, i) => [
      ...faultsOfReview(offer, `${path}.offers[${i}]`),
      ...(offer.url !== undefined && !safeAddress(offer.url)
        ? [problem('bad-guidance', `${path}.offers[${i}].url`, offer.id)]
        : []),
    ]),
  ];
};

/**
 * What is wrong with guidance as a whole, which the gate cannot see from one document: a layer over nothing or over
 * itself, triggers and offers that point nowhere, dates that are none. It is told, and everything that can be said is.
 *
 * @param questionnaires those at hand: a trigger for another one is no fault.
 */
export const guidanceProblems = (
  documents: readonly GuidanceDocument[],
  questionnaires: readonly Questionnaire[],
): readonly Problem[] => {
  const once = eachOnce(documents);
  const circular = circularDocuments(once);
  return once.flatMap((document) => {
    const path = `Guidance[${document.id}]`;
    if (circular.includes(document)) return [problem('bad-guidance', `${path}.extends`, document.extends)];
    const base = once.find(({ id }) => id === document.extends);
    const isAlone = document.extends !== undefined && (!base || circular.includes(base));
    return [
      ...(isAlone ? [problem('missing-base', `${path}.extends`, document.extends)] : []),
      ...faultsOfDocument({ document, path, known: chain(document, once), questionnaires }),
    ];
  });
};

/** A document and what it builds on, as far down as that goes. */
const chain = (document: GuidanceDocument, all: readonly GuidanceDocument[]): readonly GuidanceDocument[] => {
  const found = new Set([document]);
  for (const one of found) {
    const base = all.find(({ id }) => id === one.extends);
    if (base) found.add(base);
  }
  return [...found];
};
