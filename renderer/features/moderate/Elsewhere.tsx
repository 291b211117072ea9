/** The consensus of the same question on other bids, so that the same point gets the same credit. */

import type { Scale } from '../../../shared/domain/scale.ts';
import { positionOf } from '../../../shared/domain/scale.ts';
import { Disclosure, Heading, SpreadStrip, Stack } from '../../kit/index.ts';
import { moderate } from '../../words/moderate.ts';
import type { ModerateItem } from './model.ts';
import styles from './moderate.module.css';

export interface ElsewhereProps {
  readonly scale: Scale;
  readonly elsewhere: ModerateItem['elsewhere'];
}

const words = moderate.elsewhere;

export const Elsewhere = ({ scale, elsewhere }: ElsewhereProps) => (
  <section aria-label={words.title}>
    <Stack gap="one">
      <Heading level={3}>{words.title}</Heading>
      <p className={styles.quiet}>{elsewhere.length === 0 ? words.none : words.help}</p>
      {elsewhere.length === 0 ? null : (
        <SpreadStrip
          label={elsewhere.map(({ alias, value }) => words.of(alias, value)).join(', ')}
          steps={scale.steps.map(({ value }) => value)}
          marks={elsewhere.map(({ bid, value }) => ({ who: bid, step: Math.max(0, positionOf(scale, value)) }))}
          isNumbered
        />
      )}
      {elsewhere.map(({ bid, alias, value, reason }) => (
        <Disclosure key={bid} level={4} title={words.of(alias, value)}>
          <p className={styles.written}>{reason}</p>
        </Disclosure>
      ))}
    </Stack>
  </section>
);
