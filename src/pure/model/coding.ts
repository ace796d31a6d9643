/** A code from a system: an answer option, an area, an occasion. FHIR Coding, as far as the kit reads it. */
export interface Coding {
  readonly system?: string;
  readonly code?: string;
  readonly display?: string;
}

/** The same code of the same system; the display is a label and never counts (domain.md rule 8). */
export const sameCoding = (a: Coding, b: Coding): boolean =>
  a.code !== undefined && a.code === b.code && (a.system ?? '') === (b.system ?? '');
