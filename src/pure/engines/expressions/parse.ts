import { momentOf } from './moment.js';
import { Quantity } from './quantity.js';
import { tokenize, type Token } from './tokens.js';
import { partsOf, type Expression } from './tree.js';

/** FHIRPath's binary operators, weakest first. `compile` says which of them the kit runs. */
const strength: ReadonlyMap<string, number> = new Map([
  ['implies', 1],
  ...['or', 'xor'].map((operator) => [operator, 2] as const),
  ['and', 3],
  ...['in', 'contains'].map((operator) => [operator, 4] as const),
  ...['=', '!=', '~', '!~'].map((operator) => [operator, 5] as const),
  ...['<', '>', '<=', '>='].map((operator) => [operator, 6] as const),
  ['|', 7],
  ...['is', 'as'].map((operator) => [operator, 8] as const),
  ...['+', '-', '&'].map((operator) => [operator, 9] as const),
  ...['*', '/', 'div', 'mod'].map((operator) => [operator, 10] as const),
]);

const timeUnit = /^(year|month|week|day|hour|minute|second|millisecond)s?$/;

/** Nesting of the source, and height of the tree: more than any score needs, and few enough for every stack. */
const deepest = { nesting: 60, tree: 300 } as const;

class SyntaxProblem extends Error {}

/** A recursive-descent parser over one list of tokens. */
class Parser {
  #at = 0;
  #depth = 0;
  readonly #heights = new Map<Expression, number>();

  constructor(private readonly tokens: readonly Token[]) {}

  whole(): Expression {
    const tree = this.#binary(0);
    if (this.#at < this.tokens.length) throw new SyntaxProblem();
    return tree;
  }

  /** A chain such as `a + a + a + …` grows the tree without nesting the source. */
  #made(tree: Expression): Expression {
    const height = 1 + Math.max(0, ...partsOf(tree).map((part) => this.#heights.get(part) ?? 0));
    if (height > deepest.tree) throw new SyntaxProblem();
    this.#heights.set(tree, height);
    return tree;
  }

  get #next(): Token | undefined {
    return this.tokens[this.#at];
  }

  #takes(value: string): boolean {
    const token = this.#next;
    if (token?.kind !== 'symbol' || token.value !== value) return false;
    this.#at += 1;
    return true;
  }

  #needs(value: string): void {
    if (!this.#takes(value)) throw new SyntaxProblem();
  }

  get #operator(): string {
    const token = this.#next;
    return token?.kind === 'symbol' || token?.kind === 'name' ? token.value : '';
  }

  #binary(weakest: number): Expression {
    if ((this.#depth += 1) > deepest.nesting) throw new SyntaxProblem();
    let left = this.#unary();
    for (;;) {
      const operator = this.#operator;
      const power = strength.get(operator) ?? 0;
      if (power <= weakest) break;
      this.#at += 1;
      left = this.#made(
        operator === 'is' || operator === 'as'
          ? { is: 'type', operator, of: left, type: this.#typeName() }
          : { is: 'binary', operator, left, right: this.#binary(power) },
      );
    }
    this.#depth -= 1;
    return left;
  }

  #unary(): Expression {
    let negative = false;
    while (this.#operator === '-' || this.#operator === '+') {
      negative = negative !== (this.#operator === '-');
      this.#at += 1;
    }
    const tree = this.#postfix(this.#term());
    return negative ? this.#made({ is: 'negative', of: tree }) : tree;
  }

  #postfix(start: Expression): Expression {
    let tree = start;
    for (;;) {
      if (this.#takes('.')) tree = this.#invocation(tree);
      else if (this.#takes('[')) {
        tree = this.#made({ is: 'index', of: tree, at: this.#binary(0) });
        this.#needs(']');
      } else return tree;
    }
  }

  #term(): Expression {
    const token = this.#next;
    if (!token) throw new SyntaxProblem();
    if (token.kind === 'name') return this.#nameTerm(token.value);
    this.#at += 1;
    if (token.kind === 'date') return { is: 'literal', value: momentOf(token.value.slice(1)) };
    if (token.kind === 'number') return { is: 'literal', value: this.#measured(token.value) };
    if (token.kind === 'string') return { is: 'literal', value: token.value };
    if (token.kind === 'variable') return { is: 'variable', name: token.value };
    return this.#symbolTerm(token.value);
  }

  #measured(value: number): number | Quantity {
    const token = this.#next;
    const time = token?.kind === 'name' ? timeUnit.exec(token.value)?.[1] : undefined;
    if (time === undefined && token?.kind !== 'string') return value;
    this.#at += 1;
    return new Quantity(value, time ?? String(token!.value), time !== undefined);
  }

  #nameTerm(name: string): Expression {
    if (name === 'true' || name === 'false') {
      this.#at += 1;
      return { is: 'literal', value: name === 'true' };
    }
    return this.#invocation(undefined);
  }

  #symbolTerm(symbol: string): Expression {
    if (symbol === '$this') return { is: 'this' };
    if (symbol === '$index' || symbol === '$total') return { is: symbol };
    if (symbol === '{') {
      this.#needs('}');
      return { is: 'literal', value: undefined };
    }
    if (symbol !== '(') throw new SyntaxProblem();
    const inner = this.#binary(0);
    this.#needs(')');
    return inner;
  }

  #invocation(of: Expression | undefined): Expression {
    const token = this.#next;
    if (token?.kind !== 'name') throw new SyntaxProblem();
    this.#at += 1;
    const name = token.value;
    if (!this.#takes('(')) return this.#made({ is: 'member', of, name });
    if (name === 'is' || name === 'as' || name === 'ofType') {
      const type = this.#typeName();
      this.#needs(')');
      return this.#made({ is: 'type', operator: name, of, type });
    }
    const given: Expression[] = [];
    if (!this.#takes(')')) {
      do given.push(this.#binary(0));
      while (this.#takes(','));
      this.#needs(')');
    }
    return this.#made({ is: 'call', of, name, given });
  }

  #typeName(): string {
    const names: string[] = [];
    do {
      const token = this.#next;
      if (token?.kind !== 'name') throw new SyntaxProblem();
      this.#at += 1;
      names.push(token.value);
    } while (this.#takes('.'));
    return names.join('.');
  }
}

/** Longer than any score; a bound on what is parsed. */
const longest = 20_000;

/** Parses an expression; undefined where it is not FHIRPath. */
export const parse = (source: string): Expression | undefined => {
  const tokens = source.length > longest ? undefined : tokenize(source);
  if (!tokens) return undefined;
  try {
    return new Parser(tokens).whole();
  } catch (error) {
    if (error instanceof SyntaxProblem) return undefined;
    throw error;
  }
};
