/** The result as one table: which bids stand in it in which order, which criteria are opened up, and how many digits it takes. */

import type { Output } from '../../../../shared/contract/contract.ts';
import { branch, isPointsCriterion, isWeighed } from '../../../../shared/domain/criteria.ts';
import type { CriteriaTree, WeighedCriterion } from '../../../../shared/domain/criteria.ts';
import type { Derivation } from '../../../../shared/domain/derivation.ts';
import { display, displayDistinct, displayShort } from '../../../../shared/domain/display.ts';
import type { BidEvaluation, Evaluation } from '../../../../shared/domain/evaluation.ts';
import { exact, sum } from '../../../../shared/domain/exact.ts';
import type { Fraction } from '../../../../shared/domain/exact.ts';
import type { CriterionId, Exact } from '../../../../shared/domain/ids.ts';
import { displayFigure } from '../../../../shared/domain/price-figure.ts';
import { isRankingFormula } from '../../../../shared/domain/price-formula.ts';
import type { RankingFormula } from '../../../../shared/domain/price-formula.ts';
import { shortly } from '../figures.ts';

export type View = Output<'award.view'>;

/** Digits after the point that the reader asked for; the table may need more. */
export type Digits = 2 | 4;

export interface ResultColumn {
  readonly criterion: CriterionId;
  readonly number: string;
  readonly title: string;
  /** The most that can be had. */
  readonly available: string;
  /** A section at the top; the others are parts of the section before them. */
  readonly isSection: boolean;
  /** A section that has parts. */
  readonly hasParts: boolean;
}

export type ResultCell =
  | { readonly kind: 'points' | 'pounds'; readonly shown: string; readonly derivation: Derivation }
  /** Not known before prices are open. */
  | { readonly kind: 'sealed' }
  /** Something that it needs is not on record. */
  | { readonly kind: 'missing' }
  /** A bid that does not stand gets no points for price and quantities. */
  | { readonly kind: 'unused' };

export interface ResultRow {
  readonly bid: BidEvaluation;
  /** null before there is a ranking, and for bids that are not in it. */
  readonly rank: number | null;
  readonly cells: readonly ResultCell[];
  readonly total: ResultCell;
  /** In pounds, where that ranks and not the total. */
  readonly figure: ResultCell | null;
}

export const sectionsOf = (criteria: CriteriaTree): readonly WeighedCriterion[] =>
  criteria.filter(isWeighed).filter(({ parent }) => parent === null);

const weightOf = ({ weights }: Evaluation, id: CriterionId): Exact => weights.find(({ criterion }) => criterion === id)?.absolute ?? '0';

/** Where the order of the criteria decides there are no weights, and nothing is added up. */
export const isInOrder = ({ weights }: Evaluation): boolean => weights.length === 0;

/** Sections, and behind each that is open its parts, as they stand in the published tree. */
export const columnsOf = (criteria: CriteriaTree, evaluation: Evaluation, open: ReadonlySet<CriterionId>): readonly ResultColumn[] =>
  isInOrder(evaluation)
    ? criteria
        .filter(isPointsCriterion)
        .map(({ id, number, title }) => ({ criterion: id, number, title, available: '100', isSection: true, hasParts: false }))
    : sectionsOf(criteria).flatMap((section) => {
        const parts = branch(criteria, section.id).filter(isWeighed);
        return parts
          .filter(({ id }) => id === section.id || open.has(section.id))
          .map(({ id, number, title }) => ({
            criterion: id,
            number,
            title,
            available: shortly(weightOf(evaluation, id)),
            isSection: id === section.id,
            hasParts: id === section.id && parts.length > 1,
          }));
      });

/** How many digits the whole table is written with: as asked, or as many more as it takes until unequal totals look unequal. */
export const placesFor = ({ ranking }: Evaluation, digits: Digits): number => {
  const [first = ''] = displayDistinct(
    (ranking?.places ?? []).flatMap(({ total }) => (total === null ? [] : [exact(total)])),
    digits,
  );
  return Math.max(digits, first.length - 1 - first.indexOf('.'));
};

