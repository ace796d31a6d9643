import type { ReactiveController } from 'lit';
import type { Language } from '../../pure/words/language.js';
import type { RootedHost } from './focus.js';

/** How many milliseconds something loads before it is said: what is at hand stands there before it could be read. */
const untilSaid = 400;

const arrived: Readonly<Record<Language, string>> = { da: 'Nu er det hentet.', en: 'It is loaded now.' };

const titleOf = (panel: Element): string => panel.querySelector('.subtitle')?.textContent.trim() ?? '';

/** Says aloud what stands in the place of an element's content: that it loads, that it came, or why it did not. */
export class WaitingController implements ReactiveController {
  #timer: ReturnType<typeof setTimeout> | undefined;
  #isSaid = false;
  /** Whether it has taken so long that a person wonders. */
  isLong = false;

  constructor(
    private readonly host: RootedHost,
    private readonly kit: { readonly language: Language; say: (sentence: string) => void },
  ) {
    host.addController(this);
  }

  hostUpdated(): void {
    // An update that was under way when the element left its page.
    if (!this.host.isConnected) return;
    const panels = [...this.host.renderRoot.children];
    const busy = panels.find((panel) => panel.matches('[aria-busy=true]'));
    if (busy) this.#wait(busy);
    else if (this.#timer !== undefined) this.#end(panels.find((panel) => panel.matches('[part=problem]')));
  }

  hostDisconnected(): void {
    this.#stop();
  }

  #wait(panel: Element): void {
    this.#timer ??= setTimeout(() => {
      this.isLong = true;
      this.host.requestUpdate();
    }, untilSaid);
    if (this.#isSaid || !this.isLong) return;
    this.#isSaid = true;
    this.kit.say(titleOf(panel));
  }

  #end(problem: Element | undefined): void {
    const wasSaid = this.#isSaid;
    this.#stop();
    if (problem) this.kit.say(titleOf(problem));
    else if (wasSaid) this.kit.say(arrived[this.kit.language]);
  }

  #stop(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#isSaid = this.isLong = false;
  }
}
