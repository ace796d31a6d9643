/**
 * Bearer tokens: opaque, random, short-lived, and only in memory. They stand in for what MitID and the national
 * user management would issue, so that the kit meets real 401s and 403s.
 */
import { randomBytes } from 'node:crypto';
import { FhirProblem, issue } from './problem.js';
import type { Principal } from './principal.js';

export interface Token {
  readonly access_token: string;
  readonly token_type: 'Bearer';
  readonly expires_in: number;
}

interface Issued {
  readonly who: Principal;
  /** In milliseconds of the process's own steady clock, which `--now` does not pin. */
  readonly until: number;
}

export class Tokens {
  readonly #seconds: number;
  readonly #issued = new Map<string, Issued>();

  constructor(seconds = 300) {
    this.#seconds = seconds;
  }

  issue(who: Principal): Token {
    this.#forgetExpired();
    const token = randomBytes(24).toString('base64url');
    this.#issued.set(token, { who, until: performance.now() + this.#seconds * 1000 });
    return { access_token: token, token_type: 'Bearer', expires_in: this.#seconds };
  }

  /** Who asks, by the Authorization header. @throws FhirProblem 401 that says how to sign in */
  identify(authorization: string | undefined): Principal {
    const token = /^Bearer +(\S+)$/i.exec(authorization ?? '')?.[1];
    if (token === undefined) throw signInNeeded('Log ind for at fortsætte.', '');
    const issued = this.#issued.get(token);
    if (!issued || issued.until <= performance.now()) {
      throw signInNeeded('Dit login er udløbet. Log ind igen for at fortsætte.', ', error="invalid_token"');
    }
    return issued.who;
  }

  #forgetExpired(): void {
    const now = performance.now();
    for (const [token, { until }] of this.#issued) if (until <= now) this.#issued.delete(token);
  }
}

/** In Danish: the person signing in reads it. */
function signInNeeded(text: string, reason: string): FhirProblem {
  return new FhirProblem(401, [issue('login', text)], {
    'WWW-Authenticate': `Bearer realm="kpro-demo"${reason}`,
  });
}
