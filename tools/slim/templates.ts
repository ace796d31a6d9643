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

const inTable = 'caption|thead|tbody|tr|td|th';
const before = new RegExp(` (?=<(?:${inTable})\\b|</(?:table|${inTable})\\b)`, 'g');
const after = new RegExp(`(?<=</?(?:${inTable})(?: [^>]*)?>) `, 'g');
const withRole = new RegExp(`<(?:table|${inTable})\\b[^>]*\\srole=`);

/** White space between the parts of a table, and at the edges of its cells, is never seen: a long table would hold thousands. */
const slimTable = (markup: string): string => markup.replace(before, '').replace(after, '');

/** A run of white space is one space to a browser. It stays one: between words and buttons it can be seen. */
const slimMarkup = ({ template }: ts.TaggedTemplateExpression): Edit[] => {
  const whole = template.getText();
  if (/<(?:pre|textarea)\b[^>]*>[^<]*\n/.test(whole)) return [];
  // Parts with a role of their own are shown as something else than a table where there is little room.
  const slimmed = withRole.test(whole) ? (markup: string) => markup : slimTable;
  return stringsOf(template).map((node) => {
    const written = node.getText();
    const from = node.getStart() + 1;
    const to = node.getEnd() - (written.endsWith('${') ? 2 : 1);
    return { from, to, text: slimmed(node.getSourceFile().text.slice(from, to).replace(/\s+/g, ' ')) };
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
