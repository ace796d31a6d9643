/** What a page around the kit may do to it, and how a test sees that nothing of it gets in, and nothing of the kit out. */

/** Rules for everything and for plain tags, as old pages have them, and a whole page's odd text. */
export const hostileSheet = `
  html { font-size: 62.5% }
  body { font: italic 700 9px/3 fantasy; color: #f0f; text-transform: uppercase; text-indent: 3em; white-space: nowrap;
    letter-spacing: 3px; word-spacing: 9px; text-align: end; cursor: wait; list-style: square; text-shadow: 1px 1px #0f0 }
  * { font: 700 11px/2 Verdana; color: #c0c; text-transform: uppercase }
  * { font-size: 9px !important; color: #0c0 !important }
  p, div, section, li, td, th { margin: 3em; padding: 40px }
  h1, h2, h3, h4, legend, summary { font-size: 8px; text-transform: uppercase }
  label, svg, table, fieldset { display: none }
  button, input, select, textarea { position: fixed; inset: 0; opacity: 0.1 }
  a { color: inherit; text-decoration: none }
`;

/** Takes every declaration of a page from everything. */
export const revertingSheet = `html { font-size: 62.5% } * { all: revert !important; letter-spacing: 1px !important }`;

/** What stands in the roots of these elements. */
export const insideOf = (...elements: readonly Element[]): readonly Element[] =>
  elements.flatMap((element) => [...element.shadowRoot!.querySelectorAll('*')]);

/** Where something stands in the page is the page's; the tracks of a grid are told by what stands in them. */
const isPlace = (property: string): boolean =>
  /^(--|inset|grid-template|(top|right|bottom|left)$)/.test(property);

/** One line for each element: what it is, then all that the browser computes for it. */
export const computed = (elements: readonly Element[]): readonly string[] =>
  elements.map((element) => {
    const style = element.ownerDocument.defaultView!.getComputedStyle(element);
    const own = [...style].filter((property) => !isPlace(property)).sort();
    const all = own.map((property) => `${property}: ${style.getPropertyValue(property)}`);
    return [element.localName + (element.className && ` .${String(element.className)}`), ...all].join('; ');
  });

const number = /-?[\d.]+(?=px)/g;

/** But for parts of a pixel: Firefox rounds by where on the page a line happens to stand. */
const isSame = (one: string, other: string): boolean => {
  const [these, those] = [one.match(number) ?? [], other.match(number) ?? []];
  return (
    one.replace(number, '') === other.replace(number, '') &&
    these.every((length, i) => Math.abs(Number(length) - Number(those[i])) < 1)
  );
};

/** What is not the same any more, in words; a few of it. */
export const changed = (before: readonly string[], after: readonly string[]): readonly string[] =>
  before
    .flatMap((line, i) => {
      const [one, other] = [line.split('; '), (after[i] ?? '').split('; ')];
      return one.flatMap((was, at) =>
        isSame(was, other[at] ?? '') ? [] : [`${one[0]}: ${was} -> ${other[at]}`],
      );
    })
    .slice(0, 12);

/** For as long as one looks, this is the page's own style sheet. */
export const withSheet = async <T>(text: string, look: () => T | Promise<T>): Promise<T> => {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(text);
  document.adoptedStyleSheets = [sheet];
  try {
    return await look();
  } finally {
    document.adoptedStyleSheets = [];
  }
};
