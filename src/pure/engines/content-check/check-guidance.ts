import { fault, type ContentFault } from '../../model/content-finding.js';
import type { GuidanceDocument, GuidanceTopic, Offer } from '../../model/guidance.js';
import { askedOf } from './asked.js';
import { checkBands } from './bands.js';
import { checkDay, checkReview } from './dates.js';
import { isLaidOver, type Layer } from './layers.js';
import { checkPlaceholders } from './placeholders.js';
import { checkFacts } from './score-facts.js';
import { checkTrigger, type Forms } from './triggers.js';

interface Context {
  readonly layer: Layer;
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
const scaleOf = ({ layer, forms }: Context, { trigger }: GuidanceTopic) => {
  const [test] = trigger.all;
  const subject = test && forms.get(test.canonical)?.at(-1);
  const item = test && subject?.questionnaire.byLinkId.get(test.linkId);
  const range = layer.knows
    .flatMap(({ scores }) => scores)
    .find(({ canonical, linkId }) => canonical === test?.canonical && linkId === test.linkId)?.range;
  return { range, ...(subject && item && { form: { subject, item } }) };
};

/** Of a topic that only adds to one below it: its trigger is not asked, and its ranges need not make a scale. */
const checkStart = (context: Context, topic: GuidanceTopic, path: string): readonly ContentFault[] => {
  const { layer, forms } = context;
  if (isLaidOver(layer, topic.id)) return [];
  return [
    ...(forms.size ? checkTrigger(forms, askedOf(topic.trigger, layer.knows), `${path}.trigger`) : []),
    ...(topic.phrases.length ? [] : [fault('topic-without-phrase', `${path}.phrases`, { id: topic.id })]),
    ...checkBands(topic.bands, scaleOf(context, topic), `${path}.bands`),
  ];
};

const checkTopic = (context: Context, topic: GuidanceTopic, path: string): readonly ContentFault[] => {
  const { knows } = context.layer;
  const triggers = knows
    .flatMap(({ topics }) => topics)
    .filter(({ id }) => id === topic.id)
    .map(({ trigger }) => trigger);
  const checkText = (text: string, at: string) => checkPlaceholders(knows, triggers, text, `${at}.text`);
  return [
    ...checkStart(context, topic, path),
    ...topic.phrases.flatMap(({ text, translations = [] }, i) => [
      ...checkText(text, `${path}.phrases[${i}]`),
      ...translations.flatMap((one, n) => checkText(one.text, `${path}.phrases[${i}].translations[${n}]`)),
    ]),
  ];
};

/** The kit opens https only: anything else is shown without its link, or not at all. */
const isHttps = (url: string): boolean => /^https:\/\/[^\s/?#@]+\.[^\s/?#@]+([/?#]\S*)?$/i.test(url);

const checkOffer = ({ today }: Context, offer: Offer, path: string): readonly ContentFault[] => [
  ...(offer.url === undefined || isHttps(offer.url)
    ? []
    : [fault('bad-link', `${path}.url`, { url: offer.url })]),
  ...checkDay(offer.checked, `${path}.checked`),
  ...checkReview(offer.reviewBy, today, `${path}.reviewBy`),
];

const offerIds = (documents: readonly GuidanceDocument[]): ReadonlySet<string> =>
  new Set(documents.flatMap(({ offers }) => offers.map(({ id }) => id)));

/** Offers that are named and not there, and the other way round. A layer may name those below it, and say them anew. */
const checkOfferNames = ({ document, knows, over, missing }: Layer): readonly ContentFault[] => {
  const there = offerIds(knows);
  const named = new Set([...knows, ...over].flatMap(({ topics }) => topics.flatMap((topic) => topic.offers)));
  return [
    ...document.topics.flatMap((topic, i) =>
      topic.offers.flatMap((id, n) =>
        there.has(id) || missing !== undefined
          ? []
          : [fault('unknown-offer', `Guidance.topics[${i}].offers[${n}]`, { id })],
      ),
    ),
    ...document.offers.flatMap(({ id }, i) =>
      named.has(id) || missing !== undefined ? [] : [fault('unused-offer', `Guidance.offers[${i}]`, { id })],
    ),
  ];
};

const checkLayer = ({ missing, circular, document }: Layer): readonly ContentFault[] => [
  ...(missing === undefined ? [] : [fault('missing-base', 'Guidance.extends', { id: missing })]),
  ...(circular ? [fault('circular-rule', 'Guidance.extends', { subject: document.id })] : []),
];

const checkIds = ({ topics, offers }: GuidanceDocument): readonly ContentFault[] => [
  ...repeated(topics.map(({ id }, i) => [id, `Guidance.topics[${i}].id`])),
  ...repeated(
    topics.flatMap(({ phrases }, i) =>
      phrases.map(({ id }, n) => [id, `Guidance.topics[${i}].phrases[${n}].id`] as const),
    ),
  ),
  ...repeated(offers.map(({ id }, i) => [id, `Guidance.offers[${i}].id`])),
];

/** Everything that reasoning finds in a guidance document, read together with those that it lies over. */
export const checkGuidance = (
  layer: Layer,
  forms: Forms,
  today: string | undefined,
): readonly ContentFault[] => {
  const { document } = layer;
  const context = { layer, forms, today };
  return [
    ...(forms.size ? [] : [fault('no-questionnaires', 'Guidance')]),
    ...checkLayer(layer),
    ...checkDay(document.date, 'Guidance.date'),
    ...checkReview(document.reviewBy, today, 'Guidance.reviewBy'),
    ...document.scores.flatMap((facts, i) => checkFacts(forms, facts, `Guidance.scores[${i}]`)),
    ...checkIds(document),
    ...document.topics.flatMap((topic, i) => checkTopic(context, topic, `Guidance.topics[${i}]`)),
    ...checkOfferNames(layer),
    ...document.offers.flatMap((offer, i) => checkOffer(context, offer, `Guidance.offers[${i}]`)),
  ];
};
