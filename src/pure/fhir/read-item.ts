import { hasValue, type Answer } from '../model/answer.js';
import { problem, type Problem } from '../model/problem.js';
import type {
  EnableOperator,
  EnableWhen,
  Item,
  ItemControl,
  ItemType,
  Option,
} from '../model/questionnaire.js';
import { extensionUrl as url, systemUrl } from './codes.js';
import {
  booleanExtension,
  conceptCodes,
  dateExtension,
  extension,
  extensions,
  numberExtension,
  stringExtension,
} from './extensions.js';
import type { DetailReader } from './read-detail.js';
import { isPlainItem } from './plain.js';
import { readChoice } from './read-answer.js';
import { readOption } from './read-option.js';
import { operators, readSignificance } from './read-significance.js';
import type { Item as RawItem } from './schema/questionnaire.js';

const types: readonly string[] = [
  'group',
  'display',
  'boolean',
  'decimal',
  'integer',
  'date',
  'dateTime',
  'time',
  'string',
  'text',
  'url',
  'choice',
  'open-choice',
  'quantity',
  'attachment',
  'reference',
] satisfies ItemType[];

const controls: readonly ItemControl[] = ['drop-down', 'radio-button', 'check-box', 'slider'];

/** An area of life: its name, and its code where the content gives one. */
interface AreaOfItem {
  readonly name: string;
  readonly code?: string | undefined;
}

/** What an item takes from the groups around it, and where its problems go. */
interface Around {
  readonly path: string;
  readonly depth: number;
  readonly area?: AreaOfItem | undefined;
  readonly problems: Problem[];
  /** The linkIds read so far. */
  readonly seen: Set<string>;
  /** The linkIds of items that say more than the plain gate reads. */
  readonly strange: Set<string>;
  /** Reads the rest of what an item says; absent while it is not known whether any says more. */
  readonly detail?: DetailReader | undefined;
}

/** Deeper than any real questionnaire; a bound, so that a hostile one cannot exhaust the stack. */
const deepest = 40;

const readOptions = (raw: RawItem, around: Around): Option[] => {
  if (raw.answerValueSet !== undefined && !around.detail)
    around.problems.push(problem('unsupported-content', `${around.path}.answerValueSet`, raw.linkId));
  return (raw.answerOption ?? []).flatMap((option, i) => {
    const read = readOption(option);
    if (!read) around.problems.push(problem('wrong-type', `${around.path}.answerOption[${i}]`, raw.linkId));
    return read ? [{ ...read, ...around.detail?.option(option) }] : [];
  });
};

const readEnableWhen = (raw: RawItem, around: Around): EnableWhen[] =>
  (raw.enableWhen ?? []).flatMap(({ question, operator, ...rest }, i) => {
    const path = `${around.path}.enableWhen[${i}]`;
    const answer = readChoice(rest, 'answer');
    if (!operators.includes(operator)) around.problems.push(problem('unknown-operator', path, operator));
    else if (!answer) around.problems.push(problem('wrong-type', path, raw.linkId));
    else return [{ question, operator: operator as EnableOperator, answer }];
    return [];
  });

const readFeedback = (raw: RawItem): Item['feedback'] => {
  const found = extension(raw, url.feedback);
  const text = found && stringExtension(found, 'value');
  const min = found && numberExtension(found, 'min');
  const max = found && numberExtension(found, 'max');
  return text !== undefined && min !== undefined && max !== undefined ? { text, min, max } : undefined;
};

const readType = (raw: RawItem, around: Around): ItemType => {
  if (types.includes(raw.type)) return raw.type as ItemType;
  // 'question' is R4's abstract parent type: it stands as text. Anything else is named to the author.
  around.problems.push(problem('unknown-type', `${around.path}.type`, raw.type));
  return 'display';
};

const areaOf = (raw: RawItem, around: Around): AreaOfItem | undefined => {
  const own = raw.code?.find(({ system, display }) => system === systemUrl.area && display !== undefined);
  if (own) return { name: own.display!, code: own.code };
  return around.area ?? (raw.type === 'group' && raw.text !== undefined ? { name: raw.text } : undefined);
};

const roleOf = (raw: RawItem): Item['role'] =>
  raw.code?.some(({ system, code }) => system === systemUrl.itemRole && code === 'topics')
    ? 'topics'
    : undefined;

/** Texts under the two ends of a scale: display children with the control codes lower and upper (SDC). */
const endText = (raw: RawItem, end: 'lower' | 'upper'): string | undefined =>
  raw.item?.find((child) => conceptCodes(child, url.itemControl).includes(end))?.text;

/** Texts that belong to the item they stand in, and make no item of their own. */
const ownWords: readonly string[] = ['lower', 'upper', 'help', 'flyover', 'unit'];

const isOwnWord = (raw: RawItem): boolean =>
  conceptCodes(raw, url.itemControl).some((code) => ownWords.includes(code));

