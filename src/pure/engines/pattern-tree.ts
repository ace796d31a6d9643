/** One code point that fits. */
export type Fits = (point: number) => boolean;

/** A parsed regular expression. */
export type PatternTree =
  | { readonly is: 'one'; readonly fits: Fits }
  | { readonly is: 'begin' | 'end' }
  | { readonly is: 'row' | 'either'; readonly parts: readonly PatternTree[] }
  | { readonly is: 'repeat'; readonly of: PatternTree; readonly least: number; readonly most: number };

/** Thrown for what is no pattern, or one that nobody could run in linear time: a look around, a back reference. */
export class PatternProblem extends Error {}

const digit: Fits = (point) => point >= 48 && point <= 57;
const word: Fits = (point) =>
  digit(point) || point === 95 || (point >= 65 && point <= 90) || (point >= 97 && point <= 122);
const space: Fits = (point) => /\s/.test(String.fromCodePoint(point));
const not =
  (fits: Fits): Fits =>
  (point) =>
    !fits(point);
const exactly =
  (wanted: number): Fits =>
  (point) =>
    point === wanted;

const classes: Readonly<Record<string, Fits>> = {
  d: digit,
  D: not(digit),
  w: word,
  W: not(word),
  s: space,
  S: not(space),
};

const controls: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', f: '\f', v: '\v', 0: '\0' };

/** Nesting deeper than any pattern of a form. */
const deepest = 50;

/** Reads a regular expression by recursive descent; one character is looked at once. */
class Reader {
  #at = 0;
  #depth = 0;
  readonly #points: readonly string[];

  constructor(source: string) {
    this.#points = [...source];
  }

  whole(): PatternTree {
    const tree = this.#either();
    if (this.#at < this.#points.length) throw new PatternProblem();
    return tree;
  }

  #takes(wanted: string): boolean {
    if (this.#points[this.#at] !== wanted) return false;
    this.#at += 1;
    return true;
  }

  #next(): string {
    const point = this.#points[this.#at];
    if (point === undefined) throw new PatternProblem();
    this.#at += 1;
    return point;
  }

  #either(): PatternTree {
    if ((this.#depth += 1) > deepest) throw new PatternProblem();
    const parts = [this.#row()];
    while (this.#takes('|')) parts.push(this.#row());
    this.#depth -= 1;
    return parts.length === 1 ? parts[0]! : { is: 'either', parts };
  }

  #row(): PatternTree {
    const parts: PatternTree[] = [];
    while (this.#at < this.#points.length && !'|)'.includes(this.#points[this.#at]!))
      parts.push(this.#repeated());
    return { is: 'row', parts };
  }

  #repeated(): PatternTree {
    let tree = this.#single();
    for (;;) {
      const bounds = this.#bounds();
      if (!bounds) return tree;
      // Lazy or greedy: whether a text fits as a whole is the same.
      this.#takes('?');
      if (this.#points[this.#at] === '+') throw new PatternProblem();
      tree = { is: 'repeat', of: tree, least: bounds[0], most: bounds[1] };
    }
  }

  #bounds(): readonly [least: number, most: number] | undefined {
    if (this.#takes('*')) return [0, Infinity];
    if (this.#takes('+')) return [1, Infinity];
    if (this.#takes('?')) return [0, 1];
    const [whole, least, comma, most] =
      /^\{(\d{1,4})(,?)(\d{0,4})\}/.exec(this.#points.slice(this.#at, this.#at + 12).join('')) ?? [];
    if (whole === undefined) return undefined;
    this.#at += whole.length;
    return [Number(least), comma ? (most ? Number(most) : Infinity) : Number(least)];
  }

  #single(): PatternTree {
    const point = this.#next();
    if (point === '(') return this.#group();
    if (point === '[') return { is: 'one', fits: this.#set() };
    if (point === '.') return { is: 'one', fits: not(exactly(10)) };
    if (point === '^') return { is: 'begin' };
    if (point === '$') return { is: 'end' };
    if (point === '\\') return { is: 'one', fits: this.#escape() };
    if ('*+?'.includes(point)) throw new PatternProblem();
    return { is: 'one', fits: exactly(point.codePointAt(0)!) };
  }

  #group(): PatternTree {
    if (this.#takes('?') && !this.#takes(':')) {
      if (!this.#takes('<') || '=!'.includes(this.#points[this.#at] ?? '=')) throw new PatternProblem();
      while (this.#next() !== '>');
    }
    const inner = this.#either();
    if (!this.#takes(')')) throw new PatternProblem();
    return inner;
  }

  #escape(): Fits {
    const point = this.#next();
    if (classes[point]) return classes[point];
    if (controls[point] !== undefined) return exactly(controls[point].codePointAt(0)!);
    if (point === 'u' || point === 'x') return exactly(this.#hex(point === 'u' ? 4 : 2));
    // A back reference, a word's edge, a property of Unicode: none of them is bounded or known here.
    if (/[A-Za-z1-9]/.test(point)) throw new PatternProblem();
    return exactly(point.codePointAt(0)!);
  }

  #hex(length: number): number {
    const digits = this.#points.slice(this.#at, this.#at + length).join('');
    if (!/^[0-9A-Fa-f]+$/.test(digits) || digits.length < length) throw new PatternProblem();
    this.#at += length;
    return parseInt(digits, 16);
  }

  #set(): Fits {
    const isNot = this.#takes('^');
    const parts: Fits[] = [];
    for (let isFirst = true; isFirst || this.#points[this.#at] !== ']'; isFirst = false) {
      const from = this.#member();
      if (typeof from !== 'number' || this.#points[this.#at] !== '-' || this.#points[this.#at + 1] === ']') {
        parts.push(typeof from === 'number' ? exactly(from) : from);
        continue;
      }
      this.#at += 1;
      const to = this.#member();
      if (typeof to !== 'number' || to < from) throw new PatternProblem();
      parts.push((point) => point >= from && point <= to);
    }
    this.#at += 1;
    const any: Fits = (point) => parts.some((fits) => fits(point));
    return isNot ? not(any) : any;
  }

  /** One character of a set, or one of the classes. */
  #member(): number | Fits {
    const point = this.#next();
    if (point !== '\\') return point.codePointAt(0)!;
    const escaped = this.#points[this.#at] ?? '';
    if (classes[escaped]) return this.#escape();
    if (escaped === 'u' || escaped === 'x') {
      this.#at += 1;
      return this.#hex(escaped === 'u' ? 4 : 2);
    }
    const plain = this.#next();
    return (controls[plain] ?? plain).codePointAt(0)!;
  }
}

/** Reads a regular expression. @throws PatternProblem */
export const parsePattern = (source: string): PatternTree => new Reader(source).whole();
