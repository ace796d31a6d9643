import { describe, expect, it } from 'vitest';
import { richBounds } from '../../src/pure/engines/rich-text/builder.js';
import { styledText } from '../../src/pure/engines/rich-text/styled.js';
import { isInLine, plainTextOf, type RichNode, type RichText } from '../../src/pure/model/rich-text.js';
import { isBearable } from '../../src/ui/parts/rich-text/markdown-cost.js';
import { parseMarkdown } from '../../src/ui/parts/rich-text/markdown.js';
import { parseXhtml } from '../../src/ui/parts/rich-text/xhtml.js';
import { hostilePayloads } from '../kit/hostile-payloads.js';

/** The tree in one line: `p[Kost & strong[motion]]`, attributes in braces. */
const short = (nodes: readonly RichNode[]): string =>
  nodes
    .map((node) => {
      if (typeof node === 'string') return node;
      const given = Object.entries(node.attributes).map(([name, value]) => `${name}=${String(value)}`);
      return `${node.name}${given.length ? `{${given.join(' ')}}` : ''}[${short(node.children)}]`;
    })
    .join('');

const xhtml = (source: string): string => short(parseXhtml(source).nodes);
const markdown = (source: string): string => short(parseMarkdown(source).nodes);

const depthOf = (nodes: readonly RichNode[]): number =>
  Math.max(0, ...nodes.map((node) => (typeof node === 'string' ? 0 : 1 + depthOf(node.children))));
const countOf = (nodes: readonly RichNode[]): number =>
  nodes.reduce((sum, node) => sum + 1 + (typeof node === 'string' ? 0 : countOf(node.children)), 0);

describe('rich text in XHTML', () => {
  it.each([
    [
      '<div xmlns="http://www.w3.org/1999/xhtml"><p>Kost &amp; <b>motion</b></p></div>',
      'div[p[Kost & strong[motion]]]',
    ],
    ['Kost & motion, a < b, R&D', 'Kost & motion, a < b, R&D'],
    ['<P>&aelig;&#248;&#xe5;<BR>ny linje', 'p[æøåbr[]ny linje]'],
    ['<ul>\n <li>x<li>y\n</ul>', 'ul[li[x]li[y\n]]'],
    ['<h2>Om</h2><h:p xmlns:h="x">a</h:p>', 'h2[Om]p[a]'],
    ['<font color="red">rød</font> <blink>x</blink>', 'rød x'],
    ['<section>a</section><dl><dt>b</dt></dl>', 'div[a]div[div[b]]'],
    [
      '<p style="x" class="y" id="z" onclick="q" title="t" lang="en-GB" dir="RTL">a</p>',
      'p{lang=en-GB dir=rtl}[a]',
    ],
    ['<p lang="da&quot; x" dir="up">a</p>', 'p[a]'],
    ['<a href="https://a.dk">a</a><a href="javascript:x">b</a><a>c</a>', 'a{href=https://a.dk}[a]bc'],
    ['<a href="/x">a <a href="/y">b</a></a>', 'a{href=/x}[a ]a{href=/y}[b]'],
    ['<a href="/x"><b>a <a href="/y">b</a></b></a>', 'a{href=/x}[strong[a b]]'],
    ['<img src="https://a.dk/x.png" alt="En prik"/>', 'En prik'],
    [
      '<img src="#logo" alt="Logo"/><img src="data:image/png;base64,AA=="/>',
      'img{src=#logo alt=Logo}[]img{src=data:image/png;base64,AA== alt=}[]',
    ],
    [
      '<table><caption>Plan</caption> <tr><th colspan="2" rowspan="51">a</th></tr></table>',
      'table[caption[Plan]tr[th{colspan=2}[a]]]',
    ],
    ['<tr><td>a</td></tr><li>b</li>', 'div[div[a]]div[b]'],
    ['<script src="x"/>a<style/>b<span/>c', 'abspan[]c'],
    ['a<script>b</script>c<svg><text>d</text></svg>e<select><option>f</option></select>g', 'aceg'],
    ['<iframe>a</iframe><object><p>b</p></object><template><p>c</p></template>', ''],
    ['a<![CDATA[<b>]]>c<!-- d --><?e f?>', 'a<b>c'],
    ['a\u0000b\u0007c\u009fd\te', 'abcd\te'],
    ['', ''],
  ])('%s', (source, tree) => expect(xhtml(source)).toBe(tree));
});

