import { expect, it } from 'vitest';
import { type Commitment, draftOf, faultIn, missingIn, placedOf, quartersOf, spread, termsOf } from './terms-draft.ts';

const commitment: Commitment = {
  bid: 'b',
  measure: 'm',
  supplier: 'Bidder C',
  code: 'APP',
  title: 'Apprenticeships',
  unit: 'apprentice-week',
  quantity: '16640',
  start: '2027-05-01',
  end: '2027-12-31',
  agreed: null,
};

it('begins with the quarters that the bid names and fills in nothing else', () => {
  const draft = draftOf(commitment);
  expect(quartersOf(draft)).toEqual(['2027-Q2', '2027-Q3', '2027-Q4']);
  expect(placedOf(draft, '16640')).toEqual({ placed: '0', left: '16640' });
  expect(missingIn(draft, false)).toBe('quarters');
  expect(missingIn(draftOf({ ...commitment, start: '', end: '' }), false)).toBe('first');
  expect(missingIn(draftOf({ ...commitment, end: '' }), false)).toBe('count');
});

it('spreads evenly when asked, and the sum stands beside what is promised while it is typed', () => {
  const even = spread(draftOf(commitment), '16640');
  expect(even.due).toEqual({ '2027-Q2': '5547', '2027-Q3': '5547', '2027-Q4': '5546' });
  expect(placedOf(even, '16640')).toEqual({ placed: '16640', left: '0' });
  const typed = { ...even, due: { ...even.due, '2027-Q4': '6,000' } };
  expect(placedOf(typed, '16640')).toEqual({ placed: '17094', left: '-454' });
  const wrong = { ...even, due: { ...even.due, '2027-Q4': 'some' } };
  expect(faultIn(wrong, '2027-Q4')?.sentence).toContain('some');
  expect(missingIn(wrong, false)).toBe('quarters');
});

it('asks for everything in turn, for a reason only where something is agreed already, and a blank quarter is not nought', () => {
  const full = { ...spread(draftOf(commitment), '16640'), owner: 'G. Rhydderch', clause: '14.3', remedy: 'A plan.', isKpi: 'no' as const };
  expect(missingIn(full, false)).toBeNull();
  expect(missingIn(full, true)).toBe('reason');
  expect(missingIn({ ...full, due: { ...full.due, '2027-Q3': '' } }, false)).toBe('quarters');
  expect(missingIn({ ...full, clause: ' ' }, false)).toBe('clause');
  expect(missingIn({ ...full, isKpi: null }, false)).toBe('isKpi');
  expect(missingIn({ ...full, isKpi: 'yes' }, false)).toBe('kpi');
  expect(missingIn({ ...full, count: '121' }, false)).toBe('count');
  expect(termsOf({ ...full, isKpi: 'yes', kpi: ' KPI 4 ' }).kpi).toBe('KPI 4');
  expect(termsOf({ ...full, kpi: 'left over' }).kpi).toBeNull();
});

it('goes on from what is agreed', () => {
  const draft = {
    ...spread(draftOf(commitment), '16640'),
    owner: 'G. Rhydderch',
    clause: '14.3',
    remedy: 'A plan.',
    isKpi: 'yes' as const,
    kpi: 'KPI 4',
  };
  const terms = termsOf(draft);
  const again = draftOf({ ...commitment, agreed: { terms, reason: '', made: { by: 'Lead', at: '2026-11-12T15:02:09Z' } } });
  expect(termsOf(again)).toEqual(terms);
});
