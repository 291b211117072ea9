import { describe, expect, it } from 'vitest';
import { scored, threshold } from '../../../../shared/domain/testing.ts';
import { evaluatedTram, tramCriteria } from '../testing.ts';
import { openDecisions, reasonsOf } from './standing.ts';
import type { Received } from './standing.ts';

/** Q1 disqualifies below 4, which D misses with 3; Q4 leaves a choice below 4, which C and D miss with 3. */
const criteria = tramCriteria.map((criterion) => {
  if (criterion.id === 'Q1') return scored('Q1', 'Quality', '20', { threshold: threshold('4') });
  if (criterion.id === 'Q4') return scored('Q4', 'Quality', '10', { threshold: threshold('4', 'may') });
  return criterion;
});
const evaluation = evaluatedTram({}, criteria);
const view = { criteria: [...criteria], thresholds: [] };
const decided = { by: 'Lead', at: '2026-10-01T10:00:00Z' };

const nobody = (id: string): Received[number]['bidder'] => ({
  id,
  name: '',
  alias: '',
  identifier: '',
  size: 'sme',
  vcse: false,
  subcontractors: [],
});

const received = (bid: string, more: Partial<Received[number]>): Received => [
  {
    bidder: nobody(bid),
    registered: nobody(bid),
    asks: { price: true, measures: [] },
    standing: 'standing',
    withdrawnReason: null,
    leftOut: null,
    files: [],
    commercial: { sealed: null, open: false, keysNeeded: 2 },
    gates: [],
    ...more,
  },
];

const bidOf = (id: string, of = evaluation) => {
  const found = of.bids.find(({ bid }) => bid === id);
  if (!found) throw new Error(`no bid ${id}`);
  return found;
};

it('asks for a decision only on bids that are still in and miss a threshold that leaves a choice', () => {
  expect(openDecisions(evaluation, []).map(({ bid, gate }) => [bid.bid, gate.criterion])).toEqual([['C', 'Q4']]);
  const made = [{ bid: 'C', criterion: 'Q4', outcome: 'keep' as const, reason: 'Alike for all.', decided }];
  expect(openDecisions(evaluation, made)).toEqual([]);
});

describe('why a bid is out', () => {
  it('a ground of the Act, with whoever left it out for it', () => {
    const leftOut = { ground: 'offers an abnormally low price (PA23 s.19(3)(c))', reason: 'Nights are unpaid.', decided };
    const out = evaluatedTram({ out: ['B'] }, criteria);
    expect(reasonsOf(bidOf('B', out), view, received('B', { standing: 'disregarded', leftOut }))).toEqual([
      { kind: 'disregarded', about: leftOut.ground, sentence: leftOut.reason, decided },
    ]);
  });

  it('the published rule, in its own words, with nobody behind it', () => {
    expect(reasonsOf(bidOf('D'), view, [])).toEqual([
      {
        kind: 'threshold',
        about: 'Q1',
        sentence: '“Q1” needs at least 4, and the bid has 3: it is disqualified.',
        decided: null,
      },
    ]);
  });

  it('a withdrawal, a failed gate and a rejection, each with its reason', () => {
    const gates = [{ criterion: null, title: 'Completeness', text: '', outcome: 'fail' as const, reason: 'No programme.', decided }];
    const rejected = { bid: 'A', criterion: 'Q4', outcome: 'reject' as const, reason: 'Too thin.', decided };
    expect(reasonsOf(bidOf('A'), { ...view, thresholds: [rejected] }, received('A', { withdrawnReason: 'By letter.', gates }))).toEqual([
      { kind: 'withdrawn', about: '', sentence: 'By letter.', decided: null },
      { kind: 'gate', about: 'Completeness', sentence: 'No programme.', decided },
      { kind: 'rejected', about: 'Q4', sentence: 'Too thin.', decided },
    ]);
  });

  it('nothing for a bid that is in', () => {
    expect(reasonsOf(bidOf('B'), view, received('B', {}))).toEqual([]);
  });
});
