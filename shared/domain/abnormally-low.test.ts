import { describe, expect, it } from 'vitest';
import {
  isUnderQuery,
  lowPriceStateAfter,
  type LowPriceState,
  type LowPriceStep,
  mayDisregardForPrice,
  mayKnowOfQuery,
  mayRecommendWithPrices,
  nextLowPriceSteps,
  notYetScreened,
  stepLowPrice,
} from './abnormally-low.ts';
import { display } from './display.ts';
import { exact } from './exact.ts';
import type { BidId } from './ids.ts';
import { limitsOf } from './limits.ts';
import { mayNote, type LowPriceScreen, type ScreenedBid, type ScreenFacts, screenPrices } from './low-price-screens.ts';

const bid = (name: string, price: string, more: Partial<ScreenedBid> = {}): ScreenedBid => ({
  bid: name as BidId,
  name,
  price,
  labourHours: null,
  ownCost: null,
  ...more,
});

const customary = limitsOf(null);

const screens = (facts: Partial<ScreenFacts>, limits = customary): readonly LowPriceScreen[] => {
  const outcome = screenPrices({ bids: [], estimate: null, legalWage: null, ...facts }, limits);
  if (!outcome.ok) throw new Error(outcome.refusal.sentence);
  return outcome.value;
};

describe('domain.md 5.1: screens for the price of D', () => {
  const bids = [bid('A', '74600000'), bid('B', '71200000'), bid('C', '78900000'), bid('D', '64000000')];
  const all = screens({ bids, estimate: '75000000' });
  const ofD = all.filter(({ bid: id }) => id === 'D');

  it('11.33% under the mean of all four, 14.55% under that of the others, 14.67% under the estimate, 10.11% under the next', () => {
    expect(ofD.map(({ kind, working, flagged }) => [kind, display(exact(working.value), 2), flagged])).toEqual([
      ['below-mean', '11.33', true],
      ['below-others', '14.55', true],
      ['below-estimate', '14.67', true],
      ['below-next', '10.11', true],
    ]);
    expect(ofD[0]?.sentence).toBe(
      'D is 11.33% below the mean of all prices, more than the 10% from which on it is looked into (customary value).',
    );
    expect(ofD[2]?.working.substituted).toBe('(£75,000,000 − £64,000,000) ÷ £75,000,000 × 100');
  });

  it('nobody else is flagged, and only the lowest is held against the next', () => {
    expect(all.filter(({ flagged, bid: id }) => flagged && id !== 'D')).toEqual([]);
    expect(all.filter(({ kind }) => kind === 'below-next')).toHaveLength(1);
    expect(all.find(({ bid: id, kind }) => id === 'C' && kind === 'below-mean')?.sentence).toBe('C is not below the mean of all prices.');
  });
});

