/** Places by exact totals, and ties by the published steps alone: never by alphabet, order of arrival or chance (domain.md 3.1). */

import type { Place, RankedBy, Ranking, Tie, TieOrder } from './evaluation.ts';
import { compareInTurn, stepBetween } from './criteria-order.ts';
import { displayDistinct, displayShort } from './display.ts';
import type { Fraction } from './exact.ts';
import { compare, equal, negate, printExact, zero } from './exact.ts';
import type { BidId, CriterionId } from './ids.ts';
import { marginBetween } from './margin.ts';
import type { TieBreakStep } from './model.ts';
import { displayFigure, displayFigures, figureNames } from './price-figure.ts';
import { listed } from './wording.ts';

/** A bid that stands, with everything that a published step may ask of it. */
export interface Contender {
  readonly bid: BidId;
  readonly name: string;
  readonly total: Fraction;
  /** Pounds that put the bid in order instead of its total, the lowest first; null where totals do. */
  readonly figure: Fraction | null;
  /** Points of all the questions of one envelope; for social value, with the points of the quantities. */
  readonly pointsOf: (envelope: 'quality' | 'social-value') => Fraction;
  /** Null only when no published rule needs it. */
  readonly price: Fraction | null;
  readonly points: ReadonlyMap<CriterionId, Fraction>;
}

type OpenTie = Tie['open'][number];

interface Separated {
  /** Best first; more than one bid together only where the tie stays open. */
  readonly groups: readonly (readonly Contender[])[];
  readonly open: readonly OpenTie[];
  /** What parted them, in words. */
  readonly by: readonly string[];
}

/** The more the better. */
const measure = (step: Exclude<TieBreakStep, { kind: 'drawing-lots' }>, contender: Contender): Fraction => {
  switch (step.kind) {
    case 'highest-quality':
      return contender.pointsOf('quality');
    case 'highest-social-value':
      return contender.pointsOf('social-value');
    case 'highest-criterion':
      return known(contender.points.get(step.criterion), `points for ${step.criterion}`);
    case 'lowest-price':
      return negate(known(contender.price, 'a price'));
    default:
      return step satisfies never;
  }
};

const known = <T>(value: T | null | undefined, what: string): T => {
  if (value === null || value === undefined) throw new TypeError(`a tie-break asks for ${what}, which this model does not give`);
  return value;
};

const words: Record<TieBreakStep['kind'], string> = {
  'highest-quality': 'the highest quality points',
  'highest-social-value': 'the highest social value points',
  'highest-criterion': 'the highest points for the named criterion',
  'lowest-price': 'the lowest price',
  'drawing-lots': 'drawing lots',
};

/** Sorted from the most to the least; equal ones together, in the order given. */
const grouped = (contenders: readonly Contender[], key: (contender: Contender) => Fraction): readonly (readonly Contender[])[] => {
  const groups: Contender[][] = [];
  let last: Fraction | null = null;
  for (const contender of contenders.toSorted((a, b) => compare(key(b), key(a)))) {
    if (last !== null && equal(last, key(contender))) groups.at(-1)?.push(contender);
    else groups.push([contender]);
    last = key(contender);
  }
  return groups;
};

/** A recorded draw or decision counts only for exactly the bids that are still tied. */
const recorded = (tied: readonly Contender[], by: TieOrder['by'], orders: readonly TieOrder[]): readonly Contender[] | null => {
  const found = orders.find(
    ({ by: how, order }) => how === by && order.length === tied.length && tied.every(({ bid }) => order.includes(bid)),
  );
  return found ? tied.toSorted((a, b) => found.order.indexOf(a.bid) - found.order.indexOf(b.bid)) : null;
};

const separate = (tied: readonly Contender[], steps: readonly TieBreakStep[], orders: readonly TieOrder[]): Separated => {
  const [step, ...rest] = steps;
  if (tied.length < 2) return { groups: [tied], open: [], by: [] };
  if (!step || step.kind === 'drawing-lots') {
    const asks = step ? 'draw' : 'decision';
    const order = recorded(tied, asks, orders);
    if (order) return { groups: order.map((contender) => [contender]), open: [], by: [step ? words[step.kind] : 'a reasoned decision'] };
    return { groups: [tied], open: [{ bids: tied.map(({ bid }) => bid), asks }], by: [] };
  }
  const parts = grouped(tied, (contender) => measure(step, contender));
  const below = parts.map((part) => separate(part, rest, orders));
  return {
    groups: below.flatMap(({ groups }) => groups),
    open: below.flatMap(({ open }) => open),
    by: [...(parts.length > 1 ? [words[step.kind]] : []), ...below.flatMap(({ by }) => by)],
  };
};

