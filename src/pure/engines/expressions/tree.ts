import type { Moment } from './moment.js';
import type { Quantity } from './quantity.js';

/** A parsed expression: all of FHIRPath, also what the kit does not run. */
export type Expression =
  | { readonly is: 'literal'; readonly value: number | string | boolean | Moment | Quantity | undefined }
  | { readonly is: 'variable'; readonly name: string }
  | { readonly is: 'this' }
  | { readonly is: '$index' }
  | { readonly is: '$total' }
  | { readonly is: 'member'; readonly of: Expression | undefined; readonly name: string }
  | { readonly is: 'index'; readonly of: Expression; readonly at: Expression }
  | {
      readonly is: 'call';
      readonly of: Expression | undefined;
      readonly name: string;
      readonly given: readonly Expression[];
    }
  | {
      readonly is: 'binary';
      readonly operator: string;
      readonly left: Expression;
      readonly right: Expression;
    }
  | { readonly is: 'negative'; readonly of: Expression }
  /** `value is Coding`, `value.ofType(Quantity)`. */
  | {
      readonly is: 'type';
      readonly operator: 'is' | 'as' | 'ofType';
      readonly of: Expression | undefined;
      readonly type: string;
    };

/** Visits every part of an expression, outermost first. */
export const walk = (tree: Expression, visit: (part: Expression) => void): void => {
  visit(tree);
  for (const part of partsOf(tree)) walk(part, visit);
};

/** The expressions directly inside one. */
export const partsOf = (tree: Expression): readonly Expression[] => {
  switch (tree.is) {
    case 'member':
    case 'type':
      return tree.of ? [tree.of] : [];
    case 'index':
      return [tree.of, tree.at];
    case 'call':
      return tree.of ? [tree.of, ...tree.given] : tree.given;
    case 'binary':
      return [tree.left, tree.right];
    case 'negative':
      return [tree.of];
    default:
      return [];
  }
};
