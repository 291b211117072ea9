/** The result in two versions side by side: with the bids in question and without them, each total with its own working. */

import type { Where } from '../../../../shared/contract/words.ts';
import { display } from '../../../../shared/domain/display.ts';
import type { BidEvaluation, Evaluation } from '../../../../shared/domain/evaluation.ts';
import { exact } from '../../../../shared/domain/exact.ts';
import { displayFigure } from '../../../../shared/domain/price-figure.ts';
import type { WithAndWithout } from '../../../../shared/domain/with-and-without.ts';
import { DataTable, Part, StateBadge } from '../../../kit/index.ts';
import { lowPrice } from '../../../words/low-price.ts';
import styles from '../result/result.module.css';
import { inTheRunning } from '../result/result.ts';
import { Why } from '../why/Why.tsx';

const words = lowPrice.both;

export interface BothResultsProps {
  readonly title: string;
  readonly lead: string;
  readonly results: WithAndWithout;
  readonly place: Where;
  readonly places: number;
}

export const BothResults = ({ title, lead, results, place, places }: BothResultsProps) => (
  <Part title={title}>
    <p className={styles.facts}>{lead}</p>
    {results.lots.map(({ lot, ...both }) => (
      <DataTable
        key={lot?.id ?? ''}
        caption={lot ? words.lot(`${lot.number} ${lot.title}`) : words.caption}
        isCaptionHidden={lot === null}
        rows={inTheRunning(both.with)}
        rowKey={({ bid }) => bid}
        columns={[
          {
            id: 'bidder',
            title: words.bidder,
            isRowHeader: true,
            render: ({ bid, name }) => (
              <>
                {name} {results.bids.includes(bid) ? <StateBadge icon="flag">{words.inQuestion}</StateBadge> : null}
              </>
            ),
          },
          ...(['with', 'without'] as const).map((which) => ({
            id: which,
            title: words[which],
            isNumeric: true,
            render: (bid: BidEvaluation) => <Total which={which} bid={bid} evaluation={both[which]} place={place} places={places} />,
          })),
        ]}
      />
    ))}
  </Part>
);

interface TotalProps {
  readonly which: 'with' | 'without';
  readonly bid: BidEvaluation;
  readonly evaluation: Evaluation;
  readonly place: Where;
  readonly places: number;
}

/** By what ranks: the total in points, or the figure in pounds of a price formula without a weight. */
const Total = ({ which, bid: { bid, name }, evaluation, place, places }: TotalProps) => {
  const rank = evaluation.ranking?.places.find((one) => one.bid === bid)?.rank;
  const { total = null, figure = null } = evaluation.bids.find((one) => one.bid === bid) ?? {};
  const ranked = figure ?? total;
  if (!ranked) return words.out;
  const value = figure ? displayFigure(figure.value) : display(exact(ranked.value), places);
  const shown = rank === undefined ? value : words.ranked(rank, value);
  const unit = figure ? 'pounds' : 'points';
  return (
    <Why
      label={words.total(words[which], name, shown)}
      shown={shown}
      derivation={ranked}
      unit={unit}
      place={place}
      evaluation={evaluation}
    />
  );
};
