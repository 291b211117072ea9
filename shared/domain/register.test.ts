import { expect, it } from 'vitest';
import type { CommitmentTerms } from './commitment.ts';
import { noDetails } from './offer-details.ts';
import { entriesOf, registerColumns, registerCsv, rowOf } from './register.ts';
import { evaluated, inputOf, measure, modelOf, priced, quantities, scored } from './testing.ts';

const spend = measure('SME', '£ spent', '0.2', { theme: 'Supply chain', cap: { kind: 'share-of-own-price', percent: '40' } });
const model = modelOf([scored('Q', null, '60'), priced('30'), quantities('SV', null, '10', [spend])]);
const input = inputOf({ C: { scores: { Q: 4 }, price: '78900000', offers: { SME: '36000000' } } });
const [bid] = evaluated(model, input).bids;
if (!bid) throw new Error('no bid');
const by = { reference: 'T-1', supplier: '=Bidder; C', lot: '' };
const facts = {
  criteria: model.criteria,
  bid,
  offers: [
    {
      measure: spend.id,
      quantity: '36000000',
      details: { ...noDetails, owner: 'Buyer', places: [{ code: 'E01000001', decile: 1, inside: true, quantity: '36000000' }] },
      terms: null,
    },
  ],
};
const registerOf = (promises: typeof facts) => entriesOf(promises).map((entry) => rowOf(by, entry));

it('domain.md 4.11 and 5.1: holds £36.0m as promised, though £31.56m are counted', () => {
  const [row] = registerOf(facts);
  expect(row).toMatchObject({
    commitment_id: 'T-1/SME',
    quantity_promised: '36000000',
    quantity: '36000000',
    value_at_award: '6312000',
    place: 'E01000001: 36000000',
    owner_supplier: 'Buyer',
    scored: 'yes',
    status: 'promised',
  });
});

it('holds what verification left, beside what was promised', () => {
  const offers = input.offers.map((offer) => ({ ...offer, verified: '30000000' }));
  const [reduced] = evaluated(model, { ...input, offers }).bids;
  expect(reduced && registerOf({ ...facts, bid: reduced })[0]).toMatchObject({ quantity_promised: '36000000', quantity: '30000000' });
});

it('is empty where nothing is agreed yet, and holds what is agreed beside the quantity, which it never changes', () => {
  expect(registerOf(facts)[0]).toMatchObject({
    profile_by_quarter: '',
    owner_authority: '',
    contract_clause: '',
    remedy_if_missed: '',
    kpi: '',
  });
  const profile = [
    { quarter: '2027-Q4', quantity: '20000000' },
    { quarter: '2028-Q1', quantity: '16000000' },
  ];
  const terms = { profile, owner: 'Contract manager', clause: '12.3', remedy: 'Put right within a quarter', kpi: 'KPI 4, local spend' };
  const agreed = (more: Partial<CommitmentTerms>) => {
    const offers = facts.offers.map((offer) => ({ ...offer, terms: { ...terms, ...more } }));
    return entriesOf({ ...facts, offers }).map((entry) => rowOf(by, entry))[0];
  };
  expect(agreed({})).toMatchObject({
    quantity: '36000000',
    profile_by_quarter: '2027-Q4: 20000000; 2028-Q1: 16000000',
    owner_authority: 'Contract manager',
    contract_clause: '12.3',
    remedy_if_missed: 'Put right within a quarter',
    kpi: 'yes: KPI 4, local spend',
  });
  expect(agreed({ kpi: null })?.kpi).toBe('no');
});

it('leaves out what nobody promised', () => {
  expect(registerOf({ ...facts, offers: facts.offers.map((offer) => ({ ...offer, quantity: '0' })) })).toEqual([]);
});

it('is written as a sheet in which no cell is taken for a formula', () => {
  const [head, row] = registerCsv(registerOf(facts)).split('\r\n');
  expect(head).toBe(`\ufeff${registerColumns.join(',')}`);
  expect(row?.startsWith(`T-1/SME,"'=Bidder; C",,SME,SME,Supply chain,`)).toBe(true);
});
