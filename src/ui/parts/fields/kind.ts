import type { TemplateResult } from 'lit';
import type { Entry } from '../../../pure/engines/entry.js';
import type { FormatFault } from '../../../pure/model/format-fault.js';
import type { Item } from '../../../pure/model/questionnaire.js';
import type { FieldData, FieldWords } from './field.js';

/** A kind of field that not every questionnaire has: how it is drawn, and what is read from it. */
export interface Kind {
  /** Several controls (fieldset and legend), or one input with a label. */
  readonly isGroup: (item: Item) => boolean;
  /** Whether those controls are radio buttons, one of which answers; where nothing is said, they are as in plain forms. */
  readonly isRadio?: (item: Item) => boolean;
  readonly draw: (data: FieldData, words: FieldWords) => TemplateResult;
  /** What a typed text is; absent where nothing is typed. */
  readonly read?: (item: Item, text: string) => Entry;
}

/** A file of such kinds: which of them an item is of, and how what is wrong with an entry is said. */
export interface Kinds {
  readonly kindOf: (item: Item) => Kind | undefined;
  readonly sayFault: (fault: FormatFault, words: FieldWords) => string;
}
