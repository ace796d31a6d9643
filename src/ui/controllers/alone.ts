import type { ReactiveController } from 'lit';
import type { CourseHost } from './course.js';
import type { warnOnce } from './kit.js';

/** Whether a connection stands around it, upgraded or not, by whatever prefix. */
const isInConnection = (at: Element | null | undefined): boolean =>
  !!at &&
  (at.localName.endsWith('-connection') ||
    isInConnection(at.assignedSlot ?? at.parentElement ?? (at.getRootNode() as ShadowRoot).host));

/** Without data, and without a connection around it or named by it. */
const isLeft = (host: CourseHost): boolean =>
  host.responses === undefined && !host.connection && !isInConnection(host);

/**
 * Notices that an element waits for answers that nobody was asked for. How long a host takes to fetch them itself, no
 * clock can tell; but once the page is loaded and a person has begun to use it, it should have begun as well. A file of its
 * own, which imports nothing: an element that is given its answers at once never asks for it.
 */
export class AloneController implements ReactiveController {
  #connected: AbortController | undefined;
  #isNoticed = false;

  constructor(
    private readonly host: CourseHost,
    private readonly warn: typeof warnOnce,
  ) {
    host.addController(this);
  }

  get isAlone(): boolean {
    return this.#isNoticed && isLeft(this.host);
  }

  hostConnected(): void {
    this.#connected = new AbortController();
    const options = { signal: this.#connected.signal, capture: true };
    for (const act of ['pointerdown', 'keydown']) addEventListener(act, () => this.#look(), options);
  }

  hostDisconnected(): void {
    this.#connected?.abort();
    this.#isNoticed = false;
  }

  #look(): void {
    if (this.#isNoticed || document.readyState !== 'complete' || !isLeft(this.host)) return;
    this.#isNoticed = true;
    this.warn(
      this.host,
      'has neither a connection nor answers: put it in a <kpro-connection>, or set its property `responses`.',
    );
    this.host.requestUpdate();
  }
}
