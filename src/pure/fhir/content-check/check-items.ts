import { fault, type ContentFault } from '../../model/content-finding.js';
import type { JsonObject } from '../../model/json.js';
import { extensionUrl as url, systemUrl } from '../codes.js';
import { checkImages } from './check-images.js';
import type { Place } from './outline.js';
import { anyValue, codesIn, extensionsAt, part, textIn } from './raw.js';

/** The controls that the national dialect has; and those of SDC that the kit reads beside them. */
const controls = ['drop-down', 'radio-button', 'check-box', 'slider'];
const foreignControls = ['help', 'lower', 'upper'];

type CheckItem = (place: Place) => readonly ContentFault[];

const checkControl: CheckItem = ({ raw, path }) =>
  extensionsAt(raw, path, url.itemControl).flatMap(([extension, at]) =>
    codesIn(extension['valueCodeableConcept'])
      .filter(({ code }) => !controls.includes(code))
      .map(({ code }) =>
        fault(foreignControls.includes(code) ? 'foreign-item-control' : 'unknown-item-control', at, { code }),
      ),
  );

const checkStep: CheckItem = ({ raw, path }) =>
  raw['type'] === 'decimal'
    ? []
    : extensionsAt(raw, path, url.decimalStep).map(([, at]) =>
        fault('decimal-step', at, { type: textIn(raw, 'type') ?? '' }),
      );

const checkOccurs: CheckItem = ({ raw, path }) => [
  ...[url.minOccurs, url.maxOccurs].flatMap((each) =>
    extensionsAt(raw, path, each).flatMap(([extension, at]) => {
      const value = anyValue(extension);
      return typeof value === 'number' && value > 1
        ? []
        : [fault('occurs-too-few', at, { name: each.slice(each.lastIndexOf('-') + 1) })];
    }),
  ),
  ...(raw['repeats'] === true
    ? []
    : extensionsAt(raw, path, url.minOccurs).map(([, at]) => fault('occurs-without-repeats', at))),
];

const checkCopyright: CheckItem = ({ raw, path }) =>
  raw['type'] === 'group' || raw['type'] === 'display'
    ? []
    : extensionsAt(raw, path, url.copyright).map(([, at]) =>
        fault('copyright-place', at, { type: textIn(raw, 'type') ?? '' }),
      );

const feedbackParts = ['value', 'min', 'max'] as const;

const checkFeedback: CheckItem = ({ raw, path }) =>
  extensionsAt(raw, path, url.feedback).flatMap(([extension, at]) => {
    const values = feedbackParts.map((name) => anyValue(part(extension, name)));
    const [text, min, max] = values;
    const missing = feedbackParts.filter((_name, i) => values[i] === undefined || values[i] === '');
    if (missing.length) return [fault('feedback-incomplete', at, { missing: missing.join(', ') })];
    if (typeof text !== 'string' || typeof min !== 'number' || typeof max !== 'number')
      return [fault('feedback-incomplete', at, { missing: 'value, min, max' })];
    return min > max ? [fault('feedback-order', at, { min: String(min), max: String(max) })] : [];
  });

const checkHelp: CheckItem = ({ raw, path }) =>
  extensionsAt(raw, path, url.helpText)
    .filter(([extension]) => !textIn(part(extension, 'text'), 'valueString'))
    .map(([, at]) => fault('help-without-text', at));

const checkRule = (rule: JsonObject, at: string): readonly ContentFault[] => {
  const count = extensionsAt(rule, at, url.condition).length;
  const [colour] = codesIn(part(rule, 'significance')?.['valueCoding']);
  return [
    ...(count > 2 ? [fault('condition-count', at, { count: String(count) })] : []),
    ...(colour && colour.system !== systemUrl.colour
      ? [fault('colour-system', at, { code: colour.code })]
      : []),
  ];
};

const checkRules: CheckItem = ({ raw, path }) =>
  extensionsAt(raw, path, url.significance).flatMap(([rule, at]) => checkRule(rule, at));

const checks: readonly CheckItem[] = [
  checkControl,
  checkStep,
  checkOccurs,
  checkCopyright,
  checkFeedback,
  checkHelp,
  checkRules,
];

/** What the national dialect asks of each item: its invariants, and what it says of pictures (domain.md section 3.1). */
export const checkItems = (questionnaire: JsonObject, places: readonly Place[]): readonly ContentFault[] => [
  ...places.flatMap((place) => checks.flatMap((check) => check(place))),
  ...checkImages(questionnaire, places),
];
