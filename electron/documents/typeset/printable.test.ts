import { expect, test } from 'vitest';
import { charactersOf, fontFiles } from './font.ts';
import { printable, printableThroughout } from './printable.ts';

const faces = fontFiles().map(charactersOf);
const [regular = new Set<number>()] = faces;

test('every face draws the letters of Welsh, the signs of working and the pound', () => {
  const wanted = 'ŵŷŴŶâêîôûẁẃẅỳáéíóúïöÂÊÎÔÛ£€×÷−≥≤…–—“”‘’½';
  for (const characters of faces) {
    expect(Array.from(wanted).filter((letter) => !characters.has(letter.codePointAt(0) ?? 0))).toEqual([]);
  }
});

test('the font does not claim what it lacks', () => {
  expect(Array.from('😀日✓').filter((sign) => regular.has(sign.codePointAt(0) ?? 0))).toEqual([]);
});

test.each([
  ['what the font has stays as it is, line ends too', 'Dŵr, £5 × 3 – “yes”\nand on', 'Dŵr, £5 × 3 – “yes”\nand on'],
  ['a character that the font lacks is printed by its number', 'well done 😀 日', 'well done [U+1F600] [U+65E5]'],
  ['a plainer writing of the same is preferred to a number', 'oﬀer, CO₂, ⅓', 'offer, CO2, 1⁄3'],
  ['a letter and its accent become one', 'e\u0301', 'é'],
  ['an accent that cannot be joined is printed by its number', 'q\u0301', 'q[U+0301]'],
  ['marks that turn the direction of reading cannot change how a line looks', 'pay \u202e001£\u202c', 'pay 001£'],
  ['invisible characters of pasted text go, unusual spaces become plain', '\ufeffa\u200bb\u00adc\u2003d\te', 'abc d e'],
  ['every kind of line end is one', 'a\r\nb\u2028c\u000bd', 'a\nb\nc\nd'],
  ['what no program may rely on to look the same is printed by its number', '\uf001', '[U+F001]'],
])('%s', (_, typed, expected) => {
  expect(printable(typed, regular)).toBe(expected);
});

test('every text of a value is made printable, and nothing else is touched', () => {
  expect(printableThroughout({ a: ['😀', 1, null], b: { c: 'ok', d: false } }, regular)).toEqual({
    a: ['[U+1F600]', 1, null],
    b: { c: 'ok', d: false },
  });
});
