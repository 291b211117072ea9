/** How each style of a workbook shows its numbers (ECMA-376-1, 18.8). */

import { attribute, walk } from './xml.ts';

/** Formats that every program knows by their number (18.8.30), as far as they change what a number says. Those of dates differ by country; that they are dates does not. */
const known = new Map<number, string>([
  [9, '0%'],
  [10, '0.00%'],
  [12, '# ?/?'],
  [13, '# ??/??'],
  ...[14, 15, 16, 17, 22, 27, 28, 29, 30, 31, 36, 50, 51, 52, 53, 54, 55, 56, 57, 58].map((id): [number, string] => [id, 'yyyy-mm-dd']),
  ...[18, 19, 20, 21, 32, 33, 34, 35, 45, 47].map((id): [number, string] => [id, 'h:mm']),
  [46, '[h]:mm:ss'],
]);

/** By the number that a cell names as its style; empty for a format that shows a number as it is. Null where the part is broken. */
export const formatsOf = (styles: string): readonly string[] | null => {
  const own = new Map<number, string>();
  const used: number[] = [];
  let list = '';
  const isWhole = walk(styles, {
    open: (name, attributes) => {
      if (name === 'numFmts' || name === 'cellXfs') list = name;
      const id = Number(attribute(attributes, 'numFmtId') ?? 0);
      if (name === 'numFmt' && list === 'numFmts') own.set(id, attribute(attributes, 'formatCode') ?? '');
      if (name === 'xf' && list === 'cellXfs') used.push(id);
    },
    close: (name) => {
      if (name === list) list = '';
    },
  });
  return isWhole ? used.map((id) => own.get(id) ?? known.get(id) ?? '') : null;
};
