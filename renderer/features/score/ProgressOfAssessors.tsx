/** How far each assessor is: counts, never scores. */

import { Meter, Stack, StateBadge } from '../../kit/index.ts';
import { score } from '../../words/score.ts';
import type { ScoreView } from './model.ts';
import styles from './score.module.css';

const words = score.progress;

export const ProgressOfAssessors = ({ progress }: Pick<ScoreView, 'progress'>) => (
  <ul className={styles.progress}>
    {progress.map(({ person, name, complete, total, submittedAt }) => (
      <li key={person}>
        <Stack gap="half">
          <Meter label={name} value={complete} of={total} shown={words.of(complete, total)} />
          <div>
            {submittedAt === null ? (
              <StateBadge icon="open">{words.notSubmitted}</StateBadge>
            ) : (
              <StateBadge icon="sealed" tone="wax">
                {words.submitted(submittedAt)}
              </StateBadge>
            )}
          </div>
        </Stack>
      </li>
    ))}
  </ul>
);

/** The names of those whose sheet is not in. */
export const lateOf = ({ progress }: Pick<ScoreView, 'progress'>): readonly string[] =>
  progress.filter(({ submittedAt }) => submittedAt === null).map(({ name }) => name);
