import { safeAddress, safePicture } from '../../model/address.js';
import type { RichAttributes, RichName } from '../../model/rich-text.js';

/** What an element said in content, by name in small letters. */
export type GivenAttributes = Readonly<Record<string, string | undefined>>;

/** Cells that reach over more than any table has are a way to make a page slow. */
const widestSpan = 50;

const span = (given: string | undefined): number | undefined => {
  const count = /^\s*\d{1,3}\s*$/.test(given ?? '') ? Number(given) : 0;
  return count > 1 && count <= widestSpan ? count : undefined;
};

const language = (given: string | undefined): string | undefined =>
  given && /^[a-z]{2,3}(?:-[a-z0-9]{1,8}){0,4}$/i.test(given) ? given : undefined;

const direction = (given: string | undefined): RichAttributes['dir'] => {
  const small = given?.toLowerCase();
  return small === 'ltr' || small === 'rtl' || small === 'auto' ? small : undefined;
};

const known = (attributes: RichAttributes): RichAttributes =>
  Object.fromEntries(Object.entries(attributes).filter(([, value]) => value !== undefined));

/** What of it stays, each value checked; undefined where the element is nothing without what is missing. */
export const attributesFor = (name: RichName, given: GivenAttributes): RichAttributes | undefined => {
  const ofAll = { lang: language(given['lang'] ?? given['xml:lang']), dir: direction(given['dir']) };
  if (name === 'a') {
    const href = safeAddress(given['href']);
    return href === undefined ? undefined : known({ ...ofAll, href });
  }
  if (name === 'img') {
    const src = safePicture(given['src']);
    return src === undefined ? undefined : { src, alt: given['alt'] ?? '' };
  }
  if (name !== 'td' && name !== 'th') return known(ofAll);
  return known({ ...ofAll, colspan: span(given['colspan']), rowspan: span(given['rowspan']) });
};
