import type { Answer } from './answer.js';
import type { Coding } from './coding.js';
import type { Significance } from './significance.js';

/** A FHIRPath rule as the content has it. What is in another language than FHIRPath is named to the author, not run. */
export interface Rule {
  readonly expression: string;
  /** "text/fhirpath", or another that the kit does not run. */
  readonly language: string;
  /** What other rules below call it: `%name`. */
  readonly name?: string;
  /** In the author's words. */
  readonly description?: string;
}

/** Something that must hold (SDC constraint, targetConstraint). The words are the author's, for whoever answers. */
export interface Constraint {
  readonly key: string;
  /** An error keeps from sending; a warning is only said. */
  readonly severity: 'error' | 'warning';
  readonly human: string;
  readonly rule: Rule;
}

/** Something that the form asks to be told when it is opened: `%patient`, a Patient. */
export interface LaunchContext {
  readonly name: string;
  readonly type: string;
}

/** Options that stand there only while a rule holds (SDC answerOptionsToggleExpression). */
export interface Toggle {
  readonly options: readonly Answer[];
  readonly rule: Rule;
}

/** A unit that a measure is given in: UCUM's code where there is one. */
export type Unit = Pick<Coding, 'system' | 'code' | 'display'>;

/** A picture that belongs to a question or an option: bytes in base64, and what it shows in words. */
export interface ItemImage {
  readonly contentType: string;
  readonly data: string;
  readonly alt: string;
}

/** Text with marks, as the content has it. The plain text stands beside it and is what is compared, copied and sent. */
export interface MarkedText {
  readonly format: 'xhtml' | 'markdown';
  readonly source: string;
}

/** How an item takes part in what is shown (HL7 usageMode). */
export type UsageMode =
  'capture-display' | 'capture' | 'display' | 'display-non-empty' | 'capture-display-non-empty';

/**
 * How the questions of a group stand together (questionnaire-itemControl). FHIR R4 means by "table" that questions are rows
 * and their answers columns, by "htable" the same the other way round, by "atable" a table with one row, by "gtable" that
 * questions are columns and each repetition of the group is a row, by "list" that they stand below one another. R5 and SDC
 * add "grid": groups are rows, the questions in them columns; SDC's "page" is any questions on a page of their own. All of them
 * stand together on one page.
 */
export type TableControl = 'table' | 'htable' | 'atable' | 'gtable' | 'grid' | 'list' | 'page';

/**
 * What only some questionnaires say of an item. Plain forms carry none of it, and never load what reads and draws it
 * (decision D18). Each field is named as FHIR or SDC names it, where they do.
 */
export interface ItemDetail {
  readonly marked?: MarkedText;
  readonly markedHelp?: MarkedText;
  readonly image?: ItemImage;
  /** A short explanation of a question (itemControl flyover); it stands where help stands. */
  readonly flyover?: string;
  /** What stands for an answer in an empty field: "DD/MM/YYYY". */
  readonly entryFormat?: string;
  /** Drawn side by side where there is room (choiceOrientation). */
  readonly horizontal?: boolean;
  /** Searched in rather than looked through (itemControl autocomplete). */
  readonly autocomplete?: boolean;
  /** The line of one's own under the options, in the content's words (openLabel). */
  readonly openLabel?: string;
  readonly usageMode?: UsageMode;
  /** Text that stands over or under every page: itemControl header; footer and legal. */
  readonly notice?: 'header' | 'footer';
  /** Where it is not asked its words stand there all the same (disabledDisplay protected). */
  readonly isProtected?: boolean;
  /** Staff's overview leaves it out where it is green (FUT overviewUsageMode). */
  readonly leftOutOfOverview?: boolean;
  /** After which answers the person is told whom to call: at once, beside the question. */
  readonly safety?: readonly Significance[];
  /** Of a group: its questions stand together on one page, as this table (itemControl). */
  readonly table?: TableControl;

  readonly minLength?: number;
  /** A regular expression that a text matches as a whole. Never run by the browser's own engine. */
  readonly regex?: string;
  readonly maxDecimalPlaces?: number;
  readonly unit?: Unit;
  readonly unitOptions?: readonly Unit[];
  readonly minQuantity?: number;
  readonly maxQuantity?: number;
  /** Bytes. */
  readonly maxSize?: number;
  readonly mimeTypes?: readonly string[];
  /** Types of resource that an answer may point to: "Practitioner". */
  readonly referenceTypes?: readonly string[];
  /** Where the options are, when they stand neither in the item nor in the questionnaire. */
  readonly valueSet?: string;
  /** Its options, or what it may point to, cannot be had here: it is said in words that it cannot be shown. */
  readonly unreachable?: boolean;
  /** Who should be asked for them; only asked where the host names it too. */
  readonly terminologyServer?: string;

  readonly variables?: readonly Rule[];
  readonly enableWhenExpression?: Rule;
  readonly initialExpression?: Rule;
  readonly answerExpression?: Rule;
  readonly candidateExpression?: Rule;
  /** What the back end knows that belongs beside a question that is typed into, and what it is called. */
  readonly context?: { readonly label: string; readonly rule: Rule };
  /** That, once it was asked for. */
  readonly known?: readonly string[];
  readonly textExpression?: Rule;
  readonly requiredExpression?: Rule;
  readonly toggles?: readonly Toggle[];
  readonly constraints?: readonly Constraint[];

  /** Of the place behind the copies of a group that repeats, where they are added and taken away: the group's key. */
  readonly copiesOf?: string;
}
