/** Words of awarding in lots and of frameworks: each lot's own result, who gets which by the published mechanism, and who is admitted. */

import { lotName } from '../../shared/domain/lot-words.ts';
import { counted, listed } from './format.ts';

export const awardLots = {
  which: 'Result of',
  all: 'All lots',
  lot: (number: string, title: string): string => lotName({ number, title }),
  short: (number: string): string => `Lot ${number}`,
  loading: 'Working out the lots',

  capped: 'A supplier is first in more lots than it may have, so the published mechanism was used.',
  settled:
    'A supplier is first in more lots than it may have, so the published mechanism was used. What it left level was decided on record.',
  notCapped: 'Every lot goes to the first in it.',
  waiting: (missing: number): string =>
    `${counted(missing, 'number is', 'numbers are')} missing in the lots. No lot is awarded before every lot has its result.`,

  notYet: 'No lot is awarded yet.',

  title: 'Who gets which lot',
  caption: 'Lots, with the bid that each is awarded to and why',
  columns: { lot: 'Lot', value: 'Estimated value', awarded: 'Awarded to', total: 'Total', price: 'Price', why: 'Why' },
  nobody: 'Nobody',
  noTotal: '–',
  sum: 'Together',
  whySum: (title: string, shown: string): string => `${title}: ${shown}. Why?`,

  mechanism: 'By what rule',
  cap: (most: number, lots: number): string =>
    `As published, one supplier may be awarded at most ${most} of ${counted(lots, 'lot', 'lots')}.`,
  noCap: 'As published, a supplier may be awarded every lot in which it is first.',
  table: 'Suppliers and their ranks in every lot',
  supplier: 'Supplier',
  noBid: 'no bid',
  place: (rank: number, shown: string): string => `${rank}. with ${shown}`,
  getsIt: 'gets it',

  level: {
    combination: {
      title: 'Combinations that are exactly level',
      draw: {
        ask: 'Draw one of these combinations now, before a witness.',
        which: 'The combination that was drawn',
        reason: 'How it was drawn',
      },
      decision: {
        ask: 'Nothing published decides between these combinations. Choose one, with a reason that holds for every supplier alike.',
        which: 'The combination to be awarded',
        reason: 'Reason for this combination',
      },
    },
    order: {
      title: 'Lots of the same value',
      draw: {
        ask: 'Value does not say which of these lots is awarded first. Draw their order now, before a witness.',
        which: (place: number): string => `Drawn as number ${place}`,
        reason: 'How the order was drawn',
      },
      decision: {
        ask: 'Value does not say which of these lots is awarded first. Decide their order, with a reason that holds for every supplier alike.',
        which: (place: number): string => `Awarded as number ${place}`,
        reason: 'Reason for this order',
      },
    },
    waits: { combination: 'one of the combinations', order: 'every lot to have its place' },
    reasonHint: 'Nothing published separates them, so the reason is all that there is.',
    decided: 'Decided between what was level',
    chosen: { draw: 'Drawn', decision: 'Decided' },
    from: (combinations: number): string =>
      `It was one of ${counted(combinations, 'combination', 'combinations')} that were exactly level.`,
    lapsed: 'It no longer counts: what it chose from has changed since.',
  },

  former: 'Results that the loss or the return of a bid changed',
  formerLead: 'The mechanism was run again. What it had led to before is kept.',
  formerTitle: (names: readonly string[], cause: 'withdrawn' | 'disregarded' | 'readmitted'): string =>
    `Until ${listed([...names])} ${names.length === 1 ? 'was' : 'were'} ${{ withdrawn: 'withdrawn', disregarded: 'left out', readmitted: 'let in again' }[cause]}`,
  formerReason: (reason: string, by: string, at: string): string => `${reason} Recorded by ${by}, ${at} (time as claimed).`,

  recommend: 'Recommend the awards',
  recommendLead: 'What the published method leads to is the only thing that can be recommended: all lots together, each with its reason.',
  reasonFor: (lot: string, names: string): string => `Reason for ${lot}: ${names}`,
  button: 'Recommend all lots',
  waits: 'a reason for every lot',
  dialogTitle: 'Recommend the awards of all lots',
  fixed: (lot: string, names: string): string => `${lot} is recommended to ${names}.`,
  inOverview: 'Lots are recommended together, under “All lots”.',
  recommended: (lot: string, names: string): string => `${lot}: ${names}`,
  made: 'Recommendation',

  admitted: {
    title: 'Who is admitted',
    caption: 'Admitted to the framework, and on the reserve list',
    bidder: 'Bidder',
    rank: 'Rank',
    total: 'Total',
    state: 'State',
    in: 'Admitted',
    reserve: (place: number): string => `Reserve, number ${place}`,
    onTheLine: 'exactly on the line',
    lead: (names: readonly string[]): string =>
      `Under the published method ${listed([...names])} ${names.length === 1 ? 'is' : 'are'} admitted, so only ${names.length === 1 ? 'this bid' : 'these bids'} can be recommended.`,
    button: 'Recommend those admitted',
  },
} as const;
