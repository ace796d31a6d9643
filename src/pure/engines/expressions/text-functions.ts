import { bounded, budget, charge, EvaluationProblem } from './limits.js';
import { answer, numberOf, textOf, type Functions, type Given, type Values, type World } from './values.js';

type OfText = (text: string, given: readonly string[], world: World) => unknown;

/** Of one text and texts as arguments; nothing where one of them is missing. */
const ofText =
  (of: OfText) =>
  (input: Values, given: readonly Given[], world: World): Values => {
    const text = textOf(input);
    const texts = given.map((one) => textOf(one()));
    if (text === undefined || texts.some((one) => one === undefined)) return [];
    charge(world.spent, text.length / 1000);
    const found = of(text, texts as string[], world);
    return Array.isArray(found) ? (found as Values) : answer(found);
  };

/** Looking for a text in a text takes at worst the product of their lengths. */
const search = (text: string, sought: string, { spent }: World): void =>
  charge(spent, (text.length * sought.length) / 10_000);

const searching = (of: OfText) =>
  ofText((text, given, world) => {
    search(text, given[0]!, world);
    return of(text, given, world);
  });

/** Measured before it is made: the result may be longer than all memory. */
const joined = (parts: readonly string[], by: string): string => {
  const length = parts.reduce((sum, part) => sum + part.length, by.length * (parts.length - 1));
  if (length > budget.characters) throw new EvaluationProblem('expression-budget');
  return parts.join(by);
};

/** Where nothing is sought, it is found in front of, between and behind all characters. */
const replace: OfText = (text, [sought, by]) =>
  joined(sought === '' ? ['', ...text.split(''), ''] : text.split(sought!), by!);

const substring = (input: Values, given: readonly Given[]): Values => {
  const text = textOf(input);
  const [start, length] = given.map((one) => numberOf(one()));
  if (text === undefined || start === undefined || start < 0 || start >= text.length) return [];
  return [text.substring(start, length === undefined ? undefined : start + length)];
};

const join = (input: Values, given: readonly Given[]): Values => {
  const by = (given[0] && textOf(given[0]())) ?? '';
  const parts = input.map((value) => textOf([value])!);
  return parts.length ? [joined(parts, by)] : [];
};

/** What forms do with texts. `matches` and `replaceMatches` are not among them: a pattern may run for ever. */
export const textFunctions: Functions = {
  upper: [ofText((text) => bounded(text.toUpperCase())), 0, 0],
  lower: [ofText((text) => bounded(text.toLowerCase())), 0, 0],
  trim: [ofText((text) => text.trim()), 0, 0],
  length: [ofText((text) => text.length), 0, 0],
  contains: [searching((text, [sought]) => text.includes(sought!)), 1, 1],
  indexOf: [searching((text, [sought]) => text.indexOf(sought!)), 1, 1],
  startsWith: [ofText((text, [sought]) => text.startsWith(sought!)), 1, 1],
  endsWith: [ofText((text, [sought]) => text.endsWith(sought!)), 1, 1],
  replace: [searching(replace), 2, 2],
  split: [searching((text, [by]) => text.split(by!)), 1, 1],
  substring: [substring, 1, 2],
  join: [join, 0, 1],
};
