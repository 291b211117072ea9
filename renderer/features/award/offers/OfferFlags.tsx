/** What stands out in one bid's offers: to be asked about, and never counted. */

import type { PlausibilityFlag } from '../../../../shared/domain/plausibility.ts';
import { Icon } from '../../../kit/index.ts';
import { checkWords as words } from '../../../words/offers.ts';
import styles from './offers.module.css';

export const OfferFlags = ({ flags }: { readonly flags: readonly PlausibilityFlag[] }) => (
  <div>
    <h4>{words.flags}</h4>
    {flags.length === 0 ? (
      <p className={styles.lead}>{words.noFlags}</p>
    ) : (
      <>
        <p className={styles.unit}>{words.flagsLead}</p>
        <ul className={styles.flags}>
          {flags.map(({ code, sentence, working }) => (
            <li key={`${code} ${sentence}`}>
              <Icon name="flag" /> {sentence}
              {working ? <span className={styles.unit}> {working.substituted}</span> : null}
            </li>
          ))}
        </ul>
      </>
    )}
  </div>
);
