/** What is said of lots that are decided in records of their own. */

import { listed } from './format.ts';

export const lotsApart = {
  wholeTender: 'Whole tender',
  title: 'Where each lot is decided',
  lead: 'The lots of a tender are received, scored and locked together. A lot that has to go at its own pace is given a record of its own before anybody is registered for it.',
  caption: 'The lots of this tender and their records',
  lot: 'Lot',
  where: 'Decided',
  acts: 'Record',
  here: 'Here, with the others',
  elsewhere: 'In a record of its own',
  by: (name: string, moment: string): string => `Decided by ${name}, ${moment}.`,
  open: (lot: string): string => `Open the record of ${lot}`,
  tied: (sentence: string): string => `All of them are decided here. ${sentence}`,
  absent: 'Its record is not on this computer.',
  part: (lot: string): string => `Give ${lot} a record of its own`,
  dialog: (lot: string): string => `A record of its own for ${lot}`,
  takes:
    'It begins with this panel and with everything that was published for the lot, and is frozen by two people before its bidders are registered there. From then on it is opened, scored, locked, awarded, suspended or abandoned without the other lots.',
  cannot: 'This cannot be undone: the lot is not decided here any more.',
  reason: 'Why the lot goes by itself',
  reasonHelp: 'Such as another panel, or another day for its decision.',
  act: 'Give it a record of its own',

  gone: (lots: readonly string[]): string =>
    `${listed([...lots])} ${lots.length === 1 ? 'has a record' : 'have records'} of ${lots.length === 1 ? 'its' : 'their'} own`,
  goneWhy: 'What was published for it stands here as it was frozen with the others, and is judged in that record.',

  originTitle: 'The tender that this lot is a part of',
  origin: (lot: string, reference: string): string => `This record decides ${lot} of ${reference}, and no other lot.`,
  originFreeze: (words: string): string => `The criteria of the whole tender were frozen as “${words}”.`,
  originRules:
    'The lot is judged by what was published for it there: the criteria are not frozen here for the first time while they differ from that.',
} as const;
