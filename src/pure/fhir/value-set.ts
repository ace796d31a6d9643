import type { Coding } from '../model/coding.js';
import type { Option } from '../model/questionnaire.js';
import type { Contained } from './contained.js';

type Json = Readonly<Record<string, unknown>>;

const list = (value: unknown): readonly Json[] =>
  Array.isArray(value) ? value.filter((one): one is Json => typeof one === 'object' && one !== null) : [];

const text = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined);

const optionOf = (system: string | undefined, { code, display }: Json): Option[] => {
  const value: Coding = {
    ...(system !== undefined && { system }),
    ...(text(code) !== undefined && { code: text(code)! }),
    ...(text(display) !== undefined && { display: text(display)! }),
  };
  return value.code === undefined
    ? []
    : [{ answer: { kind: 'coding', value }, text: value.display ?? value.code }];
};

/** What an expansion lists; a heading in it (abstract) is nothing to choose. */
const expanded = (contains: readonly Json[]): Option[] =>
  contains.flatMap((one) => [
    ...(one['abstract'] === true ? [] : optionOf(text(one['system']), one)),
    ...expanded(list(one['contains'])),
  ]);

/** More than anybody looks through, and few enough for any machine. */
const most = 2_000;

/**
 * The options that a ValueSet itself lists: its expansion, else the codes it names one by one. Undefined where it only
 * says by a rule which codes belong to it: then a terminology server has to be asked.
 */
export const optionsOf = (valueSet: unknown): readonly Option[] | undefined => {
  const { expansion, compose } = (valueSet ?? {}) as { expansion?: Json; compose?: Json };
  if (expansion) return expanded(list(expansion['contains'])).slice(0, most);
  const includes = list(compose?.['include']);
  const isListed =
    includes.length > 0 &&
    includes.every(({ concept, filter }) => list(concept).length && !list(filter).length);
  if (!isListed || list(compose?.['exclude']).length) return undefined;
  return includes
    .flatMap(({ system, concept }) => list(concept).flatMap((one) => optionOf(text(system), one)))
    .slice(0, most);
};

/** The options of a value set that the questionnaire carries in itself ("#colours"). */
export const containedOptions = (reference: string, contained: Contained): readonly Option[] | undefined => {
  const found = reference.startsWith('#') ? contained.get(reference.slice(1)) : undefined;
  return found?.['resourceType'] === 'ValueSet' ? optionsOf(found) : undefined;
};
