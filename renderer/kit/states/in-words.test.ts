import { expect, test } from 'vitest';
import { inWords } from './in-words.ts';

test('a refusal is said with its way out, if there is one', () => {
  expect(inWords({ sentence: 'It cannot be.', wayOut: 'Do that.' })).toBe('It cannot be. Do that.');
  expect(inWords({ sentence: 'It cannot be.' })).toBe('It cannot be.');
  expect(inWords(null)).toBeUndefined();
});
