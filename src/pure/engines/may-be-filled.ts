import type { Item } from '../model/questionnaire.js';
import { scaleNumbers } from './scale-numbers.js';

const notTyped: readonly string[] = ['choice', 'open-choice', 'boolean', 'group', 'display'];

/**
 * Whether an answer may stand there before anybody gave one. What a person types may be filled in for them, to read and to
 * correct; an option is never chosen beforehand (decision D7), but where nobody is asked: hidden or read only.
 */
export const mayBeFilled = (item: Item): boolean =>
  item.hidden ||
  item.readOnly ||
  !(notTyped.includes(item.type) || item.options.length || scaleNumbers(item));
