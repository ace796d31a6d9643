/** Milliseconds of an ISO date or time, whatever its zone; 0 where it is none. Orders answers, tells no clock. */
export const instant = (iso: string | undefined): number => (iso === undefined ? 0 : Date.parse(iso) || 0);
