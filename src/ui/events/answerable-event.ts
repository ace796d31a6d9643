import { KitEvent } from './kit-event.js';

/** What a host says when it has stored something. */
export interface Receipt {
  readonly id?: string;
  readonly versionId?: string;
}

/** FHIR JSON of a response, as the kit hands it out. */
export type ResponseResource = Readonly<Record<string, unknown>>;

/**
 * An event that carries a response and may be answered, as a fetch event is: the host calls `respondWith` with a
 * promise, and the kit waits for it. The resource is a getter: it is lost when details are serialised (decision D5).
 */
export class AnswerableEvent<Detail> extends KitEvent<Detail> {
  readonly #response: ResponseResource;
  #reply: Promise<Receipt> | undefined;

  constructor(type: string, detail: Detail, response: ResponseResource) {
    super(type, detail);
    this.#response = response;
  }

  /** The QuestionnaireResponse, FHIR R4 JSON. */
  get response(): ResponseResource {
    return this.#response;
  }

  /** Says that the host stores it: resolves with its id and version, or rejects. Only the first call counts. */
  respondWith(reply: Promise<Receipt>): void {
    this.#reply ??= reply;
  }

  /** @internal What the host answered, if it did. */
  get reply(): Promise<Receipt> | undefined {
    return this.#reply;
  }
}
