/** The tram upgrade where rates × published quantities are compared, prices may be in euros, one bid wrote its own quantity and another left a rate out. */

import { noPriceRules, type PriceRules } from '../../shared/domain/price-steps.ts';
import type { Script } from './script.ts';
import { tram } from './tram.ts';

export const comparableRules: PriceRules = {
  ...noPriceRules,
  arithmetic: 'unit-rate-prevails',
  missingItems: 'highest',
  quantities: 'published',
  options: 'excluded',
  currencies: { rates: [{ currency: 'EUR', pounds: '0.8525' }], source: 'A central bank', date: '2026-09-01', rounding: 'half-up' },
};

/** Track, power, stops (20), signalling and temporary stops (4) by the tram's issued schedule; a blank rate is a missing item. */
export const comparableSchedule = (rates: readonly [string, string, string, string, string], stops = '20') =>
  [
    'line_ref,description,unit,quantity,rate,line_total',
    `1,Track renewal,sum,1,${rates[0]},`,
    `2,Power supply,sum,1,${rates[1]},`,
    `3,Stops,each,${stops},${rates[2]},`,
    `4,Signalling and everything else,sum,1,${rates[3]},`,
    `5,Temporary stops during the works,each,4,${rates[4]},`,
  ].join('\r\n');

const prices: Readonly<Record<string, { readonly price: string; readonly schedule: string }>> = {
  A: { price: 'GBP 74600000', schedule: comparableSchedule(['30000000', '20000000', '1000000', '4600000', '0']) },
  // Its own quantity, 18 stops, makes its total look smaller than it is.
  B: { price: 'GBP 71200000', schedule: comparableSchedule(['30000000', '20000000', '1000000', '3000000', '50000'], '18') },
  C: { price: '£78900000', schedule: comparableSchedule(['35000000', '20000000', '1000000', '3500000', '100000']) },
  D: { price: 'EUR 75000000.01', schedule: comparableSchedule(['€30000000', '20000000', '1000000.01', '5000000', '']) },
};

export const comparableTram = (more: Partial<PriceRules> = {}): Script => ({
  ...tram,
  criteria: tram.criteria.map((one) => (one.kind === 'price' ? { ...one, rules: { ...comparableRules, ...more } } : one)),
  bids: tram.bids.map((bid) => ({ ...bid, ...prices[bid.key] })),
});
