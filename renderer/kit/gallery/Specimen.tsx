/** One piece of the kit on show, with its name and a word on when to use it. */

import type { ReactNode } from 'react';
import { Heading } from '../text/Heading.tsx';
import styles from './gallery.module.css';

export interface SpecimenProps {
  readonly name: string;
  readonly use?: string;
  readonly children: ReactNode;
}

export function Specimen({ name, use, children }: SpecimenProps) {
  return (
    <section className={styles.specimen} aria-label={name}>
      <div className={styles.caption}>
        <Heading level={3}>{name}</Heading>
        {use === undefined ? null : <p className={styles.use}>{use}</p>}
      </div>
      <div className={styles.show}>{children}</div>
    </section>
  );
}

export interface RoomProps {
  readonly id: string;
  readonly title: string;
  readonly children: ReactNode;
}

/** A group of specimens. */
export function Room({ id, title, children }: RoomProps) {
  return (
    <section className={styles.room} aria-labelledby={id}>
      <Heading level={2} id={id}>
        {title}
      </Heading>
      {children}
    </section>
  );
}
