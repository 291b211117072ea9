/** The price schedule that bidders for the tram upgrade were sent. */

import type { IssuedLine } from '../../shared/domain/price-schedule.ts';

export const tramSchedule: readonly IssuedLine[] = [
  { ref: '1', description: 'Track renewal', unit: 'sum', quantity: '1', missingRate: null, optional: false },
  { ref: '2', description: 'Power supply', unit: 'sum', quantity: '1', missingRate: null, optional: false },
  { ref: '3', description: 'Stops', unit: 'each', quantity: '20', missingRate: null, optional: false },
  { ref: '4', description: 'Signalling and everything else', unit: 'sum', quantity: '1', missingRate: null, optional: false },
  { ref: '5', description: 'Temporary stops during the works', unit: 'each', quantity: '4', missingRate: null, optional: false },
  { ref: '6', description: 'A second year of maintenance', unit: 'sum', quantity: '1', missingRate: null, optional: true },
];
