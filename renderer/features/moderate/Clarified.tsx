/** What the bidder was asked about this item, and its answer where it may be used: beside the reasons, so that its effect on the score is discussed in the open. */

import { Happened, Heading } from '../../kit/index.ts';
import { clarified } from '../../words/clarified.ts';
import { clarify } from '../../words/clarify.ts';
import type { ModerateItem } from './model.ts';
import styles from './moderate.module.css';

export const Clarified = ({ clarifications }: { readonly clarifications: ModerateItem['clarifications'] }) =>
  clarifications.length === 0 ? null : (
    <div className={styles.asked}>
      <Heading level={2}>{clarify.item.title}</Heading>
      <Happened label={clarify.item.title} steps={clarifications.flatMap(clarified)} />
    </div>
  );
