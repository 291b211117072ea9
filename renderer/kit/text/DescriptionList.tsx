/** Facts about one thing: what it is called on the left, what it is on the right. */

import type { ReactNode } from 'react';
import styles from './DescriptionList.module.css';

export interface Fact {
  readonly term: string;
  readonly detail: ReactNode;
}

export interface DescriptionListProps {
  readonly facts: readonly Fact[];
}

export function DescriptionList({ facts }: DescriptionListProps) {
  return (
    <dl className={styles.list}>
      {facts.map((fact) => (
        <div key={fact.term} className={styles.pair}>
          <dt className={styles.term}>{fact.term}</dt>
          <dd className={styles.detail}>{fact.detail}</dd>
        </div>
      ))}
    </dl>
  );
}
