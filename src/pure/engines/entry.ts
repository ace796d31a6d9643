import type { Answer } from '../model/answer.js';
import type { FormatFault } from '../model/format-fault.js';

/** What a text field holds: answers, or the fault that keeps it from being one. The text itself is kept by the form. */
export interface Entry {
  readonly answers: readonly Answer[];
  readonly fault?: FormatFault;
}