/** The more the better: what bids are put in order by. */
export const meritOf = ({ total, figure }: Contender): Fraction => (figure ? negate(figure) : total);

const tieOf = (tied: readonly Contender[], ranked: RankedBy, { total, figure }: Contender, { open, by }: Separated): Tie => {
  const level = printExact(figure ?? total);
  const names = listed(tied.map(({ name }) => name));
  const same =
    ranked === 'criteria-order'
      ? `${names} are exactly level on every criterion.`
      : `${names} have exactly the same ${ranked === 'total' ? `total, ${level}` : `${figureNames[ranked]}, ${displayFigure(level)}`}.`;
  const asks = open.some((each) => each.asks === 'draw')
    ? 'The published rule now asks for lots to be drawn before a witness.'
    : 'The published tie-break has run out, so a reasoned decision is needed.';
  const sentence = open.length > 0 ? `${same} ${asks}` : `${same} They are put in order by ${listed([...new Set(by)])}.`;
  return { bids: tied.map(({ bid }) => bid), level: ranked === 'criteria-order' ? null : level, open, sentence };
};

type Named = { readonly id: CriterionId; readonly title: string };

/** Those that are level on every criterion stand together, in the order given. */
const levelGroups = (contenders: readonly Contender[], order: readonly Named[]): readonly (readonly Contender[])[] => {
  const groups: Contender[][] = [];
  for (const contender of contenders.toSorted((a, b) => compareInTurn(a, b, order))) {
    const [last] = groups.at(-1) ?? [];
    if (last && compareInTurn(last, contender, order) === 0) groups.at(-1)?.push(contender);
    else groups.push([contender]);
  }
  return groups;
};

const stepAt = (ahead: Contender | undefined, behind: Contender, order: readonly Named[]) =>
  (ahead && stepBetween(ahead, behind, order)) ?? [];

/** Places, ties and margin of the bids that stand. `sections` are the criteria at the top of the tree, for the margin; where the order of the criteria decides, those that are compared in turn. Where `by` is no total, every contender has a figure. */
export const rank = (
  contenders: readonly Contender[],
  steps: readonly TieBreakStep[],
  orders: readonly TieOrder[],
  sections: readonly { readonly id: CriterionId; readonly title: string }[],
  by: RankedBy = 'total',
): Ranking => {
  const ties: Tie[] = [];
  const ranked: { readonly contender: Contender; readonly rank: number }[] = [];
  const isOrder = by === 'criteria-order';
  for (const tied of isOrder ? levelGroups(contenders, sections) : grouped(contenders, meritOf)) {
    const separated = separate(tied, steps, orders);
    const [one] = tied;
    if (one && tied.length > 1) ties.push(tieOf(tied, by, one, separated));
    for (const group of separated.groups) {
      const rank = ranked.length + 1;
      ranked.push(...group.map((contender) => ({ contender, rank })));
    }
  }
  const shown = isOrder
    ? ranked.map(({ contender }) => sections.map(({ id }) => displayShort(contender.points.get(id) ?? zero, 2)).join(' · '))
    : displayDistinct(ranked.map(({ contender }) => contender.total));
  const figures = displayFigures(ranked.flatMap(({ contender: { figure } }) => figure ?? []));
  const places = ranked.map(({ contender: { bid, total, figure }, rank }, position): Place => ({
    bid,
    rank,
    total: isOrder ? null : printExact(total),
    shown: shown[position] ?? '',
    figure: figure && { value: printExact(figure), shown: figures[position] ?? '' },
  }));
  const [first, second] = ranked;
  const settled = first && second?.rank !== first.rank;
  return {
    by,
    places,
    ties,
    winner: settled ? first.contender.bid : null,
    margin: settled && second && by !== 'criteria-order' ? marginBetween(first.contender, second.contender, sections, by) : null,
    ...(isOrder ? { order: ranked.slice(1).flatMap(({ contender }, at) => stepAt(ranked[at]?.contender, contender, sections)) } : {}),
  };
};
