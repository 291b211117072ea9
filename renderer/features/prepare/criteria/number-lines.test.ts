import { expect, test } from 'vitest';
import { readPairs, writePairs } from './number-lines.ts';

test('pairs are read one a line, however they are parted', () => {
  const read = readPairs('5 = 50\n\n 10%: 33 1/3 \n40 → 100%');
  expect(read.ok && read.value).toEqual([
    ['5', '50'],
    ['10', '100/3'],
    ['40', '100'],
  ]);
});

test('what is written is read back', () => {
  const read = readPairs(writePairs([['0.5', '100/3']]));
  expect(read.ok && read.value).toEqual([['0.5', '100/3']]);
});

test('a line that is no pair is named', () => {
  const read = readPairs('5 = 50\nfifty');
  expect(read.ok ? null : read.refusal.sentence).toBe('“fifty” is not a number, an equals sign and a number.');
});
