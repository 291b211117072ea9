/** One worksheet as its filled cells and what of it is out of sight, in one walk through its text; what is empty takes no room, however far it reaches. */

import type { Outcome } from '../../shared/domain/result.ts';
import type { Sheet, SheetCell, SheetRow } from '../../shared/domain/spreadsheet.ts';
import { type Book, cellText, type StoredCell } from './cell-text.ts';
import { allowed, damaged, limits, tooManyCells, tooManyColumns, tooManyRows, unusual } from './limits.ts';
import { attribute, isYes, walk } from './xml.ts';

export interface SheetPart {
  readonly name: string;
  readonly isHidden: boolean;
  readonly text: string;
}

export interface SheetRead {
  readonly sheet: Sheet;
  /** How many are filled. */
  readonly cells: number;
}

const nothing: SheetCell = { text: '', isFormula: false };

/** "B" is 1, "XFD" is 16383. */
const columnOf = (letters: string): number => letters.split('').reduce((column, letter) => column * 26 + letter.charCodeAt(0) - 64, 0) - 1;

interface OpenRow {
  readonly number: number;
  readonly isHidden: boolean;
  readonly cells: SheetCell[];
  /** The last, filled or not. */
  column: number;
}

interface OpenCell extends StoredCell {
  readonly column: number;
  value: string | null;
  inline: string;
  isFormula: boolean;
}

/** Refuses what holds too much, and rows and cells that come twice or out of order: which of two counts is for each program to say. */
export const readSheet = ({ name: called, isHidden, text }: SheetPart, book: Book): Outcome<SheetRead> => {
  const rows: SheetRow[] = [];
  const hiddenColumns = new Set<number>();
  const broken = damaged(`the table “${called}” is cut short or broken`);
  const notInOrder = unusual(`the rows or cells of “${called}” are not in order, or stand in it twice`);
  let refusal: Outcome<never> | null = null;
  let list = '';
  let areRowsHidden = false;
  let lastNumber = 0;
  let row: OpenRow | null = null;
  let cell: OpenCell | null = null;
  let isSpoken = false;
  let cells = 0;
  let laidOut = 0;
  let furthest = { row: 0, column: 0 };

  const beginRow = (attributes: string): void => {
    const number = Number(attribute(attributes, 'r') ?? lastNumber + 1);
    if (row !== null) refusal = broken;
    else if (!Number.isInteger(number) || number <= lastNumber) refusal = notInOrder;
    lastNumber = number;
    const height = attribute(attributes, 'ht');
    const isFlat = height === null ? areRowsHidden : Number(height) === 0;
    row = { number, isHidden: isYes(attribute(attributes, 'hidden')) || isFlat, cells: [], column: -1 };
  };

  const beginCell = (attributes: string): void => {
    if (row === null || cell !== null) {
      refusal = broken;
      return;
    }
    const place = attribute(attributes, 'r');
    const [, letters = '', digits = ''] = /^([A-Z]{1,3})(\d{1,7})$/.exec(place ?? '') ?? [];
    const column = place === null ? row.column + 1 : columnOf(letters);
    if (column <= row.column || (place !== null && Number(digits) !== row.number)) refusal = notInOrder;
    row.column = column;
    const style = Number(attribute(attributes, 's') ?? 0);
    cell = { column, type: attribute(attributes, 't') ?? 'n', style, value: null, inline: '', isFormula: false };
  };

  const endCell = (): void => {
    if (row === null || cell === null) return;
    const { column, isFormula } = cell;
    const said = cellText(cell, book);
    cell = null;
    if (said === null) refusal = damaged(`a cell of “${called}” refers to a text that is not in it`);
    if (said === null || (said === '' && !isFormula)) return;
    furthest = { row: row.number, column: Math.max(furthest.column, column + 1) };
    if (row.number > limits.rows || column >= limits.columns) return;
    cells += 1;
    laidOut += column + 1 - row.cells.length;
    if (cells > limits.cells || laidOut > limits.rectangle) refusal = tooManyCells;
    while (row.cells.length < column) row.cells.push(nothing);
    row.cells.push({ text: said, isFormula });
  };

  const hideColumns = (attributes: string): void => {
    if (!isYes(attribute(attributes, 'hidden')) && Number(attribute(attributes, 'width') ?? 1) !== 0) return;
    const last = Math.min(Number(attribute(attributes, 'max')), limits.columns);
    for (let place = Number(attribute(attributes, 'min')) - 1; place < last; place += 1) hiddenColumns.add(place);
  };

  const isWhole = walk(text, {
    open: (name, attributes) => {
      if (refusal !== null) return;
      if (name === 'cols' || name === 'sheetData') list = name;
      else if (name === 'sheetFormatPr') areRowsHidden = isYes(attribute(attributes, 'zeroHeight'));
      else if (name === 'col' && list === 'cols') hideColumns(attributes);
      else if (list !== 'sheetData') return;
      else if (name === 'row') beginRow(attributes);
      else if (name === 'c') beginCell(attributes);
      else if (name === 'f' && cell !== null) cell.isFormula = true;
      else if (name === 'rPh') isSpoken = true;
    },
    close: (name, content) => {
      if (refusal !== null) return;
      if (name === list) list = '';
      else if (list !== 'sheetData') return;
      else if (name === 'v' && cell !== null) cell.value = content;
      else if (name === 't' && cell !== null && !isSpoken) cell.inline += content;
      else if (name === 'rPh') isSpoken = false;
      else if (name === 'c') endCell();
      else if (name === 'row' && row !== null) {
        if (row.cells.length > 0) rows.push({ number: row.number, isHidden: row.isHidden, cells: row.cells });
        row = null;
      }
    },
  });
  if (!isWhole) return broken;
  if (refusal !== null) return refusal;
  if (furthest.row > limits.rows) return tooManyRows(called, furthest.row);
  if (furthest.column > limits.columns) return tooManyColumns(called, furthest.column);
  const columns = [...hiddenColumns].toSorted((a, b) => a - b);
  return allowed({ sheet: { name: called.slice(0, 100), isHidden, rows, hiddenColumns: columns }, cells });
};
