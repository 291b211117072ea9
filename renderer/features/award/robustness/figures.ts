/** What the drawings of robustness show: each value in its place, with the figure as it is written everywhere else. */

import { display, displayPounds, displayShort } from '../../../../shared/domain/display.ts';
import { exact, subtract } from '../../../../shared/domain/exact.ts';
import type { BidId, CriterionId, Exact } from '../../../../shared/domain/ids.ts';
import type { Robustness } from '../../../../shared/domain/robustness.ts';
import type { WeightDraws } from '../../../../shared/domain/weight-draws.ts';
import { nearestFirst } from '../../../../shared/domain/weight-flips.ts';
import type { Axis, Bar, LinePoint, PointLine } from '../../../kit/index.ts';
import { robustness, type RobustnessWords } from '../../../words/robustness.ts';
import { drawn } from '../figures.ts';

export type NameOf = (bid: BidId) => string;
export type TitleOf = (criterion: CriterionId) => string;

const points = (value: Exact): string => displayShort(exact(value));

/** Of so many bids the totals are drawn; the rest stand in the tables of the result. */
export const mostDrawn = 6;

/** Round numbers round the values, so that no point stands on the edge by accident. */
export const axisRound = (title: string, values: readonly number[], shown: (at: number) => string): Axis => {
  const [least, most] = [Math.min(...values), Math.max(...values)];
  const rough = (most - least || Math.max(1, Math.abs(most) / 10)) / 4;
  const magnitude = 10 ** Math.floor(Math.log10(rough));
  const step = [1, 2, 5, 10].map((factor) => factor * magnitude).find((size) => size >= rough) ?? magnitude * 10;
  const from = Math.floor(least / step) * step;
  const ticks = Array.from({ length: Math.ceil((most - from) / step + 1e-9) + 1 }, (_, index) => from + index * step);
  return { title, ticks: ticks.map((at) => ({ at, shown: shown(at) })) };
};

const { flips, draws: drawWords } = robustness;

export const weightAxis: Axis = {
  title: flips.axis,
  ticks: [0, 25, 50, 75, 100].map((at) => ({ at, shown: String(at) })),
};

/** The published weight of each section, and where the bids are level that need the least change. */
export const flipLines = ({ weightFlips, effective }: Robustness, nameOf: NameOf, titleOf: TitleOf): readonly PointLine[] =>
  effective.map(({ criterion, stated }) => ({
    name: titleOf(criterion),
    points: [
      { label: flips.published, value: drawn(stated), shown: points(stated), isMarked: true },
      ...nearestFirst(weightFlips.filter((flip) => flip.criterion === criterion))
        .slice(0, mostDrawn)
        .map(({ rival, at }): LinePoint => ({ label: nameOf(rival), value: drawn(at), shown: points(at) })),
    ],
  }));

interface Totals {
  readonly name: string;
  readonly totals: readonly { readonly bid: BidId; readonly total: Exact | null }[];
}

/** One line for each case, one point for each bid that has a total in it. */
export const totalLines = (cases: readonly Totals[], nameOf: NameOf): readonly PointLine[] =>
  cases.map(({ name, totals }) => ({
    name,
    points: totals
      .slice(0, mostDrawn)
      .flatMap(({ bid, total }): LinePoint[] =>
        total === null ? [] : [{ label: nameOf(bid), value: drawn(total), shown: display(exact(total)) }],
      ),
  }));

export const valuesOf = (lines: readonly PointLine[]): readonly number[] => lines.flatMap((line) => line.points.map(({ value }) => value));

/** Each rival's price, and the one at which it would be first, or taken on. */
export const priceLines = ({ priceShocks }: Robustness, nameOf: NameOf, words: RobustnessWords['prices']): readonly PointLine[] =>
  priceShocks.slice(0, mostDrawn).flatMap(({ rival, working }): PointLine[] => {
    const price = working?.inputs[0]?.value;
    if (!working || price === undefined) return [];
    const enough = subtract(exact(price), exact(working.value));
    return [
      {
        name: nameOf(rival),
        points: [
          { label: words.now, value: drawn(price), shown: displayPounds(exact(price)), isMarked: true },
          { label: words.enough, value: Number(display(enough, 2)), shown: displayPounds(enough) },
        ],
      },
    ];
  });

/** Percent of all draws, whole draws over whole draws. */
export const percentOf = (part: number, all: number): string => `${all === 0 ? '0' : ((part * 100) / all).toFixed(1)}%`;

export const shareBars = ({ shares, draws }: WeightDraws, nameOf: NameOf): readonly Bar[] =>
  shares
    .filter(({ first, level }, index) => index < mostDrawn || first + level > 0)
    .map(({ bid, first, level }) => ({
      name: nameOf(bid),
      total: percentOf(first, draws),
      parts: [
        { label: drawWords.first, value: first, shown: String(first) },
        ...(shares.some((share) => share.level > 0) ? [{ label: drawWords.level_, value: level, shown: String(level) }] : []),
      ],
    }));
