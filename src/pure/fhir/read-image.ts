import type { ItemImage } from '../model/item-detail.js';
import type { Contained } from './contained.js';
import { detailUrl as url } from './detail-codes.js';
import { extension, stringExtension } from './extensions.js';
import type { Extension } from './schema/element.js';

/** Pictures of dots only: an SVG is a document, which could carry more than a picture. */
const types: readonly string[] = ['image/png', 'image/jpeg', 'image/gif'];

/** FUT's limit is 266 kB of base64; a little more is let through, a film is not. */
const longest = 400_000;

const picture = (contentType: unknown, data: unknown, alt: string): ItemImage | undefined =>
  typeof contentType === 'string' &&
  types.includes(contentType) &&
  typeof data === 'string' &&
  data.length <= longest &&
  /^[A-Za-z0-9+/\s]*={0,2}$/.test(data)
    ? { contentType, data: data.replace(/\s/g, ''), alt }
    : undefined;

const fromFut = (found: Extension, contained: Contained): ItemImage | undefined => {
  const content = extension(found, 'content')?.['valueReference'] as
    { reference?: unknown } | null | undefined;
  const reference = typeof content?.reference === 'string' ? content.reference : '';
  const binary = contained.get(reference.replace(/^#/, ''));
  return picture(binary?.['contentType'], binary?.['data'], stringExtension(found, 'terms') ?? '');
};

/** The picture of a question or an option: FUT's contained Binary, or SDC's attachment with its bytes. */
export const imageOf = (
  element: { readonly extension?: readonly Extension[] | undefined },
  contained: Contained,
): ItemImage | undefined => {
  const fut = extension(element, url.futImage);
  if (fut) return fromFut(fut, contained);
  const media = (extension(element, url.answerMedia) ?? extension(element, url.itemMedia))?.[
    'valueAttachment'
  ] as { contentType?: unknown; data?: unknown; title?: unknown } | null | undefined;
  return media
    ? picture(media.contentType, media.data, typeof media.title === 'string' ? media.title : '')
    : undefined;
};
