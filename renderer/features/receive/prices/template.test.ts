import { expect, test } from 'vitest';
import { bidOf } from '../testing.ts';
import { template } from './template.ts';

const measures = [{ id: 'm1', code: 'APP', title: 'Apprenticeships', unit: 'week', asksForPlace: false, asksForShare: false }];
const bids = [
  bidOf('A', { bidder: { name: 'Meridian, Rail & Sons' } }),
  bidOf('B', { bidder: { name: 'The "Line" Ltd' } }),
  bidOf('C', { standing: 'withdrawn' }),
  bidOf('D', { bidder: { name: '=Sum Works' } }),
];

test('the sheet has the headings that are read and a row for each bid in hand', () => {
  expect(template({ bids, priceNeeded: true, measures })).toBe(
    'bidder,price,APP\r\n"Meridian, Rail & Sons",,\r\n"The ""Line"" Ltd",,\r\n =Sum Works,,\r\n',
  );
});

test('the clipboard takes tabs, and a tender without a price asks for none', () => {
  expect(template({ bids: bids.slice(0, 1), priceNeeded: false, measures }, '\t')).toBe('bidder\tAPP\r\n"Meridian, Rail & Sons"\t\r\n');
});

test('what published factors ask for has columns of its own', () => {
  const asking = [{ id: 'm1', code: 'VOL', title: 'Volunteering', unit: 'hour', asksForPlace: true, asksForShare: true }];
  expect(template({ bids: [], priceNeeded: true, measures: asking })).toBe('bidder,price,VOL,VOL places,VOL share\r\n');
});
