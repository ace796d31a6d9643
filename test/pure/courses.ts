/** What the tests of a course share: a response sent on a day, a course of them, and guidance that says what a test needs. */
import { courseOf, type Course, type CourseInput } from '../../src/pure/engines/index.js';
import type {
  Answer,
  GuidanceDocument,
  Questionnaire,
  Response,
  ServerResult,
} from '../../src/pure/model/index.js';
import { given, viewOf } from './forms.js';

/** Answers sent on a day of 2026, such as "03-01". */
export const sentOn = (
  day: string,
  of: Questionnaire,
  answers: Readonly<Record<string, Answer | readonly Answer[]>>,
  more: Partial<Response> = {},
): Response => ({
  id: `svar-${day}`,
  status: 'completed',
  canonical: of.canonical,
  authored: `2026-${day}T10:00:00+01:00`,
  answers: given(answers),
  ...more,
});

/** A course in the kit's own colours, of which nothing more is known than the test says. */
export const courseWith = (known: Partial<CourseInput>): Course =>
  courseOf({
    questionnaires: [],
    responses: [],
    results: [],
    requests: [],
    guidance: [],
    goals: [],
    viewOf,
    provisional: true,
    ...known,
  });

/** Staff declare a response invalid. */
export const taken = (id: string): ServerResult => ({
  kind: 'validity',
  at: '2026-06-01T10:00:00+02:00',
  responses: [`QuestionnaireResponse/${id}`],
  basis: [],
  invalidated: true,
});

/** A guidance document that says nothing but this. */
export const guidanceOf = (more: Partial<GuidanceDocument>): GuidanceDocument => ({
  id: 'd',
  title: 'd',
  version: '1',
  date: '2026-01-01',
  publisher: 'x',
  source: 'x',
  scores: [],
  topics: [],
  offers: [],
  ...more,
});
