import type { AnswerFilter, AnswerList, AnswerOrder } from '../../../pure/engines/answer-filter.js';
import type { Row } from '../../../pure/engines/rows.js';
import type { AnswerNote } from '../../../pure/model/answer-note.js';
import type { AnswersWords } from '../../../pure/words/answers/index.js';
import type { StaffWords } from '../../../pure/words/staff/index.js';
import type { CopyPart } from '../../events/copy-event.js';

/** What a person can do with the answers; the element carries it out. */
export interface AnswerActs {
  readonly filter: (filter: AnswerFilter) => void;
  readonly order: (order: AnswerOrder) => void;
  readonly fold: () => void;
  readonly explain: (key: string) => void;
  readonly unfold: (key: string) => void;
  readonly select: (row: Row) => void;
  readonly discuss: (row: Row) => void;
  readonly followUp: (row: Row) => void;
  readonly edit: (key: string | undefined) => void;
  readonly saveNote: (row: Row, text: string) => void;
  readonly take: (part: CopyPart) => void;
  readonly copy: () => void;
  readonly closeCopy: () => void;
}

/** What the answers of a talk are drawn from. */
export interface AnswersView {
  readonly words: AnswersWords;
  readonly staffWords: StaffWords;
  readonly level: number;
  readonly list: AnswerList;
  /** How many answers each choice of the toolbar would show, over all answers. */
  readonly counts: ReadonlyMap<string, number>;
  readonly areas: readonly string[];
  readonly filter: AnswerFilter;
  readonly order: AnswerOrder;
  /** Times of the talks that stand side by side, now first. */
  readonly times: readonly string[];
  readonly selection: { readonly canonical: string; readonly linkId: string } | undefined;
  readonly greenOpen: boolean;
  readonly explained: string | undefined;
  readonly unfolded: ReadonlySet<string>;
  readonly notes: ReadonlyMap<string, AnswerNote>;
  readonly edited: string | undefined;
  readonly part: CopyPart;
  /** The text was copied, and nothing was done since. */
  readonly copied: boolean;
  /** The text that has to be copied by hand. */
  readonly byHand: string | undefined;
  readonly acts: AnswerActs;
}

/** The longest note. */
export const longestNote = 500;
