/** A spreadsheet as it came in: what each cell says, and what somebody who looks at it on paper would not see (domain.md 4.4). Nothing of it is reckoned with here. */

import type { Refusal } from './result.ts';
import { refuse } from './result.ts';

export interface SheetCell {
  /** What is read there: the text, a number as plain digits, `40%` or `€5` where it is shown so. Empty for an empty cell. */
  readonly text: string;
  /** The text is what a formula came to when somebody last saved the file; it is never worked out again. Empty text: it never was. */
  readonly isFormula: boolean;
}

export interface SheetRow {
  /** As the spreadsheet counts, from 1. */
  readonly number: number;
  readonly isHidden: boolean;
  /** From column A to the last that is filled. */
  readonly cells: readonly SheetCell[];
}

export interface Sheet {
  readonly name: string;
  readonly isHidden: boolean;
  /** Those that hold anything. */
  readonly rows: readonly SheetRow[];
  /** Places, from 0 for column A. */
  readonly hiddenColumns: readonly number[];
}

export interface Spreadsheet {
  readonly kind: 'csv' | 'xlsx';
  readonly sheets: readonly Sheet[];
}

/** Everything that reading a spreadsheet may be refused with, whoever asks for it. */
export const spreadsheetRefusals = [
  'spreadsheet-too-large',
  'spreadsheet-too-many-rows',
  'spreadsheet-too-many-cells',
  'spreadsheet-too-slow',
  'spreadsheet-unpacks-too-far',
  'spreadsheet-damaged',
  'spreadsheet-empty',
  'spreadsheet-encrypted',
  'spreadsheet-macros',
  'spreadsheet-other-files',
  'spreadsheet-other-format',
  'spreadsheet-unusual',
  'csv-unreadable',
] as const;

export type SpreadsheetRefusal = (typeof spreadsheetRefusals)[number];

/** "A" for 0, "AB" for 27: how spreadsheets name their columns. */
export const columnName = (place: number): string =>
  place < 26 ? String.fromCharCode(65 + place) : `${columnName(Math.floor(place / 26) - 1)}${columnName(place % 26)}`;

/** Bytes of the file: a table of a tender has far fewer. */
export const largestSpreadsheet = 10 * 1024 * 1024;

export const spreadsheetTooLarge = (bytes: number): Refusal<SpreadsheetRefusal> =>
  refuse(
    'spreadsheet-too-large',
    `The file has ${Math.ceil(bytes / 1024 / 1024)} MB; spreadsheets up to ${largestSpreadsheet / 1024 / 1024} MB are read.`,
    { wayOut: 'Take out pictures and sheets that are not needed, or save the one sheet as CSV.' },
  );
