import ts from 'typescript';
import { edited, nodesIn, parsed, type Edit } from './edits.js';

/** What Lit's `property` and `state` hand on. */
const optionsOf = (decorator: ts.CallExpression): string => {
  const given = decorator.arguments[0]?.getText();
  if (decorator.expression.getText() === 'state')
    return `, { ${given ? `...${given}, ` : ''}state: true, attribute: false }`;
  return given ? `, ${given}` : '';
};

/** `__decorate([property(options)], X.prototype, "name", void 0);` */
const asCall = (node: ts.CallExpression): Edit => {
  const [decorators, target, name] = node.arguments;
  const only = decorators && ts.isArrayLiteralExpression(decorators) ? decorators.elements : undefined;
  const [decorator] = only ?? [];
  if (
    only?.length !== 1 ||
    !decorator ||
    !ts.isCallExpression(decorator) ||
    !target?.getText().endsWith('.prototype')
  )
    throw new Error(`tools/slim: only Lit's property() and state() are known, not ${node.getText()}`);
  const known = ['property', 'state'].includes(decorator.expression.getText());
  if (!known) throw new Error(`tools/slim: ${decorator.getText()} is neither property() nor state().`);
  const owner = target.getText().replace(/\.prototype$/, '');
  return {
    from: node.getStart(),
    to: node.getEnd(),
    text: `${owner}.createProperty(${name!.getText()}${optionsOf(decorator)})`,
  };
};

/** What is of no more use: the compiler's helper, and the import of the decorators. */
const isLeftOver = (node: ts.Node): boolean =>
  (ts.isVariableStatement(node) && node.getText().startsWith('var __decorate =')) ||
  (ts.isImportDeclaration(node) && /^'lit\/decorators(\/\w+)?\.js'$/.test(node.moduleSpecifier.getText()));

/**
 * Says with Lit's public `createProperty` what its decorators `property` and `state` say with it: the compiler's helper
 * would stand in every file, and the decorators beside it.
 */
export const slimDecorators = (code: string): string => {
  if (!code.includes('__decorate')) return code;
  const edits = [...nodesIn(parsed(code))].flatMap((node): Edit[] => {
    if (isLeftOver(node)) return [{ from: node.getStart(), to: node.getEnd(), text: '' }];
    return ts.isCallExpression(node) && node.expression.getText() === '__decorate' ? [asCall(node)] : [];
  });
  return edited(code, edits);
};
