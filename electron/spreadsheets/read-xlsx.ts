/** An XLSX file as its tables. Formulas are never worked out, links never followed. */

import type { Outcome } from '../../shared/domain/result.ts';
import type { Sheet, Spreadsheet } from '../../shared/domain/spreadsheet.ts';
import { allowed, limits, nothingInIt, otherFormat, tooManyCells } from './limits.ts';
import { readSheet } from './read-sheet.ts';
import { workbookParts } from './workbook-parts.ts';
import { locked } from './zip-parts.ts';

const oldOffice = Buffer.from('d0cf11e0a1b11ae1', 'hex');

/** Why a file that does not begin as a ZIP file does is not read. */
const otherFile = (file: Buffer): Outcome<never> => {
  if (!file.subarray(0, 8).equals(oldOffice)) return otherFormat('The file is no XLSX file, whatever its name says.');
  return file.includes(Buffer.from('EncryptedPackage', 'utf16le'))
    ? locked
    : otherFormat('The file is in the format of Excel before 2007 (.xls), or no spreadsheet.');
};

/** Refuses with the codes of `spreadsheetRefusals`. */
export const readXlsxFile = (file: Buffer): Outcome<Spreadsheet> => {
  if (file.toString('latin1', 0, 2) !== 'PK') return otherFile(file);
  const found = workbookParts(file);
  if (!found.ok) return found;
  const sheets: Sheet[] = [];
  let cells = 0;
  for (const part of found.value.sheets) {
    const read = readSheet(part, found.value.book);
    if (!read.ok) return read;
    cells += read.value.cells;
    if (cells > limits.cells) return tooManyCells;
    sheets.push(read.value.sheet);
  }
  return sheets.some(({ rows }) => rows.length > 0) ? allowed({ kind: 'xlsx', sheets }) : nothingInIt;
};
