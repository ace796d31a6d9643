import type { Offer } from '../model/guidance.js';

const code = /^\d{3,4}$/;

/** Whether it is a municipality's code, such as "0461" or "461". */
export const isMunicipality = (text: string): boolean => code.test(text.trim());

const sameCode = (a: string, b: string): boolean => a.trim().padStart(4, '0') === b.trim().padStart(4, '0');

/**
 * The offers that citizens of a municipality may use: its own and those of the whole country. All of them where it is not
 * said who asks, or by something that is no code: an offer is never hidden by a mistake.
 */
export const offersFor = <T extends Offer>(
  offers: readonly T[],
  municipality: string | undefined,
): readonly T[] =>
  municipality === undefined || !isMunicipality(municipality)
    ? offers
    : offers.filter(
        ({ municipalities }) => municipalities?.some((one) => sameCode(one, municipality)) ?? true,
      );

/** Where a review stands: to come, past, or set for something that is no date. */
export type Review = 'none' | 'ahead' | 'past' | 'unreadable';

const date = /^\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?(?![\d-])/;

/** @param today calendar day in Denmark, "2026-09-03". A review set for a month or a year is past when all of it is. */
export const reviewOf = ({ reviewBy }: { readonly reviewBy?: string | undefined }, today: string): Review => {
  if (reviewBy === undefined) return 'none';
  const [due] = date.exec(reviewBy.trim()) ?? [];
  if (due === undefined) return 'unreadable';
  return due < today.slice(0, due.length) ? 'past' : 'ahead';
};
