/** What is said while criteria come in from a spreadsheet. */

import { counted } from './format.ts';

const kinds = {
  group: 'a section',
  scored: 'a question',
  'pass-fail': 'a pass or fail item',
  information: 'an item for information',
  price: 'the price',
  'social-value-quantity': 'a social value quantity',
} as const;

const listed = (names: readonly string[]): string => names.map((name) => `“${name}”`).join(', ');

export const importWords = {
  title: 'Import criteria from a spreadsheet',
  open: 'Import from a spreadsheet…',
  lead: 'The first row holds the headings. Only the title is needed; the rest may be left out or stand in any order.',
  columns: [
    ['number', 'As published, such as 2.1: it says what stands below what'],
    ['title', 'What the criterion is called'],
    ['text', 'What is asked'],
    ['weight', 'A number, 40% or 1/3'],
    ['scale', 'The name of a scale of this tender, such as 0–5'],
    ['threshold', 'Such as 3, at least 60%, or 3 (may)'],
    ['envelope', 'quality, social value, social value quantities, price, pass/fail or information'],
    ['lots', 'The lots it belongs to, if not all'],
    ['stages', 'The titles of the stages in which it is judged, with ; between them, if not all'],
  ],
  columnsTitle: 'Columns that are read',
  drop: 'Lay a spreadsheet here',
  choose: 'Choose a file',
  kinds: 'XLSX or CSV, up to 10 MB. Nothing in it is run, and no link is followed.',
  reading: 'Reading the spreadsheet',
  another: 'Choose another file',
  sheet: 'Sheet',
  weightsAre: 'The weights in the file are',
  modes: { relative: 'percent of their section', absolute: 'points of 100' },
  converted: {
    relative: 'They are turned exactly into percent of the section, as this tender writes its weights.',
    absolute: 'They are turned exactly into points of 100, as this tender writes its weights.',
  },
  differsByPart: (title: string): string =>
    `“${title}” would be another part of its section in one lot or stage than in another, so the weights cannot be turned into the form of this tender. Choose that form under “Arithmetic” first.`,
  where: 'They shall',
  places: { replace: 'take the place of the criteria that are here', behind: 'stand behind the criteria that are here' },
  saysMore:
    'The criteria that are here say more than a spreadsheet holds: price formulas, measures, considerations or who scores. That goes with them, and comes back with Ctrl+Z.',
  found: (rows: number, file: string): string => `${counted(rows, 'row', 'rows')} in ${file}`,
  faultsTitle: (count: number): string => `${counted(count, 'row', 'rows')} cannot be read, so nothing was imported`,
  sumsTitle: 'The weights cannot be used, so nothing was imported',
  moreFaults: (count: number): string => `And ${counted(count, 'more row', 'more rows')}.`,
  row: (row: number, sentence: string): string => `Row ${row}: ${sentence}`,
  mend: 'Mend it in the spreadsheet, save it, and choose it again.',
  hiddenRows: (rows: string): string => `Hidden in the spreadsheet, and read like the others: rows ${rows}.`,
  hiddenColumns: (columns: string): string => `Hidden in the spreadsheet, and read like the others: columns ${columns}.`,
  hiddenSheets: (names: readonly string[]): string => `Hidden in the spreadsheet, and not read: ${listed(names)}.`,
  notRead: (names: readonly string[]): string => `Not read, because they are none of the columns for criteria: ${listed(names)}.`,
  fromFormulas: (rows: string): string =>
    `Figures that came from formulas in rows ${rows} are taken as they were when the file was saved last.`,
  preview: 'What will be imported',
  previewColumns: {
    row: 'Row',
    title: 'Criterion',
    kind: 'Kind',
    relative: 'Of its section',
    absolute: 'Points of 100',
    rule: 'Scale and threshold',
  },
  previewMore: (count: number): string => `And ${counted(count, 'more criterion', 'more criteria')}.`,
  import: (count: number): string => `Import ${counted(count, 'criterion', 'criteria')}`,
  importNone: 'Import',
  waitsForRows: 'a file in which every row can be read',
  waitsForSums: 'weights that can be used',
  imported: (count: number, file: string): string => `imported ${counted(count, 'criterion', 'criteria')} from ${file}`,

  noSheet: 'No sheet in the file has a row of headings with “title” in it.',
  noSheetWayOut: 'Write the headings into the first row: number, title, text, weight, scale, threshold, envelope, lots, stages.',
  noRows: 'There is nothing below the headings.',
  tooMany: (rows: number, most: number): string =>
    `The file has ${rows.toLocaleString('en-GB')} rows; up to ${most.toLocaleString('en-GB')} criteria are imported at once.`,
  tooManyWayOut: 'A panel cannot score so many. Import the sheet in parts, or merge questions.',

  faults: {
    numberTwice: (number: string, row: number): string =>
      `The number ${number} stands in row ${row} already.${/^\d+\.\d$/.test(number) ? ` A spreadsheet keeps ${number}0 as ${number}, unless the cell is formatted as text.` : ''}`,
    becameADay: 'The weight is a date: the spreadsheet has made one of a fraction. Type 0 1/3 instead of 1/3, or format the cell as text.',
    nothingAbove: (number: string, above: string): string => `${number} would stand below ${above}, but no row has that number.`,
    noTitle: 'It has no title.',
    tooLong: (field: string, most: number): string => `The ${field} has more than ${most.toLocaleString('en-GB')} letters.`,
    noLots: 'It names a lot, but this tender has none.',
    lotUnknown: (name: string, lots: readonly string[]): string =>
      `There is no lot “${name}” here. This tender has lots ${lots.join(', ')}.`,
    noStages: 'It names a stage, but this tender has no list of stages. Make the list under “Tender” first, or take the column out.',
    stageUnknown: (name: string, titles: readonly string[]): string =>
      `There is no stage “${name}” here. This tender has ${listed(titles)}; between two of them stands a semicolon.`,
    stageTwice: (name: string): string =>
      `More than one stage is called “${name}”. Write its place in the list instead, such as “Stage 2”.`,
    noWeight: (kind: keyof typeof kinds): string => `It is ${kinds[kind]}, which has no weight.`,
    noScale: (kind: keyof typeof kinds): string => `It is ${kinds[kind]}, which is not scored on a scale.`,
    scaleUnknown: (name: string, scales: readonly string[]): string =>
      `There is no scale “${name}” in this tender. ${scales.length === 0 ? 'It has none yet' : `It has ${listed(scales)}`}: make it under “Scales” first.`,
    thresholdNotUnderstood: (typed: string): string => `“${typed}” is not a threshold. Write 3, at least 3, or more than 60%.`,
    thresholdOutside: (value: string, lowest: string, highest: string): string =>
      `A threshold of ${value} is outside what can be reached, ${lowest} to ${highest}.`,
    noThreshold: (kind: keyof typeof kinds): string => `It is ${kinds[kind]}, which has no threshold of its own.`,
    envelopeUnknown: (name: string): string =>
      `“${name}” is not an envelope. Write quality, social value, social value quantities, price, pass/fail or information.`,
    neverWorkedOut: (field: string): string => `The ${field} is a formula that was never worked out.`,
  },
} as const;
