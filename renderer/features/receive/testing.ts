/** Bids, people and a view as the engine answers them, for the tests of this screen: everything said that a test does not say itself. */

import { refuse } from '../../../shared/domain/result.ts';
import type { Bid, BidFile, Panellist, Towards, View } from './model.ts';

const by = { by: 'Ann Lead', at: '2026-10-01T09:00:00Z' };

export const bidOf = (id: string, more: Partial<Omit<Bid, 'bidder'>> & { readonly bidder?: Partial<Bid['bidder']> } = {}): Bid => {
  const { bidder: changed, ...rest } = more;
  const bidder: Bid['bidder'] = {
    id,
    name: `${id} Ltd`,
    alias: `Bidder ${id}`,
    identifier: '',
    size: 'unknown',
    vcse: false,
    subcontractors: [],
    ...changed,
  };
  return {
    bidder,
    registered: bidder,
    asks: { price: true, measures: [] },
    standing: 'standing',
    withdrawnReason: null,
    leftOut: null,
    files: [],
    commercial: { sealed: null, open: false, keysNeeded: 2 },
    gates: [],
    ...rest,
  };
};

export const fileOf = (title: string, more: Partial<BidFile> = {}): BidFile => ({
  sha256: 'a'.repeat(64),
  title,
  mediaType: 'application/pdf',
  size: 1_000,
  envelope: 'quality',
  receivedAt: '2026-09-30T10:00:00Z',
  setAsideReason: null,
  shut: null,
  put: by,
  ...more,
});

export const sealedPrice: Bid['commercial'] = { sealed: by, open: false, keysNeeded: 2 };

export const towards = (bid: string, more: Partial<Towards> = {}): Towards => ({
  bid,
  standing: 'undeclared',
  answer: null,
  details: '',
  outcome: null,
  reason: '',
  decided: null,
  ...more,
});

export const personOf = (person: string, roles: readonly string[], all: readonly Towards[]): Panellist => ({
  person,
  name: person.toUpperCase(),
  roles: [...roles],
  declaredAt: all.every(({ standing }) => standing === 'undeclared') ? null : by.at,
  towards: [...all],
});

export const cleared = (bid: string): Towards => towards(bid, { standing: 'cleared', answer: 'none' });

const notYours = refuse('not-your-role', 'Only the procurement lead may do this.');
export const nothingAllowed: View['may'] = {
  register: notYours,
  seal: notYours,
  withdraw: notYours,
  declare: notYours,
  decideConflict: notYours,
  decideGate: notYours,
};
export const allAllowed: View['may'] = {
  register: null,
  seal: null,
  withdraw: null,
  declare: null,
  decideConflict: null,
  decideGate: null,
};

export const viewOf = (more: Partial<View> = {}): View => ({
  stage: 'frozen',
  deadline: '',
  lots: [],
  goneOn: null,
  parting: [],
  preferenceAsked: false,
  bids: [],
  measures: [],
  priceNeeded: true,
  currencies: null,
  scheduleNeeded: false,
  people: [],
  may: allAllowed,
  publication: { isAsked: true, freezeHash: '0'.repeat(64), noticeReference: '', withWhole: null, made: null, publish: null },
  opening: { turned: [], lapsed: [], halted: null, needed: [['procurement lead'], ['approver']], candidates: [], refusal: null },
  opened: null,
  startScoring: null,
  scoredByFewer: [],
  ...more,
});
