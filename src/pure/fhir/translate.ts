import { detailUrl as url } from './detail-codes.js';

type Json = Readonly<Record<string, unknown>>;

const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const list = (value: unknown): readonly Json[] => (Array.isArray(value) ? value.filter(isObject) : []);

/** Deeper than any questionnaire that the gate lets in. */
const deepest = 400;

interface Translation {
  readonly language: string;
  readonly content: string;
}

const part = (extension: Json, name: string): unknown => {
  const found = list(extension['extension']).find((one) => one['url'] === name);
  return found && Object.entries(found).find(([key]) => key.startsWith('value'))?.[1];
};

const asTranslation = (language: unknown, content: unknown): Translation[] =>
  typeof language === 'string' && typeof content === 'string' ? [{ language, content }] : [];

/** FHIR keeps the translations of `text` in its twin `_text`, each an extension with `lang` and `content`. */
const ofTwin = (twin: unknown): readonly Translation[] =>
  list(isObject(twin) ? twin['extension'] : undefined)
    .filter((one) => one['url'] === url.translation)
    .flatMap((one) => asTranslation(part(one, 'lang'), part(one, 'content')));

/** Codes in a value set say what they are called elsewhere by `designation`. */
const ofDesignations = (element: Json): readonly Translation[] =>
  list(element['designation']).flatMap((one) => asTranslation(one['language'], one['value']));

const primary = (language: string): string | undefined => language.toLowerCase().split('-')[0];

/** The one in that language: exactly, else in another country's form of it. */
const pick = (all: readonly Translation[], language: string): string | undefined =>
  (
    all.find((one) => one.language.toLowerCase() === language.toLowerCase()) ??
    all.find((one) => primary(one.language) === primary(language))
  )?.content;

/** What belongs to the words that were replaced: their marks, and the translations themselves. */
const ofOldWords: readonly unknown[] = [url.xhtml, url.markdown, url.translation];

const withoutOld = (twin: Json): Json => ({
  ...twin,
  extension: list(twin['extension']).filter((one) => !ofOldWords.includes(one['url'])),
});

const translateElement = (element: Json, language: string, depth: number): Json => {
  const said: [string, unknown][] = Object.entries(element).map(([name, value]) => [
    name,
    inside(value, language, depth),
  ]);
  const next = Object.fromEntries(said);
  for (const [name, value] of Object.entries(element)) {
    if (typeof value !== 'string') continue;
    const twin = element[`_${name}`];
    const words =
      pick(ofTwin(twin), language) ??
      (name === 'display' ? pick(ofDesignations(element), language) : undefined);
    if (words === undefined) continue;
    next[name] = words;
    if (isObject(twin)) next[`_${name}`] = withoutOld(twin);
  }
  return next;
};

const inside = (value: unknown, language: string, depth: number): unknown => {
  if (depth > deepest) return value;
  if (Array.isArray(value)) return value.map((one) => inside(one, language, depth + 1));
  return isObject(value) ? translateElement(value, language, depth + 1) : value;
};

/** A resource with its words in that language, where it carries them (HL7 `translation`, `designation`); else its own. */
export const inLanguage = (resource: unknown, language: string): unknown => ({
  ...(inside(resource, language, 0) as Json),
  language,
});

/** The languages that a resource carries translations into, in the order in which they come. */
export const languagesIn = (resource: unknown): readonly string[] => {
  const found = new Set<string>();
  const visit = (value: unknown, depth: number): void => {
    if (depth > deepest || typeof value !== 'object' || value === null) return;
    if (isObject(value))
      for (const { language } of [...ofTwin(value), ...ofDesignations(value)]) found.add(language);
    for (const one of Object.values(value)) visit(one, depth + 1);
  };
  visit(resource, 0);
  return [...found];
};
