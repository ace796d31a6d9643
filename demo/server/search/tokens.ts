/** Token searches: `code`, `system|code`, `system|` and `|code`, on whatever the element is. */
interface Token {
  readonly system: string | undefined;
  readonly code: string | undefined;
}

/** Codes compare exactly, as code systems mean them. */
export function matchesToken(value: unknown, wanted: string): boolean {
  const bar = wanted.indexOf('|');
  const system = bar < 0 ? undefined : wanted.slice(0, bar);
  const code = wanted.slice(bar + 1);
  return tokensOf(value).some(
    (token) =>
      (system === undefined || (token.system ?? '') === system) && (code === '' || token.code === code),
  );
}

/** The tokens of a code, boolean, Coding, CodeableConcept, Identifier or ContactPoint. */
export function tokensOf(value: unknown): Token[] {
  if (typeof value !== 'object' || value === null) return [{ system: undefined, code: String(value) }];
  const { coding, system, code, value: held } = value as Record<string, unknown>;
  if (Array.isArray(coding)) return coding.flatMap(tokensOf);
  return [{ system: text(system), code: text(code) ?? text(held) }];
}

const text = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined);
