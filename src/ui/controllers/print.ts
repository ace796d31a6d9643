import type { ReactiveController } from 'lit';
import type { RootedHost } from './focus.js';

/** Unfolds everything while a page is printed, for elements that are asked to, and folds it again afterwards. */
export class PrintController implements ReactiveController {
  #connected: AbortController | undefined;
  #unfolded: readonly HTMLDetailsElement[] = [];

  constructor(
    private readonly host: RootedHost,
    private readonly isWhole: () => boolean,
  ) {
    host.addController(this);
  }

  hostConnected(): void {
    this.#connected = new AbortController();
    const { signal } = this.#connected;
    addEventListener('beforeprint', () => this.#unfold(), { signal });
    addEventListener('afterprint', () => this.#fold(), { signal });
  }

  hostDisconnected(): void {
    this.#connected?.abort();
    this.#fold();
  }

  #unfold(): void {
    if (!this.isWhole()) return;
    const folded = this.host.renderRoot.querySelectorAll<HTMLDetailsElement>('details:not([open])');
    // Asked twice before it is done, what was unfolded first is still remembered.
    this.#unfolded = [...this.#unfolded, ...folded];
    for (const details of folded) details.open = true;
  }

  #fold(): void {
    for (const details of this.#unfolded) details.open = false;
    this.#unfolded = [];
  }
}
