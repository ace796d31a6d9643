import { extensionUrl as url } from './codes.js';
import { conceptCodes } from './extensions.js';
import type { Extension } from './schema/element.js';
import type { Item } from './schema/questionnaire.js';

type Element = { readonly extension?: readonly Extension[] | undefined };

const known: ReadonlySet<string> = new Set(Object.values(url));

/**
 * Whether an element says nothing but what the plain gate knows. FHIR keeps what words carry of their own (translations,
 * marks, rules) in a twin, `_text`. Limits of a number are plain; those of a day are read with the rest.
 */
const isPlain = (element: Element | undefined): boolean =>
  !element ||
  (!Object.keys(element).some((name) => name[0] === '_') &&
    !element.extension?.some(
      (one) =>
        !known.has(one.url) ||
        'valueDate' in one ||
        'valueDateTime' in one ||
        // Help with marks.
        one.extension?.some(({ url: part }) => part === 'xhtml'),
    ));

/** Whether the plain gate reads all that an item says, but for what stands in it. */
export const isPlainItem = (item: Item): boolean =>
  isPlain(item) &&
  // A question without words is called by what stands around it.
  !!(item.text || /^(group|display)$/.test(item.type)) &&
  !/^(time|dateTime|url|quantity|attachment|reference)$/.test(item.type) &&
  item.answerValueSet === undefined &&
  // Options of a text, a number or a day.
  !(item.answerOption?.length && !item.type.endsWith('choice')) &&
  // What is typed may stand there before anybody typed it.
  !((item.repeats || item.initial?.length) && !item.type.endsWith('choice')) &&
  // What the form computes is read only anyway.
  !(item.readOnly && !item.extension?.some((one) => one.url === url.calculated)) &&
  conceptCodes(item, url.itemControl).every((code) =>
    /^(drop-down|radio-button|check-box|slider|lower|upper|help)$/.test(code),
  ) &&
  !item.answerOption?.some((option) => !isPlain(option) || !isPlain(option.valueCoding));

/** The same of the whole: what FUT says of a questionnaire as a thing to keep and to share changes no page. */
export const isPlainRoot = (root: Element): boolean =>
  isPlain({
    ...root,
    extension: root.extension?.filter((one) =>
      /hl7\.org\/fhir\/(uv|.*(translation|onstraint))/.test(one.url),
    ),
  });
