import { expect, test } from 'vitest';
import { percentOf, scaleOf, zoomed } from './zoom.ts';

test('a page that fits is exactly as wide as its room', () => {
  expect(scaleOf('fit', 595, 595)).toBe(1);
  expect(scaleOf('fit', 1190, 595)).toBe(2);
});

test('a hundred percent is the printed size: 96 pixels for 72 points', () => {
  expect(scaleOf(100, 400, 595) * 72).toBe(96);
  expect(percentOf(scaleOf(150, 400, 595))).toBe(150);
});

test('sizes go up and down in steps from wherever they are, and stay at the ends', () => {
  expect(zoomed(83, 'larger')).toBe(100);
  expect(zoomed(83, 'smaller')).toBe(75);
  expect(zoomed(100, 'larger')).toBe(125);
  expect(zoomed(400, 'larger')).toBe(400);
  expect(zoomed(30, 'smaller')).toBe(30);
});