describe('screens', () => {
  it('flag only beyond the limit, not on it', () => {
    const [exactly] = screens({ bids: [bid('A', '90')], estimate: '100' });
    expect([exactly?.working.value, exactly?.flagged]).toEqual(['10', false]);
  });

  it('flag a price below its own hours at the lawful wage, and below its own cost', () => {
    const wage = { hourly: '12.21', source: 'National Living Wage from April 2025' };
    const [labour, margin] = screens({ bids: [bid('A', '1000', { labourHours: '100', ownCost: '1100' })], legalWage: wage });
    expect([labour?.kind, labour?.flagged, margin?.kind, margin?.flagged]).toEqual(['below-labour-cost', true, 'negative-margin', true]);
    expect(labour?.sentence).toBe(
      'A is 18.10% below its own hours at the lowest lawful wage (£12.21: National Living Wage from April 2025).',
    );
    expect(margin?.sentence).toBe('A is 9.09% below what it says it costs.');
    const [enough] = screens({ bids: [bid('A', '1221', { labourHours: '100' })], legalWage: wage });
    expect(enough?.flagged).toBe(false);
  });

  it('compare a single bid with the estimate alone', () => {
    expect(screens({ bids: [bid('A', '50')], estimate: '100' }).map(({ kind }) => kind)).toEqual(['below-estimate']);
  });

  it('flag from the limit that the policy pack names, and from the customary one where it names none', () => {
    const limits = limitsOf({ title: 'Eastmere', version: 3, limits: [{ kind: 'price-below-estimate', value: '15' }] });
    const said = screens({ bids: [bid('A', '85'), bid('B', '84.99'), bid('C', '120')], estimate: '100' }, limits);
    expect(said.filter(({ kind, flagged }) => kind === 'below-estimate' && flagged).map(({ sentence }) => sentence)).toEqual([
      'B is 15.01% below the estimate, more than the 15% from which on it is looked into (“Eastmere”, version 3).',
    ]);
    // The mean is £96.66…: A lies 12.07 %, B 12.08 % below it.
    expect(said.filter(({ kind, flagged }) => kind === 'below-mean' && flagged).map(({ sentence }) => sentence)).toEqual([
      'A is 12.07% below the mean of all prices, more than the 10% from which on it is looked into (customary value).',
      'B is 12.08% below the mean of all prices, more than the 10% from which on it is looked into (customary value).',
    ]);
  });

  it('are refused for prices that are none', () => {
    const codes = ['0', '-5', 'x'].map((price) => {
      const outcome = screenPrices({ bids: [bid('A', price)], estimate: '1', legalWage: null }, customary);
      return outcome.ok ? '' : outcome.refusal.code;
    });
    expect(codes).toEqual(['price-not-positive', 'price-not-positive', 'price-not-positive']);
    const outcome = screenPrices({ bids: [], estimate: 'much', legalWage: null }, customary);
    expect(outcome.ok ? '' : outcome.refusal.code).toBe('number-not-exact');
  });
});

const suspect: LowPriceStep = { kind: 'suspect', on: '2026-10-01', reason: '14.67% under the estimate' };
const clear: LowPriceStep = { kind: 'clear', on: '2026-10-01', reason: 'Explained by a depot next door' };
const notify: LowPriceStep = { kind: 'notify', on: '2026-10-02', questions: 'How are nights covered?', replyDue: '2026-10-12' };
const reply: LowPriceStep = { kind: 'reply', on: '2026-10-09' };
const shown: LowPriceStep = { kind: 'decide', on: '2026-10-14', outcome: 'demonstrated', reason: 'Rates are covered' };
const notShown: LowPriceStep = { ...shown, outcome: 'not-demonstrated', reason: 'Nights are unpaid' };

const after = (...steps: readonly LowPriceStep[]): LowPriceState =>
  steps.reduce<LowPriceState>((state, step) => {
    const next = stepLowPrice(state, step);
    if (!next.ok) throw new Error(next.refusal.sentence);
    return next.value;
  }, notYetScreened);

const refusal = (state: LowPriceState, step: LowPriceStep): string | null => {
  const next = stepLowPrice(state, step);
  return next.ok ? null : next.refusal.code;
};

