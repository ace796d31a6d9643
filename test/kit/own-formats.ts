/**
 * Where source writes a number or a date by hand instead of asking `pure/words/numbers.ts` or `dates.ts`, which go through Intl in the
 * element's language (screens.md U20). Read with TypeScript's types: a decimal in a sentence looks like any other value.
 */
import { join } from 'node:path';
import ts from 'typescript';
import { projectRoot } from './public-names.js';

/** Where they are written, and what reckons with dates or writes a file. */
const excepted: Readonly<Record<string, string>> = {
  'src/pure/words/numbers.ts': 'how a number is written',
  'src/pure/words/number-in.ts': 'the same in a sentence of any language',
  'src/pure/words/clock.ts': 'how a moment is written',
  'src/pure/words/csv.ts': 'a file for Danish spreadsheets, in any language',
  'src/pure/engines/stretch.ts': 'a year ago',
  'src/pure/engines/typed-entry.ts': 'how many days a month has',
  'src/pure/engines/local-time.ts': 'the zone of a moment that is sent',
  'src/pure/engines/expressions/moment.ts': 'what FHIRPath makes of a date',
  'src/pure/engines/expressions/quantity.ts': 'what FHIRPath makes of a measure',
  'src/ui/parts/rich-text/markdown.ts': 'which heading an element is',
  'src/ui/elements/questionnaire/detail/searches.ts': 'what a server is asked for',
  'src/ui/elements/questionnaire/detail/value-sets.ts': 'what a server is asked for',
};

