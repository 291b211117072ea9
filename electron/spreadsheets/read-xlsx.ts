/** An XLSX file as its tables, read by the library from the parts that were looked through. Formulas are never worked out, links never followed. */

import { type Cell, type CellValue, HucreError, readXlsx } from 'hucre';
import type { Outcome } from '../../shared/domain/result.ts';
import type { Sheet, SheetCell, SheetRow, Spreadsheet } from '../../shared/domain/spreadsheet.ts';
import { allowed, damaged, limits, nothingInIt, otherFormat, tooManyCells } from './limits.ts';
import { type SheetShape, shapeOf } from './sheet-shape.ts';
import { shownNumber } from './shown-number.ts';
import { workbookParts } from './workbook-parts.ts';
import { locked, packAgain } from './zip-parts.ts';

const oldOffice = Buffer.from('d0cf11e0a1b11ae1', 'hex');

/** Why a file that does not begin as a ZIP file does is not read. */
const otherFile = (file: Buffer): Outcome<never> => {
  if (!file.subarray(0, 8).equals(oldOffice)) return otherFormat('The file is no XLSX file, whatever its name says.');
  return file.includes(Buffer.from('EncryptedPackage', 'utf16le'))
    ? locked
    : otherFormat('The file is in the format of Excel before 2007 (.xls), or no spreadsheet.');
};

const textOf = (value: CellValue, cell: Cell | undefined): string => {
  if (value === null) return '';
  if (typeof value === 'number') return shownNumber(value, cell?.style?.numFmt);
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? '' : value.toISOString().replace(/T00:00:00\.000Z$/, '');
  return value.slice(0, limits.letters);
};

type Read = Awaited<ReturnType<typeof readXlsx>>['sheets'][number];

const sheetOf = ({ name, rows, cells, hidden, veryHidden }: Read, shape: SheetShape): Sheet => {
  const filled = rows.flatMap((values, index): readonly SheetRow[] => {
    const row = values.map((value, column): SheetCell => {
      const place = `${index},${column}`;
      return { text: textOf(value, cells?.get(place)), isFormula: shape.formulas.has(`${index + 1},${column}`) };
    });
    const last = row.findLastIndex(({ text, isFormula }) => text !== '' || isFormula);
    return last === -1 ? [] : [{ number: index + 1, isHidden: shape.hiddenRows.has(index + 1), cells: row.slice(0, last + 1) }];
  });
  return {
    name: name.slice(0, 100),
    isHidden: hidden === true || veryHidden === true,
    rows: filled,
    hiddenColumns: [...shape.hiddenColumns].toSorted((a, b) => a - b),
  };
};

/** Refuses with the codes of `spreadsheetRefusals`. */
export const readXlsxFile = async (file: Buffer): Promise<Outcome<Spreadsheet>> => {
  if (file.toString('latin1', 0, 2) !== 'PK') return otherFile(file);
  const found = workbookParts(file);
  if (!found.ok) return found;
  const { texts, worksheets } = found.value;
  if (worksheets.length > limits.sheets) return tooManyCells;
  const shapes: SheetShape[] = [];
  for (const { name, path } of worksheets) {
    const shape = shapeOf(texts.get(path) ?? '', name);
    if (!shape.ok) return shape;
    shapes.push(shape.value);
  }
  if (shapes.reduce((sum, { cells }) => sum + cells, 0) > limits.cells) return tooManyCells;
  try {
    const looked = packAgain(new Map([...texts].map(([path, text]) => [path, Buffer.from(text)])));
    const { sheets } = await readXlsx(looked, { readStyles: true });
    if (sheets.length !== shapes.length) return damaged('its list of sheets does not fit what is in it');
    const read = sheets.flatMap((sheet, place) => (shapes[place] ? [sheetOf(sheet, shapes[place])] : []));
    return read.some(({ rows }) => rows.length > 0) ? allowed({ kind: 'xlsx', sheets: read }) : nothingInIt;
  } catch (fault) {
    if (fault instanceof HucreError) return damaged('its tables are broken');
    throw fault;
  }
};
