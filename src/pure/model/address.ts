// Control characters and white space are taken out before the scheme is read, as browsers do (trust.md section 1.2).
const hidden = /[\u0000-\u0020\u007f-\u009f\u00ad\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff]/g;

/** The address if it may be followed: https, mailto, tel, or a path on the same site. Anything else is text. */
export const safeAddress = (url: string | undefined): string | undefined => {
  const clean = (url ?? '').replace(hidden, '');
  if (/^(?:https:\/\/|mailto:|tel:)/i.test(clean)) return clean;
  return /^\/(?![/\\])/.test(clean) ? clean : undefined;
};

/** Whether a safe address leads away from the page's own site: such a link opens a window of its own. */
export const leadsAway = (address: string): boolean => /^https:/i.test(address);

const bitmap = /^data:image\/(?:png|jpeg|gif);base64,[a-z0-9+/=]+$/i;

/**
 * The address of a picture if it may be drawn: a bitmap that the content itself holds, or `#` and the id of a resource
 * that it contains. Never a drawing (svg), and never one that a request would fetch.
 */
export const safePicture = (src: string | undefined): string | undefined => {
  const clean = (src ?? '').replace(hidden, '');
  return bitmap.test(clean) || /^#[\w.-]{1,64}$/.test(clean) ? clean : undefined;
};
