/** What each bid promises under the measures of social value: quantities as promised, as counted, and in pounds. */

import type { CriteriaTree } from '../../../../shared/domain/criteria.ts';
import type { Output } from '../../../../shared/contract/contract.ts';
import type { Derivation } from '../../../../shared/domain/derivation.ts';
import type { BidEvaluation, Evaluation } from '../../../../shared/domain/evaluation.ts';
import { exact, printExact, sum } from '../../../../shared/domain/exact.ts';
import type { BidId, Exact, MeasureId } from '../../../../shared/domain/ids.ts';
import type { Measure } from '../../../../shared/domain/measure.ts';
import { pounds, shortly } from '../figures.ts';
import { trace } from '../why/trace.ts';

export interface OfferLine {
  readonly measure: Measure;
  readonly promised: Exact;
  /** What verification left of it. */
  readonly verified: Exact;
  readonly counted: Exact;
  /** How the units counted came about; null where all that was promised counts. */
  readonly units: Derivation | null;
  readonly pounds: Derivation;
}

export const measuresOf = (criteria: CriteriaTree): readonly Measure[] =>
  criteria.flatMap((criterion) => (criterion.kind === 'social-value-quantity' ? criterion.measures : []));

/** In the published order of the measures. */
export const offerLines = (criteria: CriteriaTree, { offers }: BidEvaluation): readonly OfferLine[] =>
  measuresOf(criteria).flatMap((measure) => {
    const offer = offers.find((one) => one.measure === measure.id);
    if (!offer) return [];
    const { promised, verified, counted, units, pounds: worth } = offer;
    return [{ measure, promised, verified, counted, units, pounds: worth }];
  });

/** The sum over the measures as it stands in the working, where there is one criterion of quantities; otherwise nothing holds them all. */
export const sumInWorking = (criteria: CriteriaTree, evaluation: Evaluation, bid: BidId): Derivation | null => {
  const [criterion, ...others] = criteria.filter(({ kind }) => kind === 'social-value-quantity');
  if (!criterion || others.length > 0) return null;
  const traced = trace(evaluation, { kind: 'worth', criterion: criterion.id, bid, measure: null });
  return traced.kind === 'calculated' ? traced.derivation : null;
};

export const totalPounds = (lines: readonly OfferLine[]): Exact => printExact(sum(lines.map((line) => exact(line.pounds.value))));

/** The lines of which a cap on units lets less count than was verified. */
export const cappedLines = (lines: readonly OfferLine[]): readonly OfferLine[] =>
  lines.filter(({ verified, counted }) => verified !== counted);

/** "£36,000,000" where the unit is pounds, otherwise the bare quantity. */
export const quantity = ({ unit }: Measure, value: Exact): string => (unit.startsWith('£') ? pounds(value) : shortly(value));

type Offered = Output<'award.viewOffers'>['offers'][number];

export type Check = NonNullable<Offered['check']>;

/** What bids say about their offers, how each was verified and what stands out; nothing before it has been read. */
export interface Said {
  readonly checkOf: (bid: BidId, measure: MeasureId) => Check | null;
  readonly detailsOf: (bid: BidId, measure: MeasureId) => Offered['details'] | null;
  readonly flagsOf: (bid: BidId) => Output<'award.viewOffers'>['flags'][number]['flags'];
}

export const saidOf = (view: Output<'award.viewOffers'> | undefined | null): Said => {
  const of = (bid: BidId, measure: MeasureId): Offered | undefined =>
    view?.offers.find((one) => one.bid === bid && one.measure === measure);
  return {
    checkOf: (bid, measure) => of(bid, measure)?.check ?? null,
    detailsOf: (bid, measure) => of(bid, measure)?.details ?? null,
    flagsOf: (bid) => view?.flags.find((one) => one.bid === bid)?.flags ?? [],
  };
};

/** The published rule of verification of a measure; empty: none. */
export const ruleOf = (criteria: CriteriaTree, measure: MeasureId): string => {
  const found = criteria.find((one) => one.kind === 'social-value-quantity' && one.measures.some(({ id }) => id === measure));
  return found?.kind === 'social-value-quantity' ? found.verification : '';
};
