/** One subject on a sheet that carries several: its heading, what can be done with it, and a rule before the next. */

import { useId } from 'react';
import type { ReactNode } from 'react';
import { Heading, Stack } from '../../kit/index.ts';
import styles from './part.module.css';

export interface PartProps {
  readonly title: string;
  readonly beside?: ReactNode;
  readonly actions?: ReactNode;
  readonly foot?: ReactNode;
  readonly children: ReactNode;
}

export const Part = ({ title, beside, actions, foot, children }: PartProps) => {
  const titleId = useId();
  return (
    <section className={styles.part} aria-labelledby={titleId}>
      <Stack>
        <div className={styles.head}>
          <Heading level={2} id={titleId} beside={beside}>
            {title}
          </Heading>
          {actions}
        </div>
        {children}
        {foot === undefined ? null : <div className={styles.foot}>{foot}</div>}
      </Stack>
    </section>
  );
};

/** A sheet for parts where no tab is one already. */
export const Sheet = ({ children }: { readonly children: ReactNode }) => <div className={styles.sheet}>{children}</div>;
