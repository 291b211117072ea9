/** One file as a spreadsheet, by what its name ends with: CSV, or else XLSX. */

import { type Outcome, refused } from '../../shared/domain/result.ts';
import { largestSpreadsheet, type Spreadsheet, spreadsheetTooLarge } from '../../shared/domain/spreadsheet.ts';
import { nothingInIt } from './limits.ts';
import { readCsvFile } from './read-csv.ts';
import { readXlsxFile } from './read-xlsx.ts';

export interface SpreadsheetFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** Refuses with the codes of `spreadsheetRefusals`. Takes as long as it takes: `spreadsheetReader` puts it into a thread. */
export const readFile = ({ name, bytes }: SpreadsheetFile): Outcome<Spreadsheet> => {
  if (bytes.length === 0) return nothingInIt;
  if (bytes.length > largestSpreadsheet) return refused(spreadsheetTooLarge(bytes.length));
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  return /\.(csv|tsv|txt)$/i.test(name) ? readCsvFile(file) : readXlsxFile(file);
};
