import { sameAnswer, type Answer } from '../model/answer.js';
import type { Item, Option } from '../model/questionnaire.js';
import { asAnswer } from './computed-answer.js';
import { factOf, type FormState } from './form.js';
import { facts } from './facts.js';

const optionOf = (item: Item, value: unknown): Option[] => {
  const answer = asAnswer({ ...item, type: 'choice' }, value);
  if (!answer || answer.kind === 'declined') return [];
  const text =
    answer.kind === 'coding'
      ? (answer.value.display ?? answer.value.code ?? '')
      : answer.kind === 'reference'
        ? (answer.value.display ?? answer.value.reference ?? '')
        : typeof answer.value === 'object'
          ? ''
          : String(answer.value);
  return text === '' ? [] : [{ answer, text }];
};

const isOff = (state: FormState, item: Item, { answer }: Option): boolean => {
  const toggles = (item.detail?.toggles ?? []).map(
    ({ options }, i) => [options, factOf(state, item.linkId, facts.toggle(i))] as const,
  );
  const about = toggles.filter(([options]) => options.some((one) => sameAnswer(one, answer)));
  // Named by no rule, or by one that cannot be run: it stands. By several: one that holds is enough.
  return about.length > 0 && about.every(([, values]) => values !== undefined && values[0] !== true);
};

const isGiven = (answers: readonly Answer[], option: Option): boolean =>
  answers.some((answer) => sameAnswer(answer, option.answer));

/** The options as they stand now. One that was chosen stays in sight, so that whoever chose it can take it back. */
const optionsNow = (state: FormState, item: Item): readonly Option[] => {
  const made = factOf(state, item.linkId, facts.options) ?? factOf(state, item.linkId, facts.candidates);
  const given = state.answers.get(item.linkId) ?? [];
  const all = made ? made.flatMap((value) => optionOf(item, value)) : item.options;
  return item.detail?.toggles
    ? all.filter((option) => isGiven(given, option) || !isOff(state, item, option))
    : all;
};

/** An item as rules have it now: its words, its options, whether it must be answered. The same one where none says anything. */
export const standingItem = (state: FormState, item: Item): Item => {
  if (!item.detail || !state.facts.size) return item;
  const [text] = factOf(state, item.linkId, facts.text) ?? [];
  const [required] = factOf(state, item.linkId, facts.required) ?? [];
  const options = optionsNow(state, item);
  if (typeof text !== 'string' && typeof required !== 'boolean' && options === item.options) return item;
  return {
    ...item,
    options,
    ...(typeof text === 'string' && { text }),
    ...(typeof required === 'boolean' && { required }),
  };
};
