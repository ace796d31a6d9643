import type { ReactiveController, ReactiveControllerHost } from 'lit';

/**
 * Rich data for hosts that cannot pass objects: `<script type="application/fhir+json" data-for="questionnaire">` as a
 * child sets the property of that name. A property that the host sets itself comes later and wins.
 */
export class InlineDataController<Name extends string> implements ReactiveController {
  #observer: MutationObserver | undefined;

  constructor(
    private readonly host: ReactiveControllerHost & HTMLElement,
    private readonly names: readonly Name[],
    private readonly take: (name: Name, json: unknown) => void,
  ) {
    host.addController(this);
  }

  hostConnected(): void {
    this.#observer = new MutationObserver(() => this.#read());
    this.#observer.observe(this.host, { childList: true, characterData: true, subtree: true });
    this.#read();
  }

  hostDisconnected(): void {
    this.#observer?.disconnect();
  }

  #read(): void {
    for (const script of this.host.querySelectorAll<HTMLScriptElement>(
      ':scope > script[type="application/fhir+json"]',
    )) {
      const name = this.names.find((candidate) => candidate === script.dataset['for']);
      if (name) this.take(name, parse(script.textContent ?? ''));
    }
  }
}

/** Text that is no JSON is passed on as it is: the gate says what is wrong with it. */
const parse = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
};
