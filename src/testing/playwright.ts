/**
 * For a host's tests with Playwright: `kpro-elements/testing` from outside the page, with its real pointer and keyboard.
 * Takes Playwright's own locators and pages; brings nothing of Playwright with it. Roots may be open or closed.
 *
 * ```ts
 * const form = page.locator('kpro-questionnaire');
 * await answer(form, 1, 'Hele tiden');
 * await send(form);
 * expect(await levelOf(page.locator('kpro-overview'), 'Trivsel')).toBe('green');
 * ```
 */
import * as answering from './answering.js';
import type { Question, Value } from './answering.js';
import type { FakeBackEnd } from './fake-back-end.js';
import { controls, isReady, namedLevels, standing, targeted, totalLevel, type Target } from './looks.js';
import { levelOf as levelIn, ready as readyIn, type Level, type RowName } from './reading.js';
import type { Patience, Reach } from './reach.js';

export type { Question, Value } from './answering.js';
export type { Level, RowName } from './reading.js';
export type { Patience } from './reach.js';
export { FakeBackEnd, type FakeBackEndOptions } from './fake-back-end.js';
export { lostAnswer, offline, refusal, silent, slow, type Asked, type Fault } from './faults.js';
export type { Resource, Triage } from './store.js';

/** What is needed of an element handle of Playwright's. */
interface Handle {
  click(): Promise<void>;
  fill(text: string): Promise<void>;
  selectOption(option: { label: string }): Promise<unknown>;
  evaluate<R>(look: (element: Element) => R): Promise<R>;
}

/** What is needed of a Locator of Playwright's. */
export interface Locator {
  evaluate<R>(look: (element: Element, nth: number) => R, nth: number): Promise<R>;
  evaluateHandle(
    look: (element: Element, target: Target) => HTMLElement | undefined,
    target: Target,
  ): Promise<{ asElement(): unknown }>;
}

/** What is needed of a Page of Playwright's. */
export interface Page {
  route(url: (url: URL) => boolean, handle: (route: Route) => Promise<void>): Promise<unknown>;
}

interface Route {
  request(): {
    url(): string;
    method(): string;
    headers(): Record<string, string>;
    postData(): string | null;
  };
  fulfill(answer: { status: number; headers: Record<string, string>; body: string }): Promise<void>;
  abort(): Promise<void>;
}

const fromOutside = (locator: Locator): Reach => {
  const at = async (target: Target): Promise<Handle> => {
    const found = (await locator.evaluateHandle(targeted, target)).asElement() as Handle | null;
    if (!found) throw new Error(`kpro-elements/testing: the element has no ${JSON.stringify(target)} now`);
    return found;
  };
  return {
    standing: () => locator.evaluate(standing, 0),
    isReady: () => locator.evaluate(isReady, 0),
    controls: (nth) => locator.evaluate(controls, nth),
    namedLevels: () => locator.evaluate(namedLevels, 0),
    totalLevel: () => locator.evaluate(totalLevel, 0),
    press: async (target) => (await at(target)).click(),
    fill: async (target, text) => {
      const field = await at(target);
      if ((await field.evaluate(({ localName }) => localName)) === 'select')
        await field.selectOption({ label: text });
      else await field.fill(text);
    },
  };
};

/** As soon as the element shows what it was given and loads nothing. */
export const ready = (locator: Locator, patience: Patience = {}): Promise<void> =>
  readyIn(fromOutside(locator), patience);

/** Goes to a question of a `<kpro-questionnaire>`: on, or back, past whatever stands between. */
export const goTo = async (form: Locator, question: Question, patience: Patience = {}): Promise<void> =>
  void (await answering.goTo(fromOutside(form), question, patience));

/** Goes to a question and answers it as a person would, or takes the answer back (null). */
export const answer = (
  form: Locator,
  question: Question,
  value: Value,
  patience: Patience = {},
): Promise<void> => answering.answer(fromOutside(form), question, value, patience);

/** On to the page where all answers stand once more, leaving open what is open. */
export const review = (form: Locator, patience: Patience = {}): Promise<void> =>
  answering.review(fromOutside(form), patience);

/** Sends the answers, and waits for the receipt. @throws what the element says where nothing was sent */
export const send = (form: Locator, patience: Patience = {}): Promise<void> =>
  answering.send(fromOutside(form), patience);

/**
 * The level of a row or an area in an element of the answer view, or of the whole where no name is given. `undefined`:
 * it stands there without a colour rule.
 */
export const levelOf = (
  element: Locator,
  name?: RowName,
  patience: Patience = {},
): Promise<Level | undefined> => levelIn(fromOutside(element), name, patience);

/** Answers a page's requests below the back end's base from it, in place of the network. */
export const serve = async (page: Page, backEnd: FakeBackEnd): Promise<void> => {
  const isBelow = (url: URL) => {
    const base = new URL(backEnd.base, url);
    return url.origin === base.origin && url.pathname.startsWith(`${base.pathname}/`);
  };
  await page.route(isBelow, async (route) => {
    const request = route.request();
    const body = request.postData();
    const answered = await backEnd
      .fetch(request.url(), { method: request.method(), headers: request.headers(), ...(body && { body }) })
      .catch(() => undefined);
    if (!answered) return route.abort();
    const headers = Object.fromEntries(answered.headers);
    await route.fulfill({
      status: answered.status,
      headers: { 'access-control-allow-origin': '*', 'access-control-expose-headers': '*', ...headers },
      body: await answered.text(),
    });
  });
};
