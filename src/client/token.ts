/** Why a token is asked for (backend.md section 4). */
export type TokenReason = 'initial' | 'expired' | 'context';

/** Whom and what the token is for. FUT's tokens belong to a context: one user holds several. */
export interface TokenRequest {
  readonly reason: TokenReason;
  readonly context: { readonly patient?: string; readonly episodeOfCare?: string };
  /** The FHIR base that will receive it. */
  readonly audience: string;
  readonly signal: AbortSignal;
}

/** The host's callback. Tokens come this way only, stay in memory, and go only to bases that the host listed. */
export type GetToken = (request: TokenRequest) => Promise<string | null>;

// One flight over the whole page: every connection that was given the same callback shares what it brings.
const flights = new WeakMap<GetToken, Map<string, Promise<string | null>>>();

/**
 * Hands out the host's tokens: one call for ten requests, and one renewal for ten 401s.
 * `refused` is the token that the server did not take; whoever comes second with it gets the renewed one.
 */
export class TokenSource {
  readonly #key: string;

  constructor(
    private readonly getToken: GetToken,
    private readonly audience: string,
    private readonly context: TokenRequest['context'],
  ) {
    this.#key = JSON.stringify([audience, context.patient, context.episodeOfCare]);
  }

  get(signal: AbortSignal): Promise<string | null> {
    return this.#held ?? this.#ask('initial', signal);
  }

  /** After a 401. Gives null when the renewed token was refused as well: a person has to sign in. */
  async renew(refused: string, signal: AbortSignal): Promise<string | null> {
    const before = this.#held;
    const current = await before?.catch(() => null);
    if (current && current !== refused) return current;
    // While this one waited another may have begun the renewal: that flight is shared.
    const since = this.#held === before ? undefined : this.#held;
    return since ?? this.#ask('expired', signal);
  }

  /** Forgets the token, so that the next request asks anew. */
  forget(): void {
    flights.get(this.getToken)?.delete(this.#key);
  }

  get #held(): Promise<string | null> | undefined {
    return flights.get(this.getToken)?.get(this.#key);
  }

  #ask(reason: TokenReason, signal: AbortSignal): Promise<string | null> {
    const flight = this.getToken({ reason, context: this.context, audience: this.audience, signal });
    const all = flights.get(this.getToken) ?? new Map<string, Promise<string | null>>();
    flights.set(this.getToken, all.set(this.#key, flight));
    // A flight that brought nothing is forgotten, so that the next request asks again.
    flight.then(
      (token) => token ?? this.forget(),
      () => this.forget(),
    );
    return flight;
  }
}
