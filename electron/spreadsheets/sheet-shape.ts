/** How far a worksheet reaches and what of it is out of sight, found by looking through its text once, before anything is laid out in memory. */

import type { Outcome } from '../../shared/domain/result.ts';
import { allowed, damaged, limits, tooManyCells, tooManyColumns, tooManyRows, unusual } from './limits.ts';

export interface SheetShape {
  readonly cells: number;
  /** As the spreadsheet counts. */
  readonly hiddenRows: ReadonlySet<number>;
  /** Places, from 0. */
  readonly hiddenColumns: ReadonlySet<number>;
  /** "7,2" for C7: every cell behind which a formula of any kind stands. */
  readonly formulas: ReadonlySet<string>;
}

/** The tags that matter, whatever prefix they have; a ">" in quotes ends none. */
const tags = /<(?:[^\s:>/]+:)?(row|c|f|col|sheetFormatPr)(?=[\s/>])((?:[^>"']|"[^"]*"|'[^']*')*)>|<\/(?:[^\s:>/]+:)?(c|row)\s*>/g;

const names = ['r', 'ht', 'hidden', 'zeroHeight', 'width', 'min', 'max'] as const;
type Name = (typeof names)[number];

const patterns = Object.fromEntries(
  names.map((name) => [name, new RegExp(`(?:^|\\s)${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`)]),
) as Readonly<Record<Name, RegExp>>;

const attribute = (attributes: string, name: Name): string | null => {
  const found = patterns[name].exec(attributes);
  return found ? (found[1] ?? found[2] ?? null) : null;
};

const lastTag = /<\/(?:[^\s:>/]+:)?worksheet\s*>\s*$/;

const isYes = (value: string | null): boolean => value === '1' || value === 'true';

/** "B" is 1, "XFD" is 16383. */
const columnOf = (letters: string): number => letters.split('').reduce((column, letter) => column * 26 + letter.charCodeAt(0) - 64, 0) - 1;

const notInOrder = (sheet: string): Outcome<never> => unusual(`the rows or cells of “${sheet}” are not in order, or stand in it twice`);

const broken = (sheet: string): Outcome<never> => damaged(`the table “${sheet}” is cut short or broken`);

/** Refuses what reaches too far, and rows and cells that come twice or out of order: which of two counts is for each program to say. */
export const shapeOf = (text: string, sheet: string): Outcome<SheetShape> => {
  const hiddenRows = new Set<number>();
  const hiddenColumns = new Set<number>();
  const formulas = new Set<string>();
  let areRowsHidden = false;
  let row = 0;
  let isInRow = false;
  let column = -1;
  let widest = 0;
  let cells = 0;
  let cell: string | null = null;
  for (const [, tag, attributes = '', closing] of text.matchAll(tags)) {
    if (closing === 'c') cell = null;
    else if (closing === 'row') isInRow = false;
    else if (tag === 'row') {
      if (isInRow) return broken(sheet);
      isInRow = !attributes.endsWith('/');
      const number = Number(attribute(attributes, 'r') ?? row + 1);
      if (!Number.isInteger(number) || number <= row) return notInOrder(sheet);
      if (number > limits.rows) return tooManyRows(sheet, lastRow(text, number));
      row = number;
      column = -1;
      const height = attribute(attributes, 'ht');
      const isSized = height !== null && Number(height) > 0;
      if (isYes(attribute(attributes, 'hidden')) || (height !== null && Number(height) === 0) || (areRowsHidden && !isSized))
        hiddenRows.add(row);
    } else if (tag === 'c') {
      if (!isInRow || cell !== null) return broken(sheet);
      const name = attribute(attributes, 'r');
      const [, letters = '', digits = ''] = /^([A-Z]{1,3})(\d{1,7})$/.exec(name ?? '') ?? [];
      const next = name === null ? column + 1 : columnOf(letters);
      if (next <= column || (name !== null && Number(digits) !== row)) return notInOrder(sheet);
      column = next;
      widest = Math.max(widest, column + 1);
      cells += 1;
      if (widest > limits.columns) return tooManyColumns(sheet, widest);
      if (cells > limits.cells || widest * row > limits.rectangle) return tooManyCells;
      cell = attributes.endsWith('/') ? null : `${row},${column}`;
    } else if (tag === 'f') {
      if (cell !== null) formulas.add(cell);
    } else if (tag === 'sheetFormatPr') areRowsHidden = isYes(attribute(attributes, 'zeroHeight'));
    else if (isYes(attribute(attributes, 'hidden')) || Number(attribute(attributes, 'width') ?? '1') === 0) {
      const last = Math.min(Number(attribute(attributes, 'max')), limits.columns);
      for (let place = Number(attribute(attributes, 'min')) - 1; place < last; place += 1) hiddenColumns.add(place);
    }
  }
  if (isInRow || cell !== null || !lastTag.test(text)) return broken(sheet);
  // The columns of rows to come may be wider than they were when the rectangle was measured.
  return widest * row > limits.rectangle ? tooManyCells : allowed({ cells, hiddenRows, hiddenColumns, formulas });
};

/** For the words of the refusal: how far the sheet goes on. */
const lastRow = (text: string, atLeast: number): number => {
  const tail = [...text.slice(-100_000).matchAll(/<(?:[^\s:>/]+:)?row\s[^>]*?\br="(\d{1,7})"/g)];
  return Math.max(atLeast, Number(tail.at(-1)?.[1] ?? 0));
};
