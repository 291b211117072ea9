import { describe, expect, it } from 'vitest';
import { display } from './display.ts';
import { exact } from './exact.ts';
import { swapFormula } from './formula-swap.ts';
import type { BidId, PersonId } from './ids.ts';
import { leaveOneAssessorOut, withoutBidder, type WithoutBidder } from './leave-one-out.ts';
import { priceShock } from './price-shock.ts';
import type { Outcome } from './result.ts';
import type { Settled } from './sensitivity.ts';
import { group, inputOf, modelOf, priced, scored } from './testing.ts';
import { grounds, groundsBids, settledOf, tram, tramBids, tramMarks } from './testing-examples.ts';

const value = <T>(outcome: Outcome<T>): T => {
  if (!outcome.ok) throw new Error(outcome.refusal.sentence);
  return outcome.value;
};

const shown = (totals: readonly { readonly bid: string; readonly total: string | null }[]): Readonly<Record<string, string>> =>
  Object.fromEntries(totals.map(({ bid, total }) => [bid, total === null ? '–' : display(exact(total), 4)]));

const settledTram = settledOf(tram, inputOf(tramBids));

const everyOneOut = (settled: Settled): readonly WithoutBidder[] =>
  [settled.first, ...settled.rivals].map((left) => value(withoutBidder(settled, left)));

const without = (all: readonly WithoutBidder[], bid: string) => all.find(({ left }) => left === bid);

describe('domain.md 5.1: one bidder left out', () => {
  const all = everyOneOut(settledTram);

  it('without D every price is referred to B, and C stays first', () => {
    const left = without(all, 'D');
    expect(shown(left?.totals ?? [])).toEqual({ C: '82.8482', B: '82.6780', A: '77.8514' });
    expect([left?.taken?.join(), left?.reverses, left?.sentence]).toEqual(['C', false, 'Without Bidder D, Bidder C stays first.']);
  });

  it('without C, which is first, B would be', () => {
    const left = without(all, 'C');
    expect([left?.taken?.join(), left?.reverses, left?.sentence]).toEqual(['B', false, 'Without Bidder C, Bidder B would be first.']);
  });
});

describe('domain.md 3.4: rank reversal by an irrelevant bid (Q 60, P 40, lowest over price)', () => {
  // Quality 50, 56 and 20 of 60: steps of a scale from 0 to 60.
  const steps = [0, 20, 50, 56, 60].map((step) => ({ value: String(step), label: '', descriptor: '' }));
  const sixty = { id: 'sixty', name: '0 to 60', steps, reading: 'of-maximum' } as const;
  const model = modelOf([scored('Q', null, '60', { scale: sixty.id as never }), priced('40')], {
    scales: [{ ...sixty, id: sixty.id as never }],
  });
  const settled = settledOf(
    model,
    inputOf({ X: { scores: { Q: 50 }, price: '100' }, Y: { scores: { Q: 56 }, price: '120' }, Z: { scores: { Q: 20 }, price: '80' } }),
  );

  it('with Z, Y is first by 82.6667 to 82.0000; without Z, X is by 90 to 89.3333', () => {
    expect(
      shown([settled.first, ...settled.rivals].map(({ bid, total }) => ({ bid, total: `${total.numerator}/${total.denominator}` }))),
    ).toEqual({
      Y: '82.6667',
      X: '82.0000',
      Z: '60.0000',
    });
    const left = without(everyOneOut(settled), 'Z');
    expect(shown(left?.totals ?? [])).toEqual({ X: '90.0000', Y: '89.3333' });
    expect([left?.reverses, left?.sentence]).toEqual([
      true,
      'Without Bidder Z, which is not first itself, Bidder X would be first instead of Bidder Y.',
    ]);
  });
});

describe('domain.md 5.1: means of marks, as a diagnostic', () => {
  const diagnostics = leaveOneAssessorOut(settledTram, tramMarks);
  const leaving = (person: string | null) => diagnostics.find(({ left }) => left === person);

  it('the mean of all three assessors would have B first', () => {
    expect(shown(leaving(null)?.totals ?? [])).toEqual({ A: '76.4545', B: '80.9889', C: '79.8231', D: '65.3049' });
    expect([leaving(null)?.kind, leaving(null)?.highest]).toEqual(['means-diagnostic', 'B']);
    expect(leaving(null)?.sentence).toBe('By the mean of all marks, which is no score, Bidder B would have the highest total, 80.9889.');
  });

  it('without A1, and without A3', () => {
    expect(shown(leaving('A1')?.totals ?? [])).toEqual({ A: '78.2211', B: '79.1555', C: '79.0231', D: '65.8716' });
    expect(shown(leaving('A3')?.totals ?? [])).toEqual({ A: '74.4211', B: '82.6555', C: '81.2231', D: '64.1716' });
    expect([leaving('A1')?.highest, leaving('A3')?.highest]).toEqual(['B', 'B']);
    expect(diagnostics.map(({ left }) => left)).toEqual([null, 'A1', 'A2', 'A3']);
  });

  it('gives no total where nobody else marked an answer', () => {
    const alone = tramMarks.filter(({ person, criterion, bid }) => !(bid === 'A' && criterion === 'Q1') || person === ('A1' as PersonId));
    const left = leaveOneAssessorOut(settledTram, alone).find(({ left: person }) => person === 'A1');
    expect([left?.totals.find(({ bid }) => bid === 'A')?.total, left?.highest]).toEqual([null, null]);
  });
});

