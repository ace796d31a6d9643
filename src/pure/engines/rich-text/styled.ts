import type { RichName, RichNode, RichText } from '../../model/rich-text.js';

const declarations = (style: string): ReadonlyMap<string, string> =>
  new Map(
    style
      .slice(0, 2_000)
      .toLowerCase()
      .split(';')
      .map((each) => each.split(':').map((part) => part.trim()))
      .filter((parts) => parts.length === 2)
      .map(([property, value]) => [property!, value!] as const),
  );

const says = (value: string | undefined, wanted: RegExp): boolean => wanted.test(value ?? '');

/**
 * A text with what FHIR's `rendering-style` asks for: bold, italic and underlined are obeyed. Nothing else of its CSS is:
 * colours and sizes are the reader's, and a colour would look like a level.
 */
export const styledText = (text: string, style: string): RichText => {
  const said = declarations(style);
  const marks: readonly (readonly [RichName, boolean])[] = [
    ['u', says(said.get('text-decoration') ?? said.get('text-decoration-line'), /\bunderline\b/)],
    ['em', says(said.get('font-style'), /^(?:italic|oblique)\b/)],
    ['strong', says(said.get('font-weight'), /^(?:bold|bolder|[6-9]00)\b/)],
  ];
  const node = marks
    .filter(([, isWanted]) => isWanted)
    .reduce<RichNode>((inner, [name]) => ({ name, attributes: {}, children: [inner] }), text);
  return { nodes: [node] };
};
