import { expect, test } from 'vitest';
import { readLook } from './appearance.ts';

const usual = { theme: 'system', typeSize: 'desk', contrast: 'system' };

test('a remembered look comes back', () => {
  const chosen = { theme: 'dark', typeSize: 'projector', contrast: 'more' };
  expect(readLook(JSON.stringify(chosen))).toEqual(chosen);
});

test('nothing remembered, something unreadable or unknown values give the usual look', () => {
  expect([null, '', '{', 'null', '7', '{"theme":"sepia","typeSize":2}'].map(readLook)).toEqual(Array.from({ length: 6 }, () => usual));
});
