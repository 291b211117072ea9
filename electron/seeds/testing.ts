/** Scripts that only tests play. */

import type { ModelLotCap, TieBreakStep } from '../../shared/domain/model.ts';
import type { Script } from './script.ts';
import { threeLots } from './three-lots.ts';

/** Two suppliers, alike in both of two lots of one value, at most one lot each: whichever gets which, the sums are exactly level. */
export const levelLots = (mechanism: ModelLotCap['mechanism'], tieBreak: readonly TieBreakStep[]): Script => {
  const alike = (bid: string): string => bid.replace(/\d$/, '1');
  const bids = threeLots.bids.filter(({ key }) => ['S1 L1', 'S1 L2', 'S4 L1', 'S4 L2'].includes(key));
  return {
    ...threeLots,
    example: 'level-lots',
    title: 'Two lots that are exactly level (invented)',
    details: { ...threeLots.details, title: 'Two lots that are exactly level (invented)' },
    lots: (threeLots.lots ?? []).slice(0, 2).map((lot) => ({ ...lot, value: '900000' })),
    lotCap: { most: 1, mechanism },
    tieBreak,
    answers: { ...threeLots.answers, 'lots-of-equal-value': 'The lots are worth the same, and lots are drawn between them.' },
    bids: bids.map((bid) => ({ ...bid, price: bid.supplier === 'S1' ? '£850,000' : '£870,000' })),
    mark: (person, criterion, bid) => threeLots.mark(person, criterion, alike(bid)),
    consensus: (criterion, bid) => threeLots.consensus(criterion, alike(bid)),
    recommendations: [],
  };
};
