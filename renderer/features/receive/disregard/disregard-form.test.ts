import { expect, it } from 'vitest';
import { disregardGrounds, type DisregardGroundCode } from '../../../../shared/domain/disregard.ts';
import { refuse } from '../../../../shared/domain/result.ts';
import type { Concern, GatesView } from '../exclusion/concern.ts';
import { decisionOf, type DisregardDraft, disregardWaits, restingConcerns, takeBackWaits, textsFor, untouched } from './disregard-form.ts';

const made = { by: 'Ann Lead', at: '2026-10-03T10:00:00Z' };
const nothing = { ask: null, answer: null, determine: null, offer: null, replace: null, disregard: null };

const concern = (id: string, bid: string, more: Partial<Concern> = {}): Concern => ({
  concern: id,
  bid,
  subject: { kind: 'supplier', name: '' },
  ground: 'tax-offences',
  isDebarred: false,
  on: '2026-10-01',
  reason: 'As declared.',
  raised: made,
  steps: [],
  outcome: 'excluded',
  awaitedUntil: null,
  replacedBy: null,
  may: nothing,
  ...more,
});

const bid = (id: string, standing: GatesView['bids'][number]['standing'] = 'standing') => ({
  bid: id,
  name: `Bidder ${id}`,
  alias: id,
  supplier: id,
  subcontractors: [],
  standing,
});

const view = (concerns: readonly Concern[] = []): GatesView => ({
  stage: 'opened',
  today: '2026-10-12',
  bids: [bid('A'), bid('B'), bid('C', 'withdrawn')],
  conditions: [],
  concerns: [...concerns],
  disregarded: [],
  may: { raise: null, step: null, disregard: null },
});

const draft = (bids: DisregardDraft['bids'], difference = ''): DisregardDraft => ({ on: '2026-10-12', bids, difference });

/** PA23, ground by ground (domain.md 1.2): what each asks for beside its reason. */
const asks: Readonly<Record<DisregardGroundCode, readonly string[]>> = {
  'conditions-of-participation': ['requirement'],
  'not-treaty-state': [],
  'abnormally-low': [],
  'procedural-breach': ['requirement'],
  'excluded-supplier': [],
  'excludable-supplier': [],
  'excluded-sub-contractor': [],
  'excludable-sub-contractor': [],
  'improper-behaviour': ['heard', 'advantage', 'unavoidable'],
  'exclusion-information-withheld': ['requested'],
  'market-engagement-advantage': ['advantage', 'unavoidable'],
  'conflict-advantage': ['advantage', 'unavoidable'],
  'reserved-contract': [],
  'not-on-dynamic-market': ['considered'],
};

it.each(Object.keys(disregardGrounds) as DisregardGroundCode[])('asks exactly what %s needs', (ground) => {
  expect(textsFor(ground, untouched, view())).toEqual(asks[ground]);
  const said = Object.fromEntries(asks[ground].map((field) => [field, ` ${field} `]));
  const { cases } = decisionOf(ground, draft({ A: { choice: 'out', concern: 'K', reason: ' Why. ', said } }), view());
  expect(cases[0]).toMatchObject({ ground, bid: 'A', reason: 'Why.', ...Object.fromEntries(asks[ground].map((field) => [field, field])) });
});

it('asks for a minister where the ground is a threat to national security', () => {
  const threat = concern('K', 'A', { ground: 'national-security-threat', outcome: 'excludable' });
  expect(textsFor('excludable-supplier', { ...untouched, concern: 'K' }, view([threat]))).toEqual(['minister']);
});

it('rests only on a determination of its own kind that may be used today', () => {
  const all = view([
    concern('1', 'A'),
    concern('2', 'B', { outcome: 'excludable' }),
    concern('3', 'B', { subject: { kind: 'sub-contractor', name: 'Track Ltd' } }),
    concern('4', 'B', { may: { ...nothing, disregard: refuse('replacement-still-awaited', 'Until Friday.') } }),
    concern('5', 'B', { outcome: null }),
  ]);
  const ids = (ground: DisregardGroundCode) => restingConcerns(ground, all).map((one) => one.concern);
  expect([ids('excluded-supplier'), ids('excludable-supplier'), ids('excluded-sub-contractor')]).toEqual([['1'], ['2'], ['3']]);
});

it('waits for a tender, for what is asked about it, and where there is a choice for what makes the difference', () => {
  const out = { ...untouched, choice: 'out' } as const;
  const full = { ...out, reason: 'Unsigned.', said: { requirement: 'ITT 4.2' } };
  const stays = { ...untouched, choice: 'stays' } as const;
  expect(disregardWaits('procedural-breach', draft({}), view())).toBe('a tender to be left out');
  expect(disregardWaits('procedural-breach', draft({ A: out }), view())).toBe('everything that is asked about Bidder A');
  expect(disregardWaits('procedural-breach', draft({ A: { ...full, reason: ' ' } }), view())).toBe('the reason for Bidder A');
  expect(disregardWaits('procedural-breach', draft({ A: full, B: stays }), view())).toBe('what makes the difference');
  expect(disregardWaits('procedural-breach', draft({ A: full, B: stays }, 'B signed.'), view())).toBeUndefined();
  // A withdrawn bid is not asked about, whatever was chosen before it was withdrawn.
  expect(decisionOf('procedural-breach', draft({ A: full, B: stays, C: full }, 'B signed.'), view())).toMatchObject({
    cases: [{ bid: 'A' }],
    staying: ['B'],
    reasonForDifference: 'B signed.',
  });
});

it('waits for a tender that comes back, the reason, and what makes the difference where one of the same decision stays out', () => {
  const back = { bids: ['A'], reason: 'Signed after all.', difference: '', on: '2026-10-12' };
  expect(takeBackWaits(back, ['A'])).toBeUndefined();
  expect(takeBackWaits({ ...back, bids: [] }, ['A'])).toBe('a tender that comes back');
  expect(takeBackWaits({ ...back, reason: ' ' }, ['A'])).toBe('the reason');
  expect(takeBackWaits(back, ['A', 'B'])).toBe('what makes the difference');
  expect(takeBackWaits({ ...back, bids: ['A', 'B'] }, ['A', 'B'])).toBeUndefined();
});
