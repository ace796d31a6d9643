import { unsafeCSS, type CSSResult } from 'lit';

/** Browsers without it (Safari before 17.5, Chromium before 123, Firefox before 120) stay light. */
const knowsDark = globalThis.CSS?.supports?.('color', 'light-dark(red, red)');

/** A host's one colour counts for light and dark, unless it names another for the dark. */
const alias = (name: string, light: string, dark: string): string => {
  const [lit, unlit] = [light, dark].map(
    (own) => `var(--kpro-${name},${own.startsWith('v') ? own : `#${own}`})`,
  ) as [string, string];
  return `--_${name}:${knowsDark ? `light-dark(${lit},var(--kpro-${name}-dark,${unlit}))` : lit};`;
};

/**
 * The kit's tokens as CSS. A row of the table is a name, then the colour where it is light and where it is dark; and both
 * for whoever asks for more contrast, where they differ. Light or dark is what the page says of itself by `color-scheme`,
 * which is inherited: never the system alone.
 */
export const tokenSheet = (table: string, measures: string): CSSResult => {
  let [usual, more] = [measures, ''];
  for (const row of table.split('\n')) {
    const [name, light, dark, strong, strongDark] = row.split(' ') as [
      string,
      string,
      string,
      string?,
      string?,
    ];
    usual += alias(name, light, dark);
    if (strong) more += alias(name, strong, strongDark!);
  }
  return unsafeCSS(`:host{${usual}}@media (prefers-contrast:more){:host{${more}}}`);
};
