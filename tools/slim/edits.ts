import ts from 'typescript';

/** A piece of a file to put in place of another. */
export interface Edit {
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

export const parsed = (code: string): ts.SourceFile =>
  ts.createSourceFile('module.js', code, ts.ScriptTarget.Latest, true, ts.ScriptKind.JS);

/** Every node of a file, outermost first. */
export function* nodesIn(node: ts.Node): Iterable<ts.Node> {
  yield node;
  for (const child of node.getChildren()) yield* nodesIn(child);
}

/** The code with the edits made. They must not overlap. */
export const edited = (code: string, edits: readonly Edit[]): string =>
  [...edits]
    .sort((one, other) => other.from - one.from)
    .reduce((text, { from, to, text: by }) => text.slice(0, from) + by + text.slice(to), code);
