/** Words of lots in receiving: for which a supplier bids, and which it prefers. */

export const receiveLots = {
  bidsFor: 'Bids for',
  bidsForHelp: 'One bid is registered for each lot. Files, price, gates and scores belong to the bid.',
  order: 'Which lots it prefers, the most wanted first',
  orderHelp: 'As its tender says. If it would be awarded more lots than it may have, it keeps those that stand first here.',
  sooner: (lot: string): string => `Prefer more: ${lot}`,
  later: (lot: string): string => `Prefer less: ${lot}`,
  waits: 'at least one lot',
  further: 'Bids for another lot too',
  furtherTitle: (name: string): string => `Further lots of ${name}`,
  furtherLead: 'What is registered of the supplier stays as it is; a bid of its own is added for each lot.',
  register: 'Add the bids',
  preference: 'Place among the lots that it wants',
  preferenceHelp: 'As its tender says: 1 is the most wanted.',
  noPreference: 'It said none',
  preferenceOf: (place: number): string => String(place),
} as const;
