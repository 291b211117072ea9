/** How much of a spreadsheet is read, and what is said where one holds more: far above any tender's tables, far below what would trouble a panel's laptop. */

import { allowed, type Outcome, refuse, refused } from '../../shared/domain/result.ts';
import type { SpreadsheetRefusal } from '../../shared/domain/spreadsheet.ts';
import { largestSpreadsheet } from '../../shared/domain/spreadsheet.ts';

export const limits = {
  file: largestSpreadsheet,
  /** Bytes of all that it says it unpacks to; more is no table of text and numbers. */
  unpacked: 100 * 1024 * 1024,
  /** Files inside. */
  parts: 2_000,
  sheets: 100,
  rows: 50_000,
  columns: 500,
  /** Cells up to the last that is filled of each row, because all of them are laid out. */
  rectangle: 2_000_000,
  /** Cells of all sheets. */
  cells: 400_000,
  /** Letters of one cell, as the spreadsheet programs have it. */
  letters: 32_767,
  /** Megabytes of memory for the thread that reads. */
  memory: 512,
  /** Milliseconds until a file counts as one that never ends. */
  time: 30_000,
} as const;

export const no = (code: SpreadsheetRefusal, sentence: string, wayOut: string): Outcome<never> =>
  refused(refuse(code, sentence, { wayOut }));

const thousands = (count: number): string => count.toLocaleString('en-GB');

const smaller = 'Copy the table alone into a new spreadsheet, and save that.';

export const damaged = (what: string): Outcome<never> =>
  no(
    'spreadsheet-damaged',
    `The file cannot be read: ${what}. Nothing was kept of it.`,
    'Open it in a spreadsheet program, save it again, and choose that file.',
  );

export const otherFormat = (sentence: string): Outcome<never> =>
  no('spreadsheet-other-format', sentence, 'Save it as “Excel Workbook (.xlsx)” or as “CSV UTF-8 (.csv)”.');

export const unusual = (what: string): Outcome<never> =>
  no(
    'spreadsheet-unusual',
    `The file is put together as no spreadsheet program does it (${what}), so different programs might show different figures.`,
    'Open it in a spreadsheet program, save it again, and choose that file.',
  );

export const unpacksTooFar = no(
  'spreadsheet-unpacks-too-far',
  `The file is small but would unpack to more than ${limits.unpacked / 1024 / 1024} MB, as files do that are made to stop a computer. It was not opened.`,
  'Ask whoever sent it for the table alone.',
);

export const tooManyRows = (sheet: string, rows: number): Outcome<never> =>
  no(
    'spreadsheet-too-many-rows',
    `“${sheet}” goes on to row ${thousands(rows)}; up to ${thousands(limits.rows)} rows are read.`,
    `Delete what stands far below the table. Or: ${smaller.charAt(0).toLowerCase()}${smaller.slice(1)}`,
  );

export const tooManyColumns = (sheet: string, columns: number): Outcome<never> =>
  no(
    'spreadsheet-too-many-cells',
    `“${sheet}” has ${thousands(columns)} columns; up to ${thousands(limits.columns)} are read.`,
    `Delete what stands far to the right of the table.`,
  );

export const tooManyCells = no(
  'spreadsheet-too-many-cells',
  `The file has more than ${thousands(limits.cells)} filled cells, or tables that are mostly empty and reach far.`,
  smaller,
);

export const tooSlow = no(
  'spreadsheet-too-slow',
  'Reading the file took more time or memory than any table of a tender should, so it was stopped. Nothing was kept of it.',
  smaller,
);

export const nothingInIt = no('spreadsheet-empty', 'There is nothing in the file.', 'Choose another one.');

export { allowed };
