import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** The element that has focus, through every open shadow root. */
export const deepFocus = (root: Document | ShadowRoot = document): Element | null => {
  const active = root.activeElement;
  return active?.shadowRoot ? (deepFocus(active.shadowRoot) ?? active) : active;
};

/** Moves focus after the next render: to the heading of a new page, the error summary, the row that was changed. */
export class FocusController implements ReactiveController {
  #target: ((root: ShadowRoot) => HTMLElement | null | undefined) | undefined;

  constructor(private readonly host: ReactiveControllerHost & HTMLElement) {
    host.addController(this);
  }

  /** What to focus when the page stands; nothing is focused unless a person did something. */
  next(target: (root: ShadowRoot) => HTMLElement | null | undefined): void {
    this.#target = target;
    this.host.requestUpdate();
  }

  hostUpdated(): void {
    const target = this.#target;
    const root = this.host.shadowRoot;
    if (!target || !root) return;
    this.#target = undefined;
    target(root)?.focus();
  }
}
