/** Nothing here yet: what will stand here, and what brings it about. Never for something that is hidden; that is Sealed. */

import type { ReactNode } from 'react';
import { Icon } from '../icons.tsx';
import type { IconName } from '../icons.tsx';
import { Heading } from '../text/Heading.tsx';
import type { HeadingLevel } from '../text/Heading.tsx';
import styles from './EmptyState.module.css';

export interface EmptyStateProps {
  readonly icon: IconName;
  readonly title: string;
  readonly level?: HeadingLevel;
  readonly children: ReactNode;
  readonly actions?: ReactNode;
}

export function EmptyState({ icon, title, level = 3, children, actions }: EmptyStateProps) {
  return (
    <div className={styles.empty}>
      <span className={styles.symbol}>
        <Icon name={icon} size="large" />
      </span>
      <Heading level={level}>{title}</Heading>
      <div className={styles.sentence}>{children}</div>
      {actions === undefined ? null : <div className={styles.actions}>{actions}</div>}
    </div>
  );
}
