/** Fields that answer one question together, under one heading that is read out with each of them. */

import type { ReactNode } from 'react';
import { useId } from 'react';
import { classes } from '../classes.ts';
import { Icon } from '../icons.tsx';
import styles from './field.module.css';

export interface FieldSetProps {
  readonly legend: string;
  readonly description?: ReactNode;
  /** A refusal about the fields together, such as weights that do not add up. */
  readonly refusal?: string | undefined;
  readonly children: ReactNode;
}

export function FieldSet({ legend, description, refusal, children }: FieldSetProps) {
  const descriptionId = useId();
  const refusalId = useId();
  return (
    <fieldset className={classes(styles.field, styles.set)} aria-describedby={`${descriptionId} ${refusalId}`}>
      <legend className={styles.legend}>{legend}</legend>
      <div id={descriptionId} className={styles.description}>
        {description}
      </div>
      {children}
      <div id={refusalId} role="status">
        {refusal === undefined ? null : (
          <span className={styles.refusal}>
            <span>
              <Icon name="refused" />
            </span>
            <span>{refusal}</span>
          </span>
        )}
      </div>
    </fieldset>
  );
}
