/** A score as it was carried forward from an earlier stage, with its reason: it stays beside whatever is agreed anew. */

import { Heading, Stack } from '../../kit/index.ts';
import { nextStage as words } from '../../words/next-stage.ts';
import type { ModerateItem } from './model.ts';
import styles from './moderate.module.css';

export interface CarriedProps {
  readonly carried: NonNullable<ModerateItem['carried']>;
  readonly considerations: readonly string[];
}

export const Carried = ({ carried: { stage, value, reason, explanations }, considerations }: CarriedProps) => (
  <article className={styles.reason} aria-label={words.cameAs(stage, value)}>
    <Stack gap="one">
      <Heading level={2}>{words.cameAs(stage, value)}</Heading>
      <p className={styles.quiet}>{words.cameHint}</p>
      <p className={styles.written}>{reason}</p>
      {considerations.map((consideration, index) => (
        <p key={consideration} className={styles.written}>
          {consideration}: {explanations[index] ?? ''}
        </p>
      ))}
    </Stack>
  </article>
);
