import { fault, type ContentFault } from '../../model/content-finding.js';
import type { ContentText } from '../../model/content-text.js';
import { ended, lix, readingLimits, sentencesOf, wordCount } from './reading.js';
import { slipIn } from './slips.js';

/** Letters that a wrong encoding has broken: "stÃ¸tte", "st�tte". Wrong also in an instrument's own words. */
const broken = /\uFFFD|Ã[¦¸¥†˜…\u0080-\u00BF]/;

/** An HTML tag, an entity, or Markdown's bold and links. The kit shows a text as it stands, signs and all. */
const markup =
  /<\/?[a-z][a-z0-9]*(?:\s[^<>]{0,200})?\/?>|&(?:[a-z]{2,8}|#\d{1,6});|\*\*[^*]{1,200}\*\*|\]\(https?:/i;

const quoted = (text: string): string => (text.length > 60 ? `${text.slice(0, 57)}…` : text);

const checkForm = ({ text, path }: ContentText): readonly ContentFault[] => {
  const [letters] = broken.exec(text) ?? [];
  const [sign] = markup.exec(text) ?? [];
  return [
    ...(text.trim() ? [] : [fault('blank-text', path)]),
    ...(letters === undefined ? [] : [fault('broken-letters', path, { text: quoted(text) })]),
    ...(sign === undefined ? [] : [fault('markup', path, { markup: quoted(sign) })]),
  ];
};

const checkOwn = ({ text, path, own, plain }: ContentText): readonly ContentFault[] => {
  if (!own) return [];
  const slip = slipIn(text);
  const slips = slip === undefined ? [] : [fault('danish-slip', path, { slip })];
  if (!plain) return slips;
  const index = Math.round(lix(text));
  const long = sentencesOf(text).find((sentence) => wordCount(sentence) > readingLimits.sentence);
  return [
    ...slips,
    ...(wordCount(text) >= readingLimits.measured && index > readingLimits.one
      ? [fault('hard-text', path, { lix: String(index), limit: String(readingLimits.one) })]
      : []),
    ...(long === undefined
      ? []
      : [
          fault('long-sentence', path, {
            words: String(wordCount(long)),
            limit: String(readingLimits.sentence),
          }),
        ]),
  ];
};

/** The words of one resource: readable, without signs that were meant for a machine, and easy to read where they are ours. */
export const checkTexts = (texts: readonly ContentText[], root: string): readonly ContentFault[] => {
  const own = texts
    .filter(({ own: ours, plain, text }) => ours && plain && text.trim())
    .map(({ text }) => ended(text));
  const whole = own.join(' ');
  const index = Math.round(lix(whole));
  return [
    ...texts.flatMap((text) => [...checkForm(text), ...checkOwn(text)]),
    ...(index > readingLimits.all && wordCount(whole) >= readingLimits.measuredAll
      ? [fault('hard-to-read', root, { lix: String(index), limit: String(readingLimits.all) })]
      : []),
  ];
};
