/** Words of lots and frameworks in preparing: what is let apart, how many of it one supplier may have, and who is admitted. */

import type { LotMechanism } from '../../shared/domain/lots.ts';
import { counted } from './format.ts';

export const lotWords = {
  title: 'Lots',
  intro: 'A contract may be let in parts. Each bid is for one lot, and each lot has its own prices, thresholds, ranks and ties.',
  none: 'The whole contract is let as one.',
  add: 'Add a lot',
  caption: 'Lots, as published',
  number: 'Number',
  lotTitle: 'What it is',
  value: 'Estimated value',
  tools: 'Order and removal',
  of: (number: string): string => `Lot ${number}`,
  moveUp: (number: string): string => `Move up: lot ${number}`,
  moveDown: (number: string): string => `Move down: lot ${number}`,
  remove: (number: string): string => `Remove lot ${number}`,
  capTitle: 'How many lots one supplier may have',
  hasCap: 'One supplier may be awarded only so many lots',
  capHint:
    'Then a mechanism has to be published that says who gets what when a supplier would have more (Procurement Act 2023, section 23(4)).',
  most: 'At most',
  mostSuffix: 'lots',
  mostWrong: 'The limit is a whole number of lots, at least 1.',
  mostWayOut: 'Type a number such as 2.',
  mechanism: 'Who gets what when a supplier would have more',
  noMechanism: 'Choose a mechanism',
  mechanisms: {
    'descending-value': 'Lot by lot, the most valuable first',
    'ascending-value': 'Lot by lot, the least valuable first',
    'stated-preference': 'What the supplier prefers',
    'best-combined-total': 'The best points together',
    'best-combined-price': 'The best prices together',
  } satisfies Record<LotMechanism['kind'], string>,
  explained: {
    'descending-value':
      'The most valuable lot goes to the first in it, then the next, and so on. Whoever has as many lots as it may have is passed over, and the lot goes to the next in rank. A supplier that is first everywhere ends up with the largest lots.',
    'ascending-value':
      'The least valuable lot goes to the first in it, then the next, and so on. Whoever has as many lots as it may have is passed over. A supplier that is first everywhere ends up with the smallest lots, and the largest go to others.',
    'stated-preference':
      'Each supplier says in its tender which lots it wants most. Where it is first in more lots than it may have, it keeps those that it named first; each of the others goes to the next in rank. The order has to be in the tender: it cannot be asked for afterwards.',
    'best-combined-total':
      'Every allowed combination of lots and suppliers is worked out, and the one whose points add up to the most is awarded. Single lots may go to a second or third if that makes the whole better.',
    'best-combined-price':
      'Every allowed combination of lots and suppliers is worked out, and the one whose prices add up to the least is awarded (where the price is an income: to the most), whatever the ranks of the bids in it. Quality then counts only through the thresholds.',
  } satisfies Record<LotMechanism['kind'], string>,
  withoutCap: 'Without a limit, a supplier is awarded every lot in which it is first.',

  criterionLots: 'Judged in',
  criterionLotsHint: 'None chosen means every lot. What stands below a section follows it.',
  deed: 'lots',
  onceDeed: 'scoring once',
  scoredOnce: 'Scored once for all lots',
  scoredOnceHint:
    'A supplier answers it in its first bid. The mark that the panel agrees counts for its bids in the other lots too. To be published.',
  marks: (numbers: readonly string[]): string => (numbers.length === 1 ? `lot ${numbers[0] ?? ''}` : `lots ${numbers.join(', ')}`),
  onceMark: 'scored once',
  inLot: (number: string, sentence: string): string => `Lot ${number}: ${sentence}`,
  miniatureOf: (lot: string): string => `Worked out for ${lot.charAt(0).toLowerCase()}${lot.slice(1)}.`,

  cutTitle: 'Who is admitted to the framework',
  cutIntro:
    'A framework may be awarded to one supplier or to several. How many, and by what rule, is published; the others stand on the reserve list in their order.',
  cut: 'Admitted are',
  cuts: {
    one: 'One supplier: the first',
    first: 'The first so many',
    above: 'All above a total',
    within: 'All within so many points of the best',
  },
  count: 'How many',
  countWrong: 'How many are admitted is a whole number, at least 1.',
  countWayOut: 'Type a number such as 4.',
  suppliers: 'suppliers',
  score: 'Total',
  points: 'Points',
  pointsSuffix: 'points',
  line: 'Exactly on the line',
  soManyLines: {
    'all-in': 'Bids that are level with the last one are all admitted',
    'none-in': 'Bids that are level across the line are all left out',
    'by-rank': 'The published tie-break puts them in order',
  },
  lines: { in: 'Admitted', out: 'Not admitted' },
  cutSentence: {
    one: 'The framework has one supplier.',
    first: (count: string): string => `The ${count === '1' ? 'first supplier' : `first ${count} suppliers`} by total`,
    above: (score: string, isIn: boolean): string => `All suppliers with a total of ${isIn ? 'at least' : 'more than'} ${score} points`,
    within: (points: string, isIn: boolean): string =>
      `All suppliers within ${points} points of the best${isIn ? '' : ', without those exactly that far behind'}`,
  },
  capSentence: (most: number): string => `One supplier may be awarded at most ${counted(most, 'lot', 'lots')}.`,
  printTitle: 'Lots',
} as const;
