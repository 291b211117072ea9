/** What stands between the record and a result: each missing number by name. */

import type { Evaluation, Missing } from '../../../../shared/domain/evaluation.ts';
import { Icon, Part, Stack } from '../../../kit/index.ts';
import { award } from '../../../words/award.ts';
import type { View } from './result.ts';
import styles from './result.module.css';

const words = award.missing;

export const MissingPanel = ({ evaluation, criteria }: { readonly evaluation: Evaluation; readonly criteria: View['criteria'] }) => {
  const bid = (id: string): string => evaluation.bids.find((one) => one.bid === id)?.name ?? '';
  const criterion = (id: string): string => criteria.find((one) => one.id === id)?.title ?? '';
  const measure = (id: string): string =>
    criteria.flatMap((one) => (one.kind === 'social-value-quantity' ? one.measures : [])).find((one) => one.id === id)?.title ?? '';
  const sentence = (missing: Missing): string => {
    switch (missing.kind) {
      case 'consensus':
        return words.consensus(criterion(missing.criterion), bid(missing.bid));
      case 'decision':
        return words.decision(criterion(missing.criterion), bid(missing.bid));
      case 'price':
        return words.price(bid(missing.bid));
      case 'offer':
        return words.offer(measure(missing.measure), bid(missing.bid));
      default:
        return missing satisfies never;
    }
  };
  return (
    <Part title={words.title}>
      <Stack>
        <p className={styles.reason}>{words.sentence(evaluation.missing.length)}</p>
        <ul className={styles.missing}>
          {evaluation.missing.map((missing) => (
            <li key={sentence(missing)}>
              <Icon name="open" /> {sentence(missing)}
            </li>
          ))}
        </ul>
      </Stack>
    </Part>
  );
};
