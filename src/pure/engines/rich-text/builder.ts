import type { RichCut, RichElement, RichName, RichNode, RichText } from '../../model/rich-text.js';
import { fateOf, fitsIn, holdsPartsOnly } from './allow-list.js';
import { attributesFor, type GivenAttributes } from './attributes.js';

/** More than any instruction has; a page with so much is still drawn at once. */
export const richBounds = { depth: 30, nodes: 5_000, characters: 100_000 } as const;

/** Beyond these even plain text ends: a tokenizer looks through all that is open at each end tag. */
const tagBounds = { open: 300, all: 20_000 } as const;

/** An element of the source that is still open. */
interface Open {
  /** What its text goes into: its own children, or those of the nearest element that is drawn. */
  readonly into: RichNode[];
  /** The nearest element that is drawn. */
  readonly name: RichName | undefined;
  readonly depth: number;
  readonly isInLink: boolean;
  readonly isDropped: boolean;
  /** Its text would run into that of its neighbours. */
  readonly parts: boolean;
}

// White space that counts is left; the rest of these only ever hides something.
const controls = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f]/g;

/**
 * Makes the tree of rich text from what a tokenizer says, whatever it says: an element that is not on the list leaves its
 * text, some leave nothing. Each `open` has its `close`.
 */
export class RichTextBuilder {
  #nodes = 0;
  #characters = 0;
  #tags = 0;
  #cut: RichCut | undefined;
  readonly #root: RichNode[] = [];
  readonly #open: Open[] = [
    { into: this.#root, name: undefined, depth: 0, isInLink: false, isDropped: false, parts: false },
  ];

  /** Nothing more is taken: who tokenizes may stop. */
  get isFull(): boolean {
    return this.#cut !== undefined && (this.#characters >= richBounds.characters || this.#tagsAreFull);
  }

  get #tagsAreFull(): boolean {
    return this.#tags >= tagBounds.all || this.#open.length > tagBounds.open;
  }

  get #top(): Open {
    return this.#open[this.#open.length - 1]!;
  }

  open(name: string, given: GivenAttributes = {}): void {
    const top = this.#top;
    this.#tags += 1;
    if (this.#tagsAreFull) this.#note(this.#tags >= tagBounds.all ? 'nodes' : 'depth');
    const fate = fateOf(name);
    if (top.isDropped || fate === 'dropped') this.#open.push({ ...top, isDropped: true, parts: false });
    else if (fate) this.#openKnown(fitsIn(fate, top.name) ? fate : 'div', given);
    else this.#open.push({ ...top, parts: false });
  }

  #openKnown(name: RichName, given: GivenAttributes): void {
    const top = this.#top;
    const attributes = name === 'a' && top.isInLink ? undefined : attributesFor(name, given);
    if (!attributes) {
      if (name === 'img') this.text(given['alt'] ?? '');
      this.#open.push({ ...top, parts: false });
    } else if (this.#hasRoom(top)) {
      const children: RichNode[] = [];
      this.#add(top.into, { name, attributes, children } satisfies RichElement);
      this.#open.push({
        into: children,
        name,
        depth: top.depth + 1,
        isInLink: top.isInLink || name === 'a',
        isDropped: false,
        parts: false,
      });
    } else {
      this.text(' ');
      this.#open.push({ ...top, parts: true });
    }
  }

  #hasRoom({ depth }: Open): boolean {
    if (depth >= richBounds.depth) this.#note('depth');
    else if (this.#nodes >= richBounds.nodes) this.#note('nodes');
    else return true;
    return false;
  }

  #note(cut: RichCut): void {
    this.#cut ??= cut;
  }

  #add(into: RichNode[], node: RichNode): void {
    this.#nodes += 1;
    into.push(node);
  }

  close(): void {
    if (this.#open.length < 2) return;
    const { parts } = this.#open.pop()!;
    if (parts) this.text(' ');
  }

  text(given: string): void {
    const { into, name, isDropped } = this.#top;
    if (isDropped || (holdsPartsOnly(name) && !given.trim())) return;
    const room = richBounds.characters - this.#characters;
    if (given.length > room) this.#note('characters');
    const text = given.slice(0, room).replace(controls, '');
    if (!text) return;
    this.#characters += text.length;
    const last = into[into.length - 1];
    if (typeof last === 'string') into[into.length - 1] = last + text;
    else this.#add(into, text);
  }

  /** What there is, whether or not all was closed. */
  done(): RichText {
    return this.#cut ? { nodes: this.#root, cut: this.#cut } : { nodes: this.#root };
  }
}

/** Text that nothing marks up, within the same bounds. */
export const plainRichText = (text: string, cut?: RichCut): RichText => {
  const builder = new RichTextBuilder();
  builder.text(text);
  const rich = builder.done();
  return cut ? { ...rich, cut } : rich;
};
