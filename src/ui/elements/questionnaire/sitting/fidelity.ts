import { wordingOf } from '../../../../pure/engines/wording.js';
import { formatCanonical } from '../../../../pure/model/canonical.js';
import type { FidelityReport, ShownAs } from '../../../../pure/model/fidelity.js';
import { isQuestion, type Item, type Questionnaire } from '../../../../pure/model/questionnaire.js';
import { keyOf, type View } from '../view.js';
import { currentPage } from '../walk.js';

const same = (a: ShownAs, b: ShownAs): boolean =>
  a.layout === b.layout && a.width === b.width && a.textSize === b.textSize;

const hex = (bytes: ArrayBuffer): string =>
  Array.from(new Uint8Array(bytes), (byte) => byte.toString(16).padStart(2, '0')).join('');

/** Keeps account of how a questionnaire met the person: what was in sight, how large, and whether in its own words. */
export class Fidelity {
  readonly #seen = new Set<string>();
  readonly #watched = new Map<Element, string>();
  #shownAs: readonly ShownAs[] = [];
  #translated = false;
  #page: readonly Item[] | undefined;
  #key: string | undefined;
  #wording: string | null = null;
  /** The language whose wording that is. */
  #known: string | undefined;
  /** Where a browser has none, what was drawn counts as seen. */
  readonly #sight =
    'IntersectionObserver' in globalThis
      ? new IntersectionObserver((entries) => {
          for (const { target, isIntersecting } of entries) if (isIntersecting) this.#saw(target);
        })
      : undefined;

  constructor(
    private readonly root: HTMLElement | DocumentFragment,
    private readonly host: HTMLElement,
  ) {}

  /** Works out what the wording is known by: once, and again in another language. */
  async #identify(questionnaire: Questionnaire): Promise<void> {
    this.#known = questionnaire.language ?? '';
    const bytes = new TextEncoder().encode(wordingOf(questionnaire));
    const digest = await globalThis.crypto?.subtle?.digest('SHA-256', bytes);
    if (digest) this.#wording = `sha-256:${hex(digest)}`;
  }

  /** Before what stands is drawn anew: a translator has had its time. */
  before(view: View): void {
    this.#translated ||= this.#standsTranslated(view);
  }

  /** A page stands. */
  stands(view: View): void {
    if (this.#known !== (view.questionnaire.language ?? '')) void this.#identify(view.questionnaire);
    const page = currentPage(view.walk);
    if (!page || page.questions === this.#page) return;
    this.#page = page.questions;
    if (page.key !== this.#key) this.#keepShape(view);
    this.#key = page.key;
    for (const [element] of this.#watched) if (!element.isConnected) this.#forget(element);
    const watched = new Set(this.#watched.values());
    for (const { linkId } of page.questions) {
      if (this.#seen.has(linkId) || watched.has(linkId)) continue;
      const words = this.#wordsOf(linkId, view);
      if (!words) continue;
      this.#watched.set(words, linkId);
      if (this.#sight) this.#sight.observe(words);
      else this.#saw(words);
    }
  }

  /** Nothing is watched any more, until a page stands again. */
  end(): void {
    this.#sight?.disconnect();
    this.#watched.clear();
    this.#page = undefined;
  }

  report(view: View): FidelityReport {
    const { questionnaire, words } = view;
    this.before(view);
    return {
      canonical: formatCanonical(questionnaire.canonical),
      language: questionnaire.language ?? null,
      shownIn: words.language,
      wording: this.#wording,
      shownAs: this.#shownAs,
      questions: [...questionnaire.byLinkId.values()]
        .filter(isQuestion)
        .map(({ linkId }) => ({ linkId, seen: this.#seen.has(linkId) })),
      translated: this.#translated,
    };
  }

  #saw(element: Element): void {
    const linkId = this.#watched.get(element);
    if (linkId !== undefined) this.#seen.add(linkId);
    this.#forget(element);
  }

  #forget(element: Element): void {
    this.#sight?.unobserve(element);
    this.#watched.delete(element);
  }

  #keepShape({ walk: { layout } }: View): void {
    const [panel = this.host] = this.root.children as HTMLCollectionOf<HTMLElement>;
    const now: ShownAs = {
      layout,
      width: this.host.clientWidth,
      textSize: Number.parseFloat(getComputedStyle(panel).fontSize),
    };
    if (!this.#shownAs.some((one) => same(one, now))) this.#shownAs = [...this.#shownAs, now];
  }

  #wordsOf(linkId: string, { questionnaire }: View): Element | null {
    return this.root.querySelector(`#question-${keyOf(questionnaire, linkId)} .words`);
  }

  /**
   * A translator changes all words of a page: its first question's stand for them. Words with marks, and words that
   * follow from answers, are not looked at.
   */
  #standsTranslated(view: View): boolean {
    const first = this.#page?.[0];
    if (!first || view.detail?.follows(first) || view.detail?.words(first, view)) return false;
    const drawn = this.#wordsOf(first.linkId, view);
    return (
      drawn !== null &&
      (drawn.textContent?.trim() !== first.text.trim() || drawn.querySelector('font') !== null)
    );
  }
}
