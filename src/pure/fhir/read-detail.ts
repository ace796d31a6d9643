import type { ItemDetail, TableControl, Unit, UsageMode } from '../model/item-detail.js';
import { problem } from '../model/problem.js';
import type { Option } from '../model/questionnaire.js';
import { extensionUrl } from './codes.js';
import { detailUrl as url } from './detail-codes.js';
import {
  booleanExtension,
  conceptCodes,
  extension,
  extensions,
  numberExtension,
  stringExtension,
} from './extensions.js';
import type { Contained } from './contained.js';
import type { DetailPlace } from './detail-place.js';
import { imageOf } from './read-image.js';
import { markedOf, twin } from './twin.js';
import { readRules } from './read-rules.js';
import { readSafety } from './read-safety.js';
import type { Item as RawItem } from './schema/questionnaire.js';
import { containedOptions } from './value-set.js';

/** What an item says beyond the plain forms, and its options where they stand in the questionnaire's own value set. */
export interface ReadDetail {
  readonly detail: ItemDetail;
  readonly options?: readonly Option[];
}

/** Reads what items and options say beyond the plain forms. */
export interface DetailReader {
  readonly item: (raw: RawItem, path: string) => ReadDetail;
  readonly option: (raw: RawOption) => Pick<Option, 'image' | 'marked'>;
}

type RawOption = NonNullable<RawItem['answerOption']>[number];

const usageModes: readonly string[] = [
  'capture-display',
  'capture',
  'display',
  'display-non-empty',
  'capture-display-non-empty',
] satisfies UsageMode[];

/** What a group may be; where it names several, the first of these counts. */
const tables: readonly TableControl[] = ['table', 'htable', 'atable', 'gtable', 'grid', 'list', 'page'];

const unitOf = (raw: unknown): Unit | undefined => {
  const { system, code, display } = (raw ?? {}) as Readonly<Record<string, unknown>>;
  if (typeof code !== 'string' && typeof display !== 'string') return undefined;
  return {
    ...(typeof system === 'string' && { system }),
    ...(typeof code === 'string' && { code }),
    ...(typeof display === 'string' && { display }),
  };
};

/** A unit that stands as a word beside the field (itemControl unit): of a number, which has none of its own. */
const unitWord = (raw: RawItem): Unit | undefined => {
  const display = raw.type === 'quantity' ? undefined : textInside(raw, 'unit');
  return display === undefined ? undefined : { display };
};

const quantityIn = (raw: RawItem, wanted: string): number | undefined => {
  const found = extension(raw, wanted)?.['valueQuantity'] as { value?: unknown } | null | undefined;
  return typeof found?.value === 'number' ? found.value : undefined;
};

const texts = (raw: RawItem, wanted: string): readonly string[] | undefined => {
  const found = extensions(raw, wanted).flatMap((one) => stringExtension({ extension: [one] }, wanted) ?? []);
  return found.length ? found : undefined;
};

/** The first text item inside with this control: a flyover belongs to what it stands in. */
const textInside = (raw: RawItem, control: string): string | undefined =>
  raw.item?.find((child) => conceptCodes(child, extensionUrl.itemControl).includes(control))?.text;

/**
 * Whether FUT's overviewUsageMode keeps it out of an overview: as an answer, or, where the form computes it, as a result.
 * A code or a coding: the infrastructure's own samples have either.
 */
const isLeftOut = (raw: RawItem): boolean => {
  const own = extension(raw, extensionUrl.calculated) ? 'no-result-display' : 'no-item-display';
  return extensions(raw, extensionUrl.overviewUsage).some((one) => {
    const coding = one['valueCoding'] as { code?: unknown } | null | undefined;
    const code = one['valueCode'] ?? coding?.code;
    return code === 'no-display' || code === own;
  });
};

/** Whether its words stand there also while it is not asked; what is hidden from people stays hidden. */
const isProtected = (raw: RawItem): boolean =>
  [url.disabledDisplay, url.futureDisabledDisplay].some((one) => stringExtension(raw, one) === 'protected') &&
  !booleanExtension(raw, extensionUrl.hidden);

const noticeOf = (codes: readonly string[]): ItemDetail['notice'] =>
  codes.includes('header')
    ? 'header'
    : codes.includes('footer') || codes.includes('legal')
      ? 'footer'
      : undefined;

