import { describe, expect, test } from 'vitest';
import { placeLabels } from './labels.ts';
import type { LabelledPoint } from './labels.ts';

const place = (...points: readonly LabelledPoint[]) => placeLabels(points, 400, 10, 16);

describe('names beside points', () => {
  test('a point on its own has its name on the right', () => {
    expect(place({ x: 100, y: 50, width: 60 })).toEqual([{ x: 110, y: 50, anchor: 'start' }]);
  });

  test('a point at the right edge has its name on the left', () => {
    expect(place({ x: 390, y: 50, width: 60 })).toEqual([{ x: 380, y: 50, anchor: 'end' }]);
  });

  test('a name keeps off the point beside it', () => {
    const [first] = place({ x: 100, y: 50, width: 60 }, { x: 130, y: 50, width: 60 });
    expect(first).toEqual({ x: 90, y: 50, anchor: 'end' });
  });

  test('two points in one place get two names apart', () => {
    const [first, second] = place({ x: 200, y: 50, width: 60 }, { x: 200, y: 50, width: 60 });
    expect(first).toEqual({ x: 210, y: 50, anchor: 'start' });
    expect(second).toEqual({ x: 190, y: 50, anchor: 'end' });
  });
});
