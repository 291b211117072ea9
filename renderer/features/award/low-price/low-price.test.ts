import { expect, it } from 'vitest';
import { refuse } from '../../../../shared/domain/result.ts';
import {
  belowOf,
  emptyStep,
  happened,
  leaveLacks,
  leaveWaits,
  type LowPriceBid,
  mayLeave,
  stateOf,
  stepOf,
  stepWaits,
} from './low-price.ts';

const made = { by: 'Daniel Sharma', at: '2026-10-02T10:00:00Z' };

const bidOf = (bid: string, more: Partial<LowPriceBid> = {}): LowPriceBid => ({
  bid,
  name: `Bidder ${bid}`,
  pounds: '100',
  screens: [],
  state: 'screened',
  outcome: null,
  replyDue: null,
  isLate: false,
  steps: [],
  next: ['clear', 'suspect'],
  disregard: refuse('price-not-suspected', 'Nobody has said that this price looks abnormally low.'),
  isDisregarded: false,
  note: null,
  ...more,
});

it('a decided loop is called by what was decided', () => {
  expect([stateOf(bidOf('A')), stateOf(bidOf('B', { state: 'decided', outcome: 'demonstrated' }))]).toEqual(['screened', 'demonstrated']);
});

it('how far a price lies below is a percentage, and a price that does not is said to be so', () => {
  expect([belowOf('14.6666'), belowOf('0'), belowOf('-3')]).toEqual(['14.67%', 'not below', 'not below']);
});

it('what has happened is told with its day, its author and its words', () => {
  const steps = [
    { step: { kind: 'notify' as const, on: '2026-10-02', questions: 'How are nights paid for?', replyDue: '2026-10-09' }, made },
    { step: { kind: 'decide' as const, on: '2026-10-12', outcome: 'not-demonstrated' as const, reason: 'They are not.' }, made },
  ];
  expect(happened(bidOf('D', { steps })).map(({ what, facts, text }) => [what, facts, text])).toEqual([
    [
      'Told the supplier, and asked it',
      '2 October 2026, recorded by Daniel Sharma',
      'How are nights paid for?\n(reply until 9 October 2026)',
    ],
    ['Decided: it did not show that it can perform at its price', '12 October 2026, recorded by Daniel Sharma', 'They are not.'],
  ]);
});

it('each step waits for its words, a letter for its day, a decision for itself', () => {
  const empty = emptyStep('2026-10-02');
  const written = { ...empty, text: ' Nights are unpaid. ' };
  expect([stepWaits('suspect', empty), stepWaits('suspect', written)]).toEqual(['the words', undefined]);
  expect([stepWaits('notify', written), stepWaits('decide', written)]).toEqual(['the day', 'the decision itself']);
  expect(stepOf('suspect', written)).toEqual({ kind: 'suspect', on: '2026-10-02', reason: 'Nights are unpaid.' });
  expect(stepOf('decide', written)).toBeNull();
});

it('only who did not show that it can perform may be left out, all of them or with a reason for the difference', () => {
  const lost = { state: 'decided', outcome: 'not-demonstrated', disregard: null } as const;
  const shown = refuse('price-demonstrated', 'It showed that it can.');
  const bids = [
    bidOf('A'),
    bidOf('B', lost),
    bidOf('C', { ...lost, isDisregarded: true }),
    bidOf('D', lost),
    bidOf('E', { disregard: shown }),
  ];
  expect([leaveWaits(bidOf('A')), leaveWaits(bidOf('B', lost)), leaveWaits(bidOf('E', { disregard: shown }))]).toEqual([
    'a suspicion, and the loop that follows it',
    undefined,
    undefined,
  ]);
  const able = bids.filter(({ bid }) => bid === 'B' || bid === 'D');
  expect(mayLeave({ bids } as Parameters<typeof mayLeave>[0])).toEqual(able);
  const draft = { out: ['B'], reasons: {}, difference: '', on: '2026-10-12' };
  expect(leaveLacks({ ...draft, out: [] }, able)).toBe('a bid to leave out');
  expect(leaveLacks(draft, able)).toBe('a reason for each');
  expect(leaveLacks({ ...draft, reasons: { B: 'Nights.' } }, able)).toBe('what makes the difference');
  expect(leaveLacks({ ...draft, out: ['B', 'D'], reasons: { B: 'Nights.', D: 'Nights.' } }, able)).toBeUndefined();
});
