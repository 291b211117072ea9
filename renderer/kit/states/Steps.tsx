/** The jobs of a tender in their order: which are done, which is now, and what the others wait for. */

import { Button } from 'react-aria-components';
import { kitWords } from '../../words/kit.ts';
import { classes } from '../classes.ts';
import { Icon } from '../icons.tsx';
import styles from './Steps.module.css';

export type StepState =
  | { readonly kind: 'done'; readonly note?: string }
  | { readonly kind: 'now'; readonly note?: string }
  /** As the end of "Waits for …". */
  | { readonly kind: 'waiting'; readonly waitsFor: string };

export interface Step<Id extends string = string> {
  readonly id: Id;
  readonly title: string;
  readonly state: StepState;
}

export interface StepsProps<Id extends string> {
  readonly label: string;
  readonly steps: readonly Step<Id>[];
  /** The step that is on the screen, whatever its state. */
  readonly current: Id | null;
  /** Steps that wait can be opened too: there they explain themselves. */
  readonly onOpen: (id: Id) => void;
}

const symbols = { done: 'done', now: 'now', waiting: 'open' } as const;

const noteOf = (state: StepState): string => {
  if (state.kind === 'waiting') return `${kitWords.waitsFor} ${state.waitsFor}`;
  return state.note ?? (state.kind === 'done' ? kitWords.done : kitWords.now);
};

export function Steps<Id extends string>({ label, steps, current, onOpen }: StepsProps<Id>) {
  return (
    <nav aria-label={label}>
      <ol className={styles.steps}>
        {steps.map((step) => (
          <li key={step.id} className={classes(styles.item, styles[step.state.kind])}>
            <Button
              className={classes(styles.step)}
              onPress={() => onOpen(step.id)}
              {...(step.id === current ? { 'aria-current': 'step' } : {})}
            >
              <span className={styles.symbol}>
                <Icon name={symbols[step.state.kind]} />
              </span>
              <span className={styles.title}>{step.title}</span>
              <span className={styles.note}>{noteOf(step.state)}</span>
            </Button>
          </li>
        ))}
      </ol>
    </nav>
  );
}
