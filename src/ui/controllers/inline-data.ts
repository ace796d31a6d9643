import type { ReactiveController, ReactiveControllerHost } from 'lit';

/**
 * Rich data for hosts that cannot pass objects: `<script type="application/fhir+json" data-for="questionnaire">` as a
 * child sets the property of that name, again when its text changes. A property that the host sets itself wins.
 */
export class InlineDataController<Name extends string> implements ReactiveController {
  #observer: MutationObserver | undefined;
  /** What was read from each script: its text, and what the property was set to. */
  readonly #given = new Map<Name, { readonly text: string; readonly json: unknown }>();

  constructor(
    private readonly host: ReactiveControllerHost & HTMLElement & Readonly<Record<Name, unknown>>,
    private readonly names: readonly Name[],
    /** Whatever stood there is handed over as if it were of the property's type: the gate behind it says what is wrong. */
    private readonly take: (name: Name, json: never) => void,
  ) {
    host.addController(this);
  }

  hostConnected(): void {
    this.#observer = new MutationObserver(() => this.#readAll());
    this.#observer.observe(this.host, { childList: true, characterData: true, subtree: true });
    this.#readAll();
  }

  hostDisconnected(): void {
    this.#observer?.disconnect();
  }

  #readAll(): void {
    for (const script of this.host.querySelectorAll<HTMLScriptElement>(
      ':scope > script[type="application/fhir+json"]',
    )) {
      const name = this.names.find((candidate) => candidate === script.dataset['for']);
      if (name) this.#read(name, script.textContent ?? '');
    }
  }

  #read(name: Name, text: string): void {
    const given = this.#given.get(name);
    const now = this.host[name];
    const isHosts = now !== undefined && now !== given?.json;
    if (isHosts || text === given?.text || text.trim() === '') return;
    const json = parse(text);
    // A page that is still arriving may have brought only half of it: the rest changes the text once more.
    if (json === text && document.readyState === 'loading') return;
    this.#given.set(name, { text, json });
    this.take(name, json as never);
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
