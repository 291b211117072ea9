/** What each bid promises under the measures of social value: quantities as promised, as counted, and in pounds. */

import type { CriteriaTree } from '../../../../shared/domain/criteria.ts';
import type { Derivation } from '../../../../shared/domain/derivation.ts';
import type { BidEvaluation, Evaluation } from '../../../../shared/domain/evaluation.ts';
import { exact, printExact, sum } from '../../../../shared/domain/exact.ts';
import type { BidId, Exact } from '../../../../shared/domain/ids.ts';
import type { Measure } from '../../../../shared/domain/measure.ts';
import { pounds, shortly } from '../figures.ts';
import { trace } from '../why/trace.ts';

export interface OfferLine {
  readonly measure: Measure;
  readonly promised: Exact;
  readonly counted: Exact;
  readonly pounds: Derivation;
}

export const measuresOf = (criteria: CriteriaTree): readonly Measure[] =>
  criteria.flatMap((criterion) => (criterion.kind === 'social-value-quantity' ? criterion.measures : []));

/** In the published order of the measures. */
export const offerLines = (criteria: CriteriaTree, { offers }: BidEvaluation): readonly OfferLine[] =>
  measuresOf(criteria).flatMap((measure) => {
    const offer = offers.find((one) => one.measure === measure.id);
    return offer ? [{ measure, promised: offer.promised, counted: offer.counted, pounds: offer.pounds }] : [];
  });

/** The sum over the measures as it stands in the working, where there is one criterion of quantities; otherwise nothing holds them all. */
export const sumInWorking = (criteria: CriteriaTree, evaluation: Evaluation, bid: BidId): Derivation | null => {
  const [criterion, ...others] = criteria.filter(({ kind }) => kind === 'social-value-quantity');
  if (!criterion || others.length > 0) return null;
  const traced = trace(evaluation, { kind: 'worth', criterion: criterion.id, bid, measure: null });
  return traced.kind === 'calculated' ? traced.derivation : null;
};

export const totalPounds = (lines: readonly OfferLine[]): Exact => printExact(sum(lines.map((line) => exact(line.pounds.value))));

/** The lines of which less counts than was promised. */
export const cappedLines = (lines: readonly OfferLine[]): readonly OfferLine[] =>
  lines.filter(({ promised, counted }) => promised !== counted);

/** "£36,000,000" where the unit is pounds, otherwise the bare quantity. */
export const quantity = ({ unit }: Measure, value: Exact): string => (unit.startsWith('£') ? pounds(value) : shortly(value));
