import type { Answers } from './answer.js';
import type { Canonical } from './canonical.js';
import type { JsonObject } from './json.js';
import { instant } from './time.js';

/** How it was answered: where the person was, or who held the pen. */
export type ResponseMode = 'home' | 'on-site' | 'assisted' | 'paper';

/** Who helped the person to answer, as the person says it; `none` is that nobody did, which is not the same as unsaid. */
export const helpers = ['none', 'relative', 'staff', 'interpreter', 'other'] as const;

export type Helper = (typeof helpers)[number];

export type ResponseStatus = 'in-progress' | 'completed' | 'amended' | 'entered-in-error' | 'stopped';

/** One run of one questionnaire by one person (decision D20). */
export interface Response {
  readonly id?: string;
  /** Version to send in If-Match; undefined until the server has stored it. */
  readonly versionId?: string;
  /** `urn:uuid:…`, minted once and kept for ever: the same submission stays the same (decision D12). */
  readonly identifier?: string;
  readonly status: ResponseStatus;
  readonly canonical: Canonical;
  readonly subject?: string;
  readonly source?: string;
  /** The request this answers (FUT basedOn). */
  readonly request?: string;
  readonly episodeOfCare?: string;
  /** ISO time the person answered. */
  readonly authored?: string;
  readonly answers: Answers;
  readonly mode?: ResponseMode;
  /** Who helped, where the person said so. */
  readonly helper?: Helper;
  /** Why a question was skipped, where the person said so (decision D19). */
  readonly skipReasons?: ReadonlyMap<string, string>;
  /** Questions whose answer came in a form that could not be read: grey, never guessed. */
  readonly unreadable?: ReadonlySet<string>;
  /** Version of the request when it was answered (FUT resolved-timing). */
  readonly requestVersionId?: string;
  /** The resource as it came, so that writing back keeps what the kit did not understand. */
  readonly raw?: JsonObject;
}

/** Whether staff may read it as the person's word: sent, and not taken back. */
export const isSent = (response: Response): boolean =>
  response.status === 'completed' || response.status === 'amended';

/** Newest first by the time of answering; ties by id so that the order never flickers. */
export const byNewest = (a: Response, b: Response): number =>
  instant(b.authored) - instant(a.authored) || (b.id ?? '').localeCompare(a.id ?? '');