const calculatedOf = (raw: RawItem): string | undefined => {
  const expression = extension(raw, url.calculated)?.['valueExpression'] as
    { expression?: unknown } | undefined;
  return typeof expression?.expression === 'string' ? expression.expression : undefined;
};

const helpOf = (raw: RawItem): string | undefined => {
  const help = extension(raw, url.helpText);
  return (
    (help && stringExtension(help, 'text')) ??
    raw.item?.find((child) => conceptCodes(child, url.itemControl).includes('help'))?.text
  );
};

const optional = <K extends string, V>(key: K, value: V | undefined): { readonly [P in K]?: V } =>
  (value === undefined ? {} : { [key]: value }) as { readonly [P in K]?: V };

const externalIdOf = (raw: RawItem): string | undefined => {
  const identifier = extension(raw, url.externalId)?.['valueIdentifier'] as { value?: unknown } | undefined;
  return typeof identifier?.value === 'string' ? identifier.value : undefined;
};

/** The limits of a number, a date, a text or a repeat. */
const readLimits = (raw: RawItem) => ({
  ...optional('maxLength', raw.maxLength),
  ...optional('minOccurs', numberExtension(raw, url.minOccurs)),
  ...optional('maxOccurs', numberExtension(raw, url.maxOccurs)),
  ...optional('min', numberExtension(raw, url.minValue)),
  ...optional('max', numberExtension(raw, url.maxValue)),
  ...optional('minDate', dateExtension(raw, url.minValue)),
  ...optional('maxDate', dateExtension(raw, url.maxValue)),
  ...optional('step', numberExtension(raw, url.step) ?? numberExtension(raw, url.decimalStep)),
});

/** The words around a question. */
const readTexts = (raw: RawItem) => ({
  text: raw.text ?? '',
  ...optional('prefix', raw.prefix),
  ...optional('shortText', stringExtension(raw, url.shortText)),
  ...optional('helpText', helpOf(raw)),
  ...optional('lowerText', endText(raw, 'lower')),
  ...optional('upperText', endText(raw, 'upper')),
  ...optional('feedback', readFeedback(raw)),
});

/** What stands inside an item, but for the texts that belong to the item itself. */
const readInner = (raw: RawItem, around: Around, area: AreaOfItem | undefined): Item[] => {
  if (around.depth > deepest) {
    around.problems.push(problem('too-deep', around.path, raw.linkId));
    return [];
  }
  return readItems(raw.item ?? [], { ...around, depth: around.depth + 1, area });
};

/** Reads one item with everything below it. */
const readItem = (raw: RawItem, around: Around): Item => {
  const area = areaOf(raw, around);
  if (!isPlainItem(raw)) around.strange.add(raw.linkId);
  const read = around.detail?.item(raw, around.path);
  return {
    linkId: raw.linkId,
    type: readType(raw, around),
    ...readTexts(raw),
    options: read?.options ?? readOptions(raw, around),
    enableWhen: readEnableWhen(raw, around),
    enableBehavior: raw.enableBehavior === 'any' ? 'any' : 'all',
    required: raw.required ?? false,
    repeats: raw.repeats ?? false,
    readOnly: raw.readOnly ?? false,
    hidden: booleanExtension(raw, url.hidden),
    ...readLimits(raw),
    ...optional(
      'control',
      controls.find((c) => conceptCodes(raw, url.itemControl).includes(c)),
    ),
    significances: extensions(raw, url.significance).map((e, i) =>
      readSignificance(e, `${around.path}.answerSignificance[${i}]`, around.problems),
    ),
    ...optional('calculated', calculatedOf(raw)),
    ...optional('area', area?.name),
    ...optional('areaCode', area?.code),
    ...optional('role', roleOf(raw)),
    copyright: booleanExtension(raw, url.copyright) || !!read?.detail.notice,
    ...optional('definition', raw.definition),
    ...optional('externalId', externalIdOf(raw)),
    initial: (raw.initial ?? [])
      .map((initial) => readChoice(initial))
      .filter((a): a is Answer => a !== undefined && hasValue(a)),
    ...optional('detail', read?.detail),
    items: readInner(raw, around, area),
  };
};

/**
 * Reads the items of a questionnaire or a group, in order. Problems that leave it usable go to `around.problems`.
 * A linkId used twice is named and the first one counts: two questions under one key would overwrite each other.
 */
export const readItems = (raws: readonly RawItem[], around: Around): Item[] =>
  raws.flatMap((raw, i) => {
    const path = `${around.path}.item[${i}]`;
    if (isOwnWord(raw)) {
      // Some of these words the plain gate does not read either.
      if (!isPlainItem(raw)) around.strange.add(raw.linkId);
      return [];
    }
    if (around.seen.has(raw.linkId)) {
      around.problems.push(problem('duplicate-link-id', path, raw.linkId));
      return [];
    }
    around.seen.add(raw.linkId);
    return [readItem(raw, { ...around, path })];
  });
