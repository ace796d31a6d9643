/** Regular expressions of content, run in linear time or refused (E13). */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compilePattern, matchesPattern } from '../../src/pure/engines/pattern.js';

/** Patterns that make a backtracking engine stand still, with the text that does it: what grows is repeated. */
const bombs: readonly (readonly [pattern: string, grows: string, end: string])[] = [
  ['(a+)+$', 'a', '!'],
  ['(a*)*b', 'a', '!'],
  ['(a|a)*b', 'a', '!'],
  ['(a|aa)+$', 'a', '!'],
  ['(.*a){12}', 'a', '!'],
  ['([a-zA-Z]+)*$', 'a', '1'],
  ['^(\\w+\\s?)*$', 'a ', '!'],
  ['^(\\d+)*$', '1', 'x'],
  ['(x+x+)+y', 'x', 'z'],
  ['^([a-z]+)+@', 'a', '!'],
  ['^(([a-z])+.)+[A-Z]([a-z])+$', 'a', '!'],
  ['^[a-zA-Z0-9]+([._-][a-zA-Z0-9]+)*@([a-zA-Z0-9]+)+$', 'a', '!'],
  ['^(([^<>()\\[\\].,;:\\s@"]+(\\.[^<>()\\[\\].,;:\\s@"]+)*))@x$', 'a.', '!'],
  ['^(https?:\\/\\/)?([\\da-z.-]+)\\.([a-z.]{2,6})([\\/\\w .-]*)*\\/?$', 'a', '!'],
  ['^\\s+|\\s+$', ' ', 'x '],
  ['(\\s*\\S+\\s*)+;', 'a ', '!'],
  ['^(.+,)+$', 'a,', '!'],
  ['^(.*?,){11}P', '1,', '2'],
  ['^((ab)*)+$', 'ab', 'a'],
  ['(b+b+)+c', 'b', 'd'],
  ['^(0|[1-9]\\d*)(\\.\\d+)*(-[\\w.]+)*$', '1', '!'],
  ['^(?:.*\\n?)*x$', 'a', '!'],
  ['^([^,]*,)*[^,]*x$', 'a,', '!'],
  ['("[^"]*"|[^,])*,$', 'a', '!'],
  ['^(-?\\d+(\\.\\d+)?\\s?)+$', '1 ', 'x'],
  ['^(\\(?\\d+\\)?[- ]?)+$', '1', 'x'],
  ['^[\\w-]+(\\.[\\w-]+)*$', 'a-', '!'],
  ['^(([01]?\\d|2[0-3]):?)+$', '1', 'x'],
  ['((a{0,5}){0,5}){0,5}b', 'a', '!'],
  ['^(a?){30}a{30}$', 'a', '!'],
];

describe('patterns that stop a backtracking engine', () => {
  it('are thirty', () => expect(bombs).toHaveLength(30));

  for (const [pattern, grows, end] of bombs)
    it(`${pattern} takes steps in proportion to the text, over ten thousand characters`, () => {
      const compiled = compilePattern(pattern)!;
      const [short, long] = [5_000, 10_000].map((length) =>
        compiled.cost(grows.repeat(Math.ceil(length / grows.length)) + end),
      );
      expect(long! / short!).toBeLessThan(2.1);
      expect(long).toBeLessThan(3_000 * 10_000);
    });
});

describe('what is refused', () => {
  it.each([
    '(?=a)',
    '(?!a)',
    '(?<=a)b',
    '(a)\\1',
    '\\bword\\b',
    '\\p{L}',
    'a{1000}{1000}',
    '(((a{99}){99}){99})',
    '(',
    '[a',
    'a**+',
    '*a',
    '\\',
  ])('%s', (pattern) => expect(compilePattern(pattern)).toBeUndefined());
});

describe('a pattern', () => {
  it.each([
    ['[0-9]{4}', '8000', true],
    ['[0-9]{4}', '80000', false],
    ['^[0-9]{4}$', '8000', true],
    ['\\d{6}-?\\d{4}', '010190-1234', true],
    ['[^@\\s]+@[^@\\s]+\\.[^@\\s]+', 'ida@kommune.dk', true],
    ['[^@\\s]+@[^@\\s]+\\.[^@\\s]+', 'ida@kommune', false],
    ['ja|nej', 'nej', true],
    ['[æøåÆØÅ]+', 'åø', true],
    ['(?:a|b)+?c', 'abac', true],
    ['.', '😀', true],
    ['[\\]\\-a]+', ']-a', true],
    ['a.c', 'a\nc', false],
  ])('%s: "%s" is %s', (pattern, text, expected) => expect(matchesPattern(pattern, text)).toBe(expected));

  it('says what the browser’s engine says, of small patterns and texts', () => {
    const atom = fc.constantFrom('a', 'b', '.', '[ab]', '[^a]', '\\d', '(a|b)', '(ab)', 'x');
    const piece = fc
      .tuple(atom, fc.constantFrom('', '*', '+', '?', '{2}', '{1,2}', '{0,}'))
      .map((parts) => parts.join(''));
    const pattern = fc
      .array(
        fc.array(piece, { maxLength: 4 }).map((all) => all.join('')),
        { minLength: 1, maxLength: 3 },
      )
      .map((all) => all.join('|'));
    const text = fc
      .array(fc.constantFrom('a', 'b', 'x', '1', ' '), { maxLength: 8 })
      .map((all) => all.join(''));
    fc.assert(
      fc.property(pattern, text, (source, value) => {
        const compiled = compilePattern(source)!;
        expect(compiled.matches(value)).toBe(new RegExp(`^(?:${source})$`, 'u').test(value));
        expect(compiled.matches(value, true)).toBe(new RegExp(source, 'u').test(value));
      }),
      { numRuns: 2_000 },
    );
  });
});
