/** The worked example of the tram upgrade for tests of this screen: quality 60, price 20, social value 20; Bidder C wins, and social value decides it. */

import type { CriteriaTree } from '../../../shared/domain/criteria.ts';
import type { Evaluation, EvaluationInput } from '../../../shared/domain/evaluation.ts';
import { type BidTable, evaluated, group, inputOf, measure, modelOf, priced, quantities, scored } from '../../../shared/domain/testing.ts';

export const tramCriteria: CriteriaTree = [
  group('Quality', null, '60'),
  scored('Q1', 'Quality', '20'),
  scored('Q2', 'Quality', '15'),
  scored('Q3', 'Quality', '15'),
  scored('Q4', 'Quality', '10'),
  priced('20'),
  group('Social value', null, '20'),
  quantities('Commitments', 'Social value', '10', [
    measure('apprentices', 'apprentice-week', '250'),
    measure('jobs', 'FTE-year', '30000', { deadweight: '25' }),
    measure('spend', '£ spent', '0.2', { cap: { kind: 'share-of-own-price', percent: '40' } }),
    measure('volunteering', 'hour', '17'),
  ]),
  scored('SVa', 'Social value', '6', { envelope: 'social-value' }),
  scored('SVb', 'Social value', '4', { envelope: 'social-value' }),
];

export const tramBids = {
  A: {
    scores: { Q1: 4, Q2: 4, Q3: 3, Q4: 4, SVa: 4, SVb: 3 },
    price: '74600000',
    offers: { apprentices: '12480', jobs: '60', spend: '18000000', volunteering: '3000' },
  },
  B: {
    scores: { Q1: 4, Q2: 4, Q3: 4, Q4: 4, SVa: 4, SVb: 3 },
    price: '71200000',
    offers: { apprentices: '20800', jobs: '45', spend: '15000000', volunteering: '2400' },
  },
  C: {
    scores: { Q1: 4, Q2: 4, Q3: 4, Q4: 3, SVa: 4, SVb: 5 },
    price: '78900000',
    offers: { apprentices: '16640', jobs: '80', spend: '36000000', volunteering: '6000' },
  },
  D: {
    scores: { Q1: 3, Q2: 4, Q3: 3, Q4: 3, SVa: 2, SVb: 3 },
    price: '64000000',
    offers: { apprentices: '6240', jobs: '30', spend: '9600000', volunteering: '1000' },
  },
} satisfies Record<string, BidTable>;

export const evaluatedTram = (
  more: Partial<EvaluationInput> & { readonly out?: readonly string[] } = {},
  criteria = tramCriteria,
): Evaluation => evaluated(modelOf(criteria), inputOf(tramBids, more));

/** As it stands while the price envelopes are sealed. */
export const tramBeforePrices = (): Evaluation => evaluatedTram({ prices: [], offers: [] });
