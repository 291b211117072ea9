import { describe, expect, it } from 'vitest';
import { canonical, largestText, NotCanonical, readCanonical } from './canonical.ts';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const nested = (depth: number): string => '['.repeat(depth) + ']'.repeat(depth);

describe('canonical JSON', () => {
  // RFC 8785, sections 3.2.2 and 3.2.3, as far as its values are allowed here.
  it('is written as RFC 8785 says', () => {
    const value = { numbers: [333333333, 0, -1], string: '€$\u000f\nA\'B"\\\\"/', literals: [null, true, false] };
    expect(canonical(value)).toBe('{"literals":[null,true,false],"numbers":[333333333,0,-1],"string":"€$\\u000f\\nA\'B\\"\\\\\\\\\\"/"}');
  });

  it('sorts keys by their characters and keeps the order of lists', () => {
    expect(canonical({ b: 1, a10: 2, a2: 3, aB: 4, ab: 5, list: ['b', 'a'] })).toBe(
      '{"a10":2,"a2":3,"aB":4,"ab":5,"b":1,"list":["b","a"]}',
    );
  });

  it('leaves out members that are not there', () => {
    expect(canonical({ a: undefined, b: null })).toBe('{"b":null}');
  });

  it('takes whole numbers as far as they are exact', () => {
    expect(canonical([Number.MAX_SAFE_INTEGER, Number.MIN_SAFE_INTEGER])).toBe('[9007199254740991,-9007199254740991]');
  });

  it.each([
    ['a fraction', 0.5],
    ['a number that is not exact', 2 ** 53],
    ['minus nought', -0],
    ['infinity', Number.POSITIVE_INFINITY],
    ['not a number', Number.NaN],
    ['a key with a capital letter in front', { Key: 1 }],
    ['a key with an underscore', { a_b: 1 }],
    ['a key without letters', { 1: 1 }],
    ['an empty key', { '': 1 }],
    ['__proto__', JSON.parse('{"__proto__":1}')],
    ['half a character', '\ud800'],
    ['half a character in a key’s value', { a: '\udc00' }],
    ['text that is not in normal form C', 'e\u0301'],
    ['a function', () => 1],
    ['a big integer', 1n],
    ['nothing', undefined],
    ['nothing in a list', [undefined]],
    ['a list inside 33 others', JSON.parse(nested(34))],
  ])('does not write %s', (_, value) => {
    expect(() => canonical(value)).toThrow(NotCanonical);
  });

  it('writes a list inside 32 others', () => {
    expect(canonical(JSON.parse(nested(33)))).toBe(nested(33));
  });
});

describe('reading canonical JSON', () => {
  it('gives the value back', () => {
    const value = { a: ['é', 1, null], b: { c: 'D' } };
    expect(readCanonical(bytes(canonical(value)))).toEqual(value);
  });

  it.each([
    ['a key twice', '{"a":1,"a":1}'],
    ['keys in another order', '{"b":1,"a":1}'],
    ['white space', '{"a": 1}'],
    ['a line feed at the end', '{"a":1}\n'],
    ['a byte order mark', '\ufeff{"a":1}'],
    ['an escape that is not needed', '{"\\u0061":1}'],
    ['an escaped slash', '"\\/"'],
    ['capital hexadecimal digits', '"\\u000F"'],
    ['an exponent', '1e2'],
    ['a fraction that is whole', '1.0'],
    ['minus nought', '-0'],
    ['a number that is not exact', '9007199254740993'],
    ['__proto__', '{"__proto__":{}}'],
    ['text that is not in normal form C', '"e\u0301"'],
    ['half a character, escaped', '"\\ud800"'],
    ['nothing', ''],
    ['half of it', '{"a":'],
    ['two values', '{}{}'],
    ['more depth than is allowed', nested(40)],
  ])('refuses %s', (_, text) => {
    expect(() => readCanonical(bytes(text))).toThrow(NotCanonical);
  });

  it('refuses what is not UTF-8', () => {
    expect(() => readCanonical(Uint8Array.of(0x22, 0xff, 0x22))).toThrow(NotCanonical);
    expect(() => readCanonical(Uint8Array.of(0x22, 0xed, 0xa0, 0x80, 0x22))).toThrow(NotCanonical);
  });

  it('refuses more than 64 MiB before it looks at it', () => {
    expect(() => readCanonical(new Uint8Array(largestText + 1))).toThrow('more than 64 MiB');
  });
});
