/** So many questions are laid out between two frames: few enough that nobody feels it. */
const atOnce = 24;

/** Milliseconds between them, and after the page was last drawn: whoever answers comes first. */
const between = 16;
const afterDrawing = 300;

/** Whether a node stands around another, through shadow roots. */
const isAround = (outer: EventTarget | null, inner: Node | null): boolean => {
  let at = inner;
  while (at && at !== outer) at = at instanceof ShadowRoot ? at.host : at.parentNode;
  return at !== null;
};

/**
 * Lets the questions of a long page take the room that they really need. They are drawn at once and laid out when they come
 * near the view (`content-visibility`), and until then their height is a guess: what lies under a click would move when the
 * guess is put right. So each is laid out once while nothing else happens, from the top, and the browser keeps its height.
 * Whoever goes further down before that meets all of them laid out in the first frame that they see.
 */
export class Room {
  #page: Element | null = null;
  #width = 0;
  /** Those whose height is still a guess, the topmost first. */
  #waiting: readonly Node[] = [];
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** Questions that open are new. */
  readonly #opened = new MutationObserver((changes) =>
    this.#wait([...this.#waiting, ...changes.flatMap(({ addedNodes }) => [...addedNodes])], afterDrawing),
  );
  /**
   * In another width every height is another. The heading is watched, which is as wide: the page grows while it is laid out,
   * and what grows while it is observed is an error in the host's window.
   */
  #resized: ResizeObserver | undefined;

  /**
   * In the same frame as the scrolling, before it is painted: what came into the middle stays there. What scrolls elsewhere on
   * the host's page is none of ours.
   */
  readonly #scrolls = ({ target }: Event) => {
    if (!isAround(target, this.#page)) return;
    const seen = [...(this.#page?.children ?? [])].find(
      (each) => each.getBoundingClientRect().bottom > innerHeight / 2,
    );
    const top = seen?.getBoundingClientRect().top ?? 0;
    this.#layOut(Infinity);
    const scroller = target instanceof Document ? target.scrollingElement : (target as Element);
    if (seen) scroller?.scrollBy(0, seen.getBoundingClientRect().top - top);
  };

  constructor(private readonly root: HTMLElement | DocumentFragment) {}

  /** A page was drawn. */
  stands(): void {
    const page = this.root.querySelector('.many');
    if (page === this.#page) return this.#wait(this.#waiting, afterDrawing);
    this.end();
    this.#page = page;
    if (!page) return;
    this.#opened.observe(page, { childList: true });
    this.#resized = new ResizeObserver((entries) => {
      const { width } = entries[0]!.contentRect;
      if (this.#width && width !== this.#width) this.#wait([...page.children]);
      this.#width = width;
    });
    this.#resized.observe(this.root.querySelector('.title')!);
    this.#wait([...page.children]);
  }

  /** Nothing is watched any more. */
  end(): void {
    this.#opened.disconnect();
    this.#resized?.disconnect();
    this.#page = null;
    this.#width = 0;
    this.#wait([]);
  }

  /** So long, unless somebody scrolls before. */
  #wait(waiting: readonly Node[], delay = between): void {
    clearTimeout(this.#timer);
    this.#waiting = waiting;
    removeEventListener('scroll', this.#scrolls, true);
    if (!waiting.length) return;
    addEventListener('scroll', this.#scrolls, true);
    this.#timer = setTimeout(() => this.#layOut(atOnce), delay);
  }

  #layOut(count: number): void {
    const some = this.#waiting
      .slice(0, count)
      .filter((each): each is HTMLElement => each instanceof HTMLElement && each.matches('.question'));
    this.#wait(this.#waiting.slice(count));
    for (const each of some) each.style.contentVisibility = 'visible';
    // Laid out in this frame, and kept by the browser at its end.
    requestAnimationFrame(() =>
      setTimeout(() => {
        for (const each of some) each.removeAttribute('style');
      }),
    );
  }
}
