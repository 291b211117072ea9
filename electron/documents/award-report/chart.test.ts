import { expect, test } from 'vitest';
import { drawBars } from './chart.ts';

const bar = (label: string, ...points: readonly number[]) => ({
  label,
  total: 'T',
  pieces: points.map((each) => ({ points: each, shown: each.toFixed(2) })),
});

/** Left edge and width of every rectangle. */
const rectangles = (svg: string) =>
  Array.from(svg.matchAll(/<rect x="([\d.]+)" y="[\d.-]+" width="([\d.]+)"/g), ([, x, width]) => [Number(x), Number(width)]);

test('pieces stand one after the other, as long as their points, 116 mm for 100', () => {
  expect(rectangles(drawBars(['Quality', 'Price'], [bar('A', 50, 25), bar('B', 0, 100)]))).toEqual([
    [34, 58],
    [92, 29],
    [34, 0],
    [34, 116],
  ]);
});

test('a name stands over its piece where there is room, and beside a sample where there is not', () => {
  expect(rectangles(drawBars(['Quality', 'Price'], [bar('A', 60, 20)]))).toHaveLength(2);
  expect(rectangles(drawBars(['Quality', 'Price'], [bar('A', 60, 2)]))).toHaveLength(4);
});

test('a piece too short for its figure has none', () => {
  expect(drawBars(['Quality', 'Price'], [bar('A', 60, 2)])).not.toContain('>2.00<');
});

test('names are text, whatever they hold, and long ones are cut with a sign', () => {
  const svg = drawBars(['Quality'], [bar('<script>&"', 60), bar('A bidder with a name that has no room beside a bar', 50)]);
  expect(svg).toContain('&#60;script&#62;&#38;&#34;');
  expect(svg).toContain('A bidder with a nam…');
});
