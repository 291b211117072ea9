import { describe, expect, it } from 'vitest';
import { display } from './display.ts';
import { exact } from './exact.ts';
import type { MeasureId } from './ids.ts';
import { limitsOf } from './limits.ts';
import { type Commitment, type OfferContext, type PlausibilityFlag, plausibilityFlags } from './plausibility.ts';

const sound: Commitment = {
  measure: 'm' as MeasureId,
  title: 'A measure',
  nature: 'other',
  quantity: '10',
  unit: 'hour',
  publishedUnit: 'hour',
  pounds: '100',
  people: null,
  start: '2027-01-01',
  end: '2028-12-31',
  place: 'Chelmsley Wood',
  owner: 'Operations director',
  evidence: 'Payroll',
  companyWide: false,
  overlapsWith: [],
};

const commitment = (id: string, more: Partial<Commitment> = {}): Commitment => ({ ...sound, measure: id as MeasureId, title: id, ...more });

const contract: OfferContext = { price: '1000000', termMonths: 24, staffHours: '66000', legalWage: { hourly: '12.21', source: 'A table' } };

const customary = limitsOf(null);

const flags = (offer: readonly Commitment[], context: Partial<OfferContext> = {}, limits = customary): readonly PlausibilityFlag[] => {
  const outcome = plausibilityFlags(offer, { ...contract, ...context }, limits);
  if (!outcome.ok) throw new Error(outcome.refusal.sentence);
  return outcome.value;
};

const codes = (...args: Parameters<typeof flags>): readonly string[] =>
  flags(...args).map(({ code, measures }) => `${code}: ${measures.join(' ')}`);

