import { formatCanonical, sameVersion } from '../model/canonical.js';
import type { Goal } from '../model/goal.js';
import type { Assessment } from '../model/assessment.js';
import type { GuidanceDocument } from '../model/guidance.js';
import type { Level } from '../model/level.js';
import type { Questionnaire } from '../model/questionnaire.js';
import { byNewest, type Response } from '../model/response.js';
import type { Finding, LevelCounts, Triage, TriageSource } from '../model/triage.js';
import type { Area } from './areas.js';
import type { Moment } from './comparison.js';
import type { FormGraph } from './form-graph.js';
import type { Occasion } from './occasions.js';

/** One response with its questionnaire and its judgement. */
export interface JudgedResponse {
  readonly questionnaire: Questionnaire;
  readonly response: Response;
  readonly triage: Triage;
  readonly graph: FormGraph;
  /** Id of the platform's result, where there is one. */
  readonly resultId?: string;
  /** The questions that were put to the person: the others depended on other answers. */
  readonly shown: ReadonlySet<string>;
  /** Taken back by staff: it stays in the trend, struck out, and colours nothing. */
  readonly invalidated: boolean;
}

/** "2 af 3 skemaer besvaret, ikke Søvn": answered without gaps, of those asked for, and the names of the others. */
export interface Answered {
  readonly fully: number;
  readonly sent: number;
  readonly of: number;
  /** Staff's titles of those with gaps or without an answer, in the order of the plan; fewer where one is not known. */
  readonly lacking: readonly string[];
}

/** One talk as staff see it. */
export interface Talk {
  readonly occasion: Occasion;
  readonly judged: readonly JudgedResponse[];
  /** Sent responses whose questionnaire is not at hand: named, never dropped. */
  readonly unknown: readonly Response[];
  readonly areas: readonly Area[];
  readonly total: Level | undefined;
  /** Id of the newest triage result about it. */
  readonly resultId?: string;
  /** Staff's own word beside it. */
  readonly assessment?: Assessment;
  readonly counts: LevelCounts;
  readonly incomplete: boolean;
  readonly source: TriageSource;
  /** ISO time of the newest judgement. */
  readonly at?: string;
  readonly answered: Answered;
}

/** A person's course: the talks, newest first. */
export interface Course {
  /** What the person is called, where that is known. */
  readonly givenName?: string;
  readonly talks: readonly Talk[];
  readonly guidance: readonly GuidanceDocument[];
  readonly goals: readonly Goal[];
}

/** The questionnaire in the version that was answered; another version only to show the words, never to colour. */
export const questionnaireFor = (
  questionnaires: readonly Questionnaire[],
  response: Response,
): Questionnaire | undefined =>
  questionnaires.find(({ canonical }) => sameVersion(canonical, response.canonical)) ??
  questionnaires.find(({ canonical }) => canonical.url === response.canonical.url);

/** The talk that staff prepare: the one asked for, else the newest that somebody answered. */
export const currentTalk = (course: Course, occasion?: string): Talk | undefined =>
  course.talks.find((talk) => talk.occasion.id === occasion) ??
  course.talks.find((talk) => talk.judged.length || talk.unknown.length);

/** Talks with answers before this one, newest first. */
export const earlierTalks = (course: Course, talk: Talk): readonly Talk[] => {
  const here = course.talks.findIndex(({ occasion }) => occasion.id === talk.occasion.id);
  return course.talks.slice(here + 1).filter(({ judged }) => judged.length);
};

/** The newest response of a talk: it dates the talk's answers. */
export const newestResponse = ({ judged }: Talk): Response | undefined =>
  judged.map(({ response }) => response).sort(byNewest)[0];

/** ISO time of a talk's answers; of the talk where none is dated. */
export const answeredAt = (talk: Talk): string => newestResponse(talk)?.authored ?? talk.occasion.at;

/** The judged response to a questionnaire (any version) at a talk. */
export const responseTo = (talk: Talk, canonical: string): JudgedResponse | undefined =>
  talk.judged.find(({ questionnaire }) => questionnaire.canonical.url === canonical);

/** The finding of a question at a talk. */
export const findingAt = (talk: Talk, canonical: string, linkId: string): Finding | undefined =>
  responseTo(talk, canonical)?.triage.findings.find((finding) => finding.linkId === linkId);

/** The answers and wording of a question at a talk; a score counts as its finding says. */
export const momentAt = (talk: Talk, canonical: string, linkId: string): Moment | undefined => {
  const judged = responseTo(talk, canonical);
  const item = judged?.questionnaire.byLinkId.get(linkId);
  if (!judged || !item) return undefined;
  const finding = judged.triage.findings.find((f) => f.linkId === linkId);
  return {
    item,
    answers: finding?.answers ?? judged.response.answers.get(linkId) ?? [],
    ...(finding && { level: finding.level }),
    ...(finding?.reason && { reason: finding.reason }),
    ...(judged.invalidated && { invalidated: true }),
  };
};

/** A name for a questionnaire that cannot be shown. */
export const nameOf = (response: Response): string => formatCanonical(response.canonical);
