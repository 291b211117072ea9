/** Prices as they were opened, the published formula, and the points that follow. */

import type { Where } from '../../../../shared/contract/words.ts';
import { display } from '../../../../shared/domain/display.ts';
import type { BidEvaluation, Evaluation } from '../../../../shared/domain/evaluation.ts';
import { exact } from '../../../../shared/domain/exact.ts';
import { isWeighed } from '../../../../shared/domain/criteria.ts';
import { displayFigure } from '../../../../shared/domain/price-figure.ts';
import { formulaWords } from '../../../../shared/domain/price-formula.ts';
import type { TenderDetails } from '../../../../shared/domain/model.ts';
import { DataTable, DescriptionList, Notice, Part, Stack } from '../../../kit/index.ts';
import { award } from '../../../words/award.ts';
import { figureWords } from '../../../words/award-figure.ts';
import { dayAndTime } from '../../../words/format.ts';
import { pounds, shortly } from '../figures.ts';
import { figureOfTree } from '../result/result.ts';
import type { View } from '../result/result.ts';
import { Why, WhyRecorded } from '../why/Why.tsx';

const words = award.prices;

export interface PricesPanelProps {
  readonly place: Where;
  readonly view: View;
  readonly evaluation: Evaluation;
  /** In the order of the result. */
  readonly bids: readonly BidEvaluation[];
  readonly prices: NonNullable<View['prices']>;
  readonly places: number;
  readonly provenance: TenderDetails['provenance'];
}

export const PricesPanel = ({
  place,
  view: { criteria, opened, priceSteps, priceWaits },
  evaluation,
  bids,
  prices,
  places,
  provenance,
}: PricesPanelProps) => {
  const priceCriteria = criteria.filter((criterion) => criterion.kind === 'price');
  const priced = priceCriteria.filter(isWeighed);
  const ranked = figureOfTree(criteria);
  const pointsOf = (bid: BidEvaluation, criterion: string) => bid.points.find((one) => one.criterion === criterion);
  const formulas = priceCriteria.map(({ id, title, formula }) => {
    const available = evaluation.weights.find(({ criterion }) => criterion === id)?.absolute;
    return {
      term: priceCriteria.length === 1 ? words.formula : `${words.formula}, ${title}`,
      detail: available === undefined ? formulaWords(formula) : words.formulaText(formulaWords(formula), shortly(available)),
    };
  });
  const [openedAt] = opened.toReversed();
  return (
    <Part
      title={words.title}
      foot={
        openedAt
          ? award.opening.openedBy(
              opened.map(({ by }) => by),
              dayAndTime(openedAt.at),
            )
          : undefined
      }
    >
      <Stack gap="three">
        {provenance === 'invented' ? <Notice kind="information">{words.invented}</Notice> : null}
        <DescriptionList facts={formulas} />
        <DataTable
          caption={words.caption}
          rows={bids}
          rowKey={({ bid }) => bid}
          columns={[
            { id: 'bidder', title: words.bidder, isRowHeader: true, render: ({ name }) => name },
            {
              id: 'price',
              title: words.price,
              isNumeric: true,
              render: ({ bid, name }) => {
                const price = prices.find((one) => one.bid === bid)?.pounds;
                if (price === undefined) return priceWaits.some((one) => one.bid === bid) ? award.table.notComparable : award.table.missing;
                const shown = pounds(price);
                return (
                  <WhyRecorded
                    label={words.priceLabel(name, shown)}
                    title={`${words.price}, ${name}`}
                    shown={shown}
                    place={place}
                    origin={{ kind: 'price', bid }}
                  />
                );
              },
            },
            ...priced.map(({ id, title }) => ({
              id,
              title: words.points(title),
              isNumeric: true,
              render: (bid: BidEvaluation) => {
                const derivation = pointsOf(bid, id)?.points;
                if (!derivation) return award.table.missing;
                const shown = display(exact(derivation.value), places);
                const label = award.table.figure(title, bid.name, shown);
                return <Why label={label} shown={shown} derivation={derivation} unit="points" place={place} evaluation={evaluation} />;
              },
            })),
            ...(ranked === null
              ? []
              : [
                  {
                    id: 'figure',
                    title: figureWords.columns[ranked],
                    isNumeric: true,
                    render: ({ bid, name, figure }: BidEvaluation) => {
                      if (!figure) return award.table.missing;
                      const shown = evaluation.ranking?.places.find((one) => one.bid === bid)?.figure?.shown ?? displayFigure(figure.value);
                      const label = award.table.figure(figureWords.columns[ranked], name, shown);
                      return <Why label={label} shown={shown} derivation={figure} unit="pounds" place={place} evaluation={evaluation} />;
                    },
                  },
                ]),
          ]}
        />
        {priceSteps.length > 0 ? null : <p>{words.evaluated}</p>}
      </Stack>
    </Part>
  );
};
