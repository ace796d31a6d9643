import type { Json, JsonObject } from '../../model/json.js';

/** JSON as an author wrote it, before any gate: everything may be missing, and everything may be something else. */
export const objectOf = (json: unknown): JsonObject | undefined =>
  typeof json === 'object' && json !== null && !Array.isArray(json) ? (json as JsonObject) : undefined;

export const objectsIn = (json: unknown): readonly JsonObject[] =>
  Array.isArray(json)
    ? json.flatMap((one: unknown): JsonObject[] => {
        const found = objectOf(one);
        return found ? [found] : [];
      })
    : [];

/** The objects of a list with their places, which count what is no object too. */
export const placed = (json: unknown, path: string): readonly (readonly [one: JsonObject, path: string])[] =>
  Array.isArray(json)
    ? json.flatMap((one: unknown, i) => {
        const found = objectOf(one);
        return found ? [[found, `${path}[${i}]`] as const] : [];
      })
    : [];

export const textIn = (element: JsonObject | undefined, key: string): string | undefined => {
  const found = element?.[key];
  return typeof found === 'string' ? found : undefined;
};

/** The extensions of an element with this url, with their places. */
export const extensionsAt = (element: JsonObject, path: string, url: string) =>
  placed(element['extension'], `${path}.extension`).filter(([{ url: found }]) => found === url);

/** The first extension with this url. */
export const part = (element: JsonObject | undefined, url: string): JsonObject | undefined =>
  objectsIn(element?.['extension']).find(({ url: found }) => found === url);

/** Whatever value an extension carries: valueString, valueInteger, … */
export const anyValue = (element: JsonObject | undefined): Json | undefined => {
  const key = element && Object.keys(element).find((name) => /^value[A-Z]/.test(name));
  return key === undefined ? undefined : element?.[key];
};

/** Codes of a CodeableConcept, or of a Coding. */
export const codesIn = (concept: unknown): readonly { system: string | undefined; code: string }[] => {
  const found = objectOf(concept);
  const codings = found && 'coding' in found ? objectsIn(found['coding']) : found ? [found] : [];
  return codings.flatMap((coding) => {
    const code = textIn(coding, 'code');
    return code === undefined ? [] : [{ system: textIn(coding, 'system'), code }];
  });
};
