/** Rows of a spreadsheet as lines of named fields, whether they were pasted or stand in a file: by a row of headings, or else by what the columns look like. */

import { readPercent } from '../../../../shared/domain/number-entry.ts';

export type Cells = readonly (readonly string[])[];

export const lineFields = ['number', 'title', 'text', 'weight', 'scale', 'threshold', 'envelope', 'lots', 'stages'] as const;
export type LineField = (typeof lineFields)[number];

/** Where each field stands, from 0. */
export type Layout = Readonly<Partial<Record<LineField, number>>>;

export interface Line extends Readonly<Record<LineField, string>> {
  /** As the spreadsheet counts; of what was pasted, from 1. */
  readonly row: number;
}

const headings: Readonly<Record<LineField, RegExp>> = {
  number: /^(number|no\.?|nr\.?|ref\.?|reference|#|id)$/i,
  title: /^(title|criterion|criteria|question|name|award criteri(on|a))$/i,
  text: /^(text|description|detail|details|guidance)$/i,
  weight: /^(weight|weighting|%|weight \(?%\)?|weighting \(?%\)?|percent|percentage|points)$/i,
  scale: /^(scale|scoring scale|scored on)$/i,
  threshold: /^(threshold|minimum|minimum score|pass mark)$/i,
  envelope: /^(envelope|kind|type|counts as)$/i,
  lots: /^lots?$/i,
  stages: /^(stages?|judged in)$/i,
};

const outlineNumber = /^[A-Za-z]{0,3}\d+(\.\d+)*\.?$/;

/** One writing for what differs only in dashes, strokes and letters' size. */
export const plain = (text: string): string =>
  text
    .toLowerCase()
    .replaceAll(/[_/–—-]+/g, ' ')
    .replaceAll(/\s+/g, ' ')
    .trim();

/** Null for a row that does not call any column a title. */
export const layoutByHeading = (first: readonly string[]): Layout | null => {
  const layout = Object.fromEntries(
    lineFields.flatMap((field) => {
      const column = first.findIndex((cell) => headings[field].test(cell.trim()));
      return column === -1 ? [] : [[field, column]];
    }),
  );
  return 'title' in layout ? layout : null;
};

/** Without headings: outline numbers in front, weights at the end, words between. */
const layoutByLook = (cells: Cells): Layout => {
  const width = cells.reduce((widest, { length }) => Math.max(widest, length), 0);
  const column = (at: number): readonly string[] => cells.map((row) => row[at]?.trim() ?? '').filter((cell) => cell !== '');
  const all = (at: number, looks: (cell: string) => boolean): boolean => column(at).length > 0 && column(at).every(looks);
  const number = width > 1 && all(0, (cell) => outlineNumber.test(cell)) ? 0 : undefined;
  const title = number === undefined ? 0 : 1;
  const weight = width - 1 > title && all(width - 1, (cell) => readPercent(cell).ok) ? width - 1 : undefined;
  const text = (weight ?? width) - title > 1 ? title + 1 : undefined;
  return {
    title,
    ...(number === undefined ? {} : { number }),
    ...(weight === undefined ? {} : { weight }),
    ...(text === undefined ? {} : { text }),
  };
};

/** What `copyCriteria` puts before a cell that a spreadsheet would take for a formula. */
const unharmed = /^'(?=[=+@-])/;

export const lineOf = (layout: Layout, cells: readonly string[], row: number): Line => {
  const take = (field: LineField): string => (cells[layout[field] ?? -1] ?? '').trim().replace(unharmed, '');
  const fields = Object.fromEntries(lineFields.map((field) => [field, take(field)])) as Record<LineField, string>;
  return { ...fields, number: fields.number.replace(/\.$/, ''), row };
};

/** The lines of what was pasted, and which fields they have; rows without anything in them are no lines. */
export const linesOfPasted = (cells: Cells): { readonly layout: Layout; readonly lines: readonly Line[] } => {
  const filled = cells.map((row, index) => ({ row, number: index + 1 })).filter(({ row }) => row.some((cell) => cell.trim() !== ''));
  const byHeading = filled[0] ? layoutByHeading(filled[0].row) : null;
  const layout = byHeading ?? layoutByLook(filled.map(({ row }) => row));
  return { layout, lines: filled.slice(byHeading ? 1 : 0).map(({ row, number }) => lineOf(layout, row, number)) };
};
