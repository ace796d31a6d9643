import type { ReactiveController } from 'lit';
import type { CopyEvent } from '../events/copy-event.js';
import { copyOut, markedField } from './clipboard.js';
import type { FocusController, RootedHost } from './focus.js';
import type { KitController } from './kit.js';

/** Text that no script may put on the clipboard here, and what it was to be copied from. */
export interface ByHand {
  readonly key: string;
  readonly text: string;
}

/**
 * Copying from an element that has several things to copy, each by its key: which one was copied last, until the next
 * act; and the text that a person has to copy by hand, selected for them, where the clipboard is closed to scripts.
 */
export class CopyController implements ReactiveController {
  #copied: string | undefined;
  #byHand: ByHand | undefined;
  #opener: Element | null = null;
  #isNews = false;

  constructor(
    private readonly host: RootedHost,
    private readonly focus: FocusController,
    private readonly kit: KitController,
  ) {
    host.addController(this);
  }

  get copied(): string | undefined {
    return this.#copied;
  }

  get byHand(): ByHand | undefined {
    return this.#byHand;
  }

  /** Any other act is the next one: what was copied before it is news no more. */
  hostUpdate(): void {
    if (!this.#isNews) this.#copied = undefined;
    this.#isNews = false;
  }

  /** @param said once it is on the clipboard */
  async copy(key: string, event: CopyEvent, said: string): Promise<void> {
    this.#opener = (this.host.renderRoot as ShadowRoot).activeElement;
    if (await copyOut(this.host, event)) {
      this.#copied = event.defaultPrevented ? undefined : key;
      if (!event.defaultPrevented) this.kit.say(said);
      this.#isNews = true;
      this.host.requestUpdate();
      return;
    }
    this.#byHand = { key, text: event.text };
    this.focus.next(markedField);
  }

  /** An act that draws nothing by itself is the next one all the same. */
  forget(): void {
    this.host.requestUpdate();
  }

  /** Puts the text for copying by hand away. */
  drop(): void {
    this.#byHand = undefined;
    this.host.requestUpdate();
  }

  /** The person closes it: back to what was pressed. */
  close(): void {
    this.drop();
    this.focus.next(() => this.#opener as HTMLElement | null);
  }
}
