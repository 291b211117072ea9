/** The two worked examples of domain.md 5.1 and 5.2 as values, for the tests that look at their results from another side. */

import type { AgreedMark, IndividualMark } from './agreement.ts';
import type { EvaluationInput } from './evaluation.ts';
import type { BidId, CriterionId, PersonId } from './ids.ts';
import type { Model } from './model.ts';
import type { PriceFormula } from './price-formula.ts';
import { settle, type Settled } from './sensitivity.ts';
import { type BidTable, group, measure, modelOf, priced, quantities, scored, threshold } from './testing.ts';

/** 5.1: tram network upgrade, quality 60, price 20, social value 20. */
export const tram: Model = modelOf([
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
]);

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

const questions = ['Q1', 'Q2', 'Q3', 'Q4', 'SVa', 'SVb'] as const;

/** A1, A2 and A3, question by question. */
const individual: Readonly<Record<keyof typeof tramBids, readonly string[]>> = {
  A: ['444', '344', '334', '445', '443', '334'],
  B: ['544', '444', '443', '444', '444', '333'],
  C: ['445', '442', '444', '332', '544', '455'],
  D: ['333', '344', '323', '333', '223', '332'],
};

export const tramMarks: readonly IndividualMark[] = questions.flatMap((criterion, question) =>
  Object.entries(individual).flatMap(([bid, marks]) =>
    (marks[question] ?? '').split('').map((value, assessor) => ({
      person: `A${assessor + 1}` as PersonId,
      criterion: criterion as string as CriterionId,
      bid: bid as BidId,
      value,
    })),
  ),
);

export const tramConsensus: readonly AgreedMark[] = Object.entries(tramBids).flatMap(([bid, { scores }]) =>
  Object.entries(scores).map(([criterion, value]) => ({ criterion: criterion as CriterionId, bid: bid as BidId, value: String(value) })),
);

/** 5.2: grounds maintenance, quality 50, price 40, social value 10; Q1 must be at least 3. */
export const grounds = (formula: PriceFormula = { kind: 'lowest-over-price' }): Model =>
  modelOf([
    group('Quality', null, '50'),
    scored('Q1', 'Quality', '20', { threshold: threshold('3') }),
    scored('Q2', 'Quality', '10'),
    scored('Q3', 'Quality', '10'),
    scored('Q4', 'Quality', '5'),
    scored('Q5', 'Quality', '5'),
    priced('40', formula),
    scored('SV', null, '10', { envelope: 'social-value' }),
  ]);

const grown = (price: string, marks: string, socialValue: number): BidTable & { readonly scores: Readonly<Record<string, number>> } => ({
  price,
  scores: { ...Object.fromEntries(marks.split('').map((mark, question) => [`Q${question + 1}`, Number(mark)])), SV: socialValue },
});

/** G5 fails the threshold. */
export const groundsBids = {
  G1: grown('298500', '44343', 3),
  G2: grown('312000', '54444', 4),
  G3: grown('276400', '34433', 4),
  G4: grown('345900', '55554', 5),
  G5: grown('241000', '23333', 3),
  G6: grown('289750', '43444', 4),
};

/** A result that a test knows to be settled, looked at after prices are open. */
export const settledOf = (model: Model, input: EvaluationInput): Settled => {
  const outcome = settle({ stage: 'price-open', open: null }, model, input);
  if (!outcome.ok) throw new Error(outcome.refusal.sentence);
  return outcome.value;
};
