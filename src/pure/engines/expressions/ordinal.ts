import { isObject } from './values.js';

const urls = [
  'http://hl7.org/fhir/StructureDefinition/ordinalValue',
  'http://hl7.org/fhir/StructureDefinition/itemWeight',
];

const carried = (element: unknown): readonly number[] => {
  const extensions = isObject(element) ? element['extension'] : undefined;
  if (!Array.isArray(extensions)) return [];
  const found = extensions.find(
    (one: unknown) => isObject(one) && typeof one['url'] === 'string' && urls.includes(one['url']),
  ) as { readonly valueDecimal?: unknown } | undefined;
  return typeof found?.valueDecimal === 'number' ? [found.valueDecimal] : [];
};

/**
 * The weight that a coding carries, or that an answer's value carries (SDC `ordinal()` and `weight()`). A text or a
 * number carries it in FHIR's twin element (`_valueString`).
 */
export const ordinalOf = (value: unknown): readonly number[] => {
  if (!isObject(value)) return [];
  const key = Object.keys(value).find((name) => /^value[A-Z]/.test(name));
  return key === undefined ? carried(value) : carried(value[`_${key}`] ?? value[key]);
};
