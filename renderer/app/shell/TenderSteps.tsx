/** The six jobs of a tender: a list on the left, folded into a menu where the window is narrow. */

import type { JobName } from '../../../shared/contract/home.ts';
import { MenuButton, Steps } from '../../kit/index.ts';
import type { Step } from '../../kit/index.ts';
import { app } from '../../words/app.ts';
import { kitWords } from '../../words/kit.ts';
import styles from './shell.module.css';

export interface TenderStepsProps {
  readonly steps: readonly Step<JobName>[];
  readonly current: JobName;
  readonly onOpen: (job: JobName) => void;
}

const icons = { done: 'done', now: 'now', waiting: 'open' } as const;

const noteOf = ({ state }: Step): string =>
  state.kind === 'waiting' ? `${kitWords.waitsFor} ${state.waitsFor}` : (state.note ?? kitWords[state.kind]);

export const TenderSteps = ({ steps, current, onOpen }: TenderStepsProps) => (
  <>
    <div className={styles.side}>
      <Steps label={app.steps.label} steps={steps} current={current} onOpen={onOpen} />
    </div>
    <nav className={styles.folded} aria-label={app.steps.label}>
      <MenuButton
        label={app.steps.nowAt(steps.find(({ id }) => id === current)?.title ?? '')}
        icon="more"
        size="small"
        groups={[
          {
            title: app.steps.label,
            entries: steps.map((step) => ({ id: step.id, icon: icons[step.state.kind], label: app.steps.of(step.title, noteOf(step)) })),
          },
        ]}
        onAction={onOpen}
      />
    </nav>
  </>
);
