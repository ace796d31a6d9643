import { transformSync } from 'esbuild';
import ts from 'typescript';
import { edited, nodesIn, parsed, type Edit } from './edits.js';

/** A style sheet without its white space. One with an expression in it stays as it is: half a sheet is not CSS. */
const slimStyles = ({ template }: ts.TaggedTemplateExpression): Edit[] => {
  if (!ts.isNoSubstitutionTemplateLiteral(template)) return [];
  const css = transformSync(template.text, { loader: 'css', minify: true }).code.trim();
  const text = css.replaceAll('\\', '\\\\').replaceAll('`', '\\`').replaceAll('${', '\\${');
  return [{ from: template.getStart() + 1, to: template.getEnd() - 1, text }];
};

/** The static strings of a template: between the back ticks and the expressions. */
const stringsOf = (template: ts.TemplateLiteral): readonly ts.Node[] =>
  ts.isNoSubstitutionTemplateLiteral(template)
    ? [template]
    : [template.head, ...template.templateSpans.map(({ literal }) => literal)];

/** A run of white space is one space to a browser. It stays one: between words and buttons it can be seen. */
const slimMarkup = ({ template }: ts.TaggedTemplateExpression): Edit[] => {
  if (/<(?:pre|textarea)\b[^>]*>[^<]*\n/.test(template.getText())) return [];
  return stringsOf(template).map((node) => {
    const written = node.getText();
    const from = node.getStart() + 1;
    const to = node.getEnd() - (written.endsWith('${') ? 2 : 1);
    return { from, to, text: node.getSourceFile().text.slice(from, to).replace(/\s+/g, ' ') };
  });
};

const slimmers: Readonly<Record<string, (node: ts.TaggedTemplateExpression) => Edit[]>> = {
  css: slimStyles,
  html: slimMarkup,
  svg: slimMarkup,
};

/** Takes the indentation out of Lit's templates: it is for those who read the sources, and every page would load it. */
export const slimTemplates = (code: string): string =>
  edited(
    code,
    [...nodesIn(parsed(code))]
      .filter((node) => ts.isTaggedTemplateExpression(node))
      .flatMap((node) => slimmers[node.tag.getText()]?.(node) ?? []),
  );