describe('domain.md 5.2: the same bids under another formula', () => {
  const settled = settledOf(grounds(), inputOf(groundsBids));

  it('linear from the lowest gives 88.9421 to G4 and the same order', () => {
    const swapped = value(swapFormula(settled, { name: 'Linear from the lowest', formula: { kind: 'linear-from-lowest' } }));
    expect(shown(swapped.totals)).toEqual({ G4: '88.9421', G2: '86.8480', G6: '84.0680', G3: '82.0000', G1: '79.8017' });
    expect(swapped.totals.map(({ bid }) => bid).join(' ')).toBe('G4 G2 G6 G3 G1');
    expect(swapped.sentence).toBe('By “Linear from the lowest”, Bidder G4 would still be first with 88.9421.');
  });

  it('is refused where price is no criterion', () => {
    const unpriced = settledOf(modelOf([scored('Q', null, '100')]), inputOf({ X: { scores: { Q: 4 } }, Y: { scores: { Q: 3 } } }));
    const swapped = swapFormula(unpriced, { name: 'Any', formula: { kind: 'lowest-over-price' } });
    expect(swapped.ok ? '' : swapped.refusal.code).toBe('no-price-criterion');
  });
});

describe('a price shock', () => {
  const model = modelOf([group('Quality', null, '60'), scored('Q', 'Quality', '60'), priced('40')]);

  it('finds the price to the penny: quality 48 against 36, so 40 × 80 ÷ P has to be more than 12 beyond the first’s 32', () => {
    // X: 48 + 40 × 80 ÷ 100 = 80. Y: 36 + 40 at 80 pounds. Below 80 Y is the lowest: 36 + 40 > 48 + 40 × P ÷ 100 when P < 70.
    const settled = settledOf(model, inputOf({ X: { scores: { Q: 4 }, price: '100' }, Y: { scores: { Q: 3 }, price: '80' } }));
    const shock = value(priceShock(settled, 'Y' as BidId));
    expect(shock.working?.value).toBe('10.01');
    expect(shock.working?.substituted).toBe('£80 − £69.99');
    expect(shock.sentence).toBe('Bidder Y would be first if its price were £10.01 lower, at £69.99 instead of £80.');
  });

  it('says when no price would do', () => {
    const settled = settledOf(model, inputOf({ X: { scores: { Q: 5 }, price: '100' }, Y: { scores: { Q: 1 }, price: '90' } }));
    expect(value(priceShock(settled, 'Y' as BidId))).toEqual({
      rival: 'Y',
      working: null,
      sentence: 'Bidder Y would not be first at any price.',
    });
  });

  it('5.1: at the price found B is first, and a penny above it is not', () => {
    const shock = value(priceShock(settledTram, 'B' as BidId));
    const less = exact(shock.working?.value ?? '');
    const priceOfB = (pence: bigint) => `${BigInt(tramBids.B.price) * 100n - pence}/100`;
    const winner = (pence: bigint) => settledOf(tram, inputOf({ ...tramBids, B: { ...tramBids.B, price: priceOfB(pence) } })).first.bid;
    const pence = (less.numerator * 100n) / less.denominator;
    expect([winner(pence), winner(pence - 1n)]).toEqual(['B', 'C']);
  });

  it('is refused for the first bid and where prices play no part', () => {
    const unpriced = settledOf(modelOf([scored('Q', null, '100')]), inputOf({ X: { scores: { Q: 4 } }, Y: { scores: { Q: 3 } } }));
    const codes = [priceShock(settledTram, 'C' as BidId), priceShock(unpriced, 'Y' as BidId)].map((shock) =>
      shock.ok ? '' : shock.refusal.code,
    );
    expect(codes).toEqual(['not-a-rival', 'no-price-known']);
  });
});
