interface Name {
  readonly use?: unknown;
  readonly given?: readonly unknown[];
}

/** What a person is called, for "Det vil Karl-Erik selv tale om": the first given name; nothing where none is known. */
export const readGivenName = (patient: unknown): string | undefined => {
  const all = (patient as { name?: unknown } | null | undefined)?.name;
  if (!Array.isArray(all)) return undefined;
  const names = all as readonly (Name | null)[];
  const name = names.find((one) => one?.use === 'official') ?? names.find((one) => one?.use !== 'old');
  const given = Array.isArray(name?.given) ? name.given[0] : undefined;
  return typeof given === 'string' && given.trim() ? given : undefined;
};
