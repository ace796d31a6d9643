import { describe, expect, it } from 'vitest';
import { slimDecorators } from '../../tools/slim/decorators.js';
import { slimTemplates } from '../../tools/slim/templates.js';

describe('the build takes white space out of templates', () => {
  it('in a style sheet altogether', () => {
    const code = 'const styles = css`\n  .a > * + * {\n    color: #ffffff;\n  }\n`;';
    expect(slimTemplates(code)).toBe('const styles = css`.a>*+*{color:#fff}`;');
  });

  it('keeps what a style sheet escapes', () => {
    const code = 'const styles = css`.a { content: "\\\\201c"; }`;';
    expect(slimTemplates(code)).toMatch(/^const styles = css`\.a\{content:"(?:“|\\\\201c)"\}`;$/);
  });

  it('not in a style sheet that has an expression in it', () => {
    const code = 'const styles = css`\n  .a { color: ${red}; }\n`;';
    expect(slimTemplates(code)).toBe(code);
  });

  it('leaves one space in markup, also between two buttons and beside an expression', () => {
    const code = 'html`\n  <b>a</b>\n  <i\n    class="x"\n    >${ f(`\n`) }</i\n  >\n  ${g}\n`';
    expect(slimTemplates(code)).toBe('html` <b>a</b> <i class="x" >${ f(`\n`) }</i > ${g} `');
  });

  it('reaches the templates inside a template', () => {
    expect(slimTemplates('html`<ul>\n${all.map((one) => html`<li>\n${one}</li>`)}</ul>`')).toBe(
      'html`<ul> ${all.map((one) => html`<li> ${one}</li>`)}</ul>`',
    );
  });

  it('leaves none between the parts of a table and at their edges, and one in what they hold', () => {
    const code =
      'html`\n  <tr class=${a}>\n    <th>\n a\n</th\n>\n    ${b}\n    <td>c <b>d</b> ${e}</td>\n  </tr>\n`';
    expect(slimTemplates(code)).toBe('html`<tr class=${a}><th>a</th >${b}<td>c <b>d</b> ${e}</td></tr>`');
  });

  it('leaves it where the parts have roles of their own, and are no table on a narrow screen', () => {
    const code = 'html`<tr role="row">\n<td role="cell">a</td>\n</tr>`';
    expect(slimTemplates(code)).toBe('html`<tr role="row"> <td role="cell">a</td> </tr>`');
  });

  it('leaves text alone whose lines count', () => {
    const code = 'html`<pre>\n  a\n</pre>`';
    expect(slimTemplates(code)).toBe(code);
  });

  it('leaves other templates alone', () => {
    expect(slimTemplates('const text = `a\n  b`;')).toBe('const text = `a\n  b`;');
  });
});

const decorated = (...calls: string[]): string =>
  [
    'var __decorate = (this && this.__decorate) || function () {};',
    "import { property, state } from 'lit/decorators.js';",
    'class X {}',
    ...calls,
  ].join('\n');

describe("the build says Lit's decorators by what they call", () => {
  it.each([
    ['property()', 'X.createProperty("a");'],
    [
      "property({ type: Boolean, attribute: 'is-a' })",
      `X.createProperty("a", { type: Boolean, attribute: 'is-a' });`,
    ],
    ['state()', 'X.createProperty("a", { state: true, attribute: false });'],
  ])('%s', (decorator, call) => {
    const code = decorated(`__decorate([\n    ${decorator}\n], X.prototype, "a", void 0);`);
    expect(slimDecorators(code).trim()).toBe(`class X {}\n${call}`);
  });

  it('fails at a decorator that it does not know, rather than leaving a property out', () => {
    const code = decorated("__decorate([query('#a')], X.prototype, 'a', void 0);");
    expect(() => slimDecorators(code)).toThrow('neither property() nor state()');
  });
});
