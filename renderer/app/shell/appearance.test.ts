import { expect, test } from 'vitest';
import { understandLook } from './appearance.ts';

const usual = { theme: 'system', typeSize: 'desk', contrast: 'system' };

test('a remembered look comes back', () => {
  const chosen = { theme: 'dark', typeSize: 'projector', contrast: 'more' };
  expect(understandLook(chosen)).toEqual(chosen);
});

test('nothing remembered, or values that have become unknown, give the usual look', () => {
  expect([null, '', 7, [], { theme: 'sepia', typeSize: 2 }].map(understandLook)).toEqual(Array.from({ length: 5 }, () => usual));
});
