import { expect, it } from 'vitest';
import { drawOrderOf, startingDraw, troublesOf } from './draw-order.ts';

it('begins with an order that can be drawn', () => {
  const typed = startingDraw();
  expect(troublesOf(typed)).toEqual({});
  expect(drawOrderOf(typed)).toEqual({ draws: 10_000, spread: '5', seed: typed.seed, level: 'sections' });
});

it('reads what a person types as canonical numbers, and says which is wrong', () => {
  expect(drawOrderOf({ draws: '1,000', spread: '2.50', seed: '0', level: 'items' })).toEqual({
    draws: 1000,
    spread: '2.5',
    seed: '0',
    level: 'items',
  });
  const wrong = { draws: '0', spread: '0.0001', seed: 'lucky', level: 'items' } as const;
  expect(Object.keys(troublesOf(wrong))).toEqual(['draws', 'spread', 'seed']);
  expect(drawOrderOf(wrong)).toBeNull();
});
