/** One file as a spreadsheet, by what its name ends with: CSV, or else XLSX. */

import type { Outcome } from '../../shared/domain/result.ts';
import type { Spreadsheet } from '../../shared/domain/spreadsheet.ts';
import { limits, nothingInIt, tooLarge } from './limits.ts';
import { readCsvFile } from './read-csv.ts';
import { readXlsxFile } from './read-xlsx.ts';

export interface SpreadsheetFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** Refuses with the codes of `spreadsheetRefusals`. Takes as long as it takes: `spreadsheetReader` puts it into a thread. */
export const readFile = async ({ name, bytes }: SpreadsheetFile): Promise<Outcome<Spreadsheet>> => {
  if (bytes.length === 0) return nothingInIt;
  if (bytes.length > limits.file) return tooLarge(bytes.length);
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  return /\.(csv|tsv|txt)$/i.test(name) ? readCsvFile(file) : readXlsxFile(file);
};
