/** One part of receiving: what it is for, how it stands or what it waits for, and then the work itself. */

import { useId } from 'react';
import type { ReactNode } from 'react';
import { classes, Heading, Icon, Row } from '../../kit/index.ts';
import styles from './receive.module.css';
import type { SectionState } from './sections.ts';

export interface SectionProps {
  readonly title: string;
  /** What it is for, in a sentence or two. */
  readonly lead: string;
  readonly state: SectionState;
  /** Why nothing can be done in it by whoever looks; stands beside the state. */
  readonly readOnly?: string | undefined;
  /** Buttons on the line of the title. */
  readonly actions?: ReactNode;
  readonly children?: ReactNode;
}

const symbols = { done: 'done', now: 'now', waiting: 'clock' } as const;

export const Section = ({ title, lead, state, readOnly, actions, children }: SectionProps) => {
  const titleId = useId();
  return (
    <section className={styles.section} aria-labelledby={titleId}>
      <Row gap="two" isSpread>
        <Heading level={2} id={titleId}>
          {title}
        </Heading>
        {actions === undefined ? null : <Row>{actions}</Row>}
      </Row>
      <p className={styles.lead}>{lead}</p>
      <p className={classes(styles.state, styles[state.kind])}>
        <Icon name={symbols[state.kind]} />
        <span>
          {state.sentence}
          {readOnly === undefined ? null : <span className={styles.readOnly}> {readOnly}</span>}
        </span>
      </p>
      {children}
    </section>
  );
};