/** Those still in the running: by rank once there is one, and until then by name, so that nothing is said before it is known. */
export const inTheRunning = ({ bids, ranking }: Evaluation): readonly BidEvaluation[] => {
  const standing = bids.filter(({ standing }) => standing === 'standing' || standing === 'awaiting-decision').toSorted(byName);
  if (!ranking) return standing;
  const place = new Map(ranking.places.map(({ bid }, index) => [bid, index]));
  return standing.toSorted((one, other) => (place.get(one.bid) ?? 0) - (place.get(other.bid) ?? 0));
};

export const outOfTheRunning = ({ bids }: Evaluation): readonly BidEvaluation[] =>
  bids.filter(({ standing }) => standing === 'disqualified' || standing === 'set-aside').toSorted(byName);

const byName = (one: BidEvaluation, other: BidEvaluation): number => one.name.localeCompare(other.name, 'en-GB', { numeric: true });

export interface RowsOptions {
  readonly places: number;
  /** What ranks instead of totals. */
  readonly ranked: RankingFormula['kind'] | null;
  readonly pricesAreOpen: boolean;
}

export const rowOf = (
  bid: BidEvaluation,
  columns: readonly ResultColumn[],
  { ranking }: Evaluation,
  { places, pricesAreOpen, ranked }: RowsOptions,
): ResultRow => {
  const stands = bid.standing === 'standing' || bid.standing === 'awaiting-decision';
  const nothing: ResultCell = { kind: stands ? (pricesAreOpen ? 'missing' : 'sealed') : 'unused' };
  const cell = (derivation: Derivation | null | undefined): ResultCell =>
    derivation ? { kind: 'points', shown: display(exact(derivation.value), places), derivation } : nothing;
  return {
    bid,
    rank: ranking?.places.find((place) => place.bid === bid.bid)?.rank ?? null,
    cells: columns.map(({ criterion }) => cell(bid.points.find((one) => one.criterion === criterion)?.points)),
    total: cell(bid.total),
    figure: ranked && (bid.figure ? { kind: 'pounds', shown: figureShown(ranking, bid), derivation: bid.figure } : nothing),
  };
};

/** What ranks instead of the total, if a price criterion says so. */
export const figureOfTree = (criteria: CriteriaTree): RankingFormula['kind'] | null => {
  for (const criterion of criteria) if (criterion.kind === 'price' && isRankingFormula(criterion.formula)) return criterion.formula.kind;
  return null;
};

/** With as many digits as it takes to tell the places apart. */
const figureShown = (ranking: Evaluation['ranking'], { bid, figure }: BidEvaluation): string =>
  ranking?.places.find((place) => place.bid === bid)?.figure?.shown ?? displayFigure(figure?.value ?? '0');

const shortSum = (values: readonly Exact[]): string => displayShort(sum(values.map(exact)));

/** What all sections together can give. */
export const availableInAll = (criteria: CriteriaTree, evaluation: Evaluation): string =>
  shortSum(sectionsOf(criteria).map(({ id }) => weightOf(evaluation, id)));

const qualityAnswers = (criteria: CriteriaTree) =>
  criteria.filter((criterion) => criterion.kind === 'scored' && criterion.envelope === 'quality');

/** What the panel's answers on quality can give together. */
export const qualityAvailable = (criteria: CriteriaTree, evaluation: Evaluation): string =>
  shortSum(qualityAnswers(criteria).map(({ id }) => weightOf(evaluation, id)));

/** Points of the panel's answers on quality; null while one of them is missing. */
export const qualityPoints = (criteria: CriteriaTree, { points }: BidEvaluation): Fraction | null => {
  const values = qualityAnswers(criteria).map(({ id }) => points.find(({ criterion }) => criterion === id)?.points?.value ?? null);
  return values.every((value) => value !== null) ? sum(values.map(exact)) : null;
};
