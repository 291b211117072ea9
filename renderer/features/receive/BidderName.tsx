/** A bidder as it stands in every list: its name, and under it the short name that may stand for it. */

import type { Bid } from './model.ts';
import styles from './receive.module.css';

export const BidderName = ({ bid: { bidder } }: { readonly bid: Bid }) => (
  <span className={styles.bidder}>
    <span className={styles.bidderName}>{bidder.name}</span>
    <span className={styles.alias}>{bidder.alias}</span>
  </span>
);
