/** A setting that works at once, with the word for each of its two states. */

import type { ReactNode } from 'react';
import { SwitchButton, SwitchField, Text } from 'react-aria-components';
import type { SwitchFieldProps } from 'react-aria-components';
import { classes } from '../classes.ts';
import { Icon } from '../icons.tsx';
import styles from './toggles.module.css';

export interface SwitchProps extends Pick<SwitchFieldProps, 'isSelected' | 'defaultSelected' | 'onChange' | 'isDisabled'> {
  readonly children: ReactNode;
  /** Said after the label, such as ["names are shown", "names are hidden"] for off and on. */
  readonly stateWords?: readonly [off: string, on: string];
  readonly description?: ReactNode;
}

export function Switch({ children, stateWords, description, ...field }: SwitchProps) {
  return (
    <SwitchField {...field} className={classes(styles.item)}>
      <SwitchButton className={classes(styles.toggle)}>
        {({ isSelected }) => (
          <>
            <span className={styles.track}>
              <span className={styles.knob}>{isSelected ? <Icon name="tick" /> : null}</span>
            </span>
            <span>
              {children}
              {stateWords === undefined ? null : <span className={styles.state}>: {stateWords[isSelected ? 1 : 0]}</span>}
            </span>
          </>
        )}
      </SwitchButton>
      {description === undefined ? null : (
        <Text slot="description" elementType="div" className={classes(styles.detail, styles.wideDetail)}>
          {description}
        </Text>
      )}
    </SwitchField>
  );
}
