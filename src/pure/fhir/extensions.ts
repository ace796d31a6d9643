import type { Extension } from './schema/element.js';

type Extended = { readonly extension?: readonly Extension[] | undefined };

/** The first extension with this url. */
export const extension = (element: Extended, url: string): Extension | undefined =>
  element.extension?.find((e) => e.url === url);

/** All extensions with this url, in order. */
export const extensions = (element: Extended, url: string): readonly Extension[] =>
  element.extension?.filter((e) => e.url === url) ?? [];

const valueOf = (element: Extended, url: string, ...types: string[]): unknown => {
  const found = extension(element, url);
  for (const type of types) if (found?.[`value${type}`] !== undefined) return found[`value${type}`];
  return undefined;
};

export const stringExtension = (element: Extended, url: string): string | undefined => {
  const value = valueOf(element, url, 'String', 'Markdown', 'Code', 'Id');
  return typeof value === 'string' ? value : undefined;
};

export const numberExtension = (element: Extended, url: string): number | undefined => {
  const value = valueOf(element, url, 'Decimal', 'Integer', 'PositiveInt', 'UnsignedInt');
  return typeof value === 'number' && Number.isFinite(value) ? value : undefined;
};

export const dateExtension = (element: Extended, url: string): string | undefined => {
  const value = valueOf(element, url, 'Date', 'DateTime');
  return typeof value === 'string' ? value : undefined;
};

export const booleanExtension = (element: Extended, url: string): boolean =>
  valueOf(element, url, 'Boolean') === true;

/** The codes of a CodeableConcept, of one system or of any. Nothing is taken on trust: it may be any JSON. */
export const codesOf = (concept: unknown, system?: string): readonly string[] => {
  const coding = (concept as { coding?: unknown } | null | undefined)?.coding;
  if (!Array.isArray(coding)) return [];
  return coding.flatMap((one: { system?: unknown; code?: unknown } | null) =>
    typeof one?.code === 'string' && (system === undefined || one.system === system) ? [one.code] : [],
  );
};

/** The codes of a CodeableConcept extension, such as itemControl. */
export const conceptCodes = (element: Extended, url: string, system?: string): readonly string[] =>
  codesOf(valueOf(element, url, 'CodeableConcept'), system);

/** The literal reference of a Reference extension. */
export const referenceExtension = (element: Extended, url: string): string | undefined => {
  const value = valueOf(element, url, 'Reference') as { reference?: unknown } | null | undefined;
  return typeof value?.reference === 'string' ? value.reference : undefined;
};
