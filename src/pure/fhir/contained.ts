/** What a questionnaire carries in itself, by id. */
export type Contained = ReadonlyMap<string, Readonly<Record<string, unknown>>>;

/** The contained resources of a questionnaire; whatever is none is passed over. */
export const containedIn = (raw: { readonly contained?: unknown }): Contained => {
  const all = new Map<string, Readonly<Record<string, unknown>>>();
  if (!Array.isArray(raw.contained)) return all;
  for (const one of raw.contained as readonly unknown[]) {
    const id = (one as { id?: unknown } | null)?.id;
    if (typeof id === 'string') all.set(id, one as Readonly<Record<string, unknown>>);
  }
  return all;
};
