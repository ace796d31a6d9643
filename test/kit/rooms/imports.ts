/** What a file imports and what it does that only some rooms may do, read by TypeScript's own parser. */
import ts from 'typescript';

export interface Import {
  specifier: string;
  /** `import type`, or an import whose every name is a type: gone after compiling. */
  typeOnly: boolean;
  /** `import(…)`: waits until it is needed. */
  lazy: boolean;
}

export interface FileFacts {
  imports: Import[];
  hasDefaultExport: boolean;
  /** Each `customElements.define(…)`, and whether an `if` or `&&` asks first what is defined. */
  defines: { guarded: boolean }[];
}

export function factsOf(path: string, text: string): FileFacts {
  const source = ts.createSourceFile(path, text, ts.ScriptTarget.ES2022, true);
  const facts: FileFacts = { imports: [], hasDefaultExport: false, defines: [] };
  const visit = (node: ts.Node): void => {
    const found = importIn(node);
    if (found) facts.imports.push(found);
    if (isDefaultExport(node)) facts.hasDefaultExport = true;
    if (isDefine(node)) facts.defines.push({ guarded: isGuarded(node) });
    ts.forEachChild(node, visit);
  };
  visit(source);
  return facts;
}

function importIn(node: ts.Node): Import | undefined {
  if (ts.isImportDeclaration(node)) {
    return {
      specifier: textOf(node.moduleSpecifier),
      typeOnly: isTypeImport(node.importClause),
      lazy: false,
    };
  }
  if (ts.isExportDeclaration(node) && node.moduleSpecifier) {
    return { specifier: textOf(node.moduleSpecifier), typeOnly: node.isTypeOnly, lazy: false };
  }
  if (
    ts.isCallExpression(node) &&
    node.expression.kind === ts.SyntaxKind.ImportKeyword &&
    node.arguments[0]
  ) {
    return { specifier: textOf(node.arguments[0]), typeOnly: false, lazy: true };
  }
  if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument)) {
    return { specifier: textOf(node.argument.literal), typeOnly: true, lazy: false };
  }
  return undefined;
}

function isTypeImport(clause: ts.ImportClause | undefined): boolean {
  if (!clause) return false;
  if (clause.isTypeOnly) return true;
  const names = clause.namedBindings;
  if (clause.name || !names || !ts.isNamedImports(names)) return false;
  return names.elements.length > 0 && names.elements.every((each) => each.isTypeOnly);
}

function isDefaultExport(node: ts.Node): boolean {
  if (ts.isExportAssignment(node)) return true;
  if (ts.isExportSpecifier(node)) return node.name.text === 'default';
  const kinds = ts.canHaveModifiers(node) ? (ts.getModifiers(node) ?? []).map(({ kind }) => kind) : [];
  return kinds.includes(ts.SyntaxKind.ExportKeyword) && kinds.includes(ts.SyntaxKind.DefaultKeyword);
}

/** Lit's @customElement defines too, and without asking first. */
function isDefine(node: ts.Node): boolean {
  if (ts.isDecorator(node)) return /^customElement\(/.test(node.expression.getText());
  return ts.isCallExpression(node) && /(^|\.)customElements\??\.define$/.test(node.expression.getText());
}

function isGuarded(node: ts.Node): boolean {
  for (let at = node.parent as ts.Node | undefined; at; at = at.parent) {
    const condition = ts.isIfStatement(at)
      ? at.expression
      : ts.isBinaryExpression(at) && isAskingOperator(at.operatorToken.kind)
        ? at.left
        : undefined;
    if (condition && /customElements\??\.get\(/.test(condition.getText())) return true;
  }
  return false;
}

const isAskingOperator = (kind: ts.SyntaxKind): boolean =>
  kind === ts.SyntaxKind.AmpersandAmpersandToken ||
  kind === ts.SyntaxKind.BarBarToken ||
  kind === ts.SyntaxKind.QuestionQuestionToken;

const textOf = (node: ts.Node): string => (ts.isStringLiteralLike(node) ? node.text : `(${node.getText()})`);