/** What counts things in a sentence, by its name: a whole number of answers, pages, days, characters. */
const counts = /(^|\.)(n|of|at|i|count|shown|fully|answered|days|most|first|last)$|\.indexOf\(/;

/** Plain templates that only machines read: ids and keys, paths and selectors, a canvas' font, a style. */
const forMachines =
  /^([a-z ]*[a-z…]-…(-…)?|\[?[a-z.…-]*(\[…\]|="…")[^ ]*|(\d+ )?…px( …)?|((--_|[a-z]+-)[a-z-]+: ?…(%|em)?;?)+)$/;

/** Attributes that people are told. */
const spoken = /(?:aria-(?:label|valuetext|description|roledescription)|title|placeholder|alt)="?[^"<>]*$/;

const formatting = new Set([
  ...['toFixed', 'toPrecision', 'toExponential', 'toDateString'],
  ...['toLocaleString', 'toLocaleDateString', 'toLocaleTimeString'],
  ...['FullYear', 'Month', 'Date', 'Day', 'Hours', 'Minutes'].flatMap((what) => [
    `get${what}`,
    `getUTC${what}`,
  ]),
]);
const formats = new Set(['DateTimeFormat', 'NumberFormat', 'RelativeTimeFormat', 'DurationFormat']);

const options: ts.CompilerOptions = {
  strict: true,
  noEmit: true,
  skipLibCheck: true,
  experimentalDecorators: true,
  target: ts.ScriptTarget.ES2022,
  module: ts.ModuleKind.NodeNext,
  moduleResolution: ts.ModuleResolutionKind.NodeNext,
  lib: ['lib.es2023.d.ts', 'lib.dom.d.ts', 'lib.dom.iterable.d.ts'],
  types: [],
};

/** A program of these files; `texts` are files that stand nowhere. */
const programOf = (files: readonly string[], texts: Readonly<Record<string, string>>): ts.Program => {
  const host = ts.createCompilerHost(options);
  const read = host.readFile.bind(host);
  const textOf = (path: string): string | undefined => texts[path.slice(projectRoot.length)];
  const source = host.getSourceFile.bind(host);
  host.readFile = (path) => textOf(path) ?? read(path);
  host.getSourceFile = (path, ...more) => {
    const text = textOf(path);
    return text === undefined
      ? source(path, ...more)
      : ts.createSourceFile(path, text, ts.ScriptTarget.ES2022);
  };
  return ts.createProgram(
    files.map((file) => join(projectRoot, file)),
    options,
    host,
  );
};

const has = (type: ts.Type, flags: ts.TypeFlags): boolean => (type.flags & flags) !== 0;

const isNumber = (type: ts.Type): boolean =>
  type.isUnion() ? type.types.some(isNumber) : has(type, ts.TypeFlags.NumberLike);

const isText = (type: ts.Type): boolean =>
  type.isUnion() ? type.types.every(isText) : has(type, ts.TypeFlags.StringLike);

/** A number and nothing else, but for what may be absent. */
const isOnlyNumber = (type: ts.Type): boolean => {
  const absent = ts.TypeFlags.Undefined | ts.TypeFlags.Null;
  const all = type.isUnion() ? type.types.filter((one) => !has(one, absent)) : [type];
  return all.length > 0 && all.every((one) => has(one, ts.TypeFlags.NumberLike));
};

/** Whether a template's hole stands in text that people read, or are told. */
const isRead = (span: ts.TemplateSpan): boolean => {
  const { head, templateSpans, parent } = span.parent as ts.TemplateExpression;
  const at = templateSpans.indexOf(span);
  const texts = [head, ...templateSpans.map(({ literal }) => literal)].map(({ text }) => text);
  if (!ts.isTaggedTemplateExpression(parent)) return !forMachines.test(texts.join('…'));
  if (parent.tag.getText() === 'css') return false;
  const before = texts.slice(0, at + 1).join('');
  return before.lastIndexOf('>') >= before.lastIndexOf('<') || spoken.test(before);
};

const isName = (node: ts.Node, known: ReadonlySet<string>): boolean =>
  ts.isPropertyAccessExpression(node) && known.has(node.name.text);

/** `Number(x.toFixed(2))` is a number again. */
const isRounding = ({ parent }: ts.Node): boolean =>
  ts.isCallExpression(parent) && parent.expression.getText() === 'Number';

/** Whether it stands in a template where nobody reads it: the value of an attribute. */
const isUnread = (node: ts.Node): boolean =>
  !!node.parent && (ts.isTemplateSpan(node.parent) ? !isRead(node.parent) : isUnread(node.parent));

/** What becomes a text there: `String(score)`, `score.toString()`, `'Nu ' + score`. */
const madeText = (node: ts.Node, checker: ts.TypeChecker): ts.Node | undefined => {
  const typeOf = (one: ts.Node) => checker.getTypeAtLocation(one);
  if (ts.isBinaryExpression(node) && node.operatorToken.kind === ts.SyntaxKind.PlusToken) {
    const [one, other] = [node.left, node.right];
    if (isText(typeOf(one)) && isOnlyNumber(typeOf(other))) return other;
    return isText(typeOf(other)) && isOnlyNumber(typeOf(one)) ? one : undefined;
  }
  if (!ts.isCallExpression(node)) return undefined;
  const { expression, arguments: given } = node;
  const made =
    isName(expression, new Set(['toString'])) && !given.length
      ? (expression as ts.PropertyAccessExpression).expression
      : expression.getText() === 'String' && given[0];
  return made && isOnlyNumber(typeOf(made)) ? made : undefined;
};

const numberRead = (node: ts.Node, checker: ts.TypeChecker): ts.Node | undefined => {
  if (ts.isTemplateSpan(node))
    return isNumber(checker.getTypeAtLocation(node.expression)) && isRead(node) ? node.expression : undefined;
  const made = madeText(node, checker);
  return made && !isUnread(node) ? made : undefined;
};

const complaint = (node: ts.Node, checker: ts.TypeChecker): string | undefined => {
  const read = numberRead(node, checker);
  if (read && !counts.test(read.getText())) return `a number in a text: ${read.getText()}`;
  if (!ts.isCallExpression(node) && !ts.isNewExpression(node)) return undefined;
  const { expression } = node;
  const isOwn = isName(expression, formats) || (isName(expression, formatting) && !isRounding(node));
  return isOwn ? `a format of its own: ${node.getText()}` : undefined;
};

/**
 * Each place with what is wrong there: `src/ui/parts/x.ts:3: a number in a text: score`.
 *
 * @param texts files that stand nowhere, by path: to try the rule on
 */
export const ownFormats = (
  files: readonly string[],
  texts: Readonly<Record<string, string>> = {},
): readonly string[] => {
  const program = programOf(files, texts);
  const checker = program.getTypeChecker();
  return files
    .filter((file) => !(file in excepted))
    .flatMap((file) => {
      const source = program.getSourceFile(join(projectRoot, file))!;
      const found: string[] = [];
      const look = (node: ts.Node): void => {
        const said = complaint(node, checker);
        const { line } = source.getLineAndCharacterOfPosition(node.getStart());
        if (said) found.push(`${file}:${line + 1}: ${said}`);
        ts.forEachChild(node, look);
      };
      look(source);
      return found;
    });
};
