import type { MarkedText } from '../model/item-detail.js';
import { detailUrl as url } from './detail-codes.js';
import { stringExtension } from './extensions.js';
import type { Extension } from './schema/element.js';

type Extended = { readonly extension?: readonly Extension[] | undefined };

/** FHIR's twin of a text, where its translations and marks stand. */
export const twin = (element: object, name: string): Extended => {
  const found = (element as Readonly<Record<string, unknown>>)[`_${name}`] as
    { extension?: unknown } | null | undefined;
  return Array.isArray(found?.extension)
    ? {
        extension: found.extension.filter(
          (one: unknown) => typeof (one as Extension | null)?.url === 'string',
        ) as Extension[],
      }
    : {};
};

/** The marked form of a text: XHTML before Markdown, as FHIR's renderers take it. */
export const markedOf = (words: Extended): MarkedText | undefined => {
  const xhtml = stringExtension(words, url.xhtml);
  if (xhtml !== undefined) return { format: 'xhtml', source: xhtml };
  const markdown = stringExtension(words, url.markdown);
  return markdown === undefined ? undefined : { format: 'markdown', source: markdown };
};
