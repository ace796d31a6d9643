import './jitless.js';
import * as z from 'zod/mini';

/**
 * The published schema of a guidance document (decision D8), for authors and for whoever checks content: JSON Schema
 * comes from it (`docs/guidance.schema.json`). The gate itself reads with `guidance.ts`, which weighs less; a test holds
 * the two together.
 */
export const guidanceDescriptions = z.registry<{ title?: string; description: string }>();

/** Says in plain English what a field is for. */
const said = <Schema extends z.core.$ZodType>(
  schema: Schema,
  description: string,
  title?: string,
): Schema => {
  guidanceDescriptions.add(schema, { ...(title !== undefined && { title }), description });
  return schema;
};

const text = (description: string) => said(z.string(), description);
const maybeText = (description: string) => said(z.optional(z.string()), description);
const number = (description: string) => said(z.number(), description);
const maybeNumber = (description: string) => said(z.optional(z.number()), description);
const kind = <const Kind extends string>(...kinds: readonly Kind[]) =>
  said(z.enum(kinds), 'Which kind of answer it is.');

const Coding = said(
  z.looseObject({
    system: maybeText('Url of the code system.'),
    code: maybeText('The code.'),
    display: maybeText('The words that a person sees; nothing is compared by them.'),
  }),
  'A code. Two codes are the same when system and code are.',
  'Coding',
);

const Answer = said(
  z.union([
    z.looseObject({ kind: kind('coding'), value: Coding }),
    z.looseObject({ kind: kind('boolean'), value: said(z.boolean(), 'Yes or no.') }),
    z.looseObject({ kind: kind('integer', 'decimal'), value: number('The number.') }),
    z.looseObject({ kind: kind('string'), value: text('The text, letter for letter.') }),
  ]),
  'One answer that a person may have given.',
  'Answer',
);

const level = z.enum(['red', 'yellow', 'green', 'grey']);
const change = z.enum(['better', 'worse', 'same']);

const TriggerTest = said(
  z.strictObject({
    canonical: text('Url of the questionnaire, without version.'),
    linkId: text('The question or score in it.'),
    level: said(
      z.optional(z.array(level)),
      'Holds when its level is one of these. Grey holds only where the person was silent: nobody answered, or declined.',
    ),
    min: maybeNumber('Holds when the number is this or more.'),
    max: maybeNumber('Holds when the number is this or less.'),
    answer: said(z.optional(z.array(Answer)), 'Holds when one of the answers is one of these.'),
    band: said(
      z.optional(z.array(z.string())),
      "Holds when the number lies in one of these bands: ids in the score's `bands`, in this document or the one it extends.",
    ),
    change: said(
      z.optional(z.array(change)),
      'Holds when the change since the last talk is one of these. Where no change can be told, none holds. Where the score has a `relevantChange`, in any document, better and worse hold only from that much on; same holds where nothing moved.',
    ),
  }),
  'A test of one question. Everything it names must hold, and missing data meets nothing. A kind of test that is not in this list is refused, since overlooking it would say the words to more people than was meant.',
  'Test of a trigger',
);

const Translation = said(
  z.looseObject({
    language: text('The language as a BCP 47 tag, such as "ar", "uk" or "so".'),
    text: text('The phrase in that language. May hold the same placeholders.'),
  }),
  'A phrase in a citizen’s own language, shown beside the Danish.',
  'Translation',
);

const Phrase = said(
  z.looseObject({
    id: text(
      'Names the phrase for hosts that remember which were used. Use it once over all documents; a layer repeats it to say the phrase anew.',
    ),
    text: text(
      'The sentence, in Danish. `{score:linkId}` is filled in with that number; without the number the phrase is left out.',
    ),
    translations: said(z.optional(z.array(Translation)), 'The same phrase in other languages.'),
  }),
  'A sentence that opens a talk.',
  'Phrase',
);

const ScoreText = said(
  z.looseObject({
    id: maybeText('Lets a layer say this range anew.'),
    from: number('Lowest number of the range, included.'),
    to: number('Highest number of the range, included.'),
    text: text('What the range says and what to ask. Never a diagnosis, and never the absence of one.'),
  }),
  'Help to understand a score: one range of it.',
  'Range explained',
);

