/** The result to look at rather than to read: totals as stacked bars, quality against price as points. */

import type { BidEvaluation, Evaluation } from '../../../../shared/domain/evaluation.ts';
import type { CriteriaTree } from '../../../../shared/domain/criteria.ts';
import { Columns, Part, Scatter, StackedBars } from '../../../kit/index.ts';
import { award } from '../../../words/award.ts';
import { figureWords } from '../../../words/award-figure.ts';
import { drawn } from '../figures.ts';
import { axisOf, barsOf, ends, pointsOfScatter, roughPounds } from './drawings.ts';
import { availableInAll, figureOfTree, qualityAvailable, sectionsOf } from './result.ts';
import type { View } from './result.ts';

export interface DrawingsProps {
  /** In the order of the table. */
  readonly bids: readonly BidEvaluation[];
  readonly criteria: CriteriaTree;
  readonly prices: NonNullable<View['prices']>;
  readonly places: number;
  readonly evaluation: Evaluation;
}

export const Drawings = ({ bids, criteria, prices, places, evaluation }: DrawingsProps) => {
  const ranked = figureOfTree(criteria);
  const available = availableInAll(criteria, evaluation);
  const bars = barsOf(bids, criteria, places);
  const points = pointsOfScatter(bids, criteria, prices, places);
  const { cheapest, dearest, best } = ends(points);
  return (
    <Part title={award.drawn}>
      <Columns narrowest="24rem" gap="four">
        {bars.length === 0 ? null : (
          <StackedBars
            title={award.bars.title}
            sentence={
              ranked === null
                ? award.bars.sentence(
                    bars[0]?.name ?? '',
                    sectionsOf(criteria).map(({ title }) => title),
                  )
                : figureWords.bars(bars[0]?.name ?? '')
            }
            bars={bars}
            full={drawn(available)}
            nameTitle={award.bars.nameTitle}
            totalTitle={award.bars.totalTitle(available)}
          />
        )}
        {points.length === 0 ? null : (
          <Scatter
            title={award.scatter.title}
            sentence={award.scatter.sentence(cheapest, dearest, best)}
            nameTitle={award.scatter.nameTitle}
            across={axisOf(
              award.scatter.across,
              points.map(({ x }) => x),
              roughPounds,
            )}
            up={axisOf(
              award.scatter.up(qualityAvailable(criteria, evaluation)),
              points.map(({ y }) => y),
              String,
              drawn(qualityAvailable(criteria, evaluation)),
            )}
            points={points}
          />
        )}
      </Columns>
    </Part>
  );
};
