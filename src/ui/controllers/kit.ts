import { ContextEvent } from '@lit/context';
import type { ReactiveController } from 'lit';
import type { Connection } from '../../client/connection.js';
import type { Problem } from '../../pure/model/problem.js';
import { isUnknownLanguage, languageOf, type Language } from '../../pure/words/language.js';
import { ProblemEvent } from '../events/problem-event.js';
import { ReadyEvent } from '../events/ready-event.js';
import { announce } from './announcer.js';
import type { RootedHost } from './focus.js';
import { kitContext, type Kit } from './kit-context.js';
import { WaitingController } from './waiting.js';
import { wordsFirst } from './words-first.js';

/** What an element of the kit offers to the controller. */
export interface KitHost extends RootedHost {
  /** Id of a `<kpro-connection>` elsewhere on the page, for pages that cannot nest. */
  connection?: string | undefined;
  /** ISO time to use as now; the clock where it is absent. */
  now?: string | undefined;
}

const warned = new Set<string>();

/** Warns a developer once a message, with the tag and what to do. */
export const warnOnce = (host: HTMLElement, message: string): void => {
  const text = `<${host.localName}> ${message}`;
  if (warned.has(text)) return;
  warned.add(text);
  // eslint-disable-next-line no-console -- the one place where the kit speaks to a developer; it never holds an answer.
  console.warn(text);
};

/**
 * An element's tie to the rest of the kit: its connection (around it, or by id), its language, its clock, and the way
 * it tells the host of problems. Works whether the connection upgrades before or after the element, and when moved.
 */
export class KitController implements ReactiveController {
  #kit: Kit | undefined;
  #leave: (() => void) | undefined;
  /** The element that was asked for the connection: the host itself where they are nested. */
  #asked: EventTarget | undefined;
  #unsubscribe: (() => void) | undefined;
  #connected: AbortController | undefined;
  #told = new Set<string>();

  /** What is said aloud while there is nothing to show yet. */
  readonly waiting: WaitingController;

  constructor(private readonly host: KitHost) {
    host.addController(this);
    this.waiting = new WaitingController(host, this);
    wordsFirst(host, () => this.language);
  }

  hostConnected(): void {
    this.#connected = new AbortController();
    const { signal } = this.#connected;
    // A connection that upgrades later announces itself; then it is asked again. Heard on the way down: a connection
    // around another one keeps the announcement to itself.
    document.addEventListener('context-provider', () => this.#ask(), { signal, capture: true });
    addEventListener('DOMContentLoaded', () => this.#ask(), { signal });
    this.#ask();
  }

  hostDisconnected(): void {
    this.#connected?.abort();
    this.#drop();
  }

  /** Marks the element's own words as what they are, on a page in whatever language. */
  hostUpdated(): void {
    const { language } = this;
    // Also the same word, said again, makes the browser work out the style of everything in it.
    for (const part of this.host.renderRoot.children as HTMLCollectionOf<HTMLElement>)
      if (part.lang !== language) part.lang = language;
  }

  /** The connection that feeds this element, if any. */
  get connection(): Connection | undefined {
    return this.#kit?.connection;
  }

  get language(): Language {
    // Said by attribute or by property: a host may do either.
    const own = this.host.lang || this.host.getAttribute('lang');
    if (isUnknownLanguage(own))
      warnOnce(this.host, `lang="${own}" is not a language of the kit: Danish is shown. Use "da" or "en".`);
    if (own) return languageOf(own);
    return this.#kit?.language ?? languageOf(this.host.closest('[lang]')?.getAttribute('lang'));
  }

  /** ISO time that the element takes for now. */
  now(): string {
    return this.host.now ?? new Date().toISOString();
  }

  /** Tells the host of a problem, once for each place. */
  report(problems: readonly Problem[]): void {
    for (const problem of problems) {
      const key = JSON.stringify(problem);
      if (this.#told.has(key)) continue;
      this.#told.add(key);
      this.host.dispatchEvent(new ProblemEvent(problem));
    }
  }

  /** Data changed: the same problem in new data is told again. */
  forgetReports(): void {
    this.#told.clear();
  }

  /** Says a sentence to people who do not see the page: that something happened, never an answer, a score or a colour. */
  say(sentence: string): void {
    announce(this.host, sentence, this.language);
  }

  ready(): void {
    this.host.dispatchEvent(new ReadyEvent());
  }

  /** Looks for the connection again: after the `connection` attribute changed. */
  relocate(): void {
    this.#drop();
    this.#ask();
  }

  #drop(): void {
    this.#leave?.();
    this.#leave = undefined;
    this.#asked = undefined;
    this.#take(undefined);
  }

  get #target(): HTMLElement | null | undefined {
    const { connection } = this.host;
    return connection
      ? (this.host.getRootNode() as Document | ShadowRoot).getElementById?.(connection)
      : this.host;
  }

  /** A page may name its connection before the connection stands there: the warning waits until it could. */
  #warnLater(): void {
    if (document.readyState === 'loading') return;
    setTimeout(() => {
      const { connection } = this.host;
      if (connection && this.host.isConnected && !this.#target)
        warnOnce(this.host, `connection="${connection}" names no element on this page.`);
    });
  }

  #ask(): void {
    if (!this.host.isConnected) return;
    const target = this.#target;
    if (!target) this.#warnLater();
    if (this.#leave && this.#asked === target) return;
    if (this.#leave) this.#drop();
    this.#asked = target ?? undefined;
    target?.dispatchEvent(
      new ContextEvent(
        kitContext,
        this.host,
        (kit, unsubscribe) => {
          this.#leave = unsubscribe;
          this.#take(kit);
        },
        true,
      ),
    );
  }

  #take(kit: Kit | undefined): void {
    if (kit?.connection !== this.#kit?.connection) {
      this.#unsubscribe?.();
      this.#unsubscribe = kit?.connection?.subscribe(() => this.host.requestUpdate());
      this.#told.clear();
    }
    this.#kit = kit;
    this.host.requestUpdate();
  }
}