describe('domain.md 3.5: flags on offers of social value, information only', () => {
  it('nothing is said of a sound offer', () => {
    expect(codes([commitment('a'), commitment('b')])).toEqual([]);
  });

  it('more than 40% of own price, and not exactly 40%', () => {
    const [flag] = flags([commitment('a', { pounds: '300000' }), commitment('b', { pounds: '100001' })]);
    expect([flag?.code, flag?.working && display(exact(flag.working.value), 4)]).toEqual(['worth-beyond-share-of-price', '40.0001']);
    expect(flag?.sentence).toBe('The social value comes to 40.0001% of the price, more than 40% (customary value).');
    expect(codes([commitment('a', { pounds: '400000' })])).toEqual([]);
  });

  it('more jobs than the price could pay at the lawful wage: 50 FTE-years are 50 × 1,650 × £12.21', () => {
    const jobs = { nature: 'jobs', unit: 'FTE-year', publishedUnit: 'FTE-year' } as const;
    const [flag] = flags([commitment('a', { ...jobs, quantity: '50' })]);
    expect([flag?.code, flag?.working?.value, flag?.working?.substituted]).toEqual([
      'labour-beyond-price',
      '1007325',
      '50 × 1650 × £12.21',
    ]);
    expect(codes([commitment('a', { ...jobs, quantity: '49' })])).toEqual([]);
  });

  it('more apprentices than twenty to a hundred full-time people: 66,000 hours are 40 people for a year', () => {
    const weeks = { nature: 'apprenticeships', unit: 'week', publishedUnit: 'week' } as const;
    const [flag] = flags([commitment('a', { ...weeks, quantity: '520' })]);
    expect([flag?.code, flag?.working?.value]).toEqual(['apprentices-beyond-ratio', '25']);
    expect(codes([commitment('a', { ...weeks, quantity: '416' })])).toEqual([]);
  });

  it('more volunteering than 5% of staff hours', () => {
    const hours = { nature: 'volunteering' } as const;
    expect(codes([commitment('a', { ...hours, quantity: '3300' })])).toEqual([]);
    expect(codes([commitment('a', { ...hours, quantity: '3301' })])).toEqual(['volunteering-beyond-share: a']);
  });

  it('from the limits that the policy pack names, and says whose each is', () => {
    const limits = limitsOf({
      title: 'Eastmere',
      version: 3,
      limits: [
        { kind: 'value-of-price', value: '25' },
        { kind: 'hours-a-year', value: '1500' },
      ],
    });
    // 66,000 hours at 1,500 a year are 44 people: 520 weeks are 10 apprentice-years, 22.7 to a hundred.
    const offer = [
      commitment('a', { pounds: '260000' }),
      commitment('b', { nature: 'apprenticeships', unit: 'week', publishedUnit: 'week', quantity: '520' }),
      commitment('c', { nature: 'jobs', unit: 'FTE-year', publishedUnit: 'FTE-year', quantity: '60' }),
    ];
    expect(flags(offer, {}, limits).map(({ sentence }) => sentence)).toEqual([
      'The social value comes to 26% of the price, more than 25% (“Eastmere”, version 3).',
      'The jobs offered would cost £1,098,900, more than the whole price of £1,000,000: at £12.21 an hour (A table) and 1500 hours a year (“Eastmere”, version 3).',
      'That is 22.7 apprentices for every hundred full-time people, more than 20 (customary value): at 1500 hours a year (“Eastmere”, version 3).',
    ]);
  });

  it('local spend above the price, all measures together', () => {
    const spend = { nature: 'local-spend', unit: '£', publishedUnit: '£' } as const;
    expect(codes([commitment('a', { ...spend, quantity: '600000' }), commitment('b', { ...spend, quantity: '400001' })])).toEqual([
      'spend-beyond-price: a b',
    ]);
  });

  it('the same pound under two spend measures, said or not ruled out', () => {
    const spend = (id: string, overlapsWith: Commitment['overlapsWith']) =>
      commitment(id, { nature: 'local-spend', unit: '£', publishedUnit: '£', quantity: '1', overlapsWith });
    expect(codes([spend('a', []), spend('b', ['a' as MeasureId])])).toEqual(['same-pound-twice: a b']);
    expect(flags([spend('a', null), spend('b', [])])[0]?.sentence).toBe(
      'Nothing says that no pound is offered both under “a” and under “b”.',
    );
    expect(codes([spend('a', []), spend('b', [])])).toEqual([]);
  });

  it('one person in two measures of disadvantage; the same hire in three measures is named for each pair of them', () => {
    const hire = (id: string, overlapsWith: readonly string[], nature: Commitment['nature'] = 'disadvantaged-hires') =>
      commitment(id, { nature, overlapsWith: overlapsWith as readonly MeasureId[] });
    const local = commitment('local', { nature: 'jobs', quantity: '1', overlapsWith: ['neet' as MeasureId] });
    expect(codes([local, hire('neet', ['local'])])).toEqual([]);
    expect(codes([hire('neet', ['care', 'ex']), hire('care', ['ex']), hire('ex', [])])).toEqual([
      'same-person-twice: neet care',
      'same-person-twice: neet ex',
      'same-person-twice: care ex',
    ]);
  });

  it('domain.md 8: 200 apprentices entered as weeks, FTE-years that so few people cannot work, and a unit that was not published', () => {
    const weeks = { nature: 'apprenticeships', unit: 'week', publishedUnit: 'week', people: 200 } as const;
    expect(codes([commitment('a', { ...weeks, quantity: '200' })], { staffHours: null })).toEqual(['units-mixed-up: a']);
    expect(codes([commitment('a', { ...weeks, quantity: '20800' })], { staffHours: null })).toEqual([]);
    expect(codes([commitment('a', { ...weeks, quantity: '21201' })], { staffHours: null })).toEqual(['units-mixed-up: a']);
    const jobs = { nature: 'jobs', unit: 'FTE-year', publishedUnit: 'FTE-year', people: 10 } as const;
    expect(codes([commitment('a', { ...jobs, quantity: '20' })])).toEqual([]);
    expect(codes([commitment('a', { ...jobs, quantity: '21' })])).toEqual(['units-mixed-up: a']);
    expect(codes([commitment('a', { unit: 'person' })])).toEqual(['units-mixed-up: a']);
  });

  it('a blank place, a measure that was not published, a company-wide programme', () => {
    expect(codes([commitment('a', { place: ' ' })])).toEqual(['place-missing: a']);
    expect(codes([commitment('a', { publishedUnit: null })])).toEqual(['measure-not-published: a']);
    expect(codes([commitment('a', { companyWide: true })])).toEqual(['company-wide: a']);
  });

  it('no owner, date or evidence', () => {
    expect(flags([commitment('a', { owner: '', end: null, evidence: '' })]).map(({ sentence }) => sentence)).toEqual([
      '“a” names no owner, no date and no evidence.',
    ]);
  });

  it('longer than the contract, counted in months begun', () => {
    expect(codes([commitment('a', { start: '2027-01-15', end: '2029-01-14' })])).toEqual([]);
    expect(codes([commitment('a', { start: '2027-01-15', end: '2029-01-15' })])).toEqual(['longer-than-contract: a']);
    expect(codes([commitment('a', { start: '2027-01-15', end: '2029-01-15' })], { termMonths: null })).toEqual([]);
  });

  it('what is not known is not guessed at', () => {
    const unknown: OfferContext = { price: null, termMonths: null, staffHours: null, legalWage: null };
    const jobs = { nature: 'jobs', unit: 'FTE-year', publishedUnit: 'FTE-year', quantity: '1000000', pounds: null } as const;
    expect(codes([commitment('a', jobs), commitment('b', { nature: 'volunteering', quantity: '1000000' })], unknown)).toEqual([]);
  });

  it('what is no number or no day is refused', () => {
    const refusal = (more: Partial<Commitment>) => {
      const outcome = plausibilityFlags([commitment('a', more)], contract, customary);
      return outcome.ok ? '' : outcome.refusal.code;
    };
    expect(refusal({ quantity: 'many' })).toBe('number-not-exact');
    expect(refusal({ end: 'soon' })).toBe('day-not-understood');
  });
});
