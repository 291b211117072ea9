/** Something to affirm or to pick; its words are part of the target. */

import type { ReactNode } from 'react';
import { CheckboxButton, CheckboxField, Text } from 'react-aria-components';
import type { CheckboxFieldProps } from 'react-aria-components';
import { classes } from '../classes.ts';
import { Icon } from '../icons.tsx';
import { FieldFoot, refusalState } from './FieldWords.tsx';
import styles from './toggles.module.css';

export interface CheckboxProps extends Pick<
  CheckboxFieldProps,
  'value' | 'isSelected' | 'defaultSelected' | 'isIndeterminate' | 'onChange' | 'isDisabled' | 'isReadOnly' | 'autoFocus'
> {
  readonly children: ReactNode;
  readonly description?: ReactNode;
  readonly refusal?: string | undefined;
}

export function Checkbox({ children, description, refusal, ...field }: CheckboxProps) {
  return (
    <CheckboxField {...field} {...refusalState(refusal)} className={classes(styles.item)}>
      <CheckboxButton className={classes(styles.toggle)}>
        {({ isSelected, isIndeterminate }) => (
          <>
            <span className={styles.box}>{isIndeterminate ? <Icon name="remove" /> : isSelected ? <Icon name="tick" /> : null}</span>
            <span>{children}</span>
          </>
        )}
      </CheckboxButton>
      {description === undefined ? null : (
        <Text slot="description" elementType="div" className={classes(styles.detail)}>
          {description}
        </Text>
      )}
      <FieldFoot refusal={refusal} />
    </CheckboxField>
  );
}
