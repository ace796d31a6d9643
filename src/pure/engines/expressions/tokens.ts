/** The words of a FHIRPath expression. */
export type Token =
  | { readonly kind: 'number'; readonly value: number }
  | { readonly kind: 'string' | 'name' | 'variable' | 'symbol' | 'date'; readonly value: string };

// Sticky and without nested repetition: linear in the length of the expression.
const blank = /\s+|\/\/[^\n]*|\/\*[\s\S]*?\*\//y;
const number = /\d+(?:\.\d+)?/y;
const date =
  /@(?:T\d\d(?::\d\d(?::\d\d(?:\.\d+)?)?)?|\d{4}(?:-\d\d(?:-\d\d)?)?(?:T(?:\d\d(?::\d\d(?::\d\d(?:\.\d+)?)?)?)?(?:Z|[+-]\d\d:\d\d)?)?)/y;
const name = /[A-Za-z_][A-Za-z0-9_]*|`[^`]*`/y;
const variable = /%(?:[A-Za-z_][A-Za-z0-9_-]*|`[^`]*`|"[^"]*"|'[^']*')/y;
const text = /'(?:[^'\\]|\\.)*'/y;
const symbol = /<=|>=|!=|!~|\$this|\$index|\$total|[=<>+\-*/|&.,()[\]{}~]/y;

const match = (pattern: RegExp, source: string, at: number): string | undefined => {
  pattern.lastIndex = at;
  return pattern.exec(source)?.[0];
};

const escapes: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', f: '\f' };

const unescape = (quoted: string): string =>
  quoted
    .slice(1, -1)
    .replace(/\\(?:u([0-9A-Fa-f]{4})|(.))/g, (_all, hex?: string, c?: string) =>
      hex ? String.fromCharCode(parseInt(hex, 16)) : (escapes[c!] ?? c!),
    );

const read = (source: string, at: number): [Token, number] | undefined => {
  let found: string | undefined;
  if ((found = match(number, source, at))) return [{ kind: 'number', value: Number(found) }, found.length];
  if ((found = match(text, source, at))) return [{ kind: 'string', value: unescape(found) }, found.length];
  if ((found = match(variable, source, at)))
    return [{ kind: 'variable', value: found.slice(1).replace(/[`"']/g, '') }, found.length];
  if ((found = match(date, source, at))) return [{ kind: 'date', value: found }, found.length];
  if ((found = match(symbol, source, at))) return [{ kind: 'symbol', value: found }, found.length];
  if ((found = match(name, source, at)))
    return [{ kind: 'name', value: found.replaceAll('`', '') }, found.length];
  return undefined;
};

/** Splits an expression; undefined where a character belongs to no word. */
export const tokenize = (source: string): readonly Token[] | undefined => {
  const tokens: Token[] = [];
  let at = 0;
  while (at < source.length) {
    const skipped = match(blank, source, at);
    if (skipped) {
      at += skipped.length;
      continue;
    }
    const next = read(source, at);
    if (!next) return undefined;
    tokens.push(next[0]);
    at += next[1];
  }
  return tokens;
};