describe('rich text in markdown', () => {
  it.each([
    ['Kost & **motion**, _ja_ ~~nej~~ `a<b`', 'p[Kost & strong[motion], em[ja] s[nej] code[a<b]]'],
    ['# Om\n\nen  \nto', 'h1[Om]p[enbr[]to]'],
    ['- x\n  - y\n- [x] z', 'ul[li[xul[li[y]]]li[☑ z]]'],
    ['3. a\n4. b', 'ol[li[a]li[b]]'],
    ['> a\n\n---\n\n```js\nb\n```', 'blockquote[p[a]]hr[]pre[code[b]]'],
    ['|a|b|\n|-|-|\n|1<br>2|**3**|', 'table[thead[tr[th[a]th[b]]]tbody[tr[td[1br[]2]td[strong[3]]]]]'],
    [
      '[a](https://a.dk "t") [b](javascript:x) <c@d.dk> https://e.dk',
      'p[a{href=https://a.dk}[a] b a{href=mailto:c@d.dk}[c@d.dk] a{href=https://e.dk}[https://e.dk]]',
    ],
    ['![Logo](#logo) ![x](https://a.dk/x.png)', 'p[img{src=#logo alt=Logo}[] x]'],
    ['&aelig; &#230; &amp;lt; &nosuch; &#0;', 'p[æ æ &lt; &nosuch; \ufffd]'],
    ['a <b>b</b> <!-- c -->\n\n<script>d</script>', 'p[a <b>b</b> ]<script>d</script>'],
    ['\\*a\\*', 'p[*a*]'],
    ['', ''],
  ])('%s', (source, tree) => expect(markdown(source)).toBe(tree));
});

describe('the bounds of rich text', () => {
  it('draws thirty levels, and what is deeper as their text', () => {
    const rich = parseXhtml(`${'<div>'.repeat(100)}inderst${'</div>'.repeat(100)}<p>efter</p>`);
    expect(rich.cut).toBe('depth');
    expect(depthOf(rich.nodes)).toBe(richBounds.depth);
    expect(plainTextOf(rich)).toBe('inderst\nefter');
  });

  it('draws five thousand nodes, and what comes after as their text', () => {
    const rich = parseXhtml('<p>ord</p>'.repeat(6_000));
    expect(rich.cut).toBe('nodes');
    expect(countOf(rich.nodes)).toBeLessThanOrEqual(richBounds.nodes + 1);
    expect(plainTextOf(rich).match(/ord/g)).toHaveLength(6_000);
    expect(plainTextOf(rich)).not.toContain('ordord');
  });

  it.each([
    ['xhtml', parseXhtml],
    ['markdown', parseMarkdown],
  ])('ends after a hundred thousand characters and says so, in %s', (_, parse) => {
    const rich = parse('ord '.repeat(30_000));
    expect(rich.cut).toBe('characters');
    expect(plainTextOf(rich).length).toBeLessThanOrEqual(richBounds.characters);
    expect(plainTextOf(rich).length).toBeGreaterThan(99_000);
  });

  it('stops reading what is open three hundred levels deep, whatever comes after', () => {
    const rich = parseXhtml(`før${'<b>'.repeat(400)}efter`);
    expect([rich.cut, plainTextOf(rich)]).toEqual(['depth', 'før']);
  });

  it.each(['**a_', '1) ', '> - ', '_a__b '])('shows markdown made of %s as it is written', (piece) => {
    const source = piece.repeat(5_000);
    expect(isBearable(source)).toBe(false);
    const rich = parseMarkdown(source);
    expect(rich).toEqual({ nodes: [source], cut: 'nodes' });
  });

  it('bears a long page of ordinary markdown', () => {
    const page = `## Om søvn\n\nDu har **måske** sovet [dårligt](https://sundhed.dk).\n\n- ${'et punkt *her*\n- '.repeat(60)}\n\n`;
    expect(isBearable(page.repeat(50))).toBe(true);
  });

  it('says nothing of a cut where there was none', () => expect('cut' in parseXhtml('<p>a</p>')).toBe(false));
});

describe('the plain text of rich text', () => {
  it.each<[string, string]>([
    ['<p>En  <b>linje</b></p>\n<p>til</p>', 'En linje\ntil'],
    ['a<br/>b', 'a\nb'],
    ['<ul><li>x</li><li>y</li></ul>', 'x\ny'],
    ['<table><tr><th>a</th><td>b</td></tr><tr><td>c</td></tr></table>', 'a b\nc'],
    ['<img src="#logo" alt="Logo"/> x', 'Logo x'],
    ['<pre>a\n  b</pre>', 'a\nb'],
  ])('of %s is %s', (source, text) => expect(plainTextOf(parseXhtml(source))).toBe(text));

  it('keeps what a hostile text may keep, and no markup that ran', () => {
    const lost = hostilePayloads.filter(
      ({ markup }) => !plainTextOf(parseMarkdown(markup)).includes('harmless'),
    );
    // In a comment, a title or an address nobody would have read it.
    expect(lost.length).toBeLessThan(hostilePayloads.length / 10);
  });
});

describe('a text with a style', () => {
  const styled = (style: string): string => short(styledText('a', style).nodes);

  it.each([
    ['font-weight: bold', 'strong[a]'],
    ['FONT-WEIGHT:700; font-style : italic', 'strong[em[a]]'],
    ['text-decoration: underline dotted', 'u[a]'],
    ['font-weight: 400; color: red; background: url(x)', 'a'],
    ['position: fixed', 'a'],
    ['', 'a'],
  ])('%s is %s', (style, tree) => expect(styled(style)).toBe(tree));
});

describe('what can stand in a line', () => {
  it.each([
    ['a <b>b</b><br/>', true],
    ['<p>a</p>', false],
    ['<b><div>a</div></b>', false],
  ])('%s: %s', (source, can) => expect(isInLine(parseXhtml(source) satisfies RichText)).toBe(can));
});
