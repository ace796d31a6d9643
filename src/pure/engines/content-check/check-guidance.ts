import { fault, type ContentFault } from '../../model/content-finding.js';
import type { GuidanceDocument, GuidanceTopic, Offer } from '../../model/guidance.js';
import { checkBands } from './bands.js';
import { checkDay, checkReview } from './dates.js';
import { checkPlaceholders } from './placeholders.js';
import { checkFacts } from './score-facts.js';
import { checkTrigger, type Forms } from './triggers.js';

interface Context {
  readonly document: GuidanceDocument;
  readonly forms: Forms;
  /** ISO day; without it no date is past. */
  readonly today: string | undefined;
}

const repeated = (ids: readonly (readonly [id: string, path: string])[]): readonly ContentFault[] => {
  const seen = new Set<string>();
  return ids.flatMap(([id, path]) => {
    if (seen.has(id)) return [fault('duplicate-id', path, { id })];
    seen.add(id);
    return [];
  });
};

/** The scale that a topic explains: that of the first score its trigger asks about. */
const scaleOf = ({ document, forms }: Context, { trigger }: GuidanceTopic) => {
  const [test] = trigger.all;
  const subject = test && forms.get(test.canonical)?.at(-1);
  const item = test && subject?.questionnaire.byLinkId.get(test.linkId);
  const range =
    (test && subject?.facts(test.linkId)?.range) ??
    document.scores.find(({ canonical, linkId }) => canonical === test?.canonical && linkId === test.linkId)
      ?.range;
  return { range, ...(subject && item && { form: { subject, item } }) };
};

const checkTopic = (context: Context, topic: GuidanceTopic, path: string): readonly ContentFault[] => [
  ...(context.forms.size ? checkTrigger(context.forms, topic, `${path}.trigger`) : []),
  ...(topic.phrases.length ? [] : [fault('topic-without-phrase', `${path}.phrases`, { id: topic.id })]),
  ...topic.phrases.flatMap(({ text }, i) =>
    checkPlaceholders(context.document, topic, text, `${path}.phrases[${i}].text`),
  ),
  ...checkBands(topic.bands, scaleOf(context, topic), `${path}.bands`),
];

/** The kit opens https only: anything else is shown without its link, or not at all. */
const isHttps = (url: string): boolean => /^https:\/\/[^\s/?#@]+\.[^\s/?#@]+([/?#]\S*)?$/i.test(url);

const checkOffer = ({ today }: Context, offer: Offer, path: string): readonly ContentFault[] => [
  ...(offer.url === undefined || isHttps(offer.url)
    ? []
    : [fault('bad-link', `${path}.url`, { url: offer.url })]),
  ...checkDay(offer.checked, `${path}.checked`),
  ...checkReview(offer.reviewBy, today, `${path}.reviewBy`),
];

/** Offers that are named and not there, and the other way round. */
const checkOfferNames = ({ topics, offers }: GuidanceDocument): readonly ContentFault[] => {
  const there = new Set(offers.map(({ id }) => id));
  const named = new Set(topics.flatMap((topic) => topic.offers));
  return [
    ...topics.flatMap((topic, i) =>
      topic.offers.flatMap((id, n) =>
        there.has(id) ? [] : [fault('unknown-offer', `Guidance.topics[${i}].offers[${n}]`, { id })],
      ),
    ),
    ...offers.flatMap(({ id }, i) =>
      named.has(id) ? [] : [fault('unused-offer', `Guidance.offers[${i}]`, { id })],
    ),
  ];
};

/** Everything that reasoning finds in a guidance document. */
export const checkGuidance = (
  document: GuidanceDocument,
  forms: Forms,
  today: string | undefined,
): readonly ContentFault[] => {
  const { topics, offers, scores } = document;
  const context = { document, forms, today };
  return [
    ...(forms.size ? [] : [fault('no-questionnaires', 'Guidance')]),
    ...checkDay(document.date, 'Guidance.date'),
    ...checkReview(document.reviewBy, today, 'Guidance.reviewBy'),
    ...scores.flatMap((facts, i) => checkFacts(forms, facts, `Guidance.scores[${i}]`)),
    ...repeated(topics.map(({ id }, i) => [id, `Guidance.topics[${i}].id`])),
    ...repeated(
      topics.flatMap(({ phrases }, i) =>
        phrases.map(({ id }, n) => [id, `Guidance.topics[${i}].phrases[${n}].id`] as const),
      ),
    ),
    ...repeated(offers.map(({ id }, i) => [id, `Guidance.offers[${i}].id`])),
    ...topics.flatMap((topic, i) => checkTopic(context, topic, `Guidance.topics[${i}]`)),
    ...checkOfferNames(document),
    ...offers.flatMap((offer, i) => checkOffer(context, offer, `Guidance.offers[${i}]`)),
  ];
};
