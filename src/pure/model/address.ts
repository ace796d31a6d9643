// Control characters and white space are taken out before the scheme is read, as browsers do (trust.md section 1.2).
const hidden = /[\u0000-\u0020\u007f-\u009f\u00ad\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff]/g;

/** The address if it may be followed: https, mailto, tel, or a path on the same site. Anything else is text. */
export const safeAddress = (url: string | undefined): string | undefined => {
  const clean = (url ?? '').replace(hidden, '');
  if (/^(?:https:\/\/|mailto:|tel:)/i.test(clean)) return clean;
  return /^\/(?![/\\])/.test(clean) ? clean : undefined;
};