describe('domain.md 2.5: the loop, state by state and step by step', () => {
  const states: Readonly<Record<LowPriceState['kind'], LowPriceState>> = {
    screened: notYetScreened,
    'not-suspected': after(clear),
    suspected: after(suspect),
    notified: after(suspect, notify),
    replied: after(suspect, notify, reply),
    decided: after(suspect, notify, reply, notShown),
  };

  it.each([
    ['screened', [null, null, 'price-not-suspected', 'price-not-suspected', 'price-not-suspected']],
    ['not-suspected', ['price-not-suspected', null, 'price-not-suspected', 'price-not-suspected', 'price-not-suspected']],
    ['suspected', [null, 'supplier-not-notified', null, 'supplier-not-notified', 'supplier-not-notified']],
    ['notified', ['supplier-notified', 'supplier-notified', 'supplier-notified', null, null]],
    ['replied', ['supplier-notified', 'supplier-notified', 'supplier-notified', 'supplier-notified', null]],
    ['decided', Array.from({ length: 5 }, () => 'low-price-decided')],
  ] as const)('%s', (state, expected) => {
    const later = '2026-10-20';
    const steps = [clear, suspect, { ...notify, replyDue: '2026-10-30' }, reply, notShown].map((step) => ({ ...step, on: later }));
    expect(steps.map((step) => refusal(states[state], step))).toEqual(expected);
  });

  it('a tender may be disregarded only at its end, and only when the supplier did not show that it can perform', () => {
    expect(Object.values(states).map((state) => mayDisregardForPrice(state)?.code ?? null)).toEqual([
      'price-not-suspected',
      'price-not-suspected',
      'supplier-not-notified',
      'supplier-notified',
      'supplier-notified',
      null,
    ]);
  });

  it('domain.md 8: a price that was shown to work stays in on this ground', () => {
    expect(mayDisregardForPrice(after(suspect, notify, reply, shown))?.code).toBe('price-demonstrated');
  });

  it('domain.md 8: without a reply by the due day a decision still has to be made, with a reason, and not before', () => {
    const asked = after(suspect, notify);
    expect(refusal(asked, { ...notShown, on: '2026-10-12' })).toBe('reply-still-awaited');
    expect(refusal(asked, { ...notShown, on: '2026-10-13', reason: ' ' })).toBe('reason-missing');
    expect(mayDisregardForPrice(asked)?.code).toBe('supplier-notified');
    expect(mayDisregardForPrice(after(suspect, notify, { ...notShown, on: '2026-10-13' }))).toBeNull();
  });

  it('a late reply is kept and known as late', () => {
    expect(after(suspect, notify, reply)).toEqual({ kind: 'replied', on: '2026-10-09', late: false });
    expect(after(suspect, notify, { ...reply, on: '2026-10-13' })).toEqual({ kind: 'replied', on: '2026-10-13', late: true });
  });

  it('what is said has reasons, questions, days in order and time to answer', () => {
    expect(refusal(notYetScreened, { ...clear, reason: '' })).toBe('reason-missing');
    expect(refusal(notYetScreened, { ...suspect, on: '2026-13-01' })).toBe('day-not-understood');
    expect(refusal(after(suspect), { ...notify, questions: '' })).toBe('questions-missing');
    expect(refusal(after(suspect), { ...notify, replyDue: '2026-10-02' })).toBe('no-time-to-reply');
    expect(refusal(after(suspect), { ...notify, on: '2026-09-30' })).toBe('before-the-step-before');
  });

  it('while it runs the bid is under query, and the quality panel is not told', () => {
    expect(Object.values(states).map(isUnderQuery)).toEqual([false, false, true, true, true, false]);
    expect(
      [['assessor'], ['lead', 'moderator'], ['lead'], ['price-evaluator', 'approver']].map(
        (roles) => mayKnowOfQuery(roles as never)?.code ?? null,
      ),
    ).toEqual(['quality-panel-not-told', 'quality-panel-not-told', null, null]);
  });
});

describe('what the loop means for the rest', () => {
  it('is what its steps add up to, and says what may come next', () => {
    expect(lowPriceStateAfter([])).toEqual(notYetScreened);
    expect(lowPriceStateAfter([suspect, notify])).toEqual(after(suspect, notify));
    expect(nextLowPriceSteps(after(suspect, notify))).toEqual(['reply', 'decide']);
  });

  it('no award while a supplier is owed a decision, and the refusal names nobody', () => {
    expect(mayRecommendWithPrices([notYetScreened, after(clear), after(suspect, notify, reply, shown)])).toBeNull();
    expect(mayRecommendWithPrices([after(suspect)])?.code).toBe('low-price-undecided');
  });

  it('what a price is held against is something above nought, at a place', () => {
    expect([
      mayNote('5000', null, 'p. 2'),
      mayNote(null, null, 'p. 2')?.code,
      mayNote('0', null, 'p. 2')?.code,
      mayNote(null, '9', ' ')?.code,
    ]).toEqual([null, 'nothing-noted', 'number-zero', 'place-missing']);
  });
});
