import { describe, expect, test } from 'vitest';
import { isTyped, walk } from './grid-keys.ts';

const extent = { rows: 100, columns: 6, page: 10 };
const from = { row: 50, column: 3 };
const press = (key: string, ctrl = false) => walk(from, { key, ctrl }, extent);

describe('walking through a grid', () => {
  test.each([
    ['ArrowUp', { row: 49, column: 3 }],
    ['ArrowDown', { row: 51, column: 3 }],
    ['ArrowLeft', { row: 50, column: 2 }],
    ['ArrowRight', { row: 50, column: 4 }],
    ['Home', { row: 50, column: 0 }],
    ['End', { row: 50, column: 5 }],
    ['PageUp', { row: 40, column: 3 }],
    ['PageDown', { row: 60, column: 3 }],
  ])('%s goes where a spreadsheet goes', (key, expected) => {
    expect(press(key)).toEqual(expected);
  });

  test.each([
    ['ArrowUp', { row: 0, column: 3 }],
    ['ArrowDown', { row: 99, column: 3 }],
    ['ArrowLeft', { row: 50, column: 0 }],
    ['ArrowRight', { row: 50, column: 5 }],
    ['Home', { row: 0, column: 0 }],
    ['End', { row: 99, column: 5 }],
  ])('Ctrl+%s goes to the edge', (key, expected) => {
    expect(press(key, true)).toEqual(expected);
  });

  test('nothing leads out of the grid', () => {
    expect(walk({ row: 0, column: 0 }, { key: 'ArrowUp', ctrl: false }, extent)).toEqual({ row: 0, column: 0 });
    expect(walk({ row: 95, column: 5 }, { key: 'PageDown', ctrl: false }, extent)).toEqual({ row: 99, column: 5 });
    expect(walk({ row: 0, column: 5 }, { key: 'ArrowRight', ctrl: false }, extent)).toEqual({ row: 0, column: 5 });
  });

  test('other keys do not walk', () => {
    expect(press('Enter')).toBeUndefined();
    expect(press('a')).toBeUndefined();
  });
});

describe('beginning to type', () => {
  const plain = { ctrlKey: false, metaKey: false, altKey: false };

  test('a letter or a digit begins', () => {
    expect(isTyped({ ...plain, key: '7' })).toBe(true);
    expect(isTyped({ ...plain, key: 'é' })).toBe(true);
  });

  test('shortcuts, the space bar and named keys do not', () => {
    expect(isTyped({ ...plain, ctrlKey: true, key: 'z' })).toBe(false);
    expect(isTyped({ ...plain, key: ' ' })).toBe(false);
    expect(isTyped({ ...plain, key: 'Escape' })).toBe(false);
  });
});
