/** A CSV file as one sheet, whatever program of whatever country wrote it: the row is counted as the program shows it, so that a fault can be found there. */

import { parse } from 'csv-parse/sync';
import type { Outcome } from '../../shared/domain/result.ts';
import type { Spreadsheet } from '../../shared/domain/spreadsheet.ts';
import { allowed, limits, no, nothingInIt, otherFormat, tooManyCells, tooManyColumns, tooManyRows } from './limits.ts';
import { oneKindOfLine } from './xml.ts';

/** Spreadsheet programs write UTF-8 or, for “CSV” and “Unicode text” of old, what Windows had before it. */
const decode = (file: Buffer): string => {
  const [first, second] = file;
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(file);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(file);
  } catch {
    return new TextDecoder('windows-1252').decode(file);
  }
};

/** What separates the cells is the custom of a country; the headings, which hold no numbers, show which. */
const delimiterOf = (text: string): string => {
  const [head = ''] = text.trimStart().split(/[\r\n]/, 1);
  return ['\t', ';'].find((mark) => head.includes(mark)) ?? ',';
};

export const readCsvFile = (file: Buffer): Outcome<Spreadsheet> => {
  const text = decode(file);
  if (text.includes('\0')) return otherFormat('The file is no CSV file, whatever its name says.');
  let records: readonly (readonly string[])[];
  try {
    records = parse(text, {
      bom: true,
      delimiter: delimiterOf(text),
      relax_column_count: true,
      skip_empty_lines: false,
      max_record_size: 1_000_000,
    });
  } catch (fault) {
    const line = fault instanceof Error && 'lines' in fault ? ` (line ${String(fault.lines)})` : '';
    return no(
      'csv-unreadable',
      `This is not a well-formed CSV file${line}: a quotation mark is missing or stands where none should. Nothing was kept of it.`,
      'Save it again from the spreadsheet as CSV, or choose the spreadsheet itself.',
    );
  }
  if (records.length > limits.rows) return tooManyRows('The file', records.length);
  const widest = records.reduce((width, { length }) => Math.max(width, length), 0);
  if (widest > limits.columns) return tooManyColumns('The file', widest);
  if (records.reduce((sum, { length }) => sum + length, 0) > limits.cells) return tooManyCells;
  const rows = records.flatMap((record, index) => {
    const last = record.findLastIndex((cell) => cell.trim() !== '');
    const cells = record.slice(0, last + 1).map((cell) => ({ text: oneKindOfLine(cell).slice(0, limits.letters), isFormula: false }));
    return last === -1 ? [] : [{ number: index + 1, isHidden: false, cells }];
  });
  return rows.length === 0 ? nothingInIt : allowed({ kind: 'csv', sheets: [{ name: '', isHidden: false, rows, hiddenColumns: [] }] });
};
