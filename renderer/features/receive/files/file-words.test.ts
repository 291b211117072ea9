import { expect, test } from 'vitest';
import { shortDigest, sizeWords, wholeDigest } from './file-words.ts';

test('sizes are written as file managers write them, and nothing is called 0', () => {
  expect([1, 999_999, 1_500_000, 2_147_483_648].map(sizeWords)).toEqual(['1 kB', '1,000 kB', '1.5 MB', '2.15 GB']);
});

test('a fingerprint is shortened for the eye and grouped for the voice', () => {
  const sha256 = '0123456789abcdef'.repeat(4);
  expect(shortDigest(sha256)).toBe('0123 4567…');
  expect(wholeDigest(sha256).split(' ')).toHaveLength(16);
  expect(wholeDigest(sha256).replaceAll(' ', '')).toBe(sha256);
});
