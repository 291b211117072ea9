import { describe, expect, test } from 'vitest';
import { readPasted } from './pasted.ts';

describe('cells pasted from a spreadsheet', () => {
  test('tabs divide cells and lines divide rows', () => {
    expect(readPasted('Quality\t60\r\nPrice\t40\r\n')).toEqual([
      ['Quality', '60'],
      ['Price', '40'],
    ]);
  });

  test('one cell without a line break is one cell', () => {
    expect(readPasted('12.50')).toEqual([['12.50']]);
  });

  test('a quoted cell may hold line breaks, tabs and doubled quotes', () => {
    expect(readPasted('"Say ""how""\nand\twhen"\t5\n')).toEqual([['Say "how"\nand\twhen', '5']]);
  });

  test('a quote inside a cell is only a quote', () => {
    expect(readPasted('A 6" pipe\t2')).toEqual([['A 6" pipe', '2']]);
  });

  test('empty cells are kept in their places', () => {
    expect(readPasted('a\t\tc\n\t\t\n')).toEqual([
      ['a', '', 'c'],
      ['', '', ''],
    ]);
  });

  test('nothing is no row', () => {
    expect(readPasted('')).toEqual([]);
  });
});
