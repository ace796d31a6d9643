/**
 * For a host's own tests, in any runner with a DOM (a browser, jsdom, happy-dom): waits, answers, reads levels, and puts
 * a back end in place, without knowing the elements' insides. Roots may be open or closed. For Playwright, the same from
 * outside: `kpro-elements/testing/playwright`.
 *
 * ```ts
 * const backEnd = new FakeBackEnd([questionnaire], { triage: triageResponse });
 * connection.fetch = backEnd.fetch;
 * await answer(form, 1, 'Hele tiden');
 * await send(form);
 * expect(backEnd.stored('QuestionnaireResponse')).toHaveLength(1);
 * expect(await levelOf(overview, 'Trivsel')).toBe('green');
 * ```
 */
import * as answering from './answering.js';
import type { Question, Value } from './answering.js';
import { inPage, type Hands } from './in-page.js';
import { levelOf as levelIn, ready as readyIn, type Level, type RowName } from './reading.js';
import type { Patience } from './reach.js';

export { FakeBackEnd, type FakeBackEndOptions } from './fake-back-end.js';
export { lostAnswer, offline, refusal, silent, slow, type Asked, type Fault } from './faults.js';
export type { Question, Value } from './answering.js';
export type { Field, Hands } from './in-page.js';
export type { Level, RowName } from './reading.js';
export type { Patience } from './reach.js';
export type { Resource, Triage } from './store.js';

export interface Options extends Patience {
  /** Real clicks and keys in place of a script's. */
  readonly hands?: Hands;
}

/** What an element drew, be its root open or closed: for a testing library's queries, such as `within(inside(form))`. */
export const inside = (element: Element): ShadowRoot => {
  const root = (element as { renderRoot?: ShadowRoot }).renderRoot ?? element.shadowRoot;
  if (!root)
    throw new Error(`kpro-elements/testing: <${element.localName}> is not defined; import its door first`);
  return root;
};

/** As soon as the element shows what it was given and loads nothing. Gives the element. */
export const ready = async <E extends Element>(element: E, options: Patience = {}): Promise<E> => {
  await readyIn(inPage(element), options);
  return element;
};

/** Goes to a question of a `<kpro-questionnaire>`: on, or back, past whatever stands between. */
export const goTo = async (
  form: Element,
  question: Question,
  { hands, ...patience }: Options = {},
): Promise<void> => void (await answering.goTo(inPage(form, hands), question, patience));

/** Goes to a question and answers it as a person would, or takes the answer back (null). */
export const answer = (
  form: Element,
  question: Question,
  value: Value,
  { hands, ...patience }: Options = {},
): Promise<void> => answering.answer(inPage(form, hands), question, value, patience);

/** On to the page where all answers stand once more, leaving open what is open. */
export const review = (form: Element, { hands, ...patience }: Options = {}): Promise<void> =>
  answering.review(inPage(form, hands), patience);

/** Sends the answers, and waits for the receipt. @throws what the element says where nothing was sent */
export const send = (form: Element, { hands, ...patience }: Options = {}): Promise<void> =>
  answering.send(inPage(form, hands), patience);

/**
 * The level of a row or an area in an element of the answer view, or of the whole where no name is given. `undefined`:
 * it stands there without a colour rule.
 */
export const levelOf = (
  element: Element,
  name?: RowName,
  options: Patience = {},
): Promise<Level | undefined> => levelIn(inPage(element), name, options);
