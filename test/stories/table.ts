/** E21: the catalogue's table of an element against the manifest: a row for everything, a control for every attribute. */
import { expect } from 'vitest';
import { attributeOf, declarationOf, type Declaration } from '../../.storybook/manifest.js';

export type Rows = Readonly<
  Record<string, { readonly control?: unknown; readonly table?: { readonly category?: string } }>
>;

const named = ({ members = [], events = [], slots = [], ...css }: Declaration): readonly string[] => {
  const fields = members.filter(
    ({ kind, privacy, static: own }) => kind === 'field' && privacy !== 'private' && !own,
  );
  const parts = [css.cssParts, css.cssProperties, css.cssStates].flatMap((all) => all ?? []);
  // The slot without a name is called so in the table.
  return [...fields, ...events, ...slots, ...parts].map(({ name }) => name || 'default');
};

export const tellsAll = (tag: string, rows: Rows): void => {
  const declaration = declarationOf(tag)!;
  const shown = Object.keys(rows).filter((name) => rows[name]!.table?.category);
  expect(new Set(shown), `rows of <${tag}>`).toEqual(new Set(named(declaration)));
  const without = shown.filter((name) => attributeOf(tag, name) && !rows[name]!.control);
  expect(without, `attributes of <${tag}> without a control`).toEqual([]);
};
