import { expect, test } from 'vitest';
import { shortened, textWidth } from './text-width.ts';

const word = 'Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch';

test('what fits is written whole', () => {
  expect(shortened('Bidder C Ltd', 10, textWidth('Bidder C Ltd', 10))).toBe('Bidder C Ltd');
});

test('what does not fit keeps both ends, within its room, so that names which begin alike stay apart', () => {
  const names = ['A', 'B'].map((letter) => shortened(`${word} ${letter} Cyf`, 10, 115));
  expect(names).toEqual(['Llanfairpw…och A Cyf', 'Llanfairpw…och B Cyf']);
  for (const name of names) expect(textWidth(name, 10)).toBeLessThanOrEqual(115);
});

test('where there is no room at all, something is still written', () => {
  expect(shortened(word, 10, 0)).toBe('L…h');
});
