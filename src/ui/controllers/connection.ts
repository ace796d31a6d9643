import { ContextProvider } from '@lit/context';
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { Connection } from '../../client/connection.js';
import type { Failure } from '../../client/failure.js';
import type { GetToken } from '../../client/token.js';
import type { Language } from '../../pure/words/language.js';
import { AuthRequiredEvent } from '../events/auth-required-event.js';
import { ForbiddenEvent } from '../events/forbidden-event.js';
import { kitContext } from './kit-context.js';

/** What the connection element was told by its host. */
export interface ConnectionSettings {
  readonly base: string | undefined;
  readonly bases: readonly string[];
  readonly patient: string | undefined;
  readonly episodeOfCare: string | undefined;
  readonly getToken: GetToken | undefined;
  readonly fetch: typeof fetch | undefined;
  readonly language: Language | undefined;
}

const same = (a: ConnectionSettings, b: ConnectionSettings): boolean =>
  a.base === b.base &&
  a.patient === b.patient &&
  a.episodeOfCare === b.episodeOfCare &&
  a.getToken === b.getToken &&
  a.fetch === b.fetch &&
  a.bases.join() === b.bases.join();

/**
 * Owns the connection of one `<kpro-connection>`: makes a new one when the person or the back end changes, closes the
 * old one first, and gives it to the elements inside.
 */
export class ConnectionController implements ReactiveController {
  readonly #provider: ContextProvider<typeof kitContext>;
  #settings: ConnectionSettings | undefined;
  #signInAsked = false;

  constructor(private readonly host: ReactiveControllerHost & HTMLElement) {
    this.#provider = new ContextProvider(host, {
      context: kitContext,
      initialValue: { connection: undefined, language: undefined },
    });
    host.addController(this);
  }

  hostConnected(): void {
    if (this.#settings && !this.current) this.apply(this.#settings);
  }

  hostDisconnected(): void {
    this.#close();
  }

  get current(): Connection | undefined {
    return this.#provider.value.connection;
  }

  apply(settings: ConnectionSettings): void {
    const before = this.#settings;
    this.#settings = settings;
    if (before && same(before, settings) && this.current) {
      if (before.language !== settings.language)
        this.#provider.setValue({ connection: this.current, language: settings.language });
      return;
    }
    this.#close();
    this.#provider.setValue({ connection: this.#make(settings), language: settings.language });
  }

  /** After somebody signed in: everything that failed is tried again. */
  async retry(): Promise<void> {
    this.#signInAsked = false;
    await this.current?.retry();
  }

  #make({
    base,
    patient,
    bases,
    episodeOfCare,
    getToken,
    fetch,
  }: ConnectionSettings): Connection | undefined {
    if (!base || !patient) return undefined;
    this.#signInAsked = false;
    // Absolute, so that the identity of a response does not depend on how a page spells the address.
    const absolute = (url: string) => new URL(url, document.baseURI).href;
    return new Connection({
      base: absolute(base),
      bases: bases.map(absolute),
      patient,
      episodeOfCare,
      getToken,
      fetch,
      onFailure: (failure) => this.#tell(failure),
    });
  }

  #close(): void {
    this.current?.close();
    this.#provider.setValue({ connection: undefined, language: this.#settings?.language });
  }

  /** The need to sign in is told once for all elements of the connection, until somebody did. */
  #tell(failure: Failure): void {
    if (failure.problem.code === 'sign-in-needed' && !this.#signInAsked) {
      this.#signInAsked = true;
      this.host.dispatchEvent(new AuthRequiredEvent({ challenge: failure.challenge ?? null }));
    }
    if (failure.problem.code === 'forbidden')
      this.host.dispatchEvent(new ForbiddenEvent({ text: failure.issues[0]?.text ?? null }));
  }
}
