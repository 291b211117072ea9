/** The bidders beside the files of one of them, each with how much of it is in. */

import { Icon } from '../../../kit/index.ts';
import { receive } from '../../../words/receive.ts';
import { counting } from '../model.ts';
import type { Bid } from '../model.ts';
import styles from './files.module.css';

const words = receive.files;

export interface BidderRailProps {
  readonly bids: readonly Bid[];
  readonly chosen: string;
  readonly asksForPrice: boolean;
  readonly onChoose: (bid: string) => void;
}

export const BidderRail = ({ bids, chosen, asksForPrice, onChoose }: BidderRailProps) => (
  <nav aria-label={words.railLabel}>
    <ul className={styles.rail}>
      {bids.map(({ bidder, files, standing, commercial }) => {
        const inHand = counting(files).length;
        return (
          <li key={bidder.id}>
            <button
              type="button"
              className={styles.railItem}
              onClick={() => onChoose(bidder.id)}
              {...(bidder.id === chosen ? { 'aria-current': 'true' } : {})}
            >
              <span className={styles.railName}>{bidder.name}</span>
              <span className={styles.railFacts}>{bidder.alias}</span>
              <span className={styles.railFacts}>
                <Icon name={inHand > 0 ? 'done' : 'open'} /> {words.railFiles(inHand)}
              </span>
              {asksForPrice ? <PriceState commercial={commercial} /> : null}
              {standing === 'standing' ? null : <span className={styles.railFacts}>{receive.bidders.standings[standing]}</span>}
            </button>
          </li>
        );
      })}
    </ul>
  </nav>
);

const PriceState = ({ commercial: { sealed, open } }: Pick<Bid, 'commercial'>) => (
  <span className={styles.railFacts}>
    <Icon name={sealed === null ? 'open' : open ? 'opened' : 'sealed'} />{' '}
    {sealed === null ? words.railNoPrice : open ? words.railPriceOpen : words.railPrice}
  </span>
);
