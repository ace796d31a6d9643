import type { Answer } from './answer.js';
import type { Canonical } from './canonical.js';
import type { Constraint, ItemDetail, ItemImage, LaunchContext, MarkedText } from './item-detail.js';
import type { Problem } from './problem.js';
import type { Significance } from './significance.js';

/** R4's item types that the kit draws. */
export type ItemType =
  | 'group'
  | 'display'
  | 'boolean'
  | 'decimal'
  | 'integer'
  | 'date'
  | 'dateTime'
  | 'time'
  | 'string'
  | 'text'
  | 'url'
  | 'choice'
  | 'open-choice'
  | 'quantity'
  | 'attachment'
  | 'reference';

export type EnableOperator = 'exists' | '=' | '!=' | '>' | '<' | '>=' | '<=';

/** One `enableWhen`: shown when the answer to `question` meets it. */
export interface EnableWhen {
  readonly question: string;
  /** Where the question stands in several copies that are all meant: the others. */
  readonly also?: readonly string[];
  readonly operator: EnableOperator;
  readonly answer: Answer;
}

/** One answer option, in the instrument's words and order. `ordinal` is what a score counts. */
export interface Option {
  readonly answer: Answer;
  readonly text: string;
  readonly ordinal?: number;
  readonly prefix?: string;
  /** "Det vil jeg helst ikke svare på": an answer that declines, never the same as forgotten (decision D19). */
  readonly declines?: boolean;
  /** Choosing it clears the others (SDC optionExclusive). */
  readonly exclusive?: boolean;
  readonly image?: ItemImage;
  /** Its words with marks, where the content has them. */
  readonly marked?: MarkedText;
}

/** How a number or a choice asks to be drawn (FUT allows four). */
export type ItemControl = 'drop-down' | 'radio-button' | 'check-box' | 'slider';

/** Roles of a question that the kit knows (our code system `item-role`). */
export type ItemRole = 'topics';

/**
 * One item of a questionnaire: a question, a text or a group. Text and options are the instrument's, character for
 * character. `linkId` is a key and may hold anything: never a DOM id or a selector.
 */
export interface Item {
  readonly linkId: string;
  readonly type: ItemType;
  readonly text: string;
  readonly prefix?: string;
  /** FUT's short text, for overview and trend. */
  readonly shortText?: string;
  readonly helpText?: string;
  readonly options: readonly Option[];
  readonly enableWhen: readonly EnableWhen[];
  readonly enableBehavior: 'all' | 'any';
  readonly required: boolean;
  readonly repeats: boolean;
  readonly readOnly: boolean;
  readonly hidden: boolean;
  readonly maxLength?: number;
  readonly minOccurs?: number;
  readonly maxOccurs?: number;
  readonly min?: number;
  readonly max?: number;
  readonly minDate?: string;
  readonly maxDate?: string;
  readonly step?: number;
  readonly control?: ItemControl;
  /** Words under the two ends of a scale, where the content gives them (display items with control lower/upper). */
  readonly lowerText?: string;
  readonly upperText?: string;
  /** FUT's feedback to the citizen while the number lies in [min, max]. */
  readonly feedback?: { readonly text: string; readonly min: number; readonly max: number };
  readonly significances: readonly Significance[];
  /** FHIRPath that computes this item (SDC calculatedExpression): a score. */
  readonly calculated?: string;
  /** The area this item belongs to: own code, else the nearest group's (decision D19). */
  readonly area?: string;
  /** The area's code, the same in every language; absent where the area is only a group's text. */
  readonly areaCode?: string;
  /** What the answer is for, beside being an answer: `topics` is what the citizen wants to talk about. */
  readonly role?: ItemRole;
  /** Text that stands on every page: copyright (FUT item-is-copyright), which must be shown, and what `detail.notice` says. */
  readonly copyright: boolean;
  /** `url|version` of FUT's defined question: identity across versions. */
  readonly definition?: string;
  readonly externalId?: string;
  readonly initial: readonly Answer[];
  /** What only some questionnaires say; read where the form is not plain. */
  readonly detail?: ItemDetail;
  /**
   * Set on what stands in a copy of a group that repeats, but for the first: `linkId` is then this copy's key, and the
   * content's own stands here. On the group itself, where there are several, which of them it is: its text then ends
   * with that number, and the content's own stands here too.
   */
  readonly copy?: { readonly linkId: string; readonly text: string; readonly number?: number };
  readonly items: readonly Item[];
}

/** A named FHIRPath expression on the questionnaire (HL7 `variable`). */
export interface Variable {
  readonly name: string;
  readonly expression: string;
}

/** A questionnaire as the kit knows it. Nobody past the gate sees FHIR. */
export interface Questionnaire {
  readonly id?: string;
  readonly canonical: Canonical;
  readonly status: string;
  /** BCP 47, of its own words: "da". */
  readonly language?: string;
  readonly title: string;
  /** FUT's employee title; the citizen's title where it is absent. */
  readonly staffTitle: string;
  readonly description?: string;
  /** What staff should know of its use (FUT usage). */
  readonly usage?: string;
  readonly copyright?: string;
  /** Minutes that the content says it takes. */
  readonly minutes?: number;
  readonly variables: readonly Variable[];
  readonly items: readonly Item[];
  /** Every item by linkId, in document order. */
  readonly byLinkId: ReadonlyMap<string, Item>;
  /** linkId -> linkIds of the groups around it, outermost first. */
  readonly ancestors: ReadonlyMap<string, readonly string[]>;
  /** What must hold over the whole form (SDC targetConstraint on the questionnaire). */
  readonly constraints?: readonly Constraint[];
  /** The same in other languages, where its content carries them (HL7 translation). Answers are the same in all. */
  readonly translations?: ReadonlyMap<string, Questionnaire>;
  /** What the form asks to be told when it is opened, by name and type: `%patient`, a Patient (SDC launchContext). */
  readonly launchContext?: readonly LaunchContext[];
  /** Whether the plain gate reads all that it says. What a form says beyond that is read and drawn by files of its own. */
  readonly isPlain: boolean;
  /** Of each linkId in a group that repeats: the keys of its copies. Absent until the copies of one run are known. */
  readonly keysOf?: ReadonlyMap<string, readonly string[]>;
  readonly problems: readonly Problem[];
}

/** The linkId in the content and in a response, where the item's own is the key of one copy among several. */
export const contentLinkId = ({ linkId, copy }: Pick<Item, 'linkId' | 'copy'>): string =>
  copy?.linkId ?? linkId;

/** Whether a person can answer it: neither a group, a text, nor something the form computes. */
export const isQuestion = (item: Item): boolean =>
  item.type !== 'group' &&
  item.type !== 'display' &&
  !item.readOnly &&
  !item.hidden &&
  item.calculated === undefined;

/** Whether the form computes it: a score, read like any other item (domain.md rule 6). */
export const isScore = (item: Item): boolean => item.calculated !== undefined;

/**
 * Whether it is a value that whoever answers reads and does not give: read only, or computed. A score stands there only
 * where the content says so (usageMode): a number of an instrument is for the talk (decision D7).
 */
export const isReadOnlyValue = ({
  type,
  detail,
  hidden,
  readOnly,
  calculated,
  significances,
}: Item): boolean =>
  detail !== undefined &&
  !hidden &&
  type !== 'group' &&
  type !== 'display' &&
  (calculated === undefined
    ? readOnly && detail.usageMode !== 'capture'
    : detail.usageMode === undefined
      ? !significances.length
      : detail.usageMode !== 'capture');

/** The short name staff read in tables; the whole text where the content has none. */
export const shortName = (item: Item): string => item.shortText ?? item.text;
