import { expect, it } from 'vitest';
import { levelsOf } from './levels.ts';

it('labels with room stand just above their line', () => {
  expect(
    levelsOf([
      { middle: 300, width: 80 },
      { middle: 50, width: 80 },
    ]),
  ).toEqual([-1, -1]);
});

it('a label that would run into the one before goes below the line, then further off', () => {
  const crowded = [0, 10, 20, 30].map((middle) => ({ middle, width: 100 }));
  expect(levelsOf(crowded)).toEqual([-1, 1, -2, 2]);
});
