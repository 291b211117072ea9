/** Each price against the others and the estimate, as one table: how far it lies below, and whether that is enough to think about it. */

import type { Where } from '../../../../shared/contract/words.ts';
import type { Evaluation } from '../../../../shared/domain/evaluation.ts';
import { DataTable, DescriptionList, Disclosure, Part, StateBadge } from '../../../kit/index.ts';
import { lowPrice } from '../../../words/low-price.ts';
import { pounds } from '../figures.ts';
import styles from '../result/result.module.css';
import flags from './low-price.module.css';
import { Why, WhyRecorded } from '../why/Why.tsx';
import { award } from '../../../words/award.ts';
import { belowOf, screenKinds } from './low-price.ts';
import type { LowPriceBid, LowPriceView } from './low-price.ts';

const words = lowPrice.screens;

export interface ScreensPanelProps {
  readonly place: Where;
  readonly view: LowPriceView;
  readonly evaluation: Evaluation;
}

export const ScreensPanel = ({ place, view, evaluation }: ScreensPanelProps) => (
  <Part title={words.title}>
    <p className={styles.facts}>{words.lead}</p>
    <Disclosure title={words.limits} level={3}>
      <DescriptionList facts={view.limits.map(({ title, value, setBy }) => ({ term: title, detail: words.limit(value, setBy) }))} />
    </Disclosure>
    <DataTable
      caption={words.caption}
      rows={view.bids}
      rowKey={({ bid }) => bid}
      columns={[
        { id: 'bidder', title: words.bidder, isRowHeader: true, render: ({ name }) => name },
        {
          id: 'price',
          title: words.price,
          isNumeric: true,
          render: (one) => (
            <WhyRecorded
              label={award.prices.priceLabel(one.name, pounds(one.pounds))}
              title={`${words.price}, ${one.name}`}
              shown={pounds(one.pounds)}
              place={place}
              origin={{ kind: 'price', bid: one.bid }}
            />
          ),
        },
        ...screenKinds(view).map((kind) => ({
          id: kind,
          title: words.kinds[kind],
          isNumeric: true,
          render: (one: LowPriceBid) => {
            const found = one.screens.find((screen) => screen.kind === kind);
            if (!found) return words.notAsked;
            const shown = belowOf(found.working.value);
            return (
              <>
                <Why
                  label={words.figure(words.kinds[kind], one.name, shown)}
                  shown={shown}
                  derivation={found.working}
                  unit="percent"
                  place={place}
                  evaluation={evaluation}
                />
                {found.flagged ? (
                  <span className={flags.flag}>
                    <StateBadge icon="flag" tone="warn">
                      {words.flagged}
                    </StateBadge>
                  </span>
                ) : null}
              </>
            );
          },
        })),
      ]}
    />
  </Part>
);
