/** The reader's own scores for the same question on other bids, so that the same point gets the same credit. */

import type { Scale } from '../../../shared/domain/scale.ts';
import { positionOf } from '../../../shared/domain/scale.ts';
import { Disclosure, Heading, SpreadStrip, Stack } from '../../kit/index.ts';
import { score } from '../../words/score.ts';
import type { ScoreItem } from './model.ts';
import styles from './score.module.css';

export interface EarlierMarksProps {
  readonly scale: Scale;
  readonly earlier: ScoreItem['earlier'];
  readonly isOwn: boolean;
}

const words = score.earlier;

export const EarlierMarks = ({ scale, earlier, isOwn }: EarlierMarksProps) => {
  const title = isOwn ? words.title : words.titleOfOther;
  const marks = earlier.flatMap(({ alias, mark }) =>
    mark.value === null ? [] : [{ who: alias, step: positionOf(scale, mark.value), value: mark.value }],
  );
  return (
    <section aria-label={title}>
      <Stack gap="one">
        <Heading level={3}>{title}</Heading>
        {earlier.length === 0 ? <p className={styles.quiet}>{isOwn ? words.none : words.noneOfOther}</p> : null}
        {marks.length === 0 ? null : (
          <SpreadStrip
            label={words.strip(marks.map(({ who, value }) => words.of(who, value)))}
            steps={scale.steps.map(({ value }) => value)}
            marks={marks.filter(({ step }) => step >= 0)}
            isNumbered
          />
        )}
        {earlier.map(({ bid, alias, mark }) => (
          <Disclosure key={bid} level={4} title={words.of(alias, mark.value ?? words.noValue)}>
            <Stack gap="one">
              {[mark.strengths, mark.weaknesses]
                .filter((text) => text.trim() !== '')
                .map((text) => (
                  <p key={text} className={styles.written}>
                    {text}
                  </p>
                ))}
              {mark.strengths.trim() === '' && mark.weaknesses.trim() === '' ? (
                <p className={styles.quiet}>{words.nothingWritten}</p>
              ) : null}
            </Stack>
          </Disclosure>
        ))}
      </Stack>
    </section>
  );
};
