import { describe, expect, it } from 'vitest';
import type { MeasureId } from './ids.ts';
import { legalWageOn } from './legal-wage.ts';
import { limitsOf } from './limits.ts';
import { noDetails, type OfferDetails } from './offer-details.ts';
import { flagsOf } from './offer-flags.ts';
import { measure } from './testing.ts';

const measures = [
  measure('APP', 'apprentice-week', '250', { nature: 'apprenticeships' }),
  measure('CARE', 'FTE-year', '15000', { nature: 'disadvantaged-hires' }),
  measure('NEET', 'FTE-year', '12000', { nature: 'disadvantaged-hires' }),
  measure('EXOF', 'FTE-year', '14000', { nature: 'disadvantaged-hires' }),
  measure('SME', '£ spent', '0.2', { nature: 'local-spend' }),
];
const whole: Partial<OfferDetails> = {
  place: 'Along the route',
  owner: 'Site manager',
  evidence: 'Payroll',
  end: '2027-12-31',
  overlaps: [],
};
const offer = (id: string, quantity: string, more: Partial<OfferDetails> = {}) => ({
  measure: id as MeasureId,
  quantity,
  details: { ...noDetails, ...whole, ...more },
  pounds: null,
});
const codes = (...offers: ReturnType<typeof offer>[]): readonly string[] => {
  const context = { price: '1000000', staffHours: null, termMonths: 24, legalWage: null };
  const found = flagsOf(measures, offers, context, limitsOf(null));
  return found.ok ? found.value.map((flag) => flag.code) : [found.refusal.code];
};

describe('domain.md 8, SV, and 3.5: flags, information only', () => {
  it('200 apprentices entered as 200 weeks', () => {
    expect(codes(offer('APP', '200', { people: 200 }))).toEqual(['units-mixed-up']);
  });

  it('the same hire under two measures for the disadvantaged, said or not ruled out', () => {
    expect(codes(offer('CARE', '2', { overlaps: ['NEET' as MeasureId] }), offer('NEET', '2'))).toEqual(['same-person-twice']);
    expect(codes(offer('CARE', '2', { overlaps: null }), offer('NEET', '2'))).toEqual(['same-person-twice']);
    expect(codes(offer('CARE', '2'), offer('NEET', '2'))).toEqual([]);
  });

  it('the same hire in three measures is said of each pair', () => {
    const again = { overlaps: ['CARE', 'NEET', 'EXOF'] as MeasureId[] };
    expect(codes(offer('CARE', '1', again), offer('NEET', '1', again), offer('EXOF', '1', again))).toEqual([
      'same-person-twice',
      'same-person-twice',
      'same-person-twice',
    ]);
  });

  it('local spend beyond the price, an empty place, a promise without owner, date and evidence', () => {
    expect(codes(offer('SME', '1000001'))).toEqual(['spend-beyond-price']);
    expect(codes(offer('SME', '1', { place: '' }))).toEqual(['place-missing']);
    expect(codes(offer('SME', '1', { owner: '', evidence: '', end: '' }))).toEqual(['commitment-vague']);
  });

  it('another unit than the published one, something done anyway, and something that runs beyond the contract', () => {
    expect(codes(offer('SME', '1', { unit: '£ thousand' }))).toEqual(['units-mixed-up']);
    expect(codes(offer('SME', '1', { companyWide: true }))).toEqual(['company-wide']);
    expect(codes(offer('SME', '1', { start: '2026-01-01', end: '2028-06-30' }))).toEqual(['longer-than-contract']);
  });

  it('says nothing of measures under which nothing is offered', () => {
    expect(codes(offer('APP', '0', { place: '', owner: '', evidence: '', end: '' }))).toEqual([]);
  });
});

it('domain.md 1.7: knows the lowest lawful wage of the days that its table covers, and no other', () => {
  const days = ['2025-03-31', '2025-04-01T12:00:00Z', '2026-03-31', '2026-04-01', '2027-03-31', '2027-04-01', ''];
  expect(days.map((day) => legalWageOn(day, null)?.hourly ?? null)).toEqual([null, '12.21', '12.21', '12.71', '12.71', null, null]);
});

it('reads the rows of the policy pack first, then its own, and says which', () => {
  const row = { hourly: '13.5', source: 'Regulations of 2027', validFrom: '2027-04-01', validTo: '2028-03-31' };
  const pack = {
    title: 'Eastmere',
    version: 3,
    legalWages: [row, { ...row, hourly: '12.8', validFrom: '2026-10-01', validTo: '2027-03-31' }],
  };
  const said = (day: string) => legalWageOn(day, pack);
  expect(said('2027-06-30')).toEqual({ hourly: '13.5', source: 'Regulations of 2027; “Eastmere”, version 3' });
  expect([said('2026-10-01')?.hourly, said('2026-09-30')?.hourly, said('2028-04-01')]).toEqual(['12.8', '12.71', null]);
});
