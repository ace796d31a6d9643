/**
 * What the file for pages changes in Lit, each in exactly one place: a Lit that is written otherwise stops the build,
 * instead of giving a file whose roots are open after all.
 */
export interface LitChoice {
  roots: 'open' | 'closed';
  /** The module that makes the kit's Trusted Types policy. */
  policy: string;
}

export function changedLit(path: string, code: string, { roots, policy }: LitChoice): string | undefined {
  if (path.endsWith('/lit-html/lit-html.js')) {
    const made = /\w+\?\w+\.createPolicy\("lit-html",\{createHTML:\w+=>\w+\}\):void 0/g;
    return `import{policy as kproPolicy}from${JSON.stringify(policy)};${once(path, code, made, 'kproPolicy')}`;
  }
  if (path.endsWith('/@lit/reactive-element/reactive-element.js'))
    return once(path, code, /shadowRootOptions=\{mode:"open"\}/g, `shadowRootOptions={mode:"${roots}"}`);
  return undefined;
}

export function once(path: string, code: string, what: RegExp, instead: string): string {
  const found = code.match(what)?.length ?? 0;
  if (found !== 1) throw new Error(`${path}: expected ${String(what)} once, found it ${found} times`);
  return code.replace(what, () => instead);
}