const readDrawing = (raw: RawItem, { contained, notice: around }: DetailPlace): Present<ItemDetail> => {
  const codes = conceptCodes(raw, extensionUrl.itemControl);
  const help = extension(raw, extensionUrl.helpText);
  const xhtml = help && stringExtension(help, 'xhtml');
  const usage = stringExtension(raw, url.usageMode);
  return {
    leftOutOfOverview: isLeftOut(raw) || undefined,
    notice: around ?? noticeOf(codes),
    isProtected: isProtected(raw) || undefined,
    marked: markedOf(twin(raw, 'text')),
    markedHelp: xhtml === undefined ? undefined : { format: 'xhtml', source: xhtml },
    image: imageOf(raw, contained),
    flyover: textInside(raw, 'flyover'),
    entryFormat: stringExtension(raw, url.entryFormat),
    horizontal: stringExtension(raw, url.orientation) === 'horizontal' || undefined,
    autocomplete: codes.includes('autocomplete') || undefined,
    openLabel: stringExtension(raw, url.openLabel),
    usageMode: usageModes.includes(usage ?? '') ? (usage as UsageMode) : undefined,
    table: raw.type === 'group' ? tables.find((one) => codes.includes(one)) : undefined,
  };
};

type Present<T> = { readonly [K in keyof T]?: T[K] | undefined };

const readEntry = (raw: RawItem): Present<ItemDetail> => {
  const units = extensions(raw, url.unitOption).flatMap((one) => unitOf(one['valueCoding']) ?? []);
  return {
    minLength: numberExtension(raw, url.minLength),
    regex: stringExtension(raw, url.regex),
    maxDecimalPlaces: numberExtension(raw, url.maxDecimalPlaces),
    unit: unitOf(extension(raw, url.unit)?.['valueCoding']) ?? unitWord(raw),
    unitOptions: units.length ? units : undefined,
    minQuantity: quantityIn(raw, url.minQuantity) ?? quantityIn(raw, extensionUrl.minValue),
    maxQuantity: quantityIn(raw, url.maxQuantity) ?? quantityIn(raw, extensionUrl.maxValue),
    maxSize: numberExtension(raw, url.maxSize),
    mimeTypes: texts(raw, url.mimeType),
    referenceTypes: texts(raw, url.referenceResource),
  };
};

/** Whom to ask for options that stand elsewhere. */
const serverOf = (raw: RawItem): string | undefined => {
  const found = extension(raw, url.terminologyServer) ?? extension(raw, url.sdcTerminologyServer);
  const at = found?.['valueUrl'] ?? found?.['valueUri'];
  return typeof at === 'string' ? at : undefined;
};

const readValueSet = (
  raw: RawItem,
  place: DetailPlace,
): Pick<ReadDetail, 'options'> & Present<ItemDetail> => {
  const { answerValueSet } = raw;
  if (answerValueSet === undefined) return {};
  const options = containedOptions(answerValueSet, place.contained);
  if (options) return { options };
  if (!answerValueSet.startsWith('#')) return { valueSet: answerValueSet, terminologyServer: serverOf(raw) };
  place.problems.push(problem('unsupported-content', `${place.path}.answerValueSet`, raw.linkId));
  return {};
};

const present = <T extends object>(fields: T): T =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as T;

/** Controls that are drawn as they ask. */
const knownControls: readonly string[] = [
  ...tables,
  ...['page', 'header', 'footer', 'legal'],
  ...['drop-down', 'radio-button', 'check-box', 'slider', 'lower', 'upper', 'help', 'flyover', 'unit'],
  ...['autocomplete', 'text-box', 'spinner', 'inline', 'prompt', 'open-choice', 'group'],
];

/** What is read and not followed is named to the author: never passed over in silence. */
const unsupported = (raw: RawItem, { path, problems }: DetailPlace): void => {
  const say = (what: string) => problems.push(problem('unsupported-content', `${path}.${what}`, raw.linkId));
  for (const code of conceptCodes(raw, extensionUrl.itemControl))
    if (!knownControls.includes(code)) say(`itemControl(${code})`);
  if (extension(raw, url.collapsible)) say('collapsible');
  if (extension(raw, url.signatureRequired)) say('signatureRequired');
};

/** Reads what an item says beyond the plain forms. What cannot be read is named to the author. */
export const readDetail = (raw: RawItem, place: DetailPlace): ReadDetail => {
  unsupported(raw, place);
  const { options, ...valueSet } = readValueSet(raw, place);
  return {
    detail: present({
      ...readDrawing(raw, place),
      ...readEntry(raw),
      ...valueSet,
      ...readRules(raw, place),
      safety: readSafety(raw, place),
    }) as ItemDetail,
    ...(options && { options }),
  };
};

/** The picture of an option, and its marked words: on the text itself, or on a code's display. */
export const readOptionDetail = (raw: RawOption, contained: Contained): Pick<Option, 'image' | 'marked'> =>
  present({
    image: imageOf(raw, contained) ?? (raw.valueCoding && imageOf(raw.valueCoding, contained)),
    marked: markedOf(raw.valueCoding ? twin(raw.valueCoding, 'display') : twin(raw, 'valueString')),
  }) as Pick<Option, 'image' | 'marked'>;
