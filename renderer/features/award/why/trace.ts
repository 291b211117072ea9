/** Where a number comes from: another calculation of the same evaluation, or what somebody put on record. */

import type { Input } from '../../../../shared/contract/contract.ts';
import type { Derivation, Source } from '../../../../shared/domain/derivation.ts';
import type { Evaluation } from '../../../../shared/domain/evaluation.ts';
import type { BidId, CriterionId } from '../../../../shared/domain/ids.ts';
import type { Unit } from '../figures.ts';

/** What the record can be asked about. */
export type Origin = Input<'award.origin'>['source'];

export type Traced =
  | { readonly kind: 'calculated'; readonly derivation: Derivation }
  | { readonly kind: 'recorded'; readonly origin: Origin }
  /** Said where it stands already. */
  | { readonly kind: 'here' };

export const trace = (evaluation: Evaluation, source: Source): Traced => {
  switch (source.kind) {
    case 'points':
      return calculated(pointsOf(evaluation, source.bid, source.criterion));
    case 'total':
      return calculated(bidOf(evaluation, source.bid)?.total);
    case 'worth':
      return calculated(
        source.measure === null
          ? sumOfMeasures(pointsOf(evaluation, source.bid, source.criterion))
          : bidOf(evaluation, source.bid)?.offers.find(({ measure }) => measure === source.measure)?.pounds,
      );
    case 'measure':
      return { kind: 'recorded', origin: { kind: 'measure', measure: source.measure } };
    case 'consensus':
    case 'price':
    case 'tendered':
    case 'offer':
    case 'weight':
    case 'scale':
      return { kind: 'recorded', origin: source };
    case 'figure':
      return calculated(bidOf(evaluation, source.bid)?.figure);
    case 'price-rule':
      return { kind: 'recorded', origin: source };
    case 'threshold':
    case 'rule':
      return { kind: 'here' };
    default:
      return source satisfies never;
  }
};

const calculated = (derivation: Derivation | null | undefined): Traced =>
  derivation ? { kind: 'calculated', derivation } : { kind: 'here' };

const bidOf = ({ bids }: Evaluation, bid: BidId) => bids.find((one) => one.bid === bid);

const pointsOf = (evaluation: Evaluation, bid: BidId, criterion: CriterionId): Derivation | null =>
  bidOf(evaluation, bid)?.points.find((one) => one.criterion === criterion)?.points ?? null;

/** The pounds of a criterion are a step on the way to its points; a published rounding puts one more step around it. */
const sumOfMeasures = (points: Derivation | null): Derivation | null => {
  for (const step of points?.steps ?? []) {
    const found = step.inputs.every(({ source }) => source.kind === 'worth') ? step : sumOfMeasures(step);
    if (found) return found;
  }
  return null;
};

/** What a number of that kind counts. */
export const unitOf = (source: Source): Unit => {
  switch (source.kind) {
    case 'price':
    case 'tendered':
    case 'figure':
    case 'worth':
      return 'pounds';
    case 'measure':
      return source.field === 'value' ? 'pounds' : 'percent';
    case 'points':
    case 'total':
      return 'points';
    default:
      return 'number';
  }
};

/** A step counts what the whole counts, but for the pounds below points and the units below pounds. */
export const unitOfStep = ({ inputs }: Derivation, whole: Unit): Unit => {
  const [first] = inputs;
  if (first?.source.kind === 'worth') return 'pounds';
  return first?.source.kind === 'offer' && whole === 'pounds' ? 'number' : whole;
};