const Topic = said(
  z.looseObject({
    id: text('Names the topic. A layer repeats it to add to the topic.'),
    title: text('What it is about, in a few words of Danish.'),
    trigger: said(
      z.looseObject({ all: said(z.array(TriggerTest), 'All of these tests must hold over one talk.') }),
      'When the topic applies. Tests on two questions make a combination, which is shown first. Without tests it never applies.',
    ),
    phrases: said(z.array(Phrase), 'Sentences that open the talk, the best one first.'),
    understanding: maybeText('How the score works, in plain words.'),
    bands: said(z.array(ScoreText), 'What each range of the score says, lowest first.'),
    actions: said(z.array(z.string()), 'What a professional can do, one sentence each.'),
    offers: said(z.array(z.string()), 'Ids of offers, in this document or the one it extends.'),
    source: maybeText('What the topic builds on: a guideline or an article.'),
  }),
  'One topic: when it applies, what to say, what to know, what to do.',
  'Topic',
);

const origin = z.enum(['national', 'local']);

const Offer = said(
  z.looseObject({
    id: text('Names the offer. A layer repeats it to say the offer anew.'),
    title: text('Its name; the words of the link.'),
    text: text('What it is and for whom, in a sentence or two.'),
    url: maybeText(
      'Where to read more: https, mailto, tel or a path on the same site. Anything else is not a link.',
    ),
    area: maybeText('The theme it belongs to.'),
    origin: said(origin, 'Who offers it: the nation or a municipality.'),
    checked: maybeText('Date on which somebody last saw that it exists: YYYY-MM-DD.'),
    reviewBy: maybeText('Date by which to look again: YYYY-MM-DD. Past it the offer is flagged, not hidden.'),
    source: maybeText('Where what is said about it comes from.'),
    version: maybeText('Version of what is said about it.'),
    municipalities: said(
      z.optional(z.array(z.string())),
      'Four-digit codes of the municipalities whose citizens may use it, such as "0461". Absent: the whole country.',
    ),
    where: maybeText('The same in words, such as "Egelund Kommune".'),
  }),
  'An offer that a professional can suggest.',
  'Offer',
);

const Band = said(
  z.looseObject({
    id: text('Its name, for triggers. It never names an illness.'),
    from: number('Lowest number, included.'),
    to: number('Highest number, included.'),
    label: maybeText(
      'A word or two of Danish for staff, shown beside the range. It says how much; it never names an illness or its absence.',
    ),
  }),
  'A named range of a score.',
  'Band',
);

const ScoreFacts = said(
  z.looseObject({
    canonical: text('Url of the questionnaire, without version.'),
    linkId: text('The score, or the question that is a scale, in it.'),
    range: said(z.tuple([z.number(), z.number()]), 'Lowest and highest number that the score can take.'),
    direction: said(
      z.enum(['higher-is-better', 'lower-is-better']),
      'Which end is good for the person. It decides whether a change is better or worse.',
    ),
    relevantChange: maybeNumber(
      'Minimal important difference. Only where the instrument has one; say where it comes from in `source`. Triggers on `change` need at least this much.',
    ),
    source: maybeText('Where range, direction and relevant change come from.'),
    bands: said(z.optional(z.array(Band)), 'Named ranges that triggers can point at.'),
  }),
  'What a score needs to be shown rightly and has no place for in FHIR.',
  'Score',
);

export const PublishedGuidance = said(
  z.looseObject({
    schemaVersion: said(z.optional(z.literal('1.0')), 'Version of this schema.'),
    id: text('Names the document. Of two documents with one id the first counts.'),
    title: text('What the document is about.'),
    version: text('Version of the document.'),
    date: text('Date of this version: YYYY-MM-DD.'),
    reviewBy: maybeText(
      'Date by which to look at it again: YYYY-MM-DD. Past it the document is flagged, not hidden.',
    ),
    publisher: text('Who answers for it, such as a municipality’s health department.'),
    source: text('What it builds on.'),
    language: said(z.optional(z.literal('da')), 'The language that staff read it in.'),
    origin: said(z.optional(origin), 'Who speaks: the nation or a municipality.'),
    extends: maybeText(
      'Id of the document that this one lays itself over. A layer adds and says anew; it never takes away.',
    ),
    scores: said(z.array(ScoreFacts), 'The scores that the document knows.'),
    topics: said(z.array(Topic), 'What to say, each with when it applies.'),
    offers: said(z.array(Offer), 'The offers that topics name.'),
  }),
  'Guidance for professionals on what to say and do about a citizen’s answers: a JSON document, alone or inside a FHIR Basic.',
  'Guidance document',
);
