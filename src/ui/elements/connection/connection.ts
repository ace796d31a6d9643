import { html, LitElement, type PropertyValues, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { isUnknownLanguage, languageOf } from '../../../pure/words/language.js';
import { ConnectionController, type ConnectionSettings } from '../../controllers/connection.js';
import { base } from '../../styles/base.js';

// What the element fires, so that a host that imports it has the types.
export type { AuthRequiredEvent } from '../../events/auth-required-event.js';
export type { ForbiddenEvent } from '../../events/forbidden-event.js';
export type { VersionConflictEvent } from '../../events/version-conflict-event.js';

/**
 * Connects the elements in it to a FHIR back end and to one person: they load, save and send through it, and choosing
 * a light in one shows it in the others. Draws nothing itself.
 *
 * ```html
 * <kpro-connection fhir-base="https://ehr.example/fhir" patient="Patient/5">
 *   <kpro-overview></kpro-overview>
 * </kpro-connection>
 * ```
 *
 * @tag kpro-connection
 * @slot - The elements that use the connection.
 * @fires {AuthRequiredEvent} kpro-auth-required - The person has to sign in again; then call `retry()`.
 * @fires {ForbiddenEvent} kpro-forbidden - The back end refused this person.
 * @fires {VersionConflictEvent} kpro-version-conflict - Another version of the kit was loaded, and stood back.
 */
export class KproConnection extends LitElement {
  static override readonly styles = base;

  /** Address of the FHIR R4 back end. */
  @property({ attribute: 'fhir-base' }) fhirBase: string | undefined;

  /** The person whose answers these are: "Patient/5", or its id. */
  @property() patient: string | undefined;

  /** The course the answers belong to (FUT): part of the token's context. */
  @property({ attribute: 'episode-of-care' }) episodeOfCare: string | undefined;

  /** Language of the elements inside: "da" or "en". */
  @property() override lang = '';

  /** Further bases of the same infrastructure (FUT has several). Tokens go to listed bases only. */
  @property({ attribute: false }) bases: readonly string[] = [];

  /** Brings an access token, or null. The only way in for tokens. */
  @property({ attribute: false }) getToken: ConnectionSettings['getToken'];

  /** A fetch of the host's own, in place of the browser's. */
  @property({ attribute: false }) fetch: ConnectionSettings['fetch'];

  readonly #controller = new ConnectionController(this);

  protected override willUpdate(_changed: PropertyValues<this>): void {
    const { fhirBase, bases, patient, episodeOfCare, getToken, fetch, lang } = this;
    const language = lang && !isUnknownLanguage(lang) ? languageOf(lang) : undefined;
    this.#controller.apply({ base: fhirBase, bases, patient, episodeOfCare, getToken, fetch, language });
  }

  protected override render(): TemplateResult {
    return html`<slot></slot>`;
  }

  /** Tries again what failed: after the person signed in, or when the back end is there again. */
  retry(): Promise<void> {
    return this.#controller.retry();
  }

  /** Loads everything again, keeping what stands on screen until the new is there. */
  async reload(): Promise<void> {
    await this.#controller.current?.reload();
  }
}
