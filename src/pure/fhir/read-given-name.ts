interface Name {
  readonly use?: unknown;
  readonly given?: readonly unknown[];
}

/** What a person is called, for "Det vil Karl-Erik selv tale om": the first given name; nothing where none is known. */
export const readGivenName = (patient: unknown): string | undefined => {
  const all = (patient as { name?: unknown } | null | undefined)?.name;
  if (!Array.isArray(all)) return undefined;
  const names = (all as readonly (Name | null)[]).flatMap((one) => {
    const given = Array.isArray(one?.given) ? (one.given[0] as unknown) : undefined;
    return typeof given === 'string' && given.trim() ? [{ use: one?.use, given }] : [];
  });
  return (names.find(({ use }) => use === 'official') ?? names.find(({ use }) => use !== 'old'))?.given;
};
