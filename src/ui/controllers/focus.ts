import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** A host with a root that it reaches whether the page can see into it or not: `shadowRoot` is null where it is closed. */
export interface RootedHost extends ReactiveControllerHost, HTMLElement {
  readonly renderRoot: HTMLElement | DocumentFragment;
}

/** The kit's own roots, which other elements of the kit may look into. */
const roots = new WeakMap<Element, ShadowRoot>();

/** The element that has focus, through every shadow root that is open or of this kit. */
export const deepFocus = (within: Document | ShadowRoot = document): Element | null => {
  const active = within.activeElement;
  const root = active && (active.shadowRoot ?? roots.get(active));
  return root ? (deepFocus(root) ?? active) : active;
};

/** What focus goes to, once the page stands. */
export type Landing = (root: ShadowRoot) => HTMLElement | null | undefined;

/** Moves focus after the next render: to the heading of a new page, the error summary, the row that was changed. */
export class FocusController implements ReactiveController {
  #target: Landing | undefined;

  constructor(private readonly host: RootedHost) {
    host.addController(this);
  }

  /** What to focus when the page stands; nothing is focused unless a person did something. */
  next(target: Landing): void {
    this.#target = target;
    this.host.requestUpdate();
  }

  hostConnected(): void {
    roots.set(this.host, this.host.renderRoot as ShadowRoot);
  }

  hostUpdated(): void {
    const target = this.#target;
    if (!target) return;
    this.#target = undefined;
    target(this.host.renderRoot as ShadowRoot)?.focus();
  }
}
