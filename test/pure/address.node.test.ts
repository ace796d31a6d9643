/** E9: where a link from content may lead, over addresses that try to look like something else. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { leadsAway, safeAddress, safePicture } from '../../src/pure/model/address.js';
import { parseMarkdown } from '../../src/ui/parts/rich-text/markdown.js';
import { parseXhtml } from '../../src/ui/parts/rich-text/xhtml.js';
import type { RichNode } from '../../src/pure/model/rich-text.js';
import { law } from './laws.js';

const site = 'https://borger.kommune.dk/skema/7?a=b';

/** As a browser reads it on a page of the municipality; undefined where it leads nowhere. */
const leadsTo = (address: string): URL | undefined => {
  try {
    return new URL(address, site);
  } catch {
    return undefined;
  }
};

const isAllowed = (address: string): boolean => {
  const url = leadsTo(address);
  if (!url || ['mailto:', 'tel:'].includes(url.protocol)) return true;
  if (url.protocol !== 'https:') return false;
  return url.origin === new URL(site).origin || leadsAway(address);
};

/** White space, what cannot be seen, and what a text is written with in markup. */
const between = fc.constantFrom(
  ...[
    '',
    '',
    '',
    '',
    ' ',
    '\t',
    '\n',
    '\r',
    '\0',
    '\u0001',
    '\u001f',
    '\u007f',
    '\u0085',
    '\u00a0',
    '\u00ad',
  ],
  ...[
    '\u200b',
    '\u200e',
    '\u202e',
    '\u2028',
    '\u2060',
    '\ufeff',
    '&#9;',
    '&Tab;',
    '&NewLine;',
    '&#x0;',
    '%09',
    '\\',
  ],
);
const spelled = (word: string): fc.Arbitrary<string> =>
  fc
    .tuple(
      ...[...word].map((sign) =>
        fc
          .tuple(
            fc.constantFrom(
              sign,
              sign.toUpperCase(),
              `&#${sign.charCodeAt(0)};`,
              `&#x${sign.charCodeAt(0).toString(16)};`,
              `%${sign.charCodeAt(0).toString(16)}`,
            ),
            between,
          )
          .map((both) => both.join('')),
      ),
    )
    .map((signs) => signs.join(''));
const starts = [
  ...[
    'javascript:',
    'data:',
    'vbscript:',
    'blob:',
    'file:',
    'http://',
    'https://',
    'https:',
    'mailto:',
    'tel:',
    'ftp://',
  ],
  ...[
    'view-source:',
    'filesystem:',
    'intent://',
    '//',
    '/\\',
    '\\\\',
    '/',
    '///',
    './',
    '../',
    '#',
    '?',
    '',
    ':',
  ],
];
const addresses = fc
  .tuple(
    between,
    fc.constantFrom(...starts).chain(spelled),
    fc.constantFrom(...starts),
    fc.string({ unit: 'binary', maxLength: 12 }),
  )
  .map((parts) => parts.join(''));

const hrefs = (nodes: readonly RichNode[]): string[] =>
  nodes.flatMap((node) =>
    typeof node === 'string'
      ? []
      : [...(node.attributes.href === undefined ? [] : [node.attributes.href]), ...hrefs(node.children)],
  );

const escaped = (text: string): string => text.replaceAll('"', '&quot;').replaceAll('>', '&gt;');

describe('E9 a link from content', () => {
  law(
    'leads to https, mail, a telephone or the same site, or is no link',
    fc.property(addresses, (address) => {
      const safe = safeAddress(address);
      if (safe !== undefined) expect([safe, isAllowed(safe)]).toEqual([safe, true]);
    }),
    5_000,
  );

  law(
    'does so in xhtml and in markdown, where characters may be written in other ways',
    fc.property(addresses, (address) => {
      const found = [
        ...hrefs(parseXhtml(`<p><a href="${escaped(address)}">x</a></p>`).nodes),
        ...hrefs(parseMarkdown(`[x](<${address}>) [x](${address})\n\n${address}\n\n<${address}>`).nodes),
      ];
      for (const each of found) expect([each, isAllowed(each)]).toEqual([each, true]);
    }),
    2_000,
  );

  it.each([
    ['https://www.sundhed.dk/borger?a=b#c', 'https://www.sundhed.dk/borger?a=b#c'],
    ['HTTPS://sundhed.dk', 'HTTPS://sundhed.dk'],
    ['mailto:a@b.dk', 'mailto:a@b.dk'],
    ['tel:+45 18 13', 'tel:+451813'],
    ['/om/os', '/om/os'],
    [' /om', '/om'],
    ['java\tscript:x', undefined],
    ['//elsewhere.dk', undefined],
    ['/\t/elsewhere.dk', undefined],
    ['/\\elsewhere.dk', undefined],
    ['http://sundhed.dk', undefined],
    ['om/os', undefined],
    ['', undefined],
  ])('%s is %s', (address, safe) => expect(safeAddress(address)).toBe(safe));

  it('leads away where it is an address of the web, and not by mail or on the site', () => {
    expect(['https://a.dk', 'HTTPS://a.dk', 'mailto:a@b.dk', 'tel:1', '/om'].map(leadsAway)).toEqual([
      true,
      true,
      false,
      false,
      false,
    ]);
  });
});

describe('a picture from content', () => {
  it.each([
    ['data:image/png;base64,iVBORw0KGgo=', true],
    ['data:image/jpeg;base64,\n /9j/ 4AAQ', true],
    ['DATA:image/GIF;base64,R0lGOD', true],
    ['#logo-1', true],
    ['data:image/svg+xml;base64,PHN2Zz4=', false],
    ['data:image/png,abc', false],
    ['data:image/png;base64,AA"onerror=', false],
    ['data:text/html;base64,AA==', false],
    ['https://a.dk/a.png', false],
    ['/a.png', false],
    ['#../a', false],
    ['', false],
  ])('%s may be drawn: %s', (src, may) => expect(safePicture(src) !== undefined).toBe(may));
});
