/** A parsed expression. */
export type Expression =
  | { readonly is: 'literal'; readonly value: number | string | boolean | undefined }
  | { readonly is: 'variable'; readonly name: string }
  | { readonly is: 'this' }
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
  /** Good FHIRPath that the subset does not know: a date, a quantity, `$index`. */
  | { readonly is: 'foreign'; readonly what: string };

/** Visits every part of an expression, outermost first. */
export const walk = (tree: Expression, visit: (part: Expression) => void): void => {
  visit(tree);
  for (const part of partsOf(tree)) walk(part, visit);
};

/** The expressions directly inside one. */
export const partsOf = (tree: Expression): readonly Expression[] => {
  switch (tree.is) {
    case 'member':
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
