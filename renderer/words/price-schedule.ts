/** Words for price schedules: as issued, as sent by a bidder, as opened (domain.md 4.4). */

import { type PriceStepKind, stepNames } from '../../shared/domain/price-steps.ts';
import { counted, listed } from './format.ts';

export const scheduleWords = {
  issued: {
    title: 'Schedule that bidders fill in',
    intro:
      'Columns line_ref, description and unit; quantity where it is fixed, optional with yes or no, and rate where a published rate stands in for a missing item. Differences in a bid are told against it.',
    none: 'None is issued. A bid’s schedule is then read as it comes.',
    lines: (lines: number): string => `${counted(lines, 'line', 'lines')} issued.`,
    choose: 'Choose the schedule (CSV or XLSX)',
    again: 'Choose another schedule',
    remove: 'Take the schedule away',
    drop: 'Lay the schedule here',
  },
  sealed: {
    title: 'Price schedule',
    intro:
      'If the bidder filled in a schedule, choose it here (CSV or XLSX, up to 1 MB): it is read, its total is put in above, and it is sealed with the price, byte for byte.',
    needed: 'Rates × published quantities are compared in this tender, so a price cannot be sealed without its schedule.',
    waits: 'the bidder’s price schedule',
    drop: 'Lay the bidder’s schedule here',
    choose: 'Choose the schedule',
    tooLarge: 'A schedule that is sealed with the price may have 1 MB.',
    tooLargeWayOut: 'Take out pictures, or keep it as a file in the price envelope and type the total.',
    read: (name: string, lines: number, total: string): string => `“${name}”: ${counted(lines, 'line', 'lines')}, together ${total}.`,
    faults: 'Rows that cannot be read',
    row: (row: number): string => `Row ${row}:`,
    caveats: 'To be looked at',
    clean: 'Nothing in it has to be looked at.',
    leave: 'Leave the schedule out',
  },
  opened: {
    title: 'Price schedules',
    lead: 'As sealed with the prices. What is marked here was found by reading; nothing was put right. Whatever follows from it is a step of its own.',
    caption: (bid: string): string => `Lines of ${bid}`,
    ref: 'Line',
    description: 'Description',
    quantity: 'Quantity',
    rate: 'Rate',
    total: 'Line total',
    missing: 'missing item',
    optional: 'optional',
    show: (lines: number): string => `Show ${counted(lines, 'line', 'lines')}`,
    hide: 'Hide the lines',
    original: 'The bidder’s own file',
    csv: 'Lines as CSV, made harmless',
    correct: 'Correct by the published rule',
    correctLabel: (sentence: string): string => `Correct by the published rule: ${sentence}`,
    waitsForReversal: (later: PriceStepKind): string =>
      `the ${stepNames[later]}, which is on record and comes after this step, to be taken back`,
    corrected: 'A step is on record',
    left: 'Left as tendered',
    leave: 'Leave as tendered',
    leaveLabel: (sentence: string): string => `Leave as tendered: ${sentence}`,
  },
  correction: {
    lead: (rule: string): string =>
      `Published: ${rule}. The fields are filled in by that; nothing is recorded until you have looked at them and said why.`,
    asTendered:
      'No price changes. Say why nothing is to be corrected: what the schedule or the bidder’s answer says, and where. Until somebody has said so, the price is not compared.',
    otherUnit: 'The bidder altered the unit. Put in the rate for the unit as issued before you record this.',
    withoutSchedule: (bids: readonly string[]): string =>
      `No schedule was sealed by ${listed(bids)}, so what was asked there is blank: put in what their own files say.`,
  },
} as const;
